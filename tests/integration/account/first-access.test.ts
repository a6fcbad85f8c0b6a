import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import { hmacOf, seal } from '@/lib/db/sealed'
import { openAccount } from '@/lib/services/account/open-account'
import { requestFirstAccess } from '@/lib/services/account/request-first-access'
import { newKey } from '@/lib/services/command'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict, makeInstitution, makeStaff } from '@/tests/support/factories'
import { givePassword, lastAudit, PASSWORD, sentMessages, traces } from './people'

testDatabase()
afterAll(closeDatabase)

const USCC = '91370211MA3TEST019'
const REGISTRATION = 'MA3TEST0137021117D1522'
const LEGAL_REP = '13800000001'
const HANDLER = '13800000002'
const ip = '10.0.0.1'

let institutionId: string
beforeEach(async () => {
  await makeDistrict()
  institutionId = (await makeInstitution()).id
  await database().institution.update({
    where: { id: institutionId },
    data: {
      uscc: USCC,
      registrationNo: REGISTRATION,
      filingNo: null,
      legalRep: { name: '王明', mobile: seal(JSON.stringify(LEGAL_REP)) },
      legalRepMobileHmac: hmacOf(LEGAL_REP),
    },
  })
})

const ask = (uscc = USCC, licenceNo = REGISTRATION) => requestFirstAccess({ key: newKey(), uscc, licenceNo, ip })
const codeSent = async (): Promise<string> => String((await sentMessages())[0]?.body.oneTimeCode)
async function ticketAndCode(): Promise<{ ticket: string; code: string }> {
  const outcome = await ask()
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
  return { ticket: outcome.answer.ticket, code: await codeSent() }
}
const open = (
  { ticket, code }: { ticket: string; code: string },
  { mobile = HANDLER, password = PASSWORD, key = newKey() } = {},
) => openAccount({ key, ticket, code, name: '李静', mobile, password, ip, agent: null })
const wrong = (code: string): string => (code === '000000' ? '000001' : '000000')

