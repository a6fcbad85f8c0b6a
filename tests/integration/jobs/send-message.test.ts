import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { closeDatabase, database, inTransaction } from '@/lib/db/client'
import { type MessageDraft, queueOutbox } from '@/lib/db/outbox'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import * as environment from '@/lib/env'
import { newKey, runCommand } from '@/lib/services/command'
import { releaseHeldMessages } from '@/lib/services/outbox/release-held'
import { replayMessagesCommand } from '@/lib/services/outbox/replay-messages'
import { sendMessage } from '@/lib/services/outbox/send-message'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict, makeStaff, setOfficeTime } from '@/tests/support/factories'
import { mailServer, type Received } from '@/tests/support/mail-server'

const db = testDatabase()
afterAll(closeDatabase)
afterEach(() => vi.restoreAllMocks())
beforeEach(() => makeDistrict())

const settings = environment.env()
/** Other settings for one test; nothing else of the process changes. */
const withSettings = (changes: Partial<environment.Env>): void =>
  void vi.spyOn(environment, 'env').mockReturnValue({ ...settings, ...changes })

const mail: MessageDraft = {
  kind: 'message',
  channel: 'MAIL',
  recipient: 'handler@clinic.example',
  recipientMasked: 'h***@clinic.example',
  body: { subject: '已收到您的申报', text: '案号 YLJY37021120261124000019', link: 'http://localhost:3000/applicant' },
  key: 'N02:1:MAIL',
  caseId: null,
}
const sms: MessageDraft = {
  ...mail,
  channel: 'SMS',
  recipient: '13800138000',
  body: { text: '申报已收到' },
  key: 'N02:1:SMS',
}

async function queue(draft: MessageDraft): Promise<string> {
  await inTransaction((tx) => queueOutbox(tx, [draft], new Date('2026-11-24T01:00:00Z')))
  return (await database().outboxMessage.findUniqueOrThrow({ where: { key: draft.key }, select: { id: true } })).id
}
const stored = (id: string) => database().outboxMessage.findUniqueOrThrow({ where: { id } })
const jobsOf = (id: string) =>
  db.query(`SELECT 1 FROM graphile_worker._private_jobs WHERE payload->>'messageId' = $1`, [id])

describe('mail', () => {
  test('arrives once, in Chinese, with its link and a Message-ID that stays the same', async () => {
    const server = await mailServer()
    withSettings({ smtpUrl: server.url, mailFrom: 'portal@bureau.example' })
    const id = await queue(mail)
    await sendMessage(id, { number: 1, last: false })
    await sendMessage(id, { number: 2, last: false })
    await server.close()
    expect(server.received).toHaveLength(1)
    const [{ to, raw }] = server.received as [Received]
    expect(to).toEqual(['handler@clinic.example'])
    expect(raw).toContain(`Message-ID: <${id}@localhost>`)
    expect(raw.replaceAll('=\r\n', '')).toContain('http://localhost:3000/applicant')
    expect(raw).toMatch(/Subject: =\?UTF-8\?/)
    expect(await stored(id)).toMatchObject({ status: 'SENT', attempts: 1, lastError: null })
  })

  test('address and text are sealed in the database', async () => {
    const id = await queue(mail)
    const row = JSON.stringify(await stored(id))
    expect(row).not.toContain('handler@clinic.example')
    expect(row).not.toContain('YLJY3702')
  })

  test('is tried again while the server refuses, then dead with an alarm, and sent when an administrator replays it', async () => {
    const refusing = await mailServer(true)
    withSettings({ smtpUrl: refusing.url })
    const id = await queue(mail)
    await expect(sendMessage(id, { number: 1, last: false })).rejects.toThrow()
    expect(await stored(id)).toMatchObject({ status: 'QUEUED', attempts: 1 })
    await sendMessage(id, { number: 25, last: true })
    const dead = await stored(id)
    expect(dead).toMatchObject({ status: 'DEAD', attempts: 2 })
    expect(dead.lastError).not.toContain('handler@clinic.example')
    expect(await database().notice.findMany({ select: { code: true, role: true } })).toEqual([
      { code: 'ALARM_MESSAGE', role: 'ADM' },
    ])
    await refusing.close()

    const server = await mailServer()
    withSettings({ smtpUrl: server.url })
    await db.query('DELETE FROM graphile_worker._private_jobs')
    const actor = await makeStaff('ADM')
    const outcome = await runCommand(replayMessagesCommand, { actor, key: newKey(), input: { messageIds: [id] } })
    expect(outcome).toMatchObject({ kind: 'done', answer: { replayed: [id] } })
    expect(await jobsOf(id)).toHaveLength(1)
    await sendMessage(id, { number: 1, last: false })
    await server.close()
    expect(server.received).toHaveLength(1)
    expect(await stored(id)).toMatchObject({ status: 'SENT' })
  })

  test('a window clerk may not replay dead messages', async () => {
    const actor = await makeStaff('WIN')
    const outcome = await runCommand(replayMessagesCommand, {
      actor,
      key: newKey(),
      input: { messageIds: [randomUUID()] },
    })
    expect(outcome.kind).toBe('refused')
  })

  test('without a mail system the demo desk takes it, and outside the demo it is a failure', async () => {
    const id = await queue(mail)
    withSettings({ demo: false })
    await expect(sendMessage(id, { number: 1, last: false })).rejects.toThrow('nothing is connected')
    withSettings({ demo: true })
    await sendMessage(id, { number: 2, last: false })
    expect(await stored(id)).toMatchObject({ status: 'SENT' })
  })

  test('one that nobody can read is dead at once', async () => {
    const id = await queue({ ...mail, body: { words: 'none' } })
    await sendMessage(id, { number: 1, last: false })
    expect(await stored(id)).toMatchObject({ status: 'DEAD' })
  })
})

