import { VISIT_PAPERS } from '@/lib/copy/inspection-papers'
import { applySteps } from '@/lib/db/cases'
import { changeVisit } from '@/lib/db/inspection'
import { allSteps, type Step } from '@/lib/domain/application/events'
import { isWaitingForVisit } from '@/lib/domain/application/item-status'
import { whyMayNotCancelVisit } from '@/lib/domain/decision/policy'
import { cancelVisitInput } from '@/lib/domain/inspection/inputs'
import { nextVisitStatus, type VisitStatus } from '@/lib/domain/inspection/status'
import { cancelVisit, VISIT_REASONS, type VisitReason } from '@/lib/domain/review/visit-need'
import type { Actor } from '@/lib/domain/shared/actor'
import { ok, type Refusal, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { defineCommand } from '@/lib/services/command'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { visitAudit, whyVisitChanged } from './visit-audit'
import { caseFactsOf, itemWords, lockVisitContext, type VisitContext } from './visit-context'

interface Cancelled {
  readonly site: VisitContext
  readonly status: VisitStatus
  readonly steps: readonly Step[]
}

const isVisitReason = (text: string | null): text is VisitReason => VISIT_REASONS.some((reason) => reason === text)

function whyNotCancel(actor: Actor, site: VisitContext): Refusal | null {
  for (const item of site.case.items.filter(isWaitingForVisit)) {
    const why = whyMayNotCancelVisit(actor, { case: site.case, item: { ...item, proposedById: null } })
    if (why) return why
  }
  return null
}

/** I33: the lead calls off a visit nobody needs any more; what makes it compulsory cannot be called off. */
export const cancelVisitCommand = defineCommand({
  name: 'inspection.cancel',
  input: cancelVisitInput,
  load: (tx, { visitId }, actor) => lockVisitContext(tx, visitId, actor),
  authorise: whyNotCancel,
  decide: (site, { version, reason }): Result<Cancelled> => {
    const changed = whyVisitChanged(site, version)
    if (changed) return changed
    const status = nextVisitStatus(site.visit.status, 'cancel')
    if (!status.ok) return status
    const steps = allSteps(
      site.case.items.filter(isWaitingForVisit).map((item) => {
        const compulsory = isVisitReason(item.visitNeeded) ? [item.visitNeeded] : []
        return cancelVisit(item, { caseKind: site.case.kind, compulsory, reason })
      }),
    )
    return steps.ok ? ok({ site, status: status.value, steps: steps.value }) : steps
  },
  save: async (tx, { site, status, steps }, context) => {
    await changeVisit(tx, site.visit.id, { status })
    const letters = steps.flatMap(({ item }) => item ?? [])
    const items = Object.fromEntries(letters.map((letter) => [letter, { visitNeeded: null }]))
    await applySteps(tx, site.case, steps, context, { items, detail: { I33: { visitId: site.visit.id } } })
    return { visitId: site.visit.id, caseId: site.case.id }
  },
  audit: ({ site }, _answer, { reason }) => visitAudit(site, 'inspection.cancelled', { reason }),
  outbox: ({ site }) =>
    noticesFor('N21', {
      caseId: site.case.id,
      occasion: `I33:${site.visit.id}`,
      recipients: [
        ...site.applicant.map(withoutMobile),
        ...site.visit.officers.map(({ userId }) => ({ kind: 'person' as const, userId })),
      ],
      facts: {
        ...caseFactsOf(site),
        date: VISIT_PAPERS.calledOff,
        items: itemWords(site.catalogue, site.visit.letters),
        documentNo: site.visit.taskNo,
      },
      href: routes.applicantCase(site.case.id),
    }),
})

/** The text message of N21 has room for a date only; that there is none is told in the portal and by mail. */
const withoutMobile = (to: Recipient): Recipient => (to.kind === 'address' ? { ...to, mobile: null } : to)
