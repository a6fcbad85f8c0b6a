import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { realNow } from '@/lib/clock'
import { closeDatabase, database, inTransaction } from '@/lib/db/client'
import { openMessage } from '@/lib/db/messages'
import { queueOutbox } from '@/lib/db/outbox'
import { seal } from '@/lib/db/sealed'
import type { Actor } from '@/lib/domain/shared/actor'
import { officeDate } from '@/lib/domain/shared/dates'
import type { NoticeCode } from '@/lib/domain/shared/notice-codes'
import * as environment from '@/lib/env'
import { newKey, runCommand } from '@/lib/services/command'
import { chooseChannelsCommand } from '@/lib/services/notice/choose-channels'
import { confirmEmailCommand, requestEmailCommand, takeEmailTry } from '@/lib/services/notice/confirm-email'
import { getNoticeSettings } from '@/lib/services/notice/get-settings'
import { noticesFor } from '@/lib/services/notice/notify'
import { applicantRecipients } from '@/lib/services/notice/recipients'
import { sendDigests } from '@/lib/services/notice/send-digests'
import { sendMessage } from '@/lib/services/outbox/send-message'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict, makeInstitution, makeStaff, setOfficeTime } from '@/tests/support/factories'
import { mailServer } from '@/tests/support/mail-server'

testDatabase()
afterAll(closeDatabase)
afterEach(() => vi.restoreAllMocks())

let institutionId: string
let handler: Actor
beforeEach(async () => {
  await makeDistrict()
  institutionId = (await makeInstitution()).id
  handler = await makeApplicant(institutionId)
  const data = { mobileSealed: seal('13800138000'), email: 'handler@clinic.example' }
  await database().user.update({ where: { id: handler.userId }, data })
})

const settings = environment.env()
const choose = (group: string, mail: string, sms: boolean, version = 0) =>
  runCommand(chooseChannelsCommand, {
    actor: handler,
    key: newKey(),
    input: { version, choices: [{ group, mail, sms }] },
  })
const audited = (action: string) => database().auditEntry.count({ where: { action } })

const MORNING = new Date('2026-11-24T01:00:00Z')
async function tell(code: NoticeCode, occasion: string, now = MORNING): Promise<void> {
  const facts = { caseNo: 'YLJY37021120261124000019', date: '2026-12-01', documentNo: 'X', count: 2, items: 'A' }
  const recipients = await applicantRecipients(database(), institutionId)
  const drafts = noticesFor(code, { caseId: null, occasion, recipients, facts, href: '/applicant' })
  await inTransaction((tx) => queueOutbox(tx, drafts, now))
}
const queued = async (): Promise<string[]> =>
  (await database().outboxMessage.findMany({ select: { key: true }, orderBy: { key: 'asc' } })).map(({ key }) =>
    key.replace(handler.userId, 'me'),
  )
/** The scanner on the office's clock of that instant. */
async function digestsAt(instant: string, workers = 1): Promise<number> {
  await setOfficeTime(instant)
  const moment = { now: new Date(instant), today: officeDate(new Date(instant)) }
  const sent = await Promise.all(Array.from({ length: workers }, () => sendDigests(moment)))
  return sent.reduce((sum, one) => sum + one)
}
const NEXT_DAY = '2026-11-25T00:01:00Z'

describe('choosing how one is told', () => {
  test('is kept with an audit entry, and the next notice follows it', async () => {
    expect(await choose('RECEIPT', 'OFF', false)).toMatchObject({ kind: 'done', answer: { version: 1 } })
    expect(await audited('notice.channels_chosen')).toBe(1)
    await tell('N02', 'T02')
    await tell('N03', 'T03')
    expect(await queued()).toEqual(['N03:-:T03:MAIL:me', 'N03:-:T03:SMS:me'])
    expect(await database().notice.count({ where: { institutionId } })).toBe(2) // the inbox has both
  })

  test('a refusal leaves no change and no audit entry', async () => {
    expect(await choose('DECISION', 'OFF', false)).toMatchObject({ refusal: { code: 'notice.one_way_stays' } })
    expect(await choose('TASK', 'DIGEST', true)).toMatchObject({ refusal: { code: 'notice.not_in_a_digest' } })
    expect(await choose('WORK', 'OFF', true)).toMatchObject({ refusal: { code: 'notice.not_your_kind' } })
    expect(await database().noticeChoice.count()).toBe(0)
    expect(await audited('notice.channels_chosen')).toBe(0)
  })

  test('of two at once one is told that the other was faster', async () => {
    const both = await Promise.all([choose('VISIT', 'OFF', true), choose('VISIT', 'DIGEST', true)])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(both).toContainEqual({ kind: 'refused', refusal: { code: 'notice.changed_meanwhile' } })
  })

  test('the page shows the address masked', async () => {
    expect(await getNoticeSettings(handler)).toMatchObject({ email: 'h***@clinic.example', version: 0, code: null })
  })
})

