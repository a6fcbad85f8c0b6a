import { saveAcknowledgements, saveCheckpoint } from '@/lib/db/review'
import { answerCheckpoint, type CheckpointVerdict, needsAcknowledgement } from '@/lib/domain/review/checkpoints'
import { acknowledgeInput, answerCheckpointInput } from '@/lib/domain/review/inputs'
import { whyMayNotAcknowledgeResult, whyMayNotAnswerCheckpoint } from '@/lib/domain/review/policy'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { lockReviewItem, type ReviewItem, rulesForReview } from './review-item'

interface Answered extends ReviewItem {
  readonly verdict: CheckpointVerdict
}

/** One checkpoint of the reviewer's own item (DR01–DR21); each has a version of its own. */
export const answerCheckpointCommand = defineCommand({
  name: 'review.answerCheckpoint',
  input: answerCheckpointInput,
  load: (tx, input, actor, { today }) => lockReviewItem(tx, input, actor, today),
  authorise: (actor, { subject }) => whyMayNotAnswerCheckpoint(actor, subject),
  decide: (review, { code, answer, note, version }): Result<Answered> => {
    const stored = review.rows.verdicts.find((verdict) => verdict.code === code)
    if ((stored?.version ?? 0) !== version) return refuse('review.changed_meanwhile', { item: review.item.letter })
    const codes = review.catalogue.deskChecksFor(review.item.letter).map((check) => check.code)
    const verdict = answerCheckpoint({ code, answer, note }, codes)
    return verdict.ok ? ok({ ...review, verdict: verdict.value }) : verdict
  },
  save: async (tx, { case: subject, item, verdict }, { actor, now }) => {
    await saveCheckpoint(tx, { caseItemId: item.id, ...verdict, byId: actor.userId, now })
    return { caseId: subject.id, letter: item.letter, code: verdict.code }
  },
  audit: ({ case: subject, item, verdict }) => [
    {
      stream: `case:${subject.id}`,
      action: 'review.checkpoint_answered',
      subject: { type: 'item', id: item.id },
      detail: { item: item.letter, ...verdict },
    },
  ],
})

interface Acknowledged extends ReviewItem {
  readonly rules: readonly string[]
  readonly run: number
}

/** DR22: results of the rules are seen one by one before an opinion is given. */
export const acknowledgeRulesCommand = defineCommand({
  name: 'review.acknowledgeRules',
  input: acknowledgeInput,
  load: (tx, input, actor, { today }) => lockReviewItem(tx, input, actor, today),
  authorise: (actor, { subject }) => whyMayNotAcknowledgeResult(actor, subject),
  decide: (review, { rules }): Result<Acknowledged> => {
    const { run } = review.rows
    const known = rulesForReview(review).filter(needsAcknowledgement)
    const unknown = rules.filter((rule) => !known.some((result) => result.rule === rule))
    if (!run || unknown.length > 0) return refuse('review.unknown_result', { rules: unknown })
    return ok({ ...review, rules, run: run.run })
  },
  save: async (tx, { case: subject, item, rules, run }, { actor, now }) => {
    await saveAcknowledgements(
      tx,
      rules.map((rule) => ({ caseItemId: item.id, rule, run, byId: actor.userId, at: now })),
    )
    return { caseId: subject.id, letter: item.letter }
  },
  audit: ({ case: subject, item, rules, run }) => [
    {
      stream: `case:${subject.id}`,
      action: 'review.results_acknowledged',
      subject: { type: 'item', id: item.id },
      detail: { item: item.letter, rules, run },
    },
  ],
})
