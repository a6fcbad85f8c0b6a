import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { changePassword } from '@/lib/services/account/change-password'
import { getOwnAccount } from '@/lib/services/account/get-own-account'
import { readSession } from '@/lib/services/account/read-session'
import { requestReset } from '@/lib/services/account/request-reset'
import { endSessionCommand, switchMembershipCommand } from '@/lib/services/account/session-commands'
import { isLinkOpen, setPasswordByLink } from '@/lib/services/account/set-password'
import { signIn } from '@/lib/services/account/sign-in'
import { newKey, runCommand } from '@/lib/services/command'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict, makeInstitution, makeStaff } from '@/tests/support/factories'
import { givePassword, lastAudit, PASSWORD, sentMessages, tokenOf, traces } from './people'

testDatabase()
afterAll(closeDatabase)

const NEXT = 'Battery-Staple-7'
const ip = '10.0.0.1'
let clerk: Actor
let login: string
beforeEach(async () => {
  await makeDistrict()
  clerk = await makeStaff('WIN')
  login = await givePassword(clerk)
})

async function enter(name = login, password = PASSWORD, as: 'STAFF' | 'APPLICANT' = 'STAFF'): Promise<string> {
  const result = await signIn({ as, login: name, password, ip, agent: null })
  if (!result.ok) throw new Error(result.error.code)
  return result.value.sessionId
}
const isOpen = async (sessionId: string): Promise<boolean> =>
  (await readSession(sessionId, { ip, touch: false })).kind === 'open'

describe('changing the password', () => {
  test('ends every other session, keeps this one, and is on record without the password', async () => {
    const [here, elsewhere] = [await enter(), await enter()]
    const outcome = await changePassword(clerk, { key: newKey(), sessionId: here, current: PASSWORD, next: NEXT })
    expect(outcome).toMatchObject({ kind: 'done', answer: { ended: 1 } })
    expect([await isOpen(here), await isOpen(elsewhere)]).toEqual([true, false])
    expect(await lastAudit()).toMatchObject({ action: 'account.password_changed', subjectId: clerk.userId })
    await expect(enter()).rejects.toThrow('account.wrong_credentials')
    await enter(login, NEXT)
    expect(JSON.stringify(await database().auditEntry.findMany())).not.toContain(NEXT)
  })

  test('twice with the same key changes it once and answers the same', async () => {
    const sessionId = await enter()
    const change = { key: newKey(), sessionId, current: PASSWORD, next: NEXT }
    await changePassword(clerk, change)
    expect(await changePassword(clerk, change)).toMatchObject({ kind: 'done', repeated: true })
  })

  test.each([
    ['the old one is wrong', { current: 'Wrong-Horse-9', next: NEXT }, 'account.current_password_wrong'],
    ['the new one is short', { current: PASSWORD, next: 'Short-1' }, 'account.password_short'],
    ['the new one is the old one', { current: PASSWORD, next: PASSWORD }, 'account.password_same'],
  ])('is refused without trace when %s', async (_why, passwords, code) => {
    const sessionId = await enter()
    const before = await traces()
    const outcome = await changePassword(clerk, { key: newKey(), sessionId, ...passwords })
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code } })
    expect(await traces()).toEqual(before)
  })

  test('guessing the old one locks the account like guessing at the door', async () => {
    const sessionId = await enter()
    const guess = () => changePassword(clerk, { key: newKey(), sessionId, current: 'Wrong-Horse-9', next: NEXT })
    for (let i = 0; i < 5; i += 1) await guess()
    await expect(enter()).rejects.toThrow('account.locked')
  })

  test('by two people at once in one account takes effect once', async () => {
    const sessionId = await enter()
    const outcomes = await Promise.all(
      [NEXT, 'Another-Staple-8'].map((next) =>
        changePassword(clerk, { key: newKey(), sessionId, current: PASSWORD, next }),
      ),
    )
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    const { passwordVersion } = await database().user.findUniqueOrThrow({ where: { id: clerk.userId } })
    expect(passwordVersion).toBe(2)
  })
})

