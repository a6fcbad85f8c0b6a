import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import type { Actor } from '@/lib/domain/shared/actor'
import { getSectionPage } from '@/lib/services/application/get-section-page'
import { getTaskList } from '@/lib/services/application/get-task-list'
import { startDraftCommand } from '@/lib/services/application/start-draft'
import { submitApplicationCommand } from '@/lib/services/application/submit-application'
import { newKey, runCommand } from '@/lib/services/command'
import { applicantRecipients } from '@/lib/services/notice/recipients'
import { handOverCommand } from '@/lib/services/people/hand-over'
import { endPlaceCommand } from '@/lib/services/people/places'
import { arranged } from '@/tests/support/arranged'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict, makeInstitution, makeStaff } from '@/tests/support/factories'
import { type Clinic, done, makeClinic, makeDraft } from '@/tests/support/filing'
import { makeComplete } from '@/tests/support/review'
import { givePassword } from '../account/people'
import { ENDED, lastOf, makeMember, marks, RUNNING } from './house'

const db = testDatabase()
const arrangeDraft = arranged(db, 'draft', async () => {
  await makeDistrict()
  const clinic = await makeClinic()
  return { clinic, caseId: await makeDraft(clinic) }
})
const arrangeFiled = arranged(db, 'filed', async () => {
  await makeDistrict()
  const clinic = await makeClinic()
  return { clinic, ...(await makeComplete(clinic)) }
})

const hand = (actor: Actor, caseId: string, { from, to }: { from: Actor | null; to: Actor }, key = newKey()) =>
  runCommand(handOverCommand, {
    actor,
    key,
    input: { caseId, from: from?.userId ?? '', to: to.userId, reason: '原经办人离职' },
  })
const refusedWith = (code: string) => ({ kind: 'refused', refusal: { code } })
const handlerOf = async (caseId: string) =>
  (await database().case.findUniqueOrThrow({ where: { id: caseId }, select: { handlerId: true } })).handlerId

