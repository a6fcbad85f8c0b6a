import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { fileStore } from '@/lib/files/disk-store'
import { newKey, runCommand } from '@/lib/services/command'
import { getFile } from '@/lib/services/files/get-file'
import { whyMayNotUpload } from '@/lib/services/files/receive-file'
import { removeFileCommand } from '@/lib/services/files/remove-file'
import { forgetParameters } from '@/lib/services/parameters'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict, makeInstitution, makeStaff } from '@/tests/support/factories'
import { sampleJpeg, samplePdf } from '@/tests/support/samples'
import { makeCase, makeVisit, material, otherInstitution, refusal, upload } from './arrange'

testDatabase()
afterAll(closeDatabase)

let institutionId: string
let handler: Actor
let caseId: string
const pdf = await samplePdf({ title: '校验期工作总结', lines: ['一、依法执业'] })
const photo = await sampleJpeg({ text: '暂存间' })

beforeEach(async () => {
  forgetParameters()
  await makeDistrict()
  institutionId = (await makeInstitution()).id
  handler = await makeApplicant(institutionId)
  caseId = await makeCase('DRAFT', institutionId, handler.userId)
})

const bindings = () =>
  database().materialFile.findMany({ orderBy: { uploadedAt: 'asc' }, include: { file: true, material: true } })

describe('a paper for a draft', () => {
  test('is kept by its content and bound to the items that ask for it, with an audit entry and without its name there', async () => {
    const received = await upload(handler, material(caseId), pdf)
    expect(received).toMatchObject({ ok: true, value: { name: '工作总结.pdf', type: 'application/pdf', hints: [] } })
    const [binding] = await bindings()
    expect(binding).toMatchObject({ items: ['A', 'B'], fileVersion: 1, supersededAt: null })
    expect(binding?.material).toMatchObject({ code: 'M07', status: 'PROVIDED' })
    expect(binding?.file).toMatchObject({ scan: 'NOT_SCANNED', pages: 3 })
    expect(await fileStore().read(binding?.file.sha256 ?? '')).toEqual(pdf)
    const [entry] = await database().auditEntry.findMany({ where: { action: 'file.attached' } })
    expect(entry?.text).toContain(binding?.file.sha256)
    expect(entry?.text).not.toContain('工作总结')
  })

  test('sent twice with one key, or the same content again, is one binding', async () => {
    const key = newKey()
    await upload(handler, material(caseId), pdf, { key })
    await upload(handler, material(caseId), pdf, { key })
    await upload(handler, material(caseId), pdf)
    expect(await bindings()).toHaveLength(1)
  })

  test('eight uploads of one content at once are one content and one binding', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => upload(handler, material(caseId), pdf)))
    expect(results.map(refusal)).toEqual(Array.from({ length: 8 }, () => 'received'))
    expect(await bindings()).toHaveLength(1)
    expect(await database().file.count()).toBe(1)
  })

  test('a later one supersedes the one it replaces and never overwrites it', async () => {
    const first = await upload(handler, material(caseId), pdf)
    const old = first.ok ? first.value.bindingId : ''
    const second = await upload(handler, material(caseId, 'M07', '', old), photo, { name: '总结.jpg' })
    expect(second.ok).toBe(true)
    const [before, after] = await bindings()
    expect(before?.supersededAt).not.toBeNull()
    expect(after).toMatchObject({ fileVersion: 2, supersededAt: null })
    expect(await fileStore().has(before?.file.sha256 ?? '')).toBe(true)
    expect(refusal(await upload(handler, material(caseId, 'M07', '', old), await sampleJpeg({ text: '第三份' })))).toBe(
      'file.changed_meanwhile',
    )
  })

  test('may cover several rows: one content, two bindings', async () => {
    await upload(handler, material(caseId, 'M19', 'device-1'), pdf)
    await upload(handler, material(caseId, 'M19', 'device-2'), pdf)
    expect(await bindings()).toHaveLength(2)
    expect(await database().file.count()).toBe(1)
  })

  test.each(['M01', 'M30', 'M99'])('%s is not asked for as a file', async (code) => {
    expect(refusal(await upload(handler, material(caseId, code), pdf))).toBe('file.not_asked_for')
  })

  test('that was handed in with an earlier case of the same institution is told, another institution’s never', async () => {
    const earlier = await makeCase('SUPPLEMENT', institutionId, handler.userId)
    await upload(handler, material(earlier), pdf)
    const again = await upload(handler, material(caseId), pdf)
    expect(again).toMatchObject({ ok: true, value: { hints: [{ code: 'used_elsewhere' }] } })
    const other = await otherInstitution()
    const stranger = await makeApplicant(other)
    const theirs = await makeCase('DRAFT', other, stranger.userId)
    expect(await upload(stranger, material(theirs), pdf)).toMatchObject({ ok: true, value: { hints: [] } })
  })

  test('a small picture is taken with a hint', async () => {
    const small = await sampleJpeg({ text: '小', width: 640 })
    expect(await upload(handler, material(caseId), small)).toMatchObject({
      ok: true,
      value: { hints: [{ code: 'small_picture', minShortSide: 1000 }] },
    })
  })

  test('is refused when the case would grow over its limit', async () => {
    await database().parameter.create({ data: { key: 'files.maxCaseMb', validFrom: new Date('2026-01-01'), value: 0 } })
    expect(refusal(await upload(handler, material(caseId), pdf))).toBe('file.case_full')
  })

  test('is refused without a scanner when the office requires one', async () => {
    await database().parameter.create({ data: { key: 'requireScan', validFrom: new Date('2026-01-01'), value: true } })
    expect(refusal(await upload(handler, material(caseId), pdf))).toBe('file.not_scanned')
    expect(await database().file.count()).toBe(0)
  })
})

