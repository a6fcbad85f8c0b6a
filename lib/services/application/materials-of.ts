import type { StoredMaterial } from '@/lib/db/materials'
import { liveRows } from '@/lib/domain/application/answers'
import { materialStatus } from '@/lib/domain/application/material-states'
import { pullsOf, SOURCE_REGISTER } from '@/lib/domain/application/pulls'
import type { MaterialStatus, MaterialView } from '@/lib/domain/application/views'
import type { MaterialInstance } from '@/lib/domain/items/materials'
import { officeDate } from '@/lib/domain/shared/dates'
import { type Application, errorsOf, problemsOfSection } from './load-application'

export interface CaseMaterial {
  readonly instance: MaterialInstance
  readonly stored: StoredMaterial | null
  readonly status: MaterialStatus
}

/** Every paper the case needs today, with where it stands (DOMAIN §3.5). */
export function materialsOf(application: Application, stored: readonly StoredMaterial[]): CaseMaterial[] {
  const { catalogue, letters, facts, registers, answers } = application
  const keys = (list: string): string[] =>
    liveRows(answers.rows)
      .filter((row) => row.list === list)
      .map((row) => row.rowKey)
  const instances = catalogue.materialsFor(letters, facts, {
    pulls: pullsOf(catalogue.data.materials, registers),
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
    return { instance, stored: own, status }
  })
}

export const missingMaterials = (materials: readonly CaseMaterial[]): CaseMaterial[] =>
  materials.filter(({ status }) => status === 'MISSING')

export function toMaterialView({ instance, stored, status }: CaseMaterial, application: Application): MaterialView {
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
    canPromise: instance.supply === 'PROMISE',
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
