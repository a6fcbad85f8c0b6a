import type { RefusalGround } from '@/lib/domain/acceptance/acceptance'
import type { WindowQueue } from '@/lib/domain/acceptance/views'
import type { MaterialStatus } from '@/lib/domain/application/views'
import type { Wording } from '@/lib/domain/shared/wording'
import type { StatusCode } from './status'

/** The window: worklist, one case, the one-off notice. */
export const WINDOW = {
  nav: { zh: '收件', en: 'Received' },
  navNotices: { zh: '消息', en: 'Notices' },
  title: { zh: '待答复 {count} 件', en: '{count} to be answered' },
  titleNone: { zh: '没有待答复的办件', en: 'Nothing to be answered' },
  lead: {
    zh: '每次收到材料起 5 个工作日内受理、一次性告知补正，或者决定不予受理。到期没有答复，按收件日视为受理。',
    en: 'Within five working days of each receipt: accept, tell all defects at once, or refuse. No answer counts as accepted on the day of receipt.',
  },
  queues: { zh: '办件分类', en: 'Queues' },
  search: { zh: '找办件', en: 'Find a case' },
  searchHint: {
    zh: '案号（最后几位也行）、机构名、统一社会信用代码、经办人或法定代表人手机',
    en: 'Case number (its last figures will do), name, credit code, or the mobile of handler or legal representative',
  },
  searchGo: { zh: '找', en: 'Find' },
  searchClear: { zh: '回到分类', en: 'Back to the queues' },
  found: { zh: '找到 {count} 件', en: '{count} found' },
  foundNone: { zh: '没有找到“{search}”', en: 'Nothing found for “{search}”' },
  foundNoneWhy: {
    zh: '只找本区收到的办件。草稿没有案号，窗口看不到。',
    en: 'Only cases received in this district are searched. Drafts have no number and are not shown.',
  },
  caption: { zh: '办件', en: 'Cases' },
  colCase: { zh: '机构，案号', en: 'Institution, case number' },
  colTerm: { zh: '答复期', en: 'Term to answer' },
  colPapers: { zh: '材料', en: 'Papers' },
  colChecks: { zh: '系统预检', en: 'Checks' },
  colItems: { zh: '六项', en: 'Items' },
  colState: { zh: '到哪一步', en: 'State' },
  left: { zh: '剩 {n} 天', en: '{n} days left' },
  lastDay: { zh: '今天最后一天', en: 'Last day today' },
  over: { zh: '已过期', en: 'Term over' },
  dueEffect: {
    zh: '{date}前不答复，按收件日视为受理',
    en: 'No answer by {date} counts as accepted on the day of receipt',
  },
  waitsUntil: { zh: '申请人 {date}前补正', en: 'Applicant answers by {date}' },
  papersAll: { zh: '齐全', en: 'Complete' },
  papersMissing: { zh: '缺 {n} 份', en: '{n} missing' },
  checksFine: { zh: '没有问题', en: 'Nothing found' },
  checksFailed: { zh: '{n} 处不符', en: '{n} found' },
  checksSilent: { zh: '{n} 处取不到数据', en: '{n} without data' },
  receivedOn: { zh: '{date} 收件', en: 'received {date}' },
  again: { zh: '第 {n} 次收件', en: 'receipt no. {n}' },
  onPaper: { zh: '窗口代录', en: 'entered at the window' },
  more: { zh: '接着看', en: 'Continue' },
  fromStart: { zh: '从头看', en: 'From the start' },

  back: { zh: '收件', en: 'Received' },
  situationTodo: { zh: '{institution}，等您答复', en: '{institution}: your answer is due' },
  situationAgain: { zh: '{institution}，补正已交，等您答复', en: '{institution}: papers are in, your answer is due' },
  termTitle: { zh: '收件答复期，{days} 个工作日', en: 'Term to answer: {days} working days' },
  stepTitle: { zh: '怎么答复', en: 'Your answer' },
  noticeButton: { zh: '列补正告知，{count} 处', en: 'Draft the notice, {count} points' },
  noticeButtonNone: { zh: '列补正告知', en: 'Draft the notice' },
  accept: { zh: '受理', en: 'Accept' },
  acceptAfter: {
    zh: '受理后各事项马上分到审查人员，承诺期从今天起 {days} 个工作日；同时出受理通知书。',
    en: 'On acceptance the items go to their reviewers at once, the promise of {days} working days begins, and the notice of acceptance is issued.',
  },
  acceptWithPoints: {
    zh: '系统还有 {count} 处认为要补。您核对过没有问题的，可以直接受理。',
    en: 'The checks still see {count} points. If you have checked them and they are fine, you may accept.',
  },
  refuseTitle: { zh: '不予受理', en: 'Refuse to accept' },
  refuseLead: {
    zh: '只有这几种情况：不归本局管、依法不需要办、在限制申请期内。材料不全不是理由，应当告知补正。',
    en: 'Only when it does not belong here, is not required, or is barred. Missing papers are no ground: tell the applicant what to bring.',
  },
  refuseCase: { zh: '整件不予受理', en: 'Refuse the whole case' },
  refuseItem: { zh: '{item}这一项不予受理', en: 'Refuse {item} only' },
  refuseWhat: { zh: '不予受理哪些', en: 'What is refused' },
  refuseAll: { zh: '整件', en: 'The whole case' },
  ground: { zh: '理由', en: 'Ground' },
  reason: { zh: '写明原因', en: 'Reason' },
  reasonHint: {
    zh: '会写进不予受理决定书，申请人看得到。不写身份证号、手机号',
    en: 'Goes into the decision the applicant reads. No identity or mobile numbers',
  },
  authority: { zh: '该找哪个机关', en: 'Competent authority' },
  authorityHint: {
    zh: '不归本局管的，必须告诉申请人去哪里办',
    en: 'When it does not belong here, the applicant must be told where to go',
  },
  optional: { zh: '（选填）', en: '(optional)' },
  sending: { zh: '正在办…', en: 'Working…' },
  onlyOpen: { zh: '这一步已经答复过，下面是留存的内容。', en: 'Already answered; below is what was handed in.' },
  assigned: { zh: '已分到审查人员', en: 'With the reviewers' },
  assignedLine: { zh: '{item}：{reviewer}，{date}前', en: '{item}: {reviewer}, by {date}' },
  assignedNobody: { zh: '没有人能审，已告诉负责人', en: 'nobody carries it; the lead has been told' },

  tabPapers: { zh: '材料 {count}', en: 'Papers {count}' },
  tabAnswers: { zh: '填报内容', en: 'Answers' },
  tabChecks: { zh: '系统预检 {count}', en: 'Checks {count}' },
  tabNotices: { zh: '补正记录 {count}', en: 'Notices {count}' },
  tabDocuments: { zh: '文书 {count}', en: 'Documents {count}' },
  tabs: { zh: '办件内容', en: 'Parts of the case' },
  allPassed: { zh: '通过的 {count} 处', en: '{count} passed' },
  noNews: { zh: '系统预检没有发现问题', en: 'The checks found nothing' },
  open: { zh: '打开', en: 'Open' },
  openNew: { zh: '（在本页右侧看，或下载）', en: '(shown beside, or download)' },
  files: { zh: '{count} 个文件', en: '{count} files' },
  pages: { zh: '{count} 页', en: '{count} pages' },
  notScanned: { zh: '没有查毒', en: 'not scanned' },
  download: { zh: '下载', en: 'Download' },
  pulledOn: { zh: '{date} 调取', en: 'fetched {date}' },
  noNotices: { zh: '没有发过补正告知', en: 'No notice has been sent' },
  noticeRound: { zh: '第 {n} 次告知', en: 'Notice no. {n}' },
  noticeSent: { zh: '{at} 发出，期限 {date}', en: 'sent {at}, term {date}' },
  noticeAnswered: { zh: '{at} 收到补正', en: 'answered {at}' },
  noticeOpen: { zh: '还没有收到补正', en: 'not answered yet' },
  answered: { zh: '已补正', en: 'Answered' },
  changedThere: { zh: '材料或填报内容有改动', en: 'The paper or page was changed' },
  notAnswered: { zh: '没有动', en: 'Untouched' },
  noDocuments: { zh: '还没有文书', en: 'No documents yet' },
  making: { zh: '正在制作', en: 'Being prepared' },

  noticeTitle: { zh: '{institution}，有 {count} 处要补', en: '{institution}: {count} points to put right' },
  noticeTitleNone: {
    zh: '{institution}，系统没有发现要补的',
    en: '{institution}: the checks found nothing to put right',
  },
  noticeLead: {
    zh: '{items}。系统已查 {checked} 处，{count} 处不符，请核对后一次告知。',
    en: '{items}. {checked} points were checked, {count} do not hold. Check them and tell all at once.',
  },
  answerTerm: { zh: '收件答复期，5 个工作日', en: 'Term to answer: 5 working days' },
  listTitle: { zh: '要告知的 {count} 处', en: 'To be told: {count}' },
  fromSystem: { zh: '系统 {code}', en: 'System {code}' },
  fromPapers: { zh: '系统 材料', en: 'System: papers' },
  fromEarlier: { zh: '上次告知', en: 'Earlier notice' },
  fromClerk: { zh: '窗口', en: 'Window' },
  include: { zh: '写进告知书', en: 'Include in the notice' },
  requirement: { zh: '要求', en: 'What does not hold' },
  how: { zh: '请申请人这样做', en: 'What the applicant does' },
  addTitle: { zh: '再加一处', en: 'Add a point' },
  addLead: {
    zh: '系统没有查到、您看出来的问题。写了才会加进告知书。',
    en: 'What you found and the checks did not. It is added once written.',
  },
  addLeadSecond: {
    zh: '再次告知只能写上次没有补到位的，或者补正引出的新问题。',
    en: 'A further notice may only pursue what was not met, or what the answer raised.',
  },
  target: { zh: '说的是哪一处', en: 'What it is about' },
  targetPaper: { zh: '材料', en: 'Papers' },
  targetPage: { zh: '填报页', en: 'Pages of the form' },
  choose: { zh: '请选', en: 'Choose' },
  fine: { zh: '没有问题的 {count} 处', en: '{count} points without a problem' },
  repeatReason: { zh: '再次告知的原因', en: 'Why a further notice is needed' },
  repeatReasonHint: { zh: '会写进告知书', en: 'Goes into the notice' },
  previewHead: { zh: '申请人会收到', en: 'The applicant will receive' },
  previewNote: { zh: '随左边改动', en: 'Follows your changes' },
  previewNone: { zh: '左边还没有要告知的内容', en: 'Nothing to tell yet' },
  previewBlocked: {
    zh: '左边还没有要告知的，或者文字里有完整的证件号、手机号，不能写进文书',
    en: 'Nothing to tell yet, or the text holds a full identity or mobile number, which may not enter a document',
  },
  previewNumber: { zh: '文号在发出时编', en: 'numbered when sent' },
  send: { zh: '发出补正告知书', en: 'Send the notice' },
  sendOnce: {
    zh: '只告知一次：发出后再发现的问题，不能再要求补正。期限 {days} 天，到 {date}。',
    en: 'Told once: what is found later can no longer be asked for. Term {days} days, to {date}.',
  },
  back2: { zh: '回到办件', en: 'Back to the case' },
  promiseBarred: { zh: '不能用承诺代替：{barredBy}', en: 'No undertaking in its place: {barredBy}' },
  tolerance: {
    zh: '容缺受理清单还没有公布，缺的材料都要先补齐。',
    en: 'No list of tolerable papers is published yet, so every paper is needed first.',
  },
} as const satisfies Record<string, Wording>

