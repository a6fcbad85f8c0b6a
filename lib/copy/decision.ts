import type { Proposal } from '@/lib/domain/decision/conclusions'
import type { GateCode } from '@/lib/domain/decision/gate'
import type { LeadQueue } from '@/lib/domain/decision/views'
import type { Wording } from '@/lib/domain/shared/wording'
import type { StatusCode } from './status'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** The lead's worklist and the page a case is decided on. */
export const LEAD = {
  nav: w('决定', 'Decide'),
  queues: w('办件分类', 'Queues'),
  caption: w('办件', 'Cases'),
  title: w('{count} 件可以决定', '{count} cases to decide'),
  titleNone: w('没有等决定的办件', 'No case is waiting for a decision'),
  lead: w(
    '各项审查意见齐了就到这里。先到期的排在前面；承诺期限算到送达为止。',
    'Cases come here when all opinions are in. What ends first stands first; the promise runs until service.',
  ),
  colCase: w('机构，案号', 'Institution, case number'),
  colItems: w('六项', 'Items'),
  colPromise: w('承诺期限', 'Promise'),
  colStatutory: w('法定期限', 'Legal limit'),
  colState: w('到哪一步', 'State'),
  left: w('剩 {n} 天', '{n} days left'),
  lastDay: w('今天到期', 'Due today'),
  over: w('超 {n} 天', '{n} days over'),
  used: w('用了 {n} 天', '{n} days used'),
  due: w('{date} 到期', 'due {date}'),
  decidedOn: w('{date} 决定', 'decided {date}'),
  warning: w(
    '还在整改，离法定期限 {days} 个工作日：请决定、提暂缓或延期',
    'Still being corrected, {days} working days before the legal limit: decide, defer or extend',
  ),
  more: w('接着看', 'Continue'),
  fromStart: w('从头看', 'From the start'),
} satisfies Record<string, Wording>

export const LEAD_QUEUE_COPY: Record<
  LeadQueue,
  { readonly name: Wording; readonly none: Wording; readonly why: Wording }
> = {
  decide: {
    name: w('待决定', 'To decide'),
    none: w('没有等决定的办件', 'No case is waiting'),
    why: w('最后一项审查意见提出后，办件当时就到这里。', 'A case comes here the moment its last opinion is given.'),
  },
  running: {
    name: w('审查中', 'Under review'),
    none: w('没有在审的办件', 'Nothing is under review'),
    why: w('窗口受理后，办件在各事项审查人员那里。', 'After acceptance a case lies with its reviewers.'),
  },
  decided: {
    name: w('已决定', 'Decided'),
    none: w('还没有已决定的办件', 'Nothing has been decided yet'),
    why: w('决定后送达、公示，满 15 天办结。', 'After the decision it is served, published, and closed after 15 days.'),
  },
}

