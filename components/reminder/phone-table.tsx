import { sayItems } from '@/components/institution/call-panel'
import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { type Row, Table } from '@/components/ui/table'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { CALL_RESULT_WORDS, CONTACT_WORDS, REMINDER_PAGES } from '@/lib/copy/reminder-pages'
import { say } from '@/lib/copy/say'
import type { CallMade, PhoneLine, PhoneList } from '@/lib/domain/reminder/views'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

/** Whom the window rings up today; the name leads to the number, the form and what was told before. */
export const PhoneTable = ({ list, locale }: { list: PhoneList; locale: Locale }) => (
  <Table
    caption={say(REMINDER_PAGES.listCaption, locale)}
    columns={[
      { key: 'name', label: say(REMINDER_PAGES.colName, locale) },
      { key: 'due', label: say(REMINDER_PAGES.colDue, locale) },
      { key: 'items', label: say(REMINDER_PAGES.colItems, locale) },
      { key: 'contact', label: say(REMINDER_PAGES.colContact, locale) },
      { key: 'call', label: say(REMINDER_PAGES.colCall, locale), role: 'status' },
    ]}
    rows={list.lines.map((line) => toRow(line, { today: list.today, locale }))}
    empty={<EmptyState what={say(REMINDER_PAGES.listNone, locale)} why={say(REMINDER_PAGES.listWhy, locale)} />}
  />
)

function toRow(line: PhoneLine, { today, locale }: { today: IsoDate; locale: Locale }): Row {
  const { contact, call, daysLeft } = line
  const left = daysLeft === 0 ? REMINDER_PAGES.dueToday : REMINDER_PAGES.daysLeft
  return {
    key: line.institutionId,
    edge: daysLeft <= 1 ? 'late' : undefined,
    cells: {
      name: (
        <a href={localeHref(locale, routes.remindersOf(line.institutionId))} className="link font-semibold">
          {line.name}
        </a>
      ),
      due: (
        <>
          {sayDate(line.due, locale, today)}
          <span className="block text-s text-ink-3">{say(left, locale, { days: daysLeft })}</span>
        </>
      ),
      items: sayItems(
        line.items.map(({ letter }) => letter),
        locale,
      ),
      contact: contact ? (
        <>
          {contact.mobile}
          <span className="block text-s text-ink-3">{say(CONTACT_WORDS[contact.who], locale)}</span>
        </>
      ) : (
        say(REMINDER_PAGES.noContact, locale)
      ),
      call: call ? (
        <CallWords call={call} today={today} locale={locale} />
      ) : (
        <Status code="none">{say(REMINDER_PAGES.notCalled, locale)}</Status>
      ),
    },
  }
}

export function CallWords({ call, today, locale }: { call: CallMade; today: IsoDate; locale: Locale }) {
  const { words, status } = CALL_RESULT_WORDS[call.result]
  return (
    <>
      <Status code={status}>{say(words, locale)}</Status>
      <span className="block text-s text-ink-3">
        {say(REMINDER_PAGES.calledBy, locale, { name: call.byName, at: sayInstant(call.at, locale, today) })}
      </span>
    </>
  )
}
