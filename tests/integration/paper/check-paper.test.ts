import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { closeDatabase, database, inTransaction } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import type { Actor } from '@/lib/domain/shared/actor'
import { stopPaperReader } from '@/lib/files/paper/reader'
import { subscribe, stopListening } from '@/lib/live/listener'
import { LIVE_CHANNEL, parseLiveEvent } from '@/lib/live/event'
import { TASK_HANDLERS } from '@/lib/jobs/tasks'
import { getMaterialsPage } from '@/lib/services/application/get-materials-page'
import { getFile } from '@/lib/services/files/get-file'
import { deleteUnboundFiles } from '@/lib/db/files'
import { checkPaper } from '@/lib/services/paper/check-paper'
import { getPagePicture } from '@/lib/services/paper/get-page-picture'
import { queueUncheckedPapers } from '@/lib/services/paper/queue-unchecked'
import { getReviewCase } from '@/lib/services/review/get-review-case'
import { material, refusal, upload } from '@/tests/integration/files/arrange'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict } from '@/tests/support/factories'
import { type Clinic, fillDraft, makeClinic, makeDraft } from '@/tests/support/filing'
import { makePdf, reportLines } from '@/tests/support/paper-samples'
import { otherInstitution } from '@/tests/integration/files/arrange'
import { makeAccepted } from '@/tests/support/review'

const db = testDatabase()
vi.setConfig({ testTimeout: 120_000 }) // a machine that does other things too
afterAll(async () => {
  stopPaperReader()
  await stopListening()
  await closeDatabase()
})

const FIRST = { number: 1, last: false }

let clinic: Clinic
let caseId: string

async function deviceOf(id: string): Promise<{ rowKey: string; testedOn: string; institution: string }> {
  const page = await getMaterialsPage(clinic.applicant, id)
  const m19 = [...(page?.yours ?? []), ...(page?.there ?? [])].find(({ code }) => code === 'M19')
  const row = await database().caseRow.findFirstOrThrow({
    where: { caseId: id, list: 'b.devices', rowKey: m19?.rowKey ?? '' },
  })
  const values = row.json as Record<string, unknown> // as the form stored them
  return {
    rowKey: row.rowKey,
    testedOn: String(values['statusTest.date'] ?? values['acceptanceTest.date']),
    institution: page?.head.institutionName ?? '',
  }
}

beforeEach(async () => {
  await makeDistrict()
  clinic = await makeClinic()
  caseId = await makeDraft(clinic)
  await fillDraft(clinic, caseId)
})

async function attach(bytes: Buffer, code = 'M19', rowKey = '', name = '检测报告.pdf'): Promise<string> {
  const received = await upload(clinic.applicant, material(caseId, code, rowKey), bytes, { name })
  expect(refusal(received)).toBe('received')
  return received.ok ? received.value.bindingId : ''
}

const fileOf = async (bindingId: string): Promise<string> =>
  (await database().materialFile.findUniqueOrThrow({ where: { id: bindingId } })).fileId

const queued = (fileId: string) =>
  db.query<{ queue: string | null; priority: number }>(
    `SELECT q.queue_name AS queue, j.priority FROM graphile_worker._private_jobs j
     JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     LEFT JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id
     WHERE t.identifier = 'precheck-paper' AND j.payload->>'fileId' = $1`,
    [fileId],
  )

const viewOf = async (actor: Actor, bindingId: string) => (await getMaterialsPage(actor, caseId))?.checks[bindingId]
const codesOf = async (bindingId: string) => (await viewOf(clinic.applicant, bindingId))?.hints.map(({ code }) => code)

/** The worker's own task, as the queue calls it. */
const work = async (bindingId: string): Promise<void> =>
  TASK_HANDLERS['precheck-paper']?.({ fileId: await fileOf(bindingId) }, FIRST)

