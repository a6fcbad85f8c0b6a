import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import type { Actor } from '@/lib/domain/shared/actor'
import { addDays } from '@/lib/domain/shared/dates'
import { newKey, runCommand } from '@/lib/services/command'
import { sendMessage } from '@/lib/services/outbox/send-message'
import { getOwnReminders } from '@/lib/services/reminder/get-history'
import { getInstitutionReminders } from '@/lib/services/reminder/get-institution-reminders'
import { listPhoneCalls } from '@/lib/services/reminder/list-phone-calls'
import { recordCallCommand } from '@/lib/services/reminder/record-call'
import { scanReminders } from '@/lib/services/reminder/scan-reminders'
import { testDatabase } from '@/tests/support/database'
import { makeDueInstitution } from '@/tests/support/due-institutions'
import { makeDistrict, makeStaff, setOfficeTime } from '@/tests/support/factories'
import { makeClinic, makeSubmitted } from '@/tests/support/filing'
import { countStatements } from '@/tests/support/statements'

testDatabase()
afterAll(closeDatabase)

let clerk: Actor
beforeEach(async () => {
  await makeDistrict()
  clerk = await makeStaff('WIN', { name: '李窗口' })
})

const NOW = '2026-11-24'
const record = (actor: Actor, institutionId: string, change: object = {}) =>
  runCommand(recordCallCommand, {
    ...{ actor, key: newKey(), input: { institutionId, result: 'NO_ANSWER', note: '', ...change } },
  })
const names = async (actor: Actor) => (await listPhoneCalls(actor, null))?.lines.map(({ name }) => name)

describe('the daily list of calls', () => {
  test('N43: from seven days before until the due date, by date, with what is due and a masked number', async () => {
    const due = (days: number) => addDays(NOW, days)
    await makeDueInstitution({ name: '七天', due: { A: due(7), B: due(7) }, mobile: '13800138000' })
    await makeDueInstitution({ name: '今天', due: { A: due(0) } })
    await makeDueInstitution({ name: '八天', due: { A: due(8) } })
    await makeDueInstitution({ name: '昨天', due: { A: due(-1) } })
    await makeDueInstitution({ name: '外区', region: '370212', due: { A: due(3) } })
    const list = await listPhoneCalls(clerk, null)
    expect(list?.lines).toMatchObject([
      { name: '今天', daysLeft: 0, items: [{ letter: 'A' }], contact: null, call: null },
      {
        ...{ name: '七天', daysLeft: 7, items: [{ letter: 'A' }, { letter: 'B' }] },
        contact: { who: 'HANDLER', mobile: '138****8000' },
      },
    ])
    expect(await names(await makeStaff('WIN', { region: '370212' }))).toEqual(['外区'])
    for (const role of ['REV', 'LEAD', 'SUP', 'ADM'] as const) {
      expect(await listPhoneCalls(await makeStaff(role), null)).toBeNull()
    }
  })

  test('an institution that has filed is not on it', async () => {
    const clinic = await makeClinic()
    const { name } = await database().institution.findUniqueOrThrow({ where: { id: clinic.institutionId } })
    await setOfficeTime('2027-01-14T09:00:00+08:00')
    expect(await names(clerk)).toEqual([name])
    await setOfficeTime('2026-11-24T09:00:00+08:00')
    await makeSubmitted(clinic)
    await setOfficeTime('2027-01-14T09:00:00+08:00')
    expect(await names(clerk)).toEqual([])
  })

  test('goes on page by page, none twice and none left out, with the same statements for many as for few', async () => {
    for (let n = 0; n < 7; n += 1) await makeDueInstitution({ name: `家${n}`, due: { A: addDays(NOW, n % 3) } })
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listPhoneCalls>> = await listPhoneCalls(clerk, after, 3)
      seen.push(...(page?.lines.map(({ name }) => name) ?? []))
      after = page?.next ?? null
    } while (after)
    expect(seen).toEqual(['家0', '家3', '家6', '家1', '家4', '家2', '家5'])
    expect((await listPhoneCalls(clerk, 'typed by somebody'))?.lines).toHaveLength(7)
    const few = await countStatements(() => listPhoneCalls(clerk, null, 1))
    const many = await countStatements(() => listPhoneCalls(clerk, null))
    expect(many).toHaveLength(few.length)
  })
})

