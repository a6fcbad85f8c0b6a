import { changeVisit, lockVisit, type VisitInCase } from '@/lib/db/inspection'
import { arriveInput } from '@/lib/domain/inspection/inputs'
import { arrive } from '@/lib/domain/inspection/plan-visit'
import { whyMayNotArrive } from '@/lib/domain/inspection/policy'
import { nextVisitStatus, type VisitStatus } from '@/lib/domain/inspection/status'
import { ok, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { visitAudit, whyVisitChanged } from './visit-audit'

interface Arrived extends VisitInCase {
  readonly status: VisitStatus
  readonly proof: 'CODE' | 'REASON'
  readonly reason: string | null
}

/** The task code typed at the door stands for scanning it; who cannot, says why (DOMAIN §3.7). */
export const arriveCommand = defineCommand({
  name: 'inspection.arrive',
  input: arriveInput,
  load: (tx, { visitId }, actor) => lockVisit(tx, visitId, actor),
  authorise: whyMayNotArrive,
  decide: (state, { version, typedCode, reason }, { today }): Result<Arrived> => {
    const changed = whyVisitChanged(state, version)
    if (changed) return changed
    const came = arrive(state.visit, { typedCode: typedCode.normalize('NFKC'), reason, today })
    if (!came.ok) return came
    const status = nextVisitStatus(state.visit.status, 'arrive')
    return status.ok ? ok({ ...state, status: status.value, ...came.value }) : status
  },
  save: async (tx, { case: subject, visit, status, proof, reason }, { now, actor }, { position }) => {
    const trace = { proof, reason, byName: actor.name, position }
    await changeVisit(tx, visit.id, { status, arrivedAt: now, arrivalProof: trace })
    return { visitId: visit.id, caseId: subject.id }
  },
  audit: (arrived) => visitAudit(arrived, 'inspection.arrived', { proof: arrived.proof, reason: arrived.reason }),
})