export const DECISION = {
  back: w('待决定', 'To decide'),
  titleReady: w('{institution}，{count} 项可以决定', '{institution}: {count} items can be decided'),
  titleBlocked: w('{institution}，还不能决定', '{institution}: not yet to be decided'),
  titleRunning: w('{institution}，还在审查', '{institution}: still under review'),
  titleDone: w('{institution}，已经决定', '{institution}: decided'),
  leadReady: w(
    '审查意见已齐。请逐项确认结论并签名。',
    'All opinions are in. Confirm the conclusion for each item and sign.',
  ),
  leadBlocked: w('差什么，在下面“能不能决定”里。', 'What is missing stands below under “Can it be decided?”.'),
  leadRunning: w(
    '各项意见齐了才能决定，到时会通知您。',
    'It can be decided when all opinions are in; you are told then.',
  ),
  leadDone: w(
    '{name}在 {at} 作出决定。文书制成后自动送达和公示。',
    'Decided by {name}, {at}. The documents are served and published once they are made.',
  ),
  leadReturned: w(
    '{name}在 {at} 退回审查。各项意见再齐了会通知您。',
    'Returned for review by {name}, {at}. You are told when all opinions are in again.',
  ),
  promise: w('承诺第 {n} 天，{due} 到期', 'Day {n} of the promise, due {due}'),
  statutory: w('法定：{dues}', 'Legal limit: {dues}'),
  statutoryItem: w('{item} {date}', '{item} {date}'),

  table: w('逐项结论', 'Conclusions'),
  tableNote: w('每项单独成结论，互不覆盖', 'Each item has its own; none overrules another'),
  licence: w('许可证', 'Licence'),
  item: w('事项，审查人', 'Item, reviewer'),
  desk: w('书面审查', 'Desk review'),
  site: w('现场核查', 'Visit'),
  rectification: w('整改与复核', 'Corrections'),
  conclusion: w('结论', 'Conclusion'),
  nextDue: w('下次校验期满', 'Next due date'),
  proposed: w('{name}，建议{conclusion}', '{name}: {conclusion} recommended'),
  proposedBySystem: w('系统按期限提出，建议{conclusion}', 'Put by the system at the end of the term: {conclusion}'),
  notProposed: w('{name}，还没有意见', '{name}: no opinion yet'),
  nobody: w('没有分给审查人', 'no reviewer assigned'),
  pointsMet: w('{met} 点符合', '{met} points met'),
  pointsPartly: w('{total} 点中 {met} 点符合', '{met} of {total} points met'),
  siteMet: w('{points} 点符合', '{points} points met'),
  siteNotMet: w('{points} 点中 {count} 点不符合', '{count} of {points} points not met'),
  siteFailed: w('没有查成', 'could not be made'),
  siteNotNeeded: w('不需要', 'not needed'),
  siteOutstanding: w('还没有查', 'not made yet'),
  siteOn: w('{date} 核查', 'on {date}'),
  findingClosed: w('{date} 复核通过', 're-checked {date}'),
  findingOpen: w('还没有改好', 'not corrected yet'),
  findingAdvice: w('建议，不用整改', 'advice only'),
  photoBefore: w('整改前 {n}', 'before {n}'),
  photoAfter: w('整改后 {n}', 'after {n}'),
  noFindings: w('不需要', 'not needed'),
  choose: w('{item}的结论', 'Conclusion on {item}'),
  reason: w('理由', 'Reason'),
  reasonFor: w('{item}的理由', 'Reason for {item}'),
  reasonHint: w(
    '和审查意见不同时要写，会印进通知书',
    'Needed when you differ from the opinion; it is printed in the notice',
  ),
  opinion: w('审查理由', 'Reason of the opinion'),
  notes: w('书面审查的备注', 'Notes of the desk review'),
  dueNow: w('这次期满 {date}', 'due now {date}'),

  gate: w('能不能决定', 'Can it be decided?'),
  checks: w('各项之间对得上吗', 'Do the items agree?'),
  noVisitNeeded: w('没有要现场核查的事项', 'No item needed a visit'),
  noCorrections: w('没有要复核的整改', 'There were no corrections to re-check'),
  noTerm: w('期限还没有起算', 'The term has not begun'),
  checksNone: w('规则没有要提示的', 'The rules have nothing to say'),
  // The rule's own words tell the applicant what to upload.
  checkUnavailable: w('取不到数据，今晚再查', 'No data; asked again tonight'),
  checksNoneWhy: w('跨事项的核对都没有问题。', 'All checks across items passed.'),

  panel: w('确认后生成', 'Signing makes'),
  panelDocument: w('医疗机构校验结论通知书（统一反馈）', 'Notice of verification result'),
  panelNote: w(
    '一份，{count} 项。同时加注副本校验记录 {count} 条，7 个工作日内公示。',
    'One notice for {count} items, {count} entries on the licence copies, publication within 7 working days.',
  ),
  preview: w('先看通知书全文', 'Read the notice first'),
  previewNote: w('按各项审查意见生成，签名后才编号', 'As the opinions stand; the number comes with signing'),
  previewPending: w('签名后编号', 'number follows'),
  password: w('再输一次您的登录密码，作为签名', 'Your password once more, as your signature'),
  sign: w('确认 {count} 项结论并签名', 'Confirm {count} conclusions and sign'),
  signing: w('正在签名…', 'Signing …'),
  signNote: w(
    '签名后结论不能改，只能另作更正决定。',
    'After signing, the conclusions change only by a correcting decision.',
  ),
  returnTitle: w('退回某项', 'Return an item'),
  returnLead: w(
    '选要退回的事项，写清要重审什么。退回的意见作废，没退的意见保留；承诺期限照算。',
    'Choose the items and say what to look at again. Their opinions are withdrawn, the others stand; the promise runs on.',
  ),
  returnItems: w('退回哪几项', 'Items to return'),
  returnReason: w('要重审什么', 'What to look at again'),
  returnReasonHint: w('审查人员会收到这段话', 'The reviewers receive these words'),
  returnDo: w('退回审查', 'Return for review'),
} satisfies Record<string, Wording>

