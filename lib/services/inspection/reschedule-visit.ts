import { applySteps } from '@/lib/db/cases'
import { toDate } from '@/lib/db/dates'
import { changeVisit } from '@/lib/db/inspection'
import { allSteps, stepItem, type Step } from '@/lib/domain/application/events'
import { isWaitingForVisit } from '@/lib/domain/application/item-status'
import { rescheduleVisitInput } from '@/lib/domain/inspection/inputs'
import { rescheduleVisit } from '@/lib/domain/inspection/plan-visit'
import { whyMayNotRescheduleVisit } from '@/lib/domain/inspection/policy'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { issueDocuments, renderJobs } from '@/lib/services/document/issue-document'
import { visitNoticeDraft, visitNotices } from './plan-visit'
import { visitAudit, whyVisitChanged } from './visit-audit'
import { lockVisitContext, type VisitContext } from './visit-context'

interface Rescheduled {
  readonly site: VisitContext
  readonly on: IsoDate
  readonly slot: string | null
  readonly rescheduled: number
  readonly steps: readonly Step[]
}

const told = ({ site, on, slot }: Rescheduled) => ({
  taskNo: site.visit.taskNo,
  on,
  slot,
  officers: site.visit.officers,
})
const withLetters = ({ site }: Rescheduled) => ({ ...site, letters: site.visit.letters })

/** I05: once, by an officer of the visit; a new notice goes out. */
export const rescheduleVisitCommand = defineCommand({
  name: 'inspection.reschedule',
  input: rescheduleVisitInput,
  load: (tx, { visitId }, actor) => lockVisitContext(tx, visitId, actor),
  authorise: whyMayNotRescheduleVisit,
  decide: (site, { version, on, slot, reason }, { today }): Result<Rescheduled> => {
    const changed = whyVisitChanged(site, version)
    if (changed) return changed
    const moved = rescheduleVisit(site.visit, on, today)
    if (!moved.ok) return moved
    if (on === site.visit.plannedOn && slot === site.visit.slot) return refuse('inspection.same_date', { on })
    const items = site.case.items.filter(isWaitingForVisit)
    const steps = allSteps(items.map((item) => stepItem(item, 'rescheduleVisit', { caseKind: site.case.kind }, reason)))
    return steps.ok ? ok({ site, ...moved.value, slot, steps: steps.value }) : steps
  },
  save: async (tx, moved, context) => {
    const { site, on, slot, rescheduled, steps } = moved
    await changeVisit(tx, site.visit.id, { plannedOn: toDate(on), plannedSlot: slot, rescheduled })
    await applySteps(tx, site.case, steps, context, { detail: { I05: { visitId: site.visit.id, on } } })
    const documents = await issueDocuments(tx, [visitNoticeDraft(withLetters(moved), told(moved))], context)
    return {
      visitId: site.visit.id,
      caseId: site.case.id,
      on,
      documents: documents.map((document) => ({ ...document })),
    }
  },
  audit: ({ site, on }, { documents }, { reason }) =>
    visitAudit(site, 'inspection.rescheduled', {
      from: site.visit.plannedOn,
      to: on,
      reason,
      documents: documents.map(({ type, number }) => [type, number]),
    }),
  outbox: (moved, { visitId, documents }) => [
    ...renderJobs(documents),
    ...visitNotices(withLetters(moved), {
      visitId,
      on: moved.on,
      slot: moved.slot,
      documents,
      occasion: `I05:${visitId}:${moved.rescheduled}`,
    }),
  ],
})
