import { describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { newKey, runCommand } from '@/lib/services/command'
import { arriveCommand } from '@/lib/services/inspection/arrive'
import { cancelVisitCommand } from '@/lib/services/inspection/cancel-visit'
import { recordVisitCommand } from '@/lib/services/inspection/record-visit'
import { rescheduleVisitCommand } from '@/lib/services/inspection/reschedule-visit'
import { arranged } from '@/tests/support/arranged'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeInstitution, makeStaff, setOfficeTime } from '@/tests/support/factories'
import { itemOf, lastEntry, tracesOf } from '@/tests/support/review'
import {
  answer,
  attachPhoto,
  checkOf,
  fillChecklist,
  makeOfficer,
  makeWanted,
  arrivedAt,
  plan,
  planned,
  type PlannedSite,
  siteTraces,
  VISIT_ON,
  visitOf,
} from '@/tests/support/site'

const db = testDatabase()
const makeWantedOnce = arranged(db, 'wanted', makeWanted)
const makePlanned = arranged(db, 'planned', async () => planned(await makeWantedOnce()))
const makeArrived = arranged(db, 'arrived', async () => arrivedAt(await makePlanned()))

const traces = async (caseId: string) => ({ ...(await tracesOf(caseId)), ...(await siteTraces(caseId)) })

describe('planning', () => {
  test('one date and two officers for both items; the checklist is frozen and the institution is told by DOC-06', async () => {
    const site = await makeWantedOnce()
    const outcome = await plan(site)
    expect(outcome).toMatchObject({ kind: 'done', answer: { taskNo: 'HC202611240001' } })
    const visit = await database().visit.findFirstOrThrow({ include: { officers: true, checks: true } })
    expect(visit).toMatchObject({ status: 'PLANNED', items: ['A', 'B'], plannedSlot: '09:30', rescheduled: 0 })
    expect(visit.officers.map(({ userId }) => userId).sort()).toEqual(site.officers.map(({ userId }) => userId).sort())
    expect(visit.checks).toHaveLength(46)
    expect(visit.checks.every(({ answer }) => answer === null)).toBe(true)
    const paper = await database().document.findFirstOrThrow({ where: { caseId: site.caseId, type: 'DOC-06' } })
    expect(paper.number).toBe('青西卫校核通〔2026〕0001号')
    const notices = await database().notice.findMany({ where: { caseId: site.caseId, code: 'N21' } })
    expect(notices.filter(({ institutionId }) => institutionId === site.clinic.institutionId)).toHaveLength(1)
    expect(notices.filter(({ userId }) => userId !== null)).toHaveLength(2)
    expect(await lastEntry(site.caseId)).toEqual({ action: 'inspection.planned', actorId: site.planner.userId })
  })

  test.each([
    ['one officer twice', { officers: ['same', 'same'] }, 'inspection.two_officers'],
    ['a date that has passed', { on: '2026-11-20' }, 'inspection.date_in_past'],
    ['today, because the institution is told beforehand', { on: '2026-11-24' }, 'inspection.notice_beforehand'],
  ])('not with %s', async (_what, input, code) => {
    const site = await makeWantedOnce()
    const before = await traces(site.caseId)
    const officers = 'officers' in input ? input.officers.map(() => site.officers[0].userId) : undefined
    expect(await plan(site, { ...input, ...(officers ? { officers } : {}) })).toMatchObject({
      kind: 'refused',
      refusal: { code },
    })
    expect(await traces(site.caseId)).toEqual(before)
  })

  test('nobody is sent who has no certificate, has declared a conflict, or holds another role on the case', async () => {
    const site = await makeWantedOnce()
    const [first] = site.officers
    const bare = await makeOfficer('无证')
    await database().membership.updateMany({ where: { userId: bare.userId }, data: { certNo: null } })
    const partial = await makeOfficer('有冲突')
    await database().conflictDeclaration.create({
      data: { caseId: site.caseId, userId: partial.userId, reason: '亲属', at: new Date() },
    })
    const before = await traces(site.caseId)
    const send = (userId: string) => plan(site, { officers: [first.userId, userId] })
    expect(await send(bare.userId)).toMatchObject({ refusal: { code: 'inspection.no_certificate' } })
    expect(await send(partial.userId)).toMatchObject({ refusal: { code: 'inspection.officer_conflicted' } })
    const reviewerToo = site.reviewers.A?.userId ?? ''
    await database().membership.create({
      data: { userId: reviewerToo, role: 'INSP', authorityId: 'health-370211', certNo: '15000000001' },
    })
    expect(await send(reviewerToo)).toMatchObject({ refusal: { code: 'inspection.officer_holds_other_role' } })
    expect(await traces(site.caseId)).toEqual(before)
  })

  test('two planners at once: one visit, the other is told that the date is set', async () => {
    const site = await makeWantedOnce()
    const colleague = await makeStaff('SUP', { abilities: ['planner'] })
    const outcomes = await Promise.all([plan(site), plan(site, {}, { actor: colleague })])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await database().visit.count()).toBe(1)
  })

  test('a supervisor who is no planner may not plan; strangers are told there is no such case', async () => {
    const site = await makeWantedOnce()
    const before = await traces(site.caseId)
    const supervisor = await makeStaff('SUP')
    expect(await plan(site, {}, { actor: supervisor })).toMatchObject({ refusal: { code: 'inspection.planners_only' } })
    const stranger = await makeApplicant((await makeInstitution()).id)
    const elsewhere = await makeStaff('SUP', { abilities: ['planner'], region: '370212' })
    for (const actor of [stranger, elsewhere, await makeStaff('ADM')]) {
      expect(await plan(site, {}, { actor })).toEqual({ kind: 'not_found' })
    }
    expect(await traces(site.caseId)).toEqual(before)
  })

  test('booking is part of I03 of each item, and makes the planner a holder of the case', async () => {
    const site = await makePlanned()
    const events = await database().caseEvent.findMany({ where: { caseId: site.caseId, actorId: site.planner.userId } })
    expect(events.map(({ code, item }) => [code, item])).toEqual([
      ['I03', 'A'],
      ['I03', 'B'],
    ])
  })
})

