import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskForm } from '@/components/demo/desk-form'
import { MessageList } from '@/components/demo/message-list'
import { PeopleList } from '@/components/demo/people-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { PublicShell } from '@/components/ui/shell/public-shell'
import { moveClockAction, replayDeadAction, runDueAction, setConnectorAction, signInAsAction } from '@/lib/actions/demo'
import { sayInstant, sayWeekday } from '@/lib/copy/dates'
import { DEMO } from '@/lib/copy/demo'
import { say } from '@/lib/copy/say'
import type { Locale, Wording } from '@/lib/domain/shared/wording'
import { env } from '@/lib/env'
import { localeOf } from '@/lib/i18n/request'
import { type DemoDesk, getDemoDesk } from '@/lib/services/demo/get-demo-desk'
import { CLOCK_MOVES } from '@/lib/services/demo/move-clock'
import { SystemList } from '@/components/demo/system-list'
import { startOverAction } from './start-over-action'

export const dynamic = 'force-dynamic'

const APART = 'mt-11'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(DEMO.title, await localeOf(params)), robots: { index: false } }
}

export default async function DemoPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const { said } = await searchParams
  if (!env().demo) notFound()
  const desk = await getDemoDesk()
  return (
    <PublicShell locale={locale}>
      <PageHead kicker={say(DEMO.kicker, locale)} title={say(DEMO.title, locale)} lead={say(DEMO.lead, locale)} />
      <Said said={said} locale={locale} />
      <Clock desk={desk} locale={locale} />
      <section className={APART}>
        <SectionHead id="people" title={say(DEMO.peopleTitle, locale)} aside={say(DEMO.peopleLead, locale)} />
        <PeopleList locale={locale} people={desk.people} signIn={signInAsAction} />
      </section>
      <Dead desk={desk} locale={locale} />
      <section className={APART}>
        <SectionHead id="messages" title={say(DEMO.messagesTitle, locale)} />
        <MessageList locale={locale} today={desk.today} messages={desk.messages} />
      </section>
      <section className={APART}>
        <SectionHead id="systems" title={say(DEMO.systemsTitle, locale)} />
        <SystemList locale={locale} systems={desk.systems} toggle={setConnectorAction} />
      </section>
      <section className={APART}>
        <SectionHead id="over" title={say(DEMO.overTitle, locale)} />
        <Disclosure summary={say(DEMO.overLead, locale)}>
          <DeskForm action={startOverAction} locale={locale} label={say(DEMO.overConfirm, locale)} variant="adverse" />
        </Disclosure>
      </section>
    </PublicShell>
  )
}

const words: Readonly<Record<string, Wording>> = DEMO

function Said({ said, locale }: { said: string | string[] | undefined; locale: Locale }) {
  const wording = typeof said === 'string' ? words[`said${said}`] : undefined
  if (!wording) return null
  return (
    <Notice tone={said === 'No-worker' || said === 'Over-busy' ? 'you' : 'done'} live className="my-5">
      <p>{say(wording, locale)}</p>
    </Notice>
  )
}

function Clock({ desk, locale }: { desk: DemoDesk; locale: Locale }) {
  const now = sayInstant(desk.now, locale)
  return (
    <section className={APART}>
      <SectionHead id="clock" title={say(DEMO.clockTitle, locale, { now, weekday: sayWeekday(desk.today, locale) })} />
      <p className="py-3 text-ink-2">{say(DEMO.clockLead, locale)}</p>
      <div className="flex flex-wrap gap-2">
        {CLOCK_MOVES.map((move) => (
          <DeskForm
            key={move}
            action={moveClockAction}
            locale={locale}
            fields={{ move }}
            label={say(DEMO[move], locale)}
          />
        ))}
        <DeskForm action={runDueAction} locale={locale} label={say(DEMO.run, locale)} variant="secondary" />
      </div>
    </section>
  )
}

function Dead({ desk, locale }: { desk: DemoDesk; locale: Locale }) {
  if (desk.dead.length === 0) return null
  return (
    <section className={APART}>
      <SectionHead id="dead" title={say(DEMO.deadTitle, locale, { count: desk.dead.length })} />
      <ul className="py-3">
        {desk.dead.map(({ id, channel, recipientMasked, lastError }) => (
          <li key={id} className="text-s">
            {channel} · {recipientMasked} · {lastError}
          </li>
        ))}
      </ul>
      <DeskForm
        action={replayDeadAction}
        locale={locale}
        fields={{ messageId: desk.dead.map(({ id }) => id) }}
        label={say(DEMO.replay, locale)}
      />
    </section>
  )
}
