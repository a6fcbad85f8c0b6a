import type { Wording } from '@/lib/domain/shared/wording'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** Signing in, first access, one's own account. Refusals are in refusals.ts. */
export const ACCOUNT = {
  signInTitle: w('登录，办理校验', 'Sign in to apply'),
  signInLead: w(
    '医疗机构的经办人和法定代表人用手机号登录。还没有账号，用机构的登记信息开通，不用到窗口。',
    'Handlers and legal representatives sign in with their mobile number. No account yet? Open one with the register details of your institution; no visit is needed.',
  ),
  sendAgain: w('再发一个验证码', 'Send another code'),
  toSignInCode: w('不记得密码，用短信验证码登录', 'No password at hand: sign in with a code by SMS'),
  toSignInPassword: w('用密码登录', 'Sign in with the password'),
  signInCodeTitle: w('用短信验证码登录', 'Sign in with a code'),
  signInCodeLead: w(
    '填您登录用的手机号，我们发 6 位验证码到这个号码，不用密码。',
    'Enter the mobile you sign in with. We send a code of six digits to it; no password is needed.',
  ),
  signInCodeSent: w('填收到的验证码', 'Enter the code you received'),
  signInCodeSentLead: w(
    '这个手机号有账号的话，验证码已经发出，10 分钟内有效。没收到请等 2 分钟，看看是不是填错了号码。',
    'If the mobile has an account, a code is on its way and valid for 10 minutes. If nothing comes within two minutes, check the number.',
  ),
  staffTitle: w('工作人员登录', 'Staff sign-in'),
  staffLead: w(
    '用管理员给您的登录名。离开座位 15 分钟会自动退出。',
    'Use the login name your administrator gave you. You are signed out after 15 minutes away.',
  ),
  mobile: w('手机号', 'Mobile number'),
  loginName: w('登录名', 'Login name'),
  password: w('密码', 'Password'),
  signIn: w('登录', 'Sign in'),
  signingIn: w('正在登录…', 'Signing in…'),
  signOut: w('退出登录', 'Sign out'),
  forgot: w('忘了密码', 'Forgot your password'),
  toFirstAccess: w('第一次来，开通账号', 'First time here: open an account'),
  toStaff: w('我是工作人员', 'I am a member of staff'),
  toApplicant: w('我是医疗机构的人', 'I come for an institution'),
  otherWays: w('还没有账号，或者登不上', 'No account yet, or cannot get in'),
  lockNote: w(
    '密码连错 5 次，账号锁 15 分钟，到时自己解开。工作人员可以请管理员马上解锁。',
    'Five wrong passwords lock the account for 15 minutes; then it opens by itself. Staff can ask the administrator to unlock it.',
  ),

  reasonIdle: w(
    '您有一会儿没有操作，为了安全已经退出。草稿都存着，登录后接着办。',
    'You were away for a while and have been signed out for safety. Drafts are saved; sign in to go on.',
  ),
  reasonEnded: w('登录已经结束，请重新登录。', 'Your session has ended. Please sign in again.'),
  reasonOut: w('已退出登录。', 'You are signed out.'),
  reasonPassword: w('密码已设好，请用新密码登录。', 'The password is set. Sign in with the new one.'),

  resetTitle: w('重设密码', 'Reset your password'),
  resetLead: w(
    '我们把一次性链接发到这个账号登记的手机或邮箱，30 分钟内有效。',
    'We send a link that works once to the mobile or mail address of the account. It is valid for 30 minutes.',
  ),
  resetLogin: w('登录用的手机号', 'The mobile you sign in with'),
  resetLoginStaff: w('登录名', 'Login name'),
  resetSend: w('发送链接', 'Send the link'),
  resetDone: w(
    '有这个账号的话，链接已经发出。没收到请等 2 分钟，看看是不是填错了号码；还不行，工作人员找管理员，机构带证件到窗口。',
    'If the account exists, the link is on its way. If nothing comes within two minutes, check the number. Staff ask the administrator; institutions come to the window with their documents.',
  ),

  setTitle: w('设置登录密码', 'Set your password'),
  setLead: w('设好以后，别处的登录会全部退出。', 'All other sessions of the account end when the password is set.'),
  setSubmit: w('保存密码', 'Save the password'),
  newPassword: w('新密码', 'New password'),
  passwordHint: w(
    '至少 10 位，大写字母、小写字母、数字、符号里有三种。不要带姓名、手机号或登录名',
    'At least 10 characters with three of: capitals, small letters, digits, symbols. Not your name, mobile or login name',
  ),
  linkGoneTitle: w('这个链接不能用了', 'This link no longer works'),
  linkGoneLead: w(
    '链接只能用一次，过期也会失效。可以再要一个；新开的工作人员账号请找管理员重发。',
    'A link works once and expires. Ask for another; for a new staff account ask your administrator to send it again.',
  ),
  askAgain: w('重新要一个链接', 'Ask for another link'),

  firstTitle: w('第一次来，先开通账号', 'First time here: open your account'),
  firstKicker: w('第 {step} 步，共 2 步', 'Step {step} of 2'),
  firstLead: w(
    '填证上的两个号码，验证码会发到登记的法定代表人（主要负责人）手机。',
    'Enter two numbers from your licence. A code goes to the registered mobile of the legal representative.',
  ),
  uscc: w('统一社会信用代码', 'Unified social credit code'),
  usccHint: w('营业执照或法人证书上，18 位', 'On the business licence or legal-person certificate, 18 characters'),
  licenceNo: w('登记号或诊所备案编号', 'Registration number or clinic filing number'),
  licenceNoHint: w(
    '《医疗机构执业许可证》上的登记号，22 位；备案的诊所填备案编号',
    'The registration number on the practice licence, 22 characters; filed clinics enter the filing number',
  ),
  sendCode: w('发送验证码', 'Send the code'),
  codeTitle: w('填验证码，设好您的账号', 'Enter the code and set up your account'),
  codeLead: w(
    '两个号码和登记信息一致的话，6 位验证码已发到登记的手机，10 分钟内有效，最多试 5 次。手机不在手边，请法定代表人把验证码告诉您。',
    'If both numbers match the register, a six-digit code has been sent to the registered mobile. It is valid for 10 minutes and 5 tries. If the phone is not with you, ask the legal representative for the code.',
  ),
  code: w('短信验证码', 'Code from the message'),
  yourName: w('您的姓名', 'Your name'),
  yourMobile: w('您自己的手机号', 'Your own mobile number'),
  yourMobileHint: w(
    '以后用它登录、收通知。和登记的手机一样，就是法定代表人本人',
    'You sign in and receive messages with it. If it is the registered one, you are the legal representative',
  ),
  setYourPassword: w('设一个密码', 'Choose a password'),
  setYourPasswordHint: w(
    '{rule}。这个手机号已经有账号的，填原来的密码',
    '{rule}. If this mobile already has an account, enter its own password',
  ),
  openAccount: w('开通并登录', 'Open the account and sign in'),
  windowTitle: w('收不到验证码', 'No code arrives'),
  windowLead: w(
    '登记的手机号可能换了，或者两个号码和登记信息不一致。请带执业许可证副本和身份证到窗口，当场更正、开通。',
    'The registered mobile may have changed, or the numbers do not match the register. Come to the window with the licence and your ID; it is put right on the spot.',
  ),
  startAgain: w('重新填两个号码', 'Enter the numbers again'),

  accountKicker: w('我的账号', 'My account'),
  accountTitle: w('{name}，{login}', '{name}, {login}'),
  backHome: w('回到工作页', 'Back to work'),
  places: w('替谁办理', 'For whom you act'),
  placesWork: w('我的岗位', 'Your roles'),
  placesLead: w(
    '一次只替一家办理，或只做一个岗位。换了以后，这里重新登录。',
    'You act in one place at a time. Changing starts a new session here.',
  ),
  current: w('现在', 'now'),
  switchTo: w('换到这里', 'Change to this'),
  relationHANDLER: w('经办人', 'handler'),
  relationLEGAL_REP: w('法定代表人（主要负责人）', 'legal representative'),
  sessions: w('正在登录的地方', 'Where you are signed in'),
  sessionsLead: w('有不认识的，先退出它，再改密码。', 'If one is not yours, end it, then change the password.'),
  sessionHere: w('这台设备', 'This device'),
  sessionLine: w('{ip}，{since} 登录，最近用过 {seen}', '{ip}, signed in {since}, last used {seen}'),
  sessionNoDevice: w('不知道是什么设备', 'Unknown device'),
  sessionNoIp: w('地址不明', 'address unknown'),
  endSession: w('退出那一台', 'End that session'),
  changeTitle: w('改密码', 'Change the password'),
  currentPassword: w('现在的密码', 'Present password'),
  changeSubmit: w('改密码', 'Change the password'),
  changeDone: w('密码已改，别处的登录已全部退出。', 'The password is changed; all other sessions have ended.'),
} satisfies Record<string, Wording>