describe('another date', () => {
  const move = async (site: PlannedSite, input: object = {}) =>
    runCommand(rescheduleVisitCommand, {
      actor: site.officers[0],
      key: newKey(),
      input: {
        visitId: site.visitId,
        version: (await visitOf(site)).version,
        on: '2026-11-27',
        slot: '14:00',
        reason: '机构停电',
        ...input,
      },
    })

  test('once, with a new notice; a second time it is refused', async () => {
    const site = await makePlanned()
    expect(await move(site)).toMatchObject({ kind: 'done', answer: { on: '2026-11-27' } })
    expect(await visitOf(site)).toMatchObject({ plannedOn: '2026-11-27', slot: '14:00', rescheduled: 1 })
    expect(await database().document.count({ where: { caseId: site.caseId, type: 'DOC-06' } })).toBe(2)
    expect(await database().caseEvent.count({ where: { caseId: site.caseId, code: 'I05' } })).toBe(2)
    expect(await lastEntry(site.caseId)).toMatchObject({ action: 'inspection.rescheduled' })
    const before = await traces(site.caseId)
    expect(await move(site, { on: '2026-11-30' })).toMatchObject({ refusal: { code: 'inspection.rescheduled_once' } })
    expect(await traces(site.caseId)).toEqual(before)
  })

  test('a page from before the change is told so', async () => {
    const site = await makePlanned()
    const { version } = await visitOf(site)
    await move(site)
    expect(await move(site, { version, on: '2026-11-28' })).toMatchObject({
      refusal: { code: 'visit.changed_meanwhile' },
    })
  })

  test('the lead calls off only what is not compulsory', async () => {
    const site = await makePlanned()
    const lead = await makeStaff('LEAD')
    const call = async () =>
      runCommand(cancelVisitCommand, {
        actor: lead,
        key: newKey(),
        input: { visitId: site.visitId, version: (await visitOf(site)).version, reason: '材料已足够' },
      })
    const before = await traces(site.caseId)
    expect(await call()).toMatchObject({ refusal: { code: 'inspection.visit_compulsory' } })
    expect(await traces(site.caseId)).toEqual(before)
    await database().caseItem.updateMany({ where: { caseId: site.caseId }, data: { visitNeeded: 'JOINED' } })
    expect(await call()).toMatchObject({ kind: 'done' })
    expect((await visitOf(site)).status).toBe('CANCELLED')
    expect(await itemOf(site.caseId, 'A')).toMatchObject({ status: 'DESK', visitNeeded: null })
    expect(await lastEntry(site.caseId)).toMatchObject({ action: 'inspection.cancelled', actorId: lead.userId })
  })
})

describe('arriving', () => {
  const come = async (site: PlannedSite, input: object, actor = site.officers[0]) =>
    runCommand(arriveCommand, {
      actor,
      key: newKey(),
      input: { visitId: site.visitId, version: (await visitOf(site)).version, ...input },
    })

  test('the code of the task opens the visit, however it is typed', async () => {
    const site = await makePlanned()
    await setOfficeTime(`${VISIT_ON}T09:32:00+08:00`)
    const position = { latitude: 35.9, longitude: 120.1, accuracy: 12 }
    expect(await come(site, { typedCode: ' ｈｃ20261124 0001', position })).toMatchObject({ kind: 'done' })
    expect(await visitOf(site)).toMatchObject({
      status: 'ARRIVED',
      arrival: { proof: 'CODE', byName: '马志强', position },
    })
    expect(await lastEntry(site.caseId)).toMatchObject({ action: 'inspection.arrived' })
  })

  test('without the code a reason is needed; a wrong code, a day too early or nothing at all is refused', async () => {
    const site = await makePlanned()
    const before = await traces(site.caseId)
    expect(await come(site, { typedCode: 'HC202611240001' })).toMatchObject({
      refusal: { code: 'inspection.too_early' },
    })
    await setOfficeTime(`${VISIT_ON}T09:32:00+08:00`)
    expect(await come(site, { typedCode: 'HC202611240002' })).toMatchObject({
      refusal: { code: 'inspection.wrong_code' },
    })
    expect(await come(site, {})).toMatchObject({ refusal: { code: 'inspection.code_or_reason' } })
    expect(await traces(site.caseId)).toEqual(before)
    expect(await come(site, { reason: '机构没有打印通知书' })).toMatchObject({ kind: 'done' })
    expect((await visitOf(site)).arrival).toMatchObject({ proof: 'REASON', reason: '机构没有打印通知书' })
  })

  test('an inspector who was not sent does not find the visit; the planner may not arrive', async () => {
    const site = await makePlanned()
    await setOfficeTime(`${VISIT_ON}T09:32:00+08:00`)
    const before = await traces(site.caseId)
    expect(await come(site, { typedCode: 'HC202611240001' }, await makeOfficer('没派'))).toEqual({ kind: 'not_found' })
    expect(await come(site, { typedCode: 'HC202611240001' }, site.planner)).toMatchObject({
      refusal: { code: 'inspection.inspectors_only' },
    })
    expect(await traces(site.caseId)).toEqual(before)
  })
})

