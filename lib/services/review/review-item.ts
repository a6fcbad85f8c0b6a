import { type CaseItemState, type CaseState, lockCase } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import { loadReviewRows, type ReviewRows } from '@/lib/db/review'
import type { ItemInCase } from '@/lib/domain/application/subjects'
import { monthsByPoints, suggestConclusion, type SuggestedConclusion } from '@/lib/domain/decision/conclusions'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import { isCheckpointMet, type RuleForReview } from '@/lib/domain/review/checkpoints'
import type { ReviewFile } from '@/lib/domain/review/propose'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { catalogueOf } from '@/lib/services/items/catalogue'

/** One item of a case as its reviewer works on it, read under the case lock. */
export interface ReviewItem {
  readonly case: CaseState
  readonly item: CaseItemState
  readonly subject: ItemInCase
  readonly catalogue: Catalogue
  readonly rows: ReviewRows
}

export async function lockReviewItem(
  tx: Tx,
  { caseId, letter }: { readonly caseId: string; readonly letter: ItemLetter },
  actor: Actor,
  today: IsoDate,
): Promise<ReviewItem | null> {
  const subject = await lockCase(tx, caseId, actor)
  return subject && toReviewItem(tx, subject, letter, today)
}

export async function toReviewItem(
  db: Tx,
  subject: CaseState,
  letter: ItemLetter,
  today: IsoDate,
): Promise<ReviewItem | null> {
  const item = subject.items.find((one) => one.letter === letter)
  if (!item) return null
  const rows = await loadReviewRows(db, { caseId: subject.id, caseItemId: item.id, letter, today })
  const proposedById = rows.proposal?.byId ?? null
  return {
    case: subject,
    item,
    subject: { case: subject, item: { ...item, proposedById } },
    catalogue: await catalogueOf(subject, today, db),
    rows,
  }
}

/** Results of the rules that bear on this item, and which of them the reviewer has seen (DR22). */
export const rulesForReview = ({ rows, item }: ReviewItem): RuleForReview[] =>
  (rows.run?.results ?? [])
    .filter(({ items }) => items.includes(item.letter))
    .map(({ rule, result }) => ({ rule, result, acknowledged: rows.acknowledged.has(rule) }))

export function reviewFile(review: ReviewItem): ReviewFile {
  const { item, catalogue, rows } = review
  return {
    item,
    caseKind: review.case.kind,
    checkpointCodes: catalogue.deskChecksFor(item.letter).map(({ code }) => code),
    verdicts: rows.verdicts,
    results: rulesForReview(review),
    findings: rows.findings,
    visit: { needed: item.visitNeeded !== null, made: rows.visit !== null },
    expertOpinionOutstanding: false,
  }
}

/** What the file itself points to (DOMAIN §3.9). */
export function suggestionFor({ case: subject, item, rows }: ReviewItem): SuggestedConclusion {
  const deferring = (rows.run?.results ?? []).filter(
    ({ items, effects }) => items.includes(item.letter) && effects.includes('DEFER'),
  )
  // A checkpoint whose consequence is carried out is met: the visit was made, the order is closed, the question was asked.
  const deskMet = rows.verdicts.every(
    ({ code, answer }) =>
      isCheckpointMet(answer) ||
      answer === 'QUERY' ||
      (answer === 'ONSITE' && rows.visit !== null) ||
      (answer === 'RECTIFY' && rows.findings.some(({ checkCode }) => checkCode === code)),
  )
  return suggestConclusion({
    caseKind: subject.kind,
    deskMet,
    visit: rows.visit,
    findings: rows.findings,
    termMissed: rows.findings.some(({ termMissed }) => termMissed),
    roundsExhausted: false,
    deferringRules: deferring.map(({ rule }) => rule),
    pointsMonths: monthsByPoints(deferring),
    // Whether papers are false is for a person to find, with a hearing before it counts; no rule or checkpoint decides it.
    falseMaterials: false,
  })
}
