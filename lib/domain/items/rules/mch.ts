import type { ItemLetter } from '../../shared/item-letters'
import { isActiveOn, personName } from '../facts'
import type { FormMchStaff } from '../form'
import { w } from '../definition'
import { dataOf, type Registers } from '../registers'
import {
  fail,
  fill,
  namesOf,
  notApplicable,
  pass,
  sayDay,
  unavailable,
  type Outcome,
  type Rule,
  type RuleContext,
  type RuleFact,
} from './contract'

const PEOPLE = { zh: '人', en: 'people' }

/** Items of the case that stand for a technology, by the table of the parameters. */
const technologyItems = ({ letters, parameters }: RuleContext): ItemLetter[] =>
  letters.filter((letter) => parameters.mch.technologies[letter])

/**
 * True, false, or null when no register tells. A face lists technologies, or entries per item; 婚前医学检查 may stand on
 * the practice licence (实施办法 11).
 */
function isLicensed({ licence }: Registers, letter: ItemLetter, { parameters }: RuleContext): boolean | null {
  const technologies = parameters.mch.technologies[letter] ?? []
  const faces = (dataOf(licence)?.licences ?? []).filter(({ kind }) => kind === 'MCH' || kind === 'PRACTICE')
  const lists = faces.some(
    (face) =>
      face.technologies?.some((technology) => technologies.includes(technology)) ||
      face.entries?.some(({ item }) => item === letter),
  )
  if (lists) return true
  return faces.some(({ kind, technologies: listed, entries }) => kind === 'MCH' && (listed ?? entries)) ? false : null
}

/** AV30: the others go on; that item is not accepted. */
export const technologyIsLicensed: Rule = (context) => {
  const items = technologyItems(context)
  const answers = items.map((letter) => ({ letter, licensed: isLicensed(context.registers, letter, context) }))
  const outside = answers.filter(({ licensed }) => licensed === false).map(({ letter }) => letter)
  if (outside.length > 0) {
    return fail('NOT_ACCEPT', {
      items: outside,
      facts: outside.map((letter): RuleFact => ({ kind: 'item', ref: letter })),
      message: fill(
        w(
          '事项 {items} 的技术不在许可证核准范围内，不能受理，请先申请许可',
          'The technology of item {items} is not on the licence and cannot be accepted; apply for the licence first',
        ),
        { items: outside.join('、') },
        { items: outside.join(', ') },
      ),
      jump: 'mch.technologies',
    })
  }
  if (answers.some(({ licensed }) => licensed === null)) {
    return unavailable(
      w(
        '没有调到母婴保健技术服务执业许可证，今晚再查；请上传副本扫描件，不影响提交',
        'The mother-and-child licence was not found; we look again tonight. Upload a scan, you can still submit',
      ),
      'mch.technologies',
    )
  }
  return pass(w('技术项目都在许可范围内', 'The technologies are on the licence'))
}

type Certificates = NonNullable<NonNullable<Registers['nhc']['data']>['mchCertificates']>

interface Standing {
  readonly letter: ItemLetter
  readonly certified: readonly FormMchStaff[]
  readonly lapsed: readonly FormMchStaff[]
  readonly chiefMissing: boolean
}

function isCertified(row: FormMchStaff, context: RuleContext, certificates: Certificates | null): boolean {
  if (!row.certNo?.trim()) return false
  const entry = certificates?.find(({ certNo }) => certNo?.trim() === row.certNo?.trim())
  if (certificates && (!entry || (entry.status && entry.status !== 'VALID'))) return false
  const validTo = entry?.validTo ?? row.certValidTo
  return Boolean(validTo && validTo >= context.decisionDate)
}

