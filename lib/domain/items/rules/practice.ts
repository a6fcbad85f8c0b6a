import { pointsWithin } from '../../credit/points-of-cycle'
import { consequenceOf } from '../../credit/thresholds'
import { addYears } from '../../shared/dates'
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
  POINTS_MONTHS,
  sayDay,
  unavailable,
  warn,
  type Outcome,
  type Rule,
  type RuleContext,
  type RuleFact,
} from './contract'
import { cycleYears, periodOf } from './read'

const PEOPLE = { zh: '人', en: 'people' }
const REGISTER_SILENT = w(
  '电子化注册系统没有响应，今晚再查，不影响提交',
  'The e-registration system did not answer; we ask again tonight. You can still submit',
)

/** AV09: approved beds are the register's, not what the form says. */
export const bedsWithinApproved: Rule = ({ form, registers, parameters }) => {
  const nhc = dataOf(registers.nhc)
  const actual = form.beds?.actual
  if (!nhc) return unavailable(REGISTER_SILENT, 'beds.approved')
  const approved = nhc.beds?.approved ?? form.beds?.approved
  if (actual === null || actual === undefined || approved === null || approved === undefined) {
    return notApplicable(w('没有床位', 'There are no beds'))
  }
  if (actual <= approved) return pass(w('实有床位不超核定', 'Beds are within those approved'))
  const facts: RuleFact[] = [
    { kind: 'number', ref: 'beds.actual', value: actual },
    { kind: 'number', ref: 'beds.approved', value: approved },
  ]
  const found = { facts, jump: 'beds.actual' }
  // Whole numbers on both sides, so that exactly 110 % is not lost in a division.
  if (actual * 100 > approved * parameters.bedsOverPercent) {
    const text = w(
      '实有 {actual} 张，核定 {approved} 张，超过 {percent}%，要看现场',
      '{actual} beds against {approved} approved, more than {percent} %: a visit is needed',
    )
    return fail('ONSITE_REQUIRED', {
      ...found,
      message: fill(text, { actual, approved, percent: parameters.bedsOverPercent }),
    })
  }
  const text = w(
    '实有 {actual} 张，核定 {approved} 张，多出的请撤去或办理变更',
    '{actual} beds against {approved} approved: remove the excess or register the change',
  )
  return warn({ ...found, message: fill(text, { actual, approved }) })
}

const atWork = ({ form, asOf }: RuleContext, kinds: readonly string[]): FormPerson[] =>
  (form.persons ?? []).filter((person) => person.kind && kinds.includes(person.kind) && isActiveOn(person, asOf))

const normal = (text: string | null | undefined): string => text?.trim().toUpperCase() ?? ''

/** The certificate number identifies a practitioner; the reference only where there is none. */
export function registered(person: FormPerson, staff: readonly RegisteredPerson[]): RegisteredPerson | null {
  const byNumber = person.practiceNo
    ? staff.find((candidate) => normal(candidate.practiceNo) === normal(person.practiceNo))
    : undefined
  return (
    byNumber ?? staff.find((candidate) => !candidate.practiceNo && candidate.ref === person.ref) ?? byRef(person, staff)
  )
}

const byRef = (person: FormPerson, staff: readonly RegisteredPerson[]): RegisteredPerson | null =>
  person.practiceNo ? null : (staff.find((candidate) => candidate.ref === person.ref) ?? null)

const personFact = (person: FormPerson): RuleFact => ({
  kind: 'person',
  ref: person.ref,
  ...(person.name ? { label: person.name } : {}),
})

/** AV11: assistant physicians are physicians too (医师法 2). */
export const physiciansRegisteredHere: Rule = (context) => {
  const staff = dataOf(context.registers.nhc)?.persons
  if (!staff) return unavailable(REGISTER_SILENT, 'persons')
  const physicians = atWork(context, ['PHYSICIAN', 'ASSISTANT'])
  if (physicians.length === 0) return notApplicable(w('名单上没有医师', 'There is no physician on the roster'))
  const strangers = physicians.filter((person) => {
    const entry = registered(person, staff)
    const isInForce = !entry?.status || entry.status === 'VALID'
    return !entry || !isInForce || !(entry.registeredHere || entry.multiSite)
  })
  if (strangers.length === 0) return pass(w('医师都在本机构注册或备案', 'All physicians are registered or filed here'))
  const facts = strangers.map(personFact)
  const names = namesOf(facts, PEOPLE)
  return fail('RECTIFY', {
    facts,
    message: fill(
      w('{names}没有在本机构注册，也没有多机构备案', 'Neither registered nor filed here: {names}'),
      { names: names.zh },
      { names: names.en },
    ),
    jump: 'persons',
  })
}

/** AV12: at the decision date, not today. */
export const nursesRegistrationInForce: Rule = (context) => {
  const staff = dataOf(context.registers.nhc)?.persons
  if (!staff) return unavailable(REGISTER_SILENT, 'persons')
  const nurses = atWork(context, ['NURSE'])
  if (nurses.length === 0) return notApplicable(w('名单上没有护士', 'There is no nurse on the roster'))
  const expired = nurses.filter((nurse) => {
    const entry = registered(nurse, staff)
    const validTo = entry?.regValidTo ?? nurse.regValidTo
    return !entry || !validTo || validTo < context.decisionDate
  })
  if (expired.length === 0) return pass(w('护士注册都在有效期内', 'All nurse registrations are in force'))
  const facts = expired.map(personFact)
  const names = namesOf(facts, PEOPLE)
  const day = sayDay(context.decisionDate)
  return fail('RECTIFY', {
    facts: [...facts, { kind: 'date', ref: context.decisionDate }],
    message: fill(
      w(
        '{names}的护士注册到{day}已经过期或查不到，请办延续',
        'Registration expired or not found on {day}: {names}. Have it renewed',
      ),
      { names: names.zh, day: day.zh },
      { names: names.en, day: day.en },
    ),
    jump: 'persons',
  })
}

