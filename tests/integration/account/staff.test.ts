import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import type { Actor, Role } from '@/lib/domain/shared/actor'
import {
  deactivateCommand,
  reactivateCommand,
  resendLinkCommand,
  unlockCommand,
} from '@/lib/services/account/account-status'
import { createStaffCommand } from '@/lib/services/account/create-staff'
import { getAccountPage } from '@/lib/services/account/get-account'
import { ACCOUNTS_PER_PAGE, listAccounts } from '@/lib/services/account/list-accounts'
import { giveRoleCommand, setGrantCommand, withdrawRoleCommand } from '@/lib/services/account/roles-of-account'
import { setPasswordByLink } from '@/lib/services/account/set-password'
import { signIn } from '@/lib/services/account/sign-in'
import { newKey, runCommand } from '@/lib/services/command'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict, makeInstitution, makeStaff } from '@/tests/support/factories'
import { givePassword, lastAudit, PASSWORD, sentMessages, tokenOf, traces } from './people'

testDatabase()
afterAll(closeDatabase)

let admin: Actor
let clerk: Actor
let login: string
beforeEach(async () => {
  await makeDistrict()
  admin = await makeStaff('ADM')
  clerk = await makeStaff('WIN')
  login = await givePassword(clerk)
})

const NEW = {
  name: '陈嘉',
  loginName: 'chen.jia',
  email: 'chen.jia@example.gov.cn',
  role: 'REV',
  itemLetters: ['A', 'B'],
}
const call = (actor: Actor, input: unknown) => ({ actor, key: newKey(), input })
const enter = () => signIn({ as: 'STAFF', login, password: PASSWORD, ip: '10.0.0.1', agent: null })
const openSessions = () => database().session.count({ where: { userId: clerk.userId, revokedAt: null } })

/** One call of each command on the clerk's account, as it would be allowed to the administrator. */
const COMMANDS = {
  createStaff: (actor: Actor) => runCommand(createStaffCommand, call(actor, NEW)),
  setAbilities: (actor: Actor) =>
    runCommand(
      setGrantCommand,
      call(actor, { userId: clerk.userId, membershipId: clerk.membershipId, version: 1, abilities: ['guide'] }),
    ),
  giveRole: (actor: Actor) =>
    runCommand(giveRoleCommand, call(actor, { userId: clerk.userId, role: 'REV', itemLetters: ['A'] })),
  withdrawRole: (actor: Actor) =>
    runCommand(
      withdrawRoleCommand,
      call(actor, { userId: clerk.userId, membershipId: clerk.membershipId, version: 1 }),
    ),
  deactivate: (actor: Actor) =>
    runCommand(deactivateCommand, call(actor, { userId: clerk.userId, version: 1, reason: '离岗' })),
  resendLink: (actor: Actor) => runCommand(resendLinkCommand, call(actor, { userId: clerk.userId })),
  unlock: async (actor: Actor) => {
    await database().user.update({ where: { id: clerk.userId }, data: { lockedUntil: new Date(Date.now() + 60_000) } })
    return runCommand(unlockCommand, call(actor, { userId: clerk.userId }))
  },
  reactivate: async (actor: Actor) => {
    await database().user.update({ where: { id: clerk.userId }, data: { active: false } })
    return runCommand(reactivateCommand, call(actor, { userId: clerk.userId, version: 1 }))
  },
} satisfies Record<string, (actor: Actor) => Promise<unknown>>
const NAMES = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]

const ACTIONS: Record<keyof typeof COMMANDS, string> = {
  createStaff: 'account.created',
  setAbilities: 'account.abilities_set',
  giveRole: 'account.role_given',
  withdrawRole: 'account.role_withdrawn',
  deactivate: 'account.deactivated',
  resendLink: 'account.link_sent',
  unlock: 'account.unlocked',
  reactivate: 'account.reactivated',
}

