import { documentType, isDocumentCode } from '@/lib/domain/document/document-types'
import type { Locale, Wording } from '@/lib/domain/shared/wording'

export const DOCUMENT_REFUSALS = {
  'document.wrong_status': {
    zh: '这份文书现在的状态不能这样办。请刷新页面看看最新情况',
    en: 'The document cannot be handled like this in its present state. Reload the page to see what changed',
  },
  'document.variables': {
    zh: '文书内容不全，还不能出具。缺少或者不合要求的：{paths}',
    en: 'The document is not complete and cannot be issued. Missing or not as required: {paths}',
  },
  'document.personal_data': {
    zh: '文书里有完整的身份证号或者手机号，请改成遮盖后的写法：{paths}',
    en: 'The document contains a full ID or mobile number. Please mask it: {paths}',
  },
  'document.no_template': {
    zh: '这一天没有可用的文书模板（{code}），请联系系统管理员',
    en: 'No template of {code} is in force on that day. Please contact the administrator',
  },
  'document.number_pattern': {
    zh: '文号格式里要有机关代字、文种、年份和序号，各一次。现在不对的：{parts}',
    en: 'The number pattern needs body, kind, year and sequence once each. Wrong now: {parts}',
  },
} as const satisfies Record<string, Wording>

/** Words round a document on a page. What stands in the document is its template's (lib/documents/templates). */
export const DOCUMENT_VIEW_COPY = {
  number: { zh: '文号', en: 'Document no.' },
  issuedOn: { zh: '日期', en: 'Date' },
  download: { zh: '下载 PDF', en: 'Download PDF' },
  chineseOnly: { zh: '文书以中文出具', en: 'Official documents are issued in Chinese' },
  remedies: { zh: '救济途径', en: 'Remedies' },
  annex: { zh: '附', en: 'Annex' },
  verificationCode: { zh: '文书校验码', en: 'Verification code' },
  scanToVerify: { zh: '扫码验真，不用登录', en: 'Scan to verify; no sign-in needed' },
  seal: { zh: '印章：{wording}', en: 'Seal: {wording}' },
  isOriginal: { zh: '是原件：和登记的文书一个字节不差', en: 'This is the original, identical to the registered file' },
  isNotOriginal: {
    zh: '不是原件：和登记的文书不一致，可能被改过，也可能是另存或者打印后的文件',
    en: 'Not the original: it differs from the registered file. It may have been altered, or saved or printed again',
  },
  staysHere: { zh: '在您的设备上比对，文件不会上传', en: 'Compared on your device; the file is not uploaded' },
} as const satisfies Record<string, Wording>

const APPLICATION_FORM: Wording = { zh: '联合申请表', en: 'Application form' }

/** What a document is called; `M01` is the form the applicant signed. */
export const documentName = (type: string, locale: Locale): string =>
  isDocumentCode(type) ? documentType(type).name[locale] : type === 'M01' ? APPLICATION_FORM[locale] : type

/** The window hands over a result on paper and records how (T13, T24). */
export const SERVICE_COPY = {
  title: { zh: '送达结果', en: 'Serve the result' },
  wanted: {
    zh: '申请人选了{mode}。送达后在这里登记，登记当天起算送达。',
    en: 'The applicant chose: {mode}. Record it here once it is served.',
  },
  notReady: {
    zh: '文书正在制作，制成后再送达和登记',
    en: 'The documents are being made; serve and record them afterwards',
  },
  mode: { zh: '怎样送达的', en: 'How it was served' },
  choose: { zh: '请选', en: 'Choose' },
  servedOn: { zh: '送达日期', en: 'Served on' },
  receiver: { zh: '谁签收的', en: 'Received by' },
  receiverHint: { zh: '签收人的姓名', en: 'Name of whoever received it' },
  proof: { zh: '送达凭据', en: 'Proof' },
  proofHint: { zh: '如签收单号、邮件编号、公告网址', en: 'Number of the receipt or letter, or address of the notice' },
  record: { zh: '登记送达', en: 'Record the service' },
} as const satisfies Record<string, Wording>

export const SERVICE_MODE_WORDS = {
  WINDOW: { zh: '窗口领取', en: 'Collected at the window' },
  EMS: { zh: '邮寄', en: 'By post (EMS)' },
  LEFT: { zh: '留置送达', en: 'Left with the recipient' },
  PUBLIC_NOTICE: { zh: '公告送达', en: 'By public notice' },
} as const satisfies Record<string, Wording>
