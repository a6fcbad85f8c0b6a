import type { AnsweredCheck, ItemResult } from '../inspection/checklist'
import type { Severity } from './definition'
import type { RuleParameters } from './parameters'

/**
 * Scoring of one item's checklist (DOMAIN §3.7). FAIL is the inspectors' proposal: whether to rectify or to defer is
 * chosen by the reviewer and the lead, with a reason.
 */

export type ScoredCheck = Pick<AnsweredCheck, 'code' | 'severity' | 'answer' | 'correctedOnSpot'>

export interface Score {
  readonly result: ItemResult
  readonly vetoFails: number
  readonly keyFails: number
  readonly genFails: number
  /** Points that count: answered and not 不适用. */
  readonly genAnswered: number
  /** Share of GEN fails in per cent, 0 when none was answered. */
  readonly genPercent: number
  /** VETO fails put right on the spot: recorded, scored after the re-check. */
  readonly vetoAwaitingRecheck: readonly string[]
}

export function scoreChecklist(checks: readonly ScoredCheck[], { scoring }: Pick<RuleParameters, 'scoring'>): Score {
  const failed = (severity: Severity) =>
    checks.filter((check) => check.severity === severity && check.answer === 'NOT_MET')
  const genAnswered = checks.filter(
    ({ severity, answer }) => severity === 'GEN' && answer !== null && answer !== 'NA',
  ).length
  const vetoes = failed('VETO')
  const counted = {
    vetoFails: vetoes.filter((check) => !check.correctedOnSpot).length,
    keyFails: failed('KEY').length,
    genFails: failed('GEN').length,
    genAnswered,
    genPercent: genAnswered === 0 ? 0 : (failed('GEN').length * 100) / genAnswered,
    vetoAwaitingRecheck: vetoes.filter((check) => check.correctedOnSpot).map(({ code }) => code),
  }
  return { ...counted, result: resultOf(counted, scoring) }
}

function resultOf(score: Omit<Score, 'result'>, limits: RuleParameters['scoring']): ItemResult {
  // Few GEN points make large shares: two of four is 50 % and still no reason to defer.
  const genFails = score.genPercent > limits.genRectifyMaxPercent && score.genFails >= limits.genAloneFailMin
  if (score.vetoFails > 0 || score.keyFails > limits.keyRectifyMax || genFails) return 'FAIL'
  const genRectifies = score.genPercent > limits.genPassMaxPercent
  // A corrected VETO must be re-checked, so the item cannot pass with it as mere advice.
  return score.keyFails > 0 || genRectifies || score.vetoAwaitingRecheck.length > 0 ? 'RECTIFY' : 'PASS'
}
