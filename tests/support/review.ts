import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/domain/shared/actor'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { database } from '@/lib/db/client'
import { acceptCaseCommand } from '@/lib/services/acceptance/accept-case'
import { getMaterialsPage } from '@/lib/services/application/get-materials-page'
import { submitApplicationCommand } from '@/lib/services/application/submit-application'
import { newKey, runCommand } from '@/lib/services/command'
import { attachFileCommand } from '@/lib/services/files/attach-file'
import { acknowledgeRulesCommand, answerCheckpointCommand } from '@/lib/services/review/checkpoints'
import { needsAcknowledgement } from '@/lib/domain/review/checkpoints'
import { catalogueAt } from '@/lib/services/items/catalogue'
import { findLatestRuleRun } from '@/lib/db/rule-results'
import { makeStaff } from './factories'
import { type Clinic, done, fillDraft, makeClinic, makeDraft, signDraft } from './filing'

/** The office of one case: clerk, a reviewer per item, and the case itself. */
export interface ReviewedCase {
  readonly clinic: Clinic
  readonly caseId: string
  readonly caseNo: string
  readonly clerk: Actor
  readonly reviewers: Readonly<Partial<Record<ItemLetter, Actor>>>
}

const NAMES: Readonly<Record<ItemLetter, string>> = {
  ...{ A: '陈审甲', B: '吴审乙', C: '郑审丙', D: '王审丁', E: '冯审戊', F: '褚审己' },
}

export type Reviewers = Readonly<Partial<Record<ItemLetter, Actor>>> & { readonly A: Actor; readonly B: Actor }

/** One for each item; A and B always. */
export async function makeReviewers(letters: readonly ItemLetter[] = []): Promise<Reviewers> {
  const make = (letter: ItemLetter) => makeStaff('REV', { itemLetters: [letter], name: NAMES[letter] })
  const others: [ItemLetter, Actor][] = []
  for (const letter of letters) if (letter !== 'A' && letter !== 'B') others.push([letter, await make(letter)])
  return { A: await make('A'), B: await make('B'), ...Object.fromEntries(others) }
}

/** A paper of its own for everything that is missing; the file store is not needed to know that a paper is there. */
export async function attachMissing({ applicant }: Clinic, caseId: string): Promise<void> {
  const page = await getMaterialsPage(applicant, caseId)
  for (const { code, rowKey } of page?.yours ?? []) {
    const sha256 = createHash('sha256').update(`${caseId}:${code}:${rowKey}`).digest('hex')
    const { id } = await database().file.create({
      data: { sha256, size: 1_024, type: 'application/pdf', pages: 1 },
      select: { id: true },
    })
    const target = { kind: 'material', caseId, code, rowKey }
    const input = { fileId: id, name: `${code}.pdf`, target }
    done(await runCommand(attachFileCommand, { actor: applicant, key: newKey(), input }))
  }
}

/** Handed in with every paper. */
export async function makeComplete(
  clinic: Clinic,
  letters: readonly ItemLetter[] = ['A', 'B'],
): Promise<{ caseId: string; caseNo: string }> {
  const caseId = await makeDraft(clinic, letters)
  await fillDraft(clinic, caseId)
  await attachMissing(clinic, caseId)
  await signDraft(clinic, caseId)
  const call = { actor: clinic.applicant, key: newKey(), input: { caseId } }
  return { caseId, caseNo: done(await runCommand(submitApplicationCommand, call)).caseNo }
}

/** Handed in and accepted through the real commands; the items lie on the desks of `reviewers`. */
export async function makeAccepted(
  clinic?: Clinic,
  letters: readonly ItemLetter[] = ['A', 'B'],
): Promise<ReviewedCase> {
  const clerk = await makeStaff('WIN')
  const reviewers = await makeReviewers(letters)
  const own = clinic ?? (await makeClinic())
  const { caseId, caseNo } = await makeComplete(own, letters)
  done(await runCommand(acceptCaseCommand, { actor: clerk, key: newKey(), input: { caseId } }))
  return { clinic: own, caseId, caseNo, clerk, reviewers }
}

/** Every checkpoint of the item met and every result seen: only the opinion is left. */
export async function finishDesk(reviewer: Actor, caseId: string, letter: ItemLetter): Promise<void> {
  const { catalogue } = await catalogueAt('2026-11-24')
  for (const { code } of catalogue.deskChecksFor(letter)) {
    if (code === 'DR22') continue
    const input = { caseId, letter, code, answer: 'MET', note: '', version: 0 }
    done(await runCommand(answerCheckpointCommand, { actor: reviewer, key: newKey(), input }))
  }
  const run = await findLatestRuleRun(database(), caseId)
  const rules = (run?.results ?? [])
    .filter((result) => result.items.includes(letter) && needsAcknowledgement(result))
    .map(({ rule }) => rule)
  if (rules.length === 0) return
  done(await runCommand(acknowledgeRulesCommand, { actor: reviewer, key: newKey(), input: { caseId, letter, rules } }))
}

export async function itemOf(caseId: string, letter: ItemLetter) {
  return database().caseItem.findUniqueOrThrow({ where: { caseId_item: { caseId, item: letter } } })
}

/** What must not move when something is refused. */
export async function tracesOf(caseId: string): Promise<Record<string, unknown>> {
  const db = database()
  return {
    case: await db.case.findUniqueOrThrow({ where: { id: caseId } }),
    items: await db.caseItem.findMany({ where: { caseId }, orderBy: { item: 'asc' } }),
    events: await db.caseEvent.count({ where: { caseId } }),
    clock: await db.clockEvent.count({ where: { caseId } }),
    documents: await db.document.count({ where: { caseId } }),
    queries: await db.query.count({ where: { caseId } }),
    checkpoints: await db.checkpoint.count({ where: { caseItem: { caseId } } }),
    proposals: await db.proposal.count({ where: { caseItem: { caseId } } }),
    inspections: await db.inspection.findMany({ where: { caseId } }),
    audit: await db.auditEntry.count({ where: { stream: `case:${caseId}` } }),
    notices: await db.notice.count({ where: { caseId } }),
    receipts: await db.commandReceipt.count(),
  }
}

export const lastEntry = async (caseId: string): Promise<{ action: string; actorId: string } | null> =>
  database().auditEntry.findFirst({
    where: { stream: `case:${caseId}` },
    orderBy: { seq: 'desc' },
    select: { action: true, actorId: true },
  })
