import type { Wording } from '@/lib/domain/shared/wording'

/**
 * A sentence for every refusal, keyed by its code: the fact, then what to do (TOKENS §7). Blanks are filled from the
 * refusal's facts, worded by `refusal-facts.ts`. Fields and files have tables of their own.
 */
const w = (zh: string, en: string): Wording => ({ zh, en })

const wrongCharacter = (zh: string, en: string): Wording =>
  w(
    `${zh}第 {position} 位是“{character}”，这里不会有这个字符。请对照证件核对，0 和 O、1 和 I 容易看错`,
    `Character {position} of the ${en} is “{character}”, which cannot occur here. Compare with the document; 0 and O, 1 and I look alike`,
  )
const wrongLength = (zh: string, en: string): Wording =>
  w(`${zh}应有 {expected} 位，现在是 {actual} 位`, `The ${en} has {expected} characters; you entered {actual}`)
const wrongCheck = (zh: string, en: string): Wording =>
  w(
    `${zh}的校验位对不上，有一位写错了或两位写反了。请对照证件逐位核对`,
    `The check character of the ${en} does not fit: one character is wrong or two are swapped. Compare with the document`,
  )
const wrongRegion = (zh: string, en: string): Wording =>
  w(
    `${zh}里的行政区划“{region}”不存在。请对照证件核对`,
    `The region “{region}” in the ${en} does not exist. Compare with the document`,
  )

const IDENTIFIERS = {
  'identifier.uscc_character': wrongCharacter('统一社会信用代码', 'credit code'),
  'identifier.uscc_length': wrongLength('统一社会信用代码', 'credit code'),
  'identifier.uscc_region': wrongRegion('统一社会信用代码', 'credit code'),
  'identifier.uscc_check': wrongCheck('统一社会信用代码', 'credit code'),
  'identifier.uscc_inner_org_check': w(
    '统一社会信用代码里的组织机构代码 {orgCode} 校验位对不上。可以照常提交，请顺便对照证件核对一下',
    'The organisation code {orgCode} inside the credit code has a check character that does not fit. You can submit all the same; please compare with the document',
  ),
  'identifier.org_code_character': wrongCharacter('组织机构代码', 'organisation code'),
  'identifier.org_code_length': wrongLength('组织机构代码', 'organisation code'),
  'identifier.org_code_check': wrongCheck('组织机构代码', 'organisation code'),
  'identifier.org_code_check_not_digit_or_x': w(
    '组织机构代码最后一位只能是数字或 X，现在是“{character}”。请对照证件核对',
    'The last character of the organisation code is a digit or X; you entered “{character}”. Compare with the document',
  ),
  'identifier.resident_id_character': wrongCharacter('身份证号', 'identity number'),
  'identifier.resident_id_length': wrongLength('身份证号', 'identity number'),
  'identifier.resident_id_check': wrongCheck('身份证号', 'identity number'),
  'identifier.resident_id_region': wrongRegion('身份证号', 'identity number'),
  'identifier.resident_id_old_15': w(
    '这是 15 位的老身份证号，已经停用。请填现在证件上的 18 位号码',
    'This is an old 15-digit identity number, no longer in use. Enter the 18 characters on the present card',
  ),
  'identifier.resident_id_date': w(
    '身份证号里的出生日期 {date} 不存在。请对照证件核对第 7 到 14 位',
    'The birth date {date} in the identity number does not exist. Compare characters 7 to 14 with the card',
  ),
  'identifier.resident_id_future': w(
    '身份证号里的出生日期 {date} 还没有到。请对照证件核对第 7 到 14 位',
    'The birth date {date} in the identity number lies in the future. Compare characters 7 to 14 with the card',
  ),
  'identifier.resident_id_age': w(
    '按身份证号，出生日期是 {date}，太早了。请对照证件核对第 7 到 14 位',
    'By the identity number the birth date is {date}, which is too early. Compare characters 7 to 14 with the card',
  ),
  'identifier.person_id_pattern': w(
    '证件号码和所选的证件类型对不上。请核对类型，或对照证件重填号码',
    'The number does not fit the kind of document you chose. Check the kind, or copy the number from the document again',
  ),
  'identifier.registration_no_character': wrongCharacter('登记号', 'registration number'),
  'identifier.registration_no_length': wrongLength('登记号', 'registration number'),
  'identifier.registration_no_org_check': w(
    '登记号开头的组织机构代码 {orgCode} 校验位对不上。请对照执业许可证核对前 9 位',
    'The organisation code {orgCode} at the start of the registration number does not check. Compare its first 9 characters with the licence',
  ),
  'identifier.registration_no_region': wrongRegion('登记号', 'registration number'),
  'identifier.registration_no_economic_type': w(
    '登记号里的经济类型“{economicType}”不存在。请对照执业许可证核对第 16、17 位',
    'The ownership code “{economicType}” in the registration number does not exist. Compare characters 16 and 17 with the licence',
  ),
  'identifier.registration_no_category': w(
    '登记号里的机构类别“{category}”应是一个字母加三位数字。请对照执业许可证核对第 18 到 21 位',
    'The category “{category}” in the registration number should be a letter and three digits. Compare characters 18 to 21 with the licence',
  ),
  'identifier.registration_no_category_unlisted': w(
    '登记号里的机构类别“{category}”不在类别表里。可以照常提交，窗口会核对',
    'The category “{category}” in the registration number is not in the list. You can submit; the window will check it',
  ),
  'identifier.registration_no_nature': w(
    '登记号最后一位“{nature}”不对，应是 1、2 或 9。请对照执业许可证核对',
    'The last character “{nature}” of the registration number should be 1, 2 or 9. Compare with the licence',
  ),
  'identifier.mobile_character': wrongCharacter('手机号', 'mobile number'),
  'identifier.mobile_length': wrongLength('手机号', 'mobile number'),
  'identifier.mobile_start': w(
    '手机号应以 13 到 19 开头。请核对前两位',
    'A mobile number begins with 13 to 19. Check the first two digits',
  ),
  'identifier.physician_no_character': wrongCharacter('医师执业证书编码', "physician's practice number"),
  'identifier.physician_no_length': wrongLength('医师执业证书编码', "physician's practice number"),
  'identifier.nurse_no_character': wrongCharacter('护士执业证书编号', "nurse's practice number"),
  'identifier.nurse_no_length': wrongLength('护士执业证书编号', "nurse's practice number"),
  'identifier.radiology_licence_no': w(
    '放射诊疗许可证号应像“青卫放证字(2023)第0012号”。请对照许可证重填',
    'A radiology licence number looks like “青卫放证字(2023)第0012号”. Copy it from the licence',
  ),
  'identifier.mch_licence_no': w(
    '母婴保健技术服务执业许可证号应是 6 到 30 位的大写字母、数字和短横线。请对照许可证重填',
    'An MCH licence number has 6 to 30 capital letters, digits and hyphens. Copy it from the licence',
  ),
  'identifier.e_licence_root': w(
    '电子证照标识应以 {root} 开头。请从电子证照上完整复制',
    'An e-licence identifier begins with {root}. Copy the whole of it from the e-licence',
  ),
  'identifier.e_licence_parts': w(
    '电子证照标识应有 {expected} 段，现在是 {actual} 段。请从电子证照上完整复制',
    'An e-licence identifier has {expected} parts; you entered {actual}. Copy the whole of it from the e-licence',
  ),
  'identifier.e_licence_type': w(
    '电子证照标识里的证照类型“{typeCode}”不对。请从电子证照上重新复制',
    'The licence type “{typeCode}” in the e-licence identifier is not right. Copy it again from the e-licence',
  ),
  'identifier.e_licence_type_length': wrongLength(
    '电子证照标识里的证照类型',
    'licence type in the e-licence identifier',
  ),
  'identifier.e_licence_issuer': w(
    '电子证照标识里的颁发机构代码“{issuer}”应有 18 位。请从电子证照上重新复制',
    'The issuer code “{issuer}” in the e-licence identifier should have 18 characters. Copy it again from the e-licence',
  ),
  'identifier.e_licence_serial': w(
    '电子证照标识里的流水号“{serial}”不对。请从电子证照上重新复制',
    'The serial “{serial}” in the e-licence identifier is not right. Copy it again from the e-licence',
  ),
  'identifier.e_licence_version': w(
    '电子证照标识里的版本号“{version}”应是三位数字。请从电子证照上重新复制',
    'The version “{version}” in the e-licence identifier should be three digits. Copy it again from the e-licence',
  ),
  'identifier.e_licence_check': wrongCheck('电子证照标识', 'e-licence identifier'),
  'identifier.case_no_character': wrongCharacter('案号', 'case number'),
  'identifier.case_no_prefix': w(
    '案号应以 {prefix} 开头。请看收件凭证',
    'A case number begins with {prefix}. See the receipt',
  ),
  'identifier.case_no_length': wrongLength('案号', 'case number'),
  'identifier.case_no_region': w(
    '案号里的地区“{region}”应是六位数字。请看收件凭证',
    'The region “{region}” in the case number should be six digits. See the receipt',
  ),
  'identifier.case_no_date': w(
    '案号里的日期 {date} 不存在。请看收件凭证',
    'The date {date} in the case number does not exist. See the receipt',
  ),
  'identifier.case_no_sequence': w(
    '今天的案号已用到 {last}，不能再编下一个。请联系系统管理员',
    "Today's case numbers have reached {last}; no further one can be given. Contact the administrator",
  ),
  'identifier.case_no_check': w(
    '案号的校验位对不上，有一位写错了。请对照收件凭证核对',
    'The check character of the case number does not fit. Compare with the receipt',
  ),
  'identifier.query_code_character': wrongCharacter('查询码', 'query code'),
  'identifier.query_code_length': wrongLength('查询码', 'query code'),
  'identifier.verification_code_character': wrongCharacter('文书校验码', 'verification code'),
  'identifier.verification_code_length': wrongLength('文书校验码', 'verification code'),
} satisfies Record<string, Wording>