describe('administering accounts', () => {
  test.each(NAMES)('%s by the administrator is done and on record', async (name) => {
    expect(await COMMANDS[name](admin)).toMatchObject({ kind: 'done' })
    expect(await lastAudit()).toMatchObject({ action: ACTIONS[name], actorId: admin.userId, ip: '127.0.0.1' })
  })

  const OTHERS: Exclude<Role, 'APP' | 'SYS' | 'ADM'>[] = ['WIN', 'REV', 'LEAD', 'INSP', 'EXP', 'SUP', 'AUD', 'SEC']
  test.each(NAMES)('%s is not there for any other role, and leaves no trace', async (name) => {
    for (const role of OTHERS) {
      const stranger = await makeStaff(role)
      await COMMANDS[name](admin).catch(() => null) // arranges what the command needs
      const before = await traces()
      const outcome = await runAgain(name, stranger)
      expect(outcome, role).toEqual({ kind: 'not_found' })
      expect(await traces()).toEqual(before)
    }
  })

  test.each(NAMES.filter((name) => name !== 'createStaff'))(
    '%s is not there for the administrator of another region',
    async (name) => {
      const other = { ...(await makeStaff('ADM')), region: '370202' }
      await database().user.update({
        where: { id: clerk.userId },
        data: { lockedUntil: new Date(Date.now() + 60_000) },
      })
      const before = await traces()
      expect(await runAgain(name, other)).toEqual({ kind: 'not_found' })
      expect(await traces()).toEqual(before)
    },
  )

  /** The bare call, without arranging. */
  const runAgain = (name: keyof typeof COMMANDS, actor: Actor): Promise<unknown> => {
    if (name === 'unlock') return runCommand(unlockCommand, call(actor, { userId: clerk.userId }))
    if (name === 'reactivate') return runCommand(reactivateCommand, call(actor, { userId: clerk.userId, version: 1 }))
    return COMMANDS[name](actor)
  }
})

describe('a new member of staff', () => {
  test('gets a link by mail, sets the password and enters with items and role', async () => {
    await COMMANDS.createStaff(admin)
    const [mail] = await sentMessages()
    expect(mail).toMatchObject({ channel: 'MAIL', to: NEW.email })
    const token = tokenOf(mail?.body ?? {})
    await setPasswordByLink({ key: newKey(), token, password: 'Battery-Staple-7', ip: null })
    const entered = await signIn({
      as: 'STAFF',
      login: 'chen.jia',
      password: 'Battery-Staple-7',
      ip: null,
      agent: null,
    })
    expect(entered).toMatchObject({ ok: true, value: { role: 'REV', memberships: 1 } })
    expect(await database().membership.findFirst({ where: { user: { loginName: 'chen.jia' } } })).toMatchObject({
      itemLetters: ['A', 'B'],
      authorityId: 'approval-370211',
    })
    const receipts = JSON.stringify(await database().commandReceipt.findMany())
    expect(receipts).not.toContain(token)
  })

  test('two administrators giving one login name at once make one account', async () => {
    const second = await makeStaff('ADM')
    const outcomes = await Promise.all([COMMANDS.createStaff(admin), COMMANDS.createStaff(second)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(outcomes.find(({ kind }) => kind === 'refused')).toMatchObject({ refusal: { code: 'account.login_taken' } })
  })

  test.each([
    [{ ...NEW, itemLetters: [] }, 'account.reviewer_needs_item'],
    [{ ...NEW, role: 'INSP', itemLetters: [] }, 'account.inspector_needs_certificate'],
    [{ ...NEW, role: 'WIN', itemLetters: [], abilities: ['planner'] }, 'account.ability_of_other_role'],
  ])('with what the role cannot carry is refused without trace (%#)', async (input, code) => {
    const before = await traces()
    expect(await runCommand(createStaffCommand, call(admin, input))).toMatchObject({
      kind: 'refused',
      refusal: { code },
    })
    expect(await traces()).toEqual(before)
  })
})

describe('an account', () => {
  test('that is deactivated loses its sessions and links at once and comes back without them', async () => {
    await enter()
    await COMMANDS.resendLink(admin)
    const token = tokenOf((await sentMessages())[0]?.body ?? {})
    expect(await openSessions()).toBe(1)
    await COMMANDS.deactivate(admin)
    expect(await openSessions()).toBe(0)
    expect(await enter()).toMatchObject({ ok: false })
    await runCommand(reactivateCommand, call(admin, { userId: clerk.userId, version: 2 }))
    expect(await setPasswordByLink({ key: newKey(), token, password: 'Battery-Staple-7', ip: null })).toEqual({
      kind: 'not_found',
    })
    expect(await enter()).toMatchObject({ ok: true })
  })

  test('deactivated by two administrators at once is deactivated once', async () => {
    const second = await makeStaff('ADM')
    const outcomes = await Promise.all([COMMANDS.deactivate(admin), COMMANDS.deactivate(second)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await database().auditEntry.count({ where: { action: 'account.deactivated' } })).toBe(1)
  })

  test('on an older version is not changed', async () => {
    await COMMANDS.setAbilities(admin)
    expect(await COMMANDS.setAbilities(admin)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'account.changed_meanwhile' },
    })
  })

  test('that is locked is open again once unlocked', async () => {
    for (let i = 0; i < 5; i += 1)
      await signIn({ as: 'STAFF', login, password: 'Wrong-1-wrong', ip: null, agent: null })
    expect(await enter()).toMatchObject({ ok: false })
    expect(await runCommand(unlockCommand, call(admin, { userId: clerk.userId }))).toMatchObject({ kind: 'done' })
    expect(await enter()).toMatchObject({ ok: true })
    expect(await runCommand(unlockCommand, call(admin, { userId: clerk.userId }))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'account.not_locked' },
    })
  })

  test('whose place is taken away is signed out of that place', async () => {
    await enter()
    await COMMANDS.withdrawRole(admin)
    expect(await openSessions()).toBe(0)
  })

  test('of the administrator herself is not hers to change', async () => {
    const before = await traces()
    const input = { userId: admin.userId, version: 1, reason: '试试' }
    expect(await runCommand(deactivateCommand, call(admin, input))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'account.own_account' },
    })
    expect(await traces()).toEqual(before)
  })

  test.each(['ADM', 'SEC', 'AUD'] as const)('that does other work never becomes %s as well', async (role) => {
    const before = await traces()
    const outcome = await runCommand(giveRoleCommand, call(admin, { userId: clerk.userId, role }))
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'account.separate_duties' } })
    expect(await traces()).toEqual(before)
  })

  test('of an applicant gets no staff role', async () => {
    const handler = await makeApplicant((await makeInstitution()).id)
    const outcome = await runCommand(giveRoleCommand, call(admin, { userId: handler.userId, role: 'WIN' }))
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'account.applicant_and_staff' } })
  })

  test('given one role twice at once has it once', async () => {
    const outcomes = await Promise.all([COMMANDS.giveRole(admin), COMMANDS.giveRole(admin)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await database().membership.count({ where: { userId: clerk.userId, role: 'REV' } })).toBe(1)
  })
})