describe('first access of an institution', () => {
  test('sends a code to the mobile on the register and opens the handler’s account with it', async () => {
    const door = await ticketAndCode()
    expect((await sentMessages())[0]).toMatchObject({ channel: 'SMS', to: LEGAL_REP, body: { urgent: true } })
    const outcome = await open(door)
    expect(outcome).toMatchObject({ kind: 'done' })
    const membership = await database().membership.findFirstOrThrow({
      where: { institutionId },
      include: { user: true },
    })
    expect(membership).toMatchObject({
      role: 'APP',
      relation: 'HANDLER',
      user: { name: '李静', mobileHmac: hmacOf(HANDLER) },
    })
    expect(membership.user.mobileSealed).not.toContain(HANDLER)
    expect(await lastAudit()).toMatchObject({
      action: 'account.opened_by_first_access',
      subjectId: membership.userId,
      ip,
    })
  })

  test('whoever gives the registered mobile is the legal representative', async () => {
    await open(await ticketAndCode(), { mobile: LEGAL_REP })
    expect(await database().membership.findFirst({ where: { institutionId } })).toMatchObject({ relation: 'LEGAL_REP' })
  })

  test('a filed clinic comes in by its filing number', async () => {
    await database().institution.update({
      where: { id: institutionId },
      data: { registrationNo: null, filingNo: 'PDY-2026-77' },
    })
    expect(await ask(USCC, 'pdy-2026-77')).toMatchObject({ kind: 'done' })
    expect(await sentMessages()).toHaveLength(1)
  })

  test.each([
    ['another registration number', USCC, 'MA3TEST0137021117D1521'],
    ['another credit code', '91370211MA3TEST02X', REGISTRATION],
  ])('with %s is answered the same, and nothing is sent', async (_what, uscc, licenceNo) => {
    const outcome = await ask(uscc, licenceNo)
    expect(outcome).toMatchObject({
      kind: 'done',
      answer: { ticket: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    })
    expect(await sentMessages()).toEqual([])
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    const before = await traces()
    expect(await open({ ticket: outcome.answer.ticket, code: '123456' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'account.first_access_mismatch' },
    })
    expect(await traces()).toEqual(before)
  })

  test('a wrong code can be tried five times, then even the right one is of no use', async () => {
    const door = await ticketAndCode()
    const before = await traces()
    for (let i = 0; i < 5; i += 1) {
      const outcome = await open({ ...door, code: wrong(door.code) })
      expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'account.first_access_mismatch' } })
    }
    expect(await open(door)).toMatchObject({ kind: 'refused', refusal: { code: 'account.first_access_mismatch' } })
    expect(await traces()).toEqual(before)
  })

  test('twenty guesses at once get five looks at the code', async () => {
    const door = await ticketAndCode()
    await Promise.all(Array.from({ length: 20 }, () => open({ ...door, code: wrong(door.code) })))
    expect(await database().oneTimeSecret.findUnique({ where: { id: door.ticket } })).toMatchObject({ tries: 5 })
  })

  test('a code is good for ten minutes', async () => {
    const door = await ticketAndCode()
    await database().oneTimeSecret.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await open(door)).toMatchObject({ kind: 'refused' })
  })

  test('one code at once from two people opens one account', async () => {
    const door = await ticketAndCode()
    const outcomes = await Promise.all([open(door), open(door, { mobile: '13800000003' })])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await database().membership.count({ where: { institutionId } })).toBe(1)
  })

  test('two clinics opening with one new mobile at once make one person', async () => {
    const first = await ticketAndCode()
    const second = await ticketAndCode()
    const other = await makeInstitution()
    await database().$executeRaw`UPDATE "OneTimeSecret" SET "subject" = ${other.id} WHERE "id" = ${second.ticket}::uuid`
    await Promise.all([open(first), open(second)])
    expect(await database().user.count({ where: { mobileHmac: hmacOf(HANDLER) } })).toBe(1)
  })

  test('a double click opens one account and answers the same', async () => {
    const door = await ticketAndCode()
    const key = newKey()
    const first = await open(door, { key })
    expect(await open(door, { key })).toEqual({ ...first, repeated: true })
  })

  test('a person with an account joins with its own password, which stays', async () => {
    const person = await makeApplicant((await makeInstitution()).id)
    const mobile = await givePassword(person)
    expect(await open(await ticketAndCode(), { mobile })).toMatchObject({
      kind: 'done',
      answer: { userId: person.userId },
    })
    expect(await database().membership.count({ where: { userId: person.userId } })).toBe(2)
    expect(await database().user.findUnique({ where: { id: person.userId } })).toMatchObject({ passwordVersion: 1 })
  })

  test('a code for one clinic never opens another person’s account', async () => {
    const person = await makeApplicant((await makeInstitution()).id)
    const mobile = await givePassword(person)
    const door = await ticketAndCode()
    const before = await traces()
    expect(await open(door, { mobile, password: 'Battery-Staple-7' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'account.mobile_has_account' },
    })
    expect(await traces()).toEqual(before)
  })

  test('a person who already acts for the clinic is told to sign in', async () => {
    const person = await makeApplicant(institutionId)
    const mobile = await givePassword(person)
    expect(await open(await ticketAndCode(), { mobile })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'account.already_member' },
    })
  })

  test('a member of staff does not become an applicant', async () => {
    const clerk = await makeStaff('WIN')
    await givePassword(clerk)
    await database().user.update({ where: { id: clerk.userId }, data: { mobileHmac: hmacOf(HANDLER) } })
    expect(await open(await ticketAndCode())).toMatchObject({
      kind: 'refused',
      refusal: { code: 'account.applicant_and_staff' },
    })
  })

  test('a weak password is refused without trace', async () => {
    const door = await ticketAndCode()
    const before = await traces()
    expect(await open(door, { password: '1234567890' })).toMatchObject({ kind: 'refused' })
    expect(await traces()).toEqual(before)
  })

  test('nobody can fill the registered phone with codes', async () => {
    for (let i = 0; i < 3; i += 1) await ask()
    expect(await ask()).toMatchObject({ kind: 'refused', refusal: { code: 'account.too_many_sendings' } })
    expect(await sentMessages()).toHaveLength(3)
  })

  test('the code stands nowhere in the clear', async () => {
    const { code } = await ticketAndCode()
    const db = database()
    const rows = [await db.oneTimeSecret.findMany(), await db.auditEntry.findMany(), await db.commandReceipt.findMany()]
    const stored = JSON.stringify([...rows, await db.outboxMessage.findMany({ select: { body: true } })])
    expect(stored.match(new RegExp(`"${code}"|：${code}|码 ${code}`))).toBeNull()
  })
})
