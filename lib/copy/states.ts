import type { ItemStatus } from '@/lib/domain/application/item-status'
import type { CaseStatus } from '@/lib/domain/application/status'
import type { DocumentStatus } from '@/lib/domain/document/status'
import type { VisitStatus } from '@/lib/domain/inspection/status'
import type { LicenceEntryStatus } from '@/lib/domain/institution/licence-status'
import type { FindingStatus } from '@/lib/domain/rectification/status'
import type { QueryStatus } from '@/lib/domain/review/status'
import type { Wording } from '@/lib/domain/shared/wording'
import type { StatusCode } from './status'

/** Whose move it is: a diamond stands exactly where the applicant must act, for every viewer alike. */
export type Mover = 'applicant' | 'office' | 'nobody'

/** One state, one shape, two wordings: what the applicant reads and what staff read never contradict. */
export interface StateWords {
  readonly code: StatusCode
  readonly mover: Mover
  readonly applicant: Wording
  readonly staff: Wording
}

const state = (code: StatusCode, mover: Mover, applicant: Wording, staff: Wording = applicant): StateWords => ({
  code,
  mover,
  applicant,
  staff,
})

export const CASE_STATES: Record<CaseStatus, StateWords> = {
  DRAFT: state('go', 'nobody', { zh: '在填，还没提交', en: 'Being filled in, not submitted' }),
  SUBMITTED: state(
    'go',
    'office',
    { zh: '已提交，等窗口受理', en: 'Submitted, waiting for acceptance' },
    { zh: '待受理', en: 'To be accepted' },
  ),
  SUPPLEMENT: state(
    'you',
    'applicant',
    { zh: '等您补正', en: 'Waiting for your papers' },
    { zh: '等申请人补正', en: "Waiting for the applicant's papers" },
  ),
  ACCEPTED: state('go', 'office', { zh: '已受理', en: 'Accepted' }),
  IN_REVIEW: state(
    'go',
    'office',
    { zh: '各事项同时审查中', en: 'All items under review at once' },
    { zh: '并联审查中', en: 'In parallel review' },
  ),
  CONSOLIDATING: state(
    'go',
    'office',
    { zh: '审查完了，等作决定', en: 'Reviewed, decision pending' },
    { zh: '待综合决定', en: 'To be decided' },
  ),
  DECIDED: state('ok', 'office', { zh: '已决定，等送达', en: 'Decided, being served' }),
  DELIVERED: state('ok', 'nobody', { zh: '结果已送达', en: 'Result served' }),
  PUBLISHED: state('ok', 'nobody', { zh: '结果已公示', en: 'Result published' }),
  CLOSED: state('ok', 'nobody', { zh: '已办结', en: 'Closed' }),
  ARCHIVED: state('ok', 'nobody', { zh: '已归档', en: 'Archived' }),
  NOT_ACCEPTED: state('bad', 'nobody', { zh: '不予受理', en: 'Not accepted' }),
  WITHDRAWN: state('na', 'nobody', { zh: '已撤回', en: 'Withdrawn' }),
  LAPSED: state('late', 'nobody', { zh: '过期未办，已失效', en: 'Term over, lapsed' }),
}

export const ITEM_STATES: Record<ItemStatus, StateWords> = {
  PENDING: state('none', 'office', { zh: '等受理', en: 'Waiting for acceptance' }),
  DESK: state('go', 'office', { zh: '书面审查中', en: 'Under desk review' }),
  ONSITE_PLANNED: state('go', 'office', { zh: '等现场核查', en: 'Waiting for the visit' }),
  ONSITE_DONE: state(
    'go',
    'office',
    { zh: '现场查过了，等审查意见', en: 'Visited, opinion pending' },
    { zh: '现场已查，待提意见', en: 'Visited, opinion to be given' },
  ),
  EXPERT: state('pause', 'office', { zh: '专家评审中，计时暂停', en: 'With experts, clock stopped' }),
  RECTIFY_ORDERED: state(
    'you',
    'applicant',
    { zh: '等您整改', en: 'Waiting for your corrections' },
    { zh: '等机构整改', en: "Waiting for the institution's corrections" },
  ),
  RECTIFY_SUBMITTED: state(
    'go',
    'office',
    { zh: '整改已交，等复核', en: 'Corrections sent, re-check pending' },
    { zh: '整改已交，待复核', en: 'Corrections in, to be re-checked' },
  ),
  RECHECK: state('go', 'office', { zh: '复核中', en: 'Being re-checked' }),
  PROPOSED: state(
    'go',
    'office',
    { zh: '审完了，等决定', en: 'Reviewed, decision pending' },
    { zh: '已提意见，待决定', en: 'Opinion given, to be decided' },
  ),
  QUALIFIED: state('ok', 'nobody', { zh: '校验合格', en: 'Qualified' }),
  DEFER_NOTICED: state(
    'pause',
    'nobody',
    { zh: '拟暂缓校验，您可以陈述或要求听证', en: 'Deferral intended: you may make a statement or ask for a hearing' },
    { zh: '拟暂缓校验，已告知', en: 'Deferral intended, prior notice given' },
  ),
  HEARING: state('pause', 'office', { zh: '听证中，计时暂停', en: 'Hearing under way, clock stopped' }),
  DEFERRED: state('pause', 'nobody', { zh: '暂缓校验', en: 'Deferred' }),
  UNQUALIFIED: state('bad', 'nobody', { zh: '再次校验不合格', en: 'Failed re-verification' }),
  ITEM_WITHDRAWN: state('na', 'nobody', { zh: '本项已撤回', en: 'Item withdrawn' }),
  ITEM_NOT_ACCEPTED: state('bad', 'nobody', { zh: '本项不予受理', en: 'Item not accepted' }),
}

