import type { Exemption, LicenceKind, MaterialKind, Place, Severity } from '@/lib/domain/items/definition'
import type { Wording } from '@/lib/domain/shared/wording'

/** The public guide. What differs per item comes from the item's own wording. */
export const GUIDE = {
  name: { zh: '办事指南', en: 'Guide' },
  title: { zh: '三本证、六项校验，怎么一次办完', en: 'How to have all six items verified at once' },
  lead: {
    zh: '先看您要办哪几项、备哪些材料、多久有结果，再登录申报。不登录也能看全部内容。',
    en: 'See which items you need, what to prepare and how long it takes, then sign in. Everything here can be read without an account.',
  },
  factWhen: { zh: '什么时候申报', en: 'When' },
  factWhenValue: { zh: '校验期满前 3 个月起', en: 'From 3 months before the due date' },
  factHow: { zh: '多久出结果', en: 'How long' },
  factHowValue: { zh: '受理后 {days} 个工作日内', en: 'Within {days} working days of acceptance' },
  factFee: { zh: '收费', en: 'Fee' },
  factFeeValue: { zh: '不收费', en: 'None' },
  start: { zh: '开始申报', en: 'Start an application' },
  contents: { zh: '这一页有什么', en: 'On this page' },

  who: { zh: '谁来办', en: 'Who applies' },
  whoLines: {
    zh: '在本区登记的医疗机构，领有《医疗机构执业许可证》《放射诊疗许可证》或《母婴保健技术服务执业许可证》的。|由机构的经办人申报，法定代表人（主要负责人）用手机验证码签名，不用到窗口。|备案诊所没有执业许可证，不办执业校验；有放射诊疗许可证的，只申报放射这一项。|X射线影像诊断和介入放射在本区校验，放射治疗和核医学由省级校验。报到这里时，系统会写明该找哪个机关。',
    en: 'Institutions registered in this district that hold a practice, radiology or mother-and-child health licence.|A handler of the institution applies; the legal representative signs by one-time code. No visit to the window.|Filed clinics have no practice licence to verify; with a radiology licence they apply for that item alone.|X-ray imaging and interventional radiology are verified here, radiotherapy and nuclear medicine by the province. The portal names the right authority.',
  },
  when: { zh: '什么时候办', en: 'When to apply' },
  whenLines: {
    zh: '每项在校验期满前 3 个月起可以申报。|最早到期的那一项开始后，180 天内校验期满的其他项可以随同申报，新的期满日在原来的日子上往后加，不会变短。|期满前没有申报的，会收到责令补办通知书，从送达起有 20 天时间；仍不办的，依法注销。|没有收到提醒不影响期限，请以证上的日期为准。',
    en: 'Each item may be filed from 3 months before its due date.|Items due within 180 days after the earliest one may ride along; the new due date is added to the old one and never gets shorter.|If you miss the date you are ordered to apply within 20 days of service; otherwise the registration is cancelled by law.|A missing reminder does not extend any term; the date on the licence counts.',
  },
  items: { zh: '六个事项', en: 'The six items' },
  itemsNote: { zh: '点进去看条件、材料和检查的内容', en: 'Open one for conditions, papers and what is checked' },

  materials: { zh: '要准备什么', en: 'What to prepare' },
  materialsNote: {
    zh: '六项分开办共要 {separate} 份，合并后只列 {combined} 份，同一份材料几项共用，只交一次。其中 {fetched} 份由系统调取，您准备 {supplied} 份。',
    en: 'Six separate lists hold {separate} papers; the combined list holds {combined}, each handed in once. The system fetches {fetched} of them, you prepare {supplied}.',
  },
  materialsYours: { zh: '您来准备', en: 'You prepare' },
  materialsFetched: { zh: '不用您交，系统调取', en: 'Fetched for you' },
  materialsFetchedNote: {
    zh: '调取不到时才请您上传，不影响提交',
    en: 'You upload it only when fetching fails; submission is not held up',
  },
  material: { zh: '材料', en: 'Paper' },
  materialFor: { zh: '哪几项要', en: 'Asked by' },
  materialHow: { zh: '怎么交', en: 'How' },
  materialWhy: { zh: '为什么要', en: 'Why' },
  materialCount: { zh: '{n} 份', en: '{n}' },
  critical: { zh: '直接涉及生命健康，不能用承诺代替', en: 'Touches life and health; a promise cannot replace it' },

  process: { zh: '怎么办', en: 'How it goes' },
  processNote: {
    zh: '左边的线走到哪一栏，就轮到谁；实心点是要您做的。工作日不含节假日，调休上班的日子算。',
    en: 'The line on the left shows whose move it is; filled dots are yours. Working days leave out public holidays and count make-up days.',
  },

  limits: { zh: '多久办完', en: 'How long it takes' },
  limitItem: { zh: '事项', en: 'Item' },
  limitCommitted: { zh: '承诺', en: 'Promised' },
  limitStatutory: { zh: '法定', en: 'By law' },
  limitExtension: { zh: '最多延长', en: 'May be extended by' },
  limitCycle: { zh: '多久校验一次', en: 'How often' },
  workingDays: { zh: '{n} 个工作日', en: '{n} working days' },
  calendarDays: { zh: '{n} 天（含节假日）', en: '{n} days, holidays included' },
  limitNotes: {
    zh: '等您整改的日子不算在承诺期限里，从整改通知书送达停，到您交齐整改恢复；法定期限不停。|专家评审、听证和技术检测的时间依法不计入，要多久会书面告诉您。|收到申请后 5 个工作日内没有答复的，按收件那天视为受理。|每一天算没算、为什么，办件的“时间账”里逐条写着，和决定书附的一样。',
    en: 'Days spent waiting for your corrections are not counted in the promised term, from service of the order until you send them; the legal limit runs on.|Expert review, hearings and technical tests are not counted by law; you are told in writing how long they take.|No answer within 5 working days of receipt means the application counts as accepted on the day it was received.|The case shows day by day what was counted and why, the same account the decision carries.',
  },

  result: { zh: '结果是什么', en: 'What you get' },
  resultLines: {
    zh: '一份《医疗机构校验结论通知书》，逐项写明结论和下次期满日，带签名和校验码，可以在“文书验真”里查真伪。|校验合格：电子证照加注校验记录，不用到窗口盖章。|暂缓校验：1 至 6 个月，事先告知理由，您可以要求听证；期满后申请再次校验。|再次校验不合格的，注销。|结论作出后 7 个工作日内公示，不公开身份证号、电话和人员名单。',
    en: 'One notice of conclusions: per item the conclusion and the next due date, signed, with a code you can check under “Check a document”.|Qualified: the e-licence is annotated; no stamp at the window.|Deferred: 1 to 6 months, with reasons beforehand and a right to a hearing; re-verification follows.|Failing re-verification leads to cancellation.|Published within 7 working days, without ID numbers, phones or staff lists.',
  },
  fee: { zh: '收不收费', en: 'Fee' },
  feeLines: {
    zh: '不收费（《行政许可法》第五十八条）。|检测、体检、培训等由您自己委托有资质的机构做，费用由机构收取，和本机关无关；本机关不指定机构。',
    en: 'None (Administrative Licensing Law, art. 58).|Tests, examinations and training are ordered by you from qualified bodies, which charge for them; this office names none.',
  },
  rules: { zh: '系统自动核对什么', en: 'What is checked by machine' },
  rulesNote: {
    zh: '提交前就能看到结果；标“改好才能提交”的只有少数几条，别的不影响提交。',
    en: 'You see the results before you submit; only a few stop a submission.',
  },
  form: { zh: '申报表里填什么', en: 'What the form asks' },
  formNote: {
    zh: '上次填过的、登记系统里有的都已带出，只改有变化的。',
    en: 'Earlier answers and register data are filled in; you change only what changed.',
  },
  contact: { zh: '找谁问', en: 'Whom to ask' },
  which: { zh: '查我要办哪几项', en: 'Find my items' },
  cycleRow: { zh: '多久校验一次', en: 'How often' },
  remedies: { zh: '不服怎么办', en: 'If you disagree' },
  remediesLines: {
    zh: '不予受理、暂缓校验和注销的文书都写明理由和去哪里申请。|可以自知道决定之日起 60 日内，向本级人民政府申请行政复议（《行政复议法》第二十条）。|也可以自知道决定之日起 6 个月内，向人民法院提起行政诉讼（《行政诉讼法》第四十六条）。|办得慢、说不通、被推来推去，打 12345 反映，5 个工作日内答复。',
    en: 'Refusals, deferrals and cancellations state their reasons and where to turn.|Apply for reconsideration by the government of this level within 60 days of learning of the decision (Administrative Reconsideration Law, art. 20).|Or sue at the people’s court within 6 months (Administrative Litigation Law, art. 46).|Slow, unexplained or sent from desk to desk: call 12345; you get an answer within 5 working days.',
  },
  basis: { zh: '办理依据', en: 'Legal basis' },
  faq: { zh: '常见问题', en: 'Questions' },

  itemConditions: { zh: '什么样算合格', en: 'What must hold' },
  itemMaterials: { zh: '要准备的材料', en: 'Papers' },
  itemMaterialsNote: {
    zh: '单独办这一项列 {combined} 份，您准备 {supplied} 份；和其他项一起办，共用的只交一次。',
    en: 'On its own this item lists {combined} papers, of which you prepare {supplied}; with other items, shared papers are handed in once.',
  },
  itemDesk: { zh: '书面审查看什么', en: 'What the desk review looks at' },
  itemOnSite: { zh: '上门核查看什么', en: 'What a visit looks at' },
  itemOnSiteNote: {
    zh: '共 {n} 点。不是每次都上门；上门时几项同查，只来一次。可以先照着自查。',
    en: '{n} points. Not every case is visited; a visit covers all items at once. You may check yourself beforehand.',
  },
  onSiteCount: { zh: '{n} 点', en: '{n} points' },
  onSitePoint: { zh: '检查点', en: 'Point' },
  onSiteMethod: { zh: '怎么看', en: 'How' },
  onSiteSeverity: { zh: '轻重', en: 'Weight' },
  onSiteBasis: { zh: '依据', en: 'Ground' },
} as const satisfies Record<string, Wording>