describe('the checklist', () => {
  test('each answer is kept by itself, with who gave it', async () => {
    const site = await makeArrived()
    const check = await checkOf(site, 'CK-W02')
    const fact = '暂存间登记停在 11 月 20 日'
    expect(await answer(site.officers[1], check, { answer: 'NOT_MET', fact, standard: '不超过 2 天' })).toMatchObject({
      kind: 'done',
      answer: { code: 'CK-W02', answer: 'NOT_MET', version: 2 },
    })
    expect(await checkOf(site, 'CK-W02')).toMatchObject({ answer: 'NOT_MET', fact, byId: site.officers[1].userId })
    expect(await lastEntry(site.caseId)).toMatchObject({ action: 'inspection.check_answered' })
  })

  test('two officers at one point at once: the second is told, and nothing of the first is lost', async () => {
    const site = await makeArrived()
    const check = await checkOf(site, 'CK-P01')
    const outcomes = await Promise.all([
      answer(site.officers[0], check, { answer: 'MET' }),
      answer(site.officers[1], check, { answer: 'NOT_MET' }),
    ])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(outcomes.find(({ kind }) => kind === 'refused')).toMatchObject({
      refusal: { code: 'inspection.check_changed_meanwhile' },
    })
    expect((await checkOf(site, 'CK-P01')).version).toBe(2)
  })

  test('a veto is met or it is not', async () => {
    const site = await makeArrived()
    const before = await traces(site.caseId)
    expect(await answer(site.officers[0], await checkOf(site, 'CK-P02'), { answer: 'BASIC' })).toMatchObject({
      refusal: { code: 'inspection.no_basic_for_veto' },
    })
    expect(await traces(site.caseId)).toEqual(before)
  })

  test('before arrival and by strangers nothing is put down', async () => {
    const site = await makePlanned()
    const check = await checkOf(site, 'CK-P01')
    const before = await traces(site.caseId)
    expect(await answer(site.officers[0], check, { answer: 'MET' })).toMatchObject({
      refusal: { code: 'visit.wrong_status' },
    })
    expect(await answer(await makeOfficer('没派'), check, { answer: 'MET' })).toEqual({ kind: 'not_found' })
    expect(await traces(site.caseId)).toEqual(before)
  })

  const close = async (site: PlannedSite, input: object = {}) =>
    runCommand(recordVisitCommand, {
      actor: site.officers[0],
      key: newKey(),
      input: { visitId: site.visitId, version: (await visitOf(site)).version, comment: '', ...input },
    })

  test('it closes only when every point is answered and every failure has fact, photo and standard', async () => {
    const site = await makeArrived()
    expect(await close(site)).toMatchObject({ refusal: { code: 'inspection.checks_unanswered', facts: { count: 46 } } })
    await fillChecklist(site, [])
    const answerAgain = async (input: object) =>
      answer(site.officers[0], await checkOf(site, 'CK-W02'), { answer: 'NOT_MET', ...input })
    await answerAgain({})
    expect(await close(site)).toMatchObject({ refusal: { code: 'inspection.fact_missing' } })
    await answerAgain({ fact: '超过两天' })
    expect(await close(site)).toMatchObject({ refusal: { code: 'inspection.photo_missing' } })
    await attachPhoto(site.officers[0], (await checkOf(site, 'CK-W02')).id)
    expect(await close(site)).toMatchObject({ refusal: { code: 'inspection.standard_missing' } })
    await answerAgain({ fact: '超过两天', standard: '不超过 2 天' })
    expect(await close(site, { comment: '情况属实' })).toMatchObject({ kind: 'done' })
    expect(await visitOf(site)).toMatchObject({
      status: 'RECORDED',
      comment: '情况属实',
      results: { A: { result: 'RECTIFY', score: { keyFails: 1 } }, B: { result: 'PASS', score: { keyFails: 0 } } },
    })
    expect(await answerAgain({ fact: '改口' })).toMatchObject({ refusal: { code: 'visit.wrong_status' } })
  })
})
