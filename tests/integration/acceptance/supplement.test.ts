import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { unseal } from '@/lib/db/sealed'
import type { Actor } from '@/lib/domain/shared/actor'
import { askForSupplementCommand } from '@/lib/services/acceptance/ask-for-supplement'
import { answerSupplementCommand } from '@/lib/services/application/answer-supplement'
import { newKey, runCommand } from '@/lib/services/command'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict, makeStaff, setOfficeTime } from '@/tests/support/factories'
import { type Clinic, done, makeClinic, makeSubmitted } from '@/tests/support/filing'
import { lastEntry, tracesOf } from '@/tests/support/review'

testDatabase()

let clinic: Clinic
let caseId: string
let clerk: Actor
beforeEach(async () => {
  await makeDistrict()
  clinic = await makeClinic()
  caseId = (await makeSubmitted(clinic)).caseId
  clerk = await makeStaff('WIN')
})

const POINT = { target: 'M14', origin: 'MATERIAL', requirement: '没有收到这份材料', how: '请上传协议扫描件' }
const PAGE = {
  target: 'institution.name',
  origin: 'AV36',
  requirement: '名称和登记不一致',
  how: '请按登记的名称改过来',
}
const ask = (actor: Actor, input: object = {}) =>
  runCommand(askForSupplementCommand, {
    actor,
    key: newKey(),
    input: { caseId, version: 2, defects: [POINT, PAGE], reason: '', ...input },
  })
const storedCase = () => database().case.findUniqueOrThrow({ where: { id: caseId } })
const version = async () => (await storedCase()).version

/** The institution answers every point in words. */
async function answer(): Promise<void> {
  const notice = await database().supplementNotice.findFirstOrThrow({
    where: { caseId },
    orderBy: { round: 'desc' },
    include: { defects: true },
  })
  const answers = notice.defects.map(({ id }) => ({ defectId: id, text: '已经补好', answered: true }))
  done(
    await runCommand(answerSupplementCommand, { actor: clinic.applicant, key: newKey(), input: { caseId, answers } }),
  )
}

describe('the one-off notice', () => {
  test('one list, one document, thirty days, the window’s clock ends and the applicant is told', async () => {
    expect(await ask(clerk, { version: await version() })).toMatchObject({
      kind: 'done',
      answer: { round: 1, documentNo: '青西审卫校补〔2026〕0001号' },
    })
    expect(await storedCase()).toMatchObject({ status: 'SUPPLEMENT', dueOn: null })
    const notice = await database().supplementNotice.findFirstOrThrow({ where: { caseId }, include: { defects: true } })
    expect(notice.termOn.toISOString().slice(0, 10)).toBe('2026-12-24')
    expect(notice.defects.map(({ target }) => target).sort()).toEqual(['M14', 'institution.name'])
    const event = await database().clockEvent.findFirstOrThrow({ where: { caseId, kind: 'SUPPLEMENT_ASKED' } })
    expect(event).toMatchObject({ documentNo: '青西审卫校补〔2026〕0001号', actorName: clerk.name })
    const document = await database().document.findFirstOrThrow({ where: { caseId, type: 'DOC-02' } })
    expect(JSON.parse(unseal(document.variablesSealed))).toMatchObject({
      defects: [{ requirement: '没有收到这份材料' }, { subject: expect.stringContaining('机构') }],
      term: { days: 30, dueOn: '2026-12-24' },
      repeatReason: null,
    })
    const told = await database().notice.findFirstOrThrow({ where: { caseId, code: 'N03' } })
    expect(told.facts).toMatchObject({ count: 2, date: '2026-12-24' })
    expect(await lastEntry(caseId)).toEqual({ action: 'acceptance.supplement_asked', actorId: clerk.userId })
  })

  test('a term that would end on a rest day ends on the next working day', async () => {
    // 30 days after 25 November is 25 December, a Friday; after 26 November a Saturday.
    await setOfficeTime('2026-11-26T10:00:00+08:00')
    await ask(clerk, { version: await version() })
    const notice = await database().supplementNotice.findFirstOrThrow({ where: { caseId } })
    expect(notice.termOn.toISOString().slice(0, 10)).toBe('2026-12-28')
  })

  test.each([
    ['an empty list', { defects: [] }, 'acceptance.no_defects'],
    ['a point without what to do', { defects: [{ ...POINT, how: '' }] }, 'acceptance.defect_without_remedy'],
    ['the same point twice', { defects: [POINT, POINT] }, 'acceptance.defect_twice'],
    ['a point with a mobile number', { defects: [{ ...POINT, how: '联系 13812345678' }] }, 'acceptance.personal_data'],
    ['a form made before the case changed', { version: 1 }, 'acceptance.changed_meanwhile'],
  ])('not with %s', async (_what, input, code) => {
    const before = await tracesOf(caseId)
    expect(await ask(clerk, { version: await version(), ...input })).toMatchObject({
      kind: 'refused',
      refusal: { code },
    })
    expect(await tracesOf(caseId)).toEqual(before)
  })

  test('a reviewer does not see the case yet; a lead sees it and may not send', async () => {
    const before = await tracesOf(caseId)
    const reviewer = await makeStaff('REV', { itemLetters: ['A'] })
    expect(await ask(reviewer, { version: await version() })).toEqual({ kind: 'not_found' })
    const lead = await makeStaff('LEAD')
    expect(await ask(lead, { version: await version() })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'acceptance.window_only' },
    })
    expect(await tracesOf(caseId)).toEqual(before)
  })

  test('two clerks at once send one notice', async () => {
    const now = await version()
    const outcomes = await Promise.all([ask(clerk, { version: now }), ask(await makeStaff('WIN'), { version: now })])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await database().supplementNotice.count({ where: { caseId } })).toBe(1)
  })
})

describe('a second notice', () => {
  beforeEach(async () => {
    done(await ask(clerk, { version: await version() }))
    await setOfficeTime('2026-11-27T09:00:00+08:00')
    await answer()
  })

  test('pursues a point the answer did not meet, with its reason in the document', async () => {
    const outcome = await ask(clerk, { version: await version(), defects: [POINT], reason: '补交的协议没有盖章' })
    expect(outcome).toMatchObject({ kind: 'done', answer: { round: 2 } })
    const document = await database().document.findFirstOrThrow({
      where: { caseId, type: 'DOC-02' },
      orderBy: { issuedAt: 'desc' },
    })
    expect(JSON.parse(unseal(document.variablesSealed))).toMatchObject({ repeatReason: '补交的协议没有盖章' })
  })

  test('raises no point that was overlooked the first time, and is not sent without a reason', async () => {
    const before = await tracesOf(caseId)
    const fresh = { ...POINT, target: 'M07' }
    expect(await ask(clerk, { version: await version(), defects: [fresh], reason: '漏看了' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'acceptance.second_notice_new_point' },
    })
    expect(await ask(clerk, { version: await version(), defects: [POINT] })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'acceptance.second_notice_reason' },
    })
    expect(await tracesOf(caseId)).toEqual(before)
  })
})