function standingOf(letter: ItemLetter, context: RuleContext, certificates: Certificates | null): Standing {
  const { form, asOf, parameters } = context
  const technologies = parameters.mch.technologies[letter] ?? []
  const rows = (form.mch?.staff ?? []).filter(
    ({ technology, personRef }) =>
      technology && technologies.includes(technology) && isAtWork(context, personRef, asOf),
  )
  const certified = onePerPerson(rows.filter((row) => isCertified(row, context, certificates)))
  const chief = form.e?.chiefExaminer
  const chiefMissing =
    parameters.mch.chiefExaminerFor.includes(letter) && !certified.some(({ personRef }) => chief && personRef === chief)
  const lapsed = rows.filter(({ personRef }) => !certified.some((row) => row.personRef === personRef))
  return { letter, certified, lapsed: onePerPerson(lapsed), chiefMissing }
}

/** Somebody the roster does not know may still be the person the certificate names. */
const isAtWork = ({ form }: RuleContext, ref: string | null | undefined, asOf: string): boolean => {
  const person = (form.persons ?? []).find((one) => one.ref === ref)
  return Boolean(ref) && (!person || isActiveOn(person, asOf))
}

/** D has two technologies; one person certified in both is one person. */
const onePerPerson = (rows: readonly FormMchStaff[]): FormMchStaff[] =>
  rows.filter((row, index) => rows.findIndex(({ personRef }) => personRef === row.personRef) === index)

/** AV31: enough people whose certificate is in force on the decision date; item E has its chief examiner among them. */
export const enoughCertified: Rule = (context) => {
  const items = technologyItems(context)
  const certificates = dataOf(context.registers.nhc)?.mchCertificates ?? null
  const standings = items.map((letter) => standingOf(letter, context, certificates))
  const short = standings.filter(
    ({ letter, certified, chiefMissing }) =>
      certified.length < (context.parameters.mch.minimumCertified[letter] ?? 0) || chiefMissing,
  )
  if (short.length > 0) return tooFew(short, context)
  if (!certificates) {
    return unavailable(
      w(
        '没有查到母婴保健技术考核合格证书，今晚再查；请上传证书，不影响提交',
        'Certificates of the technology were not found; we look again tonight. Upload them, you can still submit',
      ),
      'mch.staff',
    )
  }
  const facts = standings.flatMap(({ lapsed }) => lapsed).map((row) => staffFact(row, context))
  return { ...pass(w('持证人员够数，证书在有效期内', 'Enough certified people, certificates in force')), facts }
}

const staffFact = ({ personRef }: FormMchStaff, { form }: RuleContext): RuleFact => {
  const name = personName(form, personRef)
  return { kind: 'person', ref: personRef ?? '', ...(name ? { label: name } : {}) }
}

const FEW = w(
  '事项 {items} 到{day}持有效证书的只有 {have} 人，至少要 {need} 人',
  'Item {items} has {have} people with a certificate in force on {day}; at least {need} are needed',
)
const FEW_NAMED = w(
  '事项 {items} 到{day}持有效证书的只有 {have} 人，至少要 {need} 人；证书过期或查不到的：{names}',
  'Item {items} has {have} people with a certificate in force on {day}; at least {need} are needed. Expired or not found: {names}',
)
const NO_CHIEF = w(
  '事项 {items} 的主检医师到{day}没有有效的合格证书，请换人或补办',
  'The chief examiner of item {items} has no certificate in force on {day}; name another or have it renewed',
)

function tooFew(short: readonly Standing[], context: RuleContext): Outcome {
  const { minimumCertified } = context.parameters.mch
  const items = short.map(({ letter }) => letter)
  const people = short.flatMap(({ lapsed }) => lapsed).map((row) => staffFact(row, context))
  const few = short.find(({ letter, certified }) => certified.length < (minimumCertified[letter] ?? 0))
  const names = namesOf(people, PEOPLE)
  const day = sayDay(context.decisionDate)
  const text = few ? (people.length > 0 ? FEW_NAMED : FEW) : NO_CHIEF
  const counts: Record<string, number> = few
    ? { have: few.certified.length, need: minimumCertified[few.letter] ?? 0 }
    : {}
  return fail('RECTIFY', {
    items,
    facts: [...items.map((letter): RuleFact => ({ kind: 'item', ref: letter })), ...people],
    message: fill(
      text,
      { ...counts, items: items.join('、'), day: day.zh, names: names.zh },
      { ...counts, items: items.join(', '), day: day.en, names: names.en },
    ),
    jump: few ? 'mch.staff' : 'e.chiefExaminer',
  })
}

