import type { ItemState } from '../application/case-progress'
import { stepItem, type Step } from '../application/events'
import type { CaseKind } from '../application/status'
import type { IsoDate } from '../shared/dates'
import { ok, refuse, type Result } from '../shared/result'
import type { FindingState } from './order'
import { isAwaitingEvidence, nextFindingStatus, type FindingStatus } from './status'

export interface AnsweredFinding extends FindingState {
  /** What was done about it, in the institution's words. */
  readonly answer: string | null
  readonly files: number
}

export interface SubmittedEvidence {
  readonly findings: readonly { readonly id: string; readonly status: FindingStatus }[]
  readonly step: Step
}

/** I09: an item moves when *its* findings are all answered, each with words and at least one file. */
export function submitEvidence(
  item: ItemState,
  findings: readonly AnsweredFinding[],
  input: { readonly caseKind: CaseKind; readonly termOn: IsoDate; readonly today: IsoDate },
): Result<SubmittedEvidence> {
  const wanted = findings.filter((finding) => finding.letter === item.letter && isAwaitingEvidence(finding))
  const step = stepItem(item, 'submitEvidence', input)
  if (!step.ok) return step
  if (wanted.length === 0) return refuse('rectification.no_findings')
  // The scanner moves the item the day after (I10); until it has run, the law's term decides all the same.
  if (input.today > input.termOn) return refuse('rectification.term_over', { term: input.termOn })
  const silent = wanted.filter((finding) => !finding.answer?.trim())
  if (silent.length > 0) return refuse('rectification.answer_missing', { count: silent.length })
  const bare = wanted.filter((finding) => finding.files < 1)
  if (bare.length > 0) return refuse('rectification.files_missing', { count: bare.length })
  const moved: { id: string; status: FindingStatus }[] = []
  for (const finding of wanted) {
    const status = nextFindingStatus(finding.status, 'submit')
    if (!status.ok) return status
    moved.push({ id: finding.id, status: status.value })
  }
  return ok({ findings: moved, step: step.value })
}