/** Whose move it is: the lanes of the process picture. */
export type GuideLane = 'you' | 'approval' | 'health'

export const LANE_WORDS: Record<GuideLane, { readonly short: Wording }> = {
  you: { short: { zh: '您', en: 'You' } },
  approval: { short: { zh: '审批局', en: 'Approval' } },
  health: { short: { zh: '卫健局', en: 'Health' } },
}

export interface GuideStep {
  readonly key: string
  readonly lane: GuideLane
  readonly day: Wording
  readonly title: Wording
  readonly who: Wording
  /** What happens when it does not go straight on. */
  readonly otherwise?: Wording
}

/** Time plan of DOMAIN §4.2, as an applicant needs it. */
export const GUIDE_STEPS: readonly GuideStep[] = [
  {
    key: 'submit',
    lane: 'you',
    day: { zh: '期满前 3 个月起', en: 'from 3 months before the due date' },
    title: { zh: '核对带出的信息，传材料，签名提交', en: 'Check what was filled in, upload, sign, submit' },
    who: { zh: '您', en: 'You' },
  },
  {
    key: 'complete',
    lane: 'approval',
    day: { zh: '收件后 5 个工作日内', en: 'within 5 working days of receipt' },
    title: { zh: '看材料齐不齐', en: 'Completeness check' },
    who: { zh: '审批局窗口', en: 'Window' },
    otherwise: {
      zh: '缺什么一次告诉您，补齐再走；不归本机关的，不予受理并写明该找谁',
      en: 'What is missing is told once and you add it; what belongs elsewhere is not accepted, with the right authority named',
    },
  },
  {
    key: 'accept',
    lane: 'approval',
    day: { zh: '第 0 天，开始计时', en: 'day 0, the clock starts' },
    title: { zh: '受理，当天分给各项审查人', en: 'Accepted and given to the reviewers the same day' },
    who: { zh: '审批局窗口', en: 'Window' },
  },
  {
    key: 'desk',
    lane: 'approval',
    day: { zh: '第 1–3 个工作日', en: 'working days 1–3' },
    title: { zh: '各项同时书面审查', en: 'All items reviewed at the same time' },
    who: { zh: '各项审查人员', en: 'Reviewers' },
    otherwise: { zh: '有不清楚的会问您，计时不停', en: 'You may be asked a question; the clock runs on' },
  },
  {
    key: 'visit',
    lane: 'health',
    day: { zh: '第 2–6 个工作日', en: 'working days 2–6' },
    title: { zh: '要看现场的，一次上门、几项同查', en: 'Where needed, one visit for all items' },
    who: { zh: '卫健局核查人员，至少两人', en: 'Health bureau, two officers at least' },
    otherwise: {
      zh: '材料和数据够的不上门',
      en: 'No visit where papers and data are enough',
    },
  },
  {
    key: 'correct',
    lane: 'you',
    day: { zh: '默认 15 天，承诺的计时停', en: '15 days by default; the promised clock stops' },
    title: { zh: '查出问题的，改好交照片或文件', en: 'Where something was found, correct it and send proof' },
    who: { zh: '您，卫健局复核', en: 'You; the health bureau re-checks' },
    otherwise: {
      zh: '没查出问题的没有这一步；到期没改好的，进入暂缓校验程序',
      en: 'Left out when nothing was found; if the term is missed, deferral is proposed',
    },
  },
  {
    key: 'decide',
    lane: 'approval',
    day: { zh: '第 7–8 个工作日', en: 'working days 7–8' },
    title: { zh: '汇总各项意见，逐项决定', en: 'Opinions brought together, decided item by item' },
    who: { zh: '审批负责人', en: 'Deciding officer' },
    otherwise: {
      zh: '拟暂缓校验的，先书面告知，您可以陈述、要求听证',
      en: 'Before a deferral you are told in writing and may make a statement or ask for a hearing',
    },
  },
  {
    key: 'serve',
    lane: 'approval',
    day: { zh: '第 9–10 个工作日', en: 'working days 9–10' },
    title: { zh: '出一份结论通知书，证照加注，送达', en: 'One notice of conclusions, licences annotated, served' },
    who: { zh: '审批局', en: 'Approval bureau' },
  },
  {
    key: 'receive',
    lane: 'you',
    day: { zh: '公示在决定后 7 个工作日内', en: 'published within 7 working days of the decision' },
    title: { zh: '下载结论通知书，看下次期满日', en: 'Download the notice and note the next due date' },
    who: { zh: '您', en: 'You' },
  },
]

