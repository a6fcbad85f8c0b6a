import type { CallResult } from '@/lib/domain/reminder/calls'
import type { ChannelState, Contact, ToldBy } from '@/lib/domain/reminder/views'
import type { Wording } from '@/lib/domain/shared/wording'
import type { StatusCode } from './status'

/** Reminders as both sides read them, and the window's daily list of calls. */
export const REMINDER_PAGES = {
  title: { zh: '到期提醒', en: 'Reminders' },
  lead: {
    zh: '提醒只是服务。收不到提醒，法定期限也不延长。',
    en: 'Reminders are a courtesy. The legal term is not extended when one does not arrive.',
  },
  next: { zh: '下一次：{date}', en: 'Next: {date}' },
  noNext: { zh: '近期没有要提醒的', en: 'Nothing to remind of soon' },
  filed: { zh: '{items}已经申报，不再提醒', en: 'Filed, no more reminders: {items}' },
  none: { zh: '还没有提醒过', en: 'No reminder yet' },
  earlier: { zh: '更早的 {count} 次', en: '{count} earlier' },
  historyOf: { zh: '提醒记录', en: 'Reminders sent' },

  nav: { zh: '电话提醒', en: 'Calls' },
  listTitle: { zh: '今天要打电话的 {count} 家', en: '{count} to call today' },
  listTitleMore: { zh: '今天要打电话的，先列 {count} 家', en: 'To call today: the first {count}' },
  listNone: { zh: '今天没有要打电话的', en: 'Nobody to call today' },
  listWhy: {
    zh: '期满前 7 天还没有申报的机构会列在这里，期满当天为止。',
    en: 'Institutions that have not filed 7 days before the due date appear here, until that day.',
  },
  listLead: {
    zh: '期满前 7 天起还没有申报的机构，最早期满的在前。打完请登记结果，同事看得到谁打过。',
    en: 'Not filed from 7 days before the due date on; the first due stands first. Record each call, so that colleagues see who called.',
  },
  listCaption: { zh: '电话名单', en: 'List of calls' },
  colName: { zh: '机构', en: 'Institution' },
  colDue: { zh: '期满日', en: 'Due' },
  colItems: { zh: '事项', en: 'Items' },
  colContact: { zh: '联系电话', en: 'Contact' },
  colCall: { zh: '最近一次通话', en: 'Last call' },
  daysLeft: { zh: '还有 {days} 天', en: '{days} days left' },
  dueToday: { zh: '今天期满', en: 'Due today' },
  notCalled: { zh: '还没有打', en: 'Not called' },
  calledBy: { zh: '{name}，{at}', en: '{name}, {at}' },
  noContact: { zh: '没有登记电话', en: 'No number known' },
  more: { zh: '往后看', en: 'More' },
  fromStart: { zh: '从头看', en: 'From the beginning' },

  back: { zh: '电话名单', en: 'List of calls' },
  contactTitle: { zh: '联系电话', en: 'Contact' },
  show: { zh: '显示完整号码（会记下您看过）', en: 'Show whole numbers (the look is recorded)' },
  hide: { zh: '收起完整号码', en: 'Hide numbers' },
  callTitle: { zh: '登记这次通话', en: 'Record a call' },
  result: { zh: '通话结果', en: 'What came of it' },
  note: { zh: '补充（不写病情和证件号）', en: 'Note (no health data or ID numbers)' },
  record: { zh: '登记', en: 'Record' },
  recording: { zh: '正在登记', en: 'Recording' },
  callsTitle: { zh: '打过的电话', en: 'Calls made' },
  noCalls: { zh: '还没有打过', en: 'No call yet' },
  itemDue: { zh: '{item}：{date}', en: '{item}: {date}' },
} as const satisfies Record<string, Wording>

export const CALL_RESULT_WORDS: Record<CallResult, { readonly words: Wording; readonly status: StatusCode }> = {
  WILL_FILE: { words: { zh: '接通，会自己申报', en: 'Reached, will file' }, status: 'ok' },
  NEEDS_HELP: { words: { zh: '接通，需要辅导', en: 'Reached, needs help' }, status: 'you' },
  WILL_CLOSE: { words: { zh: '接通，准备停业或注销', en: 'Reached, will close' }, status: 'seen' },
  NO_ANSWER: { words: { zh: '没有接通', en: 'No answer' }, status: 'un' },
  WRONG_NUMBER: { words: { zh: '号码不对', en: 'Wrong number' }, status: 'bad' },
}

export const CONTACT_WORDS: Record<Contact['who'], Wording> = {
  HANDLER: { zh: '经办人', en: 'Handler' },
  PRINCIPAL: { zh: '主要负责人', en: 'Principal' },
  LEGAL_REP: { zh: '法定代表人', en: 'Legal representative' },
}

export const CHANNEL_WORDS: Record<ToldBy['channel'], Wording> = {
  INBOX: { zh: '站内消息', en: 'portal' },
  MAIL: { zh: '邮件', en: 'mail' },
  SMS: { zh: '短信', en: 'SMS' },
}

/** `{to}` is the masked address; a message that waits goes out at the hour beside. */
export const CHANNEL_STATES: Record<ChannelState, Wording> = {
  sent: { zh: '{channel}{to}', en: '{channel} {to}' },
  waiting: { zh: '{channel}{to} 待发', en: '{channel} {to} waiting' },
  failed: { zh: '{channel}{to} 没有发出', en: '{channel} {to} not delivered' },
}
