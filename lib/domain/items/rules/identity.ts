import { parseRegistrationNo } from '../../shared/identifiers/registration-no'
import { normaliseIdentifier } from '../../shared/identifiers/normalise'
import { parseUscc } from '../../shared/identifiers/uscc'
import type { ItemLetter } from '../../shared/item-letters'
import type { Wording } from '../../shared/wording'
import { w } from '../definition'
import { JURISDICTIONS, registrationNoOf, type Jurisdiction } from '../jurisdiction'
import { fail, fill, notApplicable, pass, unavailable, warn, type Rule, type RuleContext } from './contract'
import { isFiledClinicWithBOnly } from './read'

const isGiven = (value: string | null | undefined): value is string => Boolean(value?.trim())

const USCC_WHY: Readonly<Record<string, Wording>> = {
  'identifier.uscc_length': w(
    '统一社会信用代码应有 18 位，请对照证照再填',
    'The credit code has 18 characters; check it against the certificate',
  ),
  'identifier.uscc_character': w(
    '统一社会信用代码里有不该出现的字符（没有 I、O、S、V、Z 和符号）',
    'The credit code holds a character it cannot have (never I, O, S, V, Z or signs)',
  ),
  'identifier.uscc_region': w(
    '统一社会信用代码第 3 至 8 位应是数字',
    'Characters 3–8 of the credit code must be figures',
  ),
  'identifier.uscc_check': w(
    '统一社会信用代码校验位对不上，可能抄错了一位',
    'The check character of the credit code does not fit; one character may be miscopied',
  ),
}

/** AV01. */
export const usccIsWellFormed: Rule = ({ form }) => {
  const { uscc, usccAbsentReason } = form.institution ?? {}
  const jump = 'institution.uscc'
  if (!isGiven(uscc)) {
    if (isGiven(usccAbsentReason))
      return notApplicable(w('没有统一社会信用代码，已说明原因', 'There is no credit code; the reason is given'))
    return fail('BLOCK_SUBMIT', {
      message: w('没有填统一社会信用代码，也没有说明原因', 'No credit code and no reason is given'),
      jump,
    })
  }
  const parsed = parseUscc(uscc)
  const facts = [{ kind: 'field' as const, ref: jump }]
  if (!parsed.ok) {
    const message =
      USCC_WHY[parsed.error.code] ??
      w('统一社会信用代码不对，请对照证照再填', 'The credit code is wrong; check it against the certificate')
    return fail('BLOCK_SUBMIT', { message, facts, jump })
  }
  if (parsed.value.warnings.length > 0) {
    const message = w(
      '信用代码里的组织机构代码校验位对不上，可能是老代码，不影响提交',
      'The organisation code inside does not check; it may be an old one. You can still submit',
    )
    return warn({ message, facts, jump })
  }
  return pass(w('统一社会信用代码正确', 'The credit code is right'))
}

const REGISTRATION_WHY: Readonly<Record<string, Wording>> = {
  'identifier.registration_no_length': w(
    '登记号应有 22 位，请对照执业许可证再填',
    'The registration number has 22 characters; check it against the licence',
  ),
  'identifier.registration_no_character': w(
    '登记号只有数字和字母，请对照执业许可证再填',
    'The registration number holds only figures and letters; check it against the licence',
  ),
  'identifier.registration_no_org_check': w(
    '登记号前 9 位的校验位对不上',
    'The check character among its first nine characters does not fit',
  ),
  'identifier.registration_no_region': w(
    '登记号第 10 至 15 位不是行政区划代码',
    'Characters 10–15 are not a region code',
  ),
  'identifier.registration_no_economic_type': w('登记号第 16、17 位应是数字', 'Characters 16–17 must be figures'),
  'identifier.registration_no_category': w(
    '登记号第 18 至 21 位不是机构类别代码',
    'Characters 18–21 are not a category code',
  ),
  'identifier.registration_no_nature': w('登记号最后一位应是 1、2 或 9', 'The last character must be 1, 2 or 9'),
}

