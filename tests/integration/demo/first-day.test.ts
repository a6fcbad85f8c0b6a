import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase, database, inTransaction } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { keepFirstDay, putBackFirstDay } from '@/lib/db/first-day'
import { queueOutbox } from '@/lib/db/outbox'
import { startOver } from '@/lib/services/demo/start-over'
import { verifyAudit } from '@/lib/services/audit/verify-audit'
import { COURSE_KINDS } from '@/prisma/seed/cases/courses'
import { seedDemo } from '@/prisma/seed'
import { changedTables, readContents } from '@/tests/support/contents'
import { testDatabase } from '@/tests/support/database'
import { makeStaff } from '@/tests/support/factories'
import { COURSES, describeOffice, tellStories } from '@/tests/support/large-district'

const db = testDatabase({ once: true })
const contents = () => readContents(db.query, ['OfficeClock'])
/** A draft that was thrown away, one that waits, a refusal: enough to have cases, evidence, numbers and a queue. */
const SOME = COURSE_KINDS.filter((kind) => ['refused', 'draft', 'discarded'].includes(kind)).flatMap(
  (kind) => COURSES.find((course) => course.kind === kind) ?? [],
)

const forgetFirstDay = () => db.query('DROP SCHEMA IF EXISTS first_day CASCADE')
let first: unknown
beforeAll(async () => {
  await forgetFirstDay()
  await tellStories(SOME)
  first = await describeOffice()
}, 240_000)
afterAll(forgetFirstDay)

/** What the machine does besides must not decide. */
const LONG = { timeout: 240_000 }

describe('the first day of the large demo', () => {
  test('is not put back when none was kept', async () => {
    expect(await putBackFirstDay()).toBe(false)
  })

  test('is put back whole when somebody starts over: cases, evidence and what was queued', LONG, async () => {
    await keepFirstDay()
    const before = await contents()
    await makeStaff('WIN', { name: '昨天的人' })
    await inTransaction((tx) => queueOutbox(tx, [SMS], new Date()))
    await database().case.updateMany({ data: { status: 'ARCHIVED' } })
    await db.query('DELETE FROM graphile_worker._private_jobs')
    await startOver(() => Promise.reject(new Error('made anew although it was kept')))
    const changed = changedTables(before, await contents())
    expect(changed.filter((name) => name !== '_private_jobs')).toEqual([]) // jobs get other numbers
    const jobs = (table: string) =>
      `SELECT task_id, payload::text, priority, key FROM ${table} ORDER BY payload::text, key`
    const kept = await db.query(jobs('first_day.jobs'))
    expect(kept.length).toBeGreaterThan(0)
    expect(await db.query(jobs('graphile_worker._private_jobs'))).toEqual(kept)
    expect((await verifyAudit()).problems).toEqual([])
    await expect(db.query(`DELETE FROM "AuditEntry"`)).rejects.toThrow('append-only')
  })

  test('is no concern of web and worker: their role cannot read the copy', async () => {
    await expect(database().$queryRaw`SELECT count(*) FROM first_day."User"`).rejects.toThrow('permission denied')
  })

  test('is made anew when a release has changed the tables since', async () => {
    await db.query('ALTER TABLE first_day."User" DROP COLUMN "email"')
    const before = await contents()
    expect(await putBackFirstDay()).toBe(false)
    expect(changedTables(before, await contents())).toEqual([])
  })
})

const SMS = {
  kind: 'message',
  channel: 'SMS',
  recipient: '1',
  recipientMasked: '1',
  body: { text: 'x' },
  key: '1',
  caseId: null,
} as const

describe('the seed of a demo', () => {
  test('gives the same institutions, numbers and states each time', LONG, async () => {
    await closeDatabase()
    await db.empty()
    await tellStories(SOME)
    expect(await describeOffice()).toEqual(first)
  })

  test('is begun again after it was cut short', LONG, async () => {
    await db.empty()
    expect(await seedDemo()).toMatchObject({ outcome: 'seeded' })
    await makeStaff('WIN', { name: '昨天的人' })
    await database().parameter.create({
      data: { key: 'demo.unfinishedSeed', validFrom: toDate('2026-01-01'), value: true },
    })
    const said: string[] = []
    expect(await seedDemo((line) => void said.push(line))).toMatchObject({ outcome: 'seeded', institutions: 13 })
    expect(said).toEqual(['The last seed was cut short: it is begun again.'])
    expect(await database().user.count({ where: { name: '昨天的人' } })).toBe(0)
    expect(await seedDemo()).toMatchObject({ outcome: 'already' })
  })

  test('is made once although two begin it together', LONG, async () => {
    await db.empty()
    const outcomes = await Promise.all([seedDemo(), seedDemo()])
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['already', 'seeded'])
    expect(await database().institution.count()).toBe(13)
  })
})
