import type { FieldDef, FieldValue, ListDef, RegisterCode, RowValues } from '../items/definition'
import { get } from '../items/assemble'
import { dataOf, type Registers } from '../items/registers'
import type { LicenceKind } from '../items/definition'

/** What the registers say, reached by the paths the catalogue names (`prefill.from`, `prefill.path`). */
export interface RegisterAnswers {
  /** `undefined`: the system was silent or does not know it. */
  field(def: FieldDef): FieldValue | undefined
  /** `null`: the system was silent. Nested rows carry the reference of the row they belong to. */
  rows(list: ListDef): readonly RegisterRow[] | null
}

export interface RegisterRow {
  readonly values: RowValues
  /** For nested lists: the person the rows belong to, as the register names it. */
  readonly parent: { readonly personRef: string | null; readonly cardNo: string | null } | null
}

export function registerAnswers(registers: Registers, kinds: readonly LicenceKind[]): RegisterAnswers {
  const roots = rootsOf(registers, kinds)
  return {
    field: ({ prefill }) => (prefill ? toValue(get(roots[prefill.from], prefill.path)) : undefined),
    rows: (list) => {
      const { prefill } = list
      const root = prefill && roots[prefill.from]
      if (!prefill || !root) return null
      if (list.nestedIn) return nestedRows(list, root, prefill.path)
      const entries = get(root, prefill.path)
      return Array.isArray(entries) ? entries.map((entry) => ({ values: pick(list, entry), parent: null })) : null
    },
  }
}

type Roots = Readonly<Partial<Record<RegisterCode, unknown>>>

function rootsOf(registers: Registers, kinds: readonly LicenceKind[]): Roots {
  const licence = dataOf(registers.licence)
  const licences = (licence?.licences ?? []).filter((face) => kinds.includes(face.kind))
  const radiology = licences.find((face) => face.kind === 'RADIOLOGY')
  const mch = licences.find((face) => face.kind === 'MCH')
  // Pre-marital examination may be noted on the practice licence, the rest is on the mother-and-child licence.
  const technologies = [...new Set(licences.flatMap((face) => face.technologies ?? []))]
  return {
    nhc: dataOf(registers.nhc),
    licence: licence ? { ...licence, licences, radiology, mch, technologies: known(technologies) } : null,
    supervision: dataOf(registers.supervision),
    dose: dataOf(registers.dose),
    ecology: dataOf(registers.ecology),
    birthCert: dataOf(registers.birthCert),
    waste: dataOf(registers.waste),
  }
}

const known = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined)

function nestedRows(list: ListDef, root: unknown, path: string): RegisterRow[] | null {
  const owners = get(root, 'workers')
  if (!Array.isArray(owners)) return null
  return owners.flatMap((owner: unknown) => {
    const entries = get(owner, path)
    const parent = { personRef: asText(get(owner, 'personRef')), cardNo: asText(get(owner, 'cardNo')) }
    return Array.isArray(entries) ? entries.map((entry) => ({ values: pick(list, entry), parent })) : []
  })
}

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const pick = (list: ListDef, entry: unknown): RowValues =>
  Object.fromEntries(
    list.columns.flatMap((column) => {
      const value = column.prefill ? toValue(get(entry, column.prefill.path)) : undefined
      return value === undefined ? [] : [[column.path, value]]
    }),
  )

function toValue(value: unknown): FieldValue | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value
  return undefined
}
