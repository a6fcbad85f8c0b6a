import { beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { fileStore } from '@/lib/files/disk-store'
import { sha256Hex } from '@/lib/domain/document/file-digest'
import { serveReadyCases } from '@/lib/services/document/serve-case'
import { verifyDocument } from '@/lib/services/document/verify-document'
import { getHomeNumbers, forgetHomeNumbers } from '@/lib/services/publication/get-home-numbers'
import { getRegisterCsv } from '@/lib/services/publication/get-register-csv'
import { getRegisterEntry } from '@/lib/services/publication/get-register-entry'
import { publishCase } from '@/lib/services/publication/publish-case'
import { searchRegister } from '@/lib/services/publication/search-register'
import { testDatabase } from '@/tests/support/database'
import { makeDecided, renderAll } from '@/tests/support/decision'
import { makeDistrict } from '@/tests/support/factories'
import type { ReviewedCase } from '@/tests/support/review'

const db = testDatabase()

let subject: ReviewedCase
beforeEach(async () => {
  await makeDistrict()
  subject = await makeDecided()
  forgetHomeNumbers()
})

const resultOf = (caseId: string) =>
  database().document.findFirstOrThrow({ where: { caseId, type: 'DOC-10' }, include: { file: true } })
const ask = (typed: string) => searchRegister({ typed, conclusion: null, item: null, after: null })

test('anybody with the code learns what was issued, that it holds, and what the file must hash to', async () => {
  const { caseId } = subject
  const { verificationCode: code } = await resultOf(caseId)
  const early = await verifyDocument(code, '203.0.113.1')
  expect(early).toMatchObject({ kind: 'found', document: { status: 'RENDERING', proof: null } })
  await renderAll(caseId, ['DOC-10', 'DOC-19'])
  await serveReadyCases()
  const row = await resultOf(caseId)
  const grouped = code.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ')
  const found = await verifyDocument(grouped, '203.0.113.1')
  if (found.kind !== 'found') throw new Error(found.kind)
  const { document } = found
  expect(document).toMatchObject({ number: '青西审卫校结〔2026〕0001号', status: 'SERVED', proof: { isSigned: true } })
  expect(document.items.map(({ conclusion }) => conclusion)).toEqual(['QUALIFIED', 'QUALIFIED'])
  const bytes = await fileStore().read(row.sha256 ?? '')
  expect(await sha256Hex(new Uint8Array(bytes))).toBe(document.proof?.sha256)
  // Hashes and codes are random digits and letters; everything said in words holds no mobile and no identity number.
  const said = JSON.stringify({ ...document, proof: null, code: null })
  expect(said).not.toMatch(/1[3-9]\d{9}|18\d{15}[\dX]/)
})

test('a hash that was changed in the register no longer fits its signature, and a void document says so', async () => {
  const { caseId } = subject
  await renderAll(caseId, ['DOC-10'])
  const { verificationCode: code, id } = await resultOf(caseId)
  await db.query(`ALTER TABLE "Document" DISABLE TRIGGER USER`)
  await db.query(`UPDATE "Document" SET "sha256" = repeat('0', 64), "status" = 'VOID' WHERE "id" = $1`, [id])
  await db.query(`ALTER TABLE "Document" ENABLE TRIGGER USER`)
  expect(await verifyDocument(code, null)).toMatchObject({
    kind: 'found',
    document: { status: 'VOID', proof: { isSigned: false } },
  })
})

test('codes that do not exist end after twenty tries from one address, and nobody else is held up', async () => {
  const { verificationCode: code } = await resultOf(subject.caseId)
  const guess = (n: number) => verifyDocument(n.toString(16).padStart(16, '0'), '203.0.113.9')
  for (let n = 0; n < 20; n += 1) expect((await guess(n)).kind).toBe('unknown')
  expect((await guess(21)).kind).toBe('limited')
  expect((await verifyDocument(code, '203.0.113.9')).kind).toBe('limited')
  expect((await verifyDocument(code, '203.0.113.10')).kind).toBe('found')
  expect(await verifyDocument('7f3a', null)).toMatchObject({ kind: 'mistyped' })
})

test('the register finds a published result by two characters, part of a name and each number; others find nothing', async () => {
  const { caseId, clinic } = subject
  expect(await ask('')).toMatchObject({ count: 0, lines: [] })
  await renderAll(caseId, ['DOC-10', 'DOC-19'])
  await serveReadyCases()
  await publishCase(caseId)
  const institution = await database().institution.findUniqueOrThrow({ where: { id: clinic.institutionId } })
  const { name, uscc, registrationNo } = institution
  const pair = [...name].slice(0, 2).join('')
  for (const typed of ['', pair, name.slice(1, 5), uscc ?? '', registrationNo ?? '', '青西审卫校结(2026)0001号']) {
    const page = await ask(typed)
    expect([typed, page.count, page.lines[0]?.name]).toEqual([typed, 1, name])
    expect(page.lines[0]?.results.map(({ letter }) => letter)).toEqual(['A', 'B'])
  }
  for (const typed of ['龙凤', '没有这家机构', '91370211MAXXXX9999', '%', '___'])
    expect([typed, (await ask(typed)).count]).toEqual([typed, 0])
  const onlyB = await searchRegister({ typed: '', conclusion: 'QUALIFIED', item: 'B', after: null })
  expect(onlyB.count).toBe(1)
  const deferred = await searchRegister({ typed: '', conclusion: 'DEFERRED', item: null, after: null })
  expect(deferred.count).toBe(0)

  const entry = await getRegisterEntry((await ask('')).lines[0]?.id ?? '')
  expect(entry?.inForce.map(({ letter }) => letter)).toEqual(['A', 'B'])
  expect(entry?.institution).not.toHaveProperty('institutionId')
  expect(await getRegisterEntry('019a0000-0000-7000-8000-000000000009')).toBeNull()

  const csv = await getRegisterCsv({ typed: pair, conclusion: null, item: null }, 'zh')
  expect(csv.split('\r\n')).toHaveLength(4)
  expect(csv).toContain(`${name},${uscc ?? ''}`)

  const numbers = await getHomeNumbers()
  expect(numbers?.figures).toMatchObject({ served: 1, averageDays: 0, late: 0, findings: { total: 0, closed: 0 } })
  expect(numbers?.figures?.ownPapers).toBeGreaterThan(0)
  expect(numbers?.latest).toHaveLength(1)
})

test('before anything was served the front page has no figures, and says so', async () => {
  expect(await getHomeNumbers()).toMatchObject({ figures: null, latest: [] })
})