export const VISIT_STATES: Record<VisitStatus, StateWords> = {
  PLANNED: state('go', 'office', { zh: '日期已定', en: 'Date set' }),
  ARRIVED: state('go', 'office', { zh: '正在现场核查', en: 'Officers on site' }),
  RECORDED: state('go', 'office', { zh: '查完了，等签字', en: 'Checked, waiting for signatures' }),
  SIGNED: state('ok', 'nobody', { zh: '记录已签字', en: 'Record signed' }),
  FAILED: state('bad', 'nobody', { zh: '没有查成', en: 'Visit could not be made' }),
  CANCELLED: state('na', 'nobody', { zh: '这次核查取消了', en: 'Visit called off' }),
}

export const FINDING_STATES: Record<FindingStatus, StateWords> = {
  ADVICE: state('na', 'nobody', { zh: '建议，不用交整改', en: 'Advice, nothing to send' }),
  OPEN: state('go', 'office', { zh: '已记录，等整改通知', en: 'Recorded, order pending' }),
  ORDERED: state(
    'you',
    'applicant',
    { zh: '等您整改', en: 'Waiting for your correction' },
    { zh: '等机构整改', en: "Waiting for the institution's correction" },
  ),
  SUBMITTED: state(
    'go',
    'office',
    { zh: '整改已交，等复核', en: 'Correction sent, re-check pending' },
    { zh: '整改已交，待复核', en: 'Correction in, to be re-checked' },
  ),
  CLOSED: state('ok', 'nobody', { zh: '已改好', en: 'Corrected' }),
}

export const QUERY_STATES: Record<QueryStatus, StateWords> = {
  OPEN: state(
    'you',
    'applicant',
    { zh: '等您回答', en: 'Waiting for your answer' },
    { zh: '等申请人回答', en: "Waiting for the applicant's answer" },
  ),
  ANSWERED: state('ok', 'office', { zh: '已回答', en: 'Answered' }),
  EXPIRED: state('late', 'office', { zh: '期限过了，没有回答', en: 'Term over, not answered' }),
}

export const DOCUMENT_STATES: Record<DocumentStatus, StateWords> = {
  RENDERING: state('go', 'office', { zh: '正在制作', en: 'Being prepared' }),
  READY: state(
    'go',
    'office',
    // Receipts and records of the office are never served, so nobody is told to wait for that.
    { zh: '可以下载', en: 'Ready to download' },
    { zh: '已制成', en: 'Ready' },
  ),
  SERVED: state('ok', 'nobody', { zh: '已送达', en: 'Served' }),
  SUPERSEDED: state('na', 'nobody', { zh: '已由新文书替换', en: 'Replaced by a newer document' }),
  VOID: state('bad', 'nobody', { zh: '已作废', en: 'Void' }),
}

export const LICENCE_ENTRY_STATES: Record<LicenceEntryStatus, StateWords> = {
  VALID: state('ok', 'nobody', { zh: '有效', en: 'In force' }),
  DEFERRED: state('pause', 'nobody', { zh: '暂缓校验', en: 'Deferred' }),
  SUSPENDED_WITH_A: state('pause', 'nobody', {
    zh: '随执业许可暂停',
    en: 'Suspended with the practice licence',
  }),
  OVERDUE: state('late', 'nobody', { zh: '校验已逾期', en: 'Verification overdue' }),
  CANCELLED: state('bad', 'nobody', { zh: '已注销', en: 'Cancelled' }),
  REVOKED: state('bad', 'nobody', { zh: '已吊销', en: 'Revoked' }),
}
