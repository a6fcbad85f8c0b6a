import { execFileSync } from 'node:child_process'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { sayNotice } from '@/lib/copy/inbox'
import { closeDatabase, database } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { openMessage } from '@/lib/db/messages'
import { officeNow } from '@/lib/db/office-clock'
import { sealMembers } from '@/lib/db/sealed'
import { addDays } from '@/lib/domain/shared/dates'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { newKey, runCommand } from '@/lib/services/command'
import { listNotices } from '@/lib/services/notice/list-notices'
import { moveLateLicences } from '@/lib/services/reminder/late-licences'
import { queueRemindersCommand } from '@/lib/services/reminder/queue-reminders'
import { scanReminders } from '@/lib/services/reminder/scan-reminders'
import { testDatabase } from '@/tests/support/database'
import { makeDueInstitution, reminderRows } from '@/tests/support/due-institutions'
import { makeDistrict, makeInstitution, makeStaff, REGION, setOfficeTime } from '@/tests/support/factories'
import { countStatements } from '@/tests/support/statements'

testDatabase()
afterAll(closeDatabase)
beforeEach(() => makeDistrict())

async function lookOn(day: string, hour = '09:00:00') {
  await setOfficeTime(`${day}T${hour}+08:00`)
  const moment = await officeNow()
  await moveLateLicences(moment)
  return scanReminders(moment)
}

const messages = (institutionId: string) =>
  database().reminderMessage.findMany({ where: { institutionId }, orderBy: { onDay: 'asc' } })
const outgoing = async () =>
  (await database().outboxMessage.findMany({ orderBy: { id: 'asc' } })).map((row) => ({
    channel: row.channel,
    key: row.key,
    ...openMessage(row),
  }))

describe('a year of an institution that never files', () => {
  test('N40 to N45 go out once each on their days, and the licence is overdue the day after (L01)', async () => {
    const { institutionId } = await makeDueInstitution({ due: { A: '2027-05-31', B: '2027-05-31' } })
    const later = await makeDueInstitution({ due: { A: '2028-12-31' } })
    for (let day = '2026-11-24'; day < '2027-11-24'; day = addDays(day, 1)) await lookOn(day)
    const days = (letter: string) => [
      `${letter} N40/window 2027-02-28`,
      `${letter} N41/-60 2027-04-01`,
      `${letter} N41/-45 2027-04-16`,
      `${letter} N42/-30 2027-05-01`,
      `${letter} N43/-15 2027-05-16`,
      `${letter} N43/-7 2027-05-24`,
      `${letter} N43/-3 2027-05-28`,
      `${letter} N43/-1 2027-05-30`,
      `${letter} N44/0 2027-05-31`,
      `${letter} N45/+1 2027-06-01`,
    ]
    expect((await reminderRows(institutionId)).toSorted()).toEqual([...days('A'), ...days('B')].toSorted())
    expect(await reminderRows(institutionId, 'SKIPPED')).toEqual([])
    expect(await messages(institutionId)).toHaveLength(10)
    expect(await database().notice.count({ where: { institutionId } })).toBe(10)
    expect(await messages(later.institutionId)).toEqual([])
    const entries = await database().licenceEntry.findMany({ where: { institutionId }, include: { proceedings: true } })
    for (const { status, proceedings } of entries) {
      expect(status).toBe('OVERDUE')
      expect(proceedings).toMatchObject([{ kind: 'LATE', status: 'OVERDUE', cause: 'DUE_MISSED' }])
    }
    const moved = await database().auditEntry.findMany({ where: { action: 'licence.lateness_moved' } })
    expect(moved.map(({ stream }) => stream)).toEqual([`institution:${institutionId}`, `institution:${institutionId}`])
    expect(await database().auditEntry.count({ where: { action: 'reminder.queued', stream: 'system' } })).toBe(10)
  }, 120_000)
})