const ACCOUNTS = {
  'account.no_role': w('请选一个岗位', 'Choose a role'),
  'account.system_has_no_login': w('系统账号不能登录，请选别的岗位', 'The system cannot sign in; choose another role'),
  'account.separate_duties': w(
    '{role}要用单独的账号，不能和别的岗位放在一起（三员分立）。请另开一个账号',
    'The {role} needs an account of its own and cannot share it with another role. Open a separate account',
  ),
  'account.applicant_and_staff': w(
    '这个账号是医疗机构的，不能再给工作人员的岗位。请另开一个账号',
    "This account is an institution's and cannot also be a member of staff. Open a separate account",
  ),
  'account.admins_only': w(
    '只有系统管理员能做这件事。需要的话请找管理员',
    'Only the administrator can do this. Ask the administrator if it is needed',
  ),
  'account.administrators_only': w(
    '只有系统管理员能重发消息。需要的话请找管理员',
    'Only the administrator can send messages again. Ask the administrator if it is needed',
  ),
  'account.other_region': w(
    '这个账号属于别的地区，由那里的管理员管',
    'This account belongs to another region, whose administrator is in charge',
  ),
  'account.own_account': w(
    '不能改自己的账号。请另一位管理员来改',
    'You cannot change your own account. Ask another administrator',
  ),
  'account.changed_meanwhile': w(
    '这个账号刚才被别人改过，您的改动没有保存。请刷新看看现在的样子再改',
    'Somebody else just changed this account, so yours was not saved. Reload to see it as it is now',
  ),
  'account.is_inactive': w('这个账号已经停用。要用请先恢复', 'This account is deactivated. Reactivate it first'),
  'account.is_active': w('这个账号正在用，不用恢复', 'This account is in use; nothing to reactivate'),
  'account.not_locked': w('这个账号没有锁定，不用解锁', 'This account is not locked; nothing to unlock'),
  'account.no_address': w(
    '这个账号没有登记邮箱，发不了链接。请先补上邮箱',
    'This account has no e-mail address, so no link can be sent. Add one first',
  ),
  'account.not_staff': w(
    '这个岗位不由管理员给。请选工作人员的岗位',
    'The administrator does not give this role. Choose a staff role',
  ),
  'account.role_held': w('这个账号已经有这个岗位', 'This account already has this role'),
  'account.role_not_held': w(
    '这个账号没有这个岗位，可能刚被收回。请刷新看看',
    'This account does not have this role; it may just have been withdrawn. Reload to see',
  ),
  'account.login_taken': w('登录名 {login} 已经有人用了。请换一个', 'The login name {login} is taken. Choose another'),
  'account.reviewer_needs_item': w(
    '审查人员至少要负责一个事项。请勾选事项',
    'A reviewer carries at least one item. Choose the items',
  ),
  'account.items_for_reviewers': w(
    '只有审查人员才分事项。请去掉勾选的事项，或改选审查人员',
    'Only reviewers carry items. Clear the items, or choose the reviewer role',
  ),
  'account.ability_of_other_role': w(
    '这项职责不属于所选的岗位。请去掉它，或改选岗位',
    'This duty does not belong to the chosen role. Clear it, or choose another role',
  ),
  'account.inspector_needs_certificate': w(
    '现场核查人员要有行政执法证号。请填上',
    'An inspector needs an enforcement certificate number. Enter it',
  ),
  'account.certificate_for_inspectors': w(
    '只有现场核查人员才填执法证号。请清空这一栏',
    'Only inspectors have a certificate number. Clear this field',
  ),
  'account.certificate_long': w(
    '执法证号太长，请对照证件核对',
    'The certificate number is too long; compare with the certificate',
  ),
  'account.name_missing': w('请填姓名', 'Enter the name'),
  'account.name_long': w('姓名太长，请核对', 'The name is too long; please check'),
  'account.login_missing': w('请填登录名', 'Enter the login name'),
  'account.login_short': w('登录名太短，请填全', 'The login name is too short; enter all of it'),
  'account.login_long': w('登录名太长，请核对', 'The login name is too long; please check'),
  'account.login_characters': w(
    '登录名以小写字母开头，只用小写字母、数字、点和短横线',
    'A login name begins with a small letter and has small letters, digits, dots and hyphens only',
  ),
  'account.email_form': w(
    '邮箱应像 name@example.cn，请核对',
    'An e-mail address looks like name@example.cn; please check',
  ),
  'account.reason_missing': w('请写原因，会留在记录里', 'Give a reason; it is kept on record'),
  'account.reason_long': w('原因请写在 200 字以内', 'Keep the reason within 200 characters'),
  'account.number_missing': w('请填代码或登记号', 'Enter the code or registration number'),
  'account.number_long': w(
    '代码或登记号太长，请对照证件核对',
    'The code or registration number is too long; compare with the document',
  ),
  'account.code_form': w('验证码是 6 位数字。请看短信', 'The code has 6 digits. See the text message'),
  'account.password_missing': w('请填密码', 'Enter the password'),
  'account.password_short': w(
    '密码至少 {min} 位，现在是 {actual} 位',
    'A password has at least {min} characters; yours has {actual}',
  ),
  'account.password_long': w('密码太长了，请用 128 位以内的', 'The password is too long; use at most 128 characters'),
  'account.password_mixed': w(
    '密码里大写字母、小写字母、数字、符号要有三种',
    'A password mixes three of capitals, small letters, digits and symbols',
  ),
  'account.password_guessable': w(
    '密码里带着姓名、手机号或登录名，容易被猜到。请换一个',
    'The password contains your name, mobile or login name and is easy to guess. Choose another',
  ),
  'account.password_same': w('新密码和现在的一样。请换一个', 'The new password is the present one. Choose another'),
  'account.current_password_wrong': w(
    '现在的密码不对，请重填。忘了可以在登录页重设',
    'The present password is not right. If you forgot it, reset it on the sign-in page',
  ),
  'account.wrong_credentials': w(
    '账号或密码不对，请核对后再试。错 {most} 次会锁定 {minutes} 分钟',
    'The account or password is not right; please check. After {most} failures the account is locked for {minutes} minutes',
  ),
  'account.locked': w(
    '密码错的次数太多，账号锁定，{minutes} 分钟后再试。忘了密码可以重设',
    'Too many wrong passwords: the account is locked. Try again in {minutes} minutes, or reset the password',
  ),
  'account.too_many_attempts': w(
    '这里登录失败的次数太多，请 {minutes} 分钟后再试',
    'Too many failed sign-ins from here; try again in {minutes} minutes',
  ),
  'account.too_many_sendings': w(
    '发得太勤了，请 {minutes} 分钟后再要。先看看之前的短信或邮件',
    'Too many requests; ask again in {minutes} minutes. Look at earlier messages first',
  ),
  'account.sign_in_code_wrong': w(
    '验证码不对，或者已经失效。一个验证码最多试 {tries} 次，可以重新发一个',
    'The code is wrong or no longer valid. A code can be tried {tries} times; you can ask for another',
  ),
  'account.first_access_mismatch': w(
    '代码、登记号或验证码对不上。请对照证件和短信核对，最多可以试 {tries} 次；还不行请带证件到窗口办',
    'The code, registration number or one-time code does not match. Compare with the licence and the message; you have {tries} tries. Otherwise come to the window with your documents',
  ),
  'account.mobile_has_account': w(
    '这个手机号已经有账号，要填它原来的密码，才能把这家机构加进去。忘了密码请先在登录页重设',
    'This mobile already has an account: enter its own password to add this institution to it. If you forgot it, reset it on the sign-in page first',
  ),
  'people.not_a_member': w(
    '您已经不替这家机构办事，请重新登录',
    'You no longer act for this institution; sign in again',
  ),
  'people.mandate_first': w(
    '请先登记您的授权起止日期，或者请法定代表人来办',
    'Record the dates of your mandate first, or ask the legal representative',
  ),
  'people.mandate_not_begun': w(
    '您的授权{from}才开始。请等到那天，或者请法定代表人、其他经办人来办',
    'Your mandate begins on {from}. Wait until then, or ask the legal representative or another handler',
  ),
  'people.mandate_over': w(
    '您的授权{to}已到期，不能开始申报和提交。请法定代表人在“办理人员”页续授权，或者请其他经办人来办',
    'Your mandate ended on {to}; you cannot begin or submit. Have the legal representative renew it on the page “People”, or ask another handler',
  ),
  'people.mandate_missing': w(
    '请填授权起止日期。只有登记手机上的法定代表人不用填',
    'Enter the dates of the mandate. Only the legal representative on the registered mobile needs none',
  ),
  'people.date_missing': w('请填完整的日期', 'Enter a full date'),
  'people.mandate_ends_first': w('授权止不能早于{from}', 'The mandate cannot end before {from}'),
  'people.mandate_past': w('授权止已经过了，请填{today}或以后', 'The mandate is over already; enter {today} or later'),
  'people.mandate_long': w(
    '授权最长 1 年，请填{latest}或以前',
    'A mandate lasts one year at most; enter {latest} or earlier',
  ),
  'people.legal_rep_needs_none': w('法定代表人不用授权', 'The legal representative needs no mandate'),
  'people.legal_rep_renews': w(
    '授权要由法定代表人来续。法定代表人还没有账号的，请用登记的手机号邀请',
    'The legal representative renews mandates. Without an account, invite the mobile on the register',
  ),
  'people.last_one': w(
    '您是现在唯一能办理的人。请先邀请同事，或者请法定代表人开通账号，再离开',
    'You are the only one who can act now. Invite a colleague or have the legal representative open an account before you leave',
  ),
  'people.legal_rep_stays': w(
    '法定代表人不能由别人停用。法定代表人变更了，请先变更登记，再找窗口',
    'Nobody else ends the access of the legal representative. After a change, change the register and ask the window',
  ),
  'people.legal_rep_decides': w('停用同事要由法定代表人来办', 'The legal representative ends the access of others'),
  'people.case_over': w('这件已经办完，不用转交', 'This case is finished; there is nothing to hand over'),
  'people.handler_gives': w(
    '要由现在的经办人或者法定代表人转交',
    'The present handler or the legal representative hands it over',
  ),
  'people.handles_already': w('现在就是他在办，请选别的人', 'They handle it already; choose somebody else'),
  'people.successor_without_mandate': w(
    '他的授权没有开始或者已到期，请先续授权，或者选别的人',
    'Their mandate has not begun or is over; renew it first or choose somebody else',
  ),
  'people.successor_unknown': w(
    '他现在不替这家机构办事，请选别的人，或者先发邀请',
    'They do not act for this institution; choose somebody else or invite them first',
  ),
  'people.choose_successor': w('请选转交给谁', 'Choose to whom'),
  'people.handed_over_meanwhile': w(
    '这件刚刚被转交给别人了，请看清楚再办',
    'This case was handed over meanwhile; look before you go on',
  ),
  'people.changed_meanwhile': w(
    '这一项刚刚有变化，请刷新后再办',
    'This has changed meanwhile; reload before you go on',
  ),
  'people.already_member': w(
    '这个手机的主人已经是贵机构的办理人',
    'The holder of this mobile acts for your institution already',
  ),
  'people.invited_already': w(
    '已经邀请过这个手机，可以在下面再发一次或者撤回',
    'This mobile is invited already; send it again or withdraw it below',
  ),
  'people.invitations_full': w(
    '没接受的邀请太多了，请先撤回不用的',
    'Too many invitations are open; withdraw those of no use first',
  ),
  'people.invitation_over': w(
    '这个邀请已经接受或者撤回了，请刷新看看',
    'This invitation was accepted or withdrawn; reload the page',
  ),
  'people.too_many_invitations': w(
    '邀请发得太多了，请 {minutes} 分钟后再发',
    'Too many invitations were sent; try again in {minutes} minutes',
  ),
  'people.member_already': w('您已经是这家机构的办理人，不用再接受', 'You act for this institution already'),
  'people.sign_in_to_accept': w(
    '这个手机已经有账号，请登录后接受邀请',
    'This mobile has an account; sign in to accept the invitation',
  ),
  'account.already_member': w(
    '您已经是这家机构的办理人，请直接登录',
    'You already act for this institution; please sign in',
  ),
  'audit.auditors_only': w(
    '审计记录只给监督和安全审计人员看',
    'The audit log is read by oversight and the security auditor only',
  ),
  'audit.oversight_only': w('记录的内容只给监督人员看', 'The content of the entries is read by oversight only'),
  'audit.security_only': w('密钥使用记录只给安全审计员看', 'Key evidence is read by the security auditor only'),
} satisfies Record<string, Wording>

