import type { ItemLetter } from '../shared/item-letters'
import { ITEM_LETTERS } from '../shared/item-letters'
import { assertNever } from '../shared/result'
import type { Wording } from '../shared/wording'
import type { Exemption, MaterialDef, MaterialKind } from './definition'
import { activeWorkers, deviceTitle, inUseDevices, personName, type CaseFacts } from './facts'
import { MATERIALS } from './material-list'
import type { VerificationForm } from './form'
import { holds } from './predicates'

export { MATERIALS } from './material-list'

/** Letters in their fixed order, each once. */
const inOrder = (letters: readonly ItemLetter[]): ItemLetter[] =>
  ITEM_LETTERS.filter((letter) => letters.includes(letter))

const isAskedBy = (material: MaterialDef, letters: readonly ItemLetter[]): boolean =>
  material.letters.some((letter) => letters.includes(letter))

const isFetched = (exemption: Exemption): boolean => exemption === 'ECERT' || exemption === 'SHARE'

export interface MaterialCounts {
  /** S: the lists of the items one after the other. */
  readonly separate: number
  /** C: what the combined list holds. */
  readonly combined: number
  /** N: what the applicant still supplies after e-licences and shared data. */
  readonly supplied: number
}

/** The three numbers of DOMAIN §4.1, from the matrix alone: before anything is known about the institution. */
export function counts(letters: readonly ItemLetter[], materials: readonly MaterialDef[] = MATERIALS): MaterialCounts {
  const chosen = inOrder(letters)
  const combined = materials.filter((material) => isAskedBy(material, chosen))
  return {
    separate: combined.reduce((sum, { letters: of }) => sum + of.filter((letter) => chosen.includes(letter)).length, 0),
    combined: combined.length,
    supplied: combined.filter(({ exemption }) => !isFetched(exemption)).length,
  }
}

/** Who brings a paper: `FORM` is what was filled in, `PROMISE` the signed “no change”, `PULLED` another authority. */
export type Supply = 'APPLICANT' | 'FORM' | 'GENERATED' | 'PULLED' | 'PROMISE'

export interface MaterialInstance {
  readonly code: string
  /** The items of this case that ask for it. */
  readonly letters: readonly ItemLetter[]
  /** The row it belongs to, for papers asked per device, room, worker or person. */
  readonly list: string | null
  readonly rowKey: string | null
  readonly rowTitle: string | null
  readonly kind: MaterialKind
  readonly supply: Supply
  /** How it comes when the way in `supply` fails: always the applicant's own file. */
  readonly fallback: 'APPLICANT' | null
  /** The fetch failed or was not agreed to, so the paper is asked for. */
  readonly pullFailed: boolean
  /** A statement would do for others; this institution hands the paper in (AV35, points from T2). */
  readonly promiseBarred: boolean
  readonly reason: Wording
  readonly healthCritical: boolean
}

export interface MaterialRowKeys {
  /** Storage keys of rows in form order; without them the row's own number in the form is used. */
  readonly devices?: readonly string[]
  readonly rooms?: readonly string[]
  readonly workers?: readonly string[]
  readonly people?: readonly string[]
}

export interface MaterialOptions {
  /** How each pull went; a material not named here has not been tried and counts as coming. */
  readonly pulls?: Readonly<Record<string, 'OK' | 'FAILED'>>
  readonly rowKeys?: MaterialRowKeys
  /** The channel of promise is closed for this institution (DOMAIN §3.8 AV35, §6). */
  readonly promiseBarred?: boolean
  readonly materials?: readonly MaterialDef[]
}

/** Everything this case needs, one entry per paper and row, with the reason told to the applicant. */
export function materialsFor(
  letters: readonly ItemLetter[],
  facts: CaseFacts,
  options: MaterialOptions = {},
): MaterialInstance[] {
  const chosen = inOrder(letters)
  return (options.materials ?? MATERIALS)
    .filter((material) => isAskedBy(material, chosen) && holds(material.requiredWhen, facts))
    .flatMap((material) => instancesOf(material, chosen, { facts, options }))
}

