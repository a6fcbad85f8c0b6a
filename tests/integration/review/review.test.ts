import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { newKey, runCommand } from '@/lib/services/command'
import { answerQueryCommand } from '@/lib/services/application/answer-query'
import { askQueryCommand, expireQueries } from '@/lib/services/review/ask-query'
import { answerCheckpointCommand } from '@/lib/services/review/checkpoints'
import { declareConflictCommand } from '@/lib/services/review/declare-conflict'
import { proposeCommand, withdrawOwnProposalCommand } from '@/lib/services/review/propose'
import { askForVisitCommand, joinVisitCommand } from '@/lib/services/review/visits'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict, makeStaff, setOfficeTime } from '@/tests/support/factories'
import { finishDesk, itemOf, lastEntry, makeAccepted, type ReviewedCase, tracesOf } from '@/tests/support/review'

testDatabase()

let filed: ReviewedCase
let a: Actor
let b: Actor
beforeEach(async () => {
  await makeDistrict()
  // The credit platform is silent, so that either reviewer has a result to acknowledge.
  await database().connectorState.create({ data: { system: 'credit', available: false } })
  filed = await makeAccepted()
  if (!filed.reviewers.A || !filed.reviewers.B) throw new Error('no reviewers')
  a = filed.reviewers.A
  b = filed.reviewers.B
})

const of = (letter: string) => ({ caseId: filed.caseId, letter })
const answer = (actor: Actor, input: object = {}) =>
  runCommand(answerCheckpointCommand, {
    actor,
    key: newKey(),
    input: { ...of('B'), code: 'DR12', answer: 'MET', note: '', version: 0, ...input },
  })
const propose = async (actor: Actor, letter: 'A' | 'B', input: object = {}) =>
  runCommand(proposeCommand, {
    actor,
    key: newKey(),
    input: {
      ...of(letter),
      version: (await itemOf(filed.caseId, letter)).version,
      conclusion: 'QUALIFIED',
      reason: '材料齐全，近一年查过现场',
      ...input,
    },
  })
const ask = (actor: Actor, input: object = {}) =>
  runCommand(askQueryCommand, {
    actor,
    key: newKey(),
    input: { ...of('B'), target: 'b.devices', question: '新设备什么时候启用？', ...input },
  })

describe('checkpoints', () => {
  test('an answer is kept with its author, and the next needs the version it was made over', async () => {
    expect(await answer(b)).toMatchObject({ kind: 'done' })
    expect(await answer(b, { answer: 'RECTIFY', note: '缺一份报告', version: 1 })).toMatchObject({ kind: 'done' })
    expect(await answer(b, { version: 1 })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'review.changed_meanwhile' },
    })
    const rows = await database().checkpoint.findMany({ where: { caseItem: { caseId: filed.caseId } } })
    expect(rows).toMatchObject([{ code: 'DR12', answer: 'RECTIFY', version: 2, answeredById: b.userId }])
    expect(await lastEntry(filed.caseId)).toEqual({ action: 'review.checkpoint_answered', actorId: b.userId })
  })

  test('anything but “met” says why; nobody answers for another’s item', async () => {
    const before = await tracesOf(filed.caseId)
    expect(await answer(b, { answer: 'ONSITE' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'review.note_missing' },
    })
    expect(await answer(a)).toMatchObject({ kind: 'refused', refusal: { code: 'review.other_item' } })
    const twin = await makeStaff('REV', { itemLetters: ['B'] })
    expect(await answer(twin)).toMatchObject({ kind: 'refused', refusal: { code: 'review.other_reviewer' } })
    expect(await answer(filed.clerk)).toMatchObject({ kind: 'refused', refusal: { code: 'review.reviewers_only' } })
    expect(await answer(await makeStaff('REV', { itemLetters: ['B'], region: '370212' }))).toEqual({
      kind: 'not_found',
    })
    expect(await tracesOf(filed.caseId)).toEqual(before)
  })

  test('the same checkpoint twice at once: one answer stands, the other is told', async () => {
    const outcomes = await Promise.all([answer(b), answer(b, { answer: 'NA', note: '没有设备' })])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
  })
})

