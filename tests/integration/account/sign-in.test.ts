import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import { countOne } from '@/lib/db/rate-limits'
import { ADDRESS_MOST_FAILURES } from '@/lib/domain/account/lockout'
import type { Actor } from '@/lib/domain/shared/actor'
import { readSession } from '@/lib/services/account/read-session'
import { signIn } from '@/lib/services/account/sign-in'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict, makeInstitution, makeStaff } from '@/tests/support/factories'
import { givePassword, lastAudit, PASSWORD } from './people'

testDatabase()
afterAll(closeDatabase)

let clerk: Actor
let login: string
beforeEach(async () => {
  await makeDistrict()
  clerk = await makeStaff('WIN', { abilities: ['guide'] })
  login = await givePassword(clerk)
})

const T0 = new Date('2026-11-24T01:00:00Z')
const later = (minutes: number): Date => new Date(T0.getTime() + minutes * 60_000)
const enter = (password: string, { as = 'STAFF', name = login, ip = '10.0.0.1', now = T0 }: Enter = {}) =>
  signIn({ as, login: name, password, ip, agent: 'test' }, now)
interface Enter {
  as?: 'STAFF' | 'APPLICANT'
  name?: string
  ip?: string
  now?: Date
}
const signedIn = async (password: string, options: Enter = {}): Promise<string> => {
  const result = await enter(password, options)
  if (!result.ok) throw new Error(result.error.code)
  return result.value.sessionId
}
const read = (sessionId: string, now: Date, touch = true) => readSession(sessionId, { ip: '10.0.0.9', touch }, now)
const failures = () =>
  database().user.findUniqueOrThrow({ where: { id: clerk.userId }, select: { failedLogins: true, lockedUntil: true } })

describe('signing in', () => {
  test('a clerk enters with login name and password, and acts with role, region and abilities', async () => {
    const sessionId = await signedIn(PASSWORD, { name: ` ${login.toUpperCase()} ` })
    expect(await read(sessionId, later(1))).toMatchObject({
      kind: 'open',
      actor: { userId: clerk.userId, role: 'WIN', region: '370211', abilities: ['guide'], ip: '10.0.0.9' },
    })
    expect(await lastAudit()).toMatchObject({ action: 'account.signed_in', actorId: clerk.userId, ip: '10.0.0.1' })
  })

  test('an applicant enters by mobile and acts for the institution', async () => {
    const institution = await makeInstitution()
    const handler = await makeApplicant(institution.id)
    const mobile = await givePassword(handler)
    const sessionId = await signedIn(PASSWORD, { as: 'APPLICANT', name: mobile })
    expect(await read(sessionId, later(1))).toMatchObject({
      kind: 'open',
      actor: { role: 'APP', institutionId: institution.id, region: null },
    })
  })

  test('an unknown account and a wrong password get the same answer, the lock included', async () => {
    const known: unknown[] = []
    const unknown: unknown[] = []
    for (let i = 0; i < 7; i += 1) {
      known.push(await enter('Wrong-Horse-9', { ip: '10.0.0.2' }))
      unknown.push(await enter('Wrong-Horse-9', { name: 'nobody-here', ip: '10.0.0.3' }))
    }
    expect(unknown).toEqual(known)
    expect(known[3]).toMatchObject({ ok: false, error: { code: 'account.wrong_credentials' } })
    expect(known[4]).toMatchObject({ ok: false, error: { code: 'account.locked', facts: { minutes: 15 } } })
  })

  test('a name with characters the database cannot keep is an unknown one, or the one without them', async () => {
    expect((await enter(PASSWORD, { name: 'nobody\u0000\uD83E' })).ok).toBe(false)
    expect((await enter(PASSWORD, { name: `${login}\u0000` })).ok).toBe(true)
  })

  test('staff do not enter at the applicants’ door, nor applicants at the staff door', async () => {
    expect(await enter(PASSWORD, { as: 'APPLICANT' })).toMatchObject({ ok: false })
    const handler = await makeApplicant((await makeInstitution()).id)
    const mobile = await givePassword(handler)
    expect(await enter(PASSWORD, { name: mobile })).toMatchObject({ ok: false })
  })

  test.each([
    ['is deactivated', () => database().user.update({ where: { id: clerk.userId }, data: { active: false } })],
    [
      'has no password yet',
      () => database().user.update({ where: { id: clerk.userId }, data: { passwordHash: null } }),
    ],
    [
      'has lost every place',
      () => database().membership.updateMany({ where: { userId: clerk.userId }, data: { active: false } }),
    ],
  ])('an account that %s is answered like a wrong password', async (_why, arrange) => {
    await arrange()
    expect(await enter(PASSWORD)).toMatchObject({ ok: false, error: { code: 'account.wrong_credentials' } })
    expect(await database().session.count()).toBe(0)
  })

  test('a refused attempt leaves an entry in the access log and none in the audit log', async () => {
    await enter('Wrong-Horse-9')
    expect(await database().auditEntry.count()).toBe(0)
    expect(await database().accessLog.findFirst()).toMatchObject({
      kind: 'DENIED',
      subjectId: clerk.userId,
      ip: '10.0.0.1',
    })
  })
})

