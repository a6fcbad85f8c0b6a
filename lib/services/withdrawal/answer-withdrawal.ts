import { answerWithdrawalRow, findWithdrawal, lockWithdrawal, type WithdrawalRow } from '@/lib/db/withdrawals'
import { officeDate } from '@/lib/domain/shared/dates'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { answerWithdrawalInput, type WithdrawalVerdict } from '@/lib/domain/withdrawal/inputs'
import { whyMayNotAnswerWithdrawal } from '@/lib/domain/withdrawal/policy'
import { nextWithdrawalStatus, type WithdrawalStatus } from '@/lib/domain/withdrawal/status'
import { defineCommand } from '@/lib/services/command'
import { type IssuedDocument, renderJobs } from '@/lib/services/document/issue-document'
import { draftEntry } from './ask-withdrawal'
import { carryOut, decideWithdrawal, type ToCarryOut, type Wish } from './carry-out'
import { declinedNotices, withdrawnNotices } from './told'
import { lockWithdrawalContext, type WithdrawalContext } from './withdrawal-context'

interface State extends WithdrawalContext {
  readonly row: WithdrawalRow
}

interface Answered extends State {
  readonly status: WithdrawalStatus
  readonly wish: Wish
  /** Null: declined. */
  readonly done: ToCarryOut | null
  readonly reason: string
}

type Out = {
  caseId: string
  withdrawalId: string
  status: string
  draftId: string | null
  documents: { [Member in keyof IssuedDocument]: IssuedDocument[Member] }[]
}

/** T17, I23 after acceptance: the lead confirms, or declines with a reason. */
export const answerWithdrawalCommand = defineCommand({
  name: 'withdrawal.answer',
  input: answerWithdrawalInput,
  load: async (tx, { withdrawalId }, actor, { today }): Promise<State | null> => {
    const seen = await findWithdrawal(tx, withdrawalId)
    const state = seen && (await lockWithdrawalContext(tx, seen.caseId, actor, today))
    if (!state) return null
    const row = await lockWithdrawal(tx, withdrawalId)
    return row && { ...state, row }
  },
  authorise: (actor, { application }) => whyMayNotAnswerWithdrawal(actor, application.case),
  decide: decideAnswer,
  save: async (tx, answered, context): Promise<Out> => {
    const { row, status, done, wish, reason, application } = answered
    const carried = done ? await carryOut(tx, answered, { ...done, wish }, context) : { draftId: null, documents: [] }
    const { draftId, documents } = carried
    await answerWithdrawalRow(tx, row.id, {
      status,
      answeredByName: context.actor.name,
      answeredAt: context.now,
      answer: reason || null,
      draftId,
    })
    const { id: caseId } = application.case
    return { caseId, withdrawalId: row.id, status, draftId, documents: documents.map((document) => ({ ...document })) }
  },
  audit: ({ row, done, reason }, { caseId, draftId, documents }) => [
    {
      stream: `case:${caseId}`,
      action: done ? 'withdrawal.confirmed' : 'withdrawal.declined',
      subject: { type: 'case', id: caseId },
      detail: {
        ...{ items: done?.withdrawn.letters ?? row.letters, reason: row.reason, answer: reason, draftId },
        documents: documents.map(({ type, number }) => [type, number]),
      },
    },
    ...draftEntry(draftId, caseId),
  ],
  outbox: (answered, { withdrawalId, documents }, { now }) =>
    answered.done
      ? [...renderJobs(documents), ...withdrawnNotices(answered, answered.done, { withdrawalId, now })]
      : declinedNotices(answered, { letters: answered.wish.letters, withdrawalId }),
})

function decideAnswer(
  state: State,
  { version, verdict, reason }: { version: number; verdict: WithdrawalVerdict; reason: string },
): Result<Answered> {
  const { row, application } = state
  const status = nextWithdrawalStatus(row.status, verdict)
  if (!status.ok) return refuse('withdrawal.answered_meanwhile', { name: row.answeredByName })
  if (row.version !== version) return refuse('withdrawal.answered_meanwhile', { name: row.answeredByName })
  const wish = { letters: row.letters, reason: row.reason, askedOn: officeDate(row.askedAt), askedById: row.askedById }
  if (verdict === 'decline') {
    if (reason === '') return refuse('withdrawal.decline_reason_missing')
    const letters = row.letters.length > 0 ? row.letters : application.letters
    return ok({ ...state, status: status.value, wish: { ...wish, letters }, done: null, reason })
  }
  const done = decideWithdrawal(state, wish)
  return done.ok ? ok({ ...state, status: status.value, wish, done: done.value, reason }) : done
}