describe('a report that is attached', () => {
  test('is queued in the same transaction, one after the other and behind everything else, once per content', async () => {
    const { rowKey, testedOn, institution } = await deviceOf(caseId)
    const bytes = await makePdf([reportLines({ institution, testedOn })])
    const binding = await attach(bytes, 'M19', rowKey)
    await attach(bytes, 'M07')
    expect(await queued(await fileOf(binding))).toEqual([{ queue: 'precheck-paper', priority: 10 }])
    expect(await viewOf(clinic.applicant, binding)).toMatchObject({ state: 'QUEUED', hints: [] })
  })

  test('agrees with the form, shows where, and is compared again when the form has changed', async () => {
    const { rowKey, testedOn, institution } = await deviceOf(caseId)
    const binding = await attach(await makePdf([reportLines({ institution, testedOn })]), 'M19', rowKey)
    await work(binding)
    expect(await codesOf(binding)).toEqual(['name_agrees', 'date_agrees', 'verdict_passes'])
    const check = await viewOf(clinic.applicant, binding)
    expect(check).toMatchObject({ state: 'DONE', pages: [{ page: 1 }] })
    const row = await database().caseRow.findFirstOrThrow({ where: { caseId, list: 'b.devices', rowKey } })
    const json = { ...(row.json as object), 'statusTest.date': '2026-01-02', 'acceptanceTest.date': null } // as stored
    await database().caseRow.update({ where: { id: row.id }, data: { json } })
    const hints = (await viewOf(clinic.applicant, binding))?.hints
    expect(hints?.[0]).toMatchObject({
      code: 'date_differs',
      severity: 'CHECK',
      facts: { written: testedOn, filled: '2026-01-02' },
    })
    expect(hints?.[0]?.evidence[0]?.boxes).toHaveLength(1)
  })

  test('tells the pages that show the case that it has been looked at', async () => {
    const { rowKey, testedOn, institution } = await deviceOf(caseId)
    const binding = await attach(await makePdf([reportLines({ institution, testedOn })]), 'M19', rowKey)
    const heard: string[] = []
    await subscribe(LIVE_CHANNEL, (one) => {
      const event = one.kind === 'payload' ? parseLiveEvent(one.payload) : null
      if (event?.kind === 'PaperCheck') heard.push(event.caseId ?? '')
    })
    await work(binding)
    await expect.poll(() => heard.length).toBeGreaterThanOrEqual(2)
    expect(new Set(heard)).toEqual(new Set([caseId]))
  })

  test('that cannot be read fails with a plain word and stops neither the queue nor the application', async () => {
    const binding = await attach(await makePdf([['校验期工作总结']]), 'M07')
    const fileId = await fileOf(binding)
    await checkPaper(fileId, FIRST, { seconds: 0.001 })
    expect(await viewOf(clinic.applicant, binding)).toMatchObject({ state: 'FAILED', hints: [], pages: [] })
    await work(binding)
    expect(await viewOf(clinic.applicant, binding)).toMatchObject({ state: 'FAILED' })
    expect((await getMaterialsPage(clinic.applicant, caseId))?.there.some(({ code }) => code === 'M07')).toBe(true)
  })

  test('is looked at once, also when two workers take it at the same time', async () => {
    const { rowKey, testedOn, institution } = await deviceOf(caseId)
    const binding = await attach(await makePdf([reportLines({ institution, testedOn })]), 'M19', rowKey)
    await Promise.all([work(binding), work(binding)])
    const fileId = await fileOf(binding)
    expect(await database().paperCheck.findMany({ where: { fileId }, select: { state: true } })).toEqual([
      { state: 'DONE' },
    ])
    expect(await database().paperPage.count({ where: { fileId } })).toBe(1)
  })
})

