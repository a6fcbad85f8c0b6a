import { database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { needsAcknowledgement } from '@/lib/domain/review/checkpoints'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { acceptCaseCommand } from '@/lib/services/acceptance/accept-case'
import { getMaterialsPage } from '@/lib/services/application/get-materials-page'
import { startDraftCommand } from '@/lib/services/application/start-draft'
import { submitApplicationCommand } from '@/lib/services/application/submit-application'
import { type CommandOutcome, newKey, runCommand } from '@/lib/services/command'
import { acknowledgeRulesCommand, answerCheckpointCommand } from '@/lib/services/review/checkpoints'
import { proposeCommand } from '@/lib/services/review/propose'
import { rulesForReview, toReviewItem } from '@/lib/services/review/review-item'
import { findVisibleCase } from '@/lib/db/cases'
import { officeNow } from '@/lib/db/office-clock'
import { material, upload } from '../integration/files/arrange'
import { makeStaff } from './factories'
import { type Clinic, done, fillDraft, signDraft } from './filing'
import { type CopyOptions, makeCopy, type ManyClinic } from './many-clinics'
import { samplePdf } from './samples'

/** Cases of many clinics, each brought to where a proof begins through the real commands. */
export interface ManyCase {
  readonly clinic: ManyClinic
  readonly caseId: string
}

/** The office that the cases go through; made once per test. */
export interface Office {
  readonly clerk: Actor
  readonly reviewers: Readonly<Record<'A' | 'B', Actor>>
  readonly leads: readonly [Actor, Actor]
}

const LETTERS = ['A', 'B'] as const

export async function makeOffice(): Promise<Office> {
  return {
    clerk: await makeStaff('WIN'),
    reviewers: {
      A: await makeStaff('REV', { itemLetters: ['A'] }),
      B: await makeStaff('REV', { itemLetters: ['B'] }),
    },
    leads: [await makeStaff('LEAD', { name: '甲主任' }), await makeStaff('LEAD', { name: '乙主任' })],
  }
}

/** Runs `work` over 0…count-1, a few at a time, so that arranging hundreds of cases does not exhaust the pool. */
export async function many<T>(count: number, work: (n: number) => Promise<T>, atOnce = 3): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) results[n] = await work(n)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, lane))
  return results
}

let paper: Promise<Buffer> | null = null

/** A paper for everything that is missing, but for those left out. */
export async function attachPapers(
  { applicant }: Clinic,
  caseId: string,
  leave: readonly string[] = [],
): Promise<void> {
  paper ??= samplePdf({ title: '材料', lines: ['内容齐全。'], pages: 1 })
  const bytes = await paper
  const page = await getMaterialsPage(applicant, caseId)
  for (const { code, rowKey } of page?.yours ?? []) {
    if (leave.includes(code)) continue
    const received = await upload(applicant, material(caseId, code, rowKey), bytes, { name: `${code}.pdf` })
    if (!received.ok) throw new Error(received.error.code)
  }
}

/** A draft with every page answered, every paper attached, signed: one command away from being handed in. */
export async function readyCase(n: number, options: CopyOptions = {}): Promise<ManyCase> {
  const clinic = await makeCopy(n, options)
  const start = startDraftCommand(clinic.pulled)
  const input = { letters: [...LETTERS] }
  const { caseId } = done(await runCommand(start, { actor: clinic.applicant, key: newKey(), input }))
  await fillDraft(clinic, caseId)
  await attachPapers(clinic, caseId)
  await signDraft(clinic, caseId)
  return { clinic, caseId }
}

export const handIn = ({ clinic, caseId }: ManyCase, key = newKey()) =>
  runCommand(submitApplicationCommand, { actor: clinic.applicant, key, input: { caseId } })

export async function submittedCase(n: number, options: CopyOptions = {}): Promise<ManyCase> {
  const ready = await readyCase(n, options)
  done(await handIn(ready))
  return ready
}

export async function acceptedCase(n: number, { clerk }: Office, options: CopyOptions = {}): Promise<ManyCase> {
  const submitted = await submittedCase(n, options)
  const input = { caseId: submitted.caseId }
  done(await runCommand(acceptCaseCommand, { actor: clerk, key: newKey(), input }))
  return submitted
}

/** Everything a reviewer does before giving an opinion: rule results seen, every checkpoint answered. */
export async function prepareReview(caseId: string, letter: ItemLetter, reviewer: Actor): Promise<void> {
  const review = await readReview(caseId, letter, reviewer)
  const unseen = rulesForReview(review).filter((result) => needsAcknowledgement(result) && !result.acknowledged)
  const rules = unseen.map(({ rule }) => rule)
  const as = (input: unknown) => ({ actor: reviewer, key: newKey(), input })
  if (rules.length > 0) done(await runCommand(acknowledgeRulesCommand, as({ caseId, letter, rules })))
  for (const { code } of review.catalogue.deskChecksFor(letter)) {
    if (code === 'DR22') continue // met by the acknowledgement itself
    const input = { caseId, letter, code, answer: 'MET', note: '', version: 0 }
    done(await runCommand(answerCheckpointCommand, as(input)))
  }
}

export async function readReview(caseId: string, letter: ItemLetter, reviewer: Actor) {
  const { today } = await officeNow()
  const subject = await findVisibleCase(database(), caseId, reviewer)
  const review = subject && (await toReviewItem(database(), subject, letter, today))
  if (!review) throw new Error(`no item ${letter} for the reviewer`)
  return review
}

/** Both items ready for an opinion. */
export async function reviewedCase(n: number, office: Office, options: CopyOptions = {}): Promise<ManyCase> {
  const accepted = await acceptedCase(n, office, options)
  for (const letter of LETTERS) await prepareReview(accepted.caseId, letter, office.reviewers[letter])
  return accepted
}

export type ProposeOutcome = CommandOutcome<{ caseId: string; letter: ItemLetter; consolidated: boolean }>

export async function giveOpinion(caseId: string, letter: 'A' | 'B', office: Office): Promise<ProposeOutcome> {
  const reviewer = office.reviewers[letter]
  const { item } = await readReview(caseId, letter, reviewer)
  const reason = '材料齐全，无需现场核查'
  const input = { caseId, letter, version: item.version, conclusion: 'QUALIFIED', reason }
  return runCommand(proposeCommand, { actor: reviewer, key: newKey(), input })
}

/** Every opinion given; the leads' turn. */
export async function consolidatedCase(n: number, office: Office, options: CopyOptions = {}): Promise<ManyCase> {
  const reviewed = await reviewedCase(n, office, options)
  for (const letter of LETTERS) done(await giveOpinion(reviewed.caseId, letter, office))
  return reviewed
}
