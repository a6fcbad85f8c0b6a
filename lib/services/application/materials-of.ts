import type { StoredMaterial } from '@/lib/db/materials'
import { liveRows } from '@/lib/domain/application/answers'
import { materialStatus } from '@/lib/domain/application/material-states'
import { pullsOf, SOURCE_REGISTER } from '@/lib/domain/application/pulls'
import type { MaterialStatus, MaterialView } from '@/lib/domain/application/views'
import { wasAccepted } from '@/lib/domain/application/status'
import type { MaterialInstance } from '@/lib/domain/items/materials'
import { promiseBarsOf, type RuleResult } from '@/lib/domain/items/precheck'
import { officeDate } from '@/lib/domain/shared/dates'
import type { Wording } from '@/lib/domain/shared/wording'
import { type Application, errorsOf, problemsOfSection } from './load-application'

export interface CaseMaterial {
  readonly instance: MaterialInstance
  readonly stored: StoredMaterial | null
  readonly status: MaterialStatus
  /** Rules that close the channel of promise to the institution today, whatever the paper. */
  readonly bars: readonly string[]
}

/** Why this institution may not promise, as the registers are now (DOMAIN §3.8 AV35, §6); empty when it may. */
export const promiseBars = ({ facts, registers, catalogue, today }: Application): RuleResult[] =>
  promiseBarsOf({ asOf: today, caseKind: facts.caseKind, form: facts.form, registers }, catalogue)

/** Promised before, no longer allowed, and nothing handed in instead. */
export const brokenPromises = (materials: readonly CaseMaterial[]): CaseMaterial[] =>
  materials.filter(
    ({ instance, stored, status }) => instance.promiseBarred && stored?.status === 'PROMISED' && status === 'MISSING',
  )

/** Every paper the case needs today, with where it stands (DOMAIN §3.5). */
export function materialsOf(application: Application, stored: readonly StoredMaterial[]): CaseMaterial[] {
  const { catalogue, letters, facts, registers, answers } = application
  const keys = (list: string): string[] =>
    liveRows(answers.rows)
      .filter((row) => row.list === list)
      .map((row) => row.rowKey)
  const bars = promiseBars(application).map(({ rule }) => rule)
  const instances = catalogue.materialsFor(letters, facts, {
    pulls: pullsOf(catalogue.data.materials, registers),
    // A promise the office has accepted stands; what the registers say later is a matter of review.
    promiseBarred: bars.length > 0 && !wasAccepted(application.case),
    rowKeys: {
      devices: keys('b.devices'),
      rooms: keys('b.rooms'),
      workers: keys('b.workers'),
      people: keys('mch.staff'),
    },
  })
  const faulty = new Set(
    application.defs
      .filter((section) => errorsOf(problemsOfSection(application, section)).length > 0)
      .map((section) => section.code),
  )
  return instances.map((instance) => {
    const own = stored.find(({ code, rowKey }) => code === instance.code && rowKey === (instance.rowKey ?? '')) ?? null
    const sections = catalogue.material(instance.code)?.sections ?? []
    const status = materialStatus(instance, {
      files: own?.files.length ?? 0,
      promised: own?.status === 'PROMISED',
      formComplete: !sections.some((code) => faulty.has(code)),
    })
    return { instance, stored: own, status, bars }
  })
}

export const missingMaterials = (materials: readonly CaseMaterial[]): CaseMaterial[] =>
  materials.filter(({ status }) => status === 'MISSING')

/** The paper with its device, room or person, as it is called to people. */
export function titleOf({ instance }: CaseMaterial, { catalogue }: Application): Wording {
  const title = catalogue.material(instance.code)?.wording.title ?? { zh: instance.code, en: instance.code }
  const { rowTitle } = instance
  return rowTitle ? { zh: `${title.zh}（${rowTitle}）`, en: `${title.en} (${rowTitle})` } : title
}

export function toMaterialView(material: CaseMaterial, application: Application): MaterialView {
  const { instance, stored, status, bars } = material
  const def = application.catalogue.material(instance.code)
  if (!def) throw new Error(`unknown material ${instance.code}`)
  const register = SOURCE_REGISTER[instance.code]
  const snapshot = application.snapshots.find(({ system }) => system === register)
  return {
    code: instance.code,
    rowKey: instance.rowKey ?? '',
    title: def.wording.title,
    rowTitle: instance.rowTitle,
    letters: instance.letters,
    why: instance.reason,
    how: def.wording.how,
    evidence: def.evidence,
    supply: instance.supply,
    status,
    canPromise: instance.supply === 'PROMISE' && bars.length === 0,
    promiseBars: instance.promiseBarred ? bars : [],
    sections: application.defs.flatMap(({ code, wording }) =>
      def.sections?.includes(code) ? [{ code, title: wording.title }] : [],
    ),
    acceptsFile: instance.supply === 'APPLICANT' || instance.fallback !== null || def.acceptsFile === true,
    pullFailed: instance.pullFailed,
    pulledOn: status === 'PULLED' && snapshot?.status === 'OK' ? officeDate(snapshot.fetchedAt) : null,
    files: stored?.files ?? [],
    version: stored?.version ?? 0,
  }
}