describe('SMS keep the hours of the office', () => {
  test('sent at 19:59, held at 20:00 until nine the next day', async () => {
    const early = await queue(sms)
    await setOfficeTime('2026-11-24T19:59:59+08:00')
    await sendMessage(early, { number: 1, last: false })
    expect(await stored(early)).toMatchObject({ status: 'SENT' })

    const late = await queue({ ...sms, key: 'N02:2:SMS' })
    await setOfficeTime('2026-11-24T20:00:00+08:00')
    await sendMessage(late, { number: 1, last: false })
    const held = await stored(late)
    expect(held).toMatchObject({ status: 'QUEUED', attempts: 0 })
    expect(held.notBefore?.toISOString()).toBe('2026-11-25T01:00:00.000Z')
    await db.query('DELETE FROM graphile_worker._private_jobs')

    expect(await releaseHeldMessages(new Date('2026-11-25T00:59:59Z'))).toBe(0)
    await setOfficeTime('2026-11-25T09:00:00+08:00')
    expect(await releaseHeldMessages(new Date('2026-11-25T01:00:00Z'))).toBe(1)
    expect(await jobsOf(late)).toHaveLength(1)
    await sendMessage(late, { number: 1, last: false })
    expect(await stored(late)).toMatchObject({ status: 'SENT', notBefore: null })
  })

  test('a code somebody waits for goes out at night', async () => {
    await setOfficeTime('2026-11-24T23:30:00+08:00')
    const id = await queue({ ...sms, body: { text: '验证码 123456', urgent: true } })
    await sendMessage(id, { number: 1, last: false })
    expect(await stored(id)).toMatchObject({ status: 'SENT' })
  })

  test('mail goes out at any hour', async () => {
    await setOfficeTime('2026-11-24T23:30:00+08:00')
    const id = await queue(mail)
    await sendMessage(id, { number: 1, last: false })
    expect(await stored(id)).toMatchObject({ status: 'SENT' })
  })
})

test('the system replays for the demo desk', async () => {
  const id = await queue({ ...mail, body: { words: 'none' } })
  await sendMessage(id, { number: 1, last: true })
  const input = { messageIds: [id] }
  const outcome = await runCommand(replayMessagesCommand, { actor: SYSTEM_ACTOR, key: newKey(), input })
  expect(outcome).toMatchObject({ kind: 'done', answer: { replayed: [id] } })
})
