import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { closeDatabase, database, inTransaction } from '@/lib/db/client'
import { advanceDemoClock, keepDemoClockAlive } from '@/lib/db/demo-clock'
import { officeNow } from '@/lib/db/office-clock'
import { queueOutbox } from '@/lib/db/outbox'
import * as environment from '@/lib/env'
import { readSession } from '@/lib/services/account/read-session'
import { forgetCalendar } from '@/lib/services/clock/calendar'
import { getDemoDesk } from '@/lib/services/demo/get-demo-desk'
import { moveClock, nextOpening } from '@/lib/services/demo/move-clock'
import { replayDead } from '@/lib/services/demo/replay-dead'
import { setConnector } from '@/lib/services/demo/set-connector'
import { signInAs } from '@/lib/services/demo/sign-in-as'
import { startOver } from '@/lib/services/demo/start-over'
import { seedDemo } from '@/prisma/seed'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict, makeStaff, setOfficeTime } from '@/tests/support/factories'

const db = testDatabase()
afterAll(closeDatabase)
afterEach(() => vi.restoreAllMocks())
beforeEach(async () => {
  forgetCalendar()
  await makeDistrict()
})

const now = async (): Promise<string> => (await officeNow()).now.toISOString()
const settings = environment.env()

describe('moving the clock', () => {
  test.each([
    ['hour', '2026-11-24T02:00'],
    ['day', '2026-11-25T01:00'],
    ['week', '2026-12-01T01:00'],
    ['workingDay', '2026-11-25T01:00'],
    ['tenWorkingDays', '2026-12-08T01:00'],
  ] as const)('%s later', async (move, expected) => {
    expect(await moveClock(move)).toBe(true)
    expect(await now()).toMatch(new RegExp(`^${expected}`))
  })

  test('the next working day after a Friday evening and before a holiday', async () => {
    await setOfficeTime('2026-09-30T18:00:00+08:00')
    await moveClock('workingDay')
    expect(await now()).toMatch(/^2026-10-08T01:00/)
  })

  test('before nine on a working day it is today', () => {
    const calendar = { isWorkingDay: () => true }
    expect(nextOpening(new Date('2026-11-24T00:30:00Z'), calendar).toISOString()).toBe('2026-11-24T01:00:00.000Z')
    expect(nextOpening(new Date('2026-11-24T01:00:00Z'), calendar).toISOString()).toBe('2026-11-25T01:00:00.000Z')
  })

  test('never goes backward', async () => {
    expect(await advanceDemoClock(new Date('2026-11-23T01:00:00Z'))).toBe(false)
    expect(await now()).toMatch(/^2026-11-24T01:00/)
  })

  test('a heartbeat at the same moment does not move it back', async () => {
    const real = new Date()
    await advanceDemoClock(new Date('2026-12-24T01:00:00Z'), real)
    await Promise.all([
      ...Array.from({ length: 10 }, (_, n) => keepDemoClockAlive(new Date(real.getTime() + n * 100))),
      advanceDemoClock(new Date('2027-01-05T01:00:00Z')),
    ])
    expect(await now()).toMatch(/^2027-01-05T01:00/)
  })
})

describe('the desk', () => {
  test('shows mail and SMS with their links and codes, newest first', async () => {
    const base = { kind: 'message', recipientMasked: '***', caseId: null } as const
    const drafts = [
      { ...base, channel: 'SMS', recipient: '13800138000', body: { text: '验证码 482913' }, key: '1' },
      {
        ...base,
        channel: 'MAIL',
        recipient: 'a@b.example',
        body: { subject: '设置密码', text: '见链接', link: 'http://localhost:3000/x' },
        key: '2',
      },
    ] as const
    await inTransaction((tx) => queueOutbox(tx, drafts, new Date('2026-11-24T01:00:00Z')))
    const { messages } = await getDemoDesk()
    expect(messages).toMatchObject([
      { channel: 'MAIL', recipient: 'a@b.example', subject: '设置密码', link: 'http://localhost:3000/x' },
      { channel: 'SMS', recipient: '13800138000', text: '验证码 482913', subject: null },
    ])
  })

  test('signs in as anybody, with a trace, and as nobody who was deactivated', async () => {
    const clerk = await makeStaff('WIN')
    const entered = await signInAs(clerk.membershipId, { ip: '127.0.0.1', agent: 'test' })
    expect(entered?.role).toBe('WIN')
    const session = await readSession(entered?.sessionId ?? '', { ip: null, touch: false })
    expect(session).toMatchObject({ kind: 'open', actor: { userId: clerk.userId } })
    expect(await database().auditEntry.count({ where: { action: 'account.signed_in' } })).toBe(1)
    await database().membership.update({ where: { id: clerk.membershipId }, data: { active: false } })
    expect(await signInAs(clerk.membershipId, { ip: null, agent: null })).toBeNull()
  })

  test('switches a system off and on', async () => {
    const state = async () => (await getDemoDesk()).systems.find(({ system }) => system === 'nhc')?.available
    expect(await state()).toBe(true)
    await setConnector('nhc', false)
    expect(await state()).toBe(false)
    await setConnector('nhc', true)
    expect(await state()).toBe(true)
  })

  test('replays what was not delivered', async () => {
    const draft = {
      kind: 'message',
      channel: 'SMS',
      recipient: '1',
      recipientMasked: '1',
      body: { text: 'x' },
      key: '1',
      caseId: null,
    } as const
    await inTransaction((tx) => queueOutbox(tx, [draft], new Date()))
    await database().outboxMessage.updateMany({ data: { status: 'DEAD' } })
    const { dead } = await getDemoDesk()
    expect(await replayDead(dead.map(({ id }) => id))).toBe(1)
    expect((await getDemoDesk()).dead).toEqual([])
  })

  test('starts over: everything is gone, the first day is back, and evidence is untouchable again', async () => {
    await makeStaff('WIN', { name: '昨天的人' })
    await signInAs((await makeStaff('WIN')).membershipId, { ip: null, agent: null })
    await setOfficeTime('2027-06-01T09:00:00+08:00')
    await startOver(seedDemo)
    expect(await database().user.count({ where: { name: '昨天的人' } })).toBe(0)
    expect(await database().session.count()).toBe(0)
    expect(await database().institution.count()).toBe(13)
    expect(await now()).toMatch(/^2026-11-24T01:00/)
    const clerk = (await getDemoDesk()).people.find(({ role }) => role === 'WIN')
    await signInAs(clerk?.membershipId ?? '', { ip: null, agent: null })
    await expect(db.query(`DELETE FROM "AuditEntry"`)).rejects.toThrow('append-only')
  })

  test('does not exist outside the demo', async () => {
    vi.spyOn(environment, 'env').mockReturnValue({ ...settings, demo: false })
    await expect(getDemoDesk()).rejects.toThrow('demo only')
    await expect(moveClock('day')).rejects.toThrow('demo only')
    await expect(signInAs('x', { ip: null, agent: null })).rejects.toThrow('demo only')
    await expect(setConnector('nhc', false)).rejects.toThrow('demo only')
    await expect(startOver(seedDemo)).rejects.toThrow('demo only')
    await expect(replayDead([])).rejects.toThrow('demo only')
  })
})
