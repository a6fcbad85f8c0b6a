import { beforeEach, describe, expect, it } from 'vitest'
import { database, inTransaction } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { acceptCaseCommand } from '@/lib/services/acceptance/accept-case'
import { getNoticeDraft } from '@/lib/services/acceptance/get-notice-draft'
import { getWindowCase } from '@/lib/services/acceptance/get-window-case'
import { getMaterialsPage } from '@/lib/services/application/get-materials-page'
import { getSignPage } from '@/lib/services/application/get-sign-page'
import { promiseMaterialCommand } from '@/lib/services/application/promise-material'
import { submitApplicationCommand } from '@/lib/services/application/submit-application'
import { newKey, runCommand } from '@/lib/services/command'
import { saveSnapshots } from '@/lib/services/institution/registers'
import { testDatabase } from '../../support/database'
import { makeDistrict, makeStaff } from '../../support/factories'
import { type Clinic, done, fillDraft, makeClinic, makeDraft, signDraft } from '../../support/filing'

testDatabase()

let clinic: Clinic
let caseId: string
beforeEach(async () => {
  await makeDistrict()
  clinic = await makeClinic()
  caseId = await makeDraft(clinic)
})

/** What the other system answers from now on. */
const learn = (system: 'credit' | 'supervision', answer: object) =>
  inTransaction((tx) =>
    saveSnapshots(
      tx,
      { institutionId: clinic.institutionId, caseId },
      [{ system, status: 'OK', raw: JSON.stringify(answer) }],
      new Date('2026-11-24T01:30:00Z'),
    ),
  )
const listed = () => learn('credit', { seriousDishonesty: true, repairedOn: null, penalties: [] })
const scored = (total: number) =>
  learn('supervision', { total, cycle: { from: '2026-01-21', to: '2027-01-20' }, points: [], orders: [] })

const promise = (promised = true, code = 'M24', actor: Actor = clinic.applicant) =>
  runCommand(promiseMaterialCommand, { actor, key: newKey(), input: { caseId, code, rowKey: '', promised } })
const submit = () => runCommand(submitApplicationCommand, { actor: clinic.applicant, key: newKey(), input: { caseId } })
const stored = () =>
  database().material.findMany({
    where: { caseId },
    select: { code: true, rowKey: true, status: true, version: true },
    orderBy: [{ code: 'asc' }, { rowKey: 'asc' }],
  })
const entries = () =>
  database().auditEntry.findMany({
    where: { stream: `case:${caseId}` },
    select: { action: true, seq: true },
    orderBy: { seq: 'asc' },
  })
const statusOfCase = async () => (await database().case.findUniqueOrThrow({ where: { id: caseId } })).status

async function paper(code = 'M24') {
  const page = await getMaterialsPage(clinic.applicant, caseId)
  const found = [...(page?.yours ?? []), ...(page?.there ?? [])].find((one) => one.code === code)
  if (!found) throw new Error(`${code} is not on the page`)
  return found
}

async function expectUntouched(attempt: () => Promise<unknown>, code: string): Promise<void> {
  const before = [await stored(), await entries(), await statusOfCase()]
  expect(await attempt()).toMatchObject({ kind: 'refused', refusal: { code } })
  expect([await stored(), await entries(), await statusOfCase()]).toEqual(before)
}