const CASES = {
  'case.wrong_status': w(
    '这个办件已经往前走了，这一步现在不能做。请刷新页面看看最新情况',
    'This case has moved on and this step is not possible now. Reload the page to see where it stands',
  ),
  'case.history_broken': w(
    '办件记录的第 {position} 步接不上，系统已停下来。请把案号报给系统管理员',
    'Step {position} of the case history does not follow from the one before. Give the case number to the administrator',
  ),
  'case.other_institution': w(
    '这不是贵机构的办件。请切换到对应的机构再看',
    'This case is not your institution’s. Switch to the institution it belongs to',
  ),
  'case.other_region': w(
    '这个办件属于别的地区，由那里办理',
    'This case belongs to another region and is handled there',
  ),
  'case.not_visible': w(
    '这个办件没有分到您这里，看不了。需要的话请找负责人',
    'This case is not with you. Ask the person in charge if you need it',
  ),
  'case.conflict_declared': w(
    '您对这个办件申报过利益冲突，不能参与办理。请转给同事',
    'You declared a conflict of interest on this case and take no part in it. Hand it to a colleague',
  ),
  'case.holds_other_role': w(
    '您在这个办件里已经是{role}，一个人只能担一种。请转给同事',
    'You are already {role} on this case; a person holds one role only. Hand it to a colleague',
  ),
  'case.reviewers_after_decision': w(
    '决定作出后才能看到审查人员是谁',
    'The reviewers are named once the decision is made',
  ),
  'case.too_late_to_withdraw': w(
    '有事项已经作出决定或告知暂缓，不能再撤回。您可以陈述或申请救济',
    'An item is decided or a deferral has been noticed, so the case can no longer be withdrawn. You may make a statement or use the remedies',
  ),
  'rating.choose_grade': w('请选择评价等级', 'Choose a grade'),
  'rating.no_outcome': w('还没有结果，有了结果再来评价', 'There is no outcome yet; rate it when there is'),
  'rating.window_over': w('评价时间到{date}为止，已经过了', 'Ratings were open until {date}'),
  'rating.already_rated': w(
    '这次办理已经评价过，一次办理只能评一次',
    'This service is rated already; it is rated once',
  ),
  'rating.staff_may_not': w(
    '这个账号也是工作人员，不能评价。请由机构的其他人评价',
    'This account also belongs to a member of staff and may not rate. Let somebody else of the institution do it',
  ),
  'rating.staff_device': w(
    '一天内有工作人员在同一网络地址登录过，为了防止代评，这里不能评价。请用自己的手机或网络',
    'A member of staff has signed in from this network address within a day, so that nobody rates for you it cannot be done here. Use your own phone or network',
  ),
  'rating.note_missing': w('请写回访的情况', 'Write what the call brought'),
  'rating.fix_missing': w('请写怎么整改的', 'Write what was mended'),
  'rating.changed_meanwhile': w(
    '这份评价的回访或整改刚有人记过。请刷新页面看看最新情况',
    'Somebody has just recorded the call or the mending. Reload the page to see where it stands',
  ),
  'rating.wrong_status': w(
    '这份评价现在不能做这一步。请刷新页面看看最新情况',
    'This step is not possible for this rating now. Reload the page to see where it stands',
  ),
  'objection.reason_missing': w('请写明对哪一点有异议、为什么', 'Say what you object to, and why'),
  'objection.reply_missing': w('请写答复，申请人会看到', 'Write the reply; the applicant reads it'),
  'objection.already_open': w(
    '您提过的异议还没有答复，{date}前答复。答复后可以再提',
    'Your objection is not answered yet; the reply is due by {date}. You can object again after it',
  ),
  'objection.answered_meanwhile': w(
    '{name}已经答复了这份异议。请刷新页面看看最新情况',
    '{name} has answered this objection already. Reload the page to see where it stands',
  ),
  'objection.wrong_status': w(
    '这份异议已经答复。请刷新页面看看最新情况',
    'This objection has been answered. Reload the page to see where it stands',
  ),
  'withdrawal.choose_scope': w('请选择撤回全部还是撤回部分事项', 'Choose whether to withdraw everything or some items'),
  'withdrawal.choose_items': w('请勾选要撤回的事项', 'Tick the items to withdraw'),
  'withdrawal.choose_verdict': w('请选择同意还是不同意', 'Choose whether you agree'),
  'withdrawal.reason_missing': w('请写明撤回的理由', 'Give the reason for the withdrawal'),
  'withdrawal.decline_reason_missing': w(
    '不同意撤回的，请写明理由，申请人会看到',
    'Give the reason for declining; the applicant reads it',
  ),
  'withdrawal.draft_is_discarded': w(
    '这还是草稿，没有提交过。不要了的话，请在草稿页放弃它',
    'This is still a draft and was never submitted. Discard it on the page of the draft instead',
  ),
  'withdrawal.item_too_late': w(
    '{item}已经作出决定或告知暂缓，不能再撤回。您可以陈述或申请救济',
    '{item} is decided or its deferral has been noticed and can no longer be withdrawn. You may make a statement or use the remedies',
  ),
  'withdrawal.nothing_open': w(
    '没有还在办理的事项，不用撤回。请刷新页面看看最新情况',
    'Nothing is under way any more that could be withdrawn. Reload the page to see where it stands',
  ),
  'withdrawal.already_asked': w(
    '已经提过撤回申请，{date}前答复。请等答复',
    'A withdrawal has been asked for and is answered by {date}. Please wait for the answer',
  ),
  'withdrawal.answered_meanwhile': w(
    '{name}已经答复了这份撤回申请。请刷新页面看看最新情况',
    '{name} has answered this request already. Reload the page to see where it stands',
  ),
  'withdrawal.officers_on_site': w(
    '核查人员正在现场或等签字，这次核查的事项要等记录签完才能撤回。请在签完后再确认',
    'The officers are on site or waiting for signatures; items of this visit can be withdrawn once the record is signed. Confirm it then',
  ),
  'withdrawal.wrong_status': w(
    '这份撤回申请已经答复。请刷新页面看看最新情况',
    'This request has been answered. Reload the page to see where it stands',
  ),
  'decision.withdrawal_unanswered': w(
    '申请人要求撤回，{date}前要答复。请先在这一页答复，再作决定',
    'The applicant has asked to withdraw; the answer is due by {date}. Answer it on this page first, then decide',
  ),
  'item.wrong_status': w(
    '这个事项已经往前走了，这一步现在不能做。请刷新页面看看最新情况',
    'This item has moved on and this step is not possible now. Reload the page to see where it stands',
  ),
  'item.not_in_case': w(
    '这次申报里没有{item}这一项。请刷新页面再选',
    'Item {item} is not in this application. Reload the page and choose again',
  ),
  'visit.wrong_status': w(
    '这次核查已经往前走了，这一步现在不能做。请刷新看看',
    'This visit has moved on and this step is not possible now. Reload to see',
  ),
  'finding.wrong_status': w(
    '这条问题的状态已经变了，这一步现在不能做。请刷新看看',
    'This finding has moved on and this step is not possible now. Reload to see',
  ),
  'query.wrong_status': w(
    '这个问题已经回答过，或者期限过了，不能再答',
    'This question has been answered, or its term is over',
  ),
  'document.wrong_status': w(
    '这份文书的状态已经变了，这一步现在不能做。请刷新看看',
    'This document has moved on and this step is not possible now. Reload to see',
  ),
  'reminder.window_only': w('电话提醒由窗口登记', 'Calls are recorded by the window'),
  'reminder.not_on_list': w(
    '这家机构现在不在电话名单上：离期满日还早，或者已经申报。请刷新查看',
    'This institution is not on the list now: the due date is far, or it has filed. Reload to see',
  ),
  'reminder.result_missing': w('请选通话结果', 'Choose what came of the call'),
  'proceeding.nothing_due': w('这项许可现在没有要记的变化', 'Nothing is to be recorded for this licence now'),
  'proceeding.wrong_status': w(
    '这个程序已经往前走了，这一步现在不能做。请刷新看看',
    'This proceeding has moved on and this step is not possible now. Reload to see',
  ),
  'licence_entry.wrong_status': w(
    '许可的状态已经变了，不能这样登记。请先核对登记簿',
    'The licence has another status now and cannot be recorded like this. Check the register first',
  ),
  'institution.not_visible': w('机构资料只给办理办件的人员看', 'Institution data are for those who work on cases'),
  'application.applicants_only': w('这一步由医疗机构自己做', 'This step is the institution’s own'),
  'application.filed_online': w(
    '这是机构在网上填的，窗口不能代改。可以发补正告知书，请机构改',
    'The institution filed this online; the window cannot change it. Send the one-off notice instead',
  ),
  'application.answers_closed': w(
    '已经提交，填的内容不能再改。窗口发补正告知以后可以改；等不及的请打窗口电话',
    'The application has been submitted and its answers are closed. They open again with a notice of points to put right; if that is too late, call the window',
  ),
  'application.no_items': w('还没有选校验事项。请至少选一项', 'No item is chosen. Choose at least one'),
  'application.uploads_running': w(
    '还有 {count} 份文件正在传，传完才能提交。可以留在这一页等',
    '{count} files are still uploading; you can submit when they are done. You may wait on this page',
  ),
  'application.sections_incomplete': w(
    '还有 {count} 个部分没有填完。请从任务清单接着填',
    '{count} sections are not complete. Go on from the task list',
  ),
  'application.rules_block': w(
    '有 {count} 处必须先改才能提交。请看“系统预检”，每条都可以直接跳到要改的地方',
    '{count} points must be put right before submitting. See the check results; each leads to what to change',
  ),
  'application.unsigned': w(
    '还有 {count} 份没有签名，或签名后又改过答案。请法定代表人用短信验证码签名',
    '{count} papers are unsigned, or answers changed after signing. The legal representative signs with a code sent by text message',
  ),
  'application.draft_still_kept': w(
    '草稿保留到 {until}，还不能清除',
    'The draft is kept until {until} and cannot be cleared yet',
  ),
  'application.points_unanswered': w(
    '还有 {count} 处补正没有回应。请逐条补上再提交',
    '{count} points of the notice are not answered. Answer each before sending',
  ),
  'application.choose_change': w('请选“没有变化”或“有变化”', 'Choose “unchanged” or “changed”'),
  'application.too_many_fields': w(
    '这一页交来的内容太多，没有保存。请刷新页面再填',
    'This page sent too much and nothing was saved. Reload it and fill it in again',
  ),
  'application.csv_empty': w(
    '表格里没有内容。请至少填一行，第一行是栏目名',
    'The table is empty. Put the column names in the first line and at least one row below',
  ),
  'application.csv_too_long': w('表格太长了。请分成几次粘贴', 'The table is too long. Paste it in parts'),
  'application.csv_quote': w(
    '表格里有一个引号没有配对，读不下去。请检查后再粘贴',
    'A quotation mark in the table is not closed, so it cannot be read. Check it and paste again',
  ),
  'application.declare_first': w('请先勾选真实性承诺，再签名', 'Tick the undertaking of truthfulness before signing'),
  'application.code_shape': w(
    '验证码是 6 位数字，在发到手机的短信里',
    'The code has 6 digits; it is in the message to the mobile',
  ),
  'application.item_unknown': w(
    '{item}不在贵机构的许可里，不能申报。请刷新页面再选',
    'Your institution holds no licence for {item}. Reload the page and choose again',
  ),
  'application.already_open': w(
    '{item}已经在办，案号 {caseNo}。请看那一件的进度，不用再申报',
    '{item} is already under way as case {caseNo}. Follow that case; there is no need to apply again',
  ),
  'application.item_not_due': w(
    '{item}还不能申报，{opensOn}起可以申报',
    '{item} cannot be filed yet; it opens on {opensOn}',
  ),
  'application.section_unknown': w(
    '这次申报里没有这一部分，可能事项刚改过。请回任务清单',
    'This section is not part of the application; the items may just have changed. Go back to the task list',
  ),
  'application.section_has_errors': w(
    '“{section}”里有要改的地方，不能直接选没有变化。请打开改好',
    '“{section}” has something to put right and cannot be left as unchanged. Open it and correct it',
  ),
  'application.list_unknown': w(
    '这次申报里没有这张表，可能事项刚改过。请回任务清单',
    'This table is not part of the application; the items may just have changed. Go back to the task list',
  ),
  'application.list_from_register': w(
    '“{list}”来自登记簿，这里不能加减。和实际不一致的，请先办变更登记',
    '“{list}” comes from the register and cannot be changed here. Where it differs from the facts, register the change first',
  ),
  'application.changed_meanwhile': w(
    '这一页刚才在别处改过，您这次的改动没有保存。请看看现在的内容，再改一遍',
    'This page was just changed elsewhere, so yours was not saved. See what it says now and make your change again',
  ),
  'progress.no_match': w(
    '案号和查询码对不上。两个号码都在提交后的页面上，请对照核对。{minutes} 分钟内最多试 {most} 次',
    'The case number and query code do not match. Both are on the page shown after submission; compare with it. You have {most} tries in {minutes} minutes',
  ),
  'needed.no_number': w(
    '请填统一社会信用代码（18 位）或登记号（22 位），都在执业许可证上',
    'Enter the credit code (18 characters) or the registration number (22); both are on the practice licence',
  ),
  'needed.number_length': w(
    '统一社会信用代码是 18 位，登记号是 22 位，现在填的两样都不是。请对照执业许可证核对',
    'A credit code has 18 characters, a registration number 22; this is neither. Compare with the practice licence',
  ),
  'needed.unknown_number': w(
    '登记系统里没有这个号码。请对照执业许可证核对；刚发的证可能还没有登记上，可以先在下面勾选',
    'The register has no such number. Compare with the licence; a new licence may not be registered yet, so tick below instead',
  ),
  'needed.register_silent': w(
    '登记系统现在没有回答。不用等，在下面勾选也能得到一样的清单',
    'The register does not answer now. There is no need to wait: tick below and you get the same list',
  ),
  'needed.no_licence': w(
    '登记系统里，这家机构现在没有要校验的许可证。有疑问请打窗口电话',
    'By the register this institution has no licence to verify now. If in doubt, call the window',
  ),
  'needed.too_often': w(
    '查的次数太多，请 {minutes} 分钟后再查；在下面勾选不受限制',
    'Too many questions; ask again in {minutes} minutes, or tick below, which is not limited',
  ),
  'progress.too_often': w('试的次数太多，请 {minutes} 分钟后再查', 'Too many tries; look again in {minutes} minutes'),
  'application.not_a_draft': w(
    '这份已经提交，不是草稿了。不想办了请打窗口电话',
    'This has been submitted and is no longer a draft. To end it, call the window',
  ),
  'application.no_promise_here': w(
    '这份材料不能用承诺代替，请上传',
    'This paper cannot be replaced by an undertaking. Upload it',
  ),
  'application.promise_barred': w(
    '这次不能用承诺代替，请把材料交上来。原因：{barredBy}',
    'An undertaking is not possible this time; hand the paper in. Ground: {barredBy}',
  ),
  'application.promises_barred': w(
    '有 {count} 份材料原来承诺“没有变化”，现在不能用承诺代替了，请交上来再提交：{papers}',
    '{count} papers were declared unchanged, which is no longer possible. Hand them in before you submit: {papers}',
  ),
  'application.paper_is_there': w(
    '这份材料已经传了文件。要改用承诺，请先去掉文件',
    'A file is attached already. Remove it first if you want to give an undertaking instead',
  ),
  'application.roster_no_head': w(
    '第一行没有认出列名。请下载这张表，第一行照着写：{columns}',
    'The first line has no column names we know. Download the table and use its first line: {columns}',
  ),
  'application.roster_head_unknown': w(
    '第一行 {letter} 列的“{name}”不是这里的列名。请照下载的表改列名，或删掉这一列',
    'In the first line, column {letter}, “{name}” is not a column here. Rename it as in the downloaded table or delete it',
  ),
  'application.roster_head_twice': w(
    '列名“{name}”出现了两次。请删掉一列',
    'The column “{name}” stands there twice. Delete one',
  ),
  'application.roster_no_identity': w(
    '表里没有能认出是哪一行的列。请至少加上一列：{columns}',
    'No column tells which row is meant. Add at least one of: {columns}',
  ),
  'application.roster_too_many_rows': w(
    '一次最多 {max} 行。请分成几次导入',
    'At most {max} rows at a time. Import the table in parts',
  ),
  'application.roster_file_too_large': w(
    '文件超过 {kb} KB。请只留要导入的行，或分成几次',
    'The file is larger than {kb} KB. Keep only the rows to import, or send it in parts',
  ),
  'application.roster_too_wide': w(
    '第 {row} 行比这张表多出了列（最多 {max} 列）。请带上列名一起复制',
    'Row {row} has more columns than this table ({max} at most). Copy the column names as well',
  ),
  'application.roster_parent_unknown': w(
    '认不出这一行属于“{list}”里的哪一个。请照下载的表写，或带上编号',
    'It is not clear to which of “{list}” this row belongs. Write it as in the downloaded table, or give the key',
  ),
  'application.roster_ambiguous': w(
    '有几行都对得上，认不出是哪一行。请带上编号，或把号码填全',
    'Several rows match this one. Give the key, or the full number',
  ),
  'application.roster_nothing': w(
    '这张表没有可以导入的行，什么都没有改',
    'The table has no row that can be imported; nothing was changed',
  ),
  'application.contact_mobile_first': w(
    '请先填好联系手机，保存后再收验证码',
    'Fill in and save the contact mobile first; the code is sent to it',
  ),
  'application.contact_proved_already': w(
    '这个联系手机已经核实过了，不用再收验证码',
    'This contact mobile is proved already; no code is needed',
  ),
  'application.contact_changed_since_code': w(
    '验证码发出以后，联系手机又改了。请给现在的号码重新发验证码',
    'The contact mobile was changed after the code was sent. Send a code to the present number',
  ),
  'application.no_registered_mobile': w(
    '登记簿里没有法定代表人的手机号，发不了验证码。请带证件到窗口登记',
    'The register holds no mobile of the legal representative, so no code can be sent. Come to the window with your documents to register it',
  ),
  'application.no_health_data': w(
    '这次申报没有放射工作人员的体检和剂量，不用确认',
    'This application holds no examinations or doses of radiation workers; nothing is to be confirmed',
  ),
  'application.workers_told_already': w('已经确认过了，不用再确认', 'This was confirmed already'),
  'application.workers_not_told': w('没有可以撤回的确认', 'There is no confirmation to take back'),
  'notice.changed_meanwhile': w(
    '通知方式已在别处改过。请刷新页面，看过现在的选择再改',
    'Your choices were changed elsewhere. Reload the page, look at them and change again',
  ),
  'notice.not_your_kind': w('这类通知不归您选择', 'Notices of this kind are not yours to choose'),
  'notice.not_in_a_digest': w(
    '补正、整改、决定和送达不能放进每天的汇总，期限从告知起算。请选“随时发”或“不发邮件”',
    'What starts a term cannot wait for the summary. Choose “At once” or “No e-mail”',
  ),
  'notice.one_way_stays': w(
    '补正、整改、决定和送达，邮件和短信至少留一种。请再选一种',
    'For what starts a term keep e-mail or SMS, at least one. Please choose one',
  ),
  'notice.nothing_waits': w('没有等着汇总的通知', 'Nothing waits for a summary'),
  'notice.email_by_administrator': w(
    '工作人员的邮箱由管理员登记。要改请找管理员',
    'The address of a member of staff is kept by the administrator. Please ask there',
  ),
  'application.code_just_sent': w(
    '验证码刚发过，{seconds} 秒后可以再要。请先看看手机短信',
    'A code was just sent; ask again in {seconds} seconds. Look at the messages first',
  ),
  'application.code_over': w(
    '验证码过期了，或者错的次数太多。请重新获取',
    'The code has expired or was tried too often. Ask for a new one',
  ),
  'application.code_wrong': w(
    '验证码不对，还可以试 {left} 次。请核对短信',
    'The code is not right; {left} tries are left. Check the message',
  ),
  'application.answers_changed_since_code': w(
    '发验证码之后答案又改过，这个验证码不能用了。请重新获取，让法定代表人看过现在的内容',
    'Answers changed after the code was sent, so it no longer counts. Ask for a new one and let the legal representative see the present answers',
  ),
  'acceptance.window_only': w('这一步由窗口做', 'This step is the window’s'),
  'acceptance.papers_missing': w(
    '还缺 {count} 份不能容缺的材料，不能受理。请发一次性补正告知',
    '{count} papers are missing that cannot be tolerated. Send the one-off notice instead',
  ),
  'acceptance.tolerance_needs_date': w(
    '容缺受理要写明补交日期。请填日期',
    'Tolerated papers need a date by which they are brought. Enter it',
  ),
  'acceptance.no_item_left': w(
    '没有剩下可以受理的事项。请对整个办件作不予受理决定',
    'No item is left to accept. Refuse the case as a whole',
  ),
  'acceptance.term_not_over': w('期限到 {until} 为止，还没有过', 'The term runs until {until} and is not over'),
  'acceptance.reason_missing': w(
    '请写明不予受理的原因，会写进决定书',
    'Give the reason; it is written into the decision',
  ),
  'acceptance.authority_missing': w(
    '请写明该找哪个机关，申请人好去办',
    'Name the competent authority, so that the applicant knows where to go',
  ),
  'acceptance.last_item': w(
    '这是最后一项，单独不受理等于整件不受理。请对整个办件作决定',
    'This is the last item; refusing it refuses the case. Decide on the case as a whole',
  ),
  'acceptance.no_defects': w(
    '告知书里还没有写要补正什么。请至少列一处',
    'The notice lists nothing yet. Enter at least one point',
  ),
  'acceptance.defect_without_remedy': w(
    '有 {count} 处没有写明要求，或没有写请申请人怎样做。请补上',
    '{count} points lack the requirement or what the applicant should do. Complete them',
  ),
  'acceptance.defect_twice': w('同一处列了两次。请合并成一条', 'A point is listed twice. Merge the two'),
  'acceptance.second_notice_new_point': w(
    '有 {count} 处第一次没有告知，也不是补正带来的，不能再要求（一次性告知）。请去掉',
    '{count} points were neither told in the first notice nor raised by the answer, so they cannot be asked now. Remove them',
  ),
  'acceptance.second_notice_reason': w('再次告知要写明原因。请填写', 'A second notice needs its reason. Enter it'),
  'acceptance.changed_meanwhile': w(
    '办件刚才有变动，没有发出。请刷新看看最新情况，再核对一遍',
    'The case has just changed, so nothing was sent. Reload, see what is new, and check once more',
  ),
  'acceptance.personal_data': w(
    '文字里有完整的身份证号或手机号，不能写进文书。请改成不含号码的说法（{points}）',
    'The text holds a full identity or mobile number, which may not enter a document. Say it without the number ({points})',
  ),
  'acceptance.choose_target': w('请选这一处说的是哪份材料、哪一页', 'Choose the paper or page this point is about'),
  'acceptance.choose_ground': w('请选不予受理的理由', 'Choose why it is not accepted'),
  'acceptance.term_in_past': w(
    '补正期限 {term} 不在今天之后。请改日期',
    'The term {term} does not lie ahead. Change the date',
  ),
} satisfies Record<string, Wording>