export const GUIDE_FAQ: readonly { q: Wording; a: Wording }[] = [
  {
    q: { zh: '上次填过的还要再填吗？', en: 'Do I type again what I gave last time?' },
    a: {
      zh: '不用。上次的内容和登记信息会带出来，您逐页选“没有变化”或“有变化”，只填变了的地方。',
      en: 'No. Earlier answers and register data are filled in; page by page you say “no change” or “changed” and enter only what changed.',
    },
  },
  {
    q: { zh: '没填完可以先走吗？', en: 'Can I leave and come back?' },
    a: {
      zh: '可以。随填随存，草稿保留 90 天，到期前提醒您。',
      en: 'Yes. It saves as you go; a draft is kept 90 days and you are reminded before it ends.',
    },
  },
  {
    q: { zh: '材料缺一份，会退回重来吗？', en: 'One paper is missing. Do I start again?' },
    a: {
      zh: '不会。缺什么一次告诉您，补上那一份就行，其他的不用重交。',
      en: 'No. You are told once everything that is missing and add only that.',
    },
  },
  {
    q: { zh: '一项没过，其他项会受影响吗？', en: 'Does one failing item hold up the rest?' },
    a: {
      zh: '各项单独下结论，互不覆盖。执业许可证暂缓校验的，本机关发的其他证随它暂停，到它校验合格时恢复。',
      en: 'Each item has its own conclusion. If the practice licence is deferred, the other licences of this authority are suspended with it until it is qualified.',
    },
  },
  {
    q: { zh: '不会用电脑或手机怎么办？', en: 'What if I cannot use a computer or phone?' },
    a: {
      zh: '带着证照到窗口，工作人员替您录入；页面右上角可以换成长辈版大字。',
      en: 'Bring your licences to the window and staff will enter it for you. Large text is at the top of every page.',
    },
  },
  {
    q: { zh: '不登录怎么查进度？', en: 'How do I track a case without signing in?' },
    a: {
      zh: '用案号和 8 位查询码，都在提交后的页面上。',
      en: 'With the case number and the 8-digit query code; both are on the page shown after submission.',
    },
  },
]

