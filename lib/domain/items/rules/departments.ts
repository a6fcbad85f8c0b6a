import { isActiveOn } from '../facts'
import type { FormPerson } from '../form'
import { w } from '../definition'
import { dataOf, type RegisteredPerson } from '../registers'
import {
  fail,
  fill,
  namesOf,
  notApplicable,
  pass,
  unavailable,
  type Rule,
  type RuleContext,
  type RuleFact,
} from './contract'
import { registered } from './practice'

const DEPARTMENTS = { zh: '个科目', en: 'departments' }
const TECHNOLOGIES = { zh: '项', en: 'technologies' }
const REGISTER_SILENT = w(
  '电子化注册系统没有响应，今晚再查，不影响提交',
  'The e-registration system did not answer; we ask again tonight. You can still submit',
)

type Department = NonNullable<NonNullable<NonNullable<RuleContext['form']['a']>['departments']>[number]>

/** A department being closed is on the form so that it can be taken off the licence. */
const keptDepartments = ({ form }: RuleContext): Department[] =>
  (form.a?.departments ?? []).filter(
    (department) => department.change !== 'CANCEL' && (department.code || department.name),
  )

const departmentFact = ({ code, name }: Department): RuleFact => ({
  kind: 'department',
  ref: code ?? name ?? '',
  ...(name ? { label: name } : {}),
})

/** AV10: by code; a row without one by its name. */
export const departmentsApproved: Rule = (context) => {
  const departments = keptDepartments(context)
  if (departments.length === 0) return notApplicable(w('没有填诊疗科目', 'No department is given'))
  const approved = dataOf(context.registers.nhc)?.departments
  if (!approved) return unavailable(REGISTER_SILENT, 'a.departments')
  const unknown = departments.filter(
    (department) =>
      !approved.some(({ code, name }) => (department.code ? code === department.code : name === department.name)),
  )
  if (unknown.length === 0) return pass(w('诊疗科目都已核准', 'All departments are approved'))
  const facts = unknown.map(departmentFact)
  const names = namesOf(facts, DEPARTMENTS)
  return fail('SUPPLEMENT', {
    facts,
    message: fill(
      w(
        '{names}不在核准的诊疗科目里，请先办变更登记，或从申报表里删去',
        'Not among the approved departments: {names}. Register the change first, or take it off the form',
      ),
      { names: names.zh },
      { names: names.en },
    ),
    jump: 'a.departments',
  })
}

interface Practising {
  readonly person: FormPerson
  readonly scope: string
}

/** Who may practise here, with the scope of the register; an assistant works alone only where the category allows it. */
function practising(context: RuleContext, staff: readonly RegisteredPerson[]): Practising[] {
  const { form, asOf, parameters } = context
  const category = form.institution?.categoryCode ?? ''
  const kinds = parameters.departments.assistantsSuffice.includes(category) ? ['PHYSICIAN', 'ASSISTANT'] : ['PHYSICIAN']
  return (form.persons ?? [])
    .filter((person) => person.kind && kinds.includes(person.kind) && isActiveOn(person, asOf))
    .flatMap((person) => {
      const entry = registered(person, staff)
      const isHere = entry && (!entry.status || entry.status === 'VALID') && (entry.registeredHere || entry.multiSite)
      return isHere ? [{ person, scope: entry.scope ?? person.scope ?? '' }] : []
    })
}

/** “内科” for 内科, “消化内科” for 消化内科专业: scopes leave the last word out. */
const stem = (name: string | null | undefined): string => (name ?? '').trim().replace(/(专业|专科|科)$/, '')

function fits(scope: string, department: Department, context: RuleContext): boolean {
  const code = department.code ?? ''
  const parent = code.includes('.') ? nameOfDepartment(code.slice(0, 2), context) : null
  const byName = [stem(department.name), stem(parent)].filter((name) => name !== '')
  const accepted = [...(context.parameters.departments.scopes[code.slice(0, 2)] ?? []), ...byName]
  return accepted.some((word) => scope.includes(word))
}

const nameOfDepartment = (code: string, { form, registers }: RuleContext): string | null =>
  [...(dataOf(registers.nhc)?.departments ?? []), ...(form.a?.departments ?? [])].find((one) => one.code === code)
    ?.name ?? null

/** AV13: laboratory, pathology and imaging treat nobody themselves and are not looked at. */
export const departmentsHavePhysicians: Rule = (context) => {
  const { nonClinical } = context.parameters.departments
  const clinical = keptDepartments(context).filter(({ code }) => !nonClinical.includes((code ?? '').slice(0, 2)))
  if (clinical.length === 0) return notApplicable(w('没有临床科目', 'There is no clinical department'))
  const staff = dataOf(context.registers.nhc)?.persons
  if (!staff) return unavailable(REGISTER_SILENT, 'a.departments')
  const physicians = practising(context, staff)
  const empty = clinical.filter((department) => !physicians.some(({ scope }) => fits(scope, department, context)))
  if (empty.length === 0)
    return pass(w('每个临床科目都有执业范围对应的医师', 'Every clinical department has a physician whose scope fits'))
  const facts = empty.map(departmentFact)
  const names = namesOf(facts, DEPARTMENTS)
  return fail('RECTIFY', {
    facts,
    message: fill(
      w(
        '{names}没有执业范围对应的医师，请配备医师或办理科目变更',
        'No physician whose scope fits: {names}. Engage one or apply to change the departments',
      ),
      { names: names.zh },
      { names: names.en },
    ),
    jump: 'a.departments',
  })
}

const same = (mine: string | null | undefined, theirs: string | null | undefined): boolean =>
  Boolean(mine?.trim()) && mine?.trim() === theirs?.trim()

/** AV17: a technology without a filing number is not filed, whatever the register would say. */
export const technologiesFiled: Rule = ({ form, registers }) => {
  const technologies = form.a?.restrictedTech ?? []
  if (technologies.length === 0) return notApplicable(w('没有开展限制类技术', 'No restricted technology is performed'))
  const filings = dataOf(registers.nhc)?.restrictedTech
  const unfiled = technologies.filter(
    ({ filingNo }) => !filingNo?.trim() || (filings && !filings.some((filing) => same(filingNo, filing.filingNo))),
  )
  if (unfiled.length > 0) {
    const facts = unfiled.map(({ name, filingNo }): RuleFact => ({
      kind: 'document',
      ref: filingNo ?? name ?? '',
      ...(name ? { label: name } : {}),
    }))
    const names = namesOf(facts, TECHNOLOGIES)
    return fail('RECTIFY', {
      facts,
      message: fill(
        w('{names}没有备案，请停止开展并补办备案', 'Not filed: {names}. Stop performing it and file it'),
        { names: names.zh },
        { names: names.en },
      ),
      jump: 'a.restrictedTech',
    })
  }
  if (!filings) return unavailable(REGISTER_SILENT, 'a.restrictedTech')
  return pass(w('限制类技术都已备案', 'All restricted technologies are filed'))
}
