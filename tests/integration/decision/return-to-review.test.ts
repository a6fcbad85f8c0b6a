import { beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { newKey, runCommand } from '@/lib/services/command'
import { returnToReviewCommand } from '@/lib/services/decision/return-to-review'
import type { Actor } from '@/lib/domain/shared/actor'
import { testDatabase } from '@/tests/support/database'
import { caseOf, decideAs, makeConsolidating, makeLead, propose } from '@/tests/support/decision'
import { makeDistrict, makeStaff } from '@/tests/support/factories'
import { lastEntry, type ReviewedCase, tracesOf } from '@/tests/support/review'

testDatabase()

let subject: ReviewedCase
let lead: Actor
beforeEach(async () => {
  await makeDistrict()
  subject = await makeConsolidating()
  lead = await makeLead('吴主任')
})

async function giveBack(actor: Actor, letters: readonly string[], reason: string, version?: number) {
  const input = { caseId: subject.caseId, version: version ?? (await caseOf(subject.caseId)).version, letters, reason }
  return runCommand(returnToReviewCommand, { actor, key: newKey(), input })
}

test('a lead sends back one item with a reason; its opinion is withdrawn, the other stands, and its reviewer is told', async () => {
  const { caseId, reviewers } = subject
  expect(await giveBack(lead, ['B'], '个人剂量报告请再核对')).toMatchObject({
    kind: 'done',
    answer: { letters: ['B'] },
  })
  const row = await caseOf(caseId)
  expect([row.status, ...row.items.map(({ status }) => status)]).toEqual(['IN_REVIEW', 'PROPOSED', 'DESK'])
  const proposals = await database().proposal.findMany({ orderBy: { caseItem: { item: 'asc' } } })
  expect(proposals.map(({ withdrawReason }) => withdrawReason)).toEqual([null, '个人剂量报告请再核对'])
  expect(await lastEntry(caseId)).toEqual({ action: 'decision.returned_to_review', actorId: lead.userId })
  const told = await database().notice.findMany({ where: { caseId, code: 'N10' }, select: { userId: true } })
  expect(told).toEqual([{ userId: reviewers.B?.userId }])
  await propose(reviewers.B, caseId, 'B')
  expect((await caseOf(caseId)).status).toBe('CONSOLIDATING')
})

test('without an item, without a reason, by the window: refused, and nothing moves', async () => {
  const before = await tracesOf(subject.caseId)
  expect(await giveBack(lead, [], '原因')).toMatchObject({ kind: 'invalid' })
  expect(await giveBack(lead, ['B'], ' ')).toMatchObject({ refusal: { code: 'decision.reason_missing' } })
  expect(await giveBack(await makeStaff('WIN'), ['B'], '原因')).toMatchObject({
    refusal: { code: 'decision.leads_only' },
  })
  expect(await giveBack(await makeStaff('LEAD', { region: '370212' }), ['B'], '原因')).toEqual({ kind: 'not_found' })
  expect(await tracesOf(subject.caseId)).toEqual(before)
})

test('one lead decides while another sends back: one of them wins, the other learns what happened', async () => {
  const other = await makeLead('郑主任')
  const { version } = await caseOf(subject.caseId)
  const [decided, returned] = await Promise.all([
    decideAs(lead, subject.caseId, { version }),
    giveBack(other, ['A'], '再核对', version),
  ])
  expect([decided.kind, returned.kind].sort()).toEqual(['done', 'refused'])
  const { status } = await caseOf(subject.caseId)
  if (decided.kind === 'done') {
    expect(status).toBe('DECIDED')
    expect(returned).toMatchObject({ refusal: { code: 'decision.decided_meanwhile', facts: { name: '吴主任' } } })
    return
  }
  expect(status).toBe('IN_REVIEW')
  expect(decided).toMatchObject({ refusal: { code: 'decision.returned_meanwhile', facts: { name: '郑主任' } } })
})