describe('a call', () => {
  test('is recorded with who and what, so that a colleague sees it', async () => {
    const { institutionId } = await makeDueInstitution({ due: { A: addDays(NOW, 5) } })
    expect(await record(clerk, institutionId, { result: 'NEEDS_HELP', note: '下午来窗口' })).toMatchObject({
      kind: 'done',
    })
    const colleague = await makeStaff('WIN', { name: '张窗口' })
    const [line] = (await listPhoneCalls(colleague, null))?.lines ?? []
    expect(line?.call).toMatchObject({ byName: '李窗口', result: 'NEEDS_HELP', note: '下午来窗口' })
    const view = await getInstitutionReminders(colleague, institutionId, { reveal: false })
    expect(view?.calls).toMatchObject([{ byName: '李窗口', result: 'NEEDS_HELP' }])
    const audit = await database().auditEntry.findMany({ where: { stream: `institution:${institutionId}` } })
    expect(audit.map(({ action, actorId }) => [action, actorId])).toEqual([['reminder.call_recorded', clerk.userId]])
    expect(audit[0]?.text).not.toContain('下午来窗口')
  })

  test('two colleagues at once are both written down', async () => {
    const { institutionId } = await makeDueInstitution({ due: { A: addDays(NOW, 5) } })
    const colleague = await makeStaff('WIN')
    await Promise.all([record(clerk, institutionId), record(colleague, institutionId)])
    expect(await database().reminderCall.count({ where: { institutionId } })).toBe(2)
  })

  test('is refused for who is not at the window, for who is not on the list, and without a result; nothing is written', async () => {
    const near = await makeDueInstitution({ due: { A: addDays(NOW, 5) } })
    const far = await makeDueInstitution({ due: { A: addDays(NOW, 60) } })
    const lead = await makeStaff('LEAD')
    expect(await record(lead, near.institutionId)).toMatchObject({ refusal: { code: 'reminder.window_only' } })
    expect(await record(clerk, far.institutionId)).toMatchObject({ refusal: { code: 'reminder.not_on_list' } })
    expect(await record(clerk, near.institutionId, { result: 'TALKED' })).toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'result', code: 'reminder.result_missing' }],
    })
    const elsewhere = await makeStaff('WIN', { region: '370212' })
    expect(await record(elsewhere, near.institutionId)).toEqual({ kind: 'not_found' })
    expect(await database().reminderCall.count()).toBe(0)
    expect(await database().auditEntry.count()).toBe(0)
  })
})

describe('whole numbers', () => {
  test('are shown when asked for, and the look is noted down', async () => {
    const { institutionId } = await makeDueInstitution({ due: { A: addDays(NOW, 5) }, mobile: '13800138000' })
    const looks = () => database().accessLog.count({ where: { what: 'reminder_contact', subjectId: institutionId } })
    const masked = await getInstitutionReminders(clerk, institutionId, { reveal: false })
    expect(masked).toMatchObject({ revealed: false, contacts: [{ mobile: '138****8000' }] })
    expect(await looks()).toBe(0)
    const whole = await getInstitutionReminders(clerk, institutionId, { reveal: true })
    expect(whole).toMatchObject({ revealed: true, contacts: [{ who: 'HANDLER', mobile: '13800138000' }] })
    expect(await looks()).toBe(1)
    const elsewhere = await makeStaff('WIN', { region: '370212' })
    for (const actor of [elsewhere, await makeStaff('SUP')]) {
      expect(await getInstitutionReminders(actor, institutionId, { reveal: true })).toBeNull()
    }
    expect(await looks()).toBe(1)
  })
})

describe('what was told before', () => {
  test('is the same for the institution and for the window: when, by which way, and what comes next', async () => {
    const one = await makeDueInstitution({
      due: { A: '2027-01-20', B: '2027-01-20' },
      mobile: '13800138000',
      email: 'a@b.example',
    })
    await setOfficeTime('2026-12-21T21:00:00+08:00')
    await scanReminders(await officeNow())
    const sms = await database().outboxMessage.findFirstOrThrow({ where: { channel: 'SMS' } })
    await sendMessage(sms.id, { number: 1, last: false }) // at night: it waits for nine
    const own = await getOwnReminders(one.applicant)
    expect(own).toMatchObject({
      told: [
        {
          ...{ on: '2026-12-21', code: 'N42', lines: [{ letter: 'A' }, { letter: 'B' }] },
          channels: [
            { channel: 'INBOX', state: 'sent' },
            { channel: 'MAIL', masked: 'a***@b.example', state: 'waiting' },
            { channel: 'SMS', masked: '138****8000', state: 'waiting', at: new Date('2026-12-22T01:00:00Z') },
          ],
        },
      ],
      next: {
        on: '2027-01-05',
        lines: [
          { letter: 'A', code: 'N43' },
          { letter: 'B', code: 'N43' },
        ],
      },
      filed: [],
    })
    const seen = await getInstitutionReminders(clerk, one.institutionId, { reveal: false })
    expect(seen?.history).toEqual(own)
    expect(await getOwnReminders(clerk)).toBeNull()
  })

  test('N40: the first reminder leads to the list of papers of the institution', async () => {
    const one = await makeDueInstitution({ due: { A: addDays(NOW, 90) } })
    await scanReminders(await officeNow())
    const { facts } = await database().notice.findFirstOrThrow({ where: { institutionId: one.institutionId } })
    expect(facts).toMatchObject({ href: '/applicant/start#papers' })
  })

  test('says for which items nothing more comes, because they are filed', async () => {
    const clinic = await makeClinic()
    await makeSubmitted(clinic)
    expect(await getOwnReminders(clinic.applicant)).toMatchObject({ filed: ['A', 'B'], told: [] })
  })
})