export const PROPOSAL_WORDS: Record<Proposal, Wording & { readonly status: StatusCode }> = {
  QUALIFIED: { ...w('校验合格', 'qualified'), status: 'ok' },
  DEFER: { ...w('暂缓校验', 'deferral'), status: 'pause' },
  UNQUALIFIED: { ...w('再次校验不合格', 'failed re-verification'), status: 'bad' },
}

/** Why a conclusion stands in the list and cannot be chosen. */
export const NOT_OFFERED: Partial<Record<Proposal, Wording>> = {
  DEFER: w(
    '暂缓校验（要先告知和听证，这里还不能办）',
    'deferral (prior notice and hearing first; not available here yet)',
  ),
}

/** The gate is text with evidence. `unmet` of a line that does not block tells what the lead decides in spite of. */
export const GATE_COPY: Record<GateCode, { readonly met: Wording; readonly unmet: Wording }> = {
  items_proposed: {
    met: w('各项都有审查意见', 'All items have an opinion'),
    unmet: w('还有 {count} 项没有审查意见：{waiting}', '{count} items have no opinion: {waiting}'),
  },
  checkpoints_answered: {
    met: w('检查点都看过了', 'All checkpoints are answered'),
    unmet: w('还有 {count} 个检查点没有看', '{count} checkpoints are open'),
  },
  results_acknowledged: {
    met: w('系统预检结果都确认过', 'All check results are acknowledged'),
    unmet: w('还有 {count} 条系统预检结果没有确认', '{count} check results are not acknowledged'),
  },
  visit_recorded: {
    met: w('要查的都查过，记录已签字', 'Every visit that was needed is recorded and signed'),
    unmet: w('{needed}要现场核查，记录还没有签字', '{needed} needed a visit whose record is not signed'),
  },
  findings_settled: {
    met: w('整改全部闭环', 'All findings are settled'),
    unmet: w(
      '{items}还有 {count} 处问题没有改好，这几项不能定为合格',
      '{items} have {count} open findings and cannot be qualified',
    ),
  },
  recheck_documented: {
    met: w('整改有复核意见书', 'Corrections are covered by an opinion on the re-check'),
    unmet: w('整改还没有复核意见书', 'Corrections lack an opinion on the re-check'),
  },
  four_eyes: {
    met: w('您没有参与本案审查', 'You took no part in this case'),
    unmet: w('您参与过本案，要由另一位负责人决定', 'You took part in this case; another lead must decide'),
  },
  within_statutory: {
    met: w('在法定期限内，{due} 到期', 'Within the legal limit, {due}'),
    unmet: w('已超法定期限 {days} 天（{due}）', '{days} days past the legal limit ({due})'),
  },
  within_committed: {
    met: w('在承诺期限内，{due} 到期', 'Within the promise, {due}'),
    unmet: w(
      '已超承诺期限 {days} 天（{due}），通知书会写明',
      '{days} days past the promise ({due}); the notice will say so',
    ),
  },
  registers_answered: {
    met: w('各部门数据都取到了', 'All registers have answered'),
    unmet: w('取不到数据：{systems}', 'No data from: {systems}'),
  },
  queries_answered: {
    met: w('问申请人的都回答了', 'All questions are answered'),
    unmet: w('还有 {count} 个问题申请人没有回答', '{count} questions to the applicant are open'),
  },
}

export const GATE_EVIDENCE: Partial<Record<GateCode, Wording>> = {
  visit_recorded: w('记录 {documents}', 'Record {documents}'),
  recheck_documented: w('{count} 处，{documents}', '{count}: {documents}'),
  four_eyes: w('审查、核查、决定三方分开', 'Review, inspection and decision are apart'),
  within_statutory: w('还有 {days} 天', '{days} days left'),
  within_committed: w('还有 {days} 天', '{days} days left'),
}

export const SYSTEM_WORDS: Readonly<Record<string, Wording>> = {
  nhc: w('医疗机构登记', 'institution register'),
  licence: w('电子证照', 'e-licences'),
  supervision: w('卫生监督', 'supervision'),
  credit: w('公共信用', 'public credit'),
  dose: w('个人剂量', 'dose records'),
  ecology: w('生态环境', 'ecology'),
  birthCert: w('出生医学证明', 'birth certificates'),
  waste: w('医疗废物', 'medical waste'),
}
