import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { addDays } from '@/lib/domain/shared/dates'
import type { Actor } from '@/lib/domain/shared/actor'
import { newKey, runCommand } from '@/lib/services/command'
import { openDocument } from '@/lib/services/document/open-document'
import { serveReadyCases } from '@/lib/services/document/serve-case'
import { recordCallCommand, recordFixCommand } from '@/lib/services/rating/callback'
import { getLowRating, getRatePage, listCallbacks } from '@/lib/services/rating/get-ratings'
import { giveRatingCommand } from '@/lib/services/rating/give-rating'
import { inviteToRate } from '@/lib/services/rating/invite'
import { askWithdrawalCommand } from '@/lib/services/withdrawal/ask-withdrawal'
import { arranged } from '@/tests/support/arranged'
import { testDatabase } from '@/tests/support/database'
import { caseOf, makeDecided, pretendRendered } from '@/tests/support/decision'
import { makeApplicant, makeDistrict, makeInstitution, makeStaff, setOfficeTime } from '@/tests/support/factories'
import { done, makeClinic } from '@/tests/support/filing'
import { lastEntry, makeComplete, type ReviewedCase, tracesOf } from '@/tests/support/review'

const db = testDatabase()

const rate = (actor: Actor, caseId: string, grade: string, more: object = {}) =>
  runCommand(giveRatingCommand, { actor, key: newKey(), input: { caseId, grade, ...more } })
const call = (actor: Actor, ratingId: string, note = '已电话说明', version = 1) =>
  runCommand(recordCallCommand, { actor, key: newKey(), input: { ratingId, version, note } })
const mend = (actor: Actor, ratingId: string, fix = '统一了答复口径', version = 2) =>
  runCommand(recordFixCommand, { actor, key: newKey(), input: { ratingId, version, fix } })
const invitations = (caseId: string) =>
  database().notice.count({ where: { caseId, code: 'N14', institutionId: { not: null } } })

const arrange = arranged(db, 'served', async () => {
  await makeDistrict()
  const decided = await makeDecided()
  await pretendRendered(decided.caseId)
  await serveReadyCases()
  return decided
})
let subject: ReviewedCase & { readonly lead: Actor }
beforeEach(async () => {
  subject = await arrange()
})

describe('rating a decision that was served', () => {
  test('one grade, once; the trail does not say which, and it cannot be changed', async () => {
    const { caseId, clinic } = subject
    expect((await caseOf(caseId)).status).toBe('DELIVERED')
    expect(await getRatePage(clinic.applicant, caseId)).toMatchObject({ refusal: null, given: null })
    const good = { tags: ['FAST', 'CLEAR'], words: '很快' }
    expect(done(await rate(clinic.applicant, caseId, '5', good))).toEqual({ caseId, calledBack: false })
    expect(await lastEntry(caseId)).toEqual({ action: 'rating.given', actorId: clinic.applicant.userId })
    const entry = await database().auditEntry.findFirstOrThrow({
      where: { stream: `case:${caseId}` },
      orderBy: { seq: 'desc' },
    })
    expect(entry.text).not.toContain('很快')
    expect(entry.text).not.toMatch(/"grade"/)
    expect(await rate(clinic.applicant, caseId, '1')).toMatchObject({ refusal: { code: 'rating.already_rated' } })
    const row = await database().rating.findFirstOrThrow({ where: { caseId } })
    expect(row).toMatchObject({ act: 'DECIDED', status: 'GIVEN', grade: 5, tags: ['FAST', 'CLEAR'], callBy: null })
    await expect(database().rating.update({ where: { id: row.id }, data: { grade: 1 } })).rejects.toThrow()
    expect(await listCallbacks(subject.lead)).toEqual([])
  })

  test('no grade, an unknown grade, a stranger, the office: nothing moves', async () => {
    const { caseId, clinic, lead } = subject
    const before = await tracesOf(caseId)
    expect(await rate(clinic.applicant, caseId, '')).toMatchObject({ kind: 'invalid' })
    expect(await rate(clinic.applicant, caseId, '6')).toMatchObject({ kind: 'invalid' })
    expect(await rate(clinic.applicant, caseId, '5', { words: '长'.repeat(501) })).toMatchObject({ kind: 'invalid' })
    expect(await rate(lead, caseId, '5')).toMatchObject({ refusal: { code: 'application.applicants_only' } })
    const stranger = await makeApplicant((await makeInstitution()).id)
    expect(await rate(stranger, caseId, '5')).toEqual({ kind: 'not_found' })
    expect(await getRatePage(stranger, caseId)).toBeNull()
    expect(await tracesOf(caseId)).toEqual(before)
    expect(await database().rating.count()).toBe(0)
  })

  test('staff do not rate: neither with a second hat, nor from where staff were signed in within a day', async () => {
    const { caseId, clinic, lead } = subject
    const { userId } = clinic.applicant
    const hat = await database().membership.create({
      data: { userId, role: 'WIN', authorityId: lead.authorityId, itemLetters: [], abilities: [] },
    })
    expect(await rate(clinic.applicant, caseId, '5')).toMatchObject({ refusal: { code: 'rating.staff_may_not' } })
    await database().membership.update({ where: { id: hat.id }, data: { active: false } })
    const session = { userId: lead.userId, membershipId: lead.membershipId, passwordVersion: 1, ip: '10.1.2.3' }
    const { id } = await database().session.create({ data: session })
    const there = { ...clinic.applicant, ip: '10.1.2.3' }
    expect(await rate(there, caseId, '5')).toMatchObject({ refusal: { code: 'rating.staff_device' } })
    await database().session.update({ where: { id }, data: { lastSeenAt: new Date(Date.now() - 25 * 3_600_000) } })
    expect(await rate(there, caseId, '5')).toMatchObject({ kind: 'done' })
  })

  test('two colleagues rate at once: one rating', async () => {
    const { caseId, clinic } = subject
    const colleague = await makeApplicant(clinic.institutionId, '同事')
    const outcomes = await Promise.all([rate(clinic.applicant, caseId, '5'), rate(colleague, caseId, '1')])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await database().rating.count({ where: { caseId } })).toBe(1)
  })
})

