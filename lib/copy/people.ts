import type { Wording } from '@/lib/domain/shared/wording'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** Who acts for an institution: the page of its people, the invitation, handing a case over. */
export const PEOPLE = {
  title: w('谁能替机构办事', 'Who acts for the institution'),
  nav: w('办理人员', 'People'),
  lead: w(
    '下面的人都能看贵机构的办件、收到通知。经办人凭授权委托书办事，到期前请续上。',
    'These people see the cases of your institution and receive its notices. A handler acts under a mandate; renew it before it ends.',
  ),
  you: w('您', 'you'),
  relation_HANDLER: w('经办人', 'Handler'),
  relation_LEGAL_REP: w('法定代表人', 'Legal representative'),
  mobile: w('手机', 'Mobile'),
  mandate: w('授权委托书', 'Mandate'),
  mandateSpan: w('{from} 至 {to}', '{from} to {to}'),
  since: w('开始办理', 'Since'),
  lastSeen: w('最近登录', 'Last active'),
  neverSeen: w('还没有登录过', 'Not signed in yet'),
  mayDo: w('能做什么', 'May do'),
  state_not_needed: w('法定代表人，不用授权', 'Legal representative; no mandate needed'),
  state_not_recorded: w('起止日期没有登记', 'Dates not recorded'),
  state_not_begun: w('{from}才开始', 'Begins on {from}'),
  state_in_force: w('有效', 'In force'),
  state_ending: w('还有 {days} 天到期', 'Ends in {days} days'),
  state_over: w('{to}已到期', 'Ended on {to}'),
  may_not_needed: w(
    '办理、签名、提交、邀请和停用办理人、续授权、转交办件',
    'Fill in, sign, submit, invite and end people, renew mandates, hand cases over',
  ),
  may_full: w('办理、提交、邀请同事、转交自己的办件', 'Fill in, submit, invite colleagues, hand over own cases'),
  may_not_recorded: w(
    '办理、提交、转交自己的办件；登记授权日期后还能邀请同事',
    'Fill in, submit, hand over own cases; invite colleagues once the dates of the mandate are recorded',
  ),
  may_limited: w(
    '只能看办件、填写草稿、转交自己的办件；不能开始申报和提交',
    'See cases, fill in drafts and hand over own cases; may not begin or submit',
  ),

  endingTitle: w('您的授权 {to} 到期', 'Your mandate ends on {to}'),
  endingText: w(
    '请在到期前让法定代表人在这一页续上授权，否则到期后不能提交。',
    'Have the legal representative renew it on this page before then; afterwards you cannot submit.',
  ),
  overTitle: w('您的授权 {to} 已到期', 'Your mandate ended on {to}'),
  notBegunTitle: w('您的授权 {from} 才开始', 'Your mandate begins on {from}'),
  overText: w(
    '办件照常可以看，草稿也能填，但现在不能开始申报和提交。请找{ask}续授权，或者把办件转交给同事提交。',
    'You can still see the cases and fill in drafts, but not begin or submit. Ask {ask} for a new mandate, or hand the case to a colleague.',
  ),
  askLegalRep: w('法定代表人', 'the legal representative'),
  askLegalRepToJoin: w(
    '法定代表人（还没有账号：用登记的手机号邀请，不用填授权日期）',
    'the legal representative (no account yet: invite the mobile on the register, without mandate dates)',
  ),
  toPeople: w('看办理人员和授权', 'People and mandates'),

  recordTitle: w('登记或续授权', 'Record or renew the mandate'),
  recordHint: w('照授权委托书填写，最长 1 年', 'As on the paper; one year at most'),
  mandateFrom: w('授权起', 'Mandate from'),
  mandateTo: w('授权止', 'Mandate to'),
  record: w('保存授权日期', 'Save the dates'),
  end: w('停用{name}', 'End the access of {name}'),
  leave: w('我不再替这家机构办事', 'I no longer act for this institution'),
  endText: w(
    '马上生效，已登录的设备会退出。{count} 件没办完的办件留在机构，请转交给别人。',
    'Takes effect at once; devices signed in are signed out. {count} cases not finished stay with the institution; hand them to somebody else.',
  ),
  endDo: w('停用', 'End access'),
  leaveDo: w('确认不再办理', 'Confirm that I leave'),
  doorHint: w(
    '所有办理人都离开以后，用登记信息和法定代表人手机收到的验证码可以重新开通账号，也可以到窗口办。',
    'Once everybody has left, an account is opened anew with the register details and a code to the legal representative’s mobile, or at the window.',
  ),

  inviteTitle: w('邀请同事', 'Invite a colleague'),
  inviteLead: w(
    '填姓名、手机和授权日期，我们发短信链接，7 天内有效。邀请法定代表人用登记的手机号，不用填授权日期。',
    'Enter name, mobile and mandate dates; we send a link by SMS, valid for 7 days. For the legal representative use the mobile on the register and leave the dates empty.',
  ),
  inviteName: w('同事姓名', 'Name of the colleague'),
  inviteMobile: w('同事手机', 'Mobile of the colleague'),
  inviteDo: w('发送邀请', 'Send the invitation'),
  invitations: w('还没接受的邀请', 'Invitations not yet accepted'),
  sentOn: w('{by} 邀请，{sent} 发送，{until} 前有效', 'Invited by {by}, sent {sent}, valid until {until}'),
  expired: w('{until} 已过期，可以再发一次', 'Expired on {until}; send it again'),
  withoutMandate: w('法定代表人，不用授权', 'Legal representative, no mandate'),
  withdraw: w('撤回邀请', 'Withdraw'),
  resend: w('再发一次', 'Send again'),

  casesTitle: w('没办完的办件由谁办', 'Who handles the open cases'),
  noCases: w('现在没有没办完的办件。', 'There is no open case.'),
  handler: w('经办：{name}', 'Handled by {name}'),
  nobody: w('没有经办人', 'nobody'),
  handlerLeft: w('{name}（已离开）', '{name} (has left)'),
  draft: w('草稿', 'Draft'),
  handOver: w('转交', 'Hand over'),

  handOverTitle: w('把办件转交给同事', 'Hand the case to a colleague'),
  handOverLead: w(
    '转交后任务和通知归新的经办人。草稿里的经办人信息会换成他的，身份证件号码由他填；已经提交的材料不变。',
    'Tasks and notices then go to the new handler. In a draft the handler’s details change to theirs and they enter their ID number; what was submitted stays as it is.',
  ),
  handOverNow: w('现在由{name}办理', 'Handled by {name} now'),
  successor: w('转交给谁', 'To whom'),
  noSuccessor: w(
    '没有别的人能接手。请先邀请同事，或者请同事续上授权。',
    'Nobody else can take it. Invite a colleague first, or have a mandate renewed.',
  ),
  reason: w('原因', 'Reason'),
  reasonHint: w('可以不填，例如“原经办人离职”', 'Optional, for example “the handler has left”'),
  handOverDo: w('确认转交', 'Hand over'),
  history: w('转交记录', 'History'),
  historyLine: w('{at}，{by}把办件从{from}转交给{to}', '{at}: {by} handed the case from {from} to {to}'),
  historyReason: w('原因：{reason}', 'Reason: {reason}'),

  invitedTitle: w('{institution}邀请您一起办校验', '{institution} invites you to act for it'),
  invitedLead: w('{by}邀请{name}（{mobile}）做{relation}。', '{by} invites {name} ({mobile}) as {relation}.'),
  invitedMandate: w('授权：{from} 至 {to}', 'Mandate: {from} to {to}'),
  invitedUntil: w('链接 {until} 前有效。', 'The link is valid until {until}.'),
  acceptTitle: w('接受邀请', 'Accept the invitation'),
  acceptText: w(
    '您已登录，接受后可以在账号页切换机构。',
    'You are signed in. After accepting you can switch institutions on your account page.',
  ),
  acceptDo: w('接受邀请', 'Accept'),
  joinTitle: w('还没有账号', 'No account yet'),
  joinText: w(
    '设一个密码，账号就开通了，以后用这个手机号登录。',
    'Set a password to open your account; sign in with this mobile from then on.',
  ),
  joinDo: w('设密码并接受', 'Set password and accept'),
  haveTitle: w('这个手机已经有账号', 'This mobile has an account'),
  haveText: w('登录后回到这一页接受邀请。', 'Sign in; you then come back to this page to accept.'),
  haveDo: w('登录后接受', 'Sign in to accept'),
  otherTitle: w('您用别的账号登录着', 'You are signed in with another account'),
  otherText: w(
    '这个邀请是发给 {mobile} 的。请退出登录，用这个手机号再打开链接。',
    'This invitation is for {mobile}. Sign out and open the link again with that mobile.',
  ),
  goneTitle: w('这个邀请链接不能用了', 'This invitation is no longer valid'),
  goneLead: w(
    '可能已经用过、过期或者被撤回。请让邀请您的人再发一次。',
    'It was used, has expired or was withdrawn. Ask whoever invited you to send it again.',
  ),
} as const satisfies Record<string, Wording>

