import { isToldCode } from '@/lib/domain/reminder/message'
import { NOTICE_CODES, type NoticeCode } from '@/lib/domain/shared/notice-codes'
import { type IsoDate, isIsoDate } from '@/lib/domain/shared/dates'
import type { Locale, Wording } from '@/lib/domain/shared/wording'
import { sayDate } from './dates'
import { noticeWords } from './notices'
import { PEOPLE_NOTICES } from './people'
import { REMINDER_COPY, REMINDER_LINES, sayReminderLines } from './reminders'
import { type Facts, say } from './say'

/** What only administrators are told; they read no case content (DOMAIN §2). */
export const ALARMS = {
  ALARM_RENDER: {
    title: { zh: '文书没有生成：{document}', en: 'Document not made: {document}' },
    body: {
      zh: '试了三次都没有成功，编号保留，系统会接着试。请看后台日志里的原因。',
      en: 'Three attempts failed. The number is kept and attempts go on. The log of the worker says why.',
    },
  },
  ALARM_MESSAGE: {
    title: { zh: '有一条消息没发出去（{channel}）', en: 'A message was not delivered ({channel})' },
    body: {
      zh: '消息编号 {messageId}。对方恢复后请重发。',
      en: 'Message {messageId}. Send it again when the other side is back.',
    },
  },
  ALARM_JOB: {
    title: { zh: '有一件后台任务没办成（{task}）', en: 'A background task failed ({task})' },
    body: { zh: '任务编号 {job}，不再自动重试。', en: 'Task {job}; it is not tried again by itself.' },
  },
  ALARM_PUBLICATION: {
    title: { zh: '有一份公示被拦下（{case}）', en: 'A publication was stopped ({case})' },
    body: {
      zh: '公示内容里有 {count} 处像个人信息，没有发出。请审批负责人核对登记地址等内容，改正后自动公示。',
      en: 'The entry seems to contain personal data in {count} places and was not sent. Have the lead check the registered address and the like; it is published once put right.',
    },
  },
} satisfies Record<string, { title: Wording; body: Wording }>

export const INBOX = {
  nav: { zh: '通知', en: 'Notices' },
  allRead: { zh: '这一页都看过了', en: 'Mark this page as read' },
  older: { zh: '看更早的', en: 'Older' },
  justNow: { zh: '刚刚', en: 'Just now' },
  title: { zh: '通知', en: 'Notices' },
  unread: { zh: '{count} 条没看', en: '{count} unread' },
  none: { zh: '没有通知', en: 'No notices' },
  why: { zh: '办件有进展时，这里会告诉您', en: 'You are told here when something happens to your case' },
  markRead: { zh: '都看过了', en: 'Mark all as read' },
  isNew: { zh: '没看', en: 'Unread' },
  more: { zh: '更早的通知', en: 'Earlier notices' },
  other: { zh: '有新消息', en: 'There is news' },
} satisfies Record<string, Wording>

const others: Readonly<Record<string, { readonly title: Wording; readonly body: Wording }>> = {
  ...ALARMS,
  ...REMINDER_COPY,
  ...PEOPLE_NOTICES,
}

const isNoticeCode = (code: string): code is NoticeCode => (NOTICE_CODES as readonly string[]).includes(code)

/** The fact `result` is a code, said in the reader's language. */
const RESULTS: Readonly<Record<string, Wording>> = {
  'withdrawal.asked': { zh: '请确认', en: 'please confirm' },
  'withdrawal.done': { zh: '已撤回', en: 'withdrawn' },
  'withdrawal.declined': { zh: '没有同意', en: 'declined' },
  'objection.filed': { zh: '请答复', en: 'please reply' },
  'objection.answered': { zh: '已答复', en: 'answered' },
}

function sayResult(fact: string, locale: Locale): string {
  const wording = RESULTS[fact]
  return wording ? say(wording, locale) : fact
}

/** Dates and results as people say them, and the lines of a reminder as its list; everything else stays as it is. */
export const withDates = (facts: Facts, locale: Locale, today?: IsoDate): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      if (name === REMINDER_LINES && typeof fact === 'string') return ['list', sayReminderLines(fact, locale, today)]
      if (name === 'result' && typeof fact === 'string') return [name, sayResult(fact, locale)]
      return [name, typeof fact === 'string' && isIsoDate(fact) ? sayDate(fact, locale, today) : fact]
    }),
  )

/** A notice in one language; a date of another year than that of `told` is said with its year. */
export function sayNotice(code: string, given: Facts, locale: Locale, told?: IsoDate): { title: string; body: string } {
  const facts = withDates(given, locale, told)
  const wording = isNoticeCode(code) || isToldCode(code) ? noticeWords(code) : others[code]
  if (!wording) return { title: say(INBOX.other, locale), body: '' }
  return { title: say(wording.title, locale, facts), body: say(wording.body, locale, facts) }
}
