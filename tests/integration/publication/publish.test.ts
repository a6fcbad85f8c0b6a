import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { newKey, runCommand } from '@/lib/services/command'
import { getServiceTask } from '@/lib/services/document/get-service-task'
import { serveCaseCommand, serveReadyCases } from '@/lib/services/document/serve-case'
import { closePublishedCases } from '@/lib/services/publication/close-case'
import { publishCase, publishCaseCommand, publishDecidedCases } from '@/lib/services/publication/publish-case'
import { testDatabase } from '@/tests/support/database'
import { caseOf, makeDecided, pretendRendered } from '@/tests/support/decision'
import { makeDistrict, makeStaff, setOfficeTime } from '@/tests/support/factories'
import { lastEntry, type ReviewedCase, tracesOf } from '@/tests/support/review'

const db = testDatabase()

let subject: ReviewedCase
beforeEach(async () => {
  await makeDistrict()
  subject = await makeDecided()
})

const publications = () => database().publication.findMany({ orderBy: [{ publishedAt: 'asc' }, { item: 'asc' }] })
const serveElectronically = () => pretendRendered(subject.caseId).then(serveReadyCases)
const byWindow = (actor: Parameters<typeof runCommand>[1]['actor'], more: Record<string, string> = {}) =>
  runCommand(serveCaseCommand, {
    actor,
    key: newKey(),
    input: {
      caseId: subject.caseId,
      service: {
        kind: 'BY_WINDOW',
        mode: 'WINDOW',
        servedOn: '2026-11-24',
        receiver: '王某',
        proof: '签收单 3 号',
        ...more,
      },
    },
  })

async function choosePaper(): Promise<void> {
  await db.query(
    `UPDATE "CaseFact" SET "json" = jsonb_set("json", '{contact.deliveryMode}', '"EMS"') WHERE "json" ? 'contact.deliveryMode'`,
  )
}

