import { type CaseState, lockCase } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import { lockQuery, type QueryRow } from '@/lib/db/queries'
import { answerQueryInput } from '@/lib/domain/application/inputs'
import { whyMayNotAnswerQuery } from '@/lib/domain/review/policy'
import { answerQuery } from '@/lib/domain/review/queries'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { staffRecipients } from '@/lib/services/notice/recipients'

interface State {
  readonly case: CaseState
  readonly query: QueryRow
  readonly recipients: readonly Recipient[]
}

interface Answered extends State {
  readonly answer: string
}

/** I30, the applicant's side: one question, one answer, in time. No clock moves. */
export const answerQueryCommand = defineCommand({
  name: 'application.answerQuery',
  input: answerQueryInput,
  load: (tx, { caseId, queryId }, actor) => loadQuery(tx, queryId, { caseId, actor }),
  authorise: (actor, { case: subject, query }) => whyMayNotAnswerQuery(actor, { case: subject, query }),
  decide: decideAnswer,
  save: async (tx, { case: subject, query, answer }, { now }) => {
    await tx.query.update({
      where: { id: query.id },
      data: { status: 'ANSWERED', answer, answeredAt: now, version: { increment: 1 } },
    })
    return { caseId: subject.id }
  },
  audit: ({ case: subject, query }) => [
    {
      stream: `case:${subject.id}`,
      action: 'application.query_answered',
      subject: { type: 'query', id: query.id },
      detail: { item: query.item, target: query.target },
    },
  ],
  outbox: ({ case: subject, query, recipients }) =>
    noticesFor('N35', {
      caseId: subject.id,
      occasion: `I30:${query.id}`,
      recipients,
      facts: { caseNo: subject.caseNo ?? '', items: query.item, institution: subject.institutionName },
      href: routes.reviewCase(subject.id),
    }),
})

async function loadQuery(
  tx: Tx,
  queryId: string,
  { caseId, actor }: { caseId: string; actor: CommandContext['actor'] },
): Promise<State | null> {
  const subject = await lockCase(tx, caseId, actor)
  const query = subject && (await lockQuery(tx, queryId))
  if (!query || query.caseId !== subject.id) return null
  const item = subject.items.find(({ letter }) => letter === query.item)
  const askers = [...new Set([query.askedById, item?.reviewerId ?? query.askedById])]
  return { case: subject, query, recipients: await staffRecipients(tx, askers) }
}

function decideAnswer(
  state: State,
  input: { version: number; answer: string },
  { today }: CommandContext,
): Result<Answered> {
  if (state.query.version !== input.version)
    return refuse('application.changed_meanwhile', { what: state.query.question })
  const answered = answerQuery(state.query, input.answer, today)
  return answered.ok ? ok({ ...state, answer: answered.value.answer.trim() }) : answered
}
