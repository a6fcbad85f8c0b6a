import { beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { getAuditedCase } from '@/lib/services/audit/get-audited-case'
import { listAuditedCases } from '@/lib/services/audit/list-audited-cases'
import { getDecisionPage } from '@/lib/services/decision/get-decision-page'
import { listLeadCases } from '@/lib/services/decision/list-lead-cases'
import { testDatabase } from '@/tests/support/database'
import { decideAs, makeConsolidating, makeLead } from '@/tests/support/decision'
import { makeDistrict, makeStaff } from '@/tests/support/factories'
import { done } from '@/tests/support/filing'
import type { ReviewedCase } from '@/tests/support/review'

const db = testDatabase()

let subject: ReviewedCase
beforeEach(async () => {
  await makeDistrict()
  subject = await makeConsolidating()
})

test('a lead sees what can be decided, on what it rests, and the notice before signing it', async () => {
  const { caseId } = subject
  const lead = await makeLead('吴主任')
  const list = await listLeadCases(lead, { queue: 'decide', after: null })
  expect(list).toMatchObject({ counts: { decide: 1, running: 0, decided: 0 }, lines: [{ caseId, warning: null }] })
  expect(list?.lines[0]?.clock).toMatchObject({ total: 10, due: '2026-12-08' })
  const page = await getDecisionPage(lead, caseId)
  expect(page).toMatchObject({ refusal: null, mayReturn: true, latest: null })
  expect(page?.items.map(({ letter, nextDue, proposal }) => [letter, nextDue, proposal?.conclusion])).toEqual([
    ['A', '2028-01-31', 'QUALIFIED'],
    ['B', '2028-01-31', 'QUALIFIED'],
  ])
  expect(page?.gate.every(({ met, blocking }) => met || !blocking)).toBe(true)
  expect(page?.preview).toMatchObject({ code: 'DOC-10', number: null })
  done(await decideAs(lead, caseId))
  expect(await getDecisionPage(lead, caseId)).toMatchObject({ status: 'DECIDED', latest: { name: '吴主任' } })
  expect((await listLeadCases(lead, { queue: 'decided', after: null }))?.lines).toHaveLength(1)
})

test('whoever reviewed it may look as a lead but not decide; other roles and districts get nothing', async () => {
  const { caseId, reviewers, clerk } = subject
  const lead = await makeLead('吴主任')
  const both = { ...lead, userId: reviewers.A?.userId ?? '' }
  expect((await getDecisionPage(both, caseId))?.refusal?.code).toBe('decision.four_eyes')
  expect(await getDecisionPage(clerk, caseId)).toBeNull()
  expect(await getDecisionPage(await makeStaff('LEAD', { region: '370212' }), caseId)).toBeNull()
  expect(await listLeadCases(clerk, { queue: 'decide', after: null })).toBeNull()
  const elsewhere = await listLeadCases(await makeStaff('LEAD', { region: '370212' }), { queue: 'decide', after: null })
  expect(elsewhere?.lines).toEqual([])
})

test('oversight finds the case, reads its whole record, and sees when one entry or one step was touched', async () => {
  const { caseId, caseNo } = subject
  const auditor = await makeStaff('AUD')
  const ask = { search: caseNo, status: null, after: null }
  expect((await listAuditedCases(auditor, ask))?.lines.map(({ id }) => id)).toEqual([caseId])
  expect((await listAuditedCases(auditor, { ...ask, search: '没有这家' }))?.lines).toEqual([])
  expect(await listAuditedCases(await makeLead('吴主任'), ask)).toBeNull()
  expect(await getAuditedCase(await makeStaff('SEC'), caseId)).toBeNull()
  const read = await getAuditedCase(auditor, caseId)
  expect(read?.trail).toMatchObject({ broken: [], isComplete: true })
  expect(read?.unrecorded).toEqual([])
  expect(read?.events.every(({ isUntouched }) => isUntouched)).toBe(true)
  expect(await database().accessLog.count({ where: { actorId: auditor.userId, kind: 'VIEW', what: 'case' } })).toBe(1)

  for (const table of ['AuditEntry', 'CaseEvent']) await db.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
  await db.query(
    `UPDATE "AuditEntry" SET "text" = replace("text", 'QUALIFIED', 'DEFER') WHERE "action" = 'review.proposed'`,
  )
  await db.query(`UPDATE "CaseEvent" SET "reason" = '改过' WHERE "caseId" = $1 AND "code" = 'T02'`, [caseId])
  for (const table of ['AuditEntry', 'CaseEvent']) await db.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`)
  const touched = await getAuditedCase(auditor, caseId)
  expect(touched?.trail.broken).toHaveLength(2)
  expect(touched?.events.filter(({ isUntouched }) => !isUntouched).map(({ code }) => code)).toEqual(['T02'])
})