export const WINDOW_QUEUE_COPY: Readonly<
  Record<WindowQueue, { readonly name: Wording; readonly none: Wording; readonly why: Wording }>
> = {
  todo: {
    name: { zh: '待答复', en: 'To be answered' },
    none: { zh: '没有待答复的办件', en: 'Nothing waits for an answer' },
    why: {
      zh: '新收的申报当天出现在这里，补正交回来的也在这里。',
      en: 'New applications appear here the same day, and so do answered notices.',
    },
  },
  waiting: {
    name: { zh: '等补正', en: 'Waiting for papers' },
    none: { zh: '没有等补正的办件', en: 'No case waits for papers' },
    why: {
      zh: '发出补正告知书的办件在这里，到期没有补会自动失效。',
      en: 'Cases with an open notice; they lapse by themselves when the term ends.',
    },
  },
  running: {
    name: { zh: '审查中', en: 'Under review' },
    none: { zh: '没有审查中的办件', en: 'No case is under review' },
    why: { zh: '受理以后、作出决定以前的办件在这里。', en: 'Cases between acceptance and decision.' },
  },
  over: {
    name: { zh: '已决定、已结束', en: 'Decided or ended' },
    none: { zh: '没有已结束的办件', en: 'No case has ended yet' },
    why: { zh: '已决定、不予受理、撤回、失效的办件在这里。', en: 'Decided, refused, withdrawn and lapsed cases.' },
  },
}

export const GROUND_COPY: Readonly<Record<RefusalGround, Wording>> = {
  OUT_OF_JURISDICTION: { zh: '不归本局管', en: 'Not within our jurisdiction' },
  NOT_REQUIRED: { zh: '依法不需要办', en: 'Not required by law' },
  BARRED: { zh: '在限制申请期内', en: 'Barred from applying' },
}

/** Where a paper stands, for staff. */
export const PAPER_STATES: Readonly<Record<MaterialStatus, { readonly code: StatusCode; readonly word: Wording }>> = {
  MISSING: { code: 'you', word: { zh: '缺', en: 'Missing' } },
  PROVIDED: { code: 'ok', word: { zh: '有', en: 'There' } },
  PULLED: { code: 'ok', word: { zh: '已调取', en: 'Fetched' } },
  PROMISED: { code: 'ok', word: { zh: '承诺没有变化', en: 'Promised unchanged' } },
  GENERATED: { code: 'ok', word: { zh: '系统生成', en: 'Generated' } },
  NOT_REQUIRED: { code: 'na', word: { zh: '不需要', en: 'Not needed' } },
}
