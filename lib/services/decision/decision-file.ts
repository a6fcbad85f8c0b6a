import { type IssuingBody, findIssuingBody } from '@/lib/db/authorities'
import { type CaseState } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import {
  type CaseFinding,
  type CaseVisit,
  countOpenQueries,
  type EntryRow,
  listCaseFindings,
  listCaseVisits,
  listDocumentNumbers,
  listEntries,
} from '@/lib/db/decisions'
import { otherRoleOnCase } from '@/lib/domain/application/case-roles'
import { isOpenItem, isProposed } from '@/lib/domain/application/item-status'
import type { ItemToDecide } from '@/lib/domain/decision/decide'
import { decideGate, type GateLine } from '@/lib/domain/decision/gate'
import type { Proposal } from '@/lib/domain/decision/conclusions'
import { openCheckpoints, unacknowledged } from '@/lib/domain/review/checkpoints'
import type { RemediesAddress } from '@/lib/domain/document/legal-texts'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { type Application, loadApplication } from '@/lib/services/application/load-application'
import { type CaseClock, loadCaseClock } from '@/lib/services/clock/case-clock'
import { remediesAt } from '@/lib/services/document/remedies'
import { reviewFile, type ReviewItem, suggestionFor, toReviewItem } from '@/lib/services/review/review-item'

/** Everything the decision is made on, for the page that shows it and the command that makes it alike. */
export interface DecisionFile {
  readonly application: Application
  readonly reviews: readonly ReviewItem[]
  readonly entries: readonly EntryRow[]
  readonly visits: readonly CaseVisit[]
  readonly findings: readonly CaseFinding[]
  readonly clock: CaseClock
  readonly gate: readonly GateLine[]
  readonly proposed: readonly ItemToDecide[]
  readonly authority: IssuingBody
  /** Printed when a conclusion is against the holder. */
  readonly remedies: RemediesAddress
}

export async function loadDecisionFile(
  db: Tx,
  subject: CaseState,
  actor: Actor,
  today: IsoDate,
): Promise<DecisionFile> {
  const application = await loadApplication(db, subject, today)
  const reviews: ReviewItem[] = []
  for (const { letter } of subject.items) {
    const review = await toReviewItem(db, subject, letter, today) // at most six items
    if (review) reviews.push(review)
  }
  const entries = await listEntries(db, subject.institutionId)
  const visits = await listCaseVisits(db, subject.id)
  const findings = await listCaseFindings(db, subject.id)
  const clock = await loadCaseClock(db, { ...subject, letters: application.letters }, today)
  const authority = await findIssuingBody(db, subject.region, 'APPROVAL')
  if (!authority) throw new Error(`no approval bureau in ${subject.region}`)
  const gate = decideGate({
    items: reviews.filter(({ item }) => isOpenItem(item)).map(gateItem),
    visits: await visitsWithRecord(db, subject.id, visits),
    findings: reviews.flatMap(({ item, rows }) =>
      rows.findings.map(({ status, ordered }) => ({ letter: item.letter, status, ordered })),
    ),
    recheckNos: await listDocumentNumbers(db, subject.id, 'DOC-09'),
    leadHoldsOtherRole: otherRoleOnCase(actor.userId, 'LEAD', subject) !== null,
    statutoryDue: subject.statutoryDue,
    committedDue: subject.committedDue,
    today,
    unavailableRegisters: application.snapshots
      .filter(({ status }) => status === 'UNAVAILABLE')
      .map(({ system }) => system),
    unansweredQueries: await countOpenQueries(db, subject.id),
  })
  return {
    application,
    reviews,
    entries,
    visits,
    findings,
    clock,
    gate,
    proposed: reviews.flatMap((review) => toDecide(review, entries)),
    authority,
    remedies: await remediesAt(today),
  }
}

async function visitsWithRecord(db: Tx, caseId: string, visits: readonly CaseVisit[]) {
  const numbers = await listDocumentNumbers(db, caseId, 'DOC-07')
  return visits.map(({ status }, index) => ({ status, recordNo: numbers[index] ?? null }))
}

function gateItem(review: ReviewItem) {
  const file = reviewFile(review)
  const { item } = review
  return {
    letter: item.letter,
    status: item.status,
    openCheckpoints: openCheckpoints(file.checkpointCodes, file.verdicts, file.results).filter(
      (code) => code !== 'DR22',
    ).length,
    unacknowledged: unacknowledged(file.results).length,
    visitNeeded: item.visitNeeded !== null,
  }
}

/** The proposal in force; one the system made for a missed term (I10) is the adverse one the file suggests. */
function toDecide(review: ReviewItem, entries: readonly EntryRow[]): ItemToDecide[] {
  const { item, rows, catalogue } = review
  if (!isProposed(item)) return []
  const cycle = catalogue.item(item.letter)?.cycle
  return [
    {
      letter: item.letter,
      status: item.status,
      proposal: (rows.proposal?.conclusion as Proposal | undefined) ?? suggestionFor(review).proposal, // addProposal is the only writer
      findings: rows.findings,
      due: item.due,
      cycleYears: entries.find(({ id }) => id === item.entryId)?.cycleYears ?? 1,
      follows: cycle?.kind === 'withItem' ? cycle.letter : null,
    },
  ]
}
