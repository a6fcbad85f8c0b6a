import { describe, expect, it } from 'vitest'
import { NOTICES, SMS_FACTS, noticeMail, noticeWords } from '@/lib/copy/notices'
import {
  CASE_STATES,
  DOCUMENT_STATES,
  FINDING_STATES,
  ITEM_STATES,
  LICENCE_ENTRY_STATES,
  QUERY_STATES,
  VISIT_STATES,
  type StateWords,
} from '@/lib/copy/states'
import { STATUS_CODES } from '@/lib/copy/status'
import { CASE_EDGES, CASE_STATUSES, type CaseEdge } from '@/lib/domain/application/status'
import { ITEM_EDGES, ITEM_STATUSES, type ItemEdge } from '@/lib/domain/application/item-status'
import { DOCUMENT_STATUSES } from '@/lib/domain/document/status'
import { VISIT_STATUSES } from '@/lib/domain/inspection/status'
import { LICENCE_ENTRY_STATUSES } from '@/lib/domain/institution/licence-status'
import { FINDING_STATUSES } from '@/lib/domain/rectification/status'
import { QUERY_STATUSES } from '@/lib/domain/review/status'
import { TOLD_CODES } from '@/lib/domain/reminder/message'
import { NOTICE_CODES } from '@/lib/domain/shared/notice-codes'

const TABLES: [string, Record<string, StateWords>, readonly string[]][] = [
  ['case', CASE_STATES, CASE_STATUSES],
  ['item', ITEM_STATES, ITEM_STATUSES],
  ['visit', VISIT_STATES, VISIT_STATUSES],
  ['finding', FINDING_STATES, FINDING_STATUSES],
  ['query', QUERY_STATES, QUERY_STATUSES],
  ['document', DOCUMENT_STATES, DOCUMENT_STATUSES],
  ['licence entry', LICENCE_ENTRY_STATES, LICENCE_ENTRY_STATUSES],
]

/** Words that settle the matter: if one reader sees it, the other must too. */
const OUTCOMES = [
  '合格',
  '暂缓',
  '不予受理',
  '撤回',
  '失效',
  '注销',
  '吊销',
  '作废',
  '已送达',
  '已公示',
  '已办结',
  '已归档',
  '逾期',
]
const OUTCOMES_EN = [
  /\bqualified\b/i,
  /defer/i,
  /not accepted/i,
  /withdrawn/i,
  /lapsed/i,
  /\bvoid\b/i,
  /\bserved\b/i,
  /published/i,
  /\bclosed\b/i,
]

describe.each(TABLES)('the words for a %s', (_, table, statuses) => {
  it('are there for every status and no other', () => {
    expect(Object.keys(table).sort()).toEqual([...statuses].sort())
  })
  const rows = Object.entries(table)

  it.each(rows)('%s has a shape and both wordings in both languages', (__, words) => {
    expect(STATUS_CODES).toContain(words.code)
    for (const text of [words.applicant.zh, words.applicant.en, words.staff.zh, words.staff.en])
      expect(text.trim()).not.toBe('')
  })
  it.each(rows)('%s never tells applicant and staff different outcomes', (__, { applicant, staff }) => {
    for (const word of OUTCOMES) expect(applicant.zh.includes(word), word).toBe(staff.zh.includes(word))
    for (const word of OUTCOMES_EN) expect(word.test(applicant.en), String(word)).toBe(word.test(staff.en))
  })
  it.each(rows)('%s shows the diamond exactly when the applicant must act, and both read so', (__, words) => {
    const waits = words.mover === 'applicant'
    expect(words.code === 'you').toBe(waits)
    expect(words.applicant.zh.startsWith('等您')).toBe(waits)
    expect(/^等(申请人|机构)/.test(words.staff.zh)).toBe(waits)
  })
  it.each(rows)('%s does not say “您” to staff', (__, words) => expect(words.staff.zh).not.toContain('您'))
})

describe('states with the same mover on both sides of a table', () => {
  it('the applicant moves exactly where the item table lets APP act on the process', () => {
    const edges: readonly ItemEdge[] = ITEM_EDGES
    const answering = edges.filter((edge) => edge.event === 'submitEvidence').map((edge) => edge.from)
    expect(answering).toEqual(ITEM_STATUSES.filter((status) => ITEM_STATES[status].mover === 'applicant'))
    const cases: readonly CaseEdge[] = CASE_EDGES
    const supplement = cases.filter((edge) => edge.event === 'answerSupplement').map((edge) => edge.from)
    expect(supplement).toEqual(CASE_STATUSES.filter((status) => CASE_STATES[status].mover === 'applicant'))
  })
})

const blanks = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))

describe.each([...NOTICE_CODES, ...TOLD_CODES])('notice %s', (code) => {
  const notice = noticeWords(code)
  it('is worded in both languages with the same blanks', () => {
    for (const wording of [notice.title, notice.body, notice.sms].filter((one) => one !== null)) {
      expect(wording.zh).not.toBe('')
      expect(blanks(wording.en)).toEqual(blanks(wording.zh))
    }
  })
  it('puts only template variables into an SMS: no name, institution, item or free text', () => {
    if (!notice.sms) return
    for (const fact of [...blanks(notice.sms.zh), ...blanks(notice.sms.en)]) expect(SMS_FACTS).toContain(fact)
    expect(notice.sms.zh).not.toMatch(/剂量|体检|放射|合格|暂缓|注销/)
  })
  it('fits two SMS', () => {
    if (notice.sms) expect(notice.sms.zh.length).toBeLessThanOrEqual(134)
  })
  it('says what happens by when, without scolding', () => {
    expect(notice.title.zh + notice.body.zh).not.toMatch(/温馨提示|亲，|！|请注意|尽快|耐心等待/)
  })
  it('as a mail has the same words, a way on and a telephone', () => {
    const mail = noticeMail(code)
    expect(mail.body.zh).toContain(notice.body.zh)
    expect(mail.body.en).toContain(notice.body.en)
    expect([...blanks(mail.body.zh)]).toEqual(expect.arrayContaining(['link', 'phone']))
    expect(mail.subject.zh).toContain(notice.title.zh)
  })
})

it.each(TOLD_CODES)('%s says that a missing reminder extends no term, in the portal and in the SMS', (code) => {
  const { body, sms } = noticeWords(code)
  expect(body.zh).toContain('法定期限也不延长')
  expect(body.en).toContain('the legal term is not extended')
  expect(sms?.zh).toContain('期限不因收不到提醒延长')
  expect(body.zh.startsWith('{list}')).toBe(true)
})

it('every notice of a table is worded for the one who is told', () => {
  const told = [...CASE_EDGES, ...ITEM_EDGES].map((edge) => edge.notice).filter((code) => code !== null)
  for (const code of told) expect(NOTICES[code]).toBeDefined()
  expect(NOTICES.N08.to).toBe('STAFF')
  expect(NOTICES.N34.to).toBe('APPLICANT')
})
