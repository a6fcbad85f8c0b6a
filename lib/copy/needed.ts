import type { FilingState } from '@/lib/domain/clock/cycle'
import type { LicenceKind, Multiplicity } from '@/lib/domain/items/definition'
import type { NeededCount, NeededTick } from '@/lib/domain/items/needed-facts'
import type { PaperKind } from '@/lib/domain/items/paper-files'
import type { Wording } from '@/lib/domain/shared/wording'

/** “Which items do I need?”: the question, by number or by ticking, and its answer. */
export const NEEDED = {
  title: { zh: '我要办哪几项', en: 'Which items do I need?' },
  lead: {
    zh: '填号码，或自己勾，就有一份您自己的清单：办哪几项、什么时候能办、准备什么。不用登录。',
    en: 'Enter a number or tick what applies, and get your own list: which items, when, and what to prepare. No account needed.',
  },

  byNumber: { zh: '填号码', en: 'By number' },
  byNumberNote: {
    zh: '系统问一下登记系统，带出您的证和期满日。只看证面，不看也不显示人员信息。',
    en: 'The register is asked for your licences and their due dates. Only what is on the licence; nothing about a person is read out.',
  },
  number: { zh: '统一社会信用代码或登记号', en: 'Credit code or registration number' },
  numberHint: { zh: '18 位或 22 位，都在执业许可证上', en: '18 or 22 characters; both are on the practice licence' },
  numberGo: { zh: '查我要办哪几项', en: 'Find my items' },
  asking: { zh: '正在问登记系统…', en: 'Asking the register…' },

  byTicks: { zh: '自己勾', en: 'By ticking' },
  byTicksNote: {
    zh: '不知道的可以不勾，清单会写明什么情况才要',
    en: 'Leave out what you do not know; the list says when a paper is asked',
  },
  items: { zh: '有哪些证、做哪些技术', en: 'Licences and technologies you hold' },
  itemsHint: {
    zh: '备案诊所没有执业许可证，不勾第一项；有放射设备的只勾放射',
    en: 'A filed clinic has no practice licence: leave the first out and tick radiology if you have X-ray equipment',
  },
  situation: { zh: '有没有这些情况', en: 'Does any of this apply?' },
  situationHint: { zh: '没有就不勾', en: 'Leave unticked what does not' },
  rows: { zh: '有多少', en: 'How many' },
  rowsHint: { zh: '有些报告每台、每间、每人一份', en: 'Some reports come one per device, room or person' },
  dues: { zh: '证上的校验期满日', en: 'Due dates on your licences' },
  duesHint: {
    zh: '填了就算出什么时候能申报；副本上有',
    en: 'With a date you see when you can file; it is on the copy of the licence',
  },
  optional: { zh: '（可以不填）', en: '(optional)' },
  go: { zh: '看我的清单', en: 'Show my list' },

  chooseFirst: { zh: '还没有勾办哪几项，先勾一项', en: 'No item is ticked yet. Tick one first' },
  over: {
    zh: '这份清单已经过时，或地址不完整。请再查一次，清单只保留一小时。',
    en: 'This list is over, or its address is not complete. Ask again; a list is kept for an hour.',
  },

  answerTitle: { zh: '要办 {items} 项，您准备 {papers} 份材料', en: '{items} to verify, {papers} for you to prepare' },
  itemsOne: { zh: '1', en: '1 item' },
  itemsMany: { zh: '{n}', en: '{n} items' },
  papersOne: { zh: '1', en: '1 paper' },
  papersMany: { zh: '{n}', en: '{n} papers' },
  nothingHere: { zh: '要校验的证不归本机关', en: 'Another authority verifies these licences' },
  answerLead: {
    zh: '几项一次申报，同一份材料只交一次，结论一次给您。',
    en: 'All in one application; each paper once; all conclusions at the same time.',
  },
  ofRegister: {
    zh: '{name}。按登记系统 {date} 的数据，名称只显示头尾。',
    en: '{name}. By the register on {date}; only the ends of the name are shown.',
  },
  ofOwn: {
    zh: '{name}。登记系统没有回答，按本系统保存的登记数据；名称只显示头尾。',
    en: '{name}. The register did not answer; these are our own records. Only the ends of the name are shown.',
  },

  itemsTitle: { zh: '办哪几项，什么时候', en: 'Which items, and when' },
  item: { zh: '事项', en: 'Item' },
  due: { zh: '校验期满', en: 'Due' },
  dueUnknown: { zh: '看证上的日期', en: 'See the date on the licence' },
  when: { zh: '什么时候申报', en: 'When to file' },
  whenRule: { zh: '期满前 {months} 个月起', en: 'From {months} months before the due date' },
  where: { zh: '不归本机关，请找{authority}', en: 'Not here: go to {authority}' },
  itemLink: { zh: '条件和检查内容', en: 'Conditions and checks' },

  numbersTitle: { zh: '少交多少', en: 'What you save' },
  numbersNote: {
    zh: '前两个数按事项清单算，谁办都一样；最后一个是去掉电子证照和部门共享数据以后的。',
    en: 'The first two follow from the lists of the items and are the same for everybody; the last leaves out e-licences and shared data.',
  },
  separate: { zh: '分开办，要交', en: 'Applied for one by one' },
  combined: { zh: '合并后，只列', en: 'Combined list' },
  supplied: { zh: '其中最多由您准备', en: 'Of these you prepare at most' },
  unit: { zh: '份', en: 'papers' },
  less: { zh: '比分开办少 {percent}%', en: '{percent}% less than one by one' },

  yours: { zh: '您准备的', en: 'You prepare' },
  yoursNote: {
    zh: '按您的情况：上传 {upload} 种，在表里填 {fill} 种，签名 {sign} 种，承诺“没有变化”就行的 {promise} 种。',
    en: 'In your situation: {upload} to upload, {fill} to fill in, {sign} to sign, {promise} where a “no change” statement will do.',
  },
  fetched: { zh: '不用您交，系统调取', en: 'Fetched for you' },
  fetchedNote: {
    zh: '调取不到时才请您上传，不影响提交',
    en: 'You upload it only when fetching fails; submission is not held up',
  },
  onlyIf: { zh: '有这些情况才要', en: 'Asked only in these situations' },
  onlyIfNote: { zh: '您没有勾，或登记系统里没有', en: 'You did not tick them, or the register does not show them' },
  copies: { zh: '几份', en: 'How many' },

  change: { zh: '改一改再算', en: 'Change and count again' },
  next: { zh: '接着做', en: 'Next' },
  start: { zh: '开始申报', en: 'Start an application' },
  guide: { zh: '看完整办事指南', en: 'Full guide' },
  print: { zh: '打印这一页', en: 'Print this page' },
  blankForm: { zh: '下载空白申请表', en: 'Blank form (in Chinese)' },
} as const satisfies Record<string, Wording>

