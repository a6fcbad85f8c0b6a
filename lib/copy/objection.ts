import type { ObjectionStatus } from '@/lib/domain/objection/status'
import type { Wording } from '@/lib/domain/shared/wording'
import type { StatusCode } from './status'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** The institution's page. */
export const OBJECTION = {
  open: w('对决定有异议', 'Object to the decision'),
  kicker: w('{institution}，案号 {caseNo}', '{institution}, case {caseNo}'),
  title: w('对决定的异议', 'Objection to the decision'),
  lead: w(
    '向审批服务局提出，审批负责人 5 个工作日内书面答复。提异议不停止决定的执行，也不影响下面的法定权利。',
    'To the approval bureau: the lead replies in writing within 5 working days. It does not suspend the decision and takes away none of the rights below.',
  ),
  reason: w('对哪一点有异议，为什么', 'What you object to, and why'),
  reasonHint: w(
    '写明事项、事实和希望怎么处理；请不要写个人信息',
    'Name the item, the facts and what you ask for; please leave out personal data',
  ),
  send: w('提交异议', 'File the objection'),
  remedies: w('法律规定的救济', 'Remedies by law'),
  remediesEn: w(
    '自知道决定之日起 60 日内可以向{reconsiderationTo}申请行政复议，6 个月内可以向{court}提起行政诉讼；期间除法律另有规定外，不停止执行。',
    'Within 60 days of knowing the decision you may apply to {reconsiderationTo} for reconsideration (Administrative Reconsideration Law, art. 20), or within six months sue at {court} (Administrative Litigation Law, art. 46). Neither suspends the decision unless the law says so.',
  ),
  noClock: w(
    '这两个期限从知道决定那天算起，不因为提异议而延长。',
    'Both terms count from the day you know the decision; an objection does not prolong them.',
  ),
  past: w('提过的异议', 'Objections filed'),
  filedAt: w('{at} 提出', 'filed {at}'),
  dueOn: w('{date}前答复', 'reply by {date}'),
  answeredAt: w('{at} 答复', 'answered {at}'),
  reply: w('答复：{reply}', 'Reply: {reply}'),
} satisfies Record<string, Wording>

export const OBJECTION_STATES: Record<ObjectionStatus, { readonly name: Wording; readonly code: StatusCode }> = {
  OPEN: { name: w('等答复', 'Waiting for the reply'), code: 'go' },
  ANSWERED: { name: w('已答复', 'Answered'), code: 'ok' },
}

/** The lead's list and panel. */
export const LEAD_OBJECTION = {
  list: w('{count} 份异议等答复', '{count} objections to reply to'),
  line: w('{date}前答复', 'reply by {date}'),
  overdue: w('已经超过答复日期', 'past the day for the reply'),
  title: w('申请人对决定的异议', 'The applicant’s objection to the decision'),
  by: w('{name} {at} 提出，{date}前答复。', 'Filed by {name}, {at}; the reply is due by {date}.'),
  effect: w(
    '答复发给申请人。决定要更正的，答复里写明，另行更正。',
    'The reply goes to the applicant. A decision that must be corrected is corrected separately; say so in the reply.',
  ),
  reply: w('答复', 'Reply'),
  replyHint: w('写明核实了什么、怎么处理、依据', 'What was checked, what is done, on what ground'),
  send: w('发出答复', 'Send the reply'),
} satisfies Record<string, Wording>
