import type { TaskState } from '@/lib/domain/application/views'
import type { Effect, RegisterCode } from '@/lib/domain/items/definition'
import type { RuleOutcome } from '@/lib/domain/items/rules/contract'
import type { MaterialStatus } from '@/lib/domain/application/views'
import type { Wording } from '@/lib/domain/shared/wording'
import type { StatusCode } from './status'

/** Filling in, handing in and mending an application: everything the applicant reads there. */
export const START = {
  name: { zh: '开始申报', en: 'Start an application' },
  title: { zh: '这次要校验哪几项', en: 'What to verify this time' },
  lead: {
    zh: '现在可以申报的已经替您选好。一起申报，只填一次、只来一次、一份结果。',
    en: 'What can be filed now is chosen for you. Filed together: one form, one visit, one result.',
  },
  notYetLead: {
    zh: '现在没有可以申报的。每项从哪天起可以申报，写在下面。',
    en: 'Nothing can be filed now. The day from which each item can be filed stands below.',
  },
  legend: { zh: '申报事项', en: 'Items' },
  due: { zh: '校验期满 {date}', en: 'due {date}' },
  late: { zh: '校验期满日 {date}已过，请今天申报', en: 'was due {date}; please file today' },
  mayJoin: {
    zh: '校验期满 {date}，还没到可申报期，可以随这次一起申报',
    en: 'due {date}; not open yet, but may ride along',
  },
  notYet: { zh: '校验期满 {date}，{opens}起可以申报', en: 'due {date}; opens on {opens}' },
  with: { zh: '和{item}同时校验', en: 'verified together with: {item}' },
  openIn: { zh: '已在办，案号 {caseNo}', en: 'under way, case {caseNo}' },
  licenceNo: { zh: '证号 {no}', en: 'No. {no}' },
  period: { zh: '校验期 {from}至{to}', en: 'period {from} to {to}' },
  go: { zh: '开始填', en: 'Start' },
  goDraft: { zh: '接着填上次的', en: 'Continue the draft' },
  draft: { zh: '有一份 {date}的草稿还没交', en: 'There is a draft from {date}' },
  draftNote: {
    zh: '一次只能有一份草稿。接着填，里面的内容都在。',
    en: 'There can be one draft at a time. Continue; everything is still there.',
  },
  none: { zh: '现在没有可以申报的事项。', en: 'Nothing can be filed now.' },
  noneWhy: { zh: '校验期满前 3 个月起可以申报。', en: 'Filing opens three months before the due date.' },
  prefilled: {
    zh: '上次填的和登记的内容会带进来，您只核对变化。',
    en: 'Last answers and register data are filled in; you check what changed.',
  },
} as const satisfies Record<string, Wording>

export const TASKS = {
  back: { zh: '首页', en: 'Home' },
  title: { zh: '{items}校验申报', en: 'Application: {items}' },
  progress: { zh: '{total} 步，已完成 {done} 步', en: '{done} of {total} steps done' },
  kept: { zh: '填的都已保存。草稿保留到 {date}。', en: 'Everything is saved. Draft kept until {date}.' },
  nextSection: { zh: '接着填：{title}', en: 'Next: {title}' },
  nextMaterials: { zh: '接着交材料，还差 {missing} 份', en: 'Next: papers, {missing} missing' },
  nextCheck: { zh: '核对一遍', en: 'Next: check your answers' },
  nextSign: { zh: '签名', en: 'Next: sign' },
  nextSubmit: { zh: '提交申报', en: 'Next: submit' },
  allUnchanged: { zh: '这 {n} 页都没有变化', en: 'None of these {n} pages changed' },
  allUnchangedHint: {
    zh: '上次的内容已带入，没有错的一次确认；有变化的点进去改。',
    en: 'Confirms what was carried over; open a page to change it.',
  },
  materials: { zh: '材料', en: 'Papers' },
  materialsStep: { zh: '上传材料', en: 'Hand in papers' },
  materialsNote: { zh: '一共 {needed} 份，已齐 {there} 份', en: '{there} of {needed} there' },
  materialsMissing: { zh: '差 {n} 份', en: '{n} missing' },
  materialsDone: { zh: '已齐', en: 'Complete' },
  submit: { zh: '提交', en: 'Submit' },
  checkStep: { zh: '核对', en: 'Check your answers' },
  checkNote: { zh: '看一遍填的内容和系统预检的结果', en: 'Your answers and what the checks say' },
  signStep: { zh: '签名、提交', en: 'Sign and submit' },
  signNote: { zh: '法定代表人用手机验证码签名', en: 'The legal representative signs by code' },
  ready: { zh: '可以做了', en: 'Ready' },
  locked: { zh: '前面填完就能做', en: 'Opens when the pages above are done' },
  hints: { zh: '{n} 条提醒，不影响提交', en: '{n} hints; you can still submit' },
  errors: { zh: '有 {n} 处要改', en: '{n} to correct' },
  registers: { zh: '系统调取的情况', en: 'What was fetched' },
  registerOk: { zh: '{at} 调取', en: 'fetched {at}' },
  registerUnavailable: {
    zh: '没有响应，您可以照常填写，不影响提交',
    en: 'no answer; carry on, this does not stop you',
  },
  registerNever: { zh: '还没有调取', en: 'not fetched yet' },
  refresh: { zh: '再取一次', en: 'Fetch again' },
  refreshed: { zh: '已重新调取', en: 'Fetched again' },
  drop: { zh: '有一项不想这次办？', en: 'Not this item this time?' },
  dropLead: { zh: '留下要办的，其余照常。', en: 'Keep the ones you file.' },
  dropGo: { zh: '改申报事项', en: 'Change the items' },
  discard: { zh: '放弃这份草稿', en: 'Discard this draft' },
  discardLead: {
    zh: '填的内容会清掉，校验期满日不变。',
    en: 'What you filled in is erased; the due date does not change.',
  },
  discardGo: { zh: '放弃草稿', en: 'Discard the draft' },
  closed: { zh: '已经提交，这里不能再改', en: 'Submitted; this can no longer be changed' },
  emptyGroup: { zh: '这一组没有要填的。', en: 'Nothing to fill in here.' },
} as const satisfies Record<string, Wording>

