import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { listEntries } from '@/lib/db/decisions'
import { unsealMembers } from '@/lib/db/sealed'
import { newKey } from '@/lib/services/command'
import { renderDocument } from '@/lib/services/document/render-document'
import { testDatabase } from '@/tests/support/database'
import { caseOf, decideAs, makeConsolidating, makeLead, QUALIFY } from '@/tests/support/decision'
import { makeApplicant, makeDistrict, makeStaff, setOfficeTime } from '@/tests/support/factories'
import { done } from '@/tests/support/filing'
import { lastEntry, type ReviewedCase, tracesOf } from '@/tests/support/review'
import type { Actor } from '@/lib/domain/shared/actor'

testDatabase()

let subject: ReviewedCase
let lead: Actor
beforeEach(async () => {
  await makeDistrict()
  subject = await makeConsolidating()
  lead = await makeLead('吴主任')
})

const documentsOf = (caseId: string) =>
  database().document.findMany({
    where: { caseId, type: { in: ['DOC-10', 'DOC-19'] } },
    orderBy: [{ type: 'asc' }, { item: 'asc' }],
    select: { id: true, type: true, item: true, number: true, status: true },
  })

async function expectUntouched(work: () => Promise<unknown>): Promise<void> {
  const before = await tracesOf(subject.caseId)
  await work()
  expect(await tracesOf(subject.caseId)).toEqual(before)
}

describe('deciding (T12, I14)', () => {
  test('one command concludes every item, writes next due dates, papers, licence entries and the base for next year', async () => {
    const { caseId, clinic } = subject
    const before = await listEntries(database(), clinic.institutionId)
    const answer = done(await decideAs(lead, caseId))
    expect(answer).toMatchObject({ final: true, number: '青西审卫校结〔2026〕0001号' })
    const row = await caseOf(caseId)
    expect(row).toMatchObject({ status: 'DECIDED', decidedOn: new Date('2026-11-24') })
    expect(row.items.map(({ item, status, conclusion, open }) => [item, status, conclusion, open])).toEqual([
      ['A', 'QUALIFIED', 'QUALIFIED', true],
      ['B', 'QUALIFIED', 'QUALIFIED', true],
    ])
    const after = await listEntries(database(), clinic.institutionId)
    const due = after.map((entry) => entry.due)
    expect(new Set(due).size).toBe(1) // the radiology licence follows the practice licence
    expect(row.items.map(({ nextDue }) => nextDue?.toISOString().slice(0, 10))).toEqual(due)
    expect(after.every(({ status }) => status === 'VALID')).toBe(true)
    expect(after[0]?.due.slice(4)).toBe(before[0]?.due.slice(4))
    expect(Number(after[0]?.due.slice(0, 4))).toBeGreaterThan(Number(before[0]?.due.slice(0, 4)))
    expect((await documentsOf(caseId)).map(({ type, item, number }) => [type, item, number])).toEqual([
      ['DOC-10', null, '青西审卫校结〔2026〕0001号'],
      ['DOC-19', 'A', null],
      ['DOC-19', 'B', null],
    ])
    expect(await lastEntry(caseId)).toEqual({ action: 'decision.decided', actorId: lead.userId })
  })

  test('the answers of the case become the base of next year, with what is sealed kept sealed', async () => {
    const { caseId, clinic } = subject
    done(await decideAs(lead, caseId))
    const records = await database().verificationRecord.findMany({
      where: { institutionId: clinic.institutionId, caseId },
      orderBy: { item: 'asc' },
    })
    expect(records.map(({ item, conclusion, source }) => [item, conclusion, source])).toEqual([
      ['A', 'QUALIFIED', 'portal'],
      ['B', 'QUALIFIED', 'portal'],
    ])
    const [record] = records
    expect(record?.documentNo).toBe('青西审卫校结〔2026〕0001号')
    const plain = JSON.stringify(unsealMembers(record?.facts))
    expect(plain).toContain('contact.deliveryMode')
    expect(JSON.stringify(record?.facts)).not.toMatch(/18\d{15}[\dX]/)
  })

  test('it is signed with the password over what was concluded, tells the applicant, the register and the licence store', async () => {
    const { caseId } = subject
    done(await decideAs(lead, caseId))
    const signature = await database().signature.findFirstOrThrow({ where: { caseId, subject: 'DECISION' } })
    expect(signature).toMatchObject({ signerId: lead.userId, capacity: 'LEAD', method: 'PASSWORD' })
    const entry = await database().auditEntry.findFirstOrThrow({ where: { action: 'decision.decided' } })
    expect(entry.text).toContain(signature.hash)
    expect(await database().notice.count({ where: { caseId, code: 'N11' } })).toBe(1)
    const channels = await database().outboxMessage.groupBy({ by: ['channel'], where: { caseId }, _count: true })
    const count = Object.fromEntries(channels.map(({ channel, _count }) => [channel, _count]))
    expect(count).toMatchObject({ REGISTER: 2, ELICENCE: 2 })
    const clock = await database().clockEvent.findMany({ where: { caseId, kind: 'DECIDED' } })
    expect(clock.map(({ item }) => item)).toEqual([null])
    expect(JSON.stringify(await database().commandReceipt.findMany())).not.toContain('Correct-Horse')
  })

  test('the result and both records can be made as files', async () => {
    done(await decideAs(lead, subject.caseId))
    for (const { id } of await documentsOf(subject.caseId)) await renderDocument(id, 1)
    expect((await documentsOf(subject.caseId)).map(({ status }) => status)).toEqual(['READY', 'READY', 'READY'])
  })

  test('of two leads at once one decides and the other is told who was faster', async () => {
    const other = await makeLead('郑主任')
    const { version } = await caseOf(subject.caseId)
    const outcomes = await Promise.all([
      decideAs(lead, subject.caseId, { version }),
      decideAs(other, subject.caseId, { version }),
    ])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    const loser = outcomes.find(({ kind }) => kind === 'refused')
    expect(loser).toMatchObject({ refusal: { code: 'decision.decided_meanwhile' } })
    const names = ['吴主任', '郑主任']
    const winner = outcomes[0]?.kind === 'done' ? names[0] : names[1]
    expect(loser).toMatchObject({ refusal: { facts: { name: winner } } })
    expect(await database().decision.count()).toBe(2)
    expect(await database().document.count({ where: { type: 'DOC-10' } })).toBe(1)
  })

  test('the same press twice decides once', async () => {
    const { version } = await caseOf(subject.caseId)
    const key = newKey()
    const twice = [decideAs(lead, subject.caseId, { key, version }), decideAs(lead, subject.caseId, { key, version })]
    const outcomes = await Promise.all(twice)
    expect(outcomes.filter((outcome) => outcome.kind === 'done' && !outcome.repeated)).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome.kind === 'done' && outcome.repeated)).toHaveLength(1)
  })
})