describe('questions', () => {
  test('a question goes to the institution with three working days, and no clock stops', async () => {
    const due = (await itemOf(filed.caseId, 'B')).committedDue
    expect(await ask(b)).toMatchObject({ kind: 'done' })
    const [query] = await database().query.findMany({ where: { caseId: filed.caseId } })
    expect(query).toMatchObject({ status: 'OPEN', item: 'B', target: 'b.devices', termOn: new Date('2026-11-27') })
    expect((await itemOf(filed.caseId, 'B')).committedDue).toEqual(due)
    expect(await database().notice.count({ where: { caseId: filed.caseId, code: 'N34' } })).toBe(1)
    expect(await lastEntry(filed.caseId)).toMatchObject({ action: 'review.query_asked' })
  })

  test('not twice on the same point, not without a question, not by another', async () => {
    await ask(b)
    const before = await tracesOf(filed.caseId)
    expect(await ask(b)).toMatchObject({ kind: 'refused', refusal: { code: 'review.query_already_open' } })
    expect(await ask(b, { target: 'M19', question: ' ' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'review.question_missing' },
    })
    expect(await ask(a, { target: 'M19' })).toMatchObject({ kind: 'refused', refusal: { code: 'review.other_item' } })
    expect(await tracesOf(filed.caseId)).toEqual(before)
  })

  test('unanswered, it expires on the day after its term; an answer in time keeps it', async () => {
    await ask(b)
    await ask(b, { target: 'M19', question: '报告缺第二页？' })
    const queries = await database().query.findMany({ where: { caseId: filed.caseId }, orderBy: { askedAt: 'asc' } })
    const first = queries.find(({ target }) => target === 'b.devices')
    await runCommand(answerQueryCommand, {
      actor: filed.clinic.applicant,
      key: newKey(),
      input: { caseId: filed.caseId, queryId: first?.id, version: 1, answer: '6月15日启用' },
    })
    const today = (date: string) => ({ now: new Date(`${date}T00:10:00+08:00`), today: date })
    await setOfficeTime('2026-11-27T23:00:00+08:00')
    expect(await expireQueries(today('2026-11-27'))).toBe(0)
    await setOfficeTime('2026-11-28T00:10:00+08:00')
    expect(await expireQueries(today('2026-11-28'))).toBe(1)
    expect(await expireQueries(today('2026-11-28'))).toBe(0)
    const after = await database().query.findMany({
      where: { caseId: filed.caseId },
      select: { target: true, status: true },
    })
    expect(Object.fromEntries(after.map(({ target, status }) => [target, status]))).toEqual({
      'b.devices': 'ANSWERED',
      M19: 'EXPIRED',
    })
  })
})

describe('visits', () => {
  const join = (actor: Actor, letter: string) =>
    runCommand(joinVisitCommand, { actor, key: newKey(), input: of(letter) })
  const want = (actor: Actor, letter: string, reason = '屏蔽门要看实物') =>
    runCommand(askForVisitCommand, { actor, key: newKey(), input: { ...of(letter), reason } })

  test('the other reviewer joins the wanted visit: one visit for both items', async () => {
    expect(await join(b, 'B')).toMatchObject({ kind: 'done', answer: { joined: true } })
    const inspections = await database().inspection.findMany({ where: { caseId: filed.caseId } })
    expect(inspections.map(({ wantedItems }) => wantedItems)).toEqual([['A', 'B']])
    expect(await itemOf(filed.caseId, 'B')).toMatchObject({ status: 'ONSITE_PLANNED', visitNeeded: 'JOINED' })
  })

  test('asking for a visit of one’s own falls in with the one that is wanted already', async () => {
    expect(await want(b, 'B')).toMatchObject({ kind: 'done', answer: { joined: true } })
    expect(await database().inspection.count({ where: { caseId: filed.caseId } })).toBe(1)
    expect(await itemOf(filed.caseId, 'B')).toMatchObject({ visitNeeded: 'CHECKPOINT' })
    expect(await lastEntry(filed.caseId)).toMatchObject({ action: 'review.visit_asked' })
  })

  test('once a date is set nobody joins; a visit is not asked for without a reason or twice', async () => {
    const inspection = await database().inspection.findFirstOrThrow({ where: { caseId: filed.caseId } })
    await database().visit.create({
      data: {
        inspectionId: inspection.id,
        region: inspection.region,
        taskNo: 'HC202611250001',
        status: 'PLANNED',
        items: ['A'],
        plannedOn: new Date('2026-11-26'),
        checklistVersion: '1',
      },
    })
    const before = await tracesOf(filed.caseId)
    expect(await join(b, 'B')).toMatchObject({ kind: 'refused', refusal: { code: 'inspection.already_booked' } })
    expect(await want(b, 'B', ' ')).toMatchObject({ kind: 'refused', refusal: { code: 'inspection.reason_missing' } })
    expect(await want(a, 'A')).toMatchObject({ kind: 'refused', refusal: { code: 'item.wrong_status' } })
    expect(await tracesOf(filed.caseId)).toEqual(before)
  })
})

