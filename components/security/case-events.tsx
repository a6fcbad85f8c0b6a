import { Table } from '@/components/ui/table'
import { AUDITOR } from '@/lib/copy/auditor'
import { sayInstant } from '@/lib/copy/dates'
import { ROLE_WORDS } from '@/lib/copy/roles'
import { say } from '@/lib/copy/say'
import { CASE_STATES, ITEM_STATES } from '@/lib/copy/states'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { isRole } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'

export interface EventLine {
  readonly seq: number
  readonly code: string
  readonly item: string | null
  readonly from: string | null
  readonly to: string | null
  readonly actorName: string | null
  readonly actorRole: string | null
  readonly at: Date
  readonly reason: string | null
  readonly hash: string
  readonly isUntouched: boolean
}

interface CaseEventsProps {
  events: readonly EventLine[]
  today: IsoDate
  locale: Locale
}

/** Every step of a case as it was written, row codes included: they are what the state tables are checked by. */
export const CaseEvents = ({ events, today, locale }: CaseEventsProps) => (
  <Table
    caption={say(AUDITOR.eventsCaption, locale)}
    columns={[
      { key: 'step', label: say(AUDITOR.colStep, locale) },
      { key: 'to', label: say(AUDITOR.colTo, locale) },
      { key: 'who', label: say(AUDITOR.colWho, locale) },
      { key: 'when', label: say(AUDITOR.colWhen, locale) },
      { key: 'reason', label: say(AUDITOR.colReason, locale) },
    ]}
    rows={events.map((event) => ({
      key: String(event.seq),
      ...(event.isUntouched ? {} : { edge: 'late' as const }),
      cells: {
        step: (
          <span title={event.hash}>
            {event.seq} · {event.code}
            {event.item && isItemLetter(event.item) && (
              <span className="block text-s font-normal text-ink-3">{say(ITEM_NAMES[event.item].short, locale)}</span>
            )}
          </span>
        ),
        to: event.to && stateWord(event.to, event.item !== null, locale),
        who: (
          <>
            {event.actorName}
            <span className="block text-s text-ink-3">{roleWord(event.actorRole, locale)}</span>
          </>
        ),
        when: sayInstant(event.at, locale, today),
        reason: event.reason,
      },
    }))}
  />
)

const isKey = <T extends object>(table: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(table, key)

function stateWord(state: string, ofItem: boolean, locale: Locale): string {
  if (ofItem && isKey(ITEM_STATES, state)) return ITEM_STATES[state].staff[locale]
  return !ofItem && isKey(CASE_STATES, state) ? CASE_STATES[state].staff[locale] : state
}

const roleWord = (role: string | null, locale: Locale): string =>
  role !== null && isRole(role) ? ROLE_WORDS[role][locale] : (role ?? '')
