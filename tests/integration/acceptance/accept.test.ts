import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { SYSTEM_ACTOR, type Actor } from '@/lib/domain/shared/actor'
import { violations } from '@/lib/domain/application/case-progress'
import type { ItemStatus } from '@/lib/domain/application/item-status'
import type { CaseStatus } from '@/lib/domain/application/status'
import { acceptCaseCommand, acceptDeemedCommand } from '@/lib/services/acceptance/accept-case'
import { refuseCaseCommand, refuseItemCommand } from '@/lib/services/acceptance/refuse-acceptance'
import { newKey, runCommand } from '@/lib/services/command'
import { testDatabase } from '@/tests/support/database'
import {
  makeDistrict,
  makeInstitution,
  makeApplicant,
  makeStaff,
  REGION,
  setOfficeTime,
} from '@/tests/support/factories'
import { type Clinic, makeClinic, makeSubmitted } from '@/tests/support/filing'
import { itemOf, lastEntry, makeComplete, makeReviewers, tracesOf } from '@/tests/support/review'

testDatabase()

/** A renewal with an X-ray device, visited last year. */
const CLEAN_SERIAL = 31

let clinic: Clinic
let caseId: string
let clerk: Actor
beforeEach(async () => {
  await makeDistrict()
  clinic = await makeClinic()
  caseId = (await makeComplete(clinic)).caseId
  clerk = await makeStaff('WIN')
})

const accept = (actor: Actor, key = newKey()) => runCommand(acceptCaseCommand, { actor, key, input: { caseId } })
const refusal = { ground: 'OUT_OF_JURISDICTION', reason: '放射治疗由省里许可', properAuthority: '山东省卫生健康委员会' }
const storedCase = () => database().case.findUniqueOrThrow({ where: { id: caseId }, include: { items: true } })

async function expectSound(): Promise<void> {
  const row = await storedCase()
  const items = row.items.map(({ item, status }) => ({ letter: item as 'A', status: status as ItemStatus })) // as stored by applySteps
  expect(violations({ status: row.status as CaseStatus, kind: 'COMBINED' }, items)).toEqual([])
}

