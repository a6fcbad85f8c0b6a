import type { PaperKind } from '@/lib/domain/institution/home'
import type { LicenceKind } from '@/lib/domain/items/definition'
import type { Locale, Wording } from '@/lib/domain/shared/wording'

/** An institution's own front page and the frame around all of its pages. */
export const APPLICANT = {
  navHome: { zh: '首页', en: 'Home' },
  navCases: { zh: '进度', en: 'Progress' },
  navNotices: { zh: '消息', en: 'Messages' },
  navHelp: { zh: '求助', en: 'Help' },

  handler: { zh: '经办人 {name}', en: 'Handler: {name}' },
  uscc: { zh: '统一社会信用代码 {value}', en: 'Credit code {value}' },
  registrationNo: { zh: '登记号 {value}', en: 'Registration no. {value}' },
  cycle: { zh: '{years} 年校验一次', en: 'Verified every {years} years' },
  yearly: { zh: '每年校验一次', en: 'Verified every year' },

  fileTitle: { zh: '{count}项校验，现在可以一次申报', en: '{count} can be filed now, in one application' },
  fileOne: { zh: '{item}校验，现在可以申报', en: '{item}: you can file now' },
  lateTitle: { zh: '已过校验期满日，请今天申报', en: 'The due date has passed; please file today' },
  firstDue: { zh: '最早到期', en: 'First due' },
  wasDue: { zh: '期满日', en: 'Was due' },
  todo: { zh: '您要做的', en: 'What you do' },
  todoFile: { zh: '核对变化，准备 {n} 份材料', en: 'Check what changed, prepare {n} papers' },
  after: { zh: '之后', en: 'Then' },
  afterFile: { zh: '受理后 {days} 个工作日内出结果', en: 'Result within {days} working days of acceptance' },
  afterLate: {
    zh: '逾期不影响申报，审批机关会另行告知处理',
    en: 'You can still file; the authority will tell you what follows',
  },
  daysLeft: { zh: '{date}，还有 {days} 天', en: '{date}, {days} days left' },
  dueToday: { zh: '{date}，就是今天', en: '{date}, today' },
  daysOver: { zh: '{date}，已过 {days} 天', en: '{date}, {days} days ago' },
  start: { zh: '开始申报', en: 'Start the application' },
  seeGuide: { zh: '先看办事指南', en: 'Read the guide first' },
  seePapers: { zh: '先看要准备的 {n} 份材料', en: 'See the {n} papers first' },

  draftTitle: { zh: '申报填了一半，接着填', en: 'Your application is half done' },
  draftKept: { zh: '草稿保留到', en: 'Draft kept until' },
  draftItems: { zh: '申报事项', en: 'Items' },
  draftGo: { zh: '接着填', en: 'Continue' },

  supplementTitle: { zh: '请补正 {count} 处', en: '{count} points to put right' },
  supplementTodo: { zh: '逐条改好，再交一次', en: 'Put each point right and send again' },
  supplementAfter: { zh: '窗口 5 个工作日内告诉您是否受理', en: 'The window answers within 5 working days' },
  supplementGo: { zh: '去补正', en: 'Put them right' },
  rectifyTitle: { zh: '请交整改，{count} 项', en: '{count} corrections to send' },
  rectifyTodo: { zh: '每项写明怎么改的，附照片或文件', en: 'Say what was done for each, with photos or files' },
  rectifyAfter: { zh: '复核通过后接着审查', en: 'Review goes on once they pass' },
  rectifyGo: { zh: '去交整改', en: 'Send corrections' },
  queryTitle: { zh: '审查人员有一个问题，请您回答', en: 'The reviewer has a question for you' },
  queryAfter: { zh: '回答后接着审查，计时不停', en: 'Review goes on; the clock does not stop' },
  queryTodo: { zh: '说明{item}的一处情况', en: 'Explain one point about: {item}' },
  queryGo: { zh: '去回答', en: 'Answer' },
  term: { zh: '期限', en: 'Term' },
  termValue: { zh: '{date}前', en: 'by {date}' },

  runningTitle: { zh: '申报在办，现在不用您做什么', en: 'Your application is under way; nothing to do now' },
  runningState: { zh: '现在', en: 'Now' },
  runningDue: { zh: '承诺送达', en: 'Result promised by' },
  runningGo: { zh: '看办到哪一步', en: 'See where it stands' },
  waitTitle: { zh: '现在没有要办的', en: 'Nothing to do now' },
  waitOpens: { zh: '最早可申报', en: 'You can file from' },
  waitWhat: { zh: '到时要办', en: 'Then due' },
  waitRemind: {
    zh: '可以申报时会提醒您；校验期满日以证上为准',
    en: 'You are told when filing opens; the date on the licence counts',
  },
  noneTitle: { zh: '登记里没有要校验的许可证', en: 'The register shows no licence to verify' },
  noneLead: {
    zh: '如果和手上的证不一致，请联系窗口核对登记信息。',
    en: 'If your licences say otherwise, please ask the window to check the register.',
  },
  alsoTitle: { zh: '还有要办的', en: 'Also to do' },

  yearTitle: { zh: '这一年哪天到期', en: 'What is due this year' },
  yearList: { zh: '看列表', en: 'As a list' },
  yearEmpty: { zh: '登记里没有许可证。', en: 'No licences on the register.' },
  yearToday: { zh: '今天，{date}', en: 'Today, {date}' },
  yearFiling: { zh: '申报窗口已开，{count}项一次报', en: 'Filing is open: {count} in one' },
  yearFilingOne: { zh: '申报窗口已开', en: 'Filing is open' },
  yearOther: { zh: '其他证件', en: 'Other papers' },
  yearLabel: { zh: '这一年的到期日，按日期排列', en: 'Due dates of the year, in order' },
  legendFiling: { zh: '今天一次申报', en: 'One filing today' },
  legendWindow: { zh: '可申报期', en: 'Filing window' },
  legendDue: { zh: '校验期满', en: 'Verification due' },
  legendSoon: { zh: '30 天内到期', en: 'Within 30 days' },
  legendPaper: { zh: '其他证件', en: 'Other papers' },
  dueIn: { zh: '还有 {days} 天', en: '{days} days left' },
  dueOver: { zh: '已过 {days} 天', en: '{days} days over' },
  dueNote: { zh: '校验期满，还有 {days} 天', en: 'Verification due, {days} days left' },
  rideNote: { zh: '可随本次一并校验', en: 'Can be verified with this filing' },
  lateNote: { zh: '校验期满日已过', en: 'The due date has passed' },
  inCaseNote: { zh: '已在办', en: 'Under way' },
  opensNote: { zh: '{date}起可申报', en: 'Filing opens on {date}' },

  listCaption: { zh: '到期列表', en: 'List of due dates' },
  listDate: { zh: '日期', en: 'Date' },
  listWhat: { zh: '到期的', en: 'What is due' },
  listState: { zh: '现在', en: 'Now' },
  listNo: { zh: '证号', en: 'Number' },

  casesTitle: { zh: '在办的申报', en: 'Applications under way' },
  allCases: { zh: '全部申报', en: 'All applications' },
  noCases: { zh: '没有在办的申报。', en: 'No application under way.' },
  noCasesWhy: {
    zh: '提交以后，办到哪一步、为什么还在等，都在这里。',
    en: 'Once submitted, this shows where it stands and why it waits.',
  },
  casesPage: { zh: '申报和办理进度', en: 'Applications and progress' },
  noCasesAtAll: { zh: '还没有申报过。', en: 'Nothing filed yet.' },
  caseOf: { zh: '{items}校验', en: 'Verification: {items}' },
  submittedOn: { zh: '{date}提交', en: 'submitted {date}' },
  promised: { zh: '承诺 {date}前送达', en: 'promised by {date}' },

  pastTitle: { zh: '办过的校验', en: 'Earlier verifications' },
  pastYear: { zh: '{year} 年校验', en: 'Verification {year}' },
  pastDecided: { zh: '{date}决定，{items}', en: 'Decided {date}: {items}' },
  pastOk: { zh: '合格', en: 'Qualified' },
  pastNot: { zh: '不是每项都合格', en: 'Not all qualified' },
  pastSee: { zh: '看结果和时间账', en: 'See result and account' },
  pastNone: { zh: '登记里没有办过的校验。', en: 'No earlier verification on the register.' },
  noticesTitle: { zh: '消息', en: 'Messages' },
  justNow: { zh: '刚刚更新', en: 'Updated just now' },
  allNotices: { zh: '全部消息', en: 'All messages' },
  noNotices: { zh: '还没有消息。', en: 'No messages yet.' },
  noNoticesWhy: {
    zh: '受理、补正、核查、结果，都会发到这里，也发短信。',
    en: 'Acceptance, missing papers, visits and results arrive here and by SMS.',
  },
} as const satisfies Record<string, Wording>

