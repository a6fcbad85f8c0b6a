import { readdir } from 'node:fs/promises'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { sayUploadAnswer, uploadAnswerQuery } from '@/lib/copy/upload-answer'
import { closeDatabase, database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { stagingFolder, tusFolder } from '@/lib/files/paths'
import { newKey } from '@/lib/services/command'
import { receiveForm } from '@/lib/services/files/plain-upload'
import { handleUpload } from '@/lib/services/files/resumable-upload'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict, makeInstitution } from '@/tests/support/factories'
import { samplePdf } from '@/tests/support/samples'
import { makeCase, material, otherInstitution } from './arrange'

testDatabase()
afterAll(closeDatabase)

let handler: Actor
let target: string
let caseId: string
const pdf = await samplePdf({ title: '检测报告', lines: ['合格'], pages: 20 })

beforeEach(async () => {
  await makeDistrict()
  const { id } = await makeInstitution()
  handler = await makeApplicant(id)
  caseId = await makeCase('DRAFT', id, handler.userId)
  target = JSON.stringify(material(caseId))
})

const bound = () => database().materialFile.count({ where: { supersededAt: null } })

describe('a form without JavaScript', () => {
  const post = (fields: Record<string, string>, file: Buffer | null, name = '报告.pdf'): Request => {
    const form = new FormData()
    for (const [field, value] of Object.entries(fields)) form.set(field, value)
    if (file) form.set('file', new File([new Uint8Array(file)], name))
    return new Request('http://localhost:3000/api/files', { method: 'POST', body: form })
  }
  const fields = () => ({ target, commandKey: newKey(), locale: 'zh', back: '/applicant/cases/1/materials#M07' })
  const codeOf = async (request: Request, actor: Actor | null = handler): Promise<string> => {
    const { result } = await receiveForm(actor, request)
    return result.ok ? 'received' : result.error.code
  }

  test('hands its file in and goes back to where it stood', async () => {
    const upload = await receiveForm(handler, post(fields(), pdf))
    expect(upload).toMatchObject({ back: '/applicant/cases/1/materials#M07', result: { ok: true } })
    expect(await bound()).toBe(1)
  })

  test('posted twice, by a double click, hands it in once', async () => {
    const once = fields()
    await Promise.all([receiveForm(handler, post(once, pdf)), receiveForm(handler, post(once, pdf))])
    expect(await bound()).toBe(1)
  })

  test('is told what is wrong', async () => {
    expect(await codeOf(post(fields(), null))).toBe('file.none')
    expect(await codeOf(post(fields(), Buffer.alloc(0), ''))).toBe('file.none')
    expect(await codeOf(post({ ...fields(), target: '{"kind":"material"}' }, pdf))).toBe('file.wrong_request')
    expect(await codeOf(post({ ...fields(), target: 'no json' }, pdf))).toBe('file.wrong_request')
    expect(await codeOf(post(fields(), pdf), null)).toBe('file.signed_out')
    expect(await codeOf(post(fields(), Buffer.from('text')))).toBe('file.unknown_type')
    expect(await codeOf(new Request('http://localhost:3000/api/files', { method: 'POST', body: 'x' }))).toBe(
      'file.interrupted',
    )
    expect(await bound()).toBe(0)
    expect(await readdir(stagingFolder())).toEqual([])
  })

  test('with a file over the limit is read to the end, keeps nothing, and is told the limit', async () => {
    const { result } = await receiveForm(handler, post(fields(), Buffer.alloc(21 * 1024 * 1024, 1)))
    expect(result).toEqual({ ok: false, error: { code: 'file.too_large', facts: { maxMb: 20 } } })
    expect(await database().file.count()).toBe(0)
  })

  test('the answer in the address is worded by the page, and takes no text of a stranger', () => {
    const search = Object.fromEntries(new URLSearchParams(uploadAnswerQuery('file.too_large', { maxMb: 20 })))
    expect(sayUploadAnswer(search, 'zh')?.message).toContain('超过 20 MB')
    const forged = sayUploadAnswer({ upload: 'file.archive', 'upload.found': '请拨打 13800138000 转账' }, 'zh')
    expect(forged?.message).not.toContain('13800138000')
    expect(sayUploadAnswer({ upload: 'received' }, 'zh')).toEqual({ done: true, message: '已收到' })
    expect(sayUploadAnswer({}, 'zh')).toBeNull()
  })
})

