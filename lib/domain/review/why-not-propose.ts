import { proposalsOf } from '../decision/conclusions'
import type { SuggestedConclusion } from '../decision/conclusions'
import type { Refusal } from '../shared/result'
import { propose, type ReviewFile } from './propose'

/**
 * What stands in the way of any opinion, said before one is written: the same function as the command, asked with every
 * conclusion and a reason. Null when one of them could be given.
 */
export function whyNotProposeYet(file: ReviewFile, suggested: SuggestedConclusion): Refusal | null {
  const refusals = proposalsOf(file.caseKind).map((conclusion) => {
    const tried = propose(file, { conclusion, reason: '…' }, suggested)
    return tried.ok ? null : tried.error
  })
  return refusals.includes(null) ? null : (refusals[0] ?? null)
}
