import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { sayNotice } from '@/lib/copy/inbox'
import { closeDatabase, database, inTransaction } from '@/lib/db/client'
import { queueOutbox } from '@/lib/db/outbox'
import { seal, sealMembers } from '@/lib/db/sealed'
import type { Actor } from '@/lib/domain/shared/actor'
import { NOTICE_CODES } from '@/lib/domain/shared/notice-codes'
import { newKey, runCommand } from '@/lib/services/command'
import { listNotices } from '@/lib/services/notice/list-notices'
import { markReadCommand } from '@/lib/services/notice/mark-read'
import { noticesFor } from '@/lib/services/notice/notify'
import { applicantRecipients, roleRecipients, staffRecipients } from '@/lib/services/notice/recipients'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict, makeInstitution, makeStaff, REGION } from '@/tests/support/factories'

testDatabase()
afterAll(closeDatabase)

let institutionId: string
let handler: Actor
beforeEach(async () => {
  await makeDistrict()
  institutionId = (await makeInstitution()).id
  handler = await makeApplicant(institutionId)
})

const caseId = '01a20bdd-d924-7686-84fc-38818ed9c37a'
const about = {
  caseId,
  occasion: 'T02',
  facts: { caseNo: 'YLJY37021120261124000019', date: '12月1日' },
  href: '/applicant',
}
const tell = async (...args: Parameters<typeof noticesFor>): Promise<void> =>
  inTransaction((tx) => queueOutbox(tx, noticesFor(...args), new Date('2026-11-24T01:00:00Z')))

describe('telling the people of a case', () => {
  test('in the portal, by mail with a link and by SMS without a name', async () => {
    const data = { mobileSealed: seal('13800138000'), email: 'handler@clinic.example' }
    await database().user.update({ where: { id: handler.userId }, data })
    const recipients = await applicantRecipients(database(), institutionId)
    const drafts = noticesFor('N02', { ...about, recipients })
    expect(drafts.map((draft) => (draft.kind === 'message' ? draft.channel : draft.kind))).toEqual([
      'notice',
      'MAIL',
      'SMS',
    ])
    const [, mail, sms] = drafts
    expect(mail).toMatchObject({ recipientMasked: 'h***@clinic.example' })
    expect(JSON.stringify(mail)).toContain('http://localhost:3000/applicant')
    expect(JSON.stringify(mail)).not.toMatch(/\{\w+\}/)
    expect(sms).toMatchObject({ recipientMasked: '138****8000', body: { text: expect.stringContaining('000019') } })
    expect(JSON.stringify(sms)).not.toMatch(/\{\w+\}|经办人|海青/)
  })

  test('the mobile on the register is used when nobody has an account yet', async () => {
    const bare = (await makeInstitution({ name: '没人登录过' })).id
    const legalRep = sealMembers({ name: '某', mobile: '13900139000' }, new Set(['mobile'])) as object
    await database().institution.update({ where: { id: bare }, data: { legalRep } })
    expect(await applicantRecipients(database(), bare)).toEqual([
      { kind: 'institution', institutionId: bare },
      { kind: 'address', ref: 'register', mobile: '13900139000', email: null },
    ])
  })

  test.each(NOTICE_CODES)('%s can be said in both languages', (code) => {
    for (const locale of ['zh', 'en'] as const) expect(sayNotice(code, {}, locale).title).not.toBe('')
  })
})

describe('the inbox', () => {
  test('shows what is for the person, their institution or their role in their region, and nothing else', async () => {
    const clerk = await makeStaff('WIN')
    const elsewhere = await makeStaff('WIN', { region: '370212' })
    await tell('N02', { ...about, recipients: [{ kind: 'institution', institutionId }] })
    await tell('N04', { ...about, recipients: roleRecipients('WIN', REGION) })
    await tell('N08', { ...about, recipients: await staffRecipients(database(), [clerk.userId]) })
    const codes = async (actor: Actor) => (await listNotices(actor)).lines.map(({ code }) => code)
    expect(await codes(handler)).toEqual(['N02'])
    expect(await codes(clerk)).toEqual(['N08', 'N04'])
    expect(await codes(elsewhere)).toEqual([])
    expect(await codes(await makeStaff('REV'))).toEqual([])
    expect(await codes(await makeApplicant((await makeInstitution({ name: '别家' })).id))).toEqual([])
  })

  test('goes back in pages', async () => {
    for (const occasion of ['1', '2', '3']) {
      await tell('N02', { ...about, occasion, recipients: [{ kind: 'institution', institutionId }] })
    }
    const first = await listNotices(handler, null, 2)
    expect(first).toMatchObject({ unread: 3, lines: [{ href: '/applicant' }, {}] })
    const second = await listNotices(handler, first.next, 2)
    expect(second.lines).toHaveLength(1)
    expect(second.next).toBeNull()
  })

  test('marks as read once, with a trace; a notice of somebody else does not exist', async () => {
    await tell('N02', { ...about, recipients: [{ kind: 'institution', institutionId }] })
    const noticeIds = (await listNotices(handler)).lines.map(({ id }) => id)
    const mark = (actor: Actor) => runCommand(markReadCommand, { actor, key: newKey(), input: { noticeIds } })
    expect((await mark(await makeStaff('WIN'))).kind).toBe('not_found')
    expect(await mark(handler)).toMatchObject({ kind: 'done', answer: { read: 1 } })
    expect(await mark(handler)).toMatchObject({ kind: 'done', answer: { read: 0 } })
    expect((await listNotices(handler)).unread).toBe(0)
    expect(await database().auditEntry.count({ where: { action: 'notice.read' } })).toBe(2)
  })

  test('two who mark at once mark it once', async () => {
    await tell('N02', { ...about, recipients: [{ kind: 'institution', institutionId }] })
    const noticeIds = (await listNotices(handler)).lines.map(({ id }) => id)
    const colleague = await makeApplicant(institutionId)
    const outcomes = await Promise.all(
      [handler, colleague].map((actor) => runCommand(markReadCommand, { actor, key: newKey(), input: { noticeIds } })),
    )
    const read = outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.answer.read : -1))
    expect(read.toSorted()).toEqual([0, 1])
  })
})
