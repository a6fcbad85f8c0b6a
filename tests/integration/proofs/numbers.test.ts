import { beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { newKey } from '@/lib/services/command'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict } from '@/tests/support/factories'
import { handIn, many, readyCase, type ManyCase } from '@/tests/support/many-cases'
import { brokenNumbers, expectOrder } from '@/tests/support/office-order'
import { proofSize, reportProof } from '@/tests/support/proofs'

const db = testDatabase()
beforeEach(() => makeDistrict())

const ISSUES = proofSize({ small: 6, large: 50 })
const CRASHES = proofSize({ small: 4, large: 60 })

/** Ends the connection of somebody who is in the middle of a transaction, as a crash of his process would. */
async function crashOne(): Promise<boolean> {
  const rows = await db.query<{ killed: boolean }>(`
    SELECT pg_terminate_backend(pid) AS killed FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'portal' AND pid <> pg_backend_pid()
      AND xact_start IS NOT NULL AND (state = 'idle in transaction' OR wait_event_type = 'Lock')
    ORDER BY random() LIMIT 1`)
  return rows[0]?.killed === true
}

/** Sends the same application under the same key until it is answered, as a browser's retry does. */
async function persist(draft: ManyCase): Promise<{ caseNo: string; tries: number }> {
  const key = newKey()
  for (let tries = 1; ; tries += 1) {
    const outcome = await handIn(draft, key).catch(() => null)
    if (outcome?.kind === 'done') return { caseNo: outcome.answer.caseNo, tries }
    const busy = outcome === null || (outcome.kind === 'refused' && outcome.refusal.code === 'system.busy')
    if (!busy) throw new Error(JSON.stringify(outcome))
  }
}

test(
  'receipts are numbered without gap or repeat although connections die while they are issued',
  { timeout: 60_000 + ISSUES * 8_000 },
  async () => {
    const drafts = await many(ISSUES, (n) => readyCase(n))
    let issuing = true
    let crashes = 0
    const crashing = (async () => {
      while (issuing) {
        if (crashes < CRASHES && (await crashOne())) crashes += 1
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    })()
    const answers = await Promise.all(drafts.map(persist))
    issuing = false
    await crashing
    expect(crashes).toBeGreaterThan(0)
    expect(new Set(answers.map(({ caseNo }) => caseNo)).size).toBe(ISSUES)
    expect(await database().document.count({ where: { type: 'DOC-04' } })).toBe(ISSUES)
    expect(await brokenNumbers()).toEqual([])
    await expectOrder()
    const retried = answers.filter(({ tries }) => tries > 1).length
    const note = `${crashes} connections ended, ${retried} sent again`
    reportProof({ claim: 'Numbers without gap or repeat under crashes', tries: ISSUES, held: answers.length, note })
  },
)
