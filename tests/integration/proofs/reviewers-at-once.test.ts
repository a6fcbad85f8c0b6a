import { beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict } from '@/tests/support/factories'
import { giveOpinion, makeOffice, many, type Office, reviewedCase } from '@/tests/support/many-cases'
import { expectOrder } from '@/tests/support/office-order'
import { proofSize, reportProof } from '@/tests/support/proofs'

testDatabase()

let office: Office
beforeEach(async () => {
  await makeDistrict()
  office = await makeOffice()
})

const CASES = proofSize({ small: 3, large: 100 })

test(
  'every case moves on when its reviewers give their last opinions at the same moment',
  { timeout: 30_000 + CASES * 6_000 },
  async () => {
    const cases = await many(CASES, (n) => reviewedCase(n, office))
    let completed = 0
    for (const { caseId } of cases) {
      const outcomes = await Promise.all([giveOpinion(caseId, 'A', office), giveOpinion(caseId, 'B', office)])
      expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done'])
      const last = outcomes.filter((outcome) => outcome.kind === 'done' && outcome.answer.consolidated)
      const row = await database().case.findUniqueOrThrow({
        where: { id: caseId },
        select: { status: true, events: { where: { code: 'T10' }, select: { id: true } } },
      })
      if (last.length === 1 && row.status === 'CONSOLIDATING' && row.events.length === 1) completed += 1
    }
    expect(completed).toBe(CASES)
    await expectOrder()
    reportProof({ claim: 'Reviewers give their opinions at once: the case completes', tries: CASES, held: completed })
  },
)
