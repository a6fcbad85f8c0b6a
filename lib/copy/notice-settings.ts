import type { DigestLine } from '@/lib/domain/notice/digest'
import type { MailChoice, NoticeGroup } from '@/lib/domain/notice/choices'
import type { Wording } from '@/lib/domain/shared/wording'
import { OFFICE } from './office'
import { say } from './say'

export const NOTICE_GROUP_WORDS: Record<NoticeGroup, { readonly title: Wording; readonly what: Wording }> = {
  RECEIPT: {
    title: { zh: '收到、受理和进展', en: 'Receipt, acceptance and progress' },
    what: {
      zh: '收到申报、已受理、计时变动、整改收到和通过、公示、评价。',
      en: 'Received, accepted, changes of the clock, corrections received or passed, published, rating.',
    },
  },
  TASK: {
    title: { zh: '要您办的事', en: 'What you must do' },
    what: {
      zh: '要补正、要整改、审查人员的问题、期限已过。',
      en: 'Points to put right, corrections to make, questions of the reviewer, terms that ended.',
    },
  },
  DECISION: {
    title: { zh: '决定和文书送达', en: 'Decisions and documents' },
    what: {
      zh: '不予受理、结论、送达、期限延长、事前告知、听证、暂缓、变更、注销。',
      en: 'Not accepted, decided, served, limit extended, prior notices, hearings, deferral, changes, cancellation.',
    },
  },
  VISIT: {
    title: { zh: '现场核查', en: 'On-site visits' },
    what: { zh: '核查安排、变动和核查记录。', en: 'Dates, changes of them, and the record of a visit.' },
  },
  REMINDER: {
    title: { zh: '到期提醒', en: 'Reminders of due dates' },
    what: {
      zh: '校验期满和证件、检测、剂量到期前的提醒。收不到提醒，法定期限也不延长。',
      en: 'Before verifications, certificates, tests and doses fall due. Legal terms run without reminders.',
    },
  },
  WORK: {
    title: { zh: '工作任务', en: 'Tasks of your work' },
    what: {
      zh: '新办件、意见已齐、退回审查、问题已回答。',
      en: 'New cases, opinions complete, returned for review, questions answered.',
    },
  },
}

export const MAIL_CHOICE_WORDS: Record<MailChoice, Wording> = {
  AT_ONCE: { zh: '随时发', en: 'At once' },
  DIGEST: { zh: '每天 8 点汇总一封', en: 'One summary a day at 08:00' },
  OFF: { zh: '不发邮件', en: 'No e-mail' },
}

export const NOTICE_SETTINGS = {
  title: { zh: '通知方式', en: 'How you are told' },
  lead: {
    zh: '门户里的通知总是全的。这里选择：除此之外，哪些事还发到您的邮箱和手机。',
    en: 'The notices in the portal are always complete. Choose here what is sent to your mailbox and mobile as well.',
  },
  mail: { zh: '邮件', en: 'E-mail' },
  sms: { zh: '也发短信', en: 'By SMS as well' },
  smsHint: {
    zh: '短信在 8 点到 20 点之间发，不写姓名和健康信息。',
    en: 'SMS are sent between 08:00 and 20:00, without names or health data.',
  },
  necessary: {
    zh: '门户内的这类通知不能关：补正、整改、决定和送达的期限从告知起算，法律要求让您知道。邮件和短信至少留一种；不放进每天的汇总，免得耽误期限。',
    en: 'In the portal these cannot be switched off: terms to answer and to seek remedies run from them, and the law requires that you are told. Keep e-mail or SMS, at least one; they never wait for a summary, because the term would run meanwhile.',
  },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存，从下一条通知起按这里的选择。', en: 'Saved. It applies from the next notice on.' },
  emailTitle: { zh: '收通知的邮箱', en: 'Your e-mail address' },
  emailNow: { zh: '现在是 {email}。', en: 'It is {email} now.' },
  emailNone: { zh: '还没有邮箱，现在不发邮件。', en: 'There is no address yet, so no e-mail is sent.' },
  emailNew: { zh: '邮箱地址', en: 'E-mail address' },
  emailHint: {
    zh: '会发一个 6 位数字过去，填回来才算数。',
    en: 'A 6-digit code is sent there; it counts once you enter it.',
  },
  emailSend: { zh: '发送确认码', en: 'Send the code' },
  codeSent: {
    zh: '确认码已发到 {email}，还可以试 {count} 次。',
    en: 'The code was sent to {email}; {count} attempts are left.',
  },
  code: { zh: '邮件里的 6 位数字', en: 'The 6 digits from the mail' },
  codeConfirm: { zh: '确认这个邮箱', en: 'Confirm this address' },
  codeDone: { zh: '邮箱已确认。', en: 'The address is confirmed.' },
} satisfies Record<string, Wording>

const CODE_MAIL = {
  subject: { zh: '医疗机构校验：确认您的邮箱', en: 'Medical institution verification: confirm your address' },
  text: {
    zh: '确认码 {code}，{minutes} 分钟内有效。不是您填的邮箱，请不用理会。',
    en: 'Code {code}, valid for {minutes} minutes. If this was not you, please ignore this mail.',
  },
} satisfies Record<string, Wording>

export const emailCodeMail = (code: string, minutes: number) => ({
  subject: say(CODE_MAIL.subject, 'zh'),
  text: say(CODE_MAIL.text, 'zh', { code, minutes }),
})

const DIGEST_MAIL = {
  subject: { zh: '医疗机构校验：有 {count} 件新进展', en: 'Medical institution verification: {count} news' },
  head: { zh: '这是您选的每天一封汇总。', en: 'This is the daily summary you chose.' },
  foot: {
    zh: '改通知方式：{link}\n有疑问请打 {phone}，或到窗口。这封信由系统发出，不用回复。',
    en: 'Change how you are told: {link}\nQuestions: call {phone} or come to the window. No reply is needed.',
  },
} satisfies Record<string, Wording>

/** One mail of everything that waited, each with its link. The office writes in Chinese. */
export function digestMail(lines: readonly DigestLine[], link: string): { subject: string; text: string } {
  const told = lines.map(({ title, text, link: where }, index) => `${index + 1}. ${title}\n${text}\n${where}`)
  const foot = say(DIGEST_MAIL.foot, 'zh', { link, phone: OFFICE.phone })
  return {
    subject: say(DIGEST_MAIL.subject, 'zh', { count: lines.length }),
    text: [say(DIGEST_MAIL.head, 'zh'), ...told, foot].join('\n\n'),
  }
}