/** AV02. */
export const registrationNoIsWellFormed: Rule = (context) => {
  if (isFiledClinicWithBOnly(context))
    return notApplicable(w('备案诊所没有登记号', 'A filed clinic has no registration number'))
  const jump = 'institution.registrationNo'
  const raw = context.form.institution?.registrationNo
  if (!isGiven(raw))
    return fail('BLOCK_SUBMIT', {
      message: w('没有填登记号，在执业许可证上', 'The registration number is missing; it is on the licence'),
      jump,
    })
  const parsed = parseRegistrationNo(raw)
  const facts = [{ kind: 'field' as const, ref: jump }]
  if (!parsed.ok) {
    const message =
      REGISTRATION_WHY[parsed.error.code] ??
      w('登记号不对，请对照执业许可证再填', 'The registration number is wrong; check it against the licence')
    return fail('BLOCK_SUBMIT', { message, facts, jump })
  }
  if (parsed.value.warnings.length > 0) {
    const message = w(
      '登记号里的机构类别 {category} 不在常用目录里，请审查时看一下',
      'Category {category} is not in the usual list; the reviewer will look at it',
    )
    return warn({ message: fill(message, { category: parsed.value.parts.category }), facts, jump })
  }
  return pass(w('登记号正确', 'The registration number is right'))
}

const ORG_CODE_LENGTH = 9

/** AV03: pseudo codes starting PDY repeat nothing. */
export const registrationFitsUscc: Rule = (context) => {
  const uscc = context.form.institution?.uscc
  const registrationNo = registrationNoOf(context.form)
  if (isFiledClinicWithBOnly(context) || !isGiven(uscc) || !registrationNo) {
    return notApplicable(w('没有两个号码可以比对', 'There are not two numbers to compare'))
  }
  if (registrationNo.startsWith('PDY'))
    return notApplicable(w('登记号用的是 PDY 临时代码', 'The number carries a PDY pseudo code'))
  const inner = normaliseIdentifier(uscc).slice(8, 8 + ORG_CODE_LENGTH)
  if (registrationNo.slice(0, ORG_CODE_LENGTH) === inner)
    return pass(w('登记号和信用代码对得上', 'The two numbers fit'))
  return fail('SUPPLEMENT', {
    message: w(
      '登记号前 9 位和信用代码第 9 至 17 位不一样，请核对；证照本身不一致的，先到登记机关更正',
      'The first nine characters of the registration number differ from characters 9–17 of the credit code. Check both; if the documents differ, have the registrar correct them',
    ),
    facts: [
      { kind: 'field', ref: 'institution.registrationNo' },
      { kind: 'field', ref: 'institution.uscc' },
    ],
    jump: 'institution.registrationNo',
  })
}

interface Placed {
  readonly letter: ItemLetter
  readonly place: Jurisdiction
}

const placedItems = ({ letters, jurisdictions, form, parameters }: RuleContext): Placed[] =>
  letters.map((letter) => {
    const rule = JURISDICTIONS[jurisdictions[letter] ?? 'registrar@1']
    return { letter, place: rule ? rule(form, parameters) : { kind: 'UNKNOWN' as const } }
  })

/** AV04: per item, since one hospital may need items from different levels (DOMAIN §3.0). */
export const itemsBelongHere: Rule = (context) => {
  const placed = placedItems(context)
  const elsewhere = placed.flatMap(({ letter, place }) => (place.kind === 'ELSEWHERE' ? [{ letter, place }] : []))
  const [first] = elsewhere
  if (first) {
    const items = elsewhere.map(({ letter }) => letter)
    return fail('NOT_ACCEPT', {
      items,
      message: fill(
        w('事项 {items} 不归本局办理，请向{authority}申报', 'Item {items} is not handled here; apply to {authority}'),
        { items: items.join('、'), authority: first.place.authority.zh },
        { items: items.join(', '), authority: first.place.authority.en },
      ),
      facts: elsewhere.map(({ letter, place }) => ({
        kind: 'item' as const,
        ref: letter,
        label: place.authority.zh,
        ...(place.region ? { value: place.region } : {}),
      })),
      jump: first.place.region ? 'institution.registrationNo' : 'b.categories',
    })
  }
  if (placed.some(({ place }) => place.kind === 'UNKNOWN')) {
    return unavailable(
      w(
        '还没有登记号和执业地址，看不出归谁办理',
        'Without registration number or address it cannot be told who is in charge',
      ),
      'institution.address.region6',
    )
  }
  return pass(w('归本局办理', 'Handled here'))
}
