import { addDays, addMonths } from '../../shared/dates'
import { findPersonalData } from '../../shared/personal-data'
import { formItem, isActiveOn } from '../facts'
import {
  asDate,
  asNumber,
  asText,
  at,
  error,
  hint,
  NONE,
  rowsOf,
  wrongOrder,
  yearsMissing,
  type SectionCheck,
} from '../field-problem'

/** §3.2: clinical ≤ build. */
const clinicalWithinBuild: SectionCheck = ({ values }) => {
  const build = asNumber(values['a.area.build'])
  const clinical = asNumber(values['a.area.clinical'])
  return build !== null && clinical !== null && clinical > build
    ? error('a.area.clinical', 'field.clinical_exceeds_build', { build })
    : NONE
}

/** §3.2: NEW and CANCEL are allowed only with a change registration. */
const changesAreApproved: SectionCheck = (input) => {
  const approved = rowsOf(input, 'a.changes').some(
    (row) => row.values['matter'] === 'DEPARTMENTS' && asText(row.values['approvalNo']),
  )
  if (approved) return NONE
  return rowsOf(input, 'a.departments').flatMap((row) =>
    row.values['change'] === 'NEW' || row.values['change'] === 'CANCEL'
      ? error(at(row, 'change'), 'field.change_not_approved')
      : NONE,
  )
}

/** §3.2: number and date belong together; warned three months before the card ends. */
const narcoticCardDates: SectionCheck = ({ values, facts }) => {
  const no = asText(values['a.narcoticCard.no'])
  const validTo = asDate(values['a.narcoticCard.validTo'])
  if (no && !validTo) return error('a.narcoticCard.validTo', 'field.narcotic_date_missing')
  if (!no && validTo) return error('a.narcoticCard.no', 'field.narcotic_no_missing')
  if (!validTo) return NONE
  if (validTo < facts.asOf) return hint('a.narcoticCard.validTo', 'field.narcotic_expired', { validTo })
  const warnFrom = addMonths(validTo, -facts.parameters.filing.narcoticWarnMonths)
  return warnFrom <= facts.asOf ? hint('a.narcoticCard.validTo', 'field.narcotic_expiring', { validTo }) : NONE
}

const STAFF_PARTS = {
  'a.staff.physician': 'PHYSICIAN',
  'a.staff.assistantPhysician': 'ASSISTANT',
  'a.staff.nurse': 'NURSE',
  'a.staff.pharmacist': 'PHARMACIST',
  'a.staff.labTech': 'LAB',
  'a.staff.imagingTech': 'IMAGING',
  'a.staff.otherTech': 'OTHER',
} as const

/** §3.2: parts sum to healthTech; total = healthTech + adminLogistics. */
const staffAddsUp: SectionCheck = ({ values }) => {
  const parts = Object.keys(STAFF_PARTS).map((path) => asNumber(values[path]))
  const healthTech = asNumber(values['a.staff.healthTech'])
  const admin = asNumber(values['a.staff.adminLogistics'])
  const total = asNumber(values['a.staff.total'])
  if (healthTech === null || parts.some((part) => part === null)) return NONE
  const sum = parts.reduce<number>((running, part) => running + (part ?? 0), 0)
  if (sum !== healthTech) return error('a.staff.healthTech', 'field.staff_parts', { sum, given: healthTech })
  if (admin === null || total === null || healthTech + admin === total) return NONE
  return error('a.staff.total', 'field.staff_total', { sum: healthTech + admin, given: total })
}

/** §3.2: counts = roster rows, people at work on the day. */
const staffMatchesRoster: SectionCheck = ({ values, facts }) => {
  const active = (facts.form.persons ?? []).filter((person) => isActiveOn(person, facts.asOf))
  if (active.length === 0) return NONE
  return Object.entries({ ...STAFF_PARTS, 'a.staff.adminLogistics': 'ADMIN' }).flatMap(([path, kind]) => {
    const given = asNumber(values[path])
    const roster = active.filter((person) => person.kind === kind).length
    return given === null || given === roster ? NONE : error(path, 'field.staff_roster', { roster, given })
  })
}

/** §3.2: one row per year in the period, as far as it has passed. */
const workCoversPeriod: SectionCheck = (input) => yearsMissing(input, 'A', 'a.work')

/** §3.2: date in the period. Late filings may report what came after it. */
const inspectionsInPeriod: SectionCheck = (input) => {
  const from = formItem(input.facts.form, 'A')?.periodFrom
  if (!from) return NONE
  return rowsOf(input, 'a.inspections').flatMap((row) => {
    const date = asDate(row.values['date'])
    if (date && date < from) return error(at(row, 'date'), 'field.before_period', { from })
    return wrongOrder(row, 'date', 'rectifiedOn')
  })
}

const FREE_TEXTS = [
  ['a.inspections', ['subject', 'result']],
  ['a.staffViolations', ['matter', 'handling']],
  ['a.compensations', ['kind', 'responsibility']],
] as const

/** “患者张某”, “病人：李四”: a name written beside the word for patient. */
const PATIENT_NAME =
  /(患者|病人|患儿|产妇|死者)[：:\s]?(?!的|及|家属|因|在|为|与|和|投诉|反映|死亡)\p{Script=Han}[\p{Script=Han}*某]{0,2}(?=[，,。；;、（(\s\d]|$)/u

/** §3.2, §13: no patient data at all in this system: IDs, phones and names beside “患者” are refused. */
const noPatientData: SectionCheck = (input) => {
  const allowed = (input.facts.form.persons ?? []).flatMap((person) => person.name ?? [])
  return FREE_TEXTS.flatMap(([list, columns]) =>
    rowsOf(input, list).flatMap((row) =>
      columns.flatMap((column) => {
        const text = asText(row.values[column]) ?? ''
        const found = findPersonalData(text, { names: [], allowed })
        return found.length > 0 || PATIENT_NAME.test(text) ? error(at(row, column), 'field.patient_data') : NONE
      }),
    ),
  )
}

/** §3.2: at most 90 days old. Said only: an old self-check is for the reviewer, not a bar to filing. */
const selfCheckIsRecent: SectionCheck = ({ values, facts }) => {
  const issues = asNumber(values['a.selfCheck.issues'])
  const closed = asNumber(values['a.selfCheck.closed'])
  const tooMany =
    issues !== null && closed !== null && closed > issues
      ? error('a.selfCheck.closed', 'field.closed_exceeds_issues', { issues })
      : NONE
  const date = asDate(values['a.selfCheck.date'])
  const from = addDays(facts.asOf, -facts.parameters.filing.selfCheckMaxDays)
  return [...(date && date < from ? hint('a.selfCheck.date', 'field.self_check_old', { from }) : NONE), ...tooMany]
}

const collectionDates: SectionCheck = (input) =>
  rowsOf(input, 'a.waste.collections').flatMap((row) => wrongOrder(row, 'from', 'to'))

export const PRACTICE_CHECKS: Readonly<Record<string, SectionCheck>> = {
  'clinicalWithinBuild@1': clinicalWithinBuild,
  'changesAreApproved@1': changesAreApproved,
  'narcoticCardDates@1': narcoticCardDates,
  'staffAddsUp@1': staffAddsUp,
  'staffMatchesRoster@1': staffMatchesRoster,
  'workCoversPeriod@1': workCoversPeriod,
  'inspectionsInPeriod@1': inspectionsInPeriod,
  'noPatientData@1': noPatientData,
  'selfCheckIsRecent@1': selfCheckIsRecent,
  'collectionDates@1': collectionDates,
}