describe('service (T13)', () => {
  test('what is agreed to be served electronically goes out once rendered, with its proof, and once only', async () => {
    const { caseId } = subject
    expect(await serveReadyCases()).toBe(0) // still being rendered
    expect(await serveElectronically()).toBe(1)
    expect(await serveReadyCases()).toBe(0)
    expect((await caseOf(caseId)).status).toBe('DELIVERED')
    const papers = await database().document.findMany({ where: { caseId }, orderBy: { type: 'asc' } })
    const served = papers.filter(({ status }) => status === 'SERVED')
    expect(served.map(({ type, serviceMode }) => [type, serviceMode])).toEqual([
      ['DOC-10', 'ELECTRONIC'],
      ['DOC-19', 'ELECTRONIC'],
      ['DOC-19', 'ELECTRONIC'],
    ])
    expect(papers.find(({ type }) => type === 'DOC-18')?.number).toBe('青西审卫送〔2026〕0001号')
    expect(await database().clockEvent.count({ where: { caseId, kind: 'SERVED' } })).toBe(1)
    expect(await database().notice.count({ where: { caseId, code: 'N12' } })).toBe(1)
    expect(await lastEntry(caseId)).toEqual({ action: 'document.served', actorId: 'SYS' })
  })

  test('who wants paper is served by the window, which records how', async () => {
    await choosePaper()
    expect(await serveElectronically()).toBe(0)
    const clerk = await makeStaff('WIN')
    expect(await getServiceTask(clerk, subject.caseId)).toMatchObject({ wanted: 'EMS', isReady: true })
    expect(await getServiceTask(await makeStaff('LEAD'), subject.caseId)).toBeNull()
    const before = await tracesOf(subject.caseId)
    expect(await byWindow(clerk, { proof: ' ' })).toMatchObject({ kind: 'invalid' })
    expect(await byWindow(clerk, { servedOn: '2026-11-25' })).toMatchObject({
      refusal: { code: 'document.service_date' },
    })
    expect(await byWindow(await makeStaff('LEAD'))).toMatchObject({ kind: 'refused' })
    expect(await byWindow(await makeStaff('WIN', { region: '370212' }))).toEqual({ kind: 'not_found' })
    expect(await tracesOf(subject.caseId)).toEqual(before)
    const outcomes = await Promise.all([byWindow(clerk), byWindow(clerk)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect((await caseOf(subject.caseId)).status).toBe('DELIVERED')
    expect(await getServiceTask(clerk, subject.caseId)).toBeNull()
  })
})

describe('publication (T14)', () => {
  test('after service the results stand in the register, and the applicant is told', async () => {
    await serveElectronically()
    expect(await publishCase(subject.caseId)).toBe(true)
    expect(await publishCase(subject.caseId)).toBe(false)
    const row = await caseOf(subject.caseId)
    expect([row.status, ...row.items.map(({ open }) => open)]).toEqual(['PUBLISHED', false, false])
    const entries = await publications()
    expect(entries.map(({ item, conclusion, documentNo }) => [item, conclusion, documentNo])).toEqual([
      ['A', 'QUALIFIED', '青西审卫校结〔2026〕0001号'],
      ['B', 'QUALIFIED', '青西审卫校结〔2026〕0001号'],
    ])
    const institution = await database().institution.findUniqueOrThrow({ where: { id: row.institutionId } })
    expect(entries[0]).toMatchObject({ name: institution.name, uscc: institution.uscc, replacedAt: null })
    expect(JSON.stringify(entries)).not.toMatch(/1[3-9]\d{9}|18\d{15}[\dX]/)
    expect(await database().notice.count({ where: { code: 'N13' } })).toBe(1)
  })

  test('a new result replaces the former one of the same item', async () => {
    const { institutionId, region } = await caseOf(subject.caseId)
    await database().publication.create({
      data: {
        region,
        caseId: '019a0000-0000-7000-8000-000000000001',
        institutionId,
        item: 'A',
        name: '旧名',
        nameBigrams: [],
        categoryCode: 'D152',
        address: '旧址',
        principalName: '某',
        conclusion: 'QUALIFIED',
        decidedOn: new Date('2026-01-15'),
        authorityName: '局',
        documentNo: '旧号',
        publishedAt: new Date('2026-01-16T00:00:00Z'),
      },
    })
    await serveElectronically()
    await publishCase(subject.caseId)
    expect((await publications()).map(({ item, replacedAt }) => [item, replacedAt !== null])).toEqual([
      ['A', true],
      ['A', false],
      ['B', false],
    ])
  })

  test('personal data in a field stop the whole entry and alarm once a day; mended, it goes out', async () => {
    await serveElectronically()
    const { institutionId } = await caseOf(subject.caseId)
    const address = (detail: string) =>
      db.query(
        `UPDATE "Institution" SET "address" = jsonb_set("address", '{detail}', to_jsonb($1::text)) WHERE "id" = $2`,
        [detail, institutionId],
      )
    await address('18号，电话13800000000')
    const before = await tracesOf(subject.caseId)
    expect(await publishCase(subject.caseId)).toBe(false)
    expect(await publishCase(subject.caseId)).toBe(false)
    const { receipts: _one, ...untouched } = before
    const { receipts: _two, ...after } = await tracesOf(subject.caseId)
    expect(after).toEqual(untouched) // the alarm belongs to no case
    expect(await database().notice.count({ where: { code: 'ALARM_PUBLICATION', role: 'ADM' } })).toBe(1)
    const input = { caseId: subject.caseId }
    expect(await runCommand(publishCaseCommand, { actor: SYSTEM_ACTOR, key: newKey(), input })).toMatchObject({
      refusal: { code: 'publication.personal_data', facts: { count: 2 } },
    })
    await address('18号')
    expect(await publishDecidedCases(await officeNow())).toBe(1)
  })

  test('people do not publish; nor does the system before its day', async () => {
    const input = { caseId: subject.caseId }
    const asPerson = { actor: await makeStaff('LEAD'), key: newKey(), input }
    expect(await runCommand(publishCaseCommand, asPerson)).toMatchObject({
      refusal: { code: 'publication.system_only' },
    })
    await choosePaper()
    await setOfficeTime('2026-12-01T09:00:00+08:00') // the fifth working day
    expect(await publishDecidedCases(await officeNow())).toBe(0)
    await setOfficeTime('2026-12-02T09:00:00+08:00')
    expect(await publishDecidedCases(await officeNow())).toBe(1)
    expect((await caseOf(subject.caseId)).status).toBe('PUBLISHED')
  })
})

describe('closing (T15)', () => {
  test('after fifteen days, served, and with every message acknowledged', async () => {
    const { caseId } = subject
    await serveElectronically()
    await publishCase(caseId)
    const closeAt = async (day: string): Promise<number> => {
      await setOfficeTime(`${day}T09:00:00+08:00`)
      return closePublishedCases(await officeNow())
    }
    expect(await closeAt('2026-12-09')).toBe(0) // nobody has acknowledged yet
    await database().outboxMessage.updateMany({ where: { caseId }, data: { status: 'SENT' } })
    expect(await closeAt('2026-12-08')).toBe(0)
    expect(await closeAt('2026-12-09')).toBe(1)
    expect((await caseOf(caseId)).status).toBe('CLOSED')
    expect(await lastEntry(caseId)).toEqual({ action: 'publication.closed', actorId: 'SYS' })
  })

  test('a result published before it was served waits for service (T24)', async () => {
    const { caseId } = subject
    await choosePaper()
    await pretendRendered(caseId)
    await setOfficeTime('2026-12-02T09:00:00+08:00')
    await publishDecidedCases(await officeNow())
    await database().outboxMessage.updateMany({ where: { caseId }, data: { status: 'SENT' } })
    await setOfficeTime('2026-12-20T09:00:00+08:00')
    expect(await closePublishedCases(await officeNow())).toBe(0)
    expect(await byWindow(await makeStaff('WIN'), { mode: 'EMS', servedOn: '2026-12-18' })).toMatchObject({
      kind: 'done',
    })
    const last = await database().caseEvent.findFirstOrThrow({ where: { caseId }, orderBy: { seq: 'desc' } })
    expect([last.code, (await caseOf(caseId)).status]).toEqual(['T24', 'PUBLISHED'])
    expect(await closePublishedCases(await officeNow())).toBe(1)
  })
})
