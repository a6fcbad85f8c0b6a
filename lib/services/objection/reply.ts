import { type CaseState, lockCase } from '@/lib/db/cases'
import { answerObjection, findObjection, lockObjection, type ObjectionRow } from '@/lib/db/objections'
import { replyInput } from '@/lib/domain/objection/inputs'
import { whyMayNotReply } from '@/lib/domain/objection/policy'
import { nextObjectionStatus, type ObjectionStatus } from '@/lib/domain/objection/status'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { defineCommand } from '@/lib/services/command'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { applicantRecipients } from '@/lib/services/notice/recipients'

interface State {
  readonly case: CaseState
  readonly objection: ObjectionRow
  readonly applicant: readonly Recipient[]
}

interface Replied extends State {
  readonly status: ObjectionStatus
  readonly reply: string
}

/** T20, N18: the lead's reply. A decision that has to be mended is mended by a command of its own (T21). */
export const replyCommand = defineCommand({
  name: 'objection.reply',
  input: replyInput,
  load: async (tx, { objectionId }, actor): Promise<State | null> => {
    const seen = await findObjection(tx, objectionId)
    const subject = seen && (await lockCase(tx, seen.caseId, actor))
    const objection = subject && (await lockObjection(tx, objectionId))
    if (!objection) return null
    return { case: subject, objection, applicant: await applicantRecipients(tx, subject.institutionId) }
  },
  authorise: (actor, state) => whyMayNotReply(actor, state.case),
  decide: (state, { version, reply }): Result<Replied> => {
    const { objection } = state
    const status = nextObjectionStatus(objection.status, 'reply')
    if (!status.ok || objection.version !== version) {
      return refuse('objection.answered_meanwhile', { name: objection.answeredByName })
    }
    return ok({ ...state, status: status.value, reply })
  },
  save: async (tx, { case: subject, objection, status, reply }, { actor, now }) => {
    const answered = { status, answeredByName: actor.name, answeredAt: now, reply }
    await answerObjection(tx, objection.id, answered)
    return { caseId: subject.id, objectionId: objection.id }
  },
  audit: ({ case: subject, objection, reply }) => [
    {
      stream: `case:${subject.id}`,
      action: 'objection.answered',
      subject: { type: 'objection', id: objection.id },
      detail: { reply },
    },
  ],
  outbox: ({ case: subject, applicant }, { objectionId }) =>
    noticesFor('N18', {
      caseId: subject.id,
      occasion: `N18:${objectionId}`,
      recipients: applicant,
      facts: { caseNo: subject.caseNo ?? '', result: 'objection.answered' },
      href: routes.objection(subject.id),
    }),
})
