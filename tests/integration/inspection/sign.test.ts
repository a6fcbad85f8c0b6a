import { describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { fileStore } from '@/lib/files/disk-store'
import { recordFailedVisit } from '@/lib/services/inspection/fail-visit'
import { rescheduleVisitCommand } from '@/lib/services/inspection/reschedule-visit'
import { newKey, runCommand } from '@/lib/services/command'
import { arranged } from '@/tests/support/arranged'
import { testDatabase } from '@/tests/support/database'
import { setOfficeTime } from '@/tests/support/factories'
import { done } from '@/tests/support/filing'
import { itemOf, lastEntry, tracesOf } from '@/tests/support/review'
import {
  arrivedAt,
  findingsOf,
  institutionSigns,
  makeOfficer,
  makeWanted,
  officerSigns,
  PASSWORD,
  planned,
  type PlannedSite,
  recorded,
  siteTraces,
  VISIT_ON,
  visitOf,
} from '@/tests/support/site'

const db = testDatabase()
const makePlanned = arranged(db, 'planned', async () => planned(await makeWanted()))
const makeRecorded = arranged(db, 'recorded', async () => recorded(await arrivedAt(await makePlanned())))
const makeBusy = arranged(db, 'busy', async () => recorded(await arrivedAt(await makePlanned()), ['CK-P01', 'CK-R08']))

const traces = async (caseId: string) => ({ ...(await tracesOf(caseId)), ...(await siteTraces(caseId)) })

describe('signing the record', () => {
  test('both officers and the institution: the items move, the finding stands, the record has its number', async () => {
    const site = await makeRecorded()
    const [first, second] = site.officers
    expect(await officerSigns(site, first)).toMatchObject({ kind: 'done', answer: { signed: false } })
    expect(await institutionSigns(site)).toMatchObject({ kind: 'done', answer: { signed: false } })
    expect((await itemOf(site.caseId, 'A')).status).toBe('ONSITE_PLANNED')
    expect(await officerSigns(site, second)).toMatchObject({ kind: 'done', answer: { signed: true, findings: 1 } })
    expect((await visitOf(site)).status).toBe('SIGNED')
    expect((await itemOf(site.caseId, 'A')).status).toBe('ONSITE_DONE')
    expect((await itemOf(site.caseId, 'B')).status).toBe('ONSITE_DONE')
    expect(await findingsOf(site.caseId)).toMatchObject([
      { checkCode: 'CK-W02', item: 'A', severity: 'KEY', status: 'OPEN', visitId: site.visitId },
    ])
    const paper = await database().document.findFirstOrThrow({ where: { caseId: site.caseId, type: 'DOC-07' } })
    expect(paper.number).toBe('青西卫校核记〔2026〕0001号')
    const ledger = await database().clockEvent.findMany({ where: { caseId: site.caseId, code: 'I04' } })
    expect(ledger.map(({ item, documentNo, kind }) => [kind, item, documentNo])).toEqual([
      ['MILESTONE', 'A', paper.number],
      ['MILESTONE', 'B', paper.number],
    ])
    expect(await lastEntry(site.caseId)).toEqual({ action: 'inspection.record_signed', actorId: second.userId })
    const notices = await database().notice.findMany({ where: { caseId: site.caseId, code: 'N22' } })
    expect(notices.map(({ role, institutionId, userId }) => [role, institutionId !== null, userId !== null])).toEqual(
      expect.arrayContaining([
        [null, true, false],
        ['SUP', false, false],
        [null, false, true],
      ]),
    )
  })

  test('all three sign the same record, and the drawing is kept as a file', async () => {
    const site = await makeRecorded()
    done(await institutionSigns(site))
    for (const officer of site.officers) done(await officerSigns(site, officer))
    const signatures = await database().signature.findMany({
      where: { subjectId: site.visitId },
      orderBy: { at: 'asc' },
    })
    expect(new Set(signatures.map(({ hash }) => hash)).size).toBe(1)
    expect(signatures.map(({ method }) => method).sort()).toEqual(['DRAWN', 'PASSWORD', 'PASSWORD'])
    const drawn = signatures.find(({ method }) => method === 'DRAWN')
    const file = await database().file.findUniqueOrThrow({ where: { id: drawn?.fileId ?? '' } })
    expect(file.type).toBe('image/png')
    expect(await fileStore().has(file.sha256)).toBe(true)
  })

  test('a refusal to sign is noted instead, and needs its words', async () => {
    const site = await makeRecorded()
    const before = await traces(site.caseId)
    expect(await institutionSigns(site, { kind: 'REFUSED', note: ' ' })).toMatchObject({
      refusal: { code: 'inspection.refusal_note_missing' },
    })
    expect(await traces(site.caseId)).toEqual(before)
    const note = '负责人认为应给整改时间，不愿签字'
    expect(await institutionSigns(site, { kind: 'REFUSED', note })).toMatchObject({ kind: 'done' })
    expect(await institutionSigns(site)).toMatchObject({ refusal: { code: 'inspection.institution_signed' } })
    for (const officer of site.officers) done(await officerSigns(site, officer))
    expect((await visitOf(site)).status).toBe('SIGNED')
  })

  test.each([
    ['an empty box', { drawing: '' }, 'inspection.signature_missing'],
    [
      'something that is no picture',
      { drawing: `data:image/png;base64,${Buffer.from('not a picture').toString('base64')}` },
      'inspection.signature_missing',
    ],
  ])('%s is no signature', async (_what, input, code) => {
    const site = await makeRecorded()
    const before = await traces(site.caseId)
    expect(await institutionSigns(site, input)).toMatchObject({ kind: 'refused', refusal: { code } })
    expect(await traces(site.caseId)).toEqual(before)
  })

  test('a wrong password signs nothing, an officer signs once, and nobody signs for another', async () => {
    const site = await makeRecorded()
    const [first] = site.officers
    const before = await traces(site.caseId)
    expect(await officerSigns(site, first, 'wrong-password')).toMatchObject({
      refusal: { code: 'account.current_password_wrong' },
    })
    expect(await traces(site.caseId)).toEqual(before)
    done(await officerSigns(site, first))
    expect(await officerSigns(site, first)).toMatchObject({ refusal: { code: 'inspection.already_signed' } })
    expect(await officerSigns(site, await makeOfficer('没派'))).toEqual({ kind: 'not_found' })
    expect(await institutionSigns(site, {}, site.planner)).toMatchObject({
      refusal: { code: 'inspection.inspectors_only' },
    })
  })

  test('the last two signatures at once: one finishes the visit, once', async () => {
    const site = await makeRecorded()
    done(await institutionSigns(site))
    const outcomes = await Promise.all(site.officers.map((officer) => officerSigns(site, officer)))
    expect(outcomes.map((outcome) => outcome.kind === 'done' && outcome.answer.signed).sort()).toEqual([false, true])
    expect(await database().document.count({ where: { caseId: site.caseId, type: 'DOC-07' } })).toBe(1)
    expect(await findingsOf(site.caseId)).toHaveLength(1)
  })

  test('findings of an item that passes are advice; those of one that must mend wait for the order', async () => {
    const site = await makeBusy()
    done(await institutionSigns(site))
    for (const officer of site.officers) done(await officerSigns(site, officer))
    const statuses = (await findingsOf(site.caseId)).map(({ checkCode, status }) => [checkCode, status])
    // A: one GEN of more than seven is under 15 %, so it passes; B: one of four is 25 %, so it mends.
    expect(statuses).toEqual([
      ['CK-P01', 'ADVICE'],
      ['CK-R08', 'OPEN'],
    ])
  })
})

describe('a visit that could not be made (I34)', () => {
  const fail = async (site: PlannedSite, actor: PlannedSite['planner'], input: object = {}) =>
    recordFailedVisit(actor, {
      key: newKey(),
      visitId: site.visitId,
      version: (await visitOf(site)).version,
      kind: 'ENTRY_REFUSED',
      record: '门卫不让进，出示证件后仍拒绝',
      password: PASSWORD,
      ...input,
    })

  test('one officer notes it, the other confirms; it counts as FAIL without a checklist', async () => {
    const site = await makePlanned()
    const [first, second] = site.officers
    await setOfficeTime(`${VISIT_ON}T09:32:00+08:00`)
    expect(await fail(site, first)).toMatchObject({ kind: 'done', answer: { signed: false } })
    expect((await visitOf(site)).status).toBe('PLANNED')
    expect(await fail(site, first)).toMatchObject({ refusal: { code: 'inspection.already_signed' } })
    expect(await fail(site, second, { kind: 'NOBODY_THERE' })).toMatchObject({
      refusal: { code: 'inspection.failure_differs' },
    })
    expect(await fail(site, second)).toMatchObject({ kind: 'done', answer: { signed: true } })
    expect(await visitOf(site)).toMatchObject({
      status: 'FAILED',
      results: { A: { result: 'FAIL' }, B: { result: 'FAIL' } },
    })
    expect((await itemOf(site.caseId, 'A')).status).toBe('ONSITE_DONE')
    expect(await database().document.count({ where: { caseId: site.caseId, type: 'DOC-07' } })).toBe(1)
    expect(await database().caseEvent.count({ where: { caseId: site.caseId, code: 'I34' } })).toBe(2)
    expect(await findingsOf(site.caseId)).toEqual([])
    expect(await lastEntry(site.caseId)).toMatchObject({ action: 'inspection.failed' })
  })

  test('nobody there counts only at the second date; a note of the first date says nothing about the second', async () => {
    const site = await makePlanned()
    const [first, second] = site.officers
    await setOfficeTime(`${VISIT_ON}T09:32:00+08:00`)
    const before = await traces(site.caseId)
    const nobody = { kind: 'NOBODY_THERE', record: '大门锁着，电话没人接' }
    expect(await fail(site, first, nobody)).toMatchObject({ refusal: { code: 'inspection.second_date_first' } })
    expect(await fail(site, first, { record: ' ' })).toMatchObject({ refusal: { code: 'inspection.record_missing' } })
    expect(await traces(site.caseId)).toEqual(before)
    done(await fail(site, first))
    const { version } = await visitOf(site)
    const input = { visitId: site.visitId, version, on: '2026-11-27', slot: '', reason: '没有人' }
    done(await runCommand(rescheduleVisitCommand, { actor: second, key: newKey(), input }))
    await setOfficeTime('2026-11-27T09:32:00+08:00')
    expect(await fail(site, second, nobody)).toMatchObject({ kind: 'done', answer: { signed: false } })
    expect(await fail(site, first, nobody)).toMatchObject({ kind: 'done', answer: { signed: true } })
  })
})