/** Cycle of the points: the verification period (DOMAIN §6). */
function pointsCycleYears(context: RuleContext): number {
  const cycle = dataOf(context.registers.supervision)?.cycle
  if (cycle?.from && cycle.to) return cycleYears(cycle.from, cycle.to, context)
  return periodOf(context, 'A')?.years ?? context.parameters.cycle.shortYears
}

const POINTS_TEXT = {
  T1: w('本周期记分 {total} 分，要看现场', '{total} points in this cycle: a visit is needed'),
  T2: w(
    '本周期记分 {total} 分，要看现场并约谈负责人',
    '{total} points in this cycle: a visit and an interview of the principal are needed',
  ),
  T3: w(
    '本周期记分 {total} 分，建议暂缓校验 {months} 个月',
    '{total} points in this cycle: deferral of {months} months is proposed',
  ),
} as const

/** AV14 with the thresholds of §6; the points of every item count for A. */
export const pointsBelowThreshold: Rule = (context) => {
  const data = dataOf(context.registers.supervision)
  if (!data)
    return unavailable(
      w(
        '医疗监管系统没有响应，今晚再查，不影响提交',
        'The supervision system did not answer; we ask again tonight. You can still submit',
      ),
    )
  const total = data.total ?? (data.points ?? []).reduce((sum, entry) => sum + entry.points, 0)
  if (context.caseKind === 'REVERIFICATION') return pointsOfDeferral(context, data.points ?? [])
  const { level, effects, months } = consequenceOf(total, pointsCycleYears(context), context.parameters.points)
  if (level === 'BELOW') return pass(fill(w('本周期记分 {total} 分', '{total} points in this cycle'), { total }))
  const facts: RuleFact[] = [{ kind: 'number', ref: 'supervision.total', value: total }]
  return fail(effects, {
    facts: months === null ? facts : [...facts, { kind: 'number', ref: POINTS_MONTHS, value: months }],
    message: fill(POINTS_TEXT[level], { total, months: months ?? 0 }),
  })
}

/** The points that led to the deferral have had their consequence; what counts now is what was added meanwhile. */
function pointsOfDeferral(
  { history, asOf, parameters }: RuleContext,
  points: readonly { readonly points: number; readonly decidedOn?: string | null | undefined }[],
): Outcome {
  const deferral = history.verifications
    .filter(({ item, decidedOn, deferredTo }) => item === 'A' && decidedOn && deferredTo)
    .toSorted((a, b) => ((a.decidedOn ?? '') < (b.decidedOn ?? '') ? -1 : 1))
    .at(-1)
  const total = pointsWithin(points, { from: deferral?.decidedOn ?? asOf, to: asOf })
  const facts: RuleFact[] = [{ kind: 'number', ref: 'supervision.duringDeferral', value: total }]
  if (total < parameters.points.duringDeferral) {
    return { ...pass(fill(w('暂缓期间记分 {total} 分', '{total} points during the deferral'), { total })), facts }
  }
  return fail(['DEFER', 'ONSITE_REQUIRED'], {
    facts,
    message: fill(
      w(
        '暂缓期间又记 {total} 分，应提出校验不合格的意见',
        '{total} more points during the deferral: the proposal must be UNQUALIFIED',
      ),
      { total },
    ),
  })
}

/** AV20: when a visit is compulsory (DOMAIN §3.7). */
export const visitIsNotDue: Rule = (context) => {
  const { form, caseKind, history, parameters, asOf } = context
  const visit = (zh: string, en: string) =>
    fail('ONSITE_REQUIRED', { message: w(zh, en), facts: [{ kind: 'item', ref: 'A' }] })
  if (caseKind === 'REVERIFICATION') return visit('再次校验，要看现场', 'A re-verification needs a visit')
  if (form.firstVerification === true) return visit('首次校验，要看现场', 'A first verification needs a visit')
  const period = periodOf(context, 'A')
  const to = period?.to ?? asOf
  const earliest = addYears(to, -parameters.visitPeriods * (period?.years ?? parameters.cycle.shortYears))
  const visits = [
    ...history.visits.filter(({ items }) => !items || items.includes('A')).map(({ on }) => on),
    ...history.verifications.flatMap(({ item, visitOn }) => (item === 'A' && visitOn ? [visitOn] : [])),
  ]
  const recent = visits
    .filter((on) => on > earliest && on <= asOf)
    .sort()
    .at(-1)
  if (!recent) return visit('最近两个校验期没有看过现场，要安排一次', 'No visit in the last two periods: one is needed')
  const day = sayDay(recent)
  return {
    ...pass(
      fill(
        w('{day}看过现场，这次可以不去', 'Visited on {day}; no visit is needed this time'),
        { day: day.zh },
        { day: day.en },
      ),
    ),
    facts: [{ kind: 'date', ref: recent }],
  }
}
