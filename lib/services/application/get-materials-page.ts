import { database } from '@/lib/db/client'
import { listMaterials } from '@/lib/db/materials'
import type { MaterialsPage, MaterialView } from '@/lib/domain/application/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { fileLimitsAt } from '@/lib/services/files/limits'
import { paperChecksOf } from '@/lib/services/paper/paper-checks-of'
import { readApplication, toHead } from './case-head'
import { materialsOf, toMaterialView } from './materials-of'
import { registerStates } from './views-of'

/** Papers by whose move it is: yours, there, fetched. */
export async function getMaterialsPage(actor: Actor, caseId: string): Promise<MaterialsPage | null> {
  const application = await readApplication(actor, caseId)
  if (!application) return null
  const materials = materialsOf(application, await listMaterials(database(), caseId))
  const views = materials.map((material) => toMaterialView(material, application))
  const isFetched = ({ status, supply }: MaterialView): boolean => status === 'PULLED' || supply === 'GENERATED'
  const missing = views.filter(({ status }) => status === 'MISSING')
  const { maxFileMb, maxCaseMb } = await fileLimitsAt(application.today)
  return {
    head: toHead(actor, application.case),
    yours: missing,
    there: views.filter((view) => view.status !== 'MISSING' && !isFetched(view)),
    fetched: views.filter(isFetched),
    counts: { ...application.catalogue.counts(application.letters), missing: missing.length },
    limits: { maxFileMb, maxCaseMb },
    checks: await paperChecksOf(database(), application, views),
    registers: registerStates(application.snapshots),
  }
}
