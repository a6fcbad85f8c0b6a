import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import { startWorker } from '@/lib/jobs/worker-process'
import { stopListening } from '@/lib/live/listener'
import type { Actor } from '@/lib/domain/shared/actor'
import { MAX_IMPORT_ROWS, ROWS_PER_BATCH } from '@/lib/domain/imports/kinds'
import { newKey, runCommand } from '@/lib/services/command'
import { applyBatch } from '@/lib/services/imports/apply-batch'
import { startImportCommand } from '@/lib/services/imports/start-import'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict, makeStaff } from '@/tests/support/factories'
import { countStatements } from '@/tests/support/statements'
import { type Cells, check, checked, institution, person } from './files'

testDatabase()
afterAll(async () => {
  await stopListening()
  await closeDatabase()
})

let admin: Actor
beforeEach(async () => {
  await makeDistrict()
  admin = await makeStaff('ADM')
})

const runOf = (id: string) => database().importRun.findUniqueOrThrow({ where: { id } })
async function start(importId: string): Promise<void> {
  const input = { importId, version: 1, leaveOutFaulty: false }
  expect(await runCommand(startImportCommand, { actor: admin, key: newKey(), input })).toMatchObject({ kind: 'done' })
}

async function until(condition: () => Promise<boolean>, ms = 60_000): Promise<void> {
  const end = Date.now() + ms
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited too long')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const HOSPITALS = 20
const institutions = (count: number): Cells[] => Array.from({ length: count }, (_, n) => institution(n + 1))
const people = (count: number): Cells[] => Array.from({ length: count }, (_, n) => person(n, (n % HOSPITALS) + 1))

async function bringHospitals(): Promise<void> {
  const importId = await checked(admin, 'institutions', institutions(HOSPITALS))
  await start(importId)
  await applyBatch(importId, 0)
}

describe('a file of ten thousand people', () => {
  test(
    'costs as many statements to check as a file of ten, and each batch as many as a single row',
    { timeout: 300_000 },
    async () => {
      await bringHospitals()
      const few = await countStatements(() => check(admin, 'staff', people(10)))
      const rows = people(MAX_IMPORT_ROWS)
      const many = await countStatements(() => check(admin, 'staff', rows))
      expect(many.length).toBe(few.length)

      const small = await database().importRun.findFirstOrThrow({ where: { rows: 10 } })
      await start(small.id)
      const oneBatch = await countStatements(() => applyBatch(small.id, 0))
      const large = await database().importRun.findFirstOrThrow({ where: { rows: MAX_IMPORT_ROWS } })
      await start(large.id)
      const statements = await countStatements(async () => {
        for (let batch = 0; batch < large.batches; batch += 1) await applyBatch(large.id, batch)
      })
      expect(large.batches).toBe(MAX_IMPORT_ROWS / ROWS_PER_BATCH)
      // A batch that is not the last queues the next one besides.
      expect(statements.length).toBeLessThanOrEqual((oneBatch.length + 1) * large.batches)

      expect(await runOf(large.id)).toMatchObject({ status: 'DONE', doneRows: MAX_IMPORT_ROWS, leftOutRows: 0 })
      expect(await database().practitioner.count()).toBe(MAX_IMPORT_ROWS)
      const again = await runOf(await checked(admin, 'staff', rows))
      expect(again).toMatchObject({ unchangedRows: MAX_IMPORT_ROWS, newRows: 0, changedRows: 0, faultyRows: 0 })
    },
  )
})

describe('a worker that is killed between two batches', () => {
  const startChild = () =>
    spawn(process.execPath, ['--import', 'tsx', 'lib/jobs/worker.ts'], {
      env: process.env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })

  test('leaves an import that the next one brings to its end, each row once', { timeout: 300_000 }, async () => {
    const rows = ROWS_PER_BATCH * 6 + 1
    const importId = await checked(admin, 'institutions', institutions(rows))
    await start(importId)
    const child = startChild()
    try {
      await until(async () => (await runOf(importId)).doneRows > 0)
    } finally {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    const worker = await startWorker()
    try {
      await until(async () => (await runOf(importId)).status === 'DONE')
    } finally {
      await worker.stop()
    }
    expect(await runOf(importId)).toMatchObject({ doneRows: rows, createdRows: rows, updatedRows: 0, leftOutRows: 0 })
    expect(await database().institution.count()).toBe(rows)
    expect(await database().auditEntry.count({ where: { action: 'import.batch_applied' } })).toBe(7)
    expect(await database().importBatch.count()).toBe(0)
  })
})
