import { beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { newKey } from '@/lib/services/command'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict } from '@/tests/support/factories'
import { handIn, many, readyCase } from '@/tests/support/many-cases'
import { brokenNumbers, expectOrder } from '@/tests/support/office-order'
import { proofSize, reportProof } from '@/tests/support/proofs'

testDatabase()
beforeEach(() => makeDistrict())

const APPLICATIONS = proofSize({ small: 3, large: 50 })
const COPIES = 20

test(
  'an application sent twenty times at once under one key is handed in once',
  { timeout: 30_000 + APPLICATIONS * 8_000 },
  async () => {
    const drafts = await many(APPLICATIONS, (n) => readyCase(n))
    let held = 0
    for (const draft of drafts) {
      const key = newKey()
      const outcomes = await Promise.all(Array.from({ length: COPIES }, () => handIn(draft, key)))
      const answers = outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome] : []))
      expect(answers).toHaveLength(COPIES) // nobody is refused: every copy gets the one answer
      const first = answers.filter(({ repeated }) => !repeated)
      const numbers = new Set(answers.map(({ answer }) => answer.caseNo))
      const handedIn = await database().caseEvent.count({ where: { caseId: draft.caseId, code: 'T02' } })
      const receipts = await database().document.count({ where: { caseId: draft.caseId, type: 'DOC-04' } })
      if (first.length === 1 && numbers.size === 1 && handedIn === 1 && receipts === 1) held += 1
    }
    expect(held).toBe(APPLICATIONS)
    expect(await database().case.count()).toBe(APPLICATIONS)
    expect(await brokenNumbers()).toEqual([])
    await expectOrder()
    reportProof({ claim: 'One key sent 20 times at once: one application', tries: APPLICATIONS, held })
  },
)