export const TASK_STATES: Record<TaskState, { readonly code: StatusCode; readonly word: Wording }> = {
  unanswered: { code: 'none', word: { zh: '还没核对', en: 'Not checked yet' } },
  unchanged: { code: 'ok', word: { zh: '没有变化', en: 'Unchanged' } },
  changed: { code: 'ok', word: { zh: '已填好', en: 'Filled in' } },
  errors: { code: 'late', word: { zh: '有错', en: 'To correct' } },
}

export const SECTION = {
  back: { zh: '申报任务', en: 'Tasks' },
  pageOf: { zh: '{group}，{total} 页中第 {n} 页', en: '{group}, page {n} of {total}' },
  unchanged: { zh: '没有变化', en: 'Unchanged' },
  changed: { zh: '有变化', en: 'Changed' },
  rowQuestion: { zh: '{title}有变化吗？', en: 'Has “{title}” changed?' },
  restores: { zh: '选“没有变化”，这几项会恢复成上次的。', en: '“Unchanged” puts back what was known before.' },
  last: { zh: '上次', en: 'Last' },
  lastYear: { zh: '上次（{year}）', en: 'Last time ({year})' },
  lastNone: { zh: '上次没填', en: 'Blank last time' },
  isChanged: { zh: '改了', en: 'changed' },
  isSame: { zh: '没改', en: 'same' },
  optional: { zh: '（选填）', en: '(optional)' },
  choose: { zh: '请选', en: 'Choose' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  fromRegister: { zh: '{register}，{date}调取', en: '{register}, fetched {date}' },
  fromVerification: { zh: '{date}校验时填的', en: 'from the verification of {date}' },
  readOnly: {
    zh: '登记的内容在这里不能改；不对的先办变更登记。',
    en: 'Register data cannot be changed here; register the change first.',
  },
  registered: { zh: '登记机关在册的', en: 'From the register' },
  blank: { zh: '没有', en: 'none' },
  save: { zh: '保存，下一页', en: 'Save and continue' },
  savedAt: { zh: '{at} 已保存', en: 'Saved {at}' },
  saveStay: { zh: '先存着', en: 'Save for later' },
  listSame: { zh: '都没有变化，下一页', en: 'Nothing changed, continue' },
  listChecked: { zh: '核对好了，下一页', en: 'Checked, continue' },
  toTasks: { zh: '回申报任务', en: 'Back to the tasks' },
  how: { zh: '怎么变的', en: 'How it changed' },
  saveRow: { zh: '保存这一条', en: 'Save this entry' },
  keepRow: { zh: '改回没有变化', en: 'Put back as it was' },
  editRow: { zh: '改这一条', en: 'Change this entry' },
  removeRow: { zh: '去掉这一条', en: 'Remove this entry' },
  restoreRow: { zh: '不去掉了', en: 'Keep it' },
  removed: { zh: '这次去掉', en: 'Removed' },
  added: { zh: '新增', en: 'New' },
  rowChanged: { zh: '改了', en: 'Changed' },
  newRow: { zh: '新的一条', en: 'New entry' },
  cancel: { zh: '不加了', en: 'Cancel' },
  nestedOf: { zh: '{title}：{parent}', en: '{title}: {parent}' },
  rulesTitle: { zh: '系统预检', en: 'What the checks say' },
  problems: { zh: '有 {count} 处要改', en: '{count} to correct' },
  sealed: { zh: '加密保存，不公开', en: 'Stored sealed, never published' },
} as const satisfies Record<string, Wording>

export const REGISTER_NAMES: Record<RegisterCode, Wording> = {
  nhc: { zh: '医疗机构登记', en: 'Institution register' },
  licence: { zh: '电子证照库', en: 'E-licence store' },
  supervision: { zh: '卫生监督系统', en: 'Supervision system' },
  credit: { zh: '信用平台', en: 'Credit platform' },
  dose: { zh: '个人剂量监测机构', en: 'Dose laboratory' },
  ecology: { zh: '生态环境部门', en: 'Ecology authority' },
  birthCert: { zh: '出生证管理系统', en: 'Birth-certificate system' },
  waste: { zh: '医废监管平台', en: 'Waste platform' },
}

export const CONTACT = {
  title: { zh: '核实联系手机', en: 'Prove the contact mobile' },
  lead: {
    zh: '补正、整改都通知到 {mobile}。换了号码，收一次验证码，确认收得到。',
    en: 'Requests for papers and corrections go to {mobile}. A new number is proved once by a code.',
  },
  codeSent: {
    zh: '已发到联系手机，10 分钟内有效，还可以试 {tries} 次',
    en: 'Sent to the contact mobile, valid for 10 minutes, {tries} tries left',
  },
  prove: { zh: '核实', en: 'Prove' },
} as const satisfies Record<string, Wording>

export const MATERIALS_COPY = {
  title: { zh: '上传材料', en: 'Papers' },
  lead: { zh: '一共 {total} 份，还差 {missing} 份。', en: '{total} papers, {missing} missing.' },
  leadDone: { zh: '一共 {total} 份，都齐了。', en: '{total} papers, all there.' },
  shared: {
    zh: 'PDF、JPG、PNG，每份不超过 {maxMb} MB。一份材料几项共用，只传一次：单独办要交 {separate} 份，合并后 {combined} 份，其中您备 {supplied} 份。',
    en: 'PDF, JPG or PNG, up to {maxMb} MB each. A paper shared by items is handed in once: {separate} if filed apart, {combined} together, {supplied} of them from you.',
  },
  yours: { zh: '还差 {n} 份', en: '{n} missing' },
  yoursNone: { zh: '没有要您交的了。', en: 'Nothing more to hand in.' },
  there: { zh: '已经齐了', en: 'There' },
  fetched: { zh: '不用您交', en: 'Not from you' },
  fetchedNote: {
    zh: '电子证照和部门共享的，系统去取；取不到的会放到上面，您自己传也行，不影响提交。',
    en: 'E-licences and shared data are fetched; what does not come moves up and you may upload it.',
  },
  count: { zh: '{n} 份', en: '{n}' },
  more: { zh: '看另外 {n} 份', en: 'See {n} more' },
  notStop: {
    zh: '缺的材料不拦您提交，窗口会一次告知补正；现在交齐，就不用补正。',
    en: 'Missing papers do not stop you; the window would ask for them once. Complete now, and there is nothing to put right.',
  },
  promise: { zh: '没有变化，我承诺', en: 'Unchanged, I declare so' },
  promiseBarred: {
    zh: '这次不能用承诺代替，请把材料交上来。原因：{barredBy}',
    en: 'An undertaking is not possible this time; hand the paper in. Ground: {barredBy}',
  },
  unpromise: { zh: '不承诺了，改传文件', en: 'Withdraw, upload instead' },
  fillIn: { zh: '去填：{title}', en: 'Fill in: {title}' },
  pullFailed: {
    zh: '没有取到。您可以自己传，也可以再取一次，不影响提交',
    en: 'Could not be fetched. Upload it yourself or fetch again; this does not stop you',
  },
  pulledOn: { zh: '{date}调取', en: 'fetched {date}' },
  view: { zh: '查看', en: 'View' },
  replace: { zh: '换一份', en: 'Replace' },
  addMore: { zh: '再加一份', en: 'Add another' },
  remove: { zh: '去掉这份文件', en: 'Remove this file' },
  fileFacts: { zh: '{size}，{at}传', en: '{size}, sent {at}' },
  filePages: { zh: '{size}，{pages} 页，{at}传', en: '{size}, {pages} pages, sent {at}' },
  notScanned: { zh: '还没有查毒', en: 'not scanned' },
  basis: { zh: '依据', en: 'Ground' },
  back: { zh: '回申报任务', en: 'Back to the tasks' },
  goOn: { zh: '材料看好了，去核对', en: 'Papers done, check the answers' },
  forRow: { zh: '{title}（{row}）', en: '{title} ({row})' },
} as const satisfies Record<string, Wording>

export const MATERIAL_STATES: Record<MaterialStatus, { readonly code: StatusCode; readonly word: Wording }> = {
  MISSING: { code: 'none', word: { zh: '没传', en: 'Not there' } },
  PROVIDED: { code: 'ok', word: { zh: '已传', en: 'Handed in' } },
  PULLED: { code: 'ok', word: { zh: '已调取', en: 'Fetched' } },
  PROMISED: { code: 'ok', word: { zh: '已承诺', en: 'Declared' } },
  GENERATED: { code: 'ok', word: { zh: '签名时生成', en: 'Made when signing' } },
  NOT_REQUIRED: { code: 'na', word: { zh: '不用交', en: 'Not needed' } },
}
export const FILLED_IN: Wording = { zh: '已填', en: 'Filled in' }

export const CHECK = {
  title: { zh: '核对一遍再交', en: 'Check your answers' },
  lead: {
    zh: '逐段看一遍，不对的点“改”。提交前都能改。',
    en: 'Read each part; press “Change” where it is wrong. You can change until you submit.',
  },
  change: { zh: '改', en: 'Change' },
  mustFix: { zh: '要先改的', en: 'To correct first' },
  missing: { zh: '还差的材料', en: 'Papers missing' },
  goMaterials: { zh: '去交材料', en: 'Hand in papers' },
  rules: { zh: '系统预检', en: 'What the checks say' },
  rulesLead: {
    zh: '受理后窗口和审查人员看到的也是这些。提醒不影响提交。',
    en: 'The window and the reviewers see the same. Hints do not stop you.',
  },
  rulesNone: { zh: '没有发现要提醒的。', en: 'Nothing to point out.' },
  conflicts: { zh: '几项之间对不上的', en: 'Answers that do not agree across items' },
  answers: { zh: '填的内容', en: 'Your answers' },
  rows: { zh: '{n} 条', en: '{n} entries' },
  noRows: { zh: '没有', en: 'none' },
  look: { zh: '去看看', en: 'Look at it' },
  go: { zh: '没有错，去签名', en: 'All right, go and sign' },
  notYet: { zh: '上面要先改的还没改完', en: 'Correct the points above first' },
  papers: { zh: '材料', en: 'Papers' },
} as const satisfies Record<string, Wording>

export const RULE_STATES: Record<RuleOutcome, { readonly code: StatusCode; readonly word: Wording }> = {
  PASS: { code: 'ok', word: { zh: '没问题', en: 'Passed' } },
  WARN: { code: 'you', word: { zh: '请看一下', en: 'Please look' } },
  FAIL: { code: 'late', word: { zh: '不符合', en: 'Not met' } },
  UNAVAILABLE: { code: 'un', word: { zh: '取不到数据', en: 'No data' } },
  NOT_APPLICABLE: { code: 'na', word: { zh: '没有这项', en: 'Not applicable' } },
}

/** What follows for the applicant, in place of the office's effect codes. */
export const EFFECT_COPY: Record<Effect, Wording> = {
  BLOCK_SUBMIT: { zh: '改好才能提交', en: 'Correct this before you submit' },
  NOT_ACCEPT: { zh: '照这样可能不予受理', en: 'As it is, it may not be accepted' },
  DEFER: { zh: '照这样可能暂缓校验', en: 'As it is, verification may be deferred' },
  ONSITE_REQUIRED: { zh: '要上门核查一次，不影响提交', en: 'There will be a visit; you can still submit' },
  INTERVIEW: { zh: '会约您谈一次，不影响提交', en: 'You will be asked for a talk; you can still submit' },
  NO_TOLERANCE: {
    zh: '材料要一次交齐，不能后补，也不能用承诺代替',
    en: 'Papers must be complete: none later, none by promise',
  },
  RECTIFY: { zh: '会要求整改，不影响提交', en: 'You will be asked to correct it; you can still submit' },
  SUPPLEMENT: { zh: '会要求补正，现在改好就不用补', en: 'You would be asked for it; put it right now' },
  WARN: { zh: '只是提醒，不影响提交', en: 'Only a hint; you can still submit' },
}

export const SIGN = {
  title: { zh: '签名、提交', en: 'Sign and submit' },
  kicker: { zh: '法定代表人 {name}', en: 'Legal representative: {name}' },
  lead: {
    zh: '验证码发到登记的手机 {mobile}。经办人可以代为输入，签名的是法定代表人。',
    en: 'The code goes to the registered mobile {mobile}. The handler may type it in; the signature is the legal representative’s.',
  },
  noMobile: {
    zh: '登记里没有法定代表人的手机号，签不了名。请到窗口登记手机号，或在窗口签名。',
    en: 'No mobile of the legal representative is registered. Please register one at the window, or sign there.',
  },
  obstacles: { zh: '签名前还差', en: 'Before you can sign' },
  obstaclePaper: {
    zh: '{title}不能再用承诺代替，请交上来',
    en: '{title} can no longer be declared unchanged; hand it in',
  },
  obstacleSection: { zh: '{title}还没填好', en: '{title} is not complete' },
  missingTitle: { zh: '还差 {n} 份材料', en: '{n} papers are missing' },
  missingNote: {
    zh: '可以先提交，窗口会在 5 个工作日内一次告知补正。现在交齐就不用补。',
    en: 'You may submit; the window will ask for them once, within 5 working days. Complete now and it need not.',
  },
  declaration: { zh: '承诺的内容', en: 'What is declared' },
  truth: { zh: '以上内容我已看过，照实承诺', en: 'I have read this and declare it truthfully' },
  requestCode: { zh: '发验证码', en: 'Send the code' },
  requestAgain: { zh: '再发一次', en: 'Send again' },
  codeSent: { zh: '验证码已发，10 分钟内有效，还可以试 {tries} 次', en: 'Sent; valid 10 minutes, {tries} tries left' },
  code: { zh: '短信里的 6 位验证码', en: 'Six-digit code from the SMS' },
  sign: { zh: '签名', en: 'Sign' },
  signedTitle: { zh: '已经签好', en: 'Signed' },
  signAgain: { zh: '要重新签', en: 'Sign again' },
  goMaterials: { zh: '去交材料', en: 'Hand in papers' },
  signedLine: { zh: '{name}，{at}', en: '{name}, {at}' },
  stale: { zh: '签名以后又改过内容，要重新签一次。', en: 'Answers were changed after signing; please sign again.' },
  hash: { zh: '签的是这一版：{hash}', en: 'This version is signed: {hash}' },
  mandate: { zh: '经办人授权', en: 'Mandate of the handler' },
  mandate_not_needed: { zh: '法定代表人自己办，不用授权。', en: 'The legal representative files; no mandate needed.' },
  mandate_fetched: { zh: '电子证照里的授权委托书已调取。', en: 'The mandate was fetched from the e-licence store.' },
  mandate_uploaded: { zh: '授权委托书已交。', en: 'The mandate was handed in.' },
  mandate_missing: {
    zh: '授权委托书没有取到，请上传。不影响提交，窗口会要求补正。',
    en: 'The mandate could not be fetched; please upload it. You may submit; the window would ask for it.',
  },
  submitTitle: { zh: '提交', en: 'Submit' },
  submitLead: {
    zh: '提交后给案号和查询码，窗口 5 个工作日内告诉您是否受理。提交后内容不能改，补正时再开。',
    en: 'You get a case number and a query code; the window answers within 5 working days. After that answers are closed until papers are asked for.',
  },
  submit: { zh: '提交申报', en: 'Submit application' },
  submitting: { zh: '正在提交…', en: 'Submitting…' },
  notYet: { zh: '签名以后才能提交', en: 'Sign first' },
  back: { zh: '回去再改', en: 'Go back and edit' },
} as const satisfies Record<string, Wording>

export const RECEIPT = {
  title: { zh: '已提交', en: 'Submitted' },
  caseNo: { zh: '案号', en: 'Case number' },
  queryCode: { zh: '查询码', en: 'Query code' },
  queryNote: {
    zh: '用案号加查询码，不登录也能查进度。',
    en: 'Number and code open the progress page without signing in.',
  },
  submittedAt: { zh: '提交时间', en: 'Submitted' },
  next: { zh: '接下来', en: 'What happens next' },
  answer: {
    zh: '{date}前告诉您是否受理；到期没有答复，就视为受理。',
    en: 'By {date} you hear whether it is accepted; no answer counts as accepted.',
  },
  provisional: { zh: '（暂定）', en: ' (provisional)' },
  supplement: {
    zh: '要补的，窗口一次说清，不会分几次要。',
    en: 'Anything missing is told in one notice, not in several.',
  },
  review: {
    zh: '受理后几项同时审，10 个工作日内一份结果。',
    en: 'Then all items are reviewed at once: one result within 10 working days.',
  },
  visit: {
    zh: '这次要上门核查一次，日期会提前告诉您。',
    en: 'There will be one visit; you will be told the date beforehand.',
  },
  receiptDoc: { zh: '收件凭证', en: 'Receipt' },
  making: {
    zh: '正在生成，一般一分钟内就好，刷新这一页就能下载。',
    en: 'Being made, usually within a minute; reload to download.',
  },
  download: { zh: '下载 PDF', en: 'Download PDF' },
  track: { zh: '看办到哪一步', en: 'See where it stands' },
  home: { zh: '回首页', en: 'Home' },
  help: {
    zh: '有问题打 {phone}，报案号后 6 位 {tail}',
    en: 'Questions: {phone}; quote the last six characters {tail}',
  },
} as const satisfies Record<string, Wording>

export const SUPPLEMENT = {
  toNotice: { zh: '回补正', en: 'Back to the points' },
  back: { zh: '办理进度', en: 'Progress' },
  title: { zh: '请补正 {count} 处', en: '{count} points to put right' },
  titleDone: { zh: '补正都改好了，请交', en: 'All points answered; please send' },
  lead: {
    zh: '期限 {date}。全部列在这里，改好这些就够了，不会再加。',
    en: 'Term {date}. These are all; nothing will be added.',
  },
  round: { zh: '第 {n} 次告知，原因：{reason}', en: 'Notice no. {n}; reason: {reason}' },
  notice: { zh: '看补正告知书', en: 'Read the notice' },
  point: { zh: '第 {n} 处', en: 'Point {n}' },
  how: { zh: '请这样做', en: 'What to do' },
  goField: { zh: '去改这一处', en: 'Go and change it' },
  goMaterial: { zh: '去换材料', en: 'Replace the paper' },
  goMissing: { zh: '去上传', en: 'Upload the paper' },
  touched: { zh: '已改动', en: 'Changed' },
  untouched: { zh: '还没动', en: 'Not changed yet' },
  answer: { zh: '怎么改的', en: 'What you did' },
  answerHint: { zh: '一句话就行，最多 1000 字', en: 'One sentence will do' },
  answered: { zh: '这一处改好了', en: 'This point is done' },
  resign: {
    zh: '改了填的内容，法定代表人要重新签名。',
    en: 'If answers changed, the legal representative signs again.',
  },
  goSign: { zh: '去签名', en: 'Sign' },
  send: { zh: '交补正', en: 'Send' },
  sending: { zh: '正在交…', en: 'Sending…' },
  after: { zh: '交了以后，窗口 5 个工作日内告诉您是否受理。', en: 'The window then answers within 5 working days.' },
  none: { zh: '现在没有要补正的。', en: 'Nothing to put right now.' },
} as const satisfies Record<string, Wording>

export const QUERY = {
  kicker: { zh: '{institution}，{item}校验', en: '{institution}, {item}' },
  title: { zh: '审查人员有一个问题，请您回答', en: 'The reviewer has a question for you' },
  titlePast: { zh: '审查人员问过的问题', en: 'A question the reviewer asked' },
  lead: { zh: '期限 {date}。计时不停，早回答早办完。', en: 'Term {date}. The clock runs on; an early answer helps.' },
  question: { zh: '问题', en: 'Question' },
  asked: { zh: '{at} 问', en: 'asked {at}' },
  about: { zh: '问的是这一处', en: 'What it is about' },
  answer: { zh: '您的回答', en: 'Your answer' },
  answerHint: { zh: '最多 1000 字', en: 'At most 1000 characters' },
  send: { zh: '回答', en: 'Send the answer' },
  answered: { zh: '{at} 已回答', en: 'Answered {at}' },
  expired: {
    zh: '期限过了，没有回答。审查按现有材料进行。',
    en: 'The term is over; review goes on with what is there.',
  },
} as const satisfies Record<string, Wording>
