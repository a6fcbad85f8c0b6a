import { addYears } from '../../shared/dates'
import { periodMatchesCycle } from '../../clock/cycle'
import { parseMobile } from '../../shared/identifiers/mobile'
import { registrationParts } from '../../shared/identifiers/registration-no'
import { parseNursePracticeNo, parsePhysicianPracticeNo } from '../../shared/identifiers/practice-no'
import type { FormRow } from '../definition'
import { asDate, asText, at, error, hint, NONE, rowsOf, wrongOrder, type SectionCheck } from '../field-problem'
import { holds } from '../predicates'

const REGISTRATION_LENGTH = 22

const partsOf = (registrationNo: string | null) =>
  registrationNo?.length === REGISTRATION_LENGTH ? registrationParts(registrationNo) : null

/** §3.1: categoryCode = registrationNo[18..21]. */
const categoryMatchesRegistration: SectionCheck = ({ values }) => {
  const parts = partsOf(asText(values['institution.registrationNo']))
  const category = asText(values['institution.categoryCode'])
  if (!parts || !category || parts.category === category) return NONE
  return error('institution.categoryCode', 'field.category_differs', { registered: parts.category })
}

/** §3.1: managementNature = registrationNo[22]. */
const natureMatchesRegistration: SectionCheck = ({ values }) => {
  const parts = partsOf(asText(values['institution.registrationNo']))
  const nature = asText(values['institution.managementNature'])
  if (!parts || !nature || parts.nature === nature) return NONE
  return error('institution.managementNature', 'field.nature_differs', { registered: parts.nature })
}

const usccOrReason: SectionCheck = ({ values }) =>
  asText(values['institution.uscc']) || asText(values['institution.usccAbsentReason'])
    ? NONE
    : error('institution.uscc', 'field.uscc_or_reason')

/** §3.1: validTo ≥ today where given. Only said here: whether a dead licence stops the filing is AV05's to decide. */
const licencesInForce: SectionCheck = (input) =>
  rowsOf(input, 'licences').flatMap((row) => {
    const validTo = asDate(row.values['validTo'])
    return validTo && validTo < input.facts.asOf ? hint(at(row, 'validTo'), 'field.licence_expired', { validTo }) : NONE
  })

/** §3.1: period = cycle ±1 day. The dates are the register's, so the applicant is only told. */
const itemPeriods: SectionCheck = (input) =>
  rowsOf(input, 'items').flatMap((row) => {
    const from = asDate(row.values['periodFrom'])
    const to = asDate(row.values['periodTo'])
    if (!from || !to) return NONE
    const { shortYears, longYears } = input.facts.parameters.cycle
    const fits = [shortYears, longYears].some((years) => periodMatchesCycle(from, to, years))
    return fits ? NONE : hint(at(row, 'periodTo'), 'field.period_unusual', { from, to })
  })

const personDates: SectionCheck = (input) => rowsOf(input, 'persons').flatMap((row) => wrongOrder(row, 'from', 'to'))

/** §10.6: physicians and assistants 15 digits, nurses 12. Register rows may be dirty, so this is said, not enforced. */
const practiceNumbers: SectionCheck = (input) =>
  rowsOf(input, 'persons').flatMap((row) => {
    const number = asText(row.values['practiceNo'])
    const parse = practiceNoParser(row)
    if (!number || !parse) return NONE
    const parsed = parse(number)
    return parsed.ok ? NONE : hint(at(row, 'practiceNo'), parsed.error.code, parsed.error.facts)
  })

function practiceNoParser(row: FormRow) {
  const kind = row.values['kind']
  if (kind === 'NURSE') return parseNursePracticeNo
  return kind === 'PHYSICIAN' || kind === 'ASSISTANT' ? parsePhysicianPracticeNo : null
}

/** §3.1: the mandate covers the day of filing and runs for at most a year. */
const mandateCoversFiling: SectionCheck = ({ values, facts }) => {
  if (!holds('handlerIsNotLegalRep@1', facts)) return NONE
  const from = asDate(values['handler.mandateFrom'])
  const to = asDate(values['handler.mandateTo'])
  if (!from || !to) return NONE
  if (from > to) return error('handler.mandateTo', 'field.ends_before_start', { from })
  if (from > facts.asOf) return error('handler.mandateFrom', 'field.mandate_not_begun', { today: facts.asOf })
  if (to < facts.asOf) return error('handler.mandateTo', 'field.mandate_over', { today: facts.asOf })
  const latest = addYears(from, facts.parameters.filing.mandateMaxYears)
  return to > latest ? error('handler.mandateTo', 'field.mandate_too_long', { latest }) : NONE
}

/** §3.1 `contact.mobile`: proved by a one-time code. Whoever judges a file alone cannot know, and does not ask. */
const contactProved: SectionCheck = ({ values, facts }) =>
  facts.contactProved === false && parseMobile(asText(values['contact.mobile']) ?? '').ok
    ? error('contact.mobile', 'field.contact_not_proved')
    : NONE

export const BASE_CHECKS: Readonly<Record<string, SectionCheck>> = {
  'categoryMatchesRegistration@1': categoryMatchesRegistration,
  'natureMatchesRegistration@1': natureMatchesRegistration,
  'usccOrReason@1': usccOrReason,
  'licencesInForce@1': licencesInForce,
  'itemPeriods@1': itemPeriods,
  'personDates@1': personDates,
  'practiceNumbers@1': practiceNumbers,
  'mandateCoversFiling@1': mandateCoversFiling,
  'contactProved@1': contactProved,
}