describe('the invitation (N14)', () => {
  const scanOn = async (day: string) => {
    await setOfficeTime(`${day}T09:00:00+08:00`)
    return inviteToRate(await officeNow())
  }
  test('comes three days after the outcome, once, and names a day on which the window is open', async () => {
    const { caseId, clinic } = subject
    const { today } = await officeNow()
    expect(await scanOn(addDays(today, 2))).toBe(0)
    expect(await scanOn(addDays(today, 3))).toBe(1)
    expect(await scanOn(addDays(today, 4))).toBe(0)
    expect(await invitations(caseId)).toBe(1)
    const notice = await database().notice.findFirstOrThrow({ where: { caseId, code: 'N14' } })
    expect(notice.facts).toMatchObject({ date: addDays(today, 15) })
    expect(await rate(clinic.applicant, caseId, '4')).toMatchObject({ kind: 'done' })
    expect(await database().rating.count({ where: { caseId } })).toBe(1)
  })
  test('does not come to whoever has rated, nor to whoever was missed for fifteen days', async () => {
    const { caseId, clinic } = subject
    const { today } = await officeNow()
    expect(await scanOn(addDays(today, 16))).toBe(0)
    done(await rate(clinic.applicant, caseId, '4'))
    expect(await scanOn(addDays(today, 5))).toBe(0)
    expect(await invitations(caseId)).toBe(0)
  })
  test('two workers scan at once: one invitation', async () => {
    const { today } = await officeNow()
    await setOfficeTime(`${addDays(today, 3)}T09:00:00+08:00`)
    const moment = await officeNow()
    const counts = await Promise.all([inviteToRate(moment), inviteToRate(moment)])
    expect(counts.sort()).toEqual([0, 1])
    expect(await invitations(subject.caseId)).toBe(1)
  })
})

describe('the two lowest grades', () => {
  test('are called back within a working day and mended within fifteen; DOC-22 keeps it, for leads alone', async () => {
    const { caseId, clinic, lead } = subject
    done(await rate(clinic.applicant, caseId, '2', { tags: ['UNCLEAR'], words: '说法不一样' }))
    const [duty] = await listCallbacks(lead)
    expect(duty).toMatchObject({ caseId, status: 'TO_CALL', callBy: '2026-11-25', fixBy: '2026-12-15', overdue: false })
    await setOfficeTime('2026-11-26T09:00:00+08:00')
    expect(await listCallbacks(lead)).toMatchObject([{ overdue: true }])
    const ratingId = duty?.ratingId ?? ''
    expect(await mend(lead, ratingId, '早了', 1)).toMatchObject({ refusal: { code: 'rating.changed_meanwhile' } })
    done(await call(lead, ratingId))
    expect(await lastEntry(caseId)).toEqual({ action: 'rating.called_back', actorId: lead.userId })
    const { documentId } = done(await mend(lead, ratingId))
    expect(await lastEntry(caseId)).toEqual({ action: 'rating.mended', actorId: lead.userId })
    expect(await listCallbacks(lead)).toEqual([])
    expect(await getLowRating(lead, caseId)).toMatchObject({ status: 'CLOSED', documentId, callNote: '已电话说明' })
    const paper = await database().document.findUniqueOrThrow({ where: { id: documentId } })
    expect(paper).toMatchObject({ type: 'DOC-22', number: null, caseId: null })
    expect(await openDocument(lead, documentId)).toEqual({ kind: 'not_ready' })
    for (const actor of [subject.clerk, clinic.applicant, await makeStaff('LEAD', { region: '370212' })])
      expect(await openDocument(actor, documentId)).toEqual({ kind: 'not_found' })
  })

  test('are the leads’ of the region, and one call counts', async () => {
    const { caseId, clinic, lead, reviewers } = subject
    done(await rate(clinic.applicant, caseId, '1'))
    const { id } = await database().rating.findFirstOrThrow({ where: { caseId } })
    const before = await tracesOf(caseId)
    expect(await call(await makeStaff('WIN'), id)).toMatchObject({ refusal: { code: 'decision.leads_only' } })
    expect(await call(await makeStaff('LEAD', { region: '370212' }), id)).toEqual({ kind: 'not_found' })
    expect(await call(lead, id, ' ')).toMatchObject({ kind: 'invalid' })
    if (reviewers.A) expect(await getLowRating(reviewers.A, caseId)).toBeNull()
    expect(await tracesOf(caseId)).toEqual(before)
    const calls = await Promise.all([call(lead, id), call(await makeStaff('LEAD'), id)])
    expect(calls.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
  })
})

test('a withdrawal can be rated as well, and nothing before its outcome', async () => {
  const clinic = await makeClinic()
  const { caseId } = await makeComplete(clinic)
  expect(await rate(clinic.applicant, caseId, '5')).toMatchObject({ refusal: { code: 'rating.no_outcome' } })
  const input = { caseId, scope: 'CASE', reason: '先不办了' }
  done(await runCommand(askWithdrawalCommand, { actor: clinic.applicant, key: newKey(), input }))
  done(await rate(clinic.applicant, caseId, '3'))
  expect(await database().rating.findFirstOrThrow({ where: { caseId } })).toMatchObject({ act: 'WITHDRAWN', grade: 3 })
})