describe('a draft', () => {
  let clinic: Clinic
  let caseId: string
  let next: Actor
  beforeEach(async () => {
    ;({ clinic, caseId } = await arrangeDraft())
    next = await makeMember(clinic.institutionId, '王强', { mandate: RUNNING })
  })

  test('is handled by whoever began it, goes to the successor, and its page of the handler follows', async () => {
    expect(await handlerOf(caseId)).toBe(clinic.applicant.userId)
    const mobile = await givePassword(next)
    done(await hand(clinic.applicant, caseId, { from: clinic.applicant, to: next }))
    expect(await handlerOf(caseId)).toBe(next.userId)
    expect(await lastOf(`case:${caseId}`)).toEqual({
      action: 'application.handed_over',
      actorId: clinic.applicant.userId,
    })
    expect(await database().handOver.findMany({ where: { caseId } })).toMatchObject([
      { fromId: clinic.applicant.userId, toId: next.userId, toName: '王强', reason: '原经办人离职' },
    ])
    const page = await getSectionPage(next, caseId, 'handler')
    const shown = JSON.stringify(page)
    expect(shown).toContain('王强')
    expect(shown).toContain(mobile)
    expect(shown).toContain('2027-10-31')
    const values = await database().caseFact.findFirstOrThrow({ where: { caseId, section: 'handler' } })
    expect(values.json).toMatchObject({ 'handler.idNo': null })
    expect(await database().notice.count({ where: { caseId, code: 'DRAFT_HANDED_OVER' } })).toBe(1)
    expect(await database().outboxMessage.count({ where: { caseId, key: { startsWith: 'HANDED_OVER:' } } })).toBe(1)
    expect(await getTaskList(next, caseId)).not.toBeNull()
  })

  test('refusals leave nothing', async () => {
    const other = await makeMember(clinic.institutionId, '甲', { mandate: RUNNING })
    const ended = await makeMember(clinic.institutionId, '乙', { mandate: ENDED })
    const outside = await makeMember((await makeInstitution({ name: '别家诊所' })).id, '外人')
    const { applicant } = clinic
    const before = await marks()
    const cases = [
      [other, { from: applicant, to: other }, 'people.handler_gives'],
      [applicant, { from: applicant, to: applicant }, 'people.handles_already'],
      [applicant, { from: applicant, to: ended }, 'people.successor_without_mandate'],
      [applicant, { from: applicant, to: outside }, 'people.successor_unknown'],
      [applicant, { from: other, to: next }, 'people.handed_over_meanwhile'],
      [applicant, { from: null, to: next }, 'people.handed_over_meanwhile'],
    ] as const
    for (const [actor, way, code] of cases) expect(await hand(actor, caseId, way)).toMatchObject(refusedWith(code))
    expect(await marks()).toEqual(before)
  })

  test('strangers and the office do not find it', async () => {
    const outside = await makeMember((await makeInstitution({ name: '别家诊所' })).id, '外人', {
      relation: 'LEGAL_REP',
    })
    const clerk = await makeStaff('WIN')
    const before = await marks()
    for (const who of [outside, clerk])
      expect(await hand(who, caseId, { from: clinic.applicant, to: next })).toEqual({ kind: 'not_found' })
    expect(await marks()).toEqual(before)
  })

  test('two at once: one hand-over counts, the other learns of it', async () => {
    const boss = await makeMember(clinic.institutionId, '周正明', { relation: 'LEGAL_REP' })
    const from = clinic.applicant
    const kinds = (
      await Promise.all([hand(from, caseId, { from, to: next }), hand(boss, caseId, { from, to: boss })])
    ).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['done', 'refused'])
    expect(await database().handOver.count({ where: { caseId } })).toBe(1)
  })

  test('a handler whose mandate is over neither begins nor hands in, sees the case, and may give it away', async () => {
    const { applicant } = clinic
    await database().membership.update({
      where: { id: applicant.membershipId },
      data: { mandateFrom: toDate(ENDED[0]), mandateTo: toDate(ENDED[1]) },
    })
    const before = await marks()
    const begin = { actor: applicant, key: newKey(), input: { letters: ['A'] } }
    expect(await runCommand(startDraftCommand(), begin)).toMatchObject(refusedWith('people.mandate_over'))
    const submit = { actor: applicant, key: newKey(), input: { caseId } }
    expect(await runCommand(submitApplicationCommand, submit)).toMatchObject(refusedWith('people.mandate_over'))
    expect(await marks()).toEqual(before)
    expect(await getTaskList(applicant, caseId)).not.toBeNull()
    done(await hand(applicant, caseId, { from: applicant, to: next }))
  })
})

describe('an open case', () => {
  test('goes on with a colleague when the handler has left: what was handed in stays, notices follow', async () => {
    const { clinic, caseId } = await arrangeFiled()
    const { applicant } = clinic
    const next = await makeMember(clinic.institutionId, '王强', { mandate: RUNNING })
    const boss = await makeMember(clinic.institutionId, '周正明', { relation: 'LEGAL_REP' })
    const old = await givePassword(applicant)
    const mobile = await givePassword(next)
    const leave = { membershipId: applicant.membershipId, version: 1 }
    done(await runCommand(endPlaceCommand, { actor: boss, key: newKey(), input: leave }))
    const facts = () => database().caseFact.findMany({ where: { caseId }, orderBy: { id: 'asc' } })
    const before = await facts()
    const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId } })

    done(await hand(next, caseId, { from: applicant, to: next }))
    expect(await handlerOf(caseId)).toBe(next.userId)
    expect(await facts()).toEqual(before)
    expect(await database().case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ version })
    expect(await database().notice.count({ where: { caseId, code: 'CASE_HANDED_OVER' } })).toBe(1)
    const told = JSON.stringify(await applicantRecipients(database(), clinic.institutionId))
    expect([told.includes(mobile), told.includes(old)]).toEqual([true, false])
  })
})
