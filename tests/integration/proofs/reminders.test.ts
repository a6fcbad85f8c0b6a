import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { verificationLadder } from '@/lib/domain/reminder/ladder'
import { addDays, type IsoDate } from '@/lib/domain/shared/dates'
import { scanReminders } from '@/lib/services/reminder/scan-reminders'
import { testDatabase } from '@/tests/support/database'
import { makeDueInstitution } from '@/tests/support/due-institutions'
import { makeDistrict, setOfficeTime } from '@/tests/support/factories'
import { proofSize, reportProof } from '@/tests/support/proofs'

testDatabase()
afterAll(closeDatabase)
beforeEach(() => makeDistrict())

const INSTITUTIONS = proofSize({ small: 24, large: 300 })
const FIRST_DUE = '2027-01-20'
const CYCLE = { windowMonths: 3, windowDays: 90 }
const MINUTE = 60_000

/** Forward day by day, by leaps, and back: what the demo desk or a wrong clock may do. */
const SMALL_DAYS = [-92, -60, -61, -30, -7, 1]
const LARGE_DAYS = [-95, -92, -91, -90, -60, -75, -59, -45, -30, -31, -15, -7, -9, -3, -1, 0, 1, 2, -20, 30, 400]
const DAYS = process.env.PROVE === '1' ? LARGE_DAYS : SMALL_DAYS

/** Ended by SIGKILL when it has committed so many batches, or has found nothing to do for a round. */
function workerKilledAfter(batches: number): Promise<void> {
  const script = path.join('tests', 'support', 'reminder-process.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: process.env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let done = 0
  child.on('message', (message) => {
    if (message === 'batch') done += 1
    if (message === 'round' || done >= batches) child.kill('SIGKILL')
  })
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

const someBatches = (): number => 1 + Math.floor(Math.random() * (INSTITUTIONS / 8))

/** Two workers are killed in the middle; what is left is done by two more at once. */
async function dayWithKills(): Promise<void> {
  await Promise.all([workerKilledAfter(someBatches()), workerKilledAfter(someBatches())])
  const moment = await officeNow()
  await Promise.all([scanReminders(moment, { batch: 5 }), scanReminders(moment, { batch: 3 })])
}

test(
  'with workers killed between batches, two at once and a clock that leaps, every reminder is queued once and none is left out',
  { timeout: 10 * MINUTE },
  async () => {
    const dues = new Map<string, IsoDate>()
    for (let n = 0; n < INSTITUTIONS; n += 1) {
      const due = addDays(FIRST_DUE, n % 5)
      const mobile = `138${String(n).padStart(8, '0')}`
      const { institutionId } = await makeDueInstitution({ due: { A: due, B: due }, mobile })
      dues.set(institutionId, due)
    }
    const looked = DAYS.map((day) => addDays(FIRST_DUE, day))
    for (const day of looked) {
      await setOfficeTime(`${day}T09:00:00+08:00`)
      await dayWithKills()
    }
    const told = await database().reminderMessage.findMany({ include: { reminders: true } })
    const sent = told.flatMap(({ sentTo }) => sentTo as { key: string }[]) // as the command wrote them
    expect(await database().notice.count({ where: { institutionId: { not: null } } })).toBe(told.length)
    const queued = await database().outboxMessage.findMany({ select: { key: true } })
    expect(queued.map(({ key }) => key).toSorted()).toEqual(sent.map(({ key }) => key).toSorted())
    for (const { reminders, lines } of told) expect(reminders).toHaveLength((lines as unknown[]).length)
    const loose = await database().reminder.count({ where: { state: 'QUEUED', messageId: null } })
    expect(loose).toBe(0)
    let held = 0
    for (const [institutionId, due] of dues) held += (await isWhole(institutionId, due, looked)) ? 1 : 0
    expect(held).toBe(INSTITUTIONS)
    reportProof({ claim: 'Reminders under kills and leaps: once each', tries: INSTITUTIONS, held })
  },
)

/** Every step whose day was looked on for the first time went out for both items, unless a later one had gone before. */
async function isWhole(institutionId: string, due: IsoDate, looked: readonly IsoDate[]): Promise<boolean> {
  const rows = await database().reminder.findMany({ where: { institutionId }, orderBy: { item: 'asc' } })
  return ['A', 'B'].every((item) => {
    const own = new Map(rows.filter((row) => row.item === item).map((row) => [row.step, row.state]))
    const expected = new Map<string, string>()
    let furthest = ''
    for (const today of looked) {
      const past = verificationLadder(due, CYCLE).filter(({ on }) => on <= today && on > furthest)
      const newest = past.at(-1)
      if (!newest) continue
      for (const { code, step } of past) expected.set(`${code}/${step}`, 'SKIPPED')
      expected.set(`${newest.code}/${newest.step}`, 'QUEUED')
      furthest = newest.on
    }
    return own.size === expected.size && [...expected].every(([step, state]) => own.get(step) === state)
  })
}
