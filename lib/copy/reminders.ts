import type { ReminderLine, ToldCode } from '@/lib/domain/reminder/message'
import type { SubjectKind } from '@/lib/domain/reminder/subjects'
import { isSubjectKind } from '@/lib/domain/reminder/subjects'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale, Wording } from '@/lib/domain/shared/wording'
import { sayDate } from './dates'
import type { NoticeCopy } from './notice-copy'
import { say } from './say'

/** Under this name a reminder carries what it names; it is worded for the reader when it is read. */
export const REMINDER_LINES = 'lines'

/** The legal term does not wait for our message, and every message says so (DOMAIN §7). */
const NEVER: Wording = {
  zh: '提醒只是服务：收不到提醒，法定期限也不延长。',
  en: 'Reminders are a courtesy: the legal term is not extended when one does not arrive.',
}
const SMS_NEVER: Wording = { zh: '期限不因收不到提醒延长。{portal}', en: 'Terms run without reminders. {portal}' }

const reminder = (title: Wording, body: Wording, short: Wording): NoticeCopy => ({
  to: 'APPLICANT',
  title,
  body: { zh: `{list}。${body.zh}${NEVER.zh}`, en: `{list}. ${body.en} ${NEVER.en}` },
  sms: { zh: `${short.zh}${SMS_NEVER.zh}`, en: `${short.en} ${SMS_NEVER.en}` },
})

/** The ladder of DOMAIN §7. `{list}` names every item of the day with its date; an SMS has the number and the date alone. */
export const REMINDERS: Record<ToldCode, NoticeCopy> = {
  N40: reminder(
    { zh: '可以申报校验了', en: 'You can file now' },
    {
      zh: '现在可以申报。要交哪些材料、哪些不用交，申报页按您机构的情况逐项列出。',
      en: 'Filing is open. The start page lists, for your institution, which papers are needed and which are not.',
    },
    { zh: '您有 {count} 项校验可以申报，{date}期满。', en: '{count} items can be filed now, due {date}.' },
  ),
  N41: reminder(
    { zh: '校验还没有开始申报', en: 'Nothing filed yet' },
    {
      zh: '到今天还没有开始填。随时可以开始，填到哪里存到哪里。',
      en: 'Nothing has been begun so far. You can start at any time; everything is saved as you go.',
    },
    { zh: '您有 {count} 项校验还没有申报，{date}期满。', en: '{count} items not filed yet, due {date}.' },
  ),
  N42: reminder(
    { zh: '离校验期满还有一个月', en: 'One month left' },
    {
      zh: '还没有收到您的申报，这份提醒同时抄送区卫生健康局。填写有困难请打 {phone}，可以约电话或视频辅导，也可以到窗口代办。',
      en: 'Your application has not arrived; this reminder is copied to the district health bureau. If filing is difficult call {phone}: help by phone or video can be booked, or the window files for you.',
    },
    {
      zh: '您有 {count} 项校验 {date}期满，还没有收到申报。需要辅导请登录后查看电话。',
      en: '{count} items due {date}, not filed. Sign in for help by phone.',
    },
  ),
  N43: reminder(
    { zh: '校验期满日快到了', en: 'The due date is near' },
    {
      zh: '还没有收到您的申报。期满那天 24 时前提交都算按期。窗口会打电话问您有没有困难，也可以先打 {phone}。',
      en: 'Your application has not arrived. Filing until midnight of the due date is in time. The window will call to ask whether you need help; you can call {phone} first.',
    },
    { zh: '您有 {count} 项校验 {date}期满，还没有收到申报。', en: '{count} items due {date}, not filed.' },
  ),
  N44: reminder(
    { zh: '校验今天期满', en: 'Due today' },
    {
      zh: '还没有收到您的申报。今天 24 时前提交算按期；有困难请打 {phone}。',
      en: 'Your application has not arrived. Filing until midnight today is in time; call {phone} if there is a difficulty.',
    },
    {
      zh: '您有 {count} 项校验今天期满，今天 24 时前提交算按期。',
      en: '{count} items due today; filing until midnight is in time.',
    },
  ),
  N45: reminder(
    { zh: '校验已逾期', en: 'Verification overdue' },
    {
      zh: '到期满日没有收到申报，已记为逾期，公开的登记信息暂时不变。现在仍然可以申报；登记机关会另行送达责令补办通知书，逾期不补办的，依法注销。',
      en: 'No application arrived by the due date, so it is recorded as overdue; the public register has not changed yet. You can still file. An order to apply late will be served; without it being followed the registration is cancelled by law.',
    },
    {
      zh: '您有 {count} 项校验 {date}期满，没有收到申报，已记为逾期，请登录补办。',
      en: '{count} items were due {date} and are overdue; sign in to file.',
    },
  ),
  N47: reminder(
    { zh: '检测、监测或体检快到期', en: 'A test, reading or exam runs out' },
    {
      zh: '下次校验要用到，请按时安排；新的报告下来后在申报时填写。',
      en: 'The next verification needs it: arrange it in time and enter the new report when you file.',
    },
    {
      zh: '您有 {count} 项检测或监测 {date}到期，请登录查看。',
      en: '{count} tests or readings run out {date}; sign in to see.',
    },
  ),
  N48: reminder(
    { zh: '有证件或协议快到期', en: 'A paper runs out' },
    {
      zh: '下次校验要用到，请提前办理续期；辐射安全许可证和护士执业注册要在期满 30 天前申请延续。',
      en: 'The next verification needs it: renew it in time. Renewal of the radiation safety licence and of a nurse’s registration must be applied for 30 days before.',
    },
    { zh: '您有 {count} 份证件或协议 {date}到期，请登录查看。', en: '{count} papers run out {date}; sign in to see.' },
  ),
}