describe('what goes out', () => {
  test('one message names every item of the day with its due date; mail and SMS go to who acts for it and to the principal', async () => {
    const { institutionId, applicant } = await makeDueInstitution({
      ...{ name: '海青口腔门诊部', due: { A: '2027-01-20', B: '2027-01-20', C: '2027-02-19' } },
      ...{ mobile: '13800138000', email: 'handler@clinic.example' },
    })
    const principal = sealMembers({ name: '王主任', mobile: '13900139000' }, new Set(['mobile'])) as object
    await database().institution.update({ where: { id: institutionId }, data: { principal } })
    expect(await lookOn('2026-11-24')).toMatchObject({ scanned: 1, queued: 3, messages: 1, skipped: 2, stopped: 0 })
    const [message, ...more] = await messages(institutionId)
    expect(more).toEqual([])
    expect(message).toMatchObject({ code: 'N41', region: REGION })
    expect(message?.sentTo).toMatchObject([
      { channel: 'MAIL', masked: 'h***@clinic.example' },
      { channel: 'SMS', masked: '138****8000' },
      { channel: 'SMS', masked: '139****9000' },
    ])
    const [notice] = (await listNotices(applicant)).lines
    const told = sayNotice(notice?.code ?? '', notice?.facts ?? {}, 'zh')
    expect(told.body).toContain('医疗机构执业许可证校验：2027年1月20日；放射诊疗许可证校验：2027年1月20日')
    expect(told.body).toContain('法定期限也不延长')
    expect(notice?.href).toBe('/applicant/start')
    const english = sayNotice(notice?.code ?? '', notice?.facts ?? {}, 'en').body
    expect(english).toContain('Verification of the radiology licence: 20 Jan 2027')
    expect(english).toContain('the legal term is not extended')
    const sent = await outgoing()
    expect(sent.map(({ channel, recipient }) => `${channel} ${recipient}`).toSorted()).toEqual([
      'MAIL handler@clinic.example',
      'SMS 13800138000',
      'SMS 13900139000',
    ])
    expect(JSON.stringify(sent)).not.toMatch(/\{\w+\}/)
    const sms = JSON.stringify(sent.filter(({ channel }) => channel === 'SMS').map(({ body }) => body))
    expect(sms).not.toMatch(/王主任|经办人|海青|放射/)
    expect(sms).toContain('期限不因收不到提醒延长')
  })

  test('a second look on the same day, even with something new to tell, sends no second message', async () => {
    const { institutionId } = await makeDueInstitution({ due: { A: '2027-01-20' } })
    await lookOn('2026-12-21')
    expect(await lookOn('2026-12-21', '15:00:00')).toMatchObject({ scanned: 1, queued: 0, messages: 0, skipped: 0 })
    const { licenceId } = await database().licenceEntry.findFirstOrThrow({ where: { institutionId } })
    const dates = { periodFrom: toDate('2026-12-28'), periodTo: toDate('2026-12-28'), due: toDate('2026-12-28') }
    await database().licenceEntry.create({
      data: { ...{ licenceId, institutionId, region: REGION, item: 'E', status: 'VALID', cycleYears: 1 }, ...dates },
    })
    await lookOn('2026-12-21', '16:00:00')
    expect(await reminderRows(institutionId)).toEqual(['A N42/-30 2026-12-21'])
    await lookOn('2026-12-22')
    expect(await reminderRows(institutionId)).toEqual(['A N42/-30 2026-12-21', 'E N43/-7 2026-12-22'])
  })

  test('N42 is copied to the health bureau, once for all institutions of the batch', async () => {
    const supervisor = await makeStaff('SUP')
    const elsewhere = await makeStaff('SUP', { region: '370212' })
    for (const name of ['海青口腔门诊部', '唐岛湾诊所']) await makeDueInstitution({ name, due: { A: '2027-01-20' } })
    await lookOn('2026-12-21')
    const { lines } = await listNotices(supervisor)
    expect(lines.map(({ code, facts }) => [code, facts['count']])).toEqual([['N42_COPY', 2]])
    expect(sayNotice('N42_COPY', lines[0]?.facts ?? {}, 'zh').body).toContain('唐岛湾诊所')
    expect((await listNotices(elsewhere)).lines).toEqual([])
  })

  test('nobody but the system queues reminders, and an institution nobody knows is none', async () => {
    const { institutionId } = await makeDueInstitution({ due: { A: '2027-01-20' } })
    const clerk = await makeStaff('WIN')
    const call = { key: newKey(), input: { institutionIds: [institutionId] } }
    expect(await runCommand(queueRemindersCommand, { ...call, actor: clerk })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'system.system_only' },
    })
    expect(await database().reminder.count()).toBe(0)
    expect(await database().auditEntry.count()).toBe(0)
    const bare = await makeInstitution({ name: '没有许可' })
    const done = await runCommand(queueRemindersCommand, {
      ...{ actor: SYSTEM_ACTOR, key: newKey(), input: { institutionIds: [bare.id] } },
    })
    expect(done).toMatchObject({ kind: 'done', answer: { queued: 0, messages: 0 } })
  })
})

