import type { Proposal } from '@/lib/domain/decision/conclusions'
import type { CheckpointVerdict } from '@/lib/domain/review/checkpoints'
import type { ItemResult } from '@/lib/domain/inspection/checklist'
import { isTermMissed, type FindingStatus } from '@/lib/domain/rectification/status'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'
import { Prisma } from './generated/client'
import { type Part, part, readParts } from './parts'
import { latestRuleRunPart, type RuleRun } from './rule-results'

export interface FindingOfItem {
  readonly id: string
  readonly status: FindingStatus
  readonly checkCode: string
  readonly fromVisit: boolean
  readonly ordered: boolean
  readonly termOn: IsoDate | null
  readonly termMissed: boolean
}

export interface VerdictRow extends CheckpointVerdict {
  readonly version: number
  readonly answeredById: string
  readonly answeredAt: Date
}

export interface ProposalRow {
  readonly id: string
  readonly round: number
  readonly byId: string | null
  /** `addProposal` is the only writer. */
  readonly conclusion: Proposal
  readonly reason: string
  readonly at: Date
  readonly withdrawnAt: Date | null
  readonly withdrawReason: string | null
}

/** What one reviewer has put down on one item, and what others found about it. Read under the case lock. */
export interface ReviewRows {
  readonly verdicts: readonly VerdictRow[]
  readonly run: RuleRun | null
  readonly acknowledged: ReadonlySet<string>
  readonly findings: readonly FindingOfItem[]
  /** Result of the signed visit for this item; null when none was made. */
  readonly visit: ItemResult | null
  readonly recheckRounds: number
  /** The opinion that stands. */
  readonly proposal: ProposalRow | null
  /** All of them, the newest first. */
  readonly proposals: readonly ProposalRow[]
}

export interface ItemOfReview {
  readonly caseId: string
  readonly caseItemId: string
  readonly letter: ItemLetter
  readonly today: IsoDate
}

/** One statement. */
export async function loadReviewRows(db: Tx, item: ItemOfReview): Promise<ReviewRows> {
  const { caseId, caseItemId, letter } = item
  const { verdicts, run, acknowledgements, findings, visit, proposals } = await readParts(db, {
    verdicts: verdictsPart(caseItemId),
    run: latestRuleRunPart(caseId),
    acknowledgements: acknowledgementsPart(caseItemId),
    findings: findingsPart(item),
    visit: visitResultPart(caseId, letter),
    proposals: proposalsPart(caseItemId),
  })
  return {
    verdicts,
    run,
    acknowledged: acknowledgedRules(acknowledgements, run),
    findings: findings.map(({ finding }) => finding),
    visit,
    recheckRounds: Math.max(0, ...findings.map(({ rounds }) => rounds)),
    proposal: proposals.find(({ withdrawnAt }) => withdrawnAt === null) ?? null,
    proposals,
  }
}

const verdictsPart = (caseItemId: string): Part<VerdictRow[]> =>
  part<Omit<VerdictRow, 'answeredAt'> & { readonly answeredAt: string }, VerdictRow[]>(
    Prisma.sql`
      SELECT "code", "answer", "note", "version", "answeredById", "answeredAt" FROM "Checkpoint"
      WHERE "caseItemId" = ${caseItemId}::uuid ORDER BY "code"`,
    (rows) => rows.map((row) => ({ ...row, answeredAt: new Date(row.answeredAt) })), // saveCheckpoint is the only writer
  )

interface Acknowledgement {
  readonly rule: string
  readonly run: number
}

const acknowledgementsPart = (caseItemId: string): Part<readonly Acknowledgement[]> =>
  part<Acknowledgement, readonly Acknowledgement[]>(
    Prisma.sql`SELECT "rule", "run" FROM "RuleAcknowledgement" WHERE "caseItemId" = ${caseItemId}::uuid`,
    (rows) => rows,
  )

interface FindingWithRounds {
  readonly finding: FindingOfItem
  /** How often it was re-checked. */
  readonly rounds: number
}

interface FindingRow extends Omit<FindingOfItem, 'termMissed'> {
  readonly rounds: number
}