const REVIEW_AND_SITE = {
  'review.reviewers_only': w('这一步由事项审查人员做', 'This step is the reviewer’s'),
  'review.other_item': w(
    '{item}不是您负责的事项，您可以看，不能改',
    'The item {item} is not one you carry; you can read it but not change it',
  ),
  'review.other_reviewer': w(
    '{item}这一项分给了别的审查人员，您可以看，不能改',
    'The item {item} is with another reviewer; you can read it but not change it',
  ),
  'review.already_proposed': w(
    '{item}这一项已经提出意见，检查点不能再改。要改请先收回意见',
    'The opinion on {item} has been given, so its checkpoints are closed. Take the opinion back first',
  ),
  'review.already_consolidating': w(
    '各项意见已经齐了，在等决定，不能收回。请联系负责人退回',
    'All opinions are in and a decision is pending, so it cannot be taken back. Ask the lead to return it',
  ),
  'review.not_own_proposal': w('这份意见不是您提的，不能收回', 'This opinion is not yours to take back'),
  'review.changed_meanwhile': w(
    '{item}这一项刚才有变动，没有保存，您写的还在。请刷新看看改了什么',
    'The item {item} has just changed and nothing was saved; what you wrote is kept. Reload to see the change',
  ),
  'review.unknown_result': w(
    '系统预检结果已经更新，刚才那一条不在了。请刷新后再确认',
    'The check results have been run anew and that one is gone. Reload and acknowledge again',
  ),
  'review.choose_answer': w('请选一个结论', 'Choose a verdict'),
  'review.choose_results': w('请勾选看过的结果', 'Tick the results you have seen'),
  'review.choose_conclusion': w('请选建议的结论', 'Choose the conclusion you recommend'),
  'review.target_missing': w('请选问的是哪一处', 'Choose what the question is about'),
  'review.nothing_to_hand_over': w(
    '您在这个办件里没有在审的事项，不用移交',
    'You have no open item in this case; there is nothing to hand over',
  ),
  'review.opinion_given_already': w(
    '您已经对{items}提出意见。请先收回意见，再声明回避',
    'You have given an opinion on {items}. Take it back first, then declare the conflict',
  ),
  'review.unknown_checkpoint': w(
    '这一项没有检查点 {code}。请刷新页面',
    'This item has no checkpoint {code}. Reload the page',
  ),
  'review.note_missing': w(
    '不是“符合”的，请写明情况，会作为通知或问题的依据',
    'Unless it is met, say what you found: it becomes the ground of the order or question',
  ),
  'review.checkpoints_open': w(
    '还有 {count} 个检查点没有看完，不能提意见',
    '{count} checkpoints are open; the opinion comes after them',
  ),
  'review.results_unacknowledged': w(
    '还有 {count} 条系统预检结果没有确认。请逐条看过',
    '{count} check results are not acknowledged. Go through them one by one',
  ),
  'review.visit_outstanding': w(
    '这一项要现场核查，还没有查。请等核查记录签字后再提意见',
    'This item needs a visit that has not been made. Give the opinion once its record is signed',
  ),
  'review.opinion_outstanding': w('专家意见还没有回来，不能提意见', 'The expert opinion is outstanding; wait for it'),
  'review.findings_open': w(
    '还有 {count} 处问题没有改好，不能建议合格',
    '{count} findings are not settled, so the item cannot be recommended as qualified',
  ),
  'review.conclusion_not_offered': w(
    '这类办件没有这种结论。请重新选',
    'This kind of case has no such conclusion. Choose again',
  ),
  'review.reason_for_difference': w(
    '您的意见和系统按规则得出的不同，请写明理由',
    'Your opinion differs from what the rules suggest. Give the reason',
  ),
  'review.reason_missing': w('请写明理由', 'Give the reason'),
  'review.reason_for_no_visit': w('没有现场核查，请写明为什么不用查', 'No visit was made. Say why none was needed'),
  'review.question_missing': w('请写要问什么', 'Write what you want to know'),
  'review.answer_missing': w('请写回答', 'Write your answer'),
  'review.query_term_in_past': w(
    '回答期限 {term} 不在今天之后。请改日期',
    'The term {term} does not lie ahead. Change the date',
  ),
  'review.query_already_open': w(
    '这一处已经有一个问题在等回答',
    'A question on this point is already waiting for an answer',
  ),
  'review.query_expired': w(
    '回答期限到 {term} 为止，已经过了。审查人员会按现有材料审查；有补充可以打电话说明',
    'The term ended on {term}. The reviewer goes on with what is there; call us if you have more to say',
  ),
  'review.query_term_running': w('回答期限到 {term} 为止，还没有过', 'The term runs until {term} and is not over'),
  'inspection.planners_only': w(
    '安排核查由卫健监管的排班人员做',
    'Visits are planned by the supervisor who is the planner',
  ),
  'inspection.inspectors_only': w('这一步由现场核查人员做', 'This step is the inspector’s'),
  'inspection.not_assigned': w(
    '这次核查没有派您。要参加请找排班人员',
    'You are not sent on this visit. Ask the planner if you should be',
  ),
  'inspection.no_certificate': w(
    '{name}没有登记行政执法证号，不能核查。请管理员补上，或换人',
    '{name} has no enforcement certificate on record and may not inspect. Have it added, or send someone else',
  ),
  'inspection.two_officers': w(
    '现场核查要有两名不同的核查人员。请再选一人',
    'A visit needs two different officers. Choose another one',
  ),
  'inspection.already_booked': w(
    '核查日期已经定了，不能再加。需要改期请找排班人员',
    'The date of the visit is set already. Ask the planner to change it',
  ),
  'inspection.no_visit_to_join': w(
    '现在没有可以一起参加的核查。需要的话请单独提出',
    'There is no visit to join. Ask for one if you need it',
  ),
  'inspection.nobody_asked': w('没有事项要求现场核查，不用安排', 'No item has asked for a visit; nothing to plan'),
  'inspection.already_signed': w(
    '您已经签过字了，等另一位签',
    'You have signed already; the other officer is still to sign',
  ),
  'inspection.visit_already_made': w(
    '{item}这一项已经查过现场，不再查第二次',
    'The item {item} has been visited; there is no second visit',
  ),
  'inspection.reason_missing': w('请写明原因', 'Give the reason'),
  'inspection.visit_compulsory': w(
    '这次核查按规定必须做（{ground}），不能取消',
    'This visit is compulsory ({ground}) and cannot be called off',
  ),
  'inspection.no_basic_for_veto': w(
    '{code} 是否决项，只能选符合、不符合或不适用',
    '{code} is a veto point: it is met, not met or not applicable',
  ),
  'inspection.checklist_empty': w(
    '检查表是空的，没有要查的内容。请联系排班人员',
    'The checklist is empty. Contact the planner',
  ),
  'inspection.checks_unanswered': w(
    '还有 {count} 处没查，第一处是 {code}',
    '{count} points are not checked, the first is {code}',
  ),
  'inspection.fact_missing': w(
    '有 {count} 处不符合没有写事实，第一处是 {code}。请写看到了什么',
    '{count} points not met lack the fact, the first is {code}. Write what you saw',
  ),
  'inspection.photo_missing': w(
    '有 {count} 处不符合没有照片，第一处是 {code}。每处至少拍一张',
    '{count} points not met lack a photo, the first is {code}. Take at least one for each',
  ),
  'inspection.standard_missing': w(
    '有 {count} 处不符合没有引用标准，第一处是 {code}。请选依据',
    '{count} points not met quote no standard, the first is {code}. Choose it',
  ),
  'inspection.officer_of_other_region': w(
    '{name}属于别的地区，不能派',
    '{name} belongs to another region and cannot be sent',
  ),
  'inspection.officer_conflicted': w(
    '{name}对这个办件申报过利益冲突，不能派。请换人',
    '{name} declared a conflict of interest on this case. Send someone else',
  ),
  'inspection.officer_holds_other_role': w(
    '{name}在这个办件里已经是{role}，不能再去核查。请换人',
    '{name} is already {role} on this case and may not inspect it. Send someone else',
  ),
  'inspection.item_left_out': w(
    '{items}也要求现场核查。一次查完，请一起排上',
    '{items} also asked for a visit. All items are checked at once; include them',
  ),
  'inspection.date_in_past': w('{on} 已经过了。请选今天或以后的日期', '{on} has passed. Choose today or later'),
  'inspection.date_too_late': w(
    '最晚 {latest} 要查完，不然赶不上承诺期限。请选早一点的日期',
    'The visit must be made by {latest} to keep the promise. Choose an earlier date',
  ),
  'inspection.rescheduled_once': w(
    '已经改过一次日期，不能再改。去不了请记录没有查成',
    'The date has been changed once already. If it cannot be made, record the visit as failed',
  ),
  'inspection.too_early': w(
    '核查定在 {on}，还没到。提前去请先改期',
    'The visit is on {on}, not yet. Change the date first',
  ),
  'inspection.wrong_code': w(
    '任务码“{typed}”和这次核查对不上。请看通知书或机构出示的码',
    'The task code “{typed}” is not this visit’s. See the notice or the code shown by the institution',
  ),
  'inspection.code_or_reason': w(
    '请输入任务码；用不了的，写明原因',
    'Type the task code, or say why it cannot be used',
  ),
  'inspection.refusal_note_missing': w(
    '机构不签字的，请写明情况',
    'If the institution refuses to sign, write down what happened',
  ),
  'inspection.signer_name_missing': w('请写签字人的姓名', 'Write the name of the person who signs'),
  'inspection.record_missing': w('请写明没有查成的经过', 'Write down why the visit could not be made'),
  'inspection.second_date_first': w(
    '第一次没有人，要改期再去一次。请先改日期',
    'Nobody was there the first time: a second date comes before the visit counts as failed. Change the date first',
  ),
  'inspection.notice_beforehand': w(
    '核查要提前一天通知机构，最早可以定在 {on} 之后的一天',
    'The institution is told beforehand; the earliest date is the day after {on}',
  ),
  'inspection.same_date': w('日期没有变。请选另一个时间', 'The date is the same. Choose another'),
  'inspection.date_missing': w('请选核查日期', 'Choose the date of the visit'),
  'inspection.time_shape': w('时间应像 09:30，请核对', 'A time looks like 09:30; please check'),
  'inspection.answer_missing': w('请选一个结果', 'Choose an answer'),
  'inspection.check_changed_meanwhile': w(
    '{code} 刚才由另一位核查人员填过，您这次没有保存。请看看现在的结果再改',
    'The other officer has just answered {code}, so yours was not saved. See the present answer, then change it',
  ),
  'inspection.signature_missing': w('还没有签名。请在框里写名字', 'Nothing is signed yet. Write the name in the box'),
  'inspection.signature_unreadable': w(
    '签名没有存成。请清掉重写一遍',
    'The signature could not be kept. Clear it and sign again',
  ),
  'inspection.institution_signed': w(
    '机构已经签过字或记过拒签，不用再签',
    'The institution has signed, or its refusal is noted; nothing more is needed',
  ),
  'inspection.failure_kind_missing': w('请选没有查成的原因', 'Choose why the visit could not be made'),
  'inspection.failure_differs': w(
    '另一位核查人员记的原因和您选的不同。请商量好，按同一个原因记',
    'The other officer noted a different cause. Agree on one and note the same',
  ),
  'visit.changed_meanwhile': w(
    '这次核查刚才有变动，您这次没有保存。请刷新看看现在的情况',
    'This visit has just changed, so nothing was saved. Reload to see how it stands',
  ),
} satisfies Record<string, Wording>

