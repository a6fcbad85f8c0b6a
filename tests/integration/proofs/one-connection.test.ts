import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase } from '@/lib/db/client'
import { forgetEnv } from '@/lib/env'
import { forgetCalendar } from '@/lib/services/clock/calendar'
import { forgetParameters } from '@/lib/services/parameters'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict } from '@/tests/support/factories'
import { consolidatedCase, makeOffice } from '@/tests/support/many-cases'
import { reportProof } from '@/tests/support/proofs'

testDatabase()

/**
 * A transaction that asks the pool for a second connection waits for those who hold the others, and they wait for its locks:
 * the office stands still. With a pool of one such a command can never end.
 */
beforeEach(async () => {
  await closeDatabase()
  process.env.DATABASE_POOL = '1'
  forgetEnv()
  await makeDistrict()
})
afterAll(async () => {
  delete process.env.DATABASE_POOL
  forgetEnv()
  await closeDatabase()
})

test('a case goes from draft to the lead on a single connection', { timeout: 90_000 }, async () => {
  const office = await makeOffice()
  const forgetting = setInterval(() => {
    forgetParameters()
    forgetCalendar()
  }, 1)
  try {
    const { caseId } = await consolidatedCase(0, office)
    expect(caseId).toBeTruthy()
  } finally {
    clearInterval(forgetting)
  }
  reportProof({ claim: 'No command asks for a second connection', tries: 1, held: 1 })
})
