import { applySteps } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import { changeFinding } from '@/lib/db/rectification'
import { isWaitingForRectification } from '@/lib/domain/application/item-status'
import type { Step } from '@/lib/domain/application/events'
import { type AnsweredFinding, type SubmittedEvidence, submitEvidence } from '@/lib/domain/rectification/evidence'
import { submitEvidenceInput } from '@/lib/domain/rectification/inputs'
import { whyMayNotSubmitEvidence } from '@/lib/domain/rectification/policy'
import type { Actor } from '@/lib/domain/shared/actor'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { addToClocks } from '@/lib/services/clock/case-clock'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { caseFactsOf } from '@/lib/services/inspection/visit-context'
import { noticesFor } from '@/lib/services/notice/notify'
import { roleRecipients } from '@/lib/services/notice/recipients'
import { asSubject, itemInOrder, lockOrderContext, orderAudit, type OrderContext } from './order-context'
import { clockResumes, lettersOf } from './order-papers'

interface Submitted extends OrderContext {
  readonly letters: readonly ItemLetter[]
  readonly findings: SubmittedEvidence['findings']
  readonly steps: readonly Step[]
}

/** Named items, or all that wait for their evidence. */
const chosen = (state: OrderContext, letters: readonly ItemLetter[]): ItemLetter[] =>
  letters.length > 0
    ? [...letters]
    : lettersOf(state.order.findings).filter((letter) => {
        const item = itemInOrder(state, letter)
        return item !== null && isWaitingForRectification(item)
      })

function whyNotSubmit(
  actor: Actor,
  state: OrderContext,
  { letters }: { letters: readonly ItemLetter[] },
): Refusal | null {
  for (const letter of letters.length > 0 ? letters : lettersOf(state.order.findings)) {
    const item = itemInOrder(state, letter)
    if (!item) return { code: 'rectification.no_findings' }
    // Without names, an item that was handed in before is simply not meant.
    if (letters.length === 0 && actor.role === 'APP' && !isWaitingForRectification(item)) continue
    const why = whyMayNotSubmitEvidence(actor, asSubject(state, item))
    if (why) return why
  }
  return null
}

/** Files of this round count: what was not enough the first time is no answer to the second. */
const answered = ({ order }: OrderContext): AnsweredFinding[] =>
  order.findings.map(({ id, letter, status, answer, files }) => ({
    id,
    letter,
    status,
    answer,
    files: files.filter(({ purpose, round }) => purpose === 'ANSWER' && round === order.round).length,
  }))

/** I09: an item moves when its own findings are all answered; the committed clock runs again from today. */
export const submitEvidenceCommand = defineCommand({
  name: 'rectification.submit',
  input: submitEvidenceInput,
  load: (tx, { orderId }, actor, { today }) => lockOrderContext(tx, orderId, actor, today),
  authorise: whyNotSubmit,
  decide: decideSubmission,
  save: saveSubmission,
  audit: (submitted) =>
    orderAudit(submitted, 'rectification.submitted', {
      letters: submitted.letters,
      findings: submitted.order.findings
        .filter(({ letter }) => submitted.letters.includes(letter))
        .map(({ id, answer, files }) => ({ id, answer, files: files.map(({ sha256 }) => sha256) })),
    }),
  outbox: (submitted, { orderId }, { today }) => {
    const { case: subject, applicant, letters } = submitted
    const occasion = `I09:${orderId}:${letters.join('')}`
    const about = { caseId: subject.id, facts: { ...caseFactsOf(submitted), date: today } }
    return [
      ...noticesFor('N25', { ...about, occasion, recipients: applicant, href: routes.applicantCase(subject.id) }),
      ...noticesFor('N25', {
        ...about,
        occasion: `${occasion}:recheck`,
        recipients: roleRecipients('SUP', subject.region),
        href: routes.order(orderId),
      }),
    ]
  },
})

function decideSubmission(
  state: OrderContext,
  input: { letters: readonly ItemLetter[] },
  { today }: CommandContext,
): Result<Submitted> {
  const letters = chosen(state, input.letters)
  if (letters.length === 0) return refuse('rectification.no_findings')
  const findings: { id: string; status: SubmittedEvidence['findings'][number]['status'] }[] = []
  const steps: Step[] = []
  for (const letter of letters) {
    const item = itemInOrder(state, letter)
    if (!item) return refuse('rectification.no_findings')
    const { termOn } = state.order
    const moved = submitEvidence(item, answered(state), { caseKind: state.case.kind, termOn, today })
    if (!moved.ok) return moved
    findings.push(...moved.value.findings)
    steps.push(moved.value.step)
  }
  return ok({ ...state, letters, findings, steps })
}

async function saveSubmission(tx: Tx, submitted: Submitted, context: CommandContext) {
  const { case: subject, order, letters, findings, steps } = submitted
  for (const { id, status } of findings) await changeFinding(tx, id, { status, answeredAt: context.now })
  await applySteps(tx, subject, steps, context, { detail: { I09: { orderId: order.id } } })
  await addToClocks(tx, subject, clockResumes({ orderId: order.id, letters }, context, { on: context.today }), context)
  return { orderId: order.id, caseId: subject.id, letters: [...letters], findings: findings.length }
}