const RECTIFICATION_AND_DECISION = {
  'rectification.changed_meanwhile': w(
    '这份整改通知刚才有变动，您这次没有保存。请刷新看看现在的情况',
    'This order has just changed, so nothing was saved. Reload to see how it stands',
  ),
  'rectification.days_shape': w('请填天数，比如 15', 'Enter a number of days, for example 15'),
  'rectification.verdict_missing': w(
    '每一项都要选已改好或没改好。请补上',
    'Choose put right or still open for each finding',
  ),
  'finding.changed_meanwhile': w(
    '这一项刚才在别处改过，您这次没有保存。请看看现在的内容再改',
    'This finding was just changed elsewhere, so yours was not saved. See what it says now and change it again',
  ),
  'rectification.supervisors_only': w('这一步由卫健监管人员做', 'This step is the supervisor’s'),
  'rectification.no_findings': w(
    '没有要整改的问题，不用发通知或交材料',
    'There is no finding to correct, so nothing to order or send',
  ),
  'rectification.one_order_per_visit': w(
    '这次核查已经发过整改通知书，一次核查只发一份',
    'This visit has its order already; there is one order per visit',
  ),
  'rectification.no_checkpoints': w(
    '没有要整改的检查点，不用发整改通知。要发的，先把检查点的结论记成“要整改”',
    'No checkpoint is to be corrected, so there is nothing to order. Give a checkpoint the verdict “to be corrected” first',
  ),
  'rectification.visit_order_first': w(
    '现场核查查出的问题还没有发整改通知，监管人员当天会发。复核以后再发书面审查的',
    'What the visit found is not ordered yet; the supervisor orders it the same day. Order from the desk after its re-check',
  ),
  'rectification.ground_missing': w(
    '每一项都要写发现的情况和应达到的标准。请补上',
    'Each point needs what was found and the standard to be met. Complete them',
  ),
  'rectification.choose_severity': w('请选关键项或一般项', 'Choose key item or general item'),
  'rectification.term_out_of_range': w('整改期限是 1 到 {max} 天。请改天数', 'The term is 1 to {max} days. Change it'),
  'rectification.evidence_wanted_missing': w(
    '请写明要交什么材料，机构好准备',
    'Say what evidence you want, so that the institution can prepare it',
  ),
  'rectification.until_missing': w('请选想延到哪一天', 'Choose the day until which you need it'),
  'rectification.ask_reason_missing': w('请写明为什么要延长', 'Say why you need longer'),
  'rectification.decline_reason_missing': w(
    '不同意延长的，请写明理由，申请人会看到',
    'Give the reason for declining; the applicant reads it',
  ),
  'rectification.already_asked': w(
    '已经申请过延到{date}，还没有答复。请等答复，期限没变之前照原来的期限整改',
    'You have asked for {date} already and it is not answered. The term in force stays until it is',
  ),
  'rectification.request_answered': w(
    '{name}已经答复了这份延期申请。请刷新页面看看最新情况',
    '{name} has answered this request already. Reload the page to see where it stands',
  ),
  'term_request.wrong_status': w(
    '这份延期申请已经答复。请刷新页面看看最新情况',
    'This request has been answered. Reload the page to see where it stands',
  ),
  'rectification.term_over': w('整改期限到 {term} 为止，已经过了', 'The term ended on {term}'),
  'rectification.term_running': w('整改期限到 {term} 为止，还没有过', 'The term runs until {term} and is not over'),
  'rectification.extension_not_longer': w(
    '现在的期限已经是 {term}，延期要更晚。请改天数',
    'The term already runs to {term}; an extension must be later. Change it',
  ),
  'rectification.reason_missing': w('请写明延期的原因', 'Give the reason for the extension'),
  'rectification.answer_missing': w(
    '有 {count} 项没有写怎样改的。请逐项写明',
    '{count} corrections have no word on what was done. Write it for each',
  ),
  'rectification.files_missing': w(
    '有 {count} 项没有照片或文件。每项至少交一份',
    '{count} corrections have no photo or file. Add at least one to each',
  ),
  'rectification.opinion_missing': w('每一项都要写复核意见。请补上', 'Each finding needs an opinion. Complete them'),
  'rectification.nothing_to_recheck': w(
    '没有等复核的整改。请刷新看看',
    'No correction is waiting for a re-check. Reload to see',
  ),
  'rectification.new_term_missing': w(
    '还有没改好的，请定再次整改的期限，要在今天之后',
    'Something is still open: set the term of the next round, later than today',
  ),
  'credit.unknown_act': w('记分表里没有这一条，请从表里选', 'The table of points has no such act; choose one from it'),
  'credit.no_persons': w('请填涉及几个人，至少 1 人', 'Say how many persons are concerned, at least one'),
  'credit.points_out_of_range': w(
    '这一条记 {least} 至 {most} 分，请在这个范围里填',
    'This act is scored with {least} to {most} points; stay within',
  ),
  'decision.leads_only': w('这一步由审批负责人做', 'This step is the lead’s'),
  'decision.four_eyes': w(
    '您在这个办件里是{role}，办的人不能自己决定。请另一位负责人来决定',
    'You were {role} on this case; who worked on it does not decide it. Another lead must decide',
  ),
  'decision.no_item_to_return': w('请选要退回的事项', 'Choose the items to return'),
  'decision.reason_missing': w('请写明理由，会写进文书', 'Give the reason; it is written into the document'),
  'decision.reason_for_difference': w(
    '{item}这一项的结论和审查意见不同，请写明理由',
    'The conclusion on {item} differs from the opinion. Give the reason',
  ),
  'decision.conclusion_missing': w('{items}还没有选结论', 'No conclusion is chosen for {items}'),
  'decision.conclusion_for_other_item': w(
    '结论和等决定的事项对不上，可能刚有变化。请刷新页面再选',
    'The conclusions do not match the items to decide; something may just have changed. Reload and choose again',
  ),
  'decision.conclusion_not_offered': w(
    '{item}这一项不能选这种结论。请重新选',
    'This conclusion is not possible for {item}. Choose again',
  ),
  'decision.findings_open': w(
    '{item}这一项还有 {count} 处问题没有改好，不能定为合格',
    '{item} has {count} findings that are not settled and cannot be qualified',
  ),
  'decision.nothing_proposed': w('没有等决定的事项。请刷新看看', 'No item is waiting for a decision. Reload to see'),
  'decision.gate_items_proposed': w(
    '{waiting}还没有审完，不能决定',
    '{waiting} not yet reviewed; the decision must wait',
  ),
  'decision.gate_checkpoints_answered': w(
    '还有 {count} 个检查点没有看完，不能决定。可以退回审查',
    '{count} checkpoints are open; the decision must wait. You can return the items',
  ),
  'decision.gate_results_acknowledged': w(
    '还有 {count} 条系统预检结果没有确认，不能决定。可以退回审查',
    '{count} check results are not acknowledged; the decision must wait. You can return the items',
  ),
  'decision.gate_visit_recorded': w(
    '{needed}要现场核查，记录还没有签字，不能决定',
    '{needed} needed a visit whose record is not signed; the decision must wait',
  ),
  'decision.gate_recheck_documented': w(
    '有整改已经改好，但没有复核意见书，不能决定',
    'Corrections are closed without an opinion on the re-check; the decision must wait',
  ),
  'decision.gate_four_eyes': w(
    '您参与过这个办件的办理，办的人不能自己决定。请另一位负责人来决定',
    'You worked on this case and do not decide it. Another lead must decide',
  ),
  'decision.choose_conclusion': w('请逐项选结论', 'Choose a conclusion for each item'),
  'decision.defer_needs_procedure': w(
    '暂缓校验要先告知、可以听证，这里还不能直接定。请退回审查，或选别的结论',
    'A deferral begins with a prior notice and the right to a hearing and cannot be decided here yet. Return the item, or choose otherwise',
  ),
  'decision.changed_meanwhile': w(
    '{name} 在 {at} 刚动过这个办件，您的结论没有保存。请看过现在的情况再决定',
    '{name} changed this case at {at}, so your conclusions were not saved. Look at it as it is now, then decide',
  ),
  'decision.decided_meanwhile': w(
    '{name} 在 {at} 已经作出决定，您的结论没有保存。可以看决定的内容',
    '{name} decided this case at {at}, so your conclusions were not saved. You can read the decision',
  ),
  'decision.returned_meanwhile': w(
    '{name} 在 {at} 已经退回审查，您的结论没有保存。意见再齐了会通知您',
    '{name} returned this case for review at {at}, so your conclusions were not saved. You are told when the opinions are in again',
  ),
  'document.not_electronic': w(
    '申请人没有选电子送达，要由窗口送达并登记',
    'The applicant did not choose electronic service; the window serves it and records it',
  ),
  'document.service_recorded': w('已经登记过送达，不用再登记', 'Service is on record already; nothing more to do'),
  'document.nothing_to_serve': w('没有要送达的文书', 'There is no document to serve'),
  'document.proof_missing': w(
    '请写明送达凭据，如签收单号、邮件编号',
    'State what proves it: number of the receipt or of the letter',
  ),
  'document.receiver_missing': w('请写收件人的姓名', 'Write the name of whoever received it'),
  'document.service_date': w(
    '送达日期要在决定之后、今天以前。请改日期',
    'The day of service lies between the decision and today. Change it',
  ),
  'document.mode_missing': w('请选送达方式', 'Choose how it was served'),
  'publication.too_early': w(
    '还没有送达，决定后第 6 个工作日起才公示',
    'Not served yet; it is published from the sixth working day after the decision',
  ),
  'publication.personal_data': w(
    '公示内容里有 {count} 处像个人信息，已经停下。请看办件，改正后再公示',
    'The entry seems to contain personal data in {count} places and was stopped. Look at the case; it is published once put right',
  ),
  'publication.not_closable': w(
    '还不能办结：公示满 15 天、已送达、数据已回传才办结',
    'Not to be closed yet: it takes 15 days of publication, proof of service and the answers of the other systems',
  ),
  'publication.system_only': w('公示由系统自动做，不用人工操作', 'Publication is automatic; nothing needs to be done'),
} satisfies Record<string, Wording>