const findingsPart = ({ caseId, letter, today }: ItemOfReview): Part<FindingWithRounds[]> =>
  part<FindingRow, FindingWithRounds[]>(
    Prisma.sql`
      SELECT f."id", f."checkCode", f."status", f."visitId" IS NOT NULL AS "fromVisit", f."orderId" IS NOT NULL AS ordered, o."termOn",
        (SELECT coalesce(max(r."round"), 0) FROM "Recheck" r WHERE r."findingId" = f."id") AS rounds
      FROM "Finding" f LEFT JOIN "RectificationOrder" o ON o."id" = f."orderId"
      WHERE f."caseId" = ${caseId}::uuid AND f."item" = ${letter} ORDER BY f."id"`,
    (rows) =>
      rows.map(({ rounds, ...finding }) => ({
        rounds,
        finding: { ...finding, termMissed: isTermMissed(finding, today) },
      })),
  )

/** Of the newest visit that was made for the item. */
const visitResultPart = (caseId: string, letter: ItemLetter): Part<ItemResult | null> =>
  part<{ results: unknown }, ItemResult | null>(
    Prisma.sql`
      SELECT v."results" FROM "Visit" v JOIN "Inspection" i ON i."id" = v."inspectionId"
      WHERE i."caseId" = ${caseId}::uuid AND v."status" IN ('SIGNED', 'FAILED') AND ${letter} = ANY (v."items")
      ORDER BY v."endedAt" DESC LIMIT 1`,
    ([row]) => resultOf(row?.results, letter),
  )

type StoredProposal = Omit<ProposalRow, 'at' | 'withdrawnAt'> & {
  readonly at: string
  readonly withdrawnAt: string | null
}

const proposalsPart = (caseItemId: string): Part<ProposalRow[]> =>
  part<StoredProposal, ProposalRow[]>(
    Prisma.sql`
      SELECT "id", "round", "byId", "conclusion", "reason", "at", "withdrawnAt", "withdrawReason" FROM "Proposal"
      WHERE "caseItemId" = ${caseItemId}::uuid ORDER BY "round" DESC`,
    (rows) =>
      rows.map(({ at, withdrawnAt, ...row }) => ({
        ...row,
        at: new Date(at),
        withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
      })),
  )

/**
 * A result stays acknowledged while a re-run says the same: the nightly run must not ask the reviewer again for nothing.
 * Acknowledgements are kept per run, so what was seen when remains on record.
 */
function acknowledgedRules(rows: readonly Acknowledgement[], run: RuleRun | null): ReadonlySet<string> {
  return new Set(rows.filter((row) => run !== null && row.run <= run.run).map(({ rule }) => rule))
}

function resultOf(results: unknown, letter: ItemLetter): ItemResult | null {
  if (typeof results !== 'object' || results === null) return null
  const own = (results as Record<string, { result?: ItemResult } | undefined>)[letter] // written by the visit's commands: {A: {result, …}}
  return own?.result ?? null
}

export interface VerdictWrite extends CheckpointVerdict {
  readonly caseItemId: string
  readonly byId: string
  readonly now: Date
}

export async function saveCheckpoint(
  tx: Tx,
  { caseItemId, code, answer, note, byId, now }: VerdictWrite,
): Promise<void> {
  const data = { answer, note, answeredById: byId, answeredAt: now }
  await tx.checkpoint.upsert({
    where: { caseItemId_code: { caseItemId, code } },
    create: { caseItemId, code, ...data },
    update: { ...data, version: { increment: 1 } },
  })
}

export async function saveAcknowledgements(
  tx: Tx,
  rows: readonly { caseItemId: string; rule: string; run: number; byId: string; at: Date }[],
): Promise<void> {
  await tx.ruleAcknowledgement.createMany({ data: [...rows], skipDuplicates: true })
}

export async function addProposal(
  tx: Tx,
  proposal: { caseItemId: string; conclusion: string; reason: string; byId: string | null; at: Date },
): Promise<number> {
  const { _max } = await tx.proposal.aggregate({ where: { caseItemId: proposal.caseItemId }, _max: { round: true } })
  const round = (_max.round ?? 0) + 1
  await tx.proposal.create({ data: { ...proposal, round } })
  return round
}

export async function withdrawProposalRow(
  tx: Tx,
  id: string,
  { reason, at }: { reason: string; at: Date },
): Promise<void> {
  await tx.proposal.update({ where: { id }, data: { withdrawnAt: at, withdrawReason: reason } })
}
