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
