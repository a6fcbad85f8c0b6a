import { listMaterials, saveMaterialState, type StoredMaterial } from '@/lib/db/materials'
import { touchCase } from '@/lib/db/application'
import { promiseInput } from '@/lib/domain/application/inputs'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { editAudit, lockApplication, whyNotEdit } from './editing'
import type { Application } from './load-application'
import { type CaseMaterial, materialsOf, promiseBars } from './materials-of'

interface State {
  readonly application: Application
  readonly materials: readonly StoredMaterial[]
}

interface Promised {
  readonly caseId: string
  readonly code: string
  readonly rowKey: string
  readonly promised: boolean
}

/** “No change”: a statement signed with the application stands in for the paper (DOMAIN §3.5 PROMISE), never for health-critical ones. */
export const promiseMaterialCommand = defineCommand({
  name: 'application.promiseMaterial',
  input: promiseInput,
  load: async (tx, { caseId }, actor, { today }): Promise<State | null> => {
    const application = await lockApplication(tx, caseId, actor, today)
    return application && { application, materials: await listMaterials(tx, caseId) }
  },
  authorise: (actor, { application }) => whyNotEdit(actor, application),
  decide: decidePromise,
  save: async (tx, { caseId, code, rowKey, promised }, { now }) => {
    await saveMaterialState(tx, caseId, { code, rowKey, status: promised ? 'PROMISED' : 'MISSING' }, now)
    await touchCase(tx, caseId, now)
    return { caseId, code, promised }
  },
  audit: ({ caseId, code, promised }) =>
    editAudit(caseId, promised ? 'application.paper_promised' : 'application.promise_withdrawn', { material: code }),
})

/** A promise that is barred now can still be taken back, never given. */
const isPromisable = ({ instance }: CaseMaterial): boolean =>
  (instance.supply === 'PROMISE' || instance.promiseBarred) && !instance.healthCritical

function decidePromise({ application, materials }: State, input: Omit<Promised, 'caseId'>): Result<Promised> {
  const { code, rowKey, promised } = input
  const material = materialsOf(application, materials).find(
    ({ instance }) => instance.code === code && (instance.rowKey ?? '') === rowKey,
  )
  if (!material || !isPromisable(material)) return refuse('application.no_promise_here', { material: code })
  const bars = promised ? promiseBars(application).map(({ rule }) => rule) : []
  if (bars.length > 0) return refuse('application.promise_barred', { material: code, barredBy: bars })
  if (material.stored && material.stored.files.length > 0)
    return refuse('application.paper_is_there', { material: code })
  return ok({ caseId: application.case.id, code, rowKey, promised })
}
