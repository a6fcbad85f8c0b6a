import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { hmacOf } from '@/lib/db/sealed'
import type { Actor } from '@/lib/domain/shared/actor'
import { readSession } from '@/lib/services/account/read-session'
import { newKey, runCommand } from '@/lib/services/command'
import { acceptInvitationCommand, getInvitationPage, joinByInvitation } from '@/lib/services/people/accept-invitation'
import { inviteColleague, resendInvitation, withdrawInvitationCommand } from '@/lib/services/people/invite'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict, makeInstitution, makeStaff } from '@/tests/support/factories'
import { done } from '@/tests/support/filing'
import { givePassword, PASSWORD, sentMessages, tokenOf } from '../account/people'
import { ENDED, lastOf, makeMember, marks, RUNNING } from './house'

testDatabase()
const MOBILE = '13900001234'
const REGISTERED = '13900005678'
const MANDATE = { mandateFrom: '2026-11-24', mandateTo: '2027-11-23' }

let house: string
let boss: Actor
beforeEach(async () => {
  await makeDistrict()
  house = (await makeInstitution({ name: '海青口腔门诊部' })).id
  await database().institution.update({ where: { id: house }, data: { legalRepMobileHmac: hmacOf(REGISTERED) } })
  boss = await makeMember(house, '周正明', { relation: 'LEGAL_REP' })
})

const invite = (actor: Actor, more: object = {}, key = newKey()) =>
  inviteColleague(actor, { key, name: '李梅', mobile: MOBILE, ...MANDATE, ...more })
const refusedWith = (code: string) => ({ kind: 'refused', refusal: { code } })
const newestLink = async () => {
  const [message] = await sentMessages()
  return { to: message?.to, token: tokenOf(message?.body ?? {}), text: String(message?.body.text) }
}
async function invited(more: object = {}): Promise<{ invitationId: string; token: string }> {
  const { invitationId } = done(await invite(boss, more))
  return { invitationId, token: (await newestLink()).token }
}
const join = (token: string, password = PASSWORD) =>
  joinByInvitation({ key: newKey(), token, password, ip: '10.0.0.1', agent: null })
const accept = (actor: Actor, token: string) =>
  runCommand(acceptInvitationCommand, { actor, key: newKey(), input: { token } })
const withdraw = (actor: Actor, invitationId: string, version = 1) =>
  runCommand(withdrawInvitationCommand, { actor, key: newKey(), input: { invitationId, version } })
const resend = (actor: Actor, invitationId: string, version = '1') =>
  resendInvitation(actor, { key: newKey(), invitationId, version })
const placesOf = (userId: string) =>
  database().membership.findMany({ where: { userId, active: true }, orderBy: { createdAt: 'asc' } })

