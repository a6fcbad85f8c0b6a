import { allSteps, stepCase, stepItem, type Step } from '../application/events'
import { isOpenItem } from '../application/item-status'
import type { IsoDate } from '../shared/dates'
import { refuse, type Result } from '../shared/result'
import type { ReceivedCase } from './acceptance'

/** One line of the one-off notice (DOC-02). `target` is a field, a row or a material. */
export interface DefectDraft {
  readonly target: string
  readonly requirement: string
  /** “请申请人这样做”: without it the applicant learns what is wrong but not what to do. */
  readonly how: string
}

export interface EarlierNotice {
  readonly points: readonly string[]
}

export interface SupplementRequest {
  readonly defects: readonly DefectDraft[]
  readonly earlier: readonly EarlierNotice[]
  /** Points of the last notice the clerk found not met by the answer. */
  readonly unmet: readonly string[]
  /** Targets the answer itself changed or brought in: only these may raise a new point. */
  readonly touchedByAnswer: readonly string[]
  readonly reason: string | null
  readonly termOn: IsoDate
  readonly today: IsoDate
}

const duplicated = (targets: readonly string[]): string[] => [
  ...new Set(targets.filter((target, index) => targets.indexOf(target) !== index)),
]

function checkDefects({ defects }: SupplementRequest): Result<null> {
  if (defects.length === 0) return refuse('acceptance.no_defects')
  const silent = defects.filter((defect) => !defect.requirement.trim() || !defect.how.trim())
  if (silent.length > 0) {
    return refuse('acceptance.defect_without_remedy', {
      count: silent.length,
      targets: silent.map(({ target }) => target),
    })
  }
  const twice = duplicated(defects.map((defect) => defect.target))
  return twice.length > 0 ? refuse('acceptance.defect_twice', { targets: twice }) : { ok: true, value: null }
}

/** The law allows one notice; a second may only pursue what the first asked or the answer raised (T03). */
function checkSecondNotice(request: SupplementRequest): Result<null> {
  if (request.earlier.length === 0) return { ok: true, value: null }
  const asked = new Set(request.earlier.flatMap((notice) => notice.points))
  const pursued = new Set(request.unmet.filter((target) => asked.has(target)))
  const touched = new Set(request.touchedByAnswer)
  const fresh = request.defects
    .map(({ target }) => target)
    .filter((target) => !pursued.has(target) && !touched.has(target))
  if (fresh.length > 0) return refuse('acceptance.second_notice_new_point', { count: fresh.length, targets: fresh })
  return request.reason?.trim() ? { ok: true, value: null } : refuse('acceptance.second_notice_reason')
}

/** T03. The whole list at once; the applicant's term must lie ahead. */
export function askForSupplement(received: Pick<ReceivedCase, 'status'>, request: SupplementRequest): Result<Step[]> {
  const defects = checkDefects(request)
  if (!defects.ok) return defects
  const second = checkSecondNotice(request)
  if (!second.ok) return second
  if (request.termOn <= request.today) return refuse('acceptance.term_in_past', { term: request.termOn })
  return allSteps([stepCase(received.status, 'askForSupplement', request.reason)])
}

/** T04: every listed point has an answer. Whether it is a good one the window decides. */
export function answerSupplement(
  received: Pick<ReceivedCase, 'status'>,
  points: readonly { readonly target: string; readonly answered: boolean }[],
): Result<Step[]> {
  const open = points.filter((point) => !point.answered).map((point) => point.target)
  if (open.length > 0) return refuse('application.points_unanswered', { count: open.length, points: open })
  return allSteps([stepCase(received.status, 'answerSupplement')])
}

/** T05 with I31: the term is over, the case counts as not properly applied for (校验办法). */
export function lapseSupplement(received: ReceivedCase, termOn: IsoDate, today: IsoDate): Result<Step[]> {
  if (today <= termOn) return refuse('acceptance.term_not_over', { until: termOn })
  return allSteps([
    stepCase(received.status, 'lapse'),
    ...received.items.filter(isOpenItem).map((item) => stepItem(item, 'endWithCase', { caseKind: received.kind })),
  ])
}
