import type { Proposal } from '@/lib/domain/decision/conclusions'
import type { QueryStatus } from '@/lib/domain/review/status'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'
import { fromDate } from './dates'

/** Rows of the workspace that no command needs; each function is one statement. */
export interface BoardRow {
  readonly itemId: string
  readonly answered: number
  readonly conclusion: Proposal | null
}

export async function loadBoard(db: Tx, caseId: string): Promise<BoardRow[]> {
  const rows = await db.caseItem.findMany({
    where: { caseId },
    select: {
      id: true,
      _count: { select: { checkpoints: true } },
      proposals: { where: { withdrawnAt: null }, orderBy: { round: 'desc' }, take: 1, select: { conclusion: true } },
    },
  })
  return rows.map(({ id, _count, proposals }) => ({
    itemId: id,
    answered: _count.checkpoints,
    conclusion: (proposals[0]?.conclusion as Proposal | undefined) ?? null, // addProposal is the only writer
  }))
}

export interface QueryOfCase {
  readonly queryId: string
  readonly letter: ItemLetter
  readonly target: string
  readonly question: string
  readonly status: QueryStatus
  readonly askedById: string
  readonly askedAt: Date
  readonly termOn: IsoDate
  readonly answer: string | null
  readonly answeredAt: Date | null
}

export async function listQueriesOfCase(db: Tx, caseId: string): Promise<QueryOfCase[]> {
  const rows = await db.query.findMany({ where: { caseId }, orderBy: [{ askedAt: 'desc' }, { id: 'desc' }] })
  return rows.flatMap(({ id, item, status, termOn, ...row }) =>
    isItemLetter(item)
      ? [{ ...row, queryId: id, letter: item, status: status as QueryStatus, termOn: fromDate(termOn) }] // the query's commands write it
      : [],
  )
}

export interface TimelineRow {
  readonly seq: number
  readonly code: string
  readonly letter: ItemLetter | null
  readonly at: Date
  readonly actor: string | null
  readonly reason: string | null
}

export async function loadTimeline(db: Tx, caseId: string, most = 200): Promise<TimelineRow[]> {
  const rows = await db.caseEvent.findMany({
    where: { caseId },
    orderBy: { seq: 'desc' },
    take: most,
    select: { seq: true, code: true, item: true, at: true, actorName: true, actorRole: true, reason: true },
  })
  return rows.map(({ item, actorName, actorRole, ...row }) => ({
    ...row,
    letter: item !== null && isItemLetter(item) ? item : null,
    // Members of the institution are not named on staff pages beside the handler on the form.
    actor: actorRole === 'APP' ? null : actorName,
  }))
}

export interface CheckpointRow {
  readonly code: string
  readonly answeredById: string
  readonly answeredAt: Date
}

export const listCheckpointAuthors = (db: Tx, caseItemId: string): Promise<CheckpointRow[]> =>
  db.checkpoint.findMany({ where: { caseItemId }, select: { code: true, answeredById: true, answeredAt: true } })

export interface ProposalRow {
  readonly conclusion: Proposal
  readonly reason: string
  readonly byId: string | null
  readonly at: Date
  readonly withdrawnAt: Date | null
  readonly withdrawReason: string | null
}

export async function listProposals(db: Tx, caseItemId: string): Promise<ProposalRow[]> {
  const rows = await db.proposal.findMany({
    where: { caseItemId },
    orderBy: { round: 'desc' },
    select: { conclusion: true, reason: true, byId: true, at: true, withdrawnAt: true, withdrawReason: true },
  })
  return rows.map((row) => ({ ...row, conclusion: row.conclusion as Proposal })) // addProposal is the only writer
}

export const loadInstitutionFacts = (db: Tx, institutionId: string) =>
  db.institution.findUniqueOrThrow({
    where: { id: institutionId },
    select: { categoryCode: true, bedsApproved: true, dentalChairs: true, uscc: true },
  })
