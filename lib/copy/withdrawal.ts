import type { Wording } from '@/lib/domain/shared/wording'
import type { WithdrawalStatus } from '@/lib/domain/withdrawal/status'
import type { StatusCode } from './status'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** Chinese only: what the account of time keeps as ground. */
export const WITHDRAWAL_PAPERS = { ground: '申请人自愿撤回申请' } as const

/** The institution's page. */
export const WITHDRAW = {
  open: w('撤回申请', 'Withdraw'),
  kicker: w('{institution}，案号 {caseNo}', '{institution}, case {caseNo}'),
  title: w('撤回申请', 'Withdraw the application'),
  leadAtOnce: w(
    '还没有受理，提交后当时就撤回。',
    'The application is not accepted yet: it is withdrawn as soon as you submit this.',
  ),
  leadAsk: w(
    '已经受理，撤回要审批负责人确认，1 个工作日内答复。答复之前照常办理。',
    'The application is accepted, so the lead has to confirm within 1 working day. Until then everything goes on.',
  ),
  dueStays: w(
    '撤回不改变校验期满日。到期前要重新申请，否则按逾期处理。',
    'A withdrawal does not change the due date. Apply again before it, or the verification is overdue.',
  ),
  keptAsDraft: w(
    '撤回全部的，填过的内容和材料留作新草稿，下次接着用。',
    'When everything is withdrawn, your answers and papers are kept as a new draft.',
  ),
  draftThere: w(
    '您已经有一份草稿，每家机构只能有一份，所以这次的内容不会另存草稿，在原办件里还能看到。',
    'You have a draft already and an institution has only one, so these answers are not kept as another; they can still be read in this case.',
  ),
  scope: w('撤回哪些', 'What to withdraw'),
  scopeCase: w('全部撤回，这次不办了', 'Everything; the application ends'),
  scopeItems: w('只撤回下面勾选的事项，其他的接着办', 'Only the items ticked below; the others go on'),
  items: w('要撤回的事项', 'Items to withdraw'),
  itemsHint: w('选“只撤回”时才看这里', 'Read only with “only the items”'),
  reason: w('理由', 'Reason'),
  reasonHint: w('印在撤回确认文书上，请不要写个人信息', 'Printed on the confirmation; please leave out personal data'),
  doAtOnce: w('撤回', 'Withdraw'),
  doAsk: w('提交撤回申请', 'Ask to withdraw'),
  past: w('提过的撤回', 'Earlier withdrawals'),
  whole: w('全部事项', 'everything'),
  askedAt: w('{at} 提出', 'asked {at}'),
  dueOn: w('{date}前答复', 'answered by {date}'),
  answeredAt: w('{at} 答复', 'answered {at}'),
  answer: w('答复：{answer}', 'Answer: {answer}'),
  toDraft: w('打开新草稿', 'Open the new draft'),
} satisfies Record<string, Wording>

export const WITHDRAWAL_STATES: Record<WithdrawalStatus, { readonly name: Wording; readonly code: StatusCode }> = {
  ASKED: { name: w('等负责人答复', 'Waiting for the lead'), code: 'go' },
  DONE: { name: w('已撤回', 'Withdrawn'), code: 'na' },
  DECLINED: { name: w('没有同意', 'Declined'), code: 'bad' },
}

/** The lead's list and panel. */
export const LEAD_WITHDRAWAL = {
  list: w('{count} 份撤回申请等答复', '{count} requests to withdraw'),
  line: w('{items}，{date}前答复', '{items}: answer by {date}'),
  overdue: w('已经超过答复日期', 'past the day for the answer'),
  title: w('申请人要求撤回：{items}', 'The applicant asks to withdraw: {items}'),
  by: w('{name} {at} 提出，{date}前答复。', 'Asked by {name}, {at}; the answer is due by {date}.'),
  reason: w('理由：{reason}', 'Reason: {reason}'),
  effect: w(
    '同意后当时撤回，发撤回确认文书；没有事项可查的现场核查自动取消。作决定之前先答复。',
    'If you agree it is withdrawn at once and confirmed in writing; a visit with nothing left to check is cancelled. Answer before you decide.',
  ),
  verdict: w('答复', 'Answer'),
  confirm: w('同意撤回', 'Agree'),
  decline: w('不同意，接着办', 'Decline; the case goes on'),
  answerReason: w('理由', 'Reason'),
  answerReasonHint: w('不同意的必须写，申请人会看到', 'Required when you decline; the applicant reads it'),
  send: w('答复', 'Answer'),
} satisfies Record<string, Wording>
