import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database, inTransaction } from '@/lib/db/client'
import { addJob } from '@/lib/db/jobs'
import { queueOutbox } from '@/lib/db/outbox'
import { openQueueLocks } from '@/lib/jobs/queue-locks'
import { startWorker } from '@/lib/jobs/worker-process'
import { stopListening } from '@/lib/live/listener'
import { runDueWork } from '@/lib/services/queue/scan-request'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict } from '@/tests/support/factories'

const db = testDatabase()
afterAll(async () => {
  await stopListening()
  await closeDatabase()
})
beforeEach(() => makeDistrict())

async function until(condition: () => Promise<boolean>, ms = 15_000): Promise<void> {
  const end = Date.now() + ms
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited too long')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
const queueMail = (n: number): Promise<void> =>
  inTransaction((tx) =>
    queueOutbox(
      tx,
      [
        {
          kind: 'message',
          channel: 'MAIL',
          recipient: `a${n}@clinic.example`,
          recipientMasked: 'a***@clinic.example',
          body: { subject: `第 ${n} 封`, text: '正文' },
          key: `mail:${n}`,
          caseId: null,
        },
      ],
      new Date('2026-11-24T01:00:00Z'),
    ),
  )
const sent = () => database().outboxMessage.count({ where: { status: 'SENT' } })

describe('the worker', () => {
  test('sends what was queued while it was away and what comes while it runs', async () => {
    await queueMail(1)
    const worker = await startWorker()
    try {
      await until(async () => (await sent()) === 1)
      await queueMail(2)
      await until(async () => (await sent()) === 2)
    } finally {
      await worker.stop()
    }
    expect(await db.query('SELECT 1 FROM graphile_worker._private_jobs')).toEqual([])
  })

  test('runs the scanners when asked, job and scanner after each other, and says when all is done', async () => {
    const seen: string[] = []
    const worker = await startWorker({
      handlers: { rules: async () => void seen.push('job') },
      scanners: [
        {
          name: 'test',
          run: async () => {
            if (seen.includes('job')) return 0
            await inTransaction((tx) => addJob(tx, 'rules', {}, 'once'))
            return 1
          },
        },
      ],
    })
    try {
      expect(await runDueWork(20_000)).toBe(true)
      expect(seen).toContain('job')
    } finally {
      await worker.stop()
    }
  })

  test('nobody answers when no worker runs', async () => {
    expect(await runDueWork(300)).toBe(false)
  })

  test('a scanner that fails does not keep the next one from its work', async () => {
    let ran = 0
    const worker = await startWorker({
      handlers: {},
      scanners: [
        { name: 'broken', run: () => Promise.reject(new Error('broken on purpose')) },
        { name: 'whole', run: async () => ((ran += 1), 0) },
      ],
    })
    try {
      await runDueWork(20_000)
    } finally {
      await worker.stop()
    }
    expect(ran).toBeGreaterThan(0)
  })

  test('the demo clock stands while no worker runs and does not jump when one starts', async () => {
    const clock = () => database().officeClock.findUniqueOrThrow({ where: { id: 1 } })
    const before = await clock()
    const worker = await startWorker({ handlers: {}, scanners: [] })
    expect((await clock()).anchoredAt).not.toBeNull()
    await worker.stop()
    const after = await clock()
    expect(after.anchoredAt).toBeNull()
    expect(after.base.getTime() - before.base.getTime()).toBeLessThan(5_000)
  })
})

describe('a worker that was killed', () => {
  const start = (): ChildProcess =>
    spawn(process.execPath, ['--import', 'tsx', path.resolve('tests/integration/jobs/stuck-worker.ts')], {
      env: process.env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  const locked = () =>
    db.query<{ locked_by: string }>('SELECT locked_by FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL')

  test('leaves its job to the next one, while a living one keeps its own', async () => {
    await inTransaction((tx) => addJob(tx, 'rules', {}, 'stuck'))
    const child = start()
    try {
      await until(async () => (await locked()).length === 1)
      const locks = openQueueLocks()
      expect(await locks.freeDead()).toBe(0)
      child.kill('SIGKILL')
      await once(child, 'exit')
      await until(async () => (await locks.freeDead()) === 1)
      await locks.close()
      expect(await locked()).toEqual([])
    } finally {
      child.kill('SIGKILL')
    }
    let ran = 0
    const worker = await startWorker({ handlers: { rules: async () => void (ran += 1) }, scanners: [] })
    try {
      await until(async () => ran === 1)
    } finally {
      await worker.stop()
    }
  }, 60_000)
})
