import { beforeEach, describe, expect, test } from 'vitest'
import { database, inTransaction } from '@/lib/db/client'
import { createSession } from '@/lib/db/sessions'
import type { Actor } from '@/lib/domain/shared/actor'
import { readSession } from '@/lib/services/account/read-session'
import { newKey, runCommand } from '@/lib/services/command'
import { endPlaceCommand, recordMandateCommand } from '@/lib/services/people/places'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict, makeInstitution, makeStaff } from '@/tests/support/factories'
import { done } from '@/tests/support/filing'
import { ENDED, lastOf, makeMember, marks, RUNNING } from './house'

testDatabase()
let house: string
let boss: Actor
let handler: Actor
beforeEach(async () => {
  await makeDistrict()
  house = (await makeInstitution()).id
  boss = await makeMember(house, '周正明', { relation: 'LEGAL_REP' })
  handler = await makeMember(house, '李梅', { mandate: ENDED })
})

const record = (actor: Actor, { membershipId }: Actor, more: object = {}) =>
  runCommand(recordMandateCommand, {
    actor,
    key: newKey(),
    input: { membershipId, version: 1, mandateFrom: '2026-11-24', mandateTo: '2027-11-23', ...more },
  })
const end = (actor: Actor, { membershipId }: Actor, version = 1) =>
  runCommand(endPlaceCommand, { actor, key: newKey(), input: { membershipId, version } })
const refusedWith = (code: string) => ({ kind: 'refused', refusal: { code } })
const place = (actor: Actor) => database().membership.findUniqueOrThrow({ where: { id: actor.membershipId } })
const sessionOf = ({ userId, membershipId }: Actor) =>
  inTransaction((tx) =>
    createSession(tx, { userId, membershipId, passwordVersion: 1, now: new Date(), ip: null, agent: null }),
  )
const isOpen = async (id: string) => (await readSession(id, { ip: null, touch: false })).kind

describe('the mandate of a handler', () => {
  test('is renewed by the legal representative, and the audit trail keeps both periods', async () => {
    done(await record(boss, handler))
    expect(await place(handler)).toMatchObject({ mandateTo: new Date('2027-11-23'), version: 2 })
    const entry = await database().auditEntry.findFirstOrThrow({ where: { stream: `institution:${house}` } })
    expect(entry).toMatchObject({ action: 'people.mandate_recorded', actorId: boss.userId })
    expect(entry.text).toContain('2026-10-31')
    expect(entry.text).toContain('2027-11-23')
  })

  test('refusals leave nothing: the own renewal, a mandate too long, a page that is old', async () => {
    const fresh = await makeMember(house, '甲')
    const before = await marks()
    expect(await record(handler, handler)).toMatchObject(refusedWith('people.legal_rep_renews'))
    expect(await record(fresh, handler)).toMatchObject(refusedWith('people.legal_rep_renews'))
    expect(await record(boss, boss)).toMatchObject(refusedWith('people.legal_rep_needs_none'))
    expect(await record(boss, handler, { mandateTo: '2027-11-25' })).toMatchObject(refusedWith('people.mandate_long'))
    expect(await record(boss, handler, { version: 2 })).toMatchObject(refusedWith('people.changed_meanwhile'))
    expect(await marks()).toEqual(before)
    done(await record(fresh, fresh))
  })

  test('two who renew it at the same moment: the second sees that it changed', async () => {
    const kinds = (await Promise.all([record(boss, handler), record(boss, handler)])).map(({ kind }) => kind).sort()
    expect(kinds).toEqual(['done', 'refused'])
    expect(await place(handler)).toMatchObject({ version: 2 })
  })
})

describe('ending a place', () => {
  test('takes effect at once: the sessions of that place end, those in another institution go on', async () => {
    const elsewhere = await makeInstitution({ name: '别家诊所' })
    const { id } = await database().membership.create({
      data: { userId: handler.userId, role: 'APP', relation: 'HANDLER', institutionId: elsewhere.id },
    })
    const here = await sessionOf(handler)
    const there = await sessionOf({ ...handler, membershipId: id })
    expect(await isOpen(here)).toBe('open')
    done(await end(boss, handler))
    expect(await place(handler)).toMatchObject({ active: false })
    expect([await isOpen(here), await isOpen(there)]).toEqual(['ended', 'open'])
    expect(await lastOf(`institution:${house}`)).toEqual({ action: 'people.place_ended', actorId: boss.userId })
    expect(await database().notice.count({ where: { institutionId: house, code: 'PEOPLE_LEFT' } })).toBe(1)
  })

  test('refusals leave nothing: the last one, the legal representative, a colleague’s while there is one', async () => {
    const alone = await makeInstitution({ name: '独人诊所' })
    const last = await makeMember(alone.id, '独人', { mandate: RUNNING })
    const colleague = await makeMember(house, '甲', { mandate: RUNNING })
    const before = await marks()
    expect(await end(last, last)).toMatchObject(refusedWith('people.last_one'))
    expect(await end(colleague, boss)).toMatchObject(refusedWith('people.legal_rep_stays'))
    expect(await end(colleague, handler)).toMatchObject(refusedWith('people.legal_rep_decides'))
    expect(await end(boss, handler, 3)).toMatchObject(refusedWith('people.changed_meanwhile'))
    expect(await marks()).toEqual(before)
  })

  test('whoever leaves is noted as having left', async () => {
    expect(done(await end(handler, handler))).toEqual({ membershipId: handler.membershipId, left: true })
    expect(await lastOf(`institution:${house}`)).toEqual({ action: 'people.left', actorId: handler.userId })
  })

  test('two who leave at the same moment: one stays, so that somebody can act', async () => {
    const pair = (await makeInstitution({ name: '两人诊所' })).id
    const one = await makeMember(pair, '甲', { mandate: RUNNING })
    const two = await makeMember(pair, '乙', { mandate: RUNNING })
    const kinds = (await Promise.all([end(one, one), end(two, two)])).map(({ kind }) => kind).sort()
    expect(kinds).toEqual(['done', 'refused'])
    expect(await database().membership.count({ where: { institutionId: pair, active: true } })).toBe(1)
  })

  test('people of another institution and staff find no such place', async () => {
    const stranger = await makeMember((await makeInstitution({ name: '别家诊所' })).id, '外人', {
      relation: 'LEGAL_REP',
    })
    const clerk = await makeStaff('WIN')
    const before = await marks()
    for (const who of [stranger, clerk]) {
      expect(await end(who, handler)).toEqual({ kind: 'not_found' })
      expect(await record(who, handler)).toEqual({ kind: 'not_found' })
    }
    expect(await marks()).toEqual(before)
  })
})
