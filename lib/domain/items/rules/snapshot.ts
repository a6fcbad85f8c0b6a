import { toHalfWidth } from '../../shared/identifiers/normalise'
import { isActiveOn } from '../facts'
import type { FormPerson, VerificationForm } from '../form'
import { w } from '../definition'
import { dataOf, type RegisteredPerson } from '../registers'
import { fail, fill, namesOf, pass, unavailable, type Rule, type RuleContext, type RuleFact } from './contract'
import { registered } from './practice'

/** Chinese and western brackets, full- and half-width, and spaces say the same (DOMAIN §3.1 `institution.name`). */
export const normaliseName = (text: string): string =>
  toHalfWidth(text)
    .replace(/[〔［【]/g, '(')
    .replace(/[〕］】]/g, ')')
    .replace(/\s/g, '')

const differs = (mine: string | null | undefined, theirs: string | null | undefined): boolean =>
  Boolean(theirs) && normaliseName(mine ?? '') !== normaliseName(theirs ?? '')

/** The national register knows physicians and nurses; technicians and support staff are not in it. */
const REGISTERED_KINDS = ['PHYSICIAN', 'ASSISTANT', 'NURSE']

const addressOf = (
  address: { region6?: string | null; street?: string | null; detail?: string | null } | null | undefined,
): string => [address?.region6, address?.street, address?.detail].filter(Boolean).join('')

function registeredMatters(form: VerificationForm, nhc: NonNullable<ReturnType<typeof nhcOf>>): RuleFact[] {
  const pairs = [
    ['institution.name', '机构名称', form.institution?.name, nhc.name],
    ['institution.address.detail', '执业地址', addressOf(form.institution?.address), addressOf(nhc.address)],
    ['legalRep.name', '法定代表人', form.legalRep?.name, nhc.legalRep?.name],
    ['principal.name', '主要负责人', form.principal?.name, nhc.principal?.name],
  ] as const
  return pairs.flatMap(([ref, label, mine, theirs]): RuleFact[] =>
    differs(mine, theirs) ? [{ kind: 'field', ref, label }] : [],
  )
}

const nhcOf = ({ registers }: RuleContext) => dataOf(registers.nhc)

function personDifferences({ form, asOf }: RuleContext, staff: readonly RegisteredPerson[]): RuleFact[] {
  const mine = (form.persons ?? []).filter(
    (person) => person.kind && REGISTERED_KINDS.includes(person.kind) && isActiveOn(person, asOf),
  )
  const known = mine.map((person) => ({ person, entry: registered(person, staff) }))
  const added = known.filter(({ entry }) => entry === null).map(({ person }) => factOf(person.ref, person.name))
  const renamed = known.flatMap(({ person, entry }) =>
    entry && differs(person.name, entry.name) ? [factOf(person.ref, person.name)] : [],
  )
  const missing = staff
    .filter((entry) => isHere(entry, asOf) && !known.some((pair) => pair.entry === entry))
    .map((entry) => factOf(entry.ref ?? entry.practiceNo ?? '', entry.name))
  return [...added, ...renamed, ...missing]
}

const isHere = (entry: RegisteredPerson, asOf: string): boolean =>
  Boolean(entry.kind && REGISTERED_KINDS.includes(entry.kind)) &&
  entry.registeredHere === true &&
  (!entry.status || entry.status === 'VALID') &&
  isActiveOn(entry, asOf)

const factOf = (ref: FormPerson['ref'], name: string | null | undefined): RuleFact => ({
  kind: 'person',
  ref,
  ...(name ? { label: name } : {}),
})

/** AV36: name, address and persons. */
export const formEqualsRegister: Rule = (context) => {
  const nhc = nhcOf(context)
  if (!nhc)
    return unavailable(
      w(
        '电子化注册系统没有响应，今晚再查，不影响提交',
        'The e-registration system did not answer; we ask again tonight. You can still submit',
      ),
    )
  const matters = registeredMatters(context.form, nhc)
  const persons = nhc.persons ? personDifferences(context, nhc.persons) : []
  const facts = [...matters, ...persons]
  if (facts.length === 0) return pass(w('申报内容和登记一致', 'The form equals the register'))
  const names = namesOf(facts, { zh: '处', en: 'differences' })
  return fail('SUPPLEMENT', {
    facts,
    message: fill(
      w(
        '{names}和登记不一致，请核对；确实变了的，先办变更登记',
        'Different from the register: {names}. Check it; if it did change, register the change first',
      ),
      { names: names.zh },
      { names: englishNames(facts) },
    ),
    jump: matters[0]?.ref ?? 'persons',
  })
}

const ENGLISH: Readonly<Record<string, string>> = {
  'institution.name': 'name',
  'institution.address.detail': 'address',
  'legalRep.name': 'legal representative',
  'principal.name': 'principal',
}

const englishNames = (facts: readonly RuleFact[]): string =>
  namesOf(
    facts.map((fact) => ({ ...fact, label: ENGLISH[fact.ref] ?? fact.label ?? fact.ref })),
    { zh: '', en: 'differences' },
  ).en
