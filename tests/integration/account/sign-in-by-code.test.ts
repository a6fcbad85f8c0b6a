import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import { hmacOf, seal } from '@/lib/db/sealed'
import { signIn } from '@/lib/services/account/sign-in'
import { requestSignInCode, signInByCode } from '@/lib/services/account/sign-in-by-code'
import { newKey } from '@/lib/services/command'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict, makeInstitution, makeStaff } from '@/tests/support/factories'
import { lastAudit, sentMessages, traces } from './people'

testDatabase()
afterAll(closeDatabase)

const MOBILE = '13800000011'
const ip = '10.0.0.2'

let userId: string
beforeEach(async () => {
  await makeDistrict()
  const applicant = await makeApplicant((await makeInstitution()).id)
  userId = applicant.userId
  await database().user.update({
    where: { id: userId },
    data: { mobileHmac: hmacOf(MOBILE), mobileSealed: seal(MOBILE) },
  })
})

const ask = (mobile = MOBILE) => requestSignInCode({ key: newKey(), mobile, ip })
async function ticketAndCode(): Promise<{ ticket: string; code: string }> {
  const outcome = await ask()
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
  const code = String((await sentMessages())[0]?.body.oneTimeCode)
  return { ticket: outcome.answer.ticket, code }
}
const enter = ({ ticket, code }: { ticket: string; code: string }) => signInByCode({ ticket, code, ip, agent: null })
const wrong = (code: string): string => (code === '000000' ? '000001' : '000000')
const sessions = () => database().session.count({ where: { userId } })
const WRONG = { ok: false, error: { code: 'account.sign_in_code_wrong' } }

describe('signing in with a code', () => {
  test('the code goes to the mobile of the account and opens the door once', async () => {
    const before = await sessions()
    const door = await ticketAndCode()
    expect((await sentMessages())[0]).toMatchObject({ channel: 'SMS', to: MOBILE, body: { urgent: true } })
    expect(await lastAudit()).toMatchObject({ action: 'account.sign_in_code_requested', subjectId: userId })
    expect(await enter(door)).toMatchObject({ ok: true, value: { role: 'APP', memberships: 1 } })
    expect(await lastAudit()).toMatchObject({ action: 'account.signed_in', subjectId: userId })
    expect(await enter(door)).toMatchObject(WRONG)
    expect(await sessions()).toBe(before + 1)
  })

  test('an unknown mobile is answered the same, and nothing is sent', async () => {
    const sent = (await sentMessages()).length
    const outcome = await ask('13800000099')
    expect(outcome).toMatchObject({
      kind: 'done',
      answer: { ticket: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    })
    expect(await sentMessages()).toHaveLength(sent)
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    const before = await traces()
    expect(await enter({ ticket: outcome.answer.ticket, code: '123456' })).toMatchObject(WRONG)
    expect(await traces()).toEqual(before)
  })

  test('a wrong code can be tried five times, then even the right one is of no use', async () => {
    const door = await ticketAndCode()
    const before = await traces()
    for (let i = 0; i < 5; i += 1) expect(await enter({ ...door, code: wrong(door.code) })).toMatchObject(WRONG)
    expect(await enter(door)).toMatchObject(WRONG)
    expect(await traces()).toEqual(before)
  })

  test('two browsers with the same code at once: one comes in', async () => {
    const door = await ticketAndCode()
    const before = await sessions()
    const results = await Promise.all([enter(door), enter(door), enter(door)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await sessions()).toBe(before + 1)
  })

  test('a newer code makes the older one worthless', async () => {
    const older = await ticketAndCode()
    const newer = await ticketAndCode()
    expect(await enter(older)).toMatchObject(WRONG)
    expect(await enter(newer)).toMatchObject({ ok: true })
  })

  test('a locked account stays locked, and a closed one stays closed', async () => {
    const door = await ticketAndCode()
    await database().user.update({ where: { id: userId }, data: { lockedUntil: new Date(Date.now() + 600_000) } })
    expect(await enter(door)).toMatchObject({ ok: false, error: { code: 'account.locked' } })
    await database().user.update({ where: { id: userId }, data: { lockedUntil: null, active: false } })
    expect(await enter(door)).toMatchObject(WRONG)
    const sent = (await sentMessages()).length
    await ask()
    expect(await sentMessages()).toHaveLength(sent)
  })

  test('staff do not come in by a code', async () => {
    const staff = await makeStaff('REV')
    await database().user.update({ where: { id: userId }, data: { mobileHmac: null } })
    await database().user.update({ where: { id: staff.userId }, data: { mobileHmac: hmacOf(MOBILE) } })
    expect(await enter(await ticketAndCode())).toMatchObject(WRONG)
  })

  test.each([['12345'], [''], ['1380000001x']])('“%s” is not a mobile, and says so', async (mobile) => {
    expect(await ask(mobile)).toMatchObject({ kind: 'invalid', issues: [{ path: 'mobile' }] })
  })

  test('a mobile gets a handful of codes in a quarter of an hour', async () => {
    const outcomes = []
    for (let i = 0; i < 7; i += 1) outcomes.push(await ask())
    expect(outcomes.at(-1)).toMatchObject({ kind: 'refused', refusal: { code: 'account.too_many_sendings' } })
  })

  test('the password still opens the door as before', async () => {
    expect(await signIn({ as: 'APPLICANT', login: MOBILE, password: 'not-this-one', ip, agent: null })).toMatchObject({
      ok: false,
      error: { code: 'account.wrong_credentials' },
    })
  })
})
