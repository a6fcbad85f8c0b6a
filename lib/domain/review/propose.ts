import type { ItemState } from '../application/case-progress'
import { stepItem, type Step } from '../application/events'
import type { CaseKind } from '../application/status'
import { proposalsOf, type Proposal, type SuggestedConclusion } from '../decision/conclusions'
import { isUnsettledFinding, type FindingStatus } from '../rectification/status'
import { ok, refuse, type Result } from '../shared/result'
import {
  ACKNOWLEDGEMENT_CHECKPOINT,
  openCheckpoints,
  unacknowledged,
  type CheckpointVerdict,
  type RuleForReview,
} from './checkpoints'

export interface ReviewFile {
  readonly item: ItemState
  readonly caseKind: CaseKind
  /** Checkpoints of the item in the catalogue the case was filed under. */
  readonly checkpointCodes: readonly string[]
  readonly verdicts: readonly CheckpointVerdict[]
  readonly results: readonly RuleForReview[]
  readonly findings: readonly { readonly status: FindingStatus }[]
  readonly visit: { readonly needed: boolean; readonly made: boolean }
  readonly expertOpinionOutstanding: boolean
}

export interface ProposalDraft {
  readonly conclusion: Proposal
  /** Required when no visit was made, and when the opinion differs from what the rules suggest. */
  readonly reason: string
}

function whyNotReady(file: ReviewFile, draft: ProposalDraft): Result<null> {
  const results = unacknowledged(file.results)
  if (results.length > 0) return refuse('review.results_unacknowledged', { count: results.length, rules: results })
  const open = openCheckpoints(file.checkpointCodes, file.verdicts, file.results).filter(
    (code) => code !== ACKNOWLEDGEMENT_CHECKPOINT,
  )
  if (open.length > 0) return refuse('review.checkpoints_open', { count: open.length, codes: open })
  if (file.visit.needed && !file.visit.made) return refuse('review.visit_outstanding')
  if (file.expertOpinionOutstanding) return refuse('review.opinion_outstanding')
  // “No open finding” is what a clean opinion needs. An adverse one may rest on findings nobody ordered: FAIL leaves
  // REV the choice between an order and a deferral (§3.7).
  const unsettled = file.findings.filter(isUnsettledFinding).length
  if (draft.conclusion === 'QUALIFIED' && unsettled > 0) return refuse('review.findings_open', { count: unsettled })
  return ok(null)
}

/** I02, I24: the opinion on one item. */
export function propose(file: ReviewFile, draft: ProposalDraft, suggested: SuggestedConclusion): Result<Step> {
  const step = stepItem(file.item, 'propose', file, draft.reason.trim() || null)
  if (!step.ok) return step
  if (!proposalsOf(file.caseKind).includes(draft.conclusion)) {
    return refuse('review.conclusion_not_offered', { conclusion: draft.conclusion })
  }
  const ready = whyNotReady(file, draft)
  if (!ready.ok) return ready
  const reasoned = draft.reason.trim() !== ''
  if (draft.conclusion !== suggested.proposal && !reasoned) return refuse('review.reason_for_difference')
  if (draft.conclusion !== 'QUALIFIED' && !reasoned) return refuse('review.reason_missing')
  // §3.7: a visit may be skipped, and the reason is recorded.
  if (!file.visit.made && !reasoned) return refuse('review.reason_for_no_visit')
  return step
}

/** I25, by the author while the case is IN_REVIEW. */
export function withdrawProposal(
  item: ItemState,
  input: { readonly caseKind: CaseKind; readonly reason: string },
): Result<Step> {
  if (input.reason.trim() === '') return refuse('review.reason_missing')
  return stepItem(item, 'returnToDesk', input, input.reason)
}
