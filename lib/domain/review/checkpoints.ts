import { ok, refuse, type Result } from '../shared/result'

/** A reviewer's verdict on one desk checkpoint: met, or what follows (DOMAIN §3.6, “If not met”). */
export const CHECKPOINT_ANSWERS = ['MET', 'RECTIFY', 'QUERY', 'ONSITE', 'NA'] as const
export type CheckpointAnswer = (typeof CHECKPOINT_ANSWERS)[number]

export const isCheckpointMet = (answer: CheckpointAnswer): boolean => answer === 'MET' || answer === 'NA'

export interface CheckpointVerdict {
  readonly code: string
  readonly answer: CheckpointAnswer
  readonly note: string | null
}

/** To be corrected and in no order yet: each of them stands in the item's next order (I08). */
export const awaitingDeskOrder = <Verdict extends CheckpointVerdict>(
  verdicts: readonly Verdict[],
  findings: readonly { readonly checkCode: string }[],
): Verdict[] =>
  verdicts.filter(({ code, answer }) => answer === 'RECTIFY' && !findings.some((finding) => finding.checkCode === code))

/** DR22 is closed by acknowledging results, not by a verdict of its own. */
export const ACKNOWLEDGEMENT_CHECKPOINT = 'DR22'

/** Anything but “met” says why: the note becomes the ground of the order, query or visit. */
export function answerCheckpoint(verdict: CheckpointVerdict, codes: readonly string[]): Result<CheckpointVerdict> {
  if (!codes.includes(verdict.code) || verdict.code === ACKNOWLEDGEMENT_CHECKPOINT) {
    return refuse('review.unknown_checkpoint', { code: verdict.code })
  }
  if (verdict.answer !== 'MET' && !verdict.note?.trim()) return refuse('review.note_missing', { code: verdict.code })
  return ok(verdict)
}

export type RuleOutcome = 'PASS' | 'WARN' | 'FAIL' | 'UNAVAILABLE' | 'NOT_APPLICABLE'

export interface RuleForReview {
  readonly rule: string
  readonly result: RuleOutcome
  readonly acknowledged: boolean
}

/** DR22: what a rule found, or could not find out, is acknowledged one by one; what it passed is not work for a person. */
export const needsAcknowledgement = ({ result }: Pick<RuleForReview, 'result'>): boolean =>
  result === 'WARN' || result === 'FAIL' || result === 'UNAVAILABLE'

export const unacknowledged = (results: readonly RuleForReview[]): string[] =>
  results.filter((result) => needsAcknowledgement(result) && !result.acknowledged).map((result) => result.rule)

/** Checkpoints without a verdict; DR22 is open while a result is unacknowledged. */
export function openCheckpoints(
  codes: readonly string[],
  verdicts: readonly CheckpointVerdict[],
  results: readonly RuleForReview[],
): string[] {
  const answered = new Set(verdicts.map((verdict) => verdict.code))
  return codes.filter((code) =>
    code === ACKNOWLEDGEMENT_CHECKPOINT ? unacknowledged(results).length > 0 : !answered.has(code),
  )
}