describe('inviting a colleague', () => {
  test('sends a link to the mobile, keeps the secret out of rows and answers, and is in the audit trail', async () => {
    const outcome = await invite(boss)
    expect(outcome).toMatchObject({ kind: 'done' })
    expect(Object.keys(done(outcome))).toEqual(['invitationId'])
    const link = await newestLink()
    expect(link.to).toBe(MOBILE)
    expect(link.text).toContain('海青口腔门诊部')
    expect(await lastOf(`institution:${house}`)).toEqual({ action: 'people.invited', actorId: boss.userId })
    const kept = JSON.stringify([
      await database().invitation.findMany(),
      await database().commandReceipt.findMany(),
      await database().auditEntry.findMany({ select: { text: true } }),
      await database().oneTimeSecret.findMany(),
    ])
    expect(kept).not.toContain(link.token)
    expect(kept).not.toContain(MOBILE)
  })

  test('a handler whose mandate runs invites; one without dates or with an ended mandate does not', async () => {
    expect(await invite(await makeMember(house, '甲', { mandate: RUNNING }))).toMatchObject({ kind: 'done' })
    const others = [
      [await makeMember(house, '乙'), 'people.mandate_first'],
      [await makeMember(house, '丙', { mandate: ENDED }), 'people.mandate_over'],
    ] as const
    for (const [actor, code] of others) {
      const before = await marks()
      expect(await invite(actor, { mobile: '13900002222' })).toMatchObject(refusedWith(code))
      expect(await marks()).toEqual(before)
    }
  })

  test('everybody may call the legal representative in by the mobile on the register, without a mandate', async () => {
    const ended = await makeMember(house, '丙', { mandate: ENDED })
    const none = { mobile: REGISTERED, mandateFrom: '', mandateTo: '' }
    expect(await invite(ended, none)).toMatchObject({ kind: 'done' })
    const { userId, membershipId } = done(await join((await newestLink()).token))
    expect(await placesOf(userId)).toMatchObject([{ id: membershipId, relation: 'LEGAL_REP', mandateTo: null }])
  })

  test.each([
    [{ mandateFrom: '', mandateTo: '' }, 'people.mandate_missing'],
    [{ mandateTo: '2027-11-25' }, 'people.mandate_long'],
    [{ mandateTo: '2026-11-23' }, 'people.mandate_ends_first'],
    [{ mandateFrom: '2026-01-01', mandateTo: '2026-11-20' }, 'people.mandate_past'],
  ])('dates that cannot be a mandate are refused and nothing is sent: %o', async (dates, code) => {
    const before = await marks()
    expect(await invite(boss, dates)).toMatchObject(refusedWith(code))
    expect(await marks()).toEqual(before)
  })

  test('a mobile with an account and one without get the same answer', async () => {
    const elsewhere = await makeMember((await makeInstitution({ name: '别家诊所' })).id, '王强')
    const known = await givePassword(elsewhere)
    const shapes = [await invite(boss, { mobile: known }), await invite(boss)].map((outcome) => [
      outcome.kind,
      Object.keys(done(outcome)),
    ])
    expect(shapes[0]).toEqual(shapes[1])
    const texts = (await sentMessages()).map(({ body }) => String(body.text).replace(tokenOf(body), '#'))
    expect(texts[0]).toBe(texts[1])
  })

  test('whoever acts for the institution already, or is invited already, is not invited again', async () => {
    const colleague = await makeMember(house, '甲', { mandate: RUNNING })
    const mobile = await givePassword(colleague)
    await invited()
    const before = await marks()
    expect(await invite(boss, { mobile })).toMatchObject(refusedWith('people.already_member'))
    expect(await invite(boss)).toMatchObject(refusedWith('people.invited_already'))
    expect(await marks()).toEqual(before)
  })

  test('two invitations to one mobile at the same moment: one is sent', async () => {
    const kinds = (await Promise.all([invite(boss), invite(boss)])).map(({ kind }) => kind).sort()
    expect(kinds).toEqual(['done', 'refused'])
    expect(await database().invitation.count({ where: { status: 'OPEN' } })).toBe(1)
    expect(await sentMessages()).toHaveLength(1)
  })

  test('nobody’s phone is flooded, however often the invitation is taken back', async () => {
    for (let n = 0; n < 3; n += 1) {
      const { invitationId } = await invited()
      done(await withdraw(boss, invitationId))
    }
    const before = await marks()
    expect(await invite(boss)).toMatchObject(refusedWith('people.too_many_invitations'))
    expect(await marks()).toEqual(before)
  })

  test('staff invite nobody', async () => {
    expect(await invite(await makeStaff('WIN'))).toEqual({ kind: 'not_found' })
  })
})

describe('an invitation that is open', () => {
  test('says which institution, who invites and until when, with masked names, to whoever holds the link', async () => {
    const { token } = await invited()
    expect(await getInvitationPage(null, token)).toMatchObject({
      ...{ institution: '海青口腔门诊部', invitedBy: '周*明', name: '李*', mobileMasked: '139****1234' },
      ...{ relation: 'HANDLER', reader: 'stranger', mandateTo: MANDATE.mandateTo },
    })
    expect(await getInvitationPage(boss, token)).toMatchObject({ reader: 'other' })
    expect(await getInvitationPage(null, 'guessed')).toBeNull()
  })

  test('is taken back: the link is worth nothing from then on', async () => {
    const { invitationId, token } = await invited()
    expect(done(await withdraw(boss, invitationId))).toEqual({ invitationId })
    expect(await lastOf(`institution:${house}`)).toMatchObject({ action: 'people.invitation_withdrawn' })
    const before = await marks()
    expect(await getInvitationPage(null, token)).toBeNull()
    expect(await join(token)).toEqual({ kind: 'not_found' })
    expect(await withdraw(boss, invitationId, 2)).toMatchObject(refusedWith('people.invitation_over'))
    expect(await marks()).toEqual(before)
  })

  test('is sent again: the new link works, the one before does not', async () => {
    const { invitationId, token } = await invited()
    expect(await resend(boss, invitationId, '7')).toMatchObject(refusedWith('people.changed_meanwhile'))
    done(await resend(boss, invitationId))
    const again = (await newestLink()).token
    expect(again).not.toBe(token)
    expect(await join(token)).toEqual({ kind: 'not_found' })
    expect(await join(again)).toMatchObject({ kind: 'done' })
  })

  test('is not there for people of another institution', async () => {
    const { invitationId } = await invited()
    const stranger = await makeMember((await makeInstitution({ name: '别家诊所' })).id, '外人', {
      relation: 'LEGAL_REP',
    })
    const before = await marks()
    expect(await withdraw(stranger, invitationId)).toEqual({ kind: 'not_found' })
    expect(await resend(stranger, invitationId)).toEqual({ kind: 'not_found' })
    expect(await accept(stranger, invitationId)).toEqual({ kind: 'not_found' })
    expect(await marks()).toEqual(before)
  })

  test('is over when its days are over', async () => {
    const { token } = await invited()
    await database().oneTimeSecret.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await getInvitationPage(null, token)).toBeNull()
    expect(await join(token)).toEqual({ kind: 'not_found' })
  })
})

