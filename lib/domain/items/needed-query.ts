import { isIsoDate, type IsoDate } from '../shared/dates'
import { ITEM_LETTERS, type ItemLetter } from '../shared/item-letters'
import type { LicenceKind } from './definition'
import { ITEM_NAMES } from './item-names'
import { MOST_ROWS, NEEDED_COUNTS, NEEDED_TICKS, type NeededCount, type NeededQuestion } from './needed-facts'

/** The ticked question as an address: it names no institution, so it may be kept, shared and printed. */
export const DUE_FIELDS = {
  PRACTICE: 'practiceDue',
  RADIOLOGY: 'radiologyDue',
  MCH: 'mchDue',
} as const satisfies Record<LicenceKind, string>

type Params = Readonly<Record<string, string | string[] | undefined>>

const all = (value: Params[string]): readonly string[] => (Array.isArray(value) ? value : value ? [value] : [])
const first = (value: Params[string]): string => all(value)[0] ?? ''

/** Whatever is not understood is not asked. */
export function readNeededQuery(params: Params): NeededQuestion {
  const letters = ITEM_LETTERS.filter((letter) => all(params['items']).includes(letter))
  const ticks = NEEDED_TICKS.filter((tick) => all(params['has']).includes(tick))
  const rowsOf = (count: NeededCount): number | null => readCount(first(params[count]))
  const rows = {
    devices: rowsOf('devices'),
    rooms: rowsOf('rooms'),
    workers: rowsOf('workers'),
    people: rowsOf('people'),
  }
  return { letters, ticks, rows, dues: duesOf(letters, params) }
}

function readCount(typed: string): number | null {
  if (!/^\d{1,3}$/.test(typed)) return null
  const count = Number(typed)
  return count <= MOST_ROWS ? count : null
}

/** The date on the licence counts for its items; the radiology licence goes with the practice licence (46号令 17). */
function duesOf(letters: readonly ItemLetter[], params: Params): Partial<Record<ItemLetter, IsoDate>> {
  const dateOf = (kind: LicenceKind): IsoDate | null => {
    const typed = first(params[DUE_FIELDS[kind]])
    return isIsoDate(typed) ? typed : null
  }
  return Object.fromEntries(
    letters.flatMap((letter) => {
      const kind = ITEM_NAMES[letter].licenceKind
      const due = dateOf(kind) ?? (kind === 'RADIOLOGY' ? dateOf('PRACTICE') : null)
      return due ? [[letter, due]] : []
    }),
  )
}

export function neededAddress(path: string, question: NeededQuestion): string {
  const params = new URLSearchParams()
  for (const letter of question.letters) params.append('items', letter)
  for (const tick of question.ticks) params.append('has', tick)
  for (const count of NEEDED_COUNTS) {
    const rows = question.rows[count]
    if (rows !== null) params.set(count, String(rows))
  }
  for (const letter of question.letters) {
    const due = question.dues[letter]
    if (due) params.set(DUE_FIELDS[ITEM_NAMES[letter].licenceKind], due)
  }
  const text = params.toString()
  return text === '' ? path : `${path}?${text}`
}