interface Context {
  readonly facts: CaseFacts
  readonly options: MaterialOptions
}

function instancesOf(material: MaterialDef, letters: readonly ItemLetter[], context: Context): MaterialInstance[] {
  const pullFailed = hasPullFailed(material, context)
  const mayPromise = material.promisedWhen !== undefined && holds(material.promisedWhen, context.facts)
  const promiseBarred = mayPromise && context.options.promiseBarred === true
  const supply = supplyOf(material, { pullFailed, promised: mayPromise && !promiseBarred })
  const base = {
    code: material.code,
    letters: material.letters.filter((letter) => letters.includes(letter)),
    kind: material.kind,
    supply,
    fallback: supply === 'PULLED' || supply === 'PROMISE' ? ('APPLICANT' as const) : null,
    pullFailed,
    promiseBarred,
    reason: material.wording.why,
    healthCritical: material.healthCritical,
  }
  return rowsOf(material, context).map((row) => ({ ...base, ...row }))
}

/** Without consent to share data nothing is fetched: the paper list applies (`consent.dataSharing`, DOMAIN §3.1). */
function hasPullFailed(material: MaterialDef, { facts, options }: Context): boolean {
  if (!isFetched(material.exemption)) return false
  return options.pulls?.[material.code] === 'FAILED' || facts.form.consent?.dataSharing === false
}

interface Ways {
  readonly pullFailed: boolean
  readonly promised: boolean
}

function supplyOf(material: MaterialDef, { pullFailed, promised }: Ways): Supply {
  if (material.kind === 'GENERATED') return 'GENERATED'
  if (promised) return 'PROMISE'
  // Shared rows arrive prefilled in the form; when the source is silent the applicant fills the same rows.
  if (material.kind === 'STRUCTURED') return 'FORM'
  if (isFetched(material.exemption) && !pullFailed) return 'PULLED'
  return 'APPLICANT'
}

type RowOf = Pick<MaterialInstance, 'list' | 'rowKey' | 'rowTitle'>
const WHOLE: RowOf = { list: null, rowKey: null, rowTitle: null }

function rowsOf(material: MaterialDef, { facts, options }: Context): RowOf[] {
  const { form, asOf } = facts
  const keys = options.rowKeys
  switch (material.multiplicity) {
    case 'one':
      return [WHOLE]
    case 'perDevice': {
      const all = form.b?.devices ?? []
      return inUseDevices(form).map((device) =>
        rowOf('b.devices', keyAt(keys?.devices, all.indexOf(device)), deviceTitle(device)),
      )
    }
    case 'perRoom':
      return (form.b?.rooms ?? []).map((room, at) => rowOf('b.rooms', keyAt(keys?.rooms, at), room.name ?? ''))
    case 'perWorker': {
      const all = form.b?.workers ?? []
      return activeWorkers(form, asOf).map((worker) =>
        rowOf('b.workers', keyAt(keys?.workers, all.indexOf(worker)), personName(form, worker.personRef)),
      )
    }
    case 'perPerson':
      return personRows(form, keys?.people)
    default:
      return assertNever(material.multiplicity)
  }
}

/** One certificate a person, however many technologies it names: the first row of each stands for all. */
function personRows(form: VerificationForm, keys: readonly string[] | undefined): RowOf[] {
  const staff = form.mch?.staff ?? []
  const first = staff.filter(
    ({ personRef }, at) => personRef && staff.findIndex((other) => other.personRef === personRef) === at,
  )
  if (first.length === 0) return [WHOLE]
  return first.map((row) => rowOf('mch.staff', keyAt(keys, staff.indexOf(row)), personName(form, row.personRef)))
}

const keyAt = (keys: readonly string[] | undefined, at: number): string => keys?.[at] ?? String(at + 1)
const rowOf = (list: string, rowKey: string, rowTitle: string): RowOf => ({ list, rowKey, rowTitle })

export const materialByCode = (code: string, materials: readonly MaterialDef[] = MATERIALS): MaterialDef | null =>
  materials.find((material) => material.code === code) ?? null
