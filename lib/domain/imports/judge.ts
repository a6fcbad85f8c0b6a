import { sameValue } from '../application/answers'
import type { FieldValue, RowValues } from '../items/definition'
import { columnAt, INSTITUTION_NO } from './columns'
import type { ImportKind } from './kinds'
import { type ImportRow, type RowFault, shown } from './read-rows'

/** What the register holds, as far as the rows of a file concern it. */
export interface KnownInstitution {
  readonly id: string
  readonly region: string
  /** Credit code, registration number, filing number, where it has them. */
  readonly numbers: readonly string[]
}

export interface KnownRecord {
  readonly id: string
  readonly institutionId: string
  /** What tells it from others: `identityOf` of the row that means it. */
  readonly identity: string
  readonly values: RowValues
}

export interface Known {
  readonly institutions: readonly KnownInstitution[]
  /** Institutions themselves, people of the institutions, devices of anybody. */
  readonly records: readonly KnownRecord[]
}

export type RowOutcome = 'new' | 'changed' | 'unchanged'

export interface JudgedRow {
  readonly row: number
  readonly outcome: RowOutcome
  /** Null for what is new. */
  readonly id: string | null
  /** Null for a new institution. */
  readonly institutionId: string | null
  /** What the register will hold: what it knows, and over it what the file says. */
  readonly values: RowValues
}

export interface Judged {
  readonly rows: readonly JudgedRow[]
  readonly faults: readonly RowFault[]
}

export interface JudgeOptions {
  readonly region: string
  /** People are told apart by a keyed hash of their number, since the number itself is stored sealed. */
  readonly hashOf: (idNo: string) => string
}

export const NUMBER_COLUMNS = ['institution.uscc', 'institution.registrationNo', 'institution.filingNo'] as const

export const numbersOf = (values: RowValues): string[] =>
  NUMBER_COLUMNS.flatMap((path) => {
    const value = values[path]
    return typeof value === 'string' ? [value] : []
  })

export const personIdentity = (institutionId: string, idNoHash: string): string => `${institutionId} ${idNoHash}`
export const deviceIdentity = (serialNo: string, maker: string): string => JSON.stringify([serialNo, maker])

const asText = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')

/** New, changed or unchanged by its numbers; what cannot be brought in is told row by row. */
export function judgeRows(kind: ImportKind, rows: readonly ImportRow[], known: Known, options: JudgeOptions): Judged {
  const matched =
    kind === 'institutions' ? matchInstitutions(rows, known, options) : matchOwned(kind, rows, known, options)
  const doubled = repeated(kind, matched)
  const faults = matched.flatMap((one) => [...one.faults, ...(doubled.get(one) ?? [])])
  const good = matched.filter((one) => one.faults.length === 0 && !doubled.has(one))
  return { rows: good.map(judge), faults }
}

interface Matched {
  readonly row: ImportRow
  readonly record: KnownRecord | null
  readonly institutionId: string | null
  /** Two rows with one of these in common mean the same thing. */
  readonly identities: readonly string[]
  readonly faults: readonly RowFault[]
}

function judge({ row, record, institutionId }: Matched): JudgedRow {
  const { values } = row
  if (!record) return { row: row.row, outcome: 'new', id: null, institutionId, values }
  const same = Object.keys(values).every((path) => sameValue(values[path], record.values[path]))
  return {
    ...{ row: row.row, id: record.id, institutionId, values: { ...record.values, ...values } },
    outcome: same ? 'unchanged' : 'changed',
  }
}

interface Blame {
  readonly kind: ImportKind
  readonly column: string
  readonly code: string
  readonly facts?: RowFault['facts']
}

function faultAt({ row, values }: ImportRow, { kind, column, code, facts = {} }: Blame): RowFault {
  const def = columnAt(kind, column)
  return { row, column, code, facts, value: def ? shown(def, asText(values[column])) : '' }
}

