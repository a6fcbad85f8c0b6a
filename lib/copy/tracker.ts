import type { Situation, Wait } from '@/lib/domain/application/tracker'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale, Wording } from '@/lib/domain/shared/wording'
import { sayDate } from './dates'
import { say } from './say'
import { CASE_STATES } from './states'

/** Where a case stands and why it is waiting (USERS C1, C2). */
export const TRACKER = {
  back: { zh: '办理进度', en: 'Progress' },
  kicker: { zh: '{institution}，{items}校验', en: '{institution}, {items}' },
  caseNo: { zh: '案号', en: 'Case no.' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  queryCode: { zh: '查询码', en: 'Query code' },
  notSubmitted: { zh: '还没有提交，案号在提交后给', en: 'Not submitted yet; the number comes with submission' },
  promise: { zh: '承诺期限，最迟 {due}送达结果', en: 'Promise: result delivered by {due}' },
  windowTerm: {
    zh: '受理期限，最迟 {due}告诉您是否受理；到期没有答复就视为受理',
    en: 'Acceptance: you hear by {due}; no answer counts as accepted',
  },
  promiseKept: { zh: '{date}办完，用了 {used} 个工作日', en: 'Done on {date}, in {used} working days' },
  promiseEnded: { zh: '{date}结束，不再计时', en: 'Ended on {date}; the clock no longer runs' },
  ifAnswered: {
    zh: '{answerOn}（{weekday}）前交齐，预计 {due}送达结果。',
    en: 'If sent by {answerOn} ({weekday}), expect the result on {due}.',
  },
  later: { zh: '每晚交一个工作日，结果顺延一个工作日。', en: 'Each working day later moves it by one.' },
  compare: {
    zh: '最近办完的 {cases} 件，一半在 {median} 个工作日内办结，十件里有九件在 {ninety} 个工作日内；等您补材料、整改的日子不算。您这件已用 {used} 个工作日。',
    en: 'Of the last {cases} decided, half took {median} working days or fewer and nine of ten {ninety} or fewer; days spent waiting for the institution are not counted. Yours has used {used}.',
  },
  whatIf: { zh: '如果我在这一天交齐', en: 'If I send everything on' },
  whatIfGo: { zh: '算一算', en: 'Work it out' },
  calendar: { zh: '把这些日期加进手机日历', en: 'Add these dates to my calendar' },
  archive: {
    zh: '全部下载（文书和交过的材料，一个压缩包）',
    en: 'Download all (documents and papers handed in, one archive)',
  },
  expected: { zh: '预计最迟 {due}送达结果。', en: 'Expect the result by {due} at the latest.' },
  provisional: {
    zh: '（暂定，{year} 年放假安排还没有公布）',
    en: ' (provisional: the holidays of {year} are not published yet)',
  },
  missed: {
    zh: '已过承诺期限 {days} 个工作日。承诺期限不会改；可以打 {phone} 问原因，或向效能监督反映。',
    en: '{days} working days past the promise. The promise does not move; call {phone} for the reason, or complain to the oversight office.',
  },

  why: { zh: '为什么还在等', en: 'Why it is waiting' },
  whyNothing: { zh: '没有在等的。', en: 'Nothing is waited for.' },
  since: { zh: '{date}起', en: 'since {date}' },
  sinceToday: { zh: '今天起', en: 'since today' },
  youTitle: { zh: '等您{what}，已等 {days} 个工作日', en: 'We wait for you: {what}, {days} working days so far' },
  youTitleToday: { zh: '等您{what}', en: 'We wait for you: {what}' },
  whatSupplement: { zh: '补正', en: 'papers to put right' },
  whatRectification: { zh: '交整改', en: 'corrections' },
  whatQuery: { zh: '回答问题', en: 'an answer' },
  supplementLine: { zh: '一共 {count} 处，逐条列在告知书里。', en: '{count} points, all listed in the notice.' },
  supplementTerm: {
    zh: '期限 {date}。逾期没有补，这次申报按没有申报处理，校验期满日不变。',
    en: 'Term {date}. After that the application counts as not made; the due date does not change.',
  },
  rectificationTerm: {
    zh: '整改期限 {date}。逾期未交，将进入暂缓校验程序。',
    en: 'Term {date}. Without them, deferral of the verification will be proposed.',
  },
  queryTerm: {
    zh: '期限 {date}。计时不停，早回答早办完。',
    en: 'Term {date}. The clock runs on; an early answer helps.',
  },
  goSupplement: { zh: '去补正', en: 'Put them right' },
  goRectification: { zh: '去交整改', en: 'Send corrections' },
  goQuery: { zh: '去回答', en: 'Answer' },
  together: {
    zh: '其他 {n} 项已审完，等这几项一起出结果。',
    en: 'The other {n} are reviewed and wait for these, so that you get one result.',
  },
  inOffice: { zh: '在我们这边办', en: 'With the office' },

  items: { zh: '各项到哪一步', en: 'Where each item stands' },
  nextDue: { zh: '下次校验 {date}', en: 'Next due {date}' },
  itemSince: { zh: '{date}起', en: 'since {date}' },
  statutoryTitle: { zh: '法定期限另算：', en: 'The legal limit is counted apart: ' },
  statutoryItem: { zh: '{item} {date}', en: '{item} {date}' },
  statutoryNote: { zh: '整改不停法定期限。', en: 'Corrections do not stop it.' },
  statutoryDone: { zh: '都在法定期限内。', en: 'All within it.' },
  ledgerEmpty: { zh: '提交以后开始记时间账。', en: 'The account of time begins with submission.' },

  documents: { zh: '文书', en: 'Documents' },
  noDocuments: {
    zh: '还没有文书。收件凭证在提交后一分钟内生成。',
    en: 'No documents yet. The receipt is made within a minute of submission.',
  },
  download: { zh: '下载', en: 'Download' },
  downloadNamed: { zh: '下载{name}', en: 'Download: {name}' },
  resultNote: {
    zh: '各项结论和下次校验日期见下面。',
    en: 'Conclusions and next due dates stand below.',
  },
  making: { zh: '正在制作', en: 'Being prepared' },
  signatures: { zh: '签过的名', en: 'Signatures' },
  signatureLine: { zh: '{name}，{method}，{at}', en: '{name}, {method}, {at}' },
  signatureHash: { zh: '签的内容指纹 {hash}', en: 'fingerprint of what was signed {hash}' },
  checkAnswers: { zh: '看交上去的内容', en: 'What was handed in' },
  stuck: { zh: '办不成事反映：打 {hotline}', en: 'Something is stuck: call {hotline}' },
  print: { zh: '下载：用浏览器打印这一页', en: 'To keep it, print this page' },

  progressTitle: { zh: '查办理进度', en: 'Track a case' },
  progressLead: {
    zh: '不用登录。案号和查询码在提交后的页面上；登录后在办理进度里也看得到。',
    en: 'No sign-in. Number and query code are on the page shown after submission, and under “Progress” once signed in.',
  },
  progressNo: { zh: '案号', en: 'Case number' },
  progressNoHint: {
    zh: '24 位，以 YLJY 开头，空格有没有都行',
    en: '24 characters beginning with YLJY; spaces do not matter',
  },
  progressCode: { zh: '查询码', en: 'Query code' },
  progressCodeHint: { zh: '8 位数字', en: 'Eight digits' },
  progressGo: { zh: '查进度', en: 'See where it stands' },
  progressAgain: { zh: '查另一件', en: 'Another case' },
  progressMasked: {
    zh: '{name}（不登录只显示到这里，材料、文书和通知请登录看）',
    en: '{name} (this is all that is shown without signing in; papers, documents and messages need a sign-in)',
  },
  progressYou: {
    zh: '机构那边有要办的，请经办人登录处理。',
    en: 'The institution has something to do; its handler should sign in.',
  },
  progressOffice: { zh: '在我们这边办，现在不用做什么。', en: 'With the office; nothing to do now.' },
  progressOver: {
    zh: '这次查询已经过了 30 分钟，请再输一次案号和查询码。',
    en: 'This view was open for 30 minutes and has closed. Enter number and code again.',
  },
  signInInstead: { zh: '登录看全部', en: 'Sign in to see all' },
} as const satisfies Record<string, Wording>

const SITUATION_COPY: Record<Exclude<Situation['kind'], 'status'>, Wording> = {
  supplement: { zh: '等您补正 {count} 处', en: 'Waiting for you: {count} points to put right' },
  rectification: { zh: '等您交 {count} 项整改', en: 'Waiting for you: {count} corrections' },
  query: { zh: '等您回答 {count} 个问题', en: 'Waiting for you: {count} questions' },
  visit: { zh: '{date}上门核查，各项同查', en: 'Visit on {date}, for all items at once' },
  recheck: { zh: '整改已交，正在复核', en: 'Corrections are being re-checked' },
  reviewed_partly: { zh: '{total} 项里审完 {done} 项', en: '{done} of {total} items reviewed' },
}

interface Read {
  readonly locale: Locale
  readonly today: IsoDate
}

/** The state as a sentence. */
export function saySituation(situation: Situation, { locale, today }: Read): string {
  if (situation.kind === 'status') return say(CASE_STATES[situation.status].applicant, locale)
  if (situation.kind === 'visit')
    return say(SITUATION_COPY.visit, locale, { date: sayDate(situation.on, locale, today) })
  return say(SITUATION_COPY[situation.kind], locale, { ...situation })
}

type OfficeKind = Extract<Wait, { who: 'office' }>['kind']

/** Who has it and what they do; an applicant learns the desk, the person only with the decision (DOMAIN §2). */
export const OFFICE_WAIT: Record<OfficeKind, Wording> = {
  acceptance: { zh: '行政审批服务局窗口在核对材料', en: 'The window of the approval bureau is checking the papers' },
  decision: { zh: '审批负责人在汇总意见、作决定', en: 'The lead is putting the opinions together and deciding' },
  service: { zh: '结论通知书在制作、送达', en: 'The notice of result is being made and served' },
  review: { zh: '{items}审查人员在看材料', en: 'The reviewer of {items} is reading the papers' },
  opinion: { zh: '现场查过了，{items}审查人员在写意见', en: 'Visited; the reviewer of {items} is writing the opinion' },
  experts: { zh: '{items}在专家评审，计时暂停', en: '{items}: with experts; the clock is stopped' },
  recheck: { zh: '卫生健康局在复核{items}的整改', en: 'The health bureau is re-checking the corrections: {items}' },
  hearing: { zh: '{items}在陈述、听证期间', en: '{items}: time for a statement or a hearing' },
  visit_date: {
    zh: '卫生健康局在约{items}的上门日期',
    en: 'The health bureau is fixing the date of the visit: {items}',
  },
  visit: {
    zh: '{date}{slot}上门核查{items}，两名执法人员会出示证件',
    en: 'Visit for {items} on {date} {slot}; two officers will show their certificates',
  },
}

export const SIGN_METHOD: Readonly<Record<string, Wording>> = {
  ONE_TIME_CODE: { zh: '手机验证码签名', en: 'by one-time code' },
  PASSWORD: { zh: '密码确认签名', en: 'by password' },
  DRAWN: { zh: '手写签名', en: 'drawn' },
  REFUSED: { zh: '没有签，已注明', en: 'not signed, noted' },
}

export const SIGN_SUBJECT: Readonly<Record<string, Wording>> = {
  M01: { zh: '校验申请书', en: 'Application form' },
  M36: { zh: '材料真实性承诺书', en: 'Undertaking of truthfulness' },
  VISIT: { zh: '现场核查记录', en: 'Record of the visit' },
}