describe('who may hand in a paper', () => {
  test('not after submission, unless an open query asks about that paper', async () => {
    const running = await makeCase('IN_REVIEW', institutionId, handler.userId)
    expect(refusal(await upload(handler, material(running), pdf))).toBe('application.answers_closed')
    await database().query.create({
      data: {
        caseId: running,
        item: 'A',
        target: 'M07',
        question: '缺第二章',
        status: 'OPEN',
        askedById: handler.userId,
        askedAt: new Date(),
        termOn: new Date('2026-12-01'),
      },
    })
    expect(refusal(await upload(handler, material(running), pdf))).toBe('received')
    expect(refusal(await upload(handler, material(running, 'M15'), pdf))).toBe('application.answers_closed')
  })

  test('a stranger learns nothing, also before the first byte', async () => {
    const stranger = await makeApplicant(await otherInstitution())
    expect(await whyMayNotUpload(stranger, material(caseId))).toEqual({ code: 'file.place_not_found' })
    expect(refusal(await upload(stranger, material(caseId), pdf))).toBe('file.place_not_found')
    expect(await bindings()).toEqual([])
  })

  test.each(['WIN', 'REV', 'LEAD', 'SUP', 'AUD', 'ADM', 'SEC', 'EXP', 'INSP'] as const)(
    'a %s may not add to an applicant’s draft',
    async (role) => {
      const actor = await makeStaff(role, { itemLetters: ['A'] })
      expect(refusal(await upload(actor, material(caseId), pdf))).toBe('file.place_not_found')
    },
  )
})