describe('the channel of promise (DOMAIN §3.5 PROMISE)', () => {
  it('is open to an institution in good standing: the paper counts as there, and the audit says who promised', async () => {
    expect(await paper()).toMatchObject({ canPromise: true, promiseBars: [] })
    expect(await promise()).toMatchObject({ kind: 'done', answer: { promised: true } })
    expect(await paper()).toMatchObject({ status: 'PROMISED' })
    expect((await entries()).at(-1)?.action).toBe('application.paper_promised')
  })

  it.each([
    ['AV35: on the list of serious dishonesty', listed, 'AV35'],
    ['AV14: points at T2', () => scored(18), 'AV14'],
    ['AV14: points at T3', () => scored(24), 'AV14'],
  ])(
    'is closed to an institution — %s: the paper is asked for, with the ground, and no promise is taken',
    async (_, learned, rule) => {
      await learned()
      expect(await paper()).toMatchObject({
        status: 'MISSING',
        supply: 'APPLICANT',
        acceptsFile: true,
        canPromise: false,
        promiseBars: [rule],
      })
      await expectUntouched(() => promise(), 'application.promise_barred')
      expect(await promise()).toMatchObject({ refusal: { facts: { material: 'M24', barredBy: [rule] } } })
    },
  )

  it('gives and takes back at once, one after the other: the paper stands as the last of them says', async () => {
    const outcomes = await Promise.all([promise(), promise(false), promise()])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done'])
    const [row, ...others] = (await stored()).filter(({ code }) => code === 'M24')
    expect([row?.version, others]).toEqual([3, []])
    const last = (await entries()).at(-1)?.action
    expect(row?.status).toBe(last === 'application.paper_promised' ? 'PROMISED' : 'MISSING')
  })

  it('is not there for a stranger', async () => {
    const stranger = await makeClinic(31)
    const before = [await stored(), await entries()]
    expect(await promise(true, 'M24', stranger.applicant)).toEqual({ kind: 'not_found' })
    expect([await stored(), await entries()]).toEqual(before)
  })

  it('stays open below T2', async () => {
    await scored(17)
    expect(await paper()).toMatchObject({ canPromise: true })
    expect(await promise()).toMatchObject({ kind: 'done' })
  })

  it('asks for the table itself where the form is the paper (M08)', async () => {
    expect(await paper('M08')).toMatchObject({ canPromise: true })
    await listed()
    expect(await paper('M08')).toMatchObject({ canPromise: false, supply: 'FORM', promiseBars: ['AV35'] })
  })

  it('answers a stranger with not found', async () => {
    const stranger = await makeClinic(31)
    const before = await entries()
    expect(await promise(true, 'M24', stranger.applicant)).toMatchObject({ kind: 'not_found' })
    expect(await entries()).toEqual(before)
  })
})

describe('a promise given before the channel closed', () => {
  beforeEach(async () => {
    await fillDraft(clinic, caseId)
    done(await promise())
    await signDraft(clinic, caseId)
    await listed()
  })

  it('AV35: does not carry the application any more: handing in is refused and names the paper to hand in', async () => {
    await expectUntouched(submit, 'application.promises_barred')
    expect(await submit()).toMatchObject({
      refusal: { facts: { count: 1, papers: ['放射防护管理组织、质量保证方案和管理制度'] } },
    })
    const page = await getSignPage(clinic.applicant, caseId)
    expect(page?.obstacles).toMatchObject([{ kind: 'paper', anchor: { code: 'M24', rowKey: '' } }])
  })

  it('can be taken back, and with it the obstacle goes; the window then asks for the paper with the ground', async () => {
    expect(await promise(false)).toMatchObject({ kind: 'done', answer: { promised: false } })
    expect((await entries()).at(-1)?.action).toBe('application.promise_withdrawn')
    done(await submit())
    const clerk = await makeStaff('WIN')
    const seen = await getWindowCase(clerk, caseId, { locale: 'zh', reveal: false })
    expect(seen?.materials.find(({ code }) => code === 'M24')).toMatchObject({
      status: 'MISSING',
      promiseBars: ['AV35'],
    })
    expect(seen?.rules.find(({ rule }) => rule === 'AV35')).toMatchObject({ result: 'FAIL' })
    const draft = await getNoticeDraft(clerk, caseId)
    expect(draft?.points.find(({ target }) => target === 'M24')?.requirement).toBe(
      '没有收到“放射防护管理组织、质量保证方案和管理制度”，这次不能用承诺代替（在严重失信主体名单上）',
    )
  })

  it('carries it again the day the credit is repaired (DOMAIN §6)', async () => {
    await learn('credit', { seriousDishonesty: true, repairedOn: '2026-11-24', penalties: [] })
    expect(await submit()).toMatchObject({ kind: 'done' })
  })
})

it('AV35: a listing that comes after handing in stops acceptance while the promised paper is not there', async () => {
  await fillDraft(clinic, caseId)
  done(await promise())
  await signDraft(clinic, caseId)
  done(await submit())
  await listed()
  const clerk = await makeStaff('WIN')
  const accept = () => runCommand(acceptCaseCommand, { actor: clerk, key: newKey(), input: { caseId } })
  await expectUntouched(accept, 'acceptance.papers_missing')
  const refused = await accept()
  expect(refused).toMatchObject({ refusal: { facts: { papers: expect.arrayContaining(['M24']) as string[] } } })
})