describe('accepting', () => {
  test('the window accepts; in the same transaction every item lies on the desk of whoever carries it', async () => {
    const reviewers = await makeReviewers()
    expect(await accept(clerk)).toMatchObject({ kind: 'done', answer: { acceptedOn: '2026-11-24' } })
    const row = await storedCase()
    expect(row.status).toBe('IN_REVIEW')
    expect(row.committedDue?.toISOString().slice(0, 10)).toBe('2026-12-08')
    expect((await itemOf(caseId, 'A')).reviewerId).toBe(reviewers.A.userId)
    expect((await itemOf(caseId, 'B')).reviewerId).toBe(reviewers.B.userId)
    expect(await lastEntry(caseId)).toEqual({ action: 'acceptance.accepted', actorId: clerk.userId })
    const codes = await database().caseEvent.findMany({
      where: { caseId },
      orderBy: { seq: 'asc' },
      select: { code: true },
    })
    expect(codes.map(({ code }) => code)).toEqual(['T01', 'T02', 'T06', 'T09', 'I01', 'I01', 'I03'])
    await expectSound()
  })

  test('no visit in two periods makes the visit compulsory at once, for that item', async () => {
    await makeReviewers()
    await accept(clerk)
    expect(await itemOf(caseId, 'A')).toMatchObject({ status: 'ONSITE_PLANNED', visitNeeded: 'NONE_IN_TWO_PERIODS' })
    expect(await itemOf(caseId, 'B')).toMatchObject({ status: 'DESK', visitNeeded: null })
    expect(await database().inspection.findMany({ where: { caseId }, select: { wantedItems: true } })).toEqual([
      { wantedItems: ['A'] },
    ])
  })

  test('DOC-01 is numbered, its number stands in the ledger, and the law’s limit is told as the law has it', async () => {
    await makeReviewers()
    await accept(clerk)
    const document = await database().document.findFirstOrThrow({ where: { caseId, type: 'DOC-01' } })
    expect(document.number).toBe('青西审卫校受〔2026〕0001号')
    const event = await database().clockEvent.findFirstOrThrow({ where: { caseId, kind: 'ACCEPTED' } })
    expect(event.documentNo).toBe(document.number)
    const notice = await database().notice.findFirstOrThrow({
      where: { caseId, code: 'N06', institutionId: clinic.institutionId },
    })
    // Item A: 30 calendar days; item B: 20 working days, which is later.
    expect(notice.facts).toMatchObject({
      committedDue: '2026-12-08',
      statutoryDue: '2026-12-22',
      acceptedOn: '2026-11-24',
    })
    expect(await database().notice.count({ where: { caseId, code: 'N08', role: 'SUP', region: REGION } })).toBe(1)
  })

  test('papers that are missing stand in the way, and nothing is left of the try', async () => {
    const bare = await makeSubmitted(await makeClinic(CLEAN_SERIAL))
    const before = await tracesOf(bare.caseId)
    const outcome = await runCommand(acceptCaseCommand, { actor: clerk, key: newKey(), input: { caseId: bare.caseId } })
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'acceptance.papers_missing' } })
    expect(await tracesOf(bare.caseId)).toEqual(before)
  })

  test('of two who carry the same item, whoever has fewer open items gets it', async () => {
    const busy = await makeReviewers()
    await accept(clerk)
    const free = await makeStaff('REV', { itemLetters: ['A', 'B'] })
    const next = await makeComplete(await makeClinic(CLEAN_SERIAL))
    await runCommand(acceptCaseCommand, { actor: clerk, key: newKey(), input: { caseId: next.caseId } })
    const [a, b] = [await itemOf(next.caseId, 'A'), await itemOf(next.caseId, 'B')]
    expect(a.reviewerId).toBe(free.userId)
    expect([busy.B.userId, free.userId]).toContain(b.reviewerId)
  })

  test('T09 gives nothing to a reviewer who has not set a password yet and cannot sign in', async () => {
    await makeStaff('REV', { itemLetters: ['A', 'B'], withoutPassword: true })
    const working = await makeStaff('REV', { itemLetters: ['A'] })
    await accept(clerk)
    expect((await itemOf(caseId, 'A')).reviewerId).toBe(working.userId)
    // Nobody else carries B: it is nobody's until somebody can do it.
    expect((await itemOf(caseId, 'B')).reviewerId).toBeNull()
  })

  test('two clerks at once: one accepts, the other is told, and there is one notice', async () => {
    await makeReviewers()
    const other = await makeStaff('WIN')
    const outcomes = await Promise.all([accept(clerk), accept(other)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await database().document.count({ where: { caseId, type: 'DOC-01' } })).toBe(1)
    await expectSound()
  })

  test('whoever is not the window may not accept, and nothing is left of the try', async () => {
    const before = await tracesOf(caseId)
    const lead = await makeStaff('LEAD')
    expect(await accept(lead)).toMatchObject({ kind: 'refused', refusal: { code: 'acceptance.window_only' } })
    expect(await tracesOf(caseId)).toEqual(before)
  })

  test('a clerk of another region, another institution and the administrator are told there is no such case', async () => {
    const before = await tracesOf(caseId)
    const elsewhere = await makeStaff('WIN', { region: '370212' })
    const stranger = await makeApplicant((await makeInstitution()).id)
    const admin = await makeStaff('ADM')
    for (const actor of [elsewhere, stranger, admin]) expect(await accept(actor)).toEqual({ kind: 'not_found' })
    expect(await tracesOf(caseId)).toEqual(before)
  })
})

