import type { ItemLetter } from '../shared/item-letters'
import type { FindingStatus } from '../rectification/status'
import type { AnsweredCheck, CheckSeverity, ItemResult } from './checklist'

/** Every 不符合 becomes a finding of one item; under PASS it is advice, not ordered (DOMAIN §3.7). */
export interface FindingDraft {
  readonly checkCode: string
  readonly letter: ItemLetter
  readonly severity: CheckSeverity
  readonly fact: string
  readonly standard: string
  readonly correctedOnSpot: boolean
  readonly status: Extract<FindingStatus, 'ADVICE' | 'OPEN'>
}

export function findingsFromChecklist(
  checks: readonly AnsweredCheck[],
  results: Readonly<Partial<Record<ItemLetter, ItemResult>>>,
): FindingDraft[] {
  return checks
    .filter((check) => check.answer === 'NOT_MET')
    .map((check) => ({
      checkCode: check.code,
      letter: check.letter,
      severity: check.severity,
      fact: check.fact ?? '',
      standard: check.standard ?? '',
      correctedOnSpot: check.correctedOnSpot,
      status: results[check.letter] === 'PASS' ? 'ADVICE' : 'OPEN',
    }))
}