describe('the daily summary', () => {
  beforeEach(async () => {
    await choose('RECEIPT', 'DIGEST', false)
    await tell('N02', 'T02')
    await tell('N06', 'T06')
    await tell('N06', 'T06') // told twice, listed once
  })

  test('waits for 08:00 and is queued once, whatever two workers do', async () => {
    expect(await queued()).toEqual([])
    expect(await digestsAt('2026-11-24T12:00:00Z')).toBe(0)
    expect(await digestsAt(NEXT_DAY, 2)).toBe(1)
    expect(await queued()).toEqual(['DIGEST:me:2026-11-25'])
    expect(await digestsAt(NEXT_DAY)).toBe(0)
    expect(await audited('notice.digest_queued')).toBe(1)
    expect(await database().digestEntry.count({ where: { takenAt: null } })).toBe(0)
  })

  test('what came late for today is in the summary of tomorrow', async () => {
    await digestsAt(NEXT_DAY)
    await tell('N13', 'T14', new Date('2026-11-24T23:59:59Z')) // began before 08:00, came after the summary
    expect(await digestsAt(NEXT_DAY)).toBe(0)
    expect(await digestsAt('2026-11-26T00:01:00Z')).toBe(1)
  })

  test('really leaves by SMTP, one mail with everything that happened and its links', async () => {
    await digestsAt(NEXT_DAY)
    const server = await mailServer()
    vi.spyOn(environment, 'env').mockReturnValue({
      ...settings,
      smtpUrl: server.url,
      mailFrom: 'portal@bureau.example',
    })
    const [row] = await database().outboxMessage.findMany()
    await sendMessage(row?.id ?? '', { number: 1, last: false })
    await server.close()
    expect(server.received).toHaveLength(1)
    expect(server.received[0]?.to).toEqual(['handler@clinic.example'])
    const { body } = openMessage(row ?? { recipient: '', body: null })
    expect(body).toMatchObject({ subject: '医疗机构校验：有 2 件新进展' })
    expect(JSON.stringify(body)).toMatch(/已收到您的申报.*已受理.*\/account\/notices\/settings/)
    expect(JSON.stringify(row)).not.toMatch(/handler@|申报/) // sealed at rest, the address masked
    expect((await database().outboxMessage.findMany())[0]?.status).toBe('SENT')
  })

  test('nobody without an address is mailed, and nothing waits for ever', async () => {
    await database().user.update({ where: { id: handler.userId }, data: { email: null } })
    expect(await digestsAt(NEXT_DAY)).toBe(1)
    expect(await queued()).toEqual([])
    expect(await digestsAt(NEXT_DAY)).toBe(0)
  })
})

describe('the address of notices', () => {
  const request = (actor: Actor, email: string) =>
    runCommand(requestEmailCommand, { actor, key: newKey(), input: { email } })
  const sentCode = async (): Promise<string> => {
    const row = await database().outboxMessage.findFirstOrThrow({ where: { key: { startsWith: 'EMAIL_CODE' } } })
    return (openMessage(row).body as { oneTimeCode: string }).oneTimeCode // written by the command
  }
  const confirm = async (actor: Actor, code: string) =>
    runCommand(confirmEmailCommand(await takeEmailTry(actor)), { actor, key: newKey(), input: { code } })
  const emailNow = async () =>
    (await database().user.findUniqueOrThrow({ where: { id: handler.userId }, select: { email: true } })).email

  test('counts only when the code sent to it comes back, and is masked in the audit', async () => {
    expect(await request(handler, 'new@clinic.example')).toMatchObject({ kind: 'done' })
    expect(await emailNow()).toBe('handler@clinic.example')
    const code = await sentCode()
    const wrong = code === '000000' ? '000001' : '000000'
    expect(await confirm(handler, wrong)).toMatchObject({ refusal: { code: 'application.code_wrong' } })
    expect(await emailNow()).toBe('handler@clinic.example')
    expect(await audited('notice.email_confirmed')).toBe(0)
    expect(await confirm(handler, code)).toMatchObject({ kind: 'done', answer: { email: 'n***@clinic.example' } })
    expect(await emailNow()).toBe('new@clinic.example')
    const entries = await database().auditEntry.findMany({ where: { action: { startsWith: 'notice.email' } } })
    expect(entries).toHaveLength(2)
    expect(JSON.stringify(entries)).not.toContain('new@clinic.example')
    expect(await confirm(handler, code)).toMatchObject({ refusal: { code: 'application.code_over' } })
  })

  test('five wrong tries end the code; a colleague cannot use it', async () => {
    await request(handler, 'new@clinic.example')
    const code = await sentCode()
    const colleague = await makeApplicant(institutionId)
    expect(await confirm(colleague, code)).toMatchObject({ refusal: { code: 'application.code_over' } })
    const wrong = code === '000000' ? '000001' : '000000'
    for (let tries = 0; tries < 5; tries += 1) await confirm(handler, wrong)
    expect(await confirm(handler, code)).toMatchObject({ refusal: { code: 'application.code_over' } })
    expect(await emailNow()).toBe('handler@clinic.example')
  })

  test('nobody’s mailbox is flooded, and staff ask their administrator', async () => {
    await request(handler, 'new@clinic.example')
    expect(await request(handler, 'new@clinic.example')).toMatchObject({
      refusal: { code: 'application.code_just_sent' },
    })
    expect(await request(await makeStaff('WIN'), 'clerk@bureau.example')).toMatchObject({
      refusal: { code: 'notice.email_by_administrator' },
    })
    const count = await database().oneTimeSecret.count({ where: { purpose: 'EMAIL', expiresAt: { gt: realNow() } } })
    expect(count).toBe(1)
  })
})