type Stock = NonNullable<NonNullable<RuleContext['form']['c']>['birthCert']>
const isComplete = (stock: Stock | null | undefined): stock is { [K in keyof Stock]-?: number } & Stock =>
  [stock?.received, stock?.issued, stock?.voided, stock?.stock].every((count) => typeof count === 'number')

/** AV32: whoever gives all four numbers is held to them; the form and the system are both looked at. */
export const birthCertificatesBalance: Rule = ({ form, registers }) => {
  const sources = [
    { ref: 'c.birthCert', stock: form.c?.birthCert },
    { ref: 'birthCert', stock: dataOf(registers.birthCert) },
  ]
  const known = sources.flatMap(({ ref, stock }) =>
    isComplete(stock)
      ? [{ ref, missing: (stock.received ?? 0) - (stock.issued ?? 0) - (stock.voided ?? 0) - (stock.stock ?? 0) }]
      : [],
  )
  const wrong = known.filter(({ missing }) => missing !== 0)
  const [first] = wrong
  if (first) {
    const text =
      first.missing > 0
        ? w(
            '《出生医学证明》领用比签发、作废、结存多 {count} 张，请查清并说明',
            '{count} more birth certificates were received than issued, voided and in stock; find and explain them',
          )
        : w(
            '《出生医学证明》签发、作废、结存比领用多 {count} 张，请查清并说明',
            '{count} more birth certificates are issued, voided and in stock than were received; find and explain them',
          )
    return fail(['ONSITE_REQUIRED', 'RECTIFY'], {
      facts: wrong.map(({ ref, missing }): RuleFact => ({ kind: 'number', ref, value: missing })),
      message: fill(text, { count: Math.abs(first.missing) }),
      jump: 'c.birthCert.received',
    })
  }
  if (known.length > 0) return pass(w('《出生医学证明》领用、签发、作废、结存相符', 'Birth certificates balance'))
  return unavailable(
    w(
      '没有查到《出生医学证明》的领用和签发数，今晚再查，不影响提交',
      'Numbers of birth certificates were not found; we look again tonight. You can still submit',
    ),
    'c.birthCert.received',
  )
}

/** AV34. */
export const partnerAgreementInForce: Rule = ({ form, decisionDate }) => {
  const partner = form.f?.partner
  const jump = 'f.partner.validTo'
  if (!form.f) return notApplicable(w('没有填产前筛查的内容', 'The part on prenatal screening is not filled in'))
  if (!partner?.name?.trim() || !partner.agreementNo?.trim()) {
    return fail('RECTIFY', {
      facts: [{ kind: 'field', ref: 'f.partner.agreementNo' }],
      message: w(
        '没有和产前诊断机构的转诊协议，请签订后补交',
        'There is no referral agreement with a prenatal-diagnosis institution; conclude one',
      ),
      jump: 'f.partner.agreementNo',
    })
  }
  if (partner.validTo && partner.validTo >= decisionDate)
    return pass(w('转诊协议有效', 'The referral agreement is in force'))
  const day = sayDay(decisionDate)
  return fail('RECTIFY', {
    facts: [{ kind: 'field', ref: jump, ...(partner.validTo ? { value: partner.validTo } : {}) }],
    message: fill(
      w(
        '和{name}的转诊协议到{day}已不在有效期，请续签',
        'The referral agreement with {name} is not in force on {day}; renew it',
      ),
      { name: partner.name, day: day.zh },
      { name: partner.name, day: day.en },
    ),
    jump,
  })
}