describe('the same file', () => {
  test('used for another paper of the application is told, with the name of that paper', async () => {
    const bytes = await makePdf([['医疗质量安全自查报告']])
    const binding = await attach(bytes, 'M07')
    await attach(bytes, 'M16')
    await work(binding)
    const check = await viewOf(clinic.applicant, binding)
    expect(check?.hints.find(({ code }) => code === 'used_in_case')?.facts).toEqual({ material: 'M16' })
    expect(check?.titles['M16']?.zh).toContain('自查报告')
  })

  test('of another institution is never told', async () => {
    const bytes = await makePdf([['医疗质量安全自查报告']])
    const binding = await attach(bytes, 'M07')
    const stranger = await makeClinic(22)
    const theirs = await makeDraft(stranger, ['A'])
    expect(refusal(await upload(stranger.applicant, material(theirs, 'M07'), bytes))).toBe('received')
    await work(binding)
    expect(await codesOf(binding)).not.toContain('used_elsewhere')
  })
})

describe('the picture of a page', () => {
  test('is for whoever may open the file, by its binding, and for nobody else', async () => {
    const { rowKey, testedOn, institution } = await deviceOf(caseId)
    const binding = await attach(await makePdf([reportLines({ institution, testedOn })]), 'M19', rowKey)
    await work(binding)
    expect(
      Buffer.from((await getPagePicture(clinic.applicant, binding, 1)) ?? [])
        .subarray(8, 12)
        .toString(),
    ).toBe('WEBP')
    expect(await getPagePicture(clinic.applicant, binding, 2)).toBeNull()
    const stranger = await makeApplicant(await otherInstitution())
    expect(await getPagePicture(stranger, binding, 1)).toBeNull()
    expect(await getFile(stranger, binding)).toBeNull()
    expect(await getMaterialsPage(stranger, caseId)).toBeNull()
    expect(await getPagePicture(clinic.applicant, await fileOf(binding), 1)).toBeNull()
    expect(await database().accessLog.count({ where: { kind: 'DENIED', actorId: stranger.userId } })).toBeGreaterThan(0)
  })
})

test('papers handed in before the checker came are queued by the scanner, once', async () => {
  const binding = await attach(await makePdf([['校验期工作总结']]), 'M07')
  await database().paperCheck.deleteMany()
  const { now } = await officeNow()
  expect(await queueUncheckedPapers(now)).toBe(1)
  expect(await queueUncheckedPapers(now)).toBe(0)
  expect(await viewOf(clinic.applicant, binding)).toMatchObject({ state: 'QUEUED' })
})

test('a content that nothing refers to goes with its check and its pictures', async () => {
  const binding = await attach(await makePdf([reportLines({ institution: '某诊所', testedOn: '2026-03-05' })]), 'M07')
  await work(binding)
  const fileId = await fileOf(binding)
  await database().materialFile.delete({ where: { id: binding } })
  await inTransaction((tx) => deleteUnboundFiles(tx, new Date(Date.now() + 60_000), 10))
  expect(await database().paperCheck.count({ where: { fileId } })).toBe(0)
  expect(await database().paperPage.count({ where: { fileId } })).toBe(0)
})

test('the reviewer of the item reads the same hints beside the paper', async () => {
  const accepted = await makeAccepted(await makeClinic(22), ['A'])
  const bound = await database().materialFile.findFirstOrThrow({
    where: { material: { caseId: accepted.caseId, code: 'M07' } },
    select: { id: true },
  })
  const own = await attach(await makePdf([reportLines({ institution: '某诊所', testedOn: '2026-03-05' })]), 'M07')
  await work(own)
  await database().materialFile.update({ where: { id: bound.id }, data: { fileId: await fileOf(own) } })
  const { A: reviewer } = accepted.reviewers
  if (!reviewer) throw new Error('no reviewer of item A')
  const view = await getReviewCase(reviewer, accepted.caseId, { locale: 'zh', letter: 'A', reveal: false })
  expect(view?.checks[bound.id]).toMatchObject({ state: 'DONE' })
  expect(view?.checks[bound.id]?.hints.length).toBeGreaterThan(0)
})