export const SUPPLY_WORDS: Record<MaterialKind, Wording> = {
  FILE: { zh: '上传', en: 'Upload' },
  STRUCTURED: { zh: '在表里填', en: 'Fill in' },
  GENERATED: { zh: '系统生成，您签名', en: 'Made for you to sign' },
  PULLED: { zh: '系统调取', en: 'Fetched' },
}

export const EXEMPTION_WORDS: Record<Exemption, Wording | null> = {
  NONE: null,
  ECERT: { zh: '电子证照', en: 'E-licence' },
  SHARE: { zh: '部门共享数据', en: 'Shared data' },
  PROMISE: { zh: '没变可以承诺代替', en: 'A promise will do if unchanged' },
}

export const LICENCE_WORDS: Record<LicenceKind, Wording> = {
  PRACTICE: { zh: '医疗机构执业许可证', en: 'Practice licence' },
  RADIOLOGY: { zh: '放射诊疗许可证', en: 'Radiology licence' },
  MCH: { zh: '母婴保健技术服务执业许可证', en: 'Mother-and-child health licence' },
}

export const SEVERITY_WORDS: Record<Severity, Wording> = {
  VETO: { zh: '否决项', en: 'Veto' },
  KEY: { zh: '关键项', en: 'Key' },
  GEN: { zh: '一般项', en: 'General' },
}

export const PLACE_WORDS: Record<Place, Wording> = {
  entrance: { zh: '门口和大厅', en: 'Entrance and hall' },
  clinic: { zh: '诊室', en: 'Consulting rooms' },
  mch: { zh: '婚检、产筛门诊', en: 'Pre-marital and prenatal clinics' },
  treatment: { zh: '治疗和消毒', en: 'Treatment and sterilisation' },
  delivery: { zh: '产房和手术室', en: 'Delivery and operating rooms' },
  pharmacy: { zh: '药房', en: 'Pharmacy' },
  ward: { zh: '病房', en: 'Wards' },
  waste: { zh: '医疗废物和污水', en: 'Waste and sewage' },
  xray: { zh: '放射机房', en: 'X-ray rooms' },
  files: { zh: '档案和制度', en: 'Files and rules' },
}
