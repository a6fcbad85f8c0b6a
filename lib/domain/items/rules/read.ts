import { addYears, daysBetween, type IsoDate } from '../../shared/dates'
import type { ItemLetter } from '../../shared/item-letters'
import type { FormItem } from '../form'
import { formItem, isFiledClinic } from '../facts'
import { ITEM_NAMES } from '../item-names'
import { dataOf, type LicenceEntryStatus, type Registers } from '../registers'
import type { RuleContext } from './contract'

/** How rules read registers, periods and due dates: the register first, the form where the register is silent. */

export interface LicenceState {
  readonly letter: ItemLetter
  readonly status: LicenceEntryStatus
  readonly validTo: IsoDate | null
  readonly due: IsoDate | null
  readonly periodFrom: IsoDate | null
  readonly periodTo: IsoDate | null
  readonly deferredTo: IsoDate | null
}

/** The licence of one item as the registers know it; null when no register that knows it answered. */
export function licenceState({ licence, nhc }: Registers, letter: ItemLetter): LicenceState | null {
  const licences = dataOf(licence)?.licences ?? []
  const byEntry = licences.find((face) => face.entries?.some((entry) => entry.item === letter))
  const face = byEntry ?? licences.find((candidate) => candidate.kind === ITEM_NAMES[letter].licenceKind)
  if (face) {
    const entry = face.entries?.find((candidate) => candidate.item === letter)
    return {
      letter,
      status: strictest(entry?.status, face.status),
      validTo: face.validTo ?? null,
      due: entry?.due ?? entry?.periodTo ?? null,
      periodFrom: entry?.periodFrom ?? null,
      periodTo: entry?.periodTo ?? null,
      deferredTo: entry?.deferredTo ?? null,
    }
  }
  return letter === 'A' ? practiceFromSnapshot(nhc) : null
}

/** A revoked licence stays revoked whatever its entry says. */
function strictest(
  entry: LicenceEntryStatus | null | undefined,
  face: LicenceEntryStatus | null | undefined,
): LicenceEntryStatus {
  if (face === 'REVOKED' || face === 'CANCELLED') return face
  return entry ?? face ?? 'VALID'
}

function practiceFromSnapshot(nhc: Registers['nhc']): LicenceState | null {
  const licence = dataOf(nhc)?.licence
  if (!licence) return null
  return {
    letter: 'A',
    status: licence.status ?? 'VALID',
    validTo: licence.validTo ?? null,
    due: licence.periodTo ?? null,
    periodFrom: licence.periodFrom ?? null,
    periodTo: licence.periodTo ?? null,
    deferredTo: null,
  }
}

/** Due date: register, else what the form was filled with from the last known register. */
export function dueOf(context: RuleContext, letter: ItemLetter): IsoDate | null {
  const item = formItem(context.form, letter)
  return licenceState(context.registers, letter)?.due ?? item?.due ?? item?.periodTo ?? null
}

export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly years: number
}

/** The period being verified. A filed clinic's B has a cycle of its own, a year (DOMAIN §3.8). */
export function periodOf(context: RuleContext, letter: ItemLetter): Period | null {
  const item: FormItem | null = formItem(context.form, letter)
  const to = item?.periodTo ?? dueOf(context, letter)
  if (!to) return null
  const from = item?.periodFrom ?? licenceState(context.registers, letter)?.periodFrom ?? addYears(to, -1)
  return { from, to, years: cycleYears(from, to, context) }
}

/** Periods may be a day off and are never in between: what is nearer to the long cycle is long. */
export function cycleYears(from: IsoDate, to: IsoDate, { parameters }: RuleContext): number {
  const { shortYears, longYears } = parameters.cycle
  const years = daysBetween(from, to) / 365.25
  return years > (shortYears + longYears) / 2 ? longYears : shortYears
}

/** A clinic that only filed may bring B alone: several rules then have nothing to look at. */
export const isFiledClinicWithBOnly = ({ form, letters }: RuleContext): boolean =>
  isFiledClinic(form) && letters.length === 1 && letters[0] === 'B'