describe('what a lead may not do', () => {
  test('a wrong password, and nothing moves', async () => {
    await expectUntouched(async () =>
      expect(await decideAs(lead, subject.caseId, { password: 'Wrong-Horse-9' })).toMatchObject({
        refusal: { code: 'account.current_password_wrong' },
      }),
    )
  })

  test('decide a case one has reviewed', async () => {
    const reviewer = subject.reviewers.A
    const both: Actor = { ...lead, userId: reviewer?.userId ?? '' }
    await expectUntouched(async () =>
      expect(await decideAs(both, subject.caseId)).toMatchObject({ refusal: { code: 'decision.four_eyes' } }),
    )
  })

  test('leave an item without conclusion, or defer without the procedure, or differ without a reason', async () => {
    const only = QUALIFY.slice(0, 1)
    const defer = [...only, { letter: 'B' as const, conclusion: 'DEFER', reason: '台账不全' }]
    await expectUntouched(async () => {
      expect(await decideAs(lead, subject.caseId, { choices: only })).toMatchObject({
        refusal: { code: 'decision.conclusion_missing', facts: { items: ['B'] } },
      })
      expect(await decideAs(lead, subject.caseId, { choices: defer })).toMatchObject({
        refusal: { code: 'decision.defer_needs_procedure' },
      })
    })
  })

  test('other roles are refused or do not know the case; another district does not know it', async () => {
    const { caseId } = subject
    await expectUntouched(async () => {
      expect(await decideAs(await makeStaff('WIN'), caseId)).toMatchObject({ kind: 'refused' })
      expect(await decideAs(await makeStaff('LEAD', { region: '370212' }), caseId)).toEqual({ kind: 'not_found' })
      const stranger = await makeApplicant((await database().institution.findFirstOrThrow()).id)
      expect(await decideAs({ ...stranger, institutionId: null }, caseId)).toEqual({ kind: 'not_found' })
    })
  })

  test('past the promise the document says so and the decision still stands', async () => {
    await setOfficeTime('2026-12-10T10:00:00+08:00')
    done(await decideAs(lead, subject.caseId))
    for (const { id } of await documentsOf(subject.caseId)) await renderDocument(id, 1)
    expect((await documentsOf(subject.caseId)).map(({ status }) => status)).toEqual(['READY', 'READY', 'READY'])
  })
})
