import type { ItemLetter } from '../shared/item-letters'
import { ok, refuse, type Result } from '../shared/result'

/** 符合 / 基本符合 / 不符合 / 不适用 (DOMAIN §3.7). */
export const CHECK_ANSWERS = ['MET', 'BASIC', 'NOT_MET', 'NA'] as const
export type CheckAnswer = (typeof CHECK_ANSWERS)[number]

export type CheckSeverity = 'VETO' | 'KEY' | 'GEN'

/** Result of one item on site, by the scoring table of §3.7. */
export type ItemResult = 'PASS' | 'RECTIFY' | 'FAIL'

export interface CheckPoint {
  readonly code: string
  readonly letter: ItemLetter
  readonly severity: CheckSeverity
}

export interface AnsweredCheck extends CheckPoint {
  readonly answer: CheckAnswer | null
  readonly fact: string | null
  readonly standard: string | null
  readonly photos: number
  /** A VETO put right on the spot stays recorded and is scored after the re-check. */
  readonly correctedOnSpot: boolean
}

/** Met with a remark is not offered for a VETO: it is met or it is not. */
export const answersOffered = (severity: CheckSeverity): readonly CheckAnswer[] =>
  severity === 'VETO' ? ['MET', 'NOT_MET', 'NA'] : CHECK_ANSWERS

/** One answer as it is put down; text and photo may follow until the checklist is closed. */
export function answerCheck(point: CheckPoint, answer: CheckAnswer): Result<CheckAnswer> {
  return answersOffered(point.severity).includes(answer)
    ? ok(answer)
    : refuse('inspection.no_basic_for_veto', { code: point.code })
}

const blank = (text: string | null): boolean => !text?.trim()

/** What keeps the checklist from being closed, in the order an officer would mend it. */
export interface ChecklistGaps {
  readonly unanswered: readonly string[]
  readonly basicOnVeto: readonly string[]
  readonly withoutFact: readonly string[]
  readonly withoutPhoto: readonly string[]
  readonly withoutStandard: readonly string[]
}

export function checklistGaps(checks: readonly AnsweredCheck[]): ChecklistGaps {
  const failed = checks.filter((check) => check.answer === 'NOT_MET')
  const codes = (of: readonly AnsweredCheck[]): string[] => of.map((check) => check.code)
  return {
    unanswered: codes(checks.filter((check) => check.answer === null)),
    basicOnVeto: codes(checks.filter((check) => check.severity === 'VETO' && check.answer === 'BASIC')),
    withoutFact: codes(failed.filter((check) => blank(check.fact))),
    withoutPhoto: codes(failed.filter((check) => check.photos < 1)),
    withoutStandard: codes(failed.filter((check) => blank(check.standard))),
  }
}

/** Each 不符合 needs text, at least one photo and the standard quoted (DOMAIN §3.7). */
export function closeChecklist(checks: readonly AnsweredCheck[]): Result<null> {
  if (checks.length === 0) return refuse('inspection.checklist_empty')
  const gaps = checklistGaps(checks)
  const refusals: [string, readonly string[]][] = [
    ['inspection.checks_unanswered', gaps.unanswered],
    ['inspection.no_basic_for_veto', gaps.basicOnVeto],
    ['inspection.fact_missing', gaps.withoutFact],
    ['inspection.photo_missing', gaps.withoutPhoto],
    ['inspection.standard_missing', gaps.withoutStandard],
  ]
  const [first] = refusals.filter(([, codes]) => codes.length > 0)
  if (!first) return ok(null)
  const [code, codes] = first
  return refuse(code, { count: codes.length, codes, code: codes[0] ?? '' })
}
