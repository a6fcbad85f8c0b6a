import { Disclosure } from '@/components/ui/disclosure'
import { INSPECTOR } from '@/lib/copy/inspection'
import { say } from '@/lib/copy/say'
import type { InstitutionSheet as Sheet } from '@/lib/domain/inspection/views'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { Locale } from '@/lib/domain/shared/wording'

interface Props {
  locale: Locale
  sheet: Sheet
  /** Words of the register's kinds of staff. */
  staffWords: Readonly<Record<string, string>>
  open?: boolean
}

/** What the register says, to be held against what is there. */
export function InstitutionSheet({ locale, sheet, staffWords, open }: Props) {
  const none = say(INSPECTOR.none, locale)
  const joined = (parts: readonly string[]): string => parts.join(locale === 'zh' ? '、' : ', ') || none
  const rows: [keyof typeof INSPECTOR, string][] = [
    ['address', sheet.address ?? none],
    ['principal', sheet.principal ?? none],
    ['registrationNo', sheet.registrationNo ?? sheet.uscc ?? none],
    [
      'licences',
      joined(
        sheet.licences.map(({ no, letters }) =>
          [...letters.map((letter) => say(ITEM_NAMES[letter].short, locale)), no].join(' '),
        ),
      ),
    ],
    ['bedsChairs', say(INSPECTOR.bedsChairsValue, locale, { beds: sheet.beds, chairs: sheet.chairs })],
    ['staff', joined(sheet.staff.map(({ kind, count }) => `${staffWords[kind] ?? kind} ${count}`))],
    ['devices', joined(sheet.devices)],
  ]
  return (
    <Disclosure summary={say(INSPECTOR.sheet, locale)} open={open}>
      <p className="text-s text-ink-3">{say(INSPECTOR.sheetLead, locale)}</p>
      <dl className="mt-2 grid gap-y-3 md:grid-cols-[10rem_minmax(0,1fr)]">
        {rows.map(([key, value]) => (
          <div key={key} className="contents max-md:block">
            <dt className="text-s text-ink-3">{say(INSPECTOR[key], locale)}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
