import { maxDate, type IsoDate } from '../shared/dates'
import { isItemLetter, type ItemLetter } from '../shared/item-letters'
import type { Wording } from '../shared/wording'
import { isEntryDead, type LicenceEntryStatus } from '../institution/licence-status'
import type { NhcPayload } from '../institution/register-payload'
import type { Catalogue } from './catalogue'
import type { LicenceKind } from './definition'
import type { VerificationForm } from './form'
import { JURISDICTIONS } from './jurisdiction'
import { MOST_ROWS, type NeededCount, type NeededQuestion, type NeededTick } from './needed-facts'
import type { RuleParameters } from './parameters'
import type { Registers } from './registers'

/** What a register, or our own copy of it, tells about one institution. Nothing of a person is in it. */
export interface KnownInstitution {
  readonly name: string
  readonly registrationNo: string | null
  readonly region: string | null
  readonly beds: number
  readonly radiologyCategories: readonly string[]
  readonly deviceKinds: readonly string[]
  readonly licenceKinds: readonly LicenceKind[]
  readonly rows: Readonly<Record<Exclude<NeededCount, 'people'>, number>>
  readonly entries: readonly KnownEntry[]
}

export interface KnownEntry {
  readonly letter: ItemLetter
  readonly due: IsoDate | null
  readonly status: LicenceEntryStatus
}

type LicenceData = NonNullable<Registers['licence']['data']>

export function knownFromRegister(nhc: NhcPayload, licence: LicenceData | null): KnownInstitution {
  const devices = (nhc.devices ?? []).filter((device) => device['status'] === 'IN_USE')
  return {
    name: nhc.name ?? '',
    registrationNo: nhc.registrationNo ?? null,
    region: nhc.address?.region6 ?? null,
    beds: nhc.beds?.approved ?? 0,
    radiologyCategories: (licence?.licences ?? []).flatMap(({ categories }) => categories ?? []),
    deviceKinds: devices.map((device) => String(device['kind'] ?? '')),
    licenceKinds: (licence?.licences ?? []).map(({ kind }) => kind),
    rows: { devices: devices.length, rooms: nhc.rooms?.length ?? 0, workers: nhc.workers?.length ?? 0 },
    entries: entriesOf(nhc, licence),
  }
}

/** When the e-licence store is silent, the register's own licence face still tells about the practice licence. */
function entriesOf({ licence: face, registrationNo }: NhcPayload, licence: LicenceData | null): KnownEntry[] {
  const told = (licence?.licences ?? []).flatMap(({ entries, status }) =>
    (entries ?? []).map((entry) => ({
      letter: entry.item,
      due: entry.due ?? null,
      status: entry.status ?? status ?? ('VALID' as const),
    })),
  )
  if (told.length > 0 || !face || !registrationNo) return told
  return [{ letter: 'A', due: face.periodTo ?? null, status: face.status ?? 'VALID' }]
}

/**
 * A decision of this office moves a due date before the register has heard of it, and never back: the later date counts, and
 * our own status.
 */
export function withOwnEntries(told: readonly KnownEntry[], own: readonly KnownEntry[]): KnownEntry[] {
  const merged = new Map(told.map((entry) => [entry.letter, entry]))
  for (const entry of own) {
    const other = merged.get(entry.letter)
    const due = entry.due && other?.due ? maxDate(entry.due, other.due) : (entry.due ?? other?.due ?? null)
    merged.set(entry.letter, { ...entry, due })
  }
  return [...merged.values()].sort((a, b) => (a.letter < b.letter ? -1 : 1))
}

export interface RegisterQuestion {
  /** Items verified here. */
  readonly question: NeededQuestion
  readonly elsewhere: Readonly<Partial<Record<ItemLetter, Wording>>>
  /** Every living item, here or elsewhere, with its date. */
  readonly dues: NeededQuestion['dues']
}

/** From what is known to the question somebody would have ticked: here only what this office verifies is counted. */
export function questionOf(known: KnownInstitution, catalogue: Catalogue): RegisterQuestion {
  const alive = known.entries.filter((entry) => !isEntryDead(entry) && isItemLetter(entry.letter))
  const dues = Object.fromEntries(alive.flatMap(({ letter, due }) => (due ? [[letter, due]] : [])))
  const elsewhere = Object.fromEntries(
    alive.flatMap(({ letter }) => {
      const authority = authorityElsewhere(letter, known, catalogue)
      return authority ? [[letter, authority]] : []
    }),
  )
  const letters = alive.map(({ letter }) => letter).filter((letter) => !elsewhere[letter])
  const ticks: NeededTick[] = [
    ...(known.beds > 0 ? ['sewage' as const] : []),
    ...(hasClassB(known, catalogue.parameters) ? ['largeEquipment' as const] : []),
    ...(letters.includes('E') && !known.licenceKinds.includes('MCH') ? ['annotated' as const] : []),
  ]
  const most = (count: number): number => Math.min(count, MOST_ROWS)
  const { devices, rooms, workers } = known.rows
  // Who performs the mother-and-child technologies is not in the register.
  const rows = { devices: most(devices), rooms: most(rooms), workers: most(workers), people: null }
  return { question: { letters, ticks, rows, dues }, elsewhere, dues }
}

const hasClassB = ({ deviceKinds }: KnownInstitution, { classBDevices }: RuleParameters): boolean =>
  classBDevices.some((kind) => deviceKinds.includes(kind))

function authorityElsewhere(letter: ItemLetter, known: KnownInstitution, catalogue: Catalogue): Wording | null {
  const rule = JURISDICTIONS[catalogue.item(letter)?.jurisdiction ?? 'registrar@1']
  const { provincialCategories } = catalogue.parameters.jurisdiction
  const form: VerificationForm = {
    institution: { registrationNo: known.registrationNo, address: { region6: known.region } },
    b: { categories: provincialCategories.filter((category) => known.radiologyCategories.includes(category)) },
  }
  const answer = rule?.(form, catalogue.parameters)
  return answer?.kind === 'ELSEWHERE' ? answer.authority : null
}
