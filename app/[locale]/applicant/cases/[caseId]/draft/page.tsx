import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { RegisterStates } from '@/components/application/register-states'
import { StartForm } from '@/components/application/start-form'
import { DiscardForm, FinalSteps, nextOf, segmentsOf, TaskGroupList } from '@/components/application/task-list'
import { sayItems } from '@/components/institution/call-panel'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHead } from '@/components/ui/page-head'
import { SegmentBar } from '@/components/ui/segment-bar'
import {
  chooseItemsAction,
  confirmUnchangedAction,
  discardDraftAction,
  refreshRegistersAction,
} from '@/lib/actions/application'
import { requireActor } from '@/lib/auth/session'
import { TASKS } from '@/lib/copy/application'
import { sayDate } from '@/lib/copy/dates'
import { PEOPLE } from '@/lib/copy/people'
import { say } from '@/lib/copy/say'
import { isDraft } from '@/lib/domain/application/status'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getStartPage } from '@/lib/services/application/get-start-page'
import { getTaskList } from '@/lib/services/application/get-task-list'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await localeOf(params)
  return { title: say(TASKS.title, locale, { items: '' }) }
}

export default async function TaskListPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const caseId = z.uuid().safeParse((await params).caseId)
  const list = caseId.success ? await getTaskList(actor, caseId.data) : null
  if (!list) notFound()
  const { head, groups, registers } = list
  if (!head.editable) redirect(localeHref(locale, routes.applicantCase(head.caseId)))
  const start = isDraft(head) ? await getStartPage(actor) : null
  const segments = segmentsOf(list)
  const done = segments.filter((code) => code === 'ok').length
  const progress = say(TASKS.progress, locale, { total: segments.length, done })
  const next = nextOf(list.next, head.caseId, locale)
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.applicant), label: say(TASKS.back, locale) }}
        kicker={head.institutionName}
        title={say(TASKS.title, locale, { items: sayItems(head.letters, locale) })}
      />
      <div className="mt-4 md:max-w-[42rem]">
        <p className="mb-2 text-h3 font-semibold">{progress}</p>
        <SegmentBar segments={segments} label={progress} />
        <div className="mt-4">
          <ButtonLink href={next.href} variant="primary" size="lg" wide>
            {next.label}
          </ButtonLink>
        </div>
        <p className="mt-2 text-s text-ink-3">{say(TASKS.kept, locale, { date: sayDate(list.keptUntil, locale) })}</p>
      </div>
      <div className="lg:grid lg:grid-cols-2 lg:gap-x-12">
        {groups.map((group) => (
          <TaskGroupList
            key={group.group}
            group={group}
            caseId={head.caseId}
            editable={head.editable}
            confirm={confirmUnchangedAction}
            newKey={newKey}
            locale={locale}
          />
        ))}
        <div>
          <FinalSteps list={list} locale={locale} />
        </div>
      </div>
      <div className="section border-t border-line">
        <Disclosure summary={say(TASKS.registers, locale)}>
          <RegisterStates
            registers={registers}
            caseId={head.caseId}
            refresh={{ action: refreshRegistersAction, commandKey: newKey() }}
            locale={locale}
          />
        </Disclosure>
        {start && (
          <Disclosure summary={say(TASKS.drop, locale)}>
            <p className="text-ink-2">{say(TASKS.dropLead, locale)}</p>
            <StartForm
              items={start.items}
              chosen={head.letters}
              action={chooseItemsAction}
              commandKey={newKey()}
              locale={locale}
              submit={say(TASKS.dropGo, locale)}
              hidden={{ caseId: head.caseId, version: String(head.version) }}
            />
          </Disclosure>
        )}
        {isDraft(head) && (
          <a
            href={localeHref(locale, routes.handOver(head.caseId))}
            className="link mt-4 inline-flex min-h-11 items-center"
          >
            {say(PEOPLE.handOverTitle, locale)}
          </a>
        )}
        {isDraft(head) && (
          <Disclosure summary={say(TASKS.discard, locale)}>
            <DiscardForm caseId={head.caseId} action={discardDraftAction} commandKey={newKey()} locale={locale} />
          </Disclosure>
        )}
      </div>
    </>
  )
}