describe('opinions', () => {
  test('not before everything is seen, not while a visit is outstanding, and with a reason where none was made', async () => {
    const before = await tracesOf(filed.caseId)
    expect(await propose(b, 'B')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'review.results_unacknowledged' },
    })
    expect(await propose(a, 'A')).toMatchObject({ kind: 'refused', refusal: { code: 'item.wrong_status' } })
    expect(await tracesOf(filed.caseId)).toEqual(before)
    await finishDesk(b, filed.caseId, 'B')
    expect(await propose(b, 'B', { reason: '' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'review.reason_for_no_visit' },
    })
    expect(await propose(b, 'B')).toMatchObject({ kind: 'done', answer: { consolidated: false } })
    expect((await itemOf(filed.caseId, 'B')).status).toBe('PROPOSED')
    expect(await lastEntry(filed.caseId)).toEqual({ action: 'review.proposed', actorId: b.userId })
  })

  test('an own opinion is taken back with a reason while the case is under review, and given anew', async () => {
    await finishDesk(b, filed.caseId, 'B')
    await propose(b, 'B')
    const take = (actor: Actor, reason: string) =>
      runCommand(withdrawOwnProposalCommand, { actor, key: newKey(), input: { ...of('B'), reason } })
    expect(await take(b, ' ')).toMatchObject({ kind: 'refused', refusal: { code: 'review.reason_missing' } })
    expect(await take(b, '漏看一份报告')).toMatchObject({ kind: 'done' })
    expect((await itemOf(filed.caseId, 'B')).status).toBe('DESK')
    expect(await propose(b, 'B')).toMatchObject({ kind: 'done' })
    const rounds = await database().proposal.findMany({
      where: { caseItem: { caseId: filed.caseId } },
      orderBy: { round: 'asc' },
      select: { round: true, withdrawReason: true },
    })
    expect(rounds).toEqual([
      { round: 1, withdrawReason: '漏看一份报告' },
      { round: 2, withdrawReason: null },
    ])
  })
})

describe('a conflict of interest', () => {
  const declare = (actor: Actor, reason = '机构负责人是我的亲属') =>
    runCommand(declareConflictCommand, { actor, key: newKey(), input: { caseId: filed.caseId, reason } })

  test('hands the items to a colleague who carries them, on record, and the declarer may not review any more', async () => {
    const colleague = await makeStaff('REV', { itemLetters: ['B'], name: '另一位' })
    expect(await declare(b)).toMatchObject({ kind: 'done' })
    expect((await itemOf(filed.caseId, 'B')).reviewerId).toBe(colleague.userId)
    expect(await lastEntry(filed.caseId)).toEqual({ action: 'review.conflict_declared', actorId: b.userId })
    expect(await answer(b)).toMatchObject({ kind: 'refused', refusal: { code: 'case.conflict_declared' } })
    expect(await answer(colleague)).toMatchObject({ kind: 'done' })
  })

  test('with nobody else to carry it, the item is nobody’s and the lead is told', async () => {
    await declare(b)
    expect((await itemOf(filed.caseId, 'B')).reviewerId).toBeNull()
    expect(await database().notice.count({ where: { caseId: filed.caseId, role: 'LEAD' } })).toBe(1)
  })

  test('not after the opinion was given, and not by somebody without an item here', async () => {
    await finishDesk(b, filed.caseId, 'B')
    await propose(b, 'B')
    const before = await tracesOf(filed.caseId)
    expect(await declare(b)).toMatchObject({ kind: 'refused', refusal: { code: 'review.opinion_given_already' } })
    const idle = await makeStaff('REV', { itemLetters: ['A'] })
    expect(await declare(idle)).toMatchObject({ kind: 'refused', refusal: { code: 'review.nothing_to_hand_over' } })
    expect(await tracesOf(filed.caseId)).toEqual(before)
  })
})
