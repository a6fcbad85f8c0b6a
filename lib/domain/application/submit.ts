import type { IsoDate } from '../shared/dates'
import { refuse, type Result } from '../shared/result'
import type { ItemState } from './case-progress'
import { allSteps, stepCase, type Step } from './events'
import { isOpenItem } from './item-status'
import type { CaseStatus } from './status'

/** T02: what must be there before papers can be handed in. */
export interface Submission {
  readonly status: CaseStatus
  readonly items: readonly ItemState[]
  /** Rules of effect BLOCK_SUBMIT that fail (AV01, 02, 05, 06, 07); no other rule stops a submission (DOMAIN §3.8). */
  readonly blockingRules: readonly string[]
  /** Sections with a required answer missing or wrong. */
  readonly incompleteSections: readonly string[]
  /** Papers not signed, or signed over other answers than today's. */
  readonly unsigned: readonly string[]
  readonly uploadsRunning: number
  /** Papers promised before the channel closed (AV35, points from T2), to be handed in instead. */
  readonly brokenPromises: readonly string[]
}

export function submitApplication(submission: Submission): Result<Step[]> {
  if (!submission.items.some(isOpenItem)) return refuse('application.no_items')
  if (submission.uploadsRunning > 0) return refuse('application.uploads_running', { count: submission.uploadsRunning })
  if (submission.incompleteSections.length > 0) {
    const sections = submission.incompleteSections
    return refuse('application.sections_incomplete', { count: sections.length, sections })
  }
  if (submission.blockingRules.length > 0) {
    return refuse('application.rules_block', {
      count: submission.blockingRules.length,
      rules: submission.blockingRules,
    })
  }
  if (submission.brokenPromises.length > 0) {
    const papers = submission.brokenPromises
    return refuse('application.promises_barred', { count: papers.length, papers })
  }
  if (submission.unsigned.length > 0) {
    return refuse('application.unsigned', { count: submission.unsigned.length, papers: submission.unsigned })
  }
  return allSteps([stepCase(submission.status, 'submit')])
}

/** T23: a draft nobody touched for `keepDays` is erased the day after. */
export function lapseDraft(
  draft: { readonly status: CaseStatus; readonly lastKeptDay: IsoDate },
  today: IsoDate,
): Result<Step[]> {
  if (today <= draft.lastKeptDay) return refuse('application.draft_still_kept', { until: draft.lastKeptDay })
  return allSteps([stepCase(draft.status, 'lapse')])
}
