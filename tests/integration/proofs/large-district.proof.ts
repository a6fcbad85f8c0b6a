import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase } from '@/lib/db/client'
import { forgetEnv } from '@/lib/env'
import { forgetCalendar } from '@/lib/services/clock/calendar'
import { countStanding, FIRST_MORNING } from '@/prisma/seed/cases/states'
import { seedDemo, type Seeded } from '@/prisma/seed'
import { testDatabase } from '@/tests/support/database'
import { describeOffice } from '@/tests/support/large-district'
import { expectOrder } from '@/tests/support/office-order'
import { reportProof } from '@/tests/support/proofs'

const db = testDatabase({ once: true })

/** Statuses nobody stands in are not in the tables. */
const numbers = (standing: Readonly<Record<string, number | string>>) =>
  Object.fromEntries(Object.entries(standing).filter(([, count]) => typeof count === 'number' && count > 0))

const EXPECTED = Object.fromEntries(Object.entries(FIRST_MORNING).map(([of, standing]) => [of, numbers(standing)]))

/** `kill -9` in the second week of September. */
async function cutSeedShort(): Promise<void> {
  const seed = spawn(process.execPath, ['--import', 'tsx', 'prisma/seed/index.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(seed, 'exit')
  seed.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('week of 2026-09-14')) seed.kill('SIGKILL')
  })
  expect(await ended).toEqual([null, 'SIGKILL'])
}

async function seedAnew(say?: (line: string) => void): Promise<Seeded> {
  await closeDatabase()
  forgetCalendar()
  return seedDemo(say)
}

/** Minutes of work: at full size only. The small tests of the same are in tests/integration/demo. */
describe('the large district', () => {
  beforeAll(() => {
    process.env.DEMO_DISTRICT = 'large'
    forgetEnv()
  })
  afterAll(async () => {
    process.env.DEMO_DISTRICT = 'small'
    forgetEnv()
    await db.query('DROP SCHEMA IF EXISTS first_day CASCADE')
  })

  test('is made whole after its seed was killed, and the same once more', { timeout: 45 * 60_000 }, async () => {
    await cutSeedShort()
    const said: string[] = []
    const { cases, seconds } = await seedAnew((line) => void said.push(line))
    expect(said[0]).toContain('cut short')
    expect(await countStanding()).toEqual(EXPECTED)
    await expectOrder()
    const first = await describeOffice()
    await db.empty()
    await seedAnew()
    expect(await describeOffice()).toEqual(first)
    reportProof({
      claim: 'Applications of the large demo where the table says, twice the same',
      tries: cases,
      held: cases,
      note: `${seconds} s`,
    })
  })
})
