import type { Wording } from '@/lib/domain/shared/wording'

/** Accessibility and privacy statements. Sentences of a list are separated by `|`. */
export const SITE_NOTICES = {
  accessibilityTitle: { zh: '无障碍声明', en: 'Accessibility' },
  accessibilityLead: {
    zh: '每个人都应当能自己把事办完。这里写明做到了什么、还差什么、找谁。',
    en: 'Everyone should be able to do this alone. What is done, what is missing, and whom to ask.',
  },
  accessibilityDone: { zh: '做到了什么', en: 'What is done' },
  accessibilityDoneLines: {
    zh: '按 WCAG 2.2 AA 和 GB/T 37668 的要求做。|每一页都能只用键盘操作，焦点看得见；第一个 Tab 键跳到正文。|长辈版：字号 20 px 或 24 px、黑字、深色边框，每页顶部都能换，内容一样不少。|状态同时用词、形状和颜色表示，看不清颜色也不会弄错。|放大到 200%、竖屏手机、打印都能用；关掉脚本也能申报。|不设只能看图的验证码，登录可以粘贴密码。',
    en: 'Built to WCAG 2.2 AA and GB/T 37668.|Every page works by keyboard alone with a visible focus; the first Tab leads to the content.|Large text: 20 or 24 px, black on white, dark borders; on every page, nothing left out.|A status is a word, a shape and a colour at once.|Works at 200 % zoom, on a phone and in print; filing works without scripts.|No picture-only checks; passwords may be pasted.',
  },
  accessibilityMissing: { zh: '还差什么', en: 'What is missing' },
  accessibilityMissingLines: {
    zh: '您上传的扫描件没有文字层，读屏软件读不出来；可以打电话请工作人员念。|朗读用手机或电脑自带的读屏功能，页面里没有另做。',
    en: 'Scans you upload have no text layer, so a screen reader cannot read them; staff will read them to you by phone.|Reading aloud is left to the screen reader of your device.',
  },
  accessibilityAsk: { zh: '遇到用不了的地方', en: 'If something does not work' },
  accessibilityAskLine: {
    zh: '打 {phone}，说是哪一页、用的什么设备，5 个工作日内答复。着急的，窗口可以代办。',
    en: 'Call {phone} and say which page and device; you get an answer within 5 working days. In a hurry, the window does it for you.',
  },

  privacyTitle: { zh: '隐私政策', en: 'Privacy' },
  privacyLead: {
    zh: '只为办校验收集信息，够用就行；谁看过都有记录。',
    en: 'We collect only what verification needs, and every look at it is recorded.',
  },
  privacyWhat: { zh: '收集什么，依据是什么', en: 'What is collected and why' },
  privacyWhatLines: {
    zh: '机构信息：登记、许可、设备、场所，来自登记机关和部门共享，依据《医疗机构管理条例》。|人员信息：姓名、证件号、执业证号、手机号，用来核对执业资格和通知您。|放射工作人员的个人剂量和体检结论，用来核对防护是否合格；只有审这一项的人能看。|您的同意、签名和每次操作的时间，用来证明是谁、什么时候办的。',
    en: 'The institution: registration, licences, devices, premises, from the registers; Regulation on Medical Institutions.|Persons: name, ID, practice number, mobile, to check qualifications and to notify you.|Doses and exam conclusions of radiation workers, to check protection; only those who review that item see them.|Consents, signatures and the time of each act, to prove who did what and when.',
  },
  privacyHow: { zh: '怎么保管', en: 'How it is kept' },
  privacyHowLines: {
    zh: '证件号、手机号、剂量和体检结论加密存放，页面上只显示一部分。|工作人员查看个人信息，逐次记录，审计人员定期核对。|办件档案按卫生行政许可档案的年限保存，到期依法处理。|公示内容不含证件号、电话、人员名单和健康数据。',
    en: 'ID numbers, mobiles, doses and exam conclusions are stored encrypted and shown only in part.|Each look by staff is recorded and audited.|Files are kept for the terms set for licensing archives.|Published results hold no ID numbers, phones, staff lists or health data.',
  },
  privacyRights: { zh: '您可以做什么', en: 'What you can do' },
  privacyRightsLines: {
    zh: '登录后查看和下载您提交的全部内容。|登记信息有错，可以申请更正。|不同意调取部门数据的，可以改为自己上传材料，不影响办理。|本网站不用第三方统计，不放广告；字号选择只存在您自己的浏览器里。',
    en: 'See and download all you submitted after signing in.|Ask for wrong register data to be corrected.|Decline data sharing and upload the papers yourself; the case goes on.|No third-party tracking and no adverts; the text size stays in your own browser.',
  },
} as const satisfies Record<string, Wording>
