import { applySteps } from '@/lib/db/cases'
import { addWantedItem, createInspection, findInspectionsOfCase, type InspectionOfCase } from '@/lib/db/inspections'
import { stepItem, type Step } from '@/lib/domain/application/events'
import { askForVisitInput, joinVisitInput } from '@/lib/domain/review/inputs'
import { whyMayNotAskForVisit, whyMayNotJoinVisit } from '@/lib/domain/review/policy'
import { askForVisit, type VisitReason } from '@/lib/domain/review/visit-need'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import type { Tx } from '@/lib/db/client'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { noticesFor } from '@/lib/services/notice/notify'
import { roleRecipients } from '@/lib/services/notice/recipients'
import { lockReviewItem, type ReviewItem } from './review-item'

interface State extends ReviewItem {
  readonly inspections: readonly InspectionOfCase[]
}

interface Wanted extends State {
  readonly step: Step
  readonly ground: VisitReason
  readonly reason: string
}

/** Wanted and without a date yet: others may still join it (I03). */
export const unbookedOf = (inspections: readonly InspectionOfCase[]): InspectionOfCase | null =>
  inspections.find(({ booked, made }) => !booked && !made) ?? null

/** I03 by the item's reviewer or the lead: the visit that is wanted already takes the item along. */
export const askForVisitCommand = defineCommand({
  name: 'review.askForVisit',
  input: askForVisitInput,
  load: async (tx, input, actor, { today }): Promise<State | null> => {
    const review = await lockReviewItem(tx, input, actor, today)
    return review && { ...review, inspections: await findInspectionsOfCase(tx, review.case.id) }
  },
  authorise: (actor, { subject }) => whyMayNotAskForVisit(actor, subject),
  decide: (state, { reason }, { actor }): Result<Wanted> => {
    const visitMade = state.rows.visit !== null
    const step = askForVisit(state.item, { caseKind: state.case.kind, visitMade, reason })
    const ground = actor.role === 'LEAD' ? 'LEAD_ORDERED' : 'CHECKPOINT'
    return step.ok ? ok({ ...state, step: step.value, ground, reason }) : step
  },
  save: saveWanted,
  audit: (wanted, answer) => auditOf('review.visit_asked', wanted, answer),
  outbox: outboxOf,
})

/** One visit for all items: whoever has something to look at joins before the date is set. */
export const joinVisitCommand = defineCommand({
  name: 'review.joinVisit',
  input: joinVisitInput,
  load: async (tx, input, actor, { today }): Promise<State | null> => {
    const review = await lockReviewItem(tx, input, actor, today)
    return review && { ...review, inspections: await findInspectionsOfCase(tx, review.case.id) }
  },
  authorise: (actor, { subject, inspections }) =>
    whyMayNotJoinVisit(actor, { ...subject, visit: visitOf(inspections) }),
  decide: (state): Result<Wanted> => {
    if (state.rows.visit !== null) return refuse('inspection.visit_already_made', { item: state.item.letter })
    const step = stepItem(state.item, 'askForVisit', { caseKind: state.case.kind })
    return step.ok ? ok({ ...state, step: step.value, ground: 'JOINED', reason: '' }) : step
  },
  save: saveWanted,
  audit: (wanted, answer) => auditOf('review.visit_joined', wanted, answer),
  outbox: outboxOf,
})

export const visitOf = (inspections: readonly InspectionOfCase[]) => {
  const pending = inspections.filter(({ made }) => !made)
  return { askedFor: pending.length > 0, booked: pending.length > 0 && unbookedOf(pending) === null }
}

async function saveWanted(tx: Tx, wanted: Wanted, context: CommandContext) {
  const { case: subject, item, inspections, step, ground } = wanted
  const unbooked = unbookedOf(inspections)
  const { letter } = item
  const { id: caseId, region, institutionId } = subject
  if (unbooked && !unbooked.letters.includes(letter)) await addWantedItem(tx, unbooked.id, letter)
  const inspectionId =
    unbooked?.id ?? (await createInspection(tx, { region, caseId, institutionId, reason: ground, letters: [letter] }))
  await applySteps(tx, subject, [step], context, {
    items: { [letter]: { visitNeeded: ground } },
    detail: { I03: { ground, inspectionId } },
  })
  return { caseId, letter, inspectionId, joined: unbooked !== null }
}

type Answered = Awaited<ReturnType<typeof saveWanted>>

function auditOf(action: string, { item, ground, reason }: Wanted, { caseId, inspectionId, joined }: Answered) {
  return [
    {
      stream: `case:${caseId}` as const,
      action,
      subject: { type: 'item', id: item.id },
      detail: { item: item.letter, ground, reason: reason || null, inspectionId, joined },
    },
  ] as const
}

/** The planner reads it as a task; the applicant hears of it once there is a date (N21). */
function outboxOf({ case: subject, item, catalogue }: Wanted, { caseId, inspectionId }: Answered) {
  return noticesFor('N08', {
    caseId,
    occasion: `I03:${item.letter}:${inspectionId}`,
    recipients: roleRecipients('SUP', subject.region),
    facts: {
      caseNo: subject.caseNo ?? '',
      institution: subject.institutionName,
      items: catalogue.item(item.letter)?.copy.short.zh ?? item.letter,
      date: subject.committedDue ?? '',
    },
    href: routes.plan,
  })
}
