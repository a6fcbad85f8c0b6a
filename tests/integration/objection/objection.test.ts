import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { newKey, runCommand } from '@/lib/services/command'
import { getObjectionPage, getObjectionsOfCase, listLeadObjections } from '@/lib/services/objection/get-objections'
import { objectCommand } from '@/lib/services/objection/object'
import { replyCommand } from '@/lib/services/objection/reply'
import { arranged } from '@/tests/support/arranged'
import { testDatabase } from '@/tests/support/database'
import { caseOf, CLEAN_SERIAL, makeDecided, makeLead } from '@/tests/support/decision'
import { makeApplicant, makeDistrict, makeInstitution, makeStaff, setOfficeTime } from '@/tests/support/factories'
import { done, makeClinic } from '@/tests/support/filing'
import { lastEntry, makeAccepted, type ReviewedCase, tracesOf } from '@/tests/support/review'

const db = testDatabase()
const REASON = '下次校验期满日写错了，请核实'

const object = (actor: Actor, caseId: string, reason = REASON) =>
  runCommand(objectCommand, { actor, key: newKey(), input: { caseId, reason } })
const reply = (actor: Actor, objectionId: string, said = '经核实，日期无误', version = 1) =>
  runCommand(replyCommand, { actor, key: newKey(), input: { objectionId, version, reply: said } })

const arrange = arranged(db, 'decided', async () => {
  await makeDistrict()
  return makeDecided()
})
let subject: ReviewedCase & { readonly lead: Actor }
beforeEach(async () => {
  subject = await arrange()
})

describe('objecting (T20)', () => {
  test('the institution objects: recorded, the lead has five working days, the decision stands', async () => {
    const { caseId, clinic, lead } = subject
    const { status, version } = await caseOf(caseId)
    expect(done(await object(clinic.applicant, caseId))).toMatchObject({ dueOn: '2026-12-01' })
    expect(await caseOf(caseId)).toMatchObject({ status, version })
    const event = await database().caseEvent.findFirstOrThrow({ where: { caseId }, orderBy: { seq: 'desc' } })
    expect(event).toMatchObject({ code: 'T20', fromState: status, toState: status, reason: REASON })
    expect(await lastEntry(caseId)).toEqual({ action: 'objection.filed', actorId: clinic.applicant.userId })
    expect(await database().notice.count({ where: { caseId, code: 'N18', role: 'LEAD' } })).toBe(1)
    expect(await listLeadObjections(lead)).toMatchObject([{ caseId, dueOn: '2026-12-01', overdue: false }])
    await setOfficeTime('2026-12-02T09:00:00+08:00')
    expect(await listLeadObjections(lead)).toMatchObject([{ overdue: true }])
    const page = await getObjectionPage(clinic.applicant, caseId)
    expect(page).toMatchObject({ refusal: null, past: [{ status: 'OPEN', dueOn: '2026-12-01' }] })
    expect(page?.remedies.lines.join('')).toMatch(/六十日内，向青岛市黄岛区人民政府申请行政复议/)
  })

  test('not two at once, also not by two colleagues together; again after the reply', async () => {
    const { caseId, clinic, lead } = subject
    const colleague = await makeApplicant(clinic.institutionId, '同事')
    const outcomes = await Promise.all([object(clinic.applicant, caseId), object(colleague, caseId)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await object(clinic.applicant, caseId)).toMatchObject({ refusal: { code: 'objection.already_open' } })
    const open = await database().objection.findFirstOrThrow({ where: { caseId } })
    done(await reply(lead, open.id))
    expect(await object(clinic.applicant, caseId)).toMatchObject({ kind: 'done' })
  })

  test('without words, by the office, by a stranger: nothing moves', async () => {
    const { caseId, clinic, lead } = subject
    const before = await tracesOf(caseId)
    expect(await object(clinic.applicant, caseId, '  ')).toMatchObject({ kind: 'invalid' })
    expect(await object(lead, caseId)).toMatchObject({ refusal: { code: 'application.applicants_only' } })
    const stranger = await makeApplicant((await makeInstitution()).id)
    expect(await object(stranger, caseId)).toEqual({ kind: 'not_found' })
    expect(await getObjectionPage(stranger, caseId)).toBeNull()
    expect(await tracesOf(caseId)).toEqual(before)
    expect(await database().objection.count()).toBe(0)
  })
})

test('before the decision there is nothing to object to', async () => {
  const { caseId, clinic } = await makeAccepted(await makeClinic(CLEAN_SERIAL + 2))
  expect(await object(clinic.applicant, caseId)).toMatchObject({ refusal: { code: 'case.wrong_status' } })
})

describe('the reply (N18)', () => {
  test('goes out to the institution, and both sides read it', async () => {
    const { caseId, clinic, lead } = subject
    const { objectionId } = done(await object(clinic.applicant, caseId))
    done(await reply(lead, objectionId))
    expect(await lastEntry(caseId)).toEqual({ action: 'objection.answered', actorId: lead.userId })
    const told = await database().notice.findMany({ where: { caseId, code: 'N18', institutionId: { not: null } } })
    expect(told.map(({ institutionId }) => institutionId)).toEqual([clinic.institutionId])
    const seen = { status: 'ANSWERED', reply: '经核实，日期无误' }
    expect(await getObjectionPage(clinic.applicant, caseId)).toMatchObject({ past: [seen] })
    expect(await getObjectionsOfCase(lead, caseId)).toMatchObject({ objections: [seen] })
    expect(await listLeadObjections(lead)).toEqual([])
  })

  test('is a lead’s who had no part in the review, once', async () => {
    const { caseId, clinic, lead, reviewers } = subject
    const { objectionId } = done(await object(clinic.applicant, caseId))
    const before = await tracesOf(caseId)
    expect(await reply(await makeStaff('WIN'), objectionId)).toMatchObject({ refusal: { code: 'decision.leads_only' } })
    expect(await reply({ ...lead, userId: reviewers.A?.userId ?? '' }, objectionId)).toMatchObject({
      refusal: { code: 'decision.four_eyes' },
    })
    expect(await reply(await makeStaff('LEAD', { region: '370212' }), objectionId)).toEqual({ kind: 'not_found' })
    expect(await reply(lead, objectionId, ' ')).toMatchObject({ kind: 'invalid' })
    expect(await tracesOf(caseId)).toEqual(before)
    const outcomes = await Promise.all([reply(lead, objectionId), reply(await makeLead('郑主任'), objectionId)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
  })
})
