import { isToldCode, type ToldCode } from '@/lib/domain/reminder/message'
import type { NoticeCode } from '@/lib/domain/shared/notice-codes'
import type { Wording } from '@/lib/domain/shared/wording'
import type { NoticeCopy } from './notice-copy'
import { REMINDERS } from './reminders'

/** Everything an SMS may be filled with: the last six digits of the case number, dates, counts and our address. */
export const SMS_FACTS = ['tail', 'date', 'count', 'portal'] as const

const sms = (zh: string, en: string): Wording => ({ zh: `${zh} {portal}`, en: `${en} {portal}` })
const toApplicant = (title: Wording, body: Wording, short: Wording | null): NoticeCopy => ({
  to: 'APPLICANT',
  title,
  body,
  sms: short,
})
const toStaff = (title: Wording, body: Wording): NoticeCopy => ({ to: 'STAFF', title, body, sms: null })

export const NOTICES: Record<NoticeCode, NoticeCopy> = {
  N01: toApplicant(
    { zh: '草稿已保存', en: 'Draft saved' },
    {
      zh: '草稿保留到 {date}，每改一次重新算 90 天。提交前窗口看不到。',
      en: 'The draft is kept until {date}; each change starts the 90 days anew. The office cannot see it before you submit.',
    },
    null,
  ),
  N02: toApplicant(
    { zh: '已收到您的申报', en: 'Application received' },
    {
      zh: '案号 {caseNo}。{date}前告诉您是否受理；要补材料会一次说清。',
      en: 'Case no. {caseNo}. We tell you by {date} whether it is accepted; anything missing is told in one notice.',
    },
    sms(
      '申报已收到，尾号 {tail}，{date}前告诉您是否受理。',
      'Application received, no. …{tail}. You hear by {date} whether it is accepted.',
    ),
  ),
  N03: toApplicant(
    { zh: '请补正 {count} 处', en: '{count} points to put right' },
    {
      zh: '案号 {caseNo} 有 {count} 处要补正，全部列在告知书 {documentNo} 里。请在 {date}前补齐；过期没有补，这次申报按没有申报处理。',
      en: 'Case {caseNo} has {count} points to put right, all listed in notice {documentNo}. Please answer by {date}; after that day the application counts as not made.',
    },
    sms(
      '尾号 {tail} 的申报有 {count} 处要补正，请在 {date}前补齐。',
      'Application …{tail}: {count} points to put right by {date}.',
    ),
  ),
  N04: toApplicant(
    { zh: '已收到补正', en: 'Your papers have arrived' },
    {
      zh: '案号 {caseNo} 的补正材料已收到。{date}前告诉您是否受理。',
      en: 'The papers for case {caseNo} have arrived. We tell you by {date} whether it is accepted.',
    },
    sms(
      '尾号 {tail} 的补正已收到，{date}前告诉您是否受理。',
      'Papers for …{tail} received. You hear by {date} whether it is accepted.',
    ),
  ),
  N05: toApplicant(
    { zh: '这次申报已失效', en: 'This application has lapsed' },
    {
      zh: '期限到 {date} 为止，没有收到您的材料，这次申报失效。校验期满日不变，可以重新申报。',
      en: 'The term ended on {date} without your papers, so this application has lapsed. The due date of the verification has not changed; you can apply again.',
    },
    sms(
      '尾号 {tail} 的申报到 {date} 没有办理，已失效，请重新申报。',
      'Application …{tail} lapsed on {date}. Please apply again.',
    ),
  ),
  N06: toApplicant(
    { zh: '已受理', en: 'Accepted' },
    {
      zh: '案号 {caseNo} 自 {acceptedOn}起受理，受理通知书 {documentNo}。承诺 {committedDue}前送达结果，法定期限 {statutoryDue}。',
      en: 'Case {caseNo} is accepted as of {acceptedOn}, notice {documentNo}. Result promised by {committedDue}; legal limit {statutoryDue}.',
    },
    sms(
      '尾号 {tail} 的申报已受理，承诺 {date}前送达结果。',
      'Application …{tail} accepted; result promised by {date}.',
    ),
  ),
  N07: toApplicant(
    { zh: '不予受理', en: 'Not accepted' },
    {
      zh: '案号 {caseNo}（{items}）不予受理。原因、依据、该找哪个机关和怎样救济见决定书 {documentNo}。',
      en: 'Case {caseNo} ({items}) is not accepted. Reasons, grounds, the competent authority and remedies are in decision {documentNo}.',
    },
    sms(
      '尾号 {tail} 的申报不予受理，原因和救济途径见决定书。',
      'Application …{tail} is not accepted; reasons and remedies are in the decision.',
    ),
  ),
  N08: toStaff(
    { zh: '新办件待审：{institution}', en: 'New case to review: {institution}' },
    {
      zh: '案号 {caseNo}，事项 {items}。请在 {date}前提出意见。',
      en: 'Case {caseNo}, items {items}. Please give your opinion by {date}.',
    },
  ),
  N09: toStaff(
    { zh: '可以综合决定：{institution}', en: 'Ready to decide: {institution}' },
    {
      zh: '案号 {caseNo} 的各项意见已齐，请在 {date}前作出决定。',
      en: 'All opinions on case {caseNo} are in. Please decide by {date}.',
    },
  ),
  N10: toStaff(
    { zh: '退回审查：{institution}', en: 'Returned for review: {institution}' },
    {
      zh: '案号 {caseNo} 的 {items} 退回审查。原因：{reason}',
      en: 'Items {items} of case {caseNo} are back for review. Reason: {reason}',
    },
  ),
  N11: toApplicant(
    { zh: '校验结论已作出', en: 'The decision is made' },
    {
      zh: '案号 {caseNo} 的结论已作出，通知书 {documentNo} 制好即送达。',
      en: 'Case {caseNo} is decided; notice {documentNo} is served as soon as it is prepared.',
    },
    sms('尾号 {tail} 的校验结论已作出，请登录查看。', 'Application …{tail} is decided. Please sign in to read it.'),
  ),
  N12: toApplicant(
    { zh: '结果已送达', en: 'Result served' },
    {
      zh: '案号 {caseNo} 的结论通知书 {documentNo} 已于 {date} 送达，可以下载和核验。',
      en: 'Notice {documentNo} for case {caseNo} was served on {date}. You can download and verify it.',
    },
    sms('尾号 {tail} 的结果已于 {date} 送达，可以下载。', 'Result of …{tail} served on {date}; ready to download.'),
  ),
  N13: toApplicant(
    { zh: '结果已公示', en: 'Result published' },
    {
      zh: '案号 {caseNo} 的校验结果已于 {date} 公示，只含法定公开内容。',
      en: 'The result of case {caseNo} was published on {date}, with the legally public fields only.',
    },
    null,
  ),
  N14: toApplicant(
    { zh: '请评价这次办理', en: 'Please rate this service' },
    {
      zh: '案号 {caseNo} 已办结。评价不影响任何结果，经办的人看不到；评价低的由审批负责人回访。{date}前可以评。',
      en: 'Case {caseNo} is closed. A rating changes no result and is not shown to those who worked on it; low grades are called back by the lead. You can rate until {date}.',
    },
    sms('尾号 {tail} 已办结，{date}前可以匿名评价。', 'Case …{tail} is closed; rate it anonymously by {date}.'),
  ),
  N15: toApplicant(
    { zh: '撤回申请：{result}', en: 'Withdrawal: {result}' },
    {
      zh: '案号 {caseNo}（{items}）。撤回不改变校验期满日；经过和理由在办件页上。',
      en: 'Case {caseNo} ({items}). A withdrawal does not change the due date; what was asked and answered is on the page of the case.',
    },
    sms(
      '尾号 {tail} 的撤回申请已有结果，请登录查看。',
      'Your withdrawal on …{tail} is answered. Please sign in to read it.',
    ),
  ),
  N16: toApplicant(
    { zh: '办理期限延长', en: 'Time limit extended' },
    {
      zh: '案号 {caseNo} 的法定期限延长到 {date}，原因和依据见告知书 {documentNo}。承诺期限不变，超过会照实说明。',
      en: 'The legal limit of case {caseNo} is extended to {date}; reason and grounds are in notice {documentNo}. The promised date stands, and a miss is shown as such.',
    },
    sms(
      '尾号 {tail} 的法定期限延长到 {date}，原因见告知书。',
      'Legal limit of …{tail} extended to {date}; reasons in the notice.',
    ),
  ),
  N17: toApplicant(
    { zh: '计时变动', en: 'Change of the clock' },
    {
      zh: '案号 {caseNo} 的办理计时自 {date}起有变动，依据见 {documentNo}。时间账里逐日列出。',
      en: 'The clock of case {caseNo} changes as of {date}; grounds are in {documentNo}. The ledger shows it day by day.',
    },
    sms(
      '尾号 {tail} 的办理计时自 {date}起有变动，详见告知书。',
      'Clock of …{tail} changes as of {date}; see the notice.',
    ),
  ),
  N18: toApplicant(
    { zh: '对决定的异议：{result}', en: 'Objection to the decision: {result}' },
    {
      zh: '案号 {caseNo} 的异议和答复在办件页上，请登录查看。',
      en: 'The objection in case {caseNo} and its reply are on the page of the case. Please sign in to read them.',
    },
    sms('尾号 {tail} 的异议已答复，请登录查看。', 'Your objection on …{tail} is answered.'),
  ),
  N19: toApplicant(
    { zh: '决定有变更', en: 'Decision changed' },
    {
      zh: '案号 {caseNo}（{items}）的决定有变更，原因：{reason}。原文书仍可查看。',
      en: 'The decision on case {caseNo} ({items}) has changed. Reason: {reason}. The earlier document can still be read.',
    },
    sms('尾号 {tail} 的决定有变更，请登录查看。', 'The decision on …{tail} has changed; please sign in.'),
  ),
  N20: toApplicant(
    { zh: '已登记复议或诉讼', en: 'Reconsideration or litigation recorded' },
    {
      zh: '案号 {caseNo} 已登记复议或诉讼。期间原决定仍然有效，除非决定停止执行。',
      en: 'Reconsideration or litigation is recorded for case {caseNo}. The decision stays in force meanwhile unless suspended.',
    },
    null,
  ),
  N21: toApplicant(
    { zh: '现场核查安排', en: 'On-site visit' },
    {
      zh: '案号 {caseNo} 的现场核查：{date}，事项 {items}。所有事项一次查完。变动会再通知您。通知书 {documentNo}。',
      en: 'On-site visit for case {caseNo}: {date}, items {items}. All items are checked in one visit. You will be told of any change. Notice {documentNo}.',
    },
    sms('尾号 {tail} 的现场核查安排在 {date}，一次查完。', 'On-site visit for …{tail}: {date}, all items at once.'),
  ),
  N22: toApplicant(
    { zh: '现场核查记录', en: 'Record of the visit' },
    {
      zh: '{date} 现场核查的记录 {documentNo} 已可查看，共 {count} 处不符合。',
      en: 'Record {documentNo} of the visit on {date} can be read; {count} points were not met.',
    },
    sms('尾号 {tail} {date} 的核查记录已可查看。', 'Record of the visit on {date} for …{tail} is ready.'),
  ),
  N23: toApplicant(
    { zh: '送专家评审', en: 'Sent to experts' },
    {
      zh: '案号 {caseNo}（{items}）送专家评审，预计到 {date}，期间不计入办理时间。告知书 {documentNo}。',
      en: 'Case {caseNo} ({items}) goes to experts until about {date}; this time is not counted. Notice {documentNo}.',
    },
    sms(
      '尾号 {tail} 送专家评审，预计到 {date}，期间不计时。',
      '…{tail} is with experts until about {date}; time not counted.',
    ),
  ),
  N24: toApplicant(
    { zh: '请整改 {count} 项', en: '{count} corrections to make' },
    {
      zh: '案号 {caseNo} 有 {count} 项要整改，请在 {date}前交整改材料。通知书 {documentNo} 写明事实、标准和要交什么。交之前计时暂停；过期没有交，将提议暂缓校验。',
      en: 'Case {caseNo} has {count} corrections to make; please send evidence by {date}. Order {documentNo} states facts, standards and what to send. The clock is stopped until you do; after that day deferral will be proposed.',
    },
    sms('尾号 {tail} 有 {count} 项要整改，请在 {date}前交。', '…{tail}: {count} corrections due by {date}.'),
  ),
  N25: toApplicant(
    { zh: '已收到整改', en: 'Corrections received' },
    {
      zh: '案号 {caseNo} 的整改材料已于 {date} 收到，办理计时从当天恢复。接下来复核。',
      en: 'The corrections for case {caseNo} arrived on {date}; the clock runs again from that day. Next comes the re-check.',
    },
    sms(
      '尾号 {tail} 的整改已于 {date} 收到，接下来复核。',
      'Corrections for …{tail} received on {date}; re-check follows.',
    ),
  ),
  N26: toApplicant(
    { zh: '整改没有按期完成', en: 'Corrections not made in time' },
    {
      zh: '案号 {caseNo}（{items}）到 {date} 没有整改到位，将提议暂缓校验。作决定前会先告知您，您可以陈述、要求听证。',
      en: 'The corrections in case {caseNo} ({items}) were not complete by {date}; deferral will be proposed. You are told before any decision and may make a statement or ask for a hearing.',
    },
    sms(
      '尾号 {tail} 到 {date} 没有整改到位，请登录查看。',
      'Corrections for …{tail} were not complete by {date}; please sign in.',
    ),
  ),
  N27: toApplicant(
    { zh: '整改复核通过', en: 'Re-check passed' },
    {
      zh: '案号 {caseNo} 的 {count} 项整改已复核通过，意见书 {documentNo}。接下来作结论。',
      en: 'All {count} corrections in case {caseNo} passed the re-check, opinion {documentNo}. The conclusion follows.',
    },
    sms('尾号 {tail} 的 {count} 项整改复核通过。', 'All {count} corrections for …{tail} passed the re-check.'),
  ),
  N28: toApplicant(
    { zh: '拟暂缓校验，先告知您', en: 'Deferral intended: prior notice' },
    {
      zh: '案号 {caseNo}（{items}）拟暂缓校验，事实和依据见告知书 {documentNo}。{date}前您可以陈述、申辩或要求听证。',
      en: 'Deferral is intended for case {caseNo} ({items}); facts and grounds are in notice {documentNo}. Until {date} you may make a statement or ask for a hearing.',
    },
    sms(
      '尾号 {tail} 有一份事前告知书，{date}前可以陈述或要求听证。',
      'Prior notice on …{tail}: statement or hearing until {date}.',
    ),
  ),
  N29: toApplicant(
    { zh: '听证安排', en: 'Hearing' },
    {
      zh: '案号 {caseNo} 的听证定在 {date}，通知书 {documentNo}。',
      en: 'The hearing in case {caseNo} is on {date}, notice {documentNo}.',
    },
    sms('尾号 {tail} 的听证定在 {date}。', 'Hearing on …{tail}: {date}.'),
  ),
  N30: toApplicant(
    { zh: '暂缓校验', en: 'Verification deferred' },
    {
      zh: '案号 {caseNo}（{items}）暂缓校验，到 {date} 为止。期间能做和不能做什么、怎样再次校验、怎样救济，见通知书 {documentNo}。',
      en: 'Verification of case {caseNo} ({items}) is deferred until {date}. Notice {documentNo} says what you may do meanwhile, how to be verified again and which remedies you have.',
    },
    sms('尾号 {tail} 有一份重要通知书，请登录查看。', 'An important notice on …{tail} is ready; please sign in.'),
  ),
  N31: toApplicant(
    { zh: '可以申请再次校验', en: 'Re-verification is open' },
    {
      zh: '{items} 的暂缓期快满了，请在 {date}前申请再次校验；过期不申请，将进入注销程序。',
      en: 'The deferral of {items} is about to end. Apply for re-verification by {date}; otherwise cancellation proceedings begin.',
    },
    sms('请在 {date}前申请再次校验。', 'Apply for re-verification by {date}.'),
  ),
  N32: toApplicant(
    { zh: '拟注销登记，先告知您', en: 'Cancellation intended: prior notice' },
    {
      zh: '{items} 拟注销登记，事实和依据见 {documentNo}。{date}前您可以陈述、申辩或要求听证。',
      en: 'Cancellation is intended for {items}; facts and grounds are in {documentNo}. Until {date} you may make a statement or ask for a hearing.',
    },
    sms('您有一份事前告知书，{date}前可以陈述或要求听证。', 'Prior notice: statement or hearing until {date}.'),
  ),
  N33: toApplicant(
    { zh: '登记已注销', en: 'Registration cancelled' },
    {
      zh: '{items} 的登记自 {date}起注销，决定书 {documentNo} 写明依据和救济途径。',
      en: 'The registration of {items} is cancelled as of {date}; decision {documentNo} states grounds and remedies.',
    },
    sms('您有一份决定书，请登录查看。', 'A decision is ready; please sign in.'),
  ),
  N34: toApplicant(
    { zh: '审查人员有一个问题', en: 'A question from the reviewer' },
    {
      zh: '案号 {caseNo}（{items}）：“{question}”请在 {date}前回答。计时不停；到期没有回答，按现有材料审查。',
      en: 'Case {caseNo} ({items}): {question} Please answer by {date}. The clock keeps running; after that day the review goes on with what is there.',
    },
    sms('尾号 {tail} 有一个问题，请在 {date}前回答。', 'One question on …{tail}; please answer by {date}.'),
  ),
  N35: toStaff(
    { zh: '问题已回答：{institution}', en: 'Question answered: {institution}' },
    {
      zh: '案号 {caseNo} 的 {items}：申请人已回答您的问题。',
      en: 'Case {caseNo}, {items}: the applicant has answered your question.',
    },
  ),
}

export const noticeWords = (code: NoticeCode | ToldCode): NoticeCopy =>
  isToldCode(code) ? REMINDERS[code] : NOTICES[code]

/** Mail of a notice: the portal's words with who writes, where to read on and whom to call. */
export function noticeMail(code: NoticeCode | ToldCode): { readonly subject: Wording; readonly body: Wording } {
  const { title, body } = noticeWords(code)
  return {
    subject: { zh: `医疗机构校验：${title.zh}`, en: `Medical institution verification: ${title.en}` },
    body: {
      zh: `${body.zh}\n\n查看和办理：{link}\n有疑问请打 {phone}，或到窗口。这封信由系统发出，不用回复。`,
      en: `${body.en}\n\nRead and act here: {link}\nQuestions: call {phone} or come to the window. This mail was sent by the system; no reply is needed.`,
    },
  }
}