describe('a clock that leaps', () => {
  test('days without a scanner bring one message and the rest as skipped; set back, nothing comes again', async () => {
    const { institutionId } = await makeDueInstitution({ due: { A: '2027-05-31' } })
    await lookOn('2027-03-01')
    await lookOn('2027-05-25')
    const sent = ['A N40/window 2027-03-01', 'A N43/-7 2027-05-25']
    expect(await reminderRows(institutionId)).toEqual(sent)
    expect(await reminderRows(institutionId, 'SKIPPED')).toHaveLength(4)
    for (const day of ['2027-04-02', '2027-05-02', '2027-05-25']) await lookOn(day)
    expect(await reminderRows(institutionId)).toEqual(sent)
    await lookOn('2027-05-28')
    expect(await reminderRows(institutionId)).toEqual([...sent, 'A N43/-3 2027-05-28'])
  })
})

describe('many institutions', () => {
  test('every one is reached exactly once, with no statement for each', async () => {
    for (let n = 0; n < 12; n += 1) {
      await makeDueInstitution({ due: { A: addDays('2027-01-20', n % 3), B: addDays('2027-03-20', n) } })
    }
    const far = await makeDueInstitution({ region: '370212', due: { A: '2027-01-20' } })
    await setOfficeTime('2026-12-25T09:00:00+08:00')
    const moment = await officeNow()
    const few = await countStatements(() => scanReminders(moment, { batch: 3 }))
    expect(await database().reminderMessage.count()).toBe(12)
    expect(await messages(far.institutionId)).toEqual([]) // its region has no office here
    await database().$executeRaw`DELETE FROM "Reminder"`
    await database().$executeRaw`DELETE FROM "ReminderMessage"`
    const many = await countStatements(() => scanReminders(moment))
    expect(await database().reminderMessage.count()).toBe(12)
    expect(many.length).toBeLessThan(40)
    expect(few.length).toBeGreaterThan(many.length)
  })
})

test(
  'reminders:scan looks once, says what it did, and finds nothing the second time',
  { timeout: 120_000 },
  async () => {
    await makeDueInstitution({ due: { A: '2027-01-20' } })
    await makeDueInstitution({ due: { A: '2026-11-20' } })
    const scan = (): unknown =>
      JSON.parse(
        execFileSync(process.execPath, ['--import', 'tsx', 'lib/cli/reminders-scan.ts', '--json'], {
          encoding: 'utf8',
        }),
      )
    const nothing = { today: '2026-11-24', entries: 2, scanned: 2, queued: 0, messages: 0, skipped: 0, stopped: 0 }
    expect(scan()).toEqual({ ...nothing, queued: 2, messages: 2, skipped: 10, batches: 1, late: 1 })
    expect(scan()).toEqual({ ...nothing, batches: 0, late: 0 })
  },
)
