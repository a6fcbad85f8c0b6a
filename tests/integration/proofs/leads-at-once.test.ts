import { beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { hashPassword } from '@/lib/services/account/password-hash'
import { newKey } from '@/lib/services/command'
import { decideCase } from '@/lib/services/decision/decide-case'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict } from '@/tests/support/factories'
import { consolidatedCase, makeOffice, many, type Office } from '@/tests/support/many-cases'
import { brokenNumbers, expectOrder } from '@/tests/support/office-order'
import { proofSize, reportProof } from '@/tests/support/proofs'

testDatabase()

const PASSWORD = 'two-leads-at-once-2026'
const CASES = proofSize({ small: 3, large: 100 })

let office: Office
beforeEach(async () => {
  await makeDistrict()
  office = await makeOffice()
  const ids = office.leads.map(({ userId }) => userId)
  await database().user.updateMany({
    where: { id: { in: ids } },
    data: { passwordHash: await hashPassword(PASSWORD) },
  })
})

const decideAs = (lead: Actor, caseId: string, version: number) =>
  decideCase(lead, {
    key: newKey(),
    password: PASSWORD,
    input: {
      caseId,
      version,
      choices: [
        { letter: 'A', conclusion: 'QUALIFIED', reason: '' },
        { letter: 'B', conclusion: 'QUALIFIED', reason: '' },
      ],
    },
  })

test(
  'of two leads who decide at the same moment one decides and the other is told who was faster',
  { timeout: 30_000 + CASES * 8_000 },
  async () => {
    const cases = await many(CASES, (n) => consolidatedCase(n, office))
    let held = 0
    for (const { caseId } of cases) {
      const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } })
      const outcomes = await Promise.all(office.leads.map((lead) => decideAs(lead, caseId, version)))
      const winner = office.leads.find((_, at) => outcomes[at]?.kind === 'done')
      const told = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.refusal] : []))
      expect(told).toMatchObject([{ code: 'decision.decided_meanwhile', facts: { name: winner?.name } }])
      const row = await database().case.findUniqueOrThrow({
        where: { id: caseId },
        select: {
          status: true,
          decisions: { select: { item: true, decidedById: true } },
          documents: { where: { type: 'DOC-10' }, select: { id: true } },
          events: { where: { code: 'T12' }, select: { id: true } },
        },
      })
      const byWinner = row.decisions.every(({ decidedById }) => decidedById === winner?.userId)
      const once = row.decisions.length === 2 && row.documents.length === 1 && row.events.length === 1
      if (row.status === 'DECIDED' && byWinner && once) held += 1
    }
    expect(held).toBe(CASES)
    expect(await brokenNumbers()).toEqual([])
    await expectOrder()
    reportProof({ claim: 'Two leads decide at once: one wins, the other is told', tries: CASES, held })
  },
)