describe('photos of a visit and evidence of a correction', () => {
  test('officers on site add photos; the applicant sees them once the record is signed', async () => {
    const officers = [await makeStaff('INSP'), await makeStaff('INSP')]
    const [officer] = officers as [Actor]
    const running = await makeCase('IN_REVIEW', institutionId, handler.userId)
    const { checkId, visitId } = await makeVisit(running, institutionId, {
      officers,
      status: 'ARRIVED',
      finding: 'OPEN',
    })
    const received = await upload(officer, { kind: 'check', checkId }, photo, { name: 'IMG_1.jpg' })
    const bindingId = received.ok ? received.value.bindingId : ''
    expect(await getFile(officer, bindingId)).toMatchObject({ type: 'image/jpeg' })
    expect(await getFile(handler, bindingId)).toBeNull()
    await database().visit.update({ where: { id: visitId }, data: { status: 'SIGNED' } })
    expect(await getFile(handler, bindingId)).not.toBeNull()
    expect(refusal(await upload(officer, { kind: 'check', checkId }, pdf))).toBe('visit.wrong_status')
    const absent = await makeStaff('INSP')
    expect(refusal(await upload(absent, { kind: 'check', checkId }, photo))).toBe('file.place_not_found')
  })

  test('the institution answers an ordered finding, the supervisor keeps papers of the re-check for the office', async () => {
    const officers = [await makeStaff('INSP'), await makeStaff('INSP')]
    const running = await makeCase('IN_REVIEW', institutionId, handler.userId)
    const visit = { officers, status: 'SIGNED', finding: 'ORDERED' }
    const { findingId } = await makeVisit(running, institutionId, visit)
    expect(refusal(await upload(handler, { kind: 'finding', findingId }, photo))).toBe('received')
    await database().finding.update({ where: { id: findingId }, data: { status: 'SUBMITTED' } })
    expect(refusal(await upload(handler, { kind: 'finding', findingId }, pdf))).toBe('finding.wrong_status')
    const supervisor = await makeStaff('SUP')
    const kept = await upload(supervisor, { kind: 'recheck', findingId }, pdf)
    expect(refusal(kept)).toBe('received')
    expect(await getFile(handler, kept.ok ? kept.value.bindingId : '')).toBeNull()
    expect(refusal(await upload(handler, { kind: 'recheck', findingId }, pdf))).toBe('rectification.supervisors_only')
  })
})

describe('opening and taking back', () => {
  test('a file is opened by its binding and by those who see the case', async () => {
    const received = await upload(handler, material(caseId), photo, { name: '照片.pdf' })
    const bindingId = received.ok ? received.value.bindingId : ''
    expect(await getFile(handler, bindingId)).toMatchObject({ name: '照片.pdf.jpg', size: photo.length })
    expect(await getFile(await makeApplicant(await otherInstitution()), bindingId)).toBeNull()
    expect(await getFile(await makeStaff('WIN'), bindingId)).toBeNull() // a draft is the institution's alone
    await database().case.update({ where: { id: caseId }, data: { status: 'SUBMITTED' } })
    const clerk = await makeStaff('WIN')
    expect(await getFile(clerk, bindingId)).not.toBeNull()
    expect(await database().accessLog.count({ where: { kind: 'VIEW', actorId: clerk.userId } })).toBe(1)
    expect(await getFile(await makeStaff('ADM'), bindingId)).toBeNull()
    expect(await getFile(await makeStaff('WIN', { region: '370212' }), bindingId)).toBeNull()
  })

  test('the last file taken back makes the paper missing again; the content stays', async () => {
    const received = await upload(handler, material(caseId), pdf)
    const bindingId = received.ok ? received.value.bindingId : ''
    const remove = (actor: Actor) => runCommand(removeFileCommand, { actor, key: newKey(), input: { bindingId } })
    expect((await remove(await makeApplicant(await otherInstitution()))).kind).toBe('not_found')
    expect((await remove(handler)).kind).toBe('done')
    expect(await remove(handler)).toMatchObject({ kind: 'refused', refusal: { code: 'file.changed_meanwhile' } })
    const [binding] = await bindings()
    expect(binding?.supersededAt).not.toBeNull()
    expect(binding?.material.status).toBe('MISSING')
    expect(await fileStore().has(binding?.file.sha256 ?? '')).toBe(true)
  })

  test('nothing is taken back after submission', async () => {
    const received = await upload(handler, material(caseId), pdf)
    await database().case.update({ where: { id: caseId }, data: { status: 'SUBMITTED' } })
    const input = { bindingId: received.ok ? received.value.bindingId : '' }
    expect((await runCommand(removeFileCommand, { actor: handler, key: newKey(), input })).kind).toBe('refused')
  })
})
