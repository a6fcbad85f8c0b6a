import { sayItems } from '@/components/institution/call-panel'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkRow } from '@/components/ui/link-row'
import { SectionHead } from '@/components/ui/section-head'
import { sayDate } from '@/lib/copy/dates'
import { noticeWords } from '@/lib/copy/notices'
import { CHANNEL_STATES, CHANNEL_WORDS, REMINDER_PAGES } from '@/lib/copy/reminder-pages'
import { sayReminderLine } from '@/lib/copy/reminders'
import { say } from '@/lib/copy/say'
import { isToldCode } from '@/lib/domain/reminder/message'
import type { ReminderHistory as History, ReminderTold, ToldBy } from '@/lib/domain/reminder/views'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'

interface Reader {
  readonly locale: Locale
  readonly today: IsoDate
}

const SHOWN = 3

/** What was told, when and by which way, and what comes next. The same for the institution and for the window. */
export function ReminderHistory({ history, locale, title }: { history: History; locale: Locale; title: string }) {
  const { today, told, next, filed } = history
  const reader = { locale, today }
  return (
    <section className="section" aria-labelledby="reminders-title">
      <SectionHead id="reminders-title" title={title} />
      <p className="mt-2 text-s text-ink-3">{say(REMINDER_PAGES.lead, locale)}</p>
      {filed.length > 0 && (
        <p className="mt-2">{say(REMINDER_PAGES.filed, locale, { items: sayItems(filed, locale) })}</p>
      )}
      {next ? (
        <div className="mt-2">
          <p className="font-semibold">{say(REMINDER_PAGES.next, locale, { date: sayDate(next.on, locale, today) })}</p>
          <Lines lines={next.lines} reader={reader} />
        </div>
      ) : (
        <p className="mt-2">{say(REMINDER_PAGES.noNext, locale)}</p>
      )}
      {told.length === 0 && <EmptyState what={say(REMINDER_PAGES.none, locale)} />}
      <ToldList told={told.slice(0, SHOWN)} reader={reader} />
      {told.length > SHOWN && (
        <Disclosure summary={say(REMINDER_PAGES.earlier, locale, { count: told.length - SHOWN })}>
          <ToldList told={told.slice(SHOWN)} reader={reader} />
        </Disclosure>
      )}
    </section>
  )
}

const Lines = ({ lines, reader }: { lines: ReminderTold['lines']; reader: Reader }) => (
  <ul>
    {lines.map((line) => (
      <li key={`${line.key}/${line.dueDate}`}>{sayReminderLine(line, reader.locale, reader.today)}</li>
    ))}
  </ul>
)

const ToldList = ({ told, reader }: { told: readonly ReminderTold[]; reader: Reader }) => (
  <ul>
    {told.map((one) => (
      <LinkRow
        key={one.on}
        asideBelow
        title={isToldCode(one.code) ? say(noticeWords(one.code).title, reader.locale) : one.code}
        note={
          <>
            <Lines lines={one.lines} reader={reader} />
            <p>
              {one.channels
                .map((channel) => sayChannel(channel, reader.locale))
                .join(reader.locale === 'zh' ? '；' : '; ')}
            </p>
          </>
        }
        aside={<span className="text-s">{sayDate(one.on, reader.locale, reader.today)}</span>}
      />
    ))}
  </ul>
)

const sayChannel = ({ channel, masked, state }: ToldBy, locale: Locale): string =>
  say(CHANNEL_STATES[state], locale, {
    channel: say(CHANNEL_WORDS[channel], locale),
    to: masked === null ? '' : locale === 'zh' ? ` ${masked}` : masked,
  }).trim()
