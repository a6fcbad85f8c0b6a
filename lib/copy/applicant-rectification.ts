import type { Severity } from '@/lib/domain/items/definition'
import type { Wording } from '@/lib/domain/shared/wording'

/** Answering an order to correct, as the institution reads it. */
export const CORRECTION = {
  title: { zh: '请交整改，{count} 项', en: '{count} corrections to send' },
  titleSent: { zh: '整改已交，等复核', en: 'Corrections sent, re-check pending' },
  titleNone: { zh: '没有要整改的', en: 'Nothing to correct' },
  lead: {
    zh: '期限 {date}，还有 {days} 天。逾期未交，将进入暂缓校验程序。',
    en: 'Term {date}, {days} days left. Without them, deferral of the verification will be proposed.',
  },
  leadOver: {
    zh: '期限 {date} 已过，这里不能再交。已经改好的，请打 {phone} 说明。',
    en: 'The term {date} is over; nothing can be sent here. If it is corrected, call {phone}.',
  },
  clock: {
    zh: '等您整改的日子不计入承诺期限，法定期限不停。',
    en: 'The promise stands still meanwhile; the legal limit runs on.',
  },
  order: { zh: '{date}的整改通知', en: 'Order of {date}' },
  round: { zh: '第 {n} 次整改', en: 'Round {n}' },
  read: { zh: '看整改通知书', en: 'Read the order' },
  ask: { zh: '申请延长期限', en: 'Ask for a longer term' },
  askLead: {
    zh: '期满之前向卫生健康局申请，从通知发出算一共不超过 {max} 天，最晚 {date}。答复之前按原来的期限整改。',
    en: 'Ask the health bureau before the term ends; {max} days in all from the order, {date} at the latest. Until you are answered the term stays.',
  },
  until: { zh: '想延到哪一天', en: 'Until when' },
  askReason: { zh: '为什么要延长', en: 'Why you need longer' },
  doAsk: { zh: '提交延期申请', en: 'Ask' },
  askedFor: { zh: '申请延到 {date}：{reason}', en: 'Asked for {date}: {reason}' },
  askedAnswer: { zh: '答复：{answer}', en: 'Answer: {answer}' },
  requests: { zh: '延期申请', en: 'Requests for a longer term' },
  fact: { zh: '发现的情况', en: 'What was found' },
  standard: { zh: '标准', en: 'Standard' },
  photos: { zh: '现场照片', en: 'Photos taken on site' },
  opinion: { zh: '上次复核没有通过，因为', en: 'The last re-check did not pass because' },
  answer: { zh: '怎么改的', en: 'What was done' },
  answerHint: { zh: '写清做了什么、哪天做的，最多 800 字', en: 'What was done and when, up to 800 characters' },
  saveAnswer: { zh: '保存说明', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  evidence: { zh: '改好的照片或文件', en: 'Photos or papers that show it' },
  noEvidence: { zh: '还没有照片或文件，每项至少一份', en: 'Nothing yet; at least one for each' },
  remove: { zh: '去掉这份文件', en: 'Remove this file' },
  view: { zh: '查看', en: 'View' },
  ready: { zh: '可以交了', en: 'Ready' },
  notReady: { zh: '还差说明或照片', en: 'Words or photos missing' },
  sendTitle: { zh: '交整改', en: 'Send' },
  send: { zh: '交整改，{count} 项', en: 'Send {count} corrections' },
  sending: { zh: '正在交…', en: 'Sending…' },
  sendLead: {
    zh: '交了以后计时恢复，卫生健康局复核。交之前都能改。',
    en: 'The clock runs again once sent, and the health bureau re-checks. You can change until you send.',
  },
  wait: { zh: '还有 {n} 项没写说明或没传照片', en: '{n} still lack words or photos' },
  none: { zh: '现在没有整改通知。', en: 'There is no order now.' },
  noneWhy: {
    zh: '书面审查或者现场核查发现要改的，当天通知您。',
    en: 'If the desk review or a visit finds something, you hear of it the same day.',
  },
} as const satisfies Record<string, Wording>

export const SEVERITY_COPY: Record<Severity, Wording> = {
  VETO: { zh: '否决项', en: 'Veto item' },
  KEY: { zh: '关键项', en: 'Key item' },
  GEN: { zh: '一般项', en: 'General item' },
}