describe('accepting', () => {
  test('whoever has no account sets a password and is in, with the mandate of the invitation', async () => {
    const { token, invitationId } = await invited()
    const { userId, membershipId, sessionId } = done(await join(token))
    expect(await placesOf(userId)).toMatchObject([
      { id: membershipId, institutionId: house, relation: 'HANDLER', mandateTo: new Date('2027-11-23') },
    ])
    expect(await readSession(sessionId, { ip: null, touch: false })).toMatchObject({
      kind: 'open',
      actor: { institutionId: house, name: '李梅' },
    })
    expect(await lastOf(`institution:${house}`)).toMatchObject({ action: 'people.joined' })
    expect(await database().invitation.findUnique({ where: { id: invitationId } })).toMatchObject({
      status: 'ACCEPTED',
    })
    expect(await database().notice.count({ where: { institutionId: house, code: 'PEOPLE_JOINED' } })).toBe(1)
    expect(await join(token)).toEqual({ kind: 'not_found' })
  })

  test('a weak password is refused without trace and the link stays', async () => {
    const { token } = await invited()
    const before = await marks()
    expect(await join(token, '1234567890')).toMatchObject({ kind: 'refused' })
    expect(await join(token, `${MOBILE}-aB`)).toMatchObject(refusedWith('account.password_guessable'))
    expect(await marks()).toEqual(before)
    expect(await join(token)).toMatchObject({ kind: 'done' })
  })

  test('whoever has an account signs in and accepts: two institutions, one account', async () => {
    const other = await makeMember((await makeInstitution({ name: '别家诊所' })).id, '王强')
    const mobile = await givePassword(other)
    const { token } = await invited({ mobile })
    const before = await marks()
    expect(await join(token)).toMatchObject(refusedWith('people.sign_in_to_accept'))
    expect(await marks()).toEqual(before)
    expect(await getInvitationPage(other, token)).toMatchObject({ reader: 'invited' })
    done(await accept(other, token))
    expect((await placesOf(other.userId)).map(({ institutionId }) => institutionId)).toEqual([
      other.institutionId,
      house,
    ])
    expect(await lastOf(`institution:${house}`)).toEqual({ action: 'people.joined', actorId: other.userId })
  })

  test('nobody accepts what was sent to another mobile', async () => {
    const other = await makeMember((await makeInstitution({ name: '别家诊所' })).id, '王强')
    await givePassword(other)
    const clerk = await makeStaff('WIN')
    const { token } = await invited()
    const before = await marks()
    expect(await accept(other, token)).toEqual({ kind: 'not_found' })
    expect(await accept(clerk, token)).toEqual({ kind: 'not_found' })
    expect(await marks()).toEqual(before)
  })

  test('a link opened twice at the same moment makes one account', async () => {
    const { token } = await invited()
    const kinds = (await Promise.all([join(token), join(token)])).map(({ kind }) => kind).sort()
    expect(kinds).toEqual(['done', 'not_found'])
    expect(await database().user.count({ where: { mobileHmac: hmacOf(MOBILE) } })).toBe(1)
  })

  test('somebody who left comes back to the place of before', async () => {
    const gone = await makeMember(house, '李梅', { mandate: ENDED })
    const mobile = await givePassword(gone)
    await database().membership.update({ where: { id: gone.membershipId }, data: { active: false } })
    const elsewhere = await makeInstitution({ name: '别家诊所' })
    const { id } = await database().membership.create({
      data: { userId: gone.userId, role: 'APP', relation: 'HANDLER', institutionId: elsewhere.id },
    })
    const { token } = await invited({ mobile })
    done(await accept({ ...gone, membershipId: id, institutionId: elsewhere.id }, token))
    expect(await placesOf(gone.userId)).toMatchObject([
      { id: gone.membershipId, mandateTo: new Date('2027-11-23') },
      { institutionId: elsewhere.id },
    ])
  })
})
