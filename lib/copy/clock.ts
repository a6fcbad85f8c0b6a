import type { ClockLevel } from '@/lib/domain/clock/clock'
import type { StopKind } from '@/lib/domain/clock/events'
import type { LedgerLabel } from '@/lib/domain/clock/ledger-line'
import type { ClockName } from '@/lib/domain/clock/limits'
import type { Wording } from '@/lib/domain/shared/wording'

export const CLOCK_NAMES_COPY: Readonly<Record<ClockName, Wording>> = {
  supplement: { zh: '受理期限', en: 'Term to accept' },
  committed: { zh: '承诺期限', en: 'Promised term' },
  statutory: { zh: '法定期限', en: 'Legal limit' },
  ceiling: { zh: '联合办理法定上限', en: 'Legal ceiling for joint handling' },
  delivery: { zh: '送达期限', en: 'Term to deliver' },
  rectification: { zh: '整改期限', en: 'Term to correct' },
}

export const CLOCK_LEVEL_COPY: Readonly<Record<ClockLevel, Wording>> = {
  ok: { zh: '还剩 {remaining} 天', en: '{remaining} days left' },
  warn: { zh: '还剩 {remaining} 天', en: '{remaining} days left' },
  'late-soon': { zh: '剩 {remaining} 天', en: 'Only {remaining} days left' },
  overdue: { zh: '{due} 到期，已过', en: 'Was due on {due}' },
}

/** Head of the ledger, numbers and marks beside its lines. */
export const LEDGER_COPY = {
  title: { zh: '时间账', en: 'Account of time' },
  intro: {
    zh: '每一天算没算、为什么，都在这里。按工作日计。',
    en: 'Why each day counted or did not. In working days.',
  },
  dayNo: { zh: '第 {n} 天', en: 'Day {n}' },
  dayRange: { zh: '第 {from}–{to} 天', en: 'Days {from}–{to}' },
  stoppedSoFar: { zh: '已停 {n} 天', en: 'Stopped {n} days so far' },
  stoppedFor: { zh: '停 {n} 天', en: 'Stopped {n} days' },
  notCounted: { zh: '不计', en: 'Not counted' },
  untilNow: { zh: '至今', en: 'until now' },
  until: { zh: '至 {date}', en: 'to {date}' },
  ofItems: { zh: '（{items}）', en: ' ({items})' },
  ifToday: { zh: '以今天交齐为前提', en: 'if everything arrives today' },
  today: { zh: '今天 {date}', en: 'today, {date}' },
  used: { zh: '已用 {n} 天', en: '{n} days used' },
  left: { zh: '还剩 {n} 天', en: '{n} days left' },
  unused: { zh: '未用 {n} 天', en: '{n} days not needed' },
  over: { zh: '超过 {n} 天', en: '{n} days over' },
  provisional: { zh: '暂定', en: 'Provisional' },
  provisionalWhy: {
    zh: '{year} 年放假安排还没有公布，公布后重新计算。',
    en: 'The holidays of {year} are not published yet; the date is recalculated when they are.',
  },
  usedAndLeft: { zh: '已用 {used} 天，还剩 {remaining} 天', en: '{used} days used, {remaining} left' },
  ifAnsweredBy: {
    zh: '{answerOn}前交齐，预计 {due} 送达结果。每晚交一个工作日，结果顺延一个工作日。',
    en: 'If sent by {answerOn}, expect the result on {due}. Each working day later moves it by one.',
  },
  statutoryApart: {
    zh: '法定期限另算：{dues}。整改不停法定期限。',
    en: 'The legal limit is counted apart: {dues}. Corrections do not stop it.',
  },
} as const satisfies Record<string, Wording>