describe('silence', () => {
  const deem = () => runCommand(acceptDeemedCommand, { actor: SYSTEM_ACTOR, key: newKey(), input: { caseId } })

  test('on the fifth working day nothing is deemed yet', async () => {
    await setOfficeTime('2026-12-01T18:00:00+08:00')
    expect(await deem()).toMatchObject({ kind: 'refused', refusal: { code: 'acceptance.term_not_over' } })
  })

  test('on the first working day after it the case counts as accepted on its receipt, and oversight is alarmed', async () => {
    await makeReviewers()
    await setOfficeTime('2026-12-02T00:05:00+08:00')
    expect(await deem()).toMatchObject({ kind: 'done', answer: { acceptedOn: '2026-11-24' } })
    const row = await storedCase()
    expect(row.acceptedOn?.toISOString().slice(0, 10)).toBe('2026-11-24')
    expect(row.committedDue?.toISOString().slice(0, 10)).toBe('2026-12-08')
    expect(await database().notice.count({ where: { caseId, role: 'AUD' } })).toBe(1)
    expect(await lastEntry(caseId)).toMatchObject({ action: 'acceptance.deemed' })
    await expectSound()
  })

  test('nobody but the system deems', async () => {
    await setOfficeTime('2026-12-02T00:05:00+08:00')
    const outcome = await runCommand(acceptDeemedCommand, { actor: clerk, key: newKey(), input: { caseId } })
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'system.system_only' } })
  })
})

describe('refusing to accept', () => {
  const refuseCase = (actor: Actor, input: object = {}) =>
    runCommand(refuseCaseCommand, { actor, key: newKey(), input: { caseId, ...refusal, ...input } })
  const refuseItem = (actor: Actor, letter: string, input: object = {}) =>
    runCommand(refuseItemCommand, { actor, key: newKey(), input: { caseId, letter, ...refusal, ...input } })

  test('the whole case: DOC-03 with ground, authority and remedies; the items end and the clock with them', async () => {
    expect(await refuseCase(clerk)).toMatchObject({
      kind: 'done',
      answer: { documentNo: '青西审卫校不受〔2026〕0001号' },
    })
    const row = await storedCase()
    expect(row).toMatchObject({ status: 'NOT_ACCEPTED', dueOn: null })
    expect(row.items.map(({ status, open }) => [status, open])).toEqual([
      ['ITEM_NOT_ACCEPTED', false],
      ['ITEM_NOT_ACCEPTED', false],
    ])
    expect(await lastEntry(caseId)).toMatchObject({ action: 'acceptance.refused' })
    expect(await database().notice.count({ where: { caseId, code: 'N07' } })).toBe(1)
    await expectSound()
  })

  test('one item leaves and the other is accepted without it', async () => {
    await makeReviewers()
    expect(await refuseItem(clerk, 'B')).toMatchObject({ kind: 'done' })
    expect((await itemOf(caseId, 'B')).status).toBe('ITEM_NOT_ACCEPTED')
    expect((await storedCase()).status).toBe('SUBMITTED')
    expect(await accept(clerk)).toMatchObject({ kind: 'done' })
    expect((await itemOf(caseId, 'B')).reviewerId).toBeNull()
    await expectSound()
  })

  test('the last item is refused with the case, not by itself', async () => {
    await refuseItem(clerk, 'B')
    const before = await tracesOf(caseId)
    expect(await refuseItem(clerk, 'A')).toMatchObject({ kind: 'refused', refusal: { code: 'acceptance.last_item' } })
    expect(await tracesOf(caseId)).toEqual(before)
  })

  test.each([
    ['without a reason', { reason: ' ' }, 'acceptance.reason_missing'],
    ['without saying who is competent', { properAuthority: '' }, 'acceptance.authority_missing'],
    ['with somebody’s mobile in the text', { reason: '请打 13812345678 问' }, 'acceptance.personal_data'],
  ])('not %s', async (_what, input, code) => {
    const before = await tracesOf(caseId)
    expect(await refuseCase(clerk, input)).toMatchObject({ kind: 'refused', refusal: { code } })
    expect(await tracesOf(caseId)).toEqual(before)
  })

  test('accepting and refusing at once: one of them, and the case is sound', async () => {
    await makeReviewers()
    const outcomes = await Promise.all([accept(clerk), refuseCase(await makeStaff('WIN'))])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    await expectSound()
  })

  test('a reviewer does not refuse', async () => {
    const lead = await makeStaff('LEAD')
    expect(await refuseCase(lead)).toMatchObject({ kind: 'refused', refusal: { code: 'acceptance.window_only' } })
  })
})
