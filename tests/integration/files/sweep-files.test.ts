import { createHash } from 'node:crypto'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import { FILE_DEFAULTS } from '@/lib/domain/files/limits'
import { fileStore } from '@/lib/files/disk-store'
import { filesFolder, stagingFolder } from '@/lib/files/paths'
import { stage } from '@/lib/files/staging'
import { keepFile } from '@/lib/services/files/keep-file'
import { sweepFiles } from '@/lib/services/files/sweep-files'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict, makeInstitution } from '@/tests/support/factories'
import { samplePdf } from '@/tests/support/samples'
import { makeCase, material, upload } from './arrange'

testDatabase()
afterAll(closeDatabase)
beforeEach(() => makeDistrict())

const inTwoDays = () => new Date(Date.now() + 2 * 86_400_000)
const pdf = (title: string) => samplePdf({ title, lines: ['正文'] })

async function keep(bytes: Buffer): Promise<string> {
  const staged = await stage(Readable.from([bytes]), 1e8)
  const kept = staged && (await keepFile(staged, FILE_DEFAULTS))
  if (!kept?.ok) throw new Error('not kept')
  return kept.value.sha256
}

test('a file nobody bound goes after a day, a bound one stays', async () => {
  const { id } = await makeInstitution()
  const handler = await makeApplicant(id)
  await upload(handler, material(await makeCase('DRAFT', id, handler.userId)), await pdf('绑定的'))
  const loose = await keep(await pdf('没人要的'))
  expect((await sweepFiles()).rows).toBe(0)
  expect((await sweepFiles(inTwoDays())).rows).toBe(1)
  expect(await fileStore().has(loose)).toBe(false)
  const [bound] = await database().file.findMany()
  expect(await fileStore().has(bound?.sha256 ?? '')).toBe(true)
})

test('a content without a row and a broken-off upload go too', async () => {
  const bytes = Buffer.from('a process ended between content and row')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const staged = await stage(Readable.from([bytes]), 1e6)
  await fileStore().put(sha256, staged?.path ?? '')
  await mkdir(stagingFolder(), { recursive: true })
  const half = path.join(stagingFolder(), 'half')
  await writeFile(half, 'half')
  const long = new Date(Date.now() - 3 * 86_400_000)
  await utimes(half, long, long)
  const swept = await sweepFiles(inTwoDays())
  expect(swept.broken).toBeGreaterThanOrEqual(1)
  expect(await fileStore().has(sha256)).toBe(false)
  expect(await readdir(stagingFolder())).not.toContain('half')
})

test('a content that is stored again while it is swept is there afterwards', async () => {
  const bytes = await pdf('同时')
  const long = new Date(Date.now() - 3 * 86_400_000)
  for (let n = 0; n < 20; n += 1) {
    const sha256 = await keep(bytes)
    const content = path.join(filesFolder(), sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    await utimes(content, long, long)
    await database().file.updateMany({ data: { storedAt: long } })
    await Promise.all([sweepFiles(), keep(bytes)])
    expect(await database().file.count({ where: { sha256 } })).toBe(1)
    expect(await fileStore().has(sha256)).toBe(true)
  }
})
