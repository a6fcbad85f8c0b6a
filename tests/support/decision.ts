import { randomBytes } from 'node:crypto'
import { database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { newKey, runCommand } from '@/lib/services/command'
import { decideCase } from '@/lib/services/decision/decide-case'
import { renderDocument } from '@/lib/services/document/render-document'
import { proposeCommand } from '@/lib/services/review/propose'
import { givePassword, PASSWORD } from '../integration/account/people'
import { makeStaff } from './factories'
import { done, makeClinic } from './filing'
import { finishDesk, itemOf, makeAccepted, type ReviewedCase } from './review'

/** A renewal with an X-ray device, visited last year: no visit is compulsory. */
export const CLEAN_SERIAL = 31

/** A lead who can sign. */
export async function makeLead(name: string): Promise<Actor> {
  const lead = await makeStaff('LEAD', { name })
  await givePassword(lead)
  return lead
}

export async function propose(
  reviewer: Actor | undefined,
  caseId: string,
  letter: ItemLetter,
  conclusion: 'QUALIFIED' | 'DEFER' = 'QUALIFIED',
): Promise<void> {
  if (!reviewer) throw new Error(`nobody carries ${letter}`)
  const { version } = await itemOf(caseId, letter)
  const input = { caseId, letter, version, conclusion, reason: '上年度已现场核查，材料齐全' }
  done(await runCommand(proposeCommand, { actor: reviewer, key: newKey(), input }))
}

/** Accepted, reviewed and proposed by both reviewers: the leads’ turn. */
export async function makeConsolidating(): Promise<ReviewedCase> {
  const reviewed = await makeAccepted(await makeClinic(CLEAN_SERIAL))
  for (const letter of ['A', 'B'] as const) {
    const reviewer = reviewed.reviewers[letter]
    if (!reviewer) throw new Error(`nobody carries ${letter}`)
    await finishDesk(reviewer, reviewed.caseId, letter)
    await propose(reviewer, reviewed.caseId, letter)
  }
  return reviewed
}

export const caseOf = (caseId: string) =>
  database().case.findUniqueOrThrow({ where: { id: caseId }, include: { items: { orderBy: { item: 'asc' } } } })

export const QUALIFY = (['A', 'B'] as const).map((letter) => ({ letter, conclusion: 'QUALIFIED', reason: '' }))

interface DecideOptions {
  readonly choices?: readonly { letter: ItemLetter; conclusion: string; reason: string }[]
  readonly password?: string
  readonly version?: number
  readonly key?: string
}

export async function decideAs(lead: Actor, caseId: string, options: DecideOptions = {}) {
  const version = options.version ?? (await caseOf(caseId)).version
  return decideCase(lead, {
    key: options.key ?? newKey(),
    password: options.password ?? PASSWORD,
    input: { caseId, version, choices: options.choices ?? QUALIFY },
  })
}

/** Decided by a lead who had no part in it. */
export async function makeDecided(): Promise<ReviewedCase & { readonly lead: Actor }> {
  const reviewed = await makeConsolidating()
  const lead = await makeLead('吴主任')
  done(await decideAs(lead, reviewed.caseId))
  return { ...reviewed, lead }
}

/** The worker’s part, for documents of one kind. */
export async function renderAll(caseId: string, types: readonly string[]): Promise<void> {
  const rows = await database().document.findMany({
    where: { caseId, type: { in: [...types] }, status: 'RENDERING' },
    select: { id: true },
  })
  for (const { id } of rows) await renderDocument(id, 1)
}

/** As if the worker had rendered them; for tests that are not about files. */
export async function pretendRendered(caseId: string): Promise<void> {
  const db = database()
  const rows = await db.document.findMany({ where: { caseId, status: 'RENDERING' }, select: { id: true } })
  for (const { id } of rows) {
    const data = { status: 'READY', sha256: randomBytes(32).toString('hex') }
    await db.document.update({ where: { id }, data })
  }
}
