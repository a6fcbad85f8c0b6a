import type { CheckpointAnswer, CheckpointVerdict } from '@/lib/domain/review/checkpoints'
import type { ItemResult } from '@/lib/domain/inspection/checklist'
import { isTermMissed, type FindingStatus } from '@/lib/domain/rectification/status'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { findLatestRuleRun, type RuleRun } from './rule-results'
import type { Tx } from './client'
import { fromDateOrNull } from './dates'

export interface FindingOfItem {
  readonly id: string
  readonly status: FindingStatus
  readonly checkCode: string
  readonly fromVisit: boolean
  readonly ordered: boolean
  readonly termOn: IsoDate | null
  readonly termMissed: boolean
}

/** What one reviewer has put down on one item, and what others found about it. Read under the case lock. */
export interface ReviewRows {
  readonly verdicts: readonly (CheckpointVerdict & { readonly version: number })[]
  readonly run: RuleRun | null
  readonly acknowledged: ReadonlySet<string>
  readonly findings: readonly FindingOfItem[]
  /** Result of the signed visit for this item; null when none was made. */
  readonly visit: ItemResult | null
  readonly recheckRounds: number
  readonly proposal: {
    readonly id: string
    readonly round: number
    readonly byId: string | null
    readonly conclusion: string
    readonly reason: string
  } | null
}

export async function loadReviewRows(
  db: Tx,
  subject: {
    readonly caseId: string
    readonly caseItemId: string
    readonly letter: ItemLetter
    readonly today: IsoDate
  },
): Promise<ReviewRows> {
  const { caseId, caseItemId, letter, today } = subject
  const checkpoints = await db.checkpoint.findMany({
    where: { caseItemId },
    select: { code: true, answer: true, note: true, version: true },
  })
  const run = await findLatestRuleRun(db, caseId)
  const acknowledgements = await db.ruleAcknowledgement.findMany({
    where: { caseItemId },
    select: { rule: true, run: true },
  })
  const findings = await loadFindings(db, { caseId, letter, today })
  const visits = await db.visit.findMany({
    where: { status: { in: ['SIGNED', 'FAILED'] }, items: { has: letter }, inspection: { caseId } },
    select: { results: true },
    orderBy: { endedAt: 'desc' },
    take: 1,
  })
  const proposal = await db.proposal.findFirst({
    where: { caseItemId, withdrawnAt: null },
    orderBy: { round: 'desc' },
    select: { id: true, round: true, byId: true, conclusion: true, reason: true },
  })
  return {
    verdicts: checkpoints.map((row) => ({ ...row, answer: row.answer as CheckpointAnswer })), // saveCheckpoint is the only writer
    run,
    acknowledged: acknowledgedRules(acknowledgements, run),
    findings: findings.map(({ finding }) => finding),
    visit: resultOf(visits[0]?.results, letter),
    recheckRounds: Math.max(0, ...findings.map(({ rounds }) => rounds)),
    proposal,
  }
}

interface FindingWithRounds {
  readonly finding: FindingOfItem
  /** How often it was re-checked. */
  readonly rounds: number
}

async function loadFindings(
  db: Tx,
  { caseId, letter, today }: { readonly caseId: string; readonly letter: ItemLetter; readonly today: IsoDate },
): Promise<FindingWithRounds[]> {
  const rows = await db.finding.findMany({
    where: { caseId, item: letter },
    select: {
      id: true,
      checkCode: true,
      status: true,
      visitId: true,
      orderId: true,
      order: { select: { termOn: true } },
      rechecks: { select: { round: true } },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, checkCode, visitId, orderId, order, rechecks, ...row }) => {
    const status = row.status as FindingStatus // only the finding's commands write it
    const termOn = fromDateOrNull(order?.termOn ?? null)
    const termMissed = isTermMissed({ status, termOn }, today)
    return {
      finding: { id, status, checkCode, fromVisit: visitId !== null, ordered: orderId !== null, termOn, termMissed },
      rounds: Math.max(0, ...rechecks.map(({ round }) => round)),
    }
  })
}

/**
 * A result stays acknowledged while a re-run says the same: the nightly run must not ask the reviewer again for nothing.
 * Acknowledgements are kept per run, so what was seen when remains on record.
 */
function acknowledgedRules(rows: readonly { rule: string; run: number }[], run: RuleRun | null): ReadonlySet<string> {
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
