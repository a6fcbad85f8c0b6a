import type { Wording } from '@/lib/domain/shared/wording'

interface LinkWording {
  readonly subject: Wording
  readonly mail: Wording
  readonly sms: Wording
}

/** Mail and SMS of signing in. The link of a mail stands below its text. SMS name nobody and nothing but the link or the code (DOMAIN §5.3). */
export const ACCOUNT_MESSAGES = {
  FIRST: {
    subject: { zh: '请设置您的登录密码', en: 'Set your password' },
    mail: {
      zh: '{name}：\n管理员为您开了“医疗机构校验一件事”的账号，登录名 {login}。不是您本人的账号，请告诉管理员，不要打开链接。\n请在 {hours} 小时内打开下面的链接设置密码，链接只能用一次，过期了请找管理员重发：',
      en: '{name},\nan account for the combined verification portal was opened for you; your login name is {login}. If it is not yours, tell your administrator and do not open the link.\nSet your password within {hours} hours with the link below. It works once; if it has expired, ask your administrator for a new one:',
    },
    sms: {
      zh: '【校验一件事】请在 {hours} 小时内打开链接设置登录密码：{link}',
      en: 'Verification portal: set your password within {hours} hours: {link}',
    },
  },
  RESET: {
    subject: { zh: '重设登录密码', en: 'Reset your password' },
    mail: {
      zh: '{name}：\n有人在登录页要求重设您账号的密码。不是您本人，不用理会，密码不变。\n是您本人，请在 {minutes} 分钟内打开下面的链接，链接只能用一次：',
      en: '{name},\nsomebody asked on the sign-in page to reset the password of your account. If it was not you, ignore this mail; your password stays as it is.\nIf it was you, open the link below within {minutes} minutes; it works once:',
    },
    sms: {
      zh: '【校验一件事】重设密码请在 {minutes} 分钟内打开：{link} 不是您本人操作不用理会。',
      en: 'Verification portal: reset your password within {minutes} minutes: {link} Not you? Ignore this.',
    },
  },
} as const satisfies Record<'FIRST' | 'RESET', LinkWording>

export const FIRST_ACCESS_SMS: Wording = {
  zh: '【校验一件事】首次登录验证码 {code}，{minutes} 分钟内有效。有人用贵机构的登记信息申请开通账号；不是贵机构的人，请不要把验证码告诉任何人。',
  en: 'Verification portal: first-access code {code}, valid {minutes} minutes. Somebody asked to open an account for your institution; if it is none of your people, give the code to nobody.',
}

export const SIGN_IN_SMS: Wording = {
  zh: '【校验一件事】登录验证码 {code}，{minutes} 分钟内有效。不是您本人登录，请不要把验证码告诉任何人。',
  en: 'Verification portal: sign-in code {code}, valid {minutes} minutes. If you are not signing in, give the code to nobody.',
}