export const LEDGER_LABEL_COPY: Readonly<Record<LedgerLabel, Wording>> = {
  received: { zh: '收到申报', en: 'Application received' },
  'supplement-asked': { zh: '一次性告知补正', en: 'Told once what is missing' },
  'supplement-received': { zh: '收到补正材料', en: 'Missing papers received' },
  accepted: { zh: '受理', en: 'Accepted' },
  'deemed-accepted': { zh: '逾期未告知，自收件日起视为受理', en: 'No answer in time: accepted as of receipt' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  milestone: { zh: '办理进展', en: 'Progress' },
  'stop-ordered': { zh: '告知暂停计时', en: 'Told that the clock stops' },
  stopped: { zh: '暂停计时', en: 'Clock stopped' },
  'resume-received': { zh: '暂停的事由结束', en: 'Reason for the stop ended' },
  resumed: { zh: '恢复计时', en: 'Clock runs again' },
  'resume-expected': { zh: '恢复计时', en: 'Clock runs again' },
  extended: { zh: '法定期限延长，承诺期限不变', en: 'Legal limit extended; the promise stays' },
  'ceiling-extended': { zh: '联合办理上限延长', en: 'Ceiling for joint handling extended' },
  counting: { zh: '办理中', en: 'In progress' },
  holiday: { zh: '{name}放假', en: 'Holiday: {name}' },
  'makeup-day': { zh: '调休上班', en: 'Make-up working day' },
  missed: { zh: '已过承诺期限', en: 'Promised date passed' },
  decided: { zh: '作出决定', en: 'Decided' },
  served: { zh: '送达结果', en: 'Result delivered' },
  withdrawn: { zh: '申请人撤回', en: 'Withdrawn by the applicant' },
  lapsed: { zh: '逾期未补正，本次申报终止', en: 'Papers not completed in time; application ended' },
  due: { zh: '承诺期限届满，最迟这天送达结果', en: 'Promise ends: result delivered by this day' },
}

/** What people do at the edges of a stop, and what the clock waits for meanwhile. */
export const STOP_COPY: Readonly<
  Record<StopKind, { readonly ordered: Wording; readonly stopped: Wording; readonly ended: Wording }>
> = {
  EXPERT: {
    ordered: { zh: '告知专家评审', en: 'Told of the expert review' },
    stopped: { zh: '暂停，等专家评审', en: 'Stopped: expert review' },
    ended: { zh: '收到专家意见', en: 'Expert opinion received' },
  },
  HEARING: {
    ordered: { zh: '送达事前告知书', en: 'Notice before the decision served' },
    stopped: { zh: '暂停，等陈述或听证', en: 'Stopped: statement or hearing' },
    ended: { zh: '陈述、听证结束', en: 'Statement or hearing ended' },
  },
  TESTING: {
    ordered: { zh: '告知检测、鉴定', en: 'Told of testing' },
    stopped: { zh: '暂停，等检测结果', en: 'Stopped: test result' },
    ended: { zh: '收到检测结果', en: 'Test result received' },
  },
  RECTIFICATION: {
    ordered: { zh: '送达整改通知书', en: 'Order to correct served' },
    stopped: { zh: '暂停，等整改', en: 'Stopped: corrections' },
    ended: { zh: '收到整改材料', en: 'Corrections received' },
  },
  SUSPENSION: {
    ordered: { zh: '决定中止计时', en: 'Suspension decided' },
    stopped: { zh: '暂停，中止期间', en: 'Stopped: suspended' },
    ended: { zh: '中止结束', en: 'Suspension ended' },
  },
}

/** Milestones count no days; they say what was done on a day. Codes are the rows of DOMAIN §5. */
export const MILESTONE_COPY: Readonly<Record<string, Wording>> = {
  T10: { zh: '各项意见已齐，汇总', en: 'All opinions given, being put together' },
  T11: { zh: '退回重审', en: 'Returned for another look' },
  I01: { zh: '各项同时书面审查', en: 'All items under desk review at once' },
  I02: { zh: '提出审查意见', en: 'Opinion given' },
  I03: { zh: '约定现场核查', en: 'Visit booked' },
  I04: { zh: '上门核查一次，各项同查', en: 'One visit for all items' },
  I05: { zh: '现场核查改期', en: 'Visit moved' },
  I11: { zh: '开始复核整改', en: 'Corrections being re-checked' },
  I12: { zh: '整改复核通过', en: 'Corrections passed' },
  I13: { zh: '整改未到位，再次整改', en: 'Corrections incomplete, second round' },
  I24: { zh: '核查后提出审查意见', en: 'Opinion given after the visit' },
  I28: { zh: '整改期限延长', en: 'Term to correct extended' },
  I30: { zh: '审查中问询，不停计时', en: 'Question during review; the clock runs on' },
  I33: { zh: '不再需要现场核查', en: 'Visit no longer needed' },
  I34: { zh: '未能进入现场', en: 'No entry on site' },
}

/** Grounds of lines that follow from the calendar or the rules rather than from a document. */
export const LEDGER_BASIS_COPY: Partial<Readonly<Record<LedgerLabel, Wording>>> = {
  'deemed-accepted': { zh: '《行政许可法》第三十二条', en: 'Administrative Licensing Law, art. 32' },
  holiday: {
    zh: '《行政许可法》第八十二条：期限按工作日计，不含法定节假日',
    en: 'Administrative Licensing Law, art. 82: working days without statutory holidays',
  },
  'makeup-day': { zh: '国务院办公厅节假日安排', en: 'State Council notice on holidays' },
  stopped: { zh: '规则：等待期间不计入承诺期限', en: 'Rule: waiting is not counted in the promise' },
  extended: { zh: '《行政许可法》第四十二条', en: 'Administrative Licensing Law, art. 42' },
  missed: {
    zh: '承诺期限不因延长而改变，超期须说明原因',
    en: 'The promise does not move; the delay must be explained',
  },
}