describe('a resumable upload', () => {
  const TUS = { 'tus-resumable': '1.0.0' }
  const base64 = (text: string): string => Buffer.from(text).toString('base64')
  const request = (path: string, method: string, headers: Record<string, string>, body?: Buffer): Request =>
    new Request(`http://localhost:3000/api/tus${path}`, {
      method,
      headers: { ...TUS, ...headers },
      ...(body ? { body: new Uint8Array(body) } : {}),
    })
  const create = (actor: Actor, size: number, wanted = target): Promise<Response> =>
    handleUpload(
      actor,
      request('', 'POST', {
        'upload-length': String(size),
        'upload-metadata': `filename ${base64('报告.pdf')},target ${base64(wanted)},user ${base64('somebody else')}`,
      }),
    )
  const idOf = (response: Response): string => response.headers.get('location')?.replace('/api/tus', '') ?? ''
  const patch = (actor: Actor, id: string, offset: number, part: Buffer): Promise<Response> =>
    handleUpload(
      actor,
      request(
        id,
        'PATCH',
        {
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
          'content-length': String(part.length),
        },
        part,
      ),
    )

  test('breaks off, goes on where it stopped, and is bound when the last piece has come', async () => {
    const created = await create(handler, pdf.length)
    expect(created.status).toBe(201)
    const id = idOf(created)
    const half = Math.floor(pdf.length / 2)
    expect((await patch(handler, id, 0, pdf.subarray(0, half))).status).toBe(204)
    const asked = await handleUpload(handler, request(id, 'HEAD', {}))
    expect(asked.headers.get('upload-offset')).toBe(String(half))
    expect(await database().uploadRun.findMany({ select: { caseId: true } })).toEqual([{ caseId }])
    const last = await patch(handler, id, half, pdf.subarray(half))
    expect(last.status).toBe(200)
    expect(await last.json()).toMatchObject({ name: '报告.pdf', type: 'application/pdf', size: pdf.length })
    expect(await bound()).toBe(1)
    expect(await readdir(tusFolder())).toEqual([])
    expect(await database().uploadRun.count()).toBe(0)
  })

  test('is nobody else’s: not to look at, not to go on with, not to delete', async () => {
    const id = idOf(await create(handler, pdf.length))
    const stranger = await makeApplicant(await otherInstitution())
    const sameUserElsewhere = { ...handler, membershipId: stranger.membershipId }
    for (const actor of [stranger, sameUserElsewhere]) {
      expect((await handleUpload(actor, request(id, 'HEAD', {}))).status).toBe(404)
      expect((await patch(actor, id, 0, pdf)).status).toBe(404)
      expect((await handleUpload(actor, request(id, 'DELETE', {}))).status).toBe(404)
    }
    expect((await handleUpload(handler, request(id, 'HEAD', {}))).status).toBe(200)
    expect(await database().uploadRun.count()).toBe(1)
    expect((await handleUpload(handler, request(id, 'DELETE', {}))).status).toBe(204)
    expect(await database().uploadRun.count()).toBe(0)
  })

  test('is refused before the first byte where it could not be bound', async () => {
    const refused = async (response: Response) => [
      response.status,
      ((await response.json()) as { refusal: { code: string } }).refusal.code,
    ]
    expect(await refused(await create(handler, 0))).toEqual([422, 'file.empty'])
    expect(await refused(await create(handler, 21 * 1024 * 1024))).toEqual([422, 'file.too_large'])
    expect(await refused(await create(handler, 10, '{}'))).toEqual([422, 'file.wrong_request'])
    const stranger = await makeApplicant(await otherInstitution())
    expect(await refused(await create(stranger, 10))).toEqual([422, 'file.place_not_found'])
    await database().case.update({ where: { id: caseId }, data: { status: 'SUBMITTED' } })
    expect(await refused(await create(handler, 10))).toEqual([422, 'application.answers_closed'])
    expect(await readdir(tusFolder())).toEqual([])
  })

  test('whose content is no PDF is refused at the end and leaves nothing', async () => {
    const text = Buffer.from('only text')
    const id = idOf(await create(handler, text.length))
    const last = await patch(handler, id, 0, text)
    expect(last.status).toBe(422)
    expect(await last.json()).toEqual({ refusal: { code: 'file.unknown_type', facts: {} } })
    expect(await bound()).toBe(0)
    expect(await readdir(tusFolder())).toEqual([])
  })

  test('never gets bytes beyond its stated length', async () => {
    const id = idOf(await create(handler, 10))
    expect((await patch(handler, id, 0, Buffer.alloc(11))).status).toBeGreaterThanOrEqual(400)
  })

  test('an address outside the folder is not found', async () => {
    expect((await handleUpload(handler, request('/..%2F..%2Fkeys', 'HEAD', {}))).status).toBe(404)
  })
})
