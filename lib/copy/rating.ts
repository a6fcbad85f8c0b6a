import type { Wording } from '@/lib/domain/shared/wording'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** The five grades of 好差评. */
export const GRADE_WORDS: Readonly<Record<number, Wording>> = {
  5: w('非常满意', 'Very satisfied'),
  4: w('满意', 'Satisfied'),
  3: w('基本满意', 'Fairly satisfied'),
  2: w('不满意', 'Dissatisfied'),
  1: w('非常不满意', 'Very dissatisfied'),
}

export const TAG_WORDS: Readonly<Record<string, Wording>> = {
  FAST: w('办得快', 'Fast'),
  CLEAR: w('说得清楚', 'Clear'),
  ONCE: w('一次办成', 'Done in one go'),
  KIND: w('态度好', 'Kind'),
  SLOW: w('办得慢', 'Slow'),
  UNCLEAR: w('说得不清楚', 'Unclear'),
  AGAIN: w('重复要材料', 'Papers asked for twice'),
  RUDE: w('态度不好', 'Unkind'),
  SYSTEM: w('系统不好用', 'The portal is hard to use'),
}

/** The institution's page. */
export const RATE = {
  open: w('评价这次办理', 'Rate this service'),
  kicker: w('{institution}，案号 {caseNo}', '{institution}, case {caseNo}'),
  title: w('评价这次办理', 'Rate this service'),
  lead: w(
    '评价不影响任何结果，经办的人看不到是谁评的。一次办理评一次，提交后不能改。',
    'A rating changes no result, and those who worked on the case do not see whose it is. One rating per service; it cannot be changed.',
  ),
  until: w('到 {date}都可以评。', 'Open until {date} at least.'),
  callback: w(
    '选“不满意”或“非常不满意”的，审批负责人会在 1 个工作日内打电话回访，15 个工作日内整改。为了回访，审批负责人能看到是哪家机构。',
    'After “Dissatisfied” or “Very dissatisfied” the lead calls back within 1 working day and mends it within 15. For that call the lead sees which institution it is.',
  ),
  grade: w('总体满意吗', 'How satisfied are you'),
  tags: w('哪些方面', 'In what respect'),
  optional: w('（选填）', '(optional)'),
  words: w('想说的话', 'Your words'),
  wordsHint: w('请不要写个人信息', 'Please leave out personal data'),
  send: w('提交评价', 'Send the rating'),
  given: w('您评的是：{grade}', 'Your rating: {grade}'),
  givenAt: w('{at} 提交，谢谢。', 'Sent {at}. Thank you.'),
  willCall: w('审批负责人会回访。', 'The lead will call you back.'),
} satisfies Record<string, Wording>

/** The lead's list and panel. */
export const CALLBACK = {
  list: w('{count} 份低评价要回访或整改', '{count} low ratings to call back or mend'),
  lineCall: w('{date}前回访', 'call by {date}'),
  lineFix: w('已回访，{date}前整改', 'called, to be mended by {date}'),
  overdue: w('已经超期', 'overdue'),
  title: w('低评价：{grade}', 'Low rating: {grade}'),
  at: w('{at} 评价。', 'Given {at}.'),
  tags: w('方面：{tags}', 'In respect of: {tags}'),
  words: w('原话：{words}', 'In their words: {words}'),
  quiet: w(
    '只用来回访和改进，不要告诉经办的人。',
    'For the call and for mending only; do not tell those who worked on the case.',
  ),
  note: w('回访的情况', 'What the call brought'),
  doCall: w('记下回访', 'Record the call'),
  called: w('回访：{note}', 'Call: {note}'),
  fix: w('怎么整改的', 'What was mended'),
  doFix: w('记下整改，做回访记录', 'Record the mending and make the record'),
  fixed: w('整改：{fix}', 'Mended: {fix}'),
  record: w('看回访记录', 'Read the record'),
} satisfies Record<string, Wording>