function matchInstitutions(rows: readonly ImportRow[], known: Known, { region }: JudgeOptions): Matched[] {
  const byNumber = new Map(known.institutions.flatMap((one) => one.numbers.map((number) => [number, one] as const)))
  const records = new Map(known.records.map((record) => [record.id, record]))
  return rows.map((row): Matched => {
    const identities = numbersOf(row.values)
    const found = [...new Set(identities.flatMap((number) => byNumber.get(number) ?? []))]
    const blame = (column: string, code: string): Matched => ({
      ...{ row, record: null, institutionId: null, identities },
      faults: [faultAt(row, { kind: 'institutions', column, code })],
    })
    if (row.values['institution.address.region6'] !== region)
      return blame('institution.address.region6', 'import.other_region')
    if (found.length > 1) return blame('institution.uscc', 'import.numbers_of_two')
    const [one] = found
    if (one && one.region !== region) return blame('institution.uscc', 'import.institution_elsewhere')
    const carriesIt = one?.numbers.includes(asText(row.values['institution.registrationNo'])) ?? false
    const record = one ? (records.get(one.id) ?? null) : null
    return { row, record, institutionId: one?.id ?? null, identities, faults: carriesIt ? [] : row.doubts }
  })
}

function matchOwned(
  kind: Exclude<ImportKind, 'institutions'>,
  rows: readonly ImportRow[],
  known: Known,
  { region, hashOf }: JudgeOptions,
): Matched[] {
  const owners = new Map(
    known.institutions
      .filter((one) => one.region === region)
      .flatMap((one) => one.numbers.map((number) => [number, one.id] as const)),
  )
  const records = new Map(known.records.map((record) => [record.identity, record]))
  return rows.map((row): Matched => {
    const institutionId = owners.get(asText(row.values[INSTITUTION_NO])) ?? null
    if (!institutionId) {
      const faults = [faultAt(row, { kind, column: INSTITUTION_NO, code: 'import.institution_unknown' })]
      return { row, record: null, institutionId, identities: [], faults }
    }
    const identity =
      kind === 'staff'
        ? personIdentity(institutionId, hashOf(asText(row.values['idNo'])))
        : deviceIdentity(asText(row.values['serialNo']), asText(row.values['maker']))
    const record = records.get(identity) ?? null
    const elsewhere = record !== null && record.institutionId !== institutionId
    const faults = elsewhere ? [faultAt(row, { kind, column: 'serialNo', code: 'import.device_elsewhere' })] : []
    return { row: withoutOwner(row), record, institutionId, identities: [identity], faults }
  })
}

/** Whose it is stands in a column of its own. */
function withoutOwner(row: ImportRow): ImportRow {
  const { [INSTITUTION_NO]: _owner, ...values } = row.values
  return { ...row, values }
}

const BLAMED: Readonly<Record<ImportKind, string>> = {
  institutions: 'institution.uscc',
  staff: 'idNo',
  devices: 'serialNo',
}

/** Of two rows for one thing nobody can say which is right: both are faulty, and each names the other. */
function repeated(kind: ImportKind, matched: readonly Matched[]): ReadonlyMap<Matched, RowFault[]> {
  const first = new Map<string, Matched>()
  const faults = new Map<Matched, RowFault[]>()
  const blame = (one: Matched, other: Matched): void => {
    const fault = faultAt(one.row, {
      kind,
      column: BLAMED[kind],
      code: 'import.repeated',
      facts: { other: other.row.row },
    })
    faults.set(one, [...(faults.get(one) ?? []), fault])
  }
  for (const one of matched) {
    const earlier = one.identities.map((identity) => first.get(identity)).find((found) => found !== undefined)
    if (earlier) {
      blame(one, earlier)
      if (!faults.has(earlier)) blame(earlier, one)
    }
    for (const identity of one.identities) if (!first.has(identity)) first.set(identity, one)
  }
  return faults
}