describe('a password that was forgotten', () => {
  const ask = (name: string, as: 'STAFF' | 'APPLICANT' = 'STAFF', from = ip) =>
    requestReset({ key: newKey(), as, login: name, ip: from })

  test('staff get a link by mail, which sets a new one once and ends all sessions', async () => {
    const before = await enter()
    expect(await ask(login)).toMatchObject({ kind: 'done', answer: {} })
    const [mail] = await sentMessages()
    const token = tokenOf(mail?.body ?? {})
    expect(mail?.channel).toBe('MAIL')
    expect(await isLinkOpen(token)).toBe(true)
    expect(await setPasswordByLink({ key: newKey(), token, password: NEXT, ip })).toMatchObject({ kind: 'done' })
    expect(await isOpen(before)).toBe(false)
    expect(await isLinkOpen(token)).toBe(false)
    expect(await setPasswordByLink({ key: newKey(), token, password: 'Third-Staple-9', ip })).toEqual({
      kind: 'not_found',
    })
    await enter(login, NEXT)
    expect(await database().oneTimeSecret.count({ where: { secretHmac: token } })).toBe(0)
  })

  test('an applicant gets the link by SMS', async () => {
    const mobile = await givePassword(await makeApplicant((await makeInstitution()).id))
    await ask(mobile, 'APPLICANT')
    expect((await sentMessages())[0]).toMatchObject({ channel: 'SMS', to: mobile, body: { urgent: true } })
  })

  test('somebody unknown is answered the same, and nothing is sent', async () => {
    const known = await ask(login)
    await database().outboxMessage.deleteMany()
    const unknown = await ask('nobody-here')
    expect(unknown).toEqual(known)
    expect(await sentMessages()).toEqual([])
  })

  test('nobody can fill another person’s mailbox', async () => {
    for (let i = 0; i < 3; i += 1) await ask(login)
    expect(await ask(login, 'STAFF', '10.9.9.9')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'account.too_many_sendings' },
    })
    expect(await sentMessages()).toHaveLength(3)
  })

  test('two uses of one link at once set one password', async () => {
    await ask(login)
    const token = tokenOf((await sentMessages())[0]?.body ?? {})
    const outcomes = await Promise.all(
      [NEXT, 'Another-Staple-8'].map((password) => setPasswordByLink({ key: newKey(), token, password, ip })),
    )
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'not_found'])
  })

  test('a weak password is refused without trace and the link stays good', async () => {
    await ask(login)
    const token = tokenOf((await sentMessages())[0]?.body ?? {})
    const before = await traces()
    const outcome = await setPasswordByLink({ key: newKey(), token, password: `${login}-A1`, ip })
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'account.password_guessable' } })
    expect(await traces()).toEqual(before)
    expect(await isLinkOpen(token)).toBe(true)
  })

  test('an old link, a made-up link and the link of a deactivated account are not there', async () => {
    await ask(login)
    const token = tokenOf((await sentMessages())[0]?.body ?? {})
    const use = (text: string) => setPasswordByLink({ key: newKey(), token: text, password: NEXT, ip })
    expect(await use('made-up')).toEqual({ kind: 'not_found' })
    await database().user.update({ where: { id: clerk.userId }, data: { active: false } })
    expect(await use(token)).toEqual({ kind: 'not_found' })
    await database().user.update({ where: { id: clerk.userId }, data: { active: true } })
    await database().oneTimeSecret.updateMany({ data: { expiresAt: new Date(0) } })
    expect(await use(token)).toEqual({ kind: 'not_found' })
  })
})

describe('sessions of one’s own', () => {
  test('a session elsewhere can be ended, and is on record', async () => {
    const [here, elsewhere] = [await enter(), await enter()]
    expect((await getOwnAccount(clerk, here))?.sessions).toHaveLength(2)
    const outcome = await runCommand(endSessionCommand, {
      actor: clerk,
      key: newKey(),
      input: { sessionId: elsewhere },
    })
    expect(outcome).toMatchObject({ kind: 'done' })
    expect(await lastAudit()).toMatchObject({ action: 'account.signed_out', subjectId: clerk.userId })
    expect([await isOpen(here), await isOpen(elsewhere)]).toEqual([true, false])
  })

  test('somebody else’s session is not there, and stays', async () => {
    const sessionId = await enter()
    const stranger = await makeStaff('WIN')
    const before = await traces()
    expect(await runCommand(endSessionCommand, { actor: stranger, key: newKey(), input: { sessionId } })).toEqual({
      kind: 'not_found',
    })
    expect(await traces()).toEqual(before)
  })

  test('signing out twice at once is on record once', async () => {
    const sessionId = await enter()
    const outcomes = await Promise.all(
      [1, 2].map(() => runCommand(endSessionCommand, { actor: clerk, key: newKey(), input: { sessionId } })),
    )
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'not_found'])
    expect(await database().auditEntry.count({ where: { action: 'account.signed_out' } })).toBe(1)
  })

  test('who acts for two clinics switches between them in a new session', async () => {
    const [one, two] = [await makeInstitution(), await makeInstitution()]
    const handler = await makeApplicant(one.id)
    const other = await database().membership.create({
      data: { userId: handler.userId, role: 'APP', institutionId: two.id, relation: 'HANDLER' },
    })
    const mobile = await givePassword(handler)
    const first = await enter(mobile, PASSWORD, 'APPLICANT')
    const command = switchMembershipCommand({ sessionId: first, ip, agent: null })
    const outcome = await runCommand(command, { actor: handler, key: newKey(), input: { membershipId: other.id } })
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    expect(await isOpen(first)).toBe(false)
    const reading = await readSession(outcome.answer.sessionId, { ip, touch: false })
    expect(reading).toMatchObject({ kind: 'open', actor: { institutionId: two.id } })
    expect(await lastAudit()).toMatchObject({ action: 'account.membership_switched' })
  })

  test('nobody switches into another person’s place', async () => {
    const sessionId = await enter()
    const lead = await makeStaff('LEAD')
    const before = await traces()
    const command = switchMembershipCommand({ sessionId, ip, agent: null })
    expect(
      await runCommand(command, { actor: clerk, key: newKey(), input: { membershipId: lead.membershipId } }),
    ).toEqual({ kind: 'not_found' })
    expect(await traces()).toEqual(before)
  })
})