describe('the list of accounts', () => {
  test('shows every account of the region once, page after page, and no other', async () => {
    for (let i = 0; i < ACCOUNTS_PER_PAGE + 5; i += 1) await makeStaff('REV', { name: `审查员${i % 7}` })
    const seen: string[] = []
    let after = null
    for (;;) {
      const page: Awaited<ReturnType<typeof listAccounts>> = await listAccounts(admin, { search: null, after })
      seen.push(...(page?.lines ?? []).map(({ id }) => id))
      after = page?.next ?? null
      if (!after) break
    }
    const all = await database().user.findMany({ select: { id: true } })
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.toSorted()).toEqual(all.map(({ id }) => id).sort())
    for (const id of seen.slice(0, 5)) expect(await getAccountPage(admin, id)).not.toBeNull()
    expect((await listAccounts({ ...admin, region: '370202' }, { search: null, after: null }))?.lines).toEqual([])
  })

  test('finds by login name, by name and by the whole mobile, and takes signs literally', async () => {
    const { id, name } = await makeInstitution()
    const handler = await makeApplicant(id, '周海')
    const mobile = await givePassword(handler)
    const find = async (search: string) =>
      (await listAccounts(admin, { search, after: null }))?.lines.map(({ id }) => id)
    expect(await find(login.slice(0, 8))).toContain(clerk.userId)
    expect(await find('周')).toEqual([handler.userId])
    expect((await listAccounts(admin, { search: '周', after: null }))?.lines[0]?.institutions).toEqual([name])
    expect(await find(mobile)).toEqual([handler.userId])
    expect(await find('%')).toEqual([])
  })

  test('and the account page are for the administrator alone', async () => {
    for (const role of ['WIN', 'LEAD', 'AUD', 'SEC'] as const) {
      const actor = await makeStaff(role)
      expect(await listAccounts(actor, { search: null, after: null })).toBeNull()
      expect(await getAccountPage(actor, clerk.userId)).toBeNull()
    }
    expect(await getAccountPage(admin, '0190f7c0-0000-7000-8000-000000000000')).toBeNull()
    expect(await getAccountPage({ ...admin, region: '370202' }, clerk.userId)).toBeNull()
  })
})