export const LICENCE_SHORT: Record<LicenceKind, Wording> = {
  PRACTICE: { zh: '执业许可证', en: 'Practice licence' },
  RADIOLOGY: { zh: '放射诊疗许可证', en: 'Radiology licence' },
  MCH: { zh: '母婴保健', en: 'Mother and child' },
}

export const PAPER_COPY: Record<PaperKind, { readonly title: Wording; readonly note: Wording }> = {
  device_test: {
    title: { zh: '{name}状态检测满一年', en: '{name}: status test one year old' },
    note: { zh: '满一年前提交申报，现有报告可用', en: 'Filed before that day, the present report counts' },
  },
  room_test: {
    title: { zh: '{name}防护检测到期', en: '{name}: protection test due' },
    note: { zh: '请约检测机构', en: 'Please book the laboratory' },
  },
  radiation_safety: {
    title: { zh: '辐射安全许可证到期', en: 'Radiation safety licence ends' },
    note: { zh: '期满 30 日前向生态环境部门申请延续', en: 'Apply to the ecology authority 30 days before' },
  },
  waste: {
    title: { zh: '医疗废物处置协议到期', en: 'Medical-waste agreement ends' },
    note: { zh: '续签后换上新的协议', en: 'Hand in the new one when renewed' },
  },
  narcotic: {
    title: { zh: '麻精药品印鉴卡到期', en: 'Narcotics card ends' },
    note: { zh: '期满前 3 个月起可以换领', en: 'Can be renewed three months before' },
  },
  lease: {
    title: { zh: '房屋租期届满', en: 'Lease ends' },
    note: { zh: '续租后换上新的合同', en: 'Hand in the new lease' },
  },
  training: {
    title: { zh: '{name}放射防护培训满两年', en: '{name}: protection training two years old' },
    note: { zh: '请安排培训', en: 'Please arrange a training' },
  },
  exam: {
    title: { zh: '{name}职业健康检查满两年', en: '{name}: occupational exam two years old' },
    note: { zh: '请安排体检', en: 'Please arrange an exam' },
  },
}

const COUNT_WORDS: Record<Locale, readonly string[]> = {
  zh: ['零', '一', '两', '三', '四', '五', '六'],
  en: ['No items', 'One item', 'Two items', 'Three items', 'Four items', 'Five items', 'Six items'],
}

/** 两项, 六项: small counts as a word. */
export const sayCount = (count: number, locale: Locale): string => COUNT_WORDS[locale][count] ?? String(count)