/** Told to staff beside a reminder. */
export const REMINDER_COPY = {
  N42_COPY: {
    title: { zh: '抄送：{count} 家机构一个月后校验期满', en: 'Copy: {count} institutions due in a month' },
    body: {
      zh: '已提醒还没有申报的机构：{institutions}。窗口从期满前 7 天起逐家打电话。',
      en: 'Reminded, and not filed yet: {institutions}. The window calls each of them from 7 days before.',
    },
  },
} satisfies Record<string, { title: Wording; body: Wording }>

export const SUBJECT_NAMES: Record<SubjectKind, Wording> = {
  DEVICE_TEST: { zh: '设备状态检测', en: 'Status test of a device' },
  EXAM: { zh: '放射工作人员职业健康检查', en: 'Health exam of radiation workers' },
  DOSE: { zh: '个人剂量监测', en: 'Personal dose reading' },
  NARCOTIC_CARD: { zh: '麻精药品印鉴卡', en: 'Narcotics card' },
  WASTE_CONTRACT: { zh: '医疗废物处置协议', en: 'Medical waste agreement' },
  RADIATION_SAFETY: { zh: '辐射安全许可证', en: 'Radiation safety licence' },
  LEASE: { zh: '房屋租约', en: 'Lease' },
  MCH_CERTIFICATE: { zh: '母婴保健技术人员合格证', en: 'MCH personal certificates' },
  NURSE_REGISTRATION: { zh: '护士执业注册', en: 'Nurse registrations' },
}

const LINE = {
  named: { zh: '{what}（{name}）', en: '{what} ({name})' },
  several: { zh: '{what}（{count} 人）', en: '{what} ({count})' },
  until: { zh: '{what}：{date}', en: '{what}: {date}' },
} as const

/** What one line is about, without its date. */
export function sayReminderSubject(
  { key, letter, name, count }: Pick<ReminderLine, 'key' | 'letter' | 'name' | 'count'>,
  locale: Locale,
): string {
  if (letter) return ITEM_NAMES[letter].name[locale]
  const [kind = ''] = key.split(':')
  const what = isSubjectKind(kind) ? SUBJECT_NAMES[kind][locale] : kind
  if (name) return say(LINE.named, locale, { what, name })
  return count > 1 ? say(LINE.several, locale, { what, count }) : what
}

const SEPARATOR: Record<Locale, string> = { zh: '；', en: '; ' }

export const sayReminderLine = (line: ReminderLine, locale: Locale, today?: IsoDate): string =>
  say(LINE.until, locale, { what: sayReminderSubject(line, locale), date: sayDate(line.dueDate, locale, today) })

/** Every item of a message with its due date, as one list. Written by the command that queues it. */
export function sayReminderLines(lines: string, locale: Locale, today?: IsoDate): string {
  const parsed = JSON.parse(lines) as readonly ReminderLine[] // as the notice was queued
  return parsed.map((line) => sayReminderLine(line, locale, today)).join(SEPARATOR[locale])
}
