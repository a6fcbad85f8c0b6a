import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { sayDate } from '@/lib/copy/dates'
import { CONCLUSION_STATES, REGISTER } from '@/lib/copy/publication'
import { say } from '@/lib/copy/say'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface Result {
  readonly letter: ItemLetter
  readonly conclusion: string
  readonly nextDue: IsoDate | null
}

export interface RegisterTableLine {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly uscc: string | null
  readonly decidedOn: IsoDate
  readonly results: readonly Result[]
}

interface RegisterTableProps {
  locale: Locale
  lines: readonly RegisterTableLine[]
  /** Said instead of an empty table. */
  empty: { readonly what: string; readonly why: string }
}

const JOIN: Record<Locale, string> = { zh: '、', en: ', ' }

/** Equal conclusions are told once; what differs says which item it is of. */
export function ResultLines({ results, locale }: { results: readonly Result[]; locale: Locale }) {
  const groups = [...Map.groupBy(results, ({ conclusion }) => conclusion)]
  return groups.map(([conclusion, own]) => {
    const state = CONCLUSION_STATES[conclusion]
    const named = own.map(({ letter }) => ITEM_NAMES[letter].short[locale]).join(JOIN[locale])
    return (
      <div key={conclusion}>
        <Status code={state?.status ?? 'na'}>{state?.[locale] ?? conclusion}</Status>
        {groups.length > 1 && <span className="text-s text-ink-3"> {named}</span>}
      </div>
    )
  })
}

export const itemWords = (results: readonly Result[], locale: Locale): string =>
  results.map(({ letter }) => ITEM_NAMES[letter].short[locale]).join(JOIN[locale])

const dueWords = (results: readonly Result[], locale: Locale): string =>
  [...new Set(results.flatMap(({ nextDue }) => nextDue ?? []))]
    .sort()
    .map((due) => sayDate(due, locale))
    .join(JOIN[locale])

export const RegisterTable = ({ locale, lines, empty }: RegisterTableProps) => (
  <Table
    caption={say(REGISTER.caption, locale)}
    columns={[
      { key: 'name', label: say(REGISTER.institution, locale) },
      { key: 'uscc', label: say(REGISTER.uscc, locale) },
      { key: 'items', label: say(REGISTER.items, locale) },
      { key: 'conclusion', label: say(REGISTER.conclusion, locale), role: 'status' },
      { key: 'decidedOn', label: say(REGISTER.decidedOn, locale) },
      { key: 'due', label: say(REGISTER.nextDue, locale), align: 'end' },
    ]}
    rows={lines.map((line) => ({
      key: line.id,
      cells: {
        name: (
          <>
            <a href={localeHref(locale, routes.registerEntry(line.id))} className="link">
              {line.name}
            </a>
            <span className="block text-s font-normal text-ink-3">{line.address}</span>
          </>
        ),
        uscc: line.uscc ?? say(REGISTER.noNumber, locale),
        items: itemWords(line.results, locale),
        conclusion: <ResultLines results={line.results} locale={locale} />,
        decidedOn: sayDate(line.decidedOn, locale),
        due: dueWords(line.results, locale),
      },
    }))}
    empty={<EmptyState what={empty.what} why={empty.why} />}
  />
)