export const INVITATION_SMS = w(
  '【校验一件事】{institution}邀请您一起办理校验，请在{until}前打开：{link} 不认识这家机构不用理会。',
  'Verification portal: {institution} invites you to act for it. Open before {until}: {link} Unknown to you? Ignore this.',
)
export const HAND_OVER_SMS = w(
  '【校验一件事】{institution}的一件校验办件转交给您办理，请登录 {portal} 查看。',
  'Verification portal: a case of {institution} was handed to you. Sign in at {portal}.',
)

/** In-app, for everybody of the institution. */
export const PEOPLE_NOTICES = {
  PEOPLE_JOINED: {
    title: w('{name}接受了邀请', '{name} accepted the invitation'),
    body: w('现在可以和您一起办理。', 'They can act for your institution now.'),
  },
  PEOPLE_LEFT: {
    title: w('{name}不再替机构办事', '{name} no longer acts for the institution'),
    body: w('由他办理的办件请转交给别人。', 'Hand the cases they handled to somebody else.'),
  },
  CASE_HANDED_OVER: {
    title: w('办件转交给{name}', 'Case handed to {name}'),
    body: w('案号 {caseNo}，以后由{name}办理。', 'Case no. {caseNo} is handled by {name} from now on.'),
  },
  DRAFT_HANDED_OVER: {
    title: w('草稿转交给{name}', 'Draft handed to {name}'),
    body: w('请{name}补上自己的身份证件号码，再接着填。', '{name} adds their own ID number and goes on.'),
  },
} as const satisfies Record<string, { title: Wording; body: Wording }>