const OFFICE = {
  'document.not_ready': w(
    '文书正在制作，好了会通知您',
    'The document is being prepared; you will be told when it is ready',
  ),
  'document.not_for_applicant': w('这是机关内部文书，不对外提供', 'This is an internal paper of the office'),
  'document.no_template': w(
    '这种文书没有可用的模板。请联系系统管理员',
    'There is no template for this document. Contact the administrator',
  ),
  'document.variables': w(
    '文书缺少内容，做不出来。请把案号报给系统管理员',
    'The document lacks content and cannot be made. Give the case number to the administrator',
  ),
  'document.personal_data': w(
    '文书里混进了不该出现的个人信息，已经停下。请把案号报给系统管理员',
    'The document would have shown personal data and was stopped. Give the case number to the administrator',
  ),
  'document.number_pattern': w(
    '文号格式设置不全，编不出文号。请联系系统管理员',
    'The number pattern is incomplete, so no number can be given. Contact the administrator',
  ),
  'document.system_only': w(
    '文书由系统制作，不用人工操作',
    'Documents are made by the system; nothing needs to be done',
  ),
  'document.not_a_date': w(
    '文书里有一个日期不对，做不出来。请把案号报给系统管理员',
    'A date in the document is not right. Give the case number to the administrator',
  ),
  'document.ragged_table': w(
    '文书里有一张表的栏数不齐，做不出来。请把案号报给系统管理员',
    'A table in the document is uneven. Give the case number to the administrator',
  ),
  'document.remedies_missing': w(
    '不利决定要写救济途径，这份没有，已经停下。请把案号报给系统管理员',
    'An adverse decision must name the remedies; this one does not and was stopped. Give the case number to the administrator',
  ),
  'catalogue.not_json': w(
    '事项目录读不出来。请联系系统管理员',
    'The item catalogue cannot be read. Contact the administrator',
  ),
  'catalogue.wrong_shape': w(
    '事项目录的内容不对，位置 {path}。请联系系统管理员',
    'The item catalogue is wrong at {path}. Contact the administrator',
  ),
  'catalogue.unknown_names': w(
    '事项目录用了系统没有的条件：{names}。请联系系统管理员',
    'The item catalogue uses conditions the system does not have: {names}. Contact the administrator',
  ),
  'cycle.record_differs': w(
    '许可上的校验期是 {recorded} 年，按规定算是 {computed} 年。请核对登记簿，以登记为准',
    'The licence says a period of {recorded} years, the rule gives {computed}. Check the register, which decides',
  ),
  'clock.milestone_without_code': w(
    '这一步没有写明是什么，不能记入时间账',
    'The step is not named and cannot enter the ledger',
  ),
  'clock.stop_without_kind': w('请选为什么停止计时', 'Choose why the clock stops'),
  'clock.event_without_basis': w('请写明法律依据', 'State the legal ground'),
  'clock.event_without_actor': w(
    '计时变动要有经办人。请重新登录再试',
    'A change of the clock needs a person. Sign in again and retry',
  ),
  'clock.event_without_document': w(
    '计时变动要有告知书文号。请先出文书',
    'A change of the clock needs the number of its notice. Issue the document first',
  ),
  'clock.already_extended': w(
    '法定期限已经延长过一次，不能再延',
    'The legal limit has been extended once and cannot be again',
  ),
  'clock.extension_too_long': w(
    '最多延长 {maxDays} 个工作日，现在是 {days} 个。请改天数',
    'At most {maxDays} working days can be added; you entered {days}. Change it',
  ),
  'clock.extension_after_due': w(
    '法定期限 {due} 已经过了，不能再延长',
    'The legal limit {due} has passed and cannot be extended',
  ),
  'command.key_missing': w(
    '页面太旧，没有保存。请刷新页面再提交，填的内容会在',
    'This page is out of date and nothing was saved. Reload and send again; what you typed is kept',
  ),
  'command.key_reused': w(
    '这一次已经提交过，内容和上次不同，没有再保存。请刷新看看结果',
    'This was sent before with other content, so nothing more was saved. Reload to see the result',
  ),
  'command.failed': w(
    '没有保存成功，您填的都还在。请再按一次；还不行请打窗口电话',
    'Not saved; nothing you typed is lost. Try once more, or call the window',
  ),
  'system.busy': w(
    '现在办理的人多，没有保存成功，您填的都还在。请过一会儿再按一次',
    'Many people are at work and nothing was saved; what you typed is kept. Press again in a moment',
  ),
  'system.system_only': w('这一步由系统自动做，不用人工操作', 'This step is automatic; nothing needs to be done'),
} satisfies Record<string, Wording>

export const REFUSALS = {
  ...IDENTIFIERS,
  ...ACCOUNTS,
  ...CASES,
  ...REVIEW_AND_SITE,
  ...RECTIFICATION_AND_DECISION,
  ...OFFICE,
} satisfies Record<string, Wording>
export type RefusalCode = keyof typeof REFUSALS
