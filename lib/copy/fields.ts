import type { Wording } from '@/lib/domain/shared/wording'

/**
 * What is said beside a field, by code. A blank is a fact of the problem; the label of the field stands above it, so a
 * sentence says what to do and not which field it is.
 */
export const FIELD_SENTENCES: Readonly<Record<string, Wording>> = {
  'field.required': { zh: '这一项还没有填', en: 'This is not filled in yet' },
  'field.choose': { zh: '请选一项', en: 'Choose one' },
  'field.wrong_type': { zh: '没有读懂这一项，请重新填', en: 'This could not be read; enter it again' },
  'field.too_long': { zh: '最多 {max} 个字，现在有 {actual} 个', en: 'At most {max} characters; there are {actual}' },
  'field.too_short': { zh: '至少 {min} 个字，现在有 {actual} 个', en: 'At least {min} characters; there are {actual}' },
  'field.unreadable_character': {
    zh: '里面有看不见的控制字符，请删掉后重新输入',
    en: 'It holds invisible control characters; delete them and type it again',
  },
  'field.emoji': { zh: '请去掉表情符号，文书上印不出来', en: 'Remove the emoji; it cannot be printed on documents' },
  'field.not_integer': { zh: '请填整数，例如 12', en: 'Enter a whole number, such as 12' },
  'field.not_number': { zh: '请填数字，例如 12.5', en: 'Enter a number, such as 12.5' },
  'field.too_many_decimals': { zh: '小数最多 {decimals} 位', en: 'At most {decimals} decimals' },
  'field.too_small': { zh: '不能小于 {min}', en: 'Not less than {min}' },
  'field.too_large': { zh: '不能大于 {max}', en: 'Not more than {max}' },
  'field.not_date': { zh: '请填真实的日期，例如 2026年6月15日', en: 'Enter a real date, such as 2026-06-15' },
  'field.date_out_of_range': { zh: '请填 {from} 年到 {to} 年之间的日期', en: 'Enter a date between {from} and {to}' },
  'field.date_in_future': { zh: '请填 {today} 或更早的日期', en: 'Enter {today} or an earlier date' },
  'field.date_in_past': { zh: '请填 {today} 或更晚的日期', en: 'Enter {today} or a later date' },
  'field.not_an_option': { zh: '请从给出的选项里选', en: 'Choose one of the options given' },
  'field.not_region': {
    zh: '请填 6 位行政区划代码，例如 370211',
    en: 'Enter the six-digit region code, such as 370211',
  },
  'field.pattern_category': {
    zh: '请填 1 个字母加 3 位数字，例如 D152',
    en: 'A letter and three digits, such as D152',
  },
  'field.pattern_department': {
    zh: '请填科目代码，两位数字，子科目加点，例如 12 或 12.01',
    en: 'Enter the department code: two digits, a dot before each further pair, such as 12 or 12.01',
  },
  'field.category_differs': {
    zh: '登记号里的机构类别是 {registered}，请照它填；类别变了的先办变更登记',
    en: 'The registration number says {registered}; enter that. If the category changed, register the change first',
  },
  'field.nature_differs': {
    zh: '登记号最后一位是 {registered}，经营性质要和它一致',
    en: 'The last character of the registration number is {registered}; this must match it',
  },
  'field.uscc_or_reason': {
    zh: '请填统一社会信用代码；没有代码的，请选原因',
    en: 'Enter the credit code; if there is none, choose the reason',
  },
  'field.licence_expired': {
    zh: '许可证到 {validTo} 已过有效期，请先办延续',
    en: 'The licence expired on {validTo}; renew it first',
  },
  'field.period_unusual': {
    zh: '{from} 到 {to} 不是整 1 年或 3 年，窗口会核对，不影响提交',
    en: '{from} to {to} is neither one nor three years; the window will check it. You can still submit',
  },
  'field.ends_before_start': { zh: '不能早于 {from}', en: 'Not before {from}' },
  'field.mandate_not_begun': {
    zh: '授权要包含提交那天，请填 {today} 或更早的日期',
    en: 'The mandate must cover the day of filing; enter {today} or an earlier date',
  },
  'field.contact_not_proved': {
    zh: '这个手机还没有核实。保存后，在本页下面收验证码',
    en: 'This mobile is not proved yet. Save the page, then enter the code sent to it, further down',
  },
  'field.mandate_over': {
    zh: '授权已经过期，请法定代表人重新授权，到 {today} 以后',
    en: 'The mandate is over; have the legal representative renew it beyond {today}',
  },
  'field.mandate_too_long': {
    zh: '授权最长 1 年，最晚到 {latest}',
    en: 'A mandate lasts at most a year, until {latest}',
  },
  'field.clinical_exceeds_build': {
    zh: '业务用房面积不会大于建筑面积 {build} 平方米，请核对',
    en: 'The clinical area cannot exceed the floor area of {build} m²; please check',
  },
  'field.change_not_approved': {
    zh: '增减科目要先办变更登记。已经办了的，在下面“变更登记”里加一项“诊疗科目”和批准文号',
    en: 'Register the change first. If you have, add it with its approval number under “Changes registered”',
  },
  'field.narcotic_date_missing': { zh: '请填印鉴卡有效期，在卡的正面', en: 'Enter the validity printed on the card' },
  'field.narcotic_no_missing': {
    zh: '填了有效期，请把印鉴卡编号也填上',
    en: 'You gave the validity; enter the card number too',
  },
  'field.narcotic_expired': {
    zh: '印鉴卡到 {validTo} 已过期，请到卫生健康部门换领，不影响提交',
    en: 'The card expired on {validTo}; have it renewed by the health authority. You can still submit',
  },
  'field.narcotic_expiring': {
    zh: '印鉴卡 {validTo} 到期，可以换领了，不影响提交',
    en: 'The card ends on {validTo} and may be renewed now. You can still submit',
  },
  'field.staff_parts': {
    zh: '各类人员加起来是 {sum} 人，这里填了 {given} 人，请核对',
    en: 'The kinds add up to {sum}; you entered {given}',
  },
  'field.staff_total': {
    zh: '卫生技术人员加行政后勤是 {sum} 人，这里填了 {given} 人，请核对',
    en: 'Health-technical and support staff make {sum}; you entered {given}',
  },
  'field.staff_roster': {
    zh: '人员名录里是 {roster} 人，这里填了 {given} 人，请改成一致',
    en: 'The roster has {roster}; you entered {given}. Make them agree',
  },
  'field.work_year_missing': { zh: '还差 {years} 年的业务量，请加一行', en: 'Add a line for {years}' },
  'field.before_period': {
    zh: '请填本校验期内（{from}起）的；更早的上次已经看过',
    en: 'Only what happened in this period, from {from}; earlier ones were seen last time',
  },
  'field.patient_data': {
    zh: '请去掉患者的姓名、证件号和电话，只写事情',
    en: 'Remove the patient’s name, ID and phone; describe the matter only',
  },
  'field.self_check_old': {
    zh: '自查要在 90 天以内，即 {from} 之后。不影响提交，审查时会问',
    en: 'A self-check should be within 90 days, after {from}. You can still submit; the reviewer may ask',
  },
  'field.closed_exceeds_issues': {
    zh: '改好的不会比发现的多，发现了 {issues} 项',
    en: 'No more can be corrected than were found: {issues}',
  },
  'field.drill_old': {
    zh: '演练要在 12 个月以内，即 {from} 之后。不影响提交，现场会看',
    en: 'A drill should be within 12 months, after {from}. You can still submit; the visit will look at it',
  },
  'field.room_unknown': {
    zh: '机房名单里没有“{room}”，请先在“放射工作场所”里加上',
    en: '“{room}” is not in the list of rooms; add it there first',
  },
  'field.acceptance_after_use': {
    zh: '验收检测日期应早于启用日期 {startUse}',
    en: 'The acceptance test must come before the first day of use, {startUse}',
  },
  'field.device_untested': {
    zh: '这台设备还没有填检测。没有 12 个月内的合格检测，会要求整改，不影响提交',
    en: 'No test is given. Without one passed within 12 months you will be asked to correct it; you can still submit',
  },
  'field.test_without_result': {
    zh: '请填检测结论，在报告首页',
    en: 'Enter the conclusion; it is on the first page of the report',
  },
  'field.person_unknown': {
    zh: '人员名录里没有这个人，请先在“人员”里加上',
    en: 'Not on the roster; add the person under “Staff” first',
  },
  'field.certificate_expired': {
    zh: '证书到 {validTo} 已过期，请换证后填新的编号和日期。不影响提交，决定前没有换的会要求整改',
    en: 'The certificate expired on {validTo}; renew it and enter the new one. You can still submit; if not renewed by the decision you will be asked to correct it',
  },
  'field.standard_missing': {
    zh: '基本标准要求有这一项，请在现场核查前配齐。不影响提交',
    en: 'The basic standard asks for it; have it in place before the visit. You can still submit',
  },
  'field.caesareans_exceed': {
    zh: '剖宫产不会多于分娩数 {deliveries}，请核对',
    en: 'Caesareans cannot exceed the {deliveries} deliveries; please check',
  },
  'field.birth_certificates': {
    zh: '领用 {received} 张，签发、作废、库存加起来 {sum} 张，请先盘点。不影响提交，审查和现场会查',
    en: '{received} received, but issued, voided and stock make {sum}; take stock first. You can still submit; reviewer and visit will look at it',
  },
  'field.mid_term_checked': {
    zh: '中期引产 {done} 例，这里填了 {checked} 例。每一例都要查验证明，请照登记本核对，改成一致',
    en: '{done} mid-term inductions, {checked} checked. Each one needs its papers checked; compare with the register and make them agree',
  },
  'field.exceeds_examined': {
    zh: '不会多于检查的 {examined} 人，请核对',
    en: 'Cannot exceed the {examined} people examined; please check',
  },
  'field.chief_examiner_title': {
    zh: '主检医师要主治医师以上，名录里的职称不是。职称变了的，先在“人员”里改。不影响提交，现场会看',
    en: 'The chief examiner must be attending physician or above; the roster says otherwise. Correct the title under “Staff” if it changed. You can still submit; the visit will look at it',
  },
  'field.high_risk_exceeds': {
    zh: '高风险不会多于筛查的 {whole} 人，请核对',
    en: 'No more can be at high risk than the {whole} screened; please check',
  },
  'field.referred_exceeds': {
    zh: '转诊不会多于高风险的 {whole} 人，请核对',
    en: 'No more can be referred than the {whole} at high risk; please check',
  },
  'field.followed_up_exceeds': {
    zh: '追踪不会多于筛查的 {whole} 人，请核对',
    en: 'No more can be followed up than the {whole} screened; please check',
  },
  'field.agreement_expired': {
    zh: '协议到 {validTo} 已过期，请续签后填新的日期。不影响提交，决定前没有续签的会要求整改',
    en: 'The agreement expired on {validTo}; renew it and enter the new date. You can still submit; if not renewed by the decision you will be asked to correct it',
  },
  'list.too_few': { zh: '至少要填 {min} 行', en: 'At least {min} lines are needed' },
  'list.too_many': { zh: '最多 {max} 行', en: 'At most {max} lines' },
  'list.repeated': { zh: '和上面一行重复了，请改正或去掉一行', en: 'The same as a line above; correct or remove one' },
  'list.parent_missing': {
    zh: '它所属的那一行已经去掉了，请把这行也去掉',
    en: 'The line it belongs to was removed; remove this one too',
  },
}