describe('the lock', () => {
  test('the fifth failure locks for fifteen minutes, also against the right password', async () => {
    for (let i = 0; i < 5; i += 1) await enter('Wrong-Horse-9')
    expect(await enter(PASSWORD, { now: later(14) })).toMatchObject({ ok: false, error: { code: 'account.locked' } })
    expect(await enter(PASSWORD, { now: later(15) })).toMatchObject({ ok: true })
  })

  test('failures at the same moment are all counted', async () => {
    const results = await Promise.all(
      Array.from({ length: 4 }, (_, i) => enter('Wrong-Horse-9', { ip: `10.0.1.${i}` })),
    )
    expect(results.every(({ ok }) => !ok)).toBe(true)
    expect(await failures()).toEqual({ failedLogins: 4, lockedUntil: null })
    await Promise.all(Array.from({ length: 8 }, (_, i) => enter('Wrong-Horse-9', { ip: `10.0.2.${i}` })))
    expect((await failures()).lockedUntil).toEqual(later(15))
  })

  test('of twenty guesses at once with the right one among them, the lock lets at most that one in', async () => {
    const guesses = Array.from({ length: 20 }, (_, i) => (i === 19 ? PASSWORD : `Wrong-Horse-${i}`))
    const results = await Promise.all(guesses.map((guess, i) => enter(guess, { ip: `10.0.3.${i}` })))
    const open = await database().session.count()
    expect(results.filter(({ ok }) => ok)).toHaveLength(open)
    expect(results.slice(0, 19).some(({ ok }) => ok)).toBe(false)
    expect((await failures()).lockedUntil).not.toBeNull()
  })

  test('the right password starts the count anew', async () => {
    for (let i = 0; i < 4; i += 1) await enter('Wrong-Horse-9')
    await signedIn(PASSWORD)
    for (let i = 0; i < 4; i += 1) await enter('Wrong-Horse-9')
    expect(await enter(PASSWORD)).toMatchObject({ ok: true })
  })

  test('an address that failed too often is stopped, the office next door is not', async () => {
    for (let i = 0; i < ADDRESS_MOST_FAILURES; i += 1) await countOne('sign-in:10.0.0.66', 900_000, T0)
    expect(await enter(PASSWORD, { ip: '10.0.0.66' })).toMatchObject({
      ok: false,
      error: { code: 'account.too_many_attempts' },
    })
    expect(await enter(PASSWORD, { ip: '10.0.0.67' })).toMatchObject({ ok: true })
    expect(await enter(PASSWORD, { ip: '10.0.0.66', now: later(16) })).toMatchObject({ ok: true })
  })
})

describe('a session', () => {
  test('in use goes on, and is written back at most once a minute', async () => {
    const id = await signedIn(PASSWORD)
    const seen = async () =>
      (await database().session.findUniqueOrThrow({ where: { id }, select: { lastSeenAt: true } })).lastSeenAt
    await read(id, new Date(T0.getTime() + 59_000))
    expect(await seen()).toEqual(T0)
    for (const minute of [10, 20, 30, 40]) expect(await read(id, later(minute))).toMatchObject({ kind: 'open' })
    expect(await seen()).toEqual(later(40))
    expect(await read(id, later(55))).toEqual({ kind: 'idle' })
  })

  test('is not kept alive by requests the person did not make', async () => {
    const id = await signedIn(PASSWORD)
    for (const minute of [5, 10, 14]) expect(await read(id, later(minute), false)).toMatchObject({ kind: 'open' })
    expect(await read(id, later(15), false)).toEqual({ kind: 'idle' })
  })

  test.each([
    [
      'the account is deactivated',
      () => database().user.update({ where: { id: clerk.userId }, data: { active: false } }),
    ],
    [
      'the password is changed',
      () => database().user.update({ where: { id: clerk.userId }, data: { passwordVersion: 2 } }),
    ],
    [
      'the place is taken away',
      () => database().membership.update({ where: { id: clerk.membershipId }, data: { active: false } }),
    ],
    ['it is signed out', () => database().session.updateMany({ data: { revokedAt: T0 } })],
  ])('ends with the next request once %s', async (_why, arrange) => {
    const id = await signedIn(PASSWORD)
    await arrange()
    expect(await read(id, later(1))).toEqual({ kind: 'ended' })
  })

  test('that never was is ended', async () => {
    expect(await read('0190f7c0-0000-7000-8000-000000000000', later(1))).toEqual({ kind: 'ended' })
  })
})