export const TICK_WORDS: Record<NeededTick, Wording> = {
  otherHandler: { zh: '由经办人办，不是法定代表人自己', en: 'A handler applies, not the legal representative' },
  firstVerification: { zh: '领证以后第一次校验', en: 'First verification since the licence was issued' },
  changed: {
    zh: '登记事项、人员、科室或设备和上次比有变化',
    en: 'Registered matters, staff, departments or equipment changed since last time',
  },
  restricted: { zh: '开展了限制类医疗技术', en: 'Restricted technologies are performed' },
  premises: { zh: '执业地址或面积有变化，或场所改动过', en: 'Address or area changed, or the premises were altered' },
  leaseEnds: { zh: '房子是租的，租期到不了下一次校验期满', en: 'The lease ends before the next due date' },
  noFireDocument: { zh: '以前没有交过消防验收、备案或检查的文件', en: 'No fire document has been handed in before' },
  sewage: { zh: '有床位，或有自己的污水处理设施', en: 'There are beds, or an own sewage plant' },
  protection: {
    zh: '放射防护组织、质保方案或制度有变化',
    en: 'Radiation management body, QA programme or rules changed',
  },
  largeEquipment: {
    zh: '有甲、乙类大型医用设备（如 PET/CT、直线加速器）',
    en: 'There is Class A or B large equipment (PET/CT, linear accelerator)',
  },
  annotated: {
    zh: '婚前医学检查加注在执业许可证上，没有单独的母婴保健证',
    en: 'Pre-marital examination is noted on the practice licence; there is no separate licence',
  },
}

export const COUNT_WORDS: Record<NeededCount, Wording> = {
  devices: { zh: '在用的放射设备（台）', en: 'Devices in use' },
  rooms: { zh: '机房（间）', en: 'Rooms' },
  workers: { zh: '放射工作人员（人）', en: 'Radiation workers' },
  people: { zh: '做母婴保健专项技术的人员（人）', en: 'People performing mother-and-child technologies' },
}

export const DUE_WORDS: Record<LicenceKind, Wording> = {
  PRACTICE: { zh: '医疗机构执业许可证', en: 'Practice licence' },
  RADIOLOGY: {
    zh: '放射诊疗许可证（和执业许可证同时的不填）',
    en: 'Radiology licence (leave out when due with the practice licence)',
  },
  MCH: { zh: '母婴保健技术服务执业许可证', en: 'Mother-and-child health licence' },
}

/** “每台设备一份”, or the number where it is known. */
export const COPIES_WORDS: Record<Multiplicity, Wording> = {
  one: { zh: '1 份', en: '1' },
  perDevice: { zh: '每台在用设备一份', en: 'One per device in use' },
  perRoom: { zh: '每间机房一份', en: 'One per room' },
  perWorker: { zh: '每名放射工作人员一份', en: 'One per radiation worker' },
  perPerson: { zh: '每名专项技术人员一份', en: 'One per person performing the technology' },
}
export const COPIES_KNOWN: Wording = { zh: '{n} 份（{each}）', en: '{n} ({each})' }

export const PAPER_KIND_WORDS: Record<PaperKind, Wording> = {
  template: { zh: '模板', en: 'Template (in Chinese)' },
  sample: { zh: '样例', en: 'Sample' },
}

export const FILING_WORDS: Record<FilingState, Wording> = {
  LATE: { zh: '已经过期，请马上申报', en: 'Past its due date: file now' },
  DUE: { zh: '现在可以申报，到 {due} 为止', en: 'Can be filed now, until {due}' },
  MAY_JOIN: { zh: '现在可以随同申报，新期满日不会变短', en: 'May ride along now; the next date does not get shorter' },
  NOT_YET: { zh: '{opens} 起可以申报', en: 'Can be filed from {opens}' },
}
