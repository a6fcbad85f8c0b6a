import type { Wording } from '@/lib/domain/shared/wording'

/** What stands around every page: names, navigation, help, the switches of size and language. */
export const SHELL = {
  portal: { zh: '医疗机构校验一件事', en: 'Combined licence verification' },
  portalShort: { zh: '校验一件事', en: 'Verification' },
  description: {
    zh: '三本证、六项校验，一次申报办完。受理后 10 个工作日内给结论，不收费。',
    en: 'Three licences, six verifications, one application. Answer within 10 working days, no fee.',
  },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  homeLink: { zh: '首页：医疗机构校验一件事', en: 'Front page: combined licence verification' },
  mainNav: { zh: '主导航', en: 'Main navigation' },
  menu: { zh: '菜单', en: 'Menu' },
  back: { zh: '返回', en: 'Back' },

  navGuide: { zh: '办事指南', en: 'Guide' },
  navRegister: { zh: '结果公示', en: 'Published results' },
  navVerify: { zh: '文书验真', en: 'Check a document' },
  navProgress: { zh: '查办理进度', en: 'Track a case' },
  navHelp: { zh: '帮助', en: 'Help' },
  signIn: { zh: '登录', en: 'Sign in' },
  staffEntry: { zh: '工作人员入口', en: 'Staff entrance' },
  signedInAs: { zh: '当前登录', en: 'Signed in as' },

  textStandard: { zh: '标准版', en: 'Standard text' },
  textElder: { zh: '长辈版', en: 'Large text' },
  textLarger: { zh: '再大一些', en: 'Larger still' },
  textSize: { zh: '字号', en: 'Text size' },
  otherLanguage: { zh: 'English', en: '中文' },

  helpTitle: { zh: '需要人帮忙', en: 'Someone to help you' },
  helpPhone: { zh: '电话', en: 'Phone' },
  helpPhoneOr: { zh: '，或 ', en: ', or ' },
  helpCounter: { zh: '窗口', en: 'Window' },
  helpCounterLine: { zh: '可代录纸质申请', en: 'We enter paper applications for you' },
  helpStuck: { zh: '办不成事反映', en: 'Something is stuck' },
  helpStuckNote: { zh: '没办成、说不通的事，打 12345', en: 'Not done, not explained: call 12345' },
  helpStuckLine: { zh: '5 个工作日内答复', en: 'Answer within 5 working days' },
  helpGuide: { zh: '办事指南和常见问题', en: 'Guide and questions' },

  host: { zh: '主办：{name}', en: 'Run by {name}' },
  cohost: { zh: '协办：{name}', en: 'With {name}' },
  accessibility: { zh: '无障碍声明', en: 'Accessibility' },
  privacy: { zh: '隐私政策', en: 'Privacy' },

  notFoundTitle: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundLead: {
    zh: '地址可能写错了，或者这件事不归您看。案号和查询码可以在“查办理进度”里查。',
    en: 'The address may be wrong, or the matter is not yours to see. A case number with its query code opens “Track a case”.',
  },
  toHome: { zh: '回首页', en: 'To the front page' },
} as const satisfies Record<string, Wording>

export type ShellCode = keyof typeof SHELL
