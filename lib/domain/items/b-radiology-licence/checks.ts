import { addMonths } from '../../shared/dates'
import { asDate, asText, at, error, hint, NONE, rowsOf, wrongOrder, type SectionCheck } from '../field-problem'

/** §3.3: at most 12 months ago. Said only: a missing drill is found on site (CK-R11), it does not stop a filing. */
const drillIsRecent: SectionCheck = ({ values, facts }) => {
  const date = asDate(values['b.drill.date'])
  const from = addMonths(facts.asOf, -facts.parameters.filing.drillMaxMonths)
  return date && date < from ? hint('b.drill.date', 'field.drill_old', { from }) : NONE
}

/** A device stands in a room of the list, or its protection test cannot be matched. */
const deviceRoomsExist: SectionCheck = (input) => {
  const rooms = new Set((input.facts.form.b?.rooms ?? []).map((room) => room.name?.trim()))
  if (rooms.size === 0) return NONE
  return rowsOf(input, 'b.devices').flatMap((row) => {
    const room = asText(row.values['room'])
    return room && row.values['status'] === 'IN_USE' && !rooms.has(room)
      ? error(at(row, 'room'), 'field.room_unknown', { room })
      : NONE
  })
}

/** A new or replaced device is accepted first and used then. */
const acceptanceBeforeUse: SectionCheck = (input) =>
  rowsOf(input, 'b.devices').flatMap((row) => {
    const accepted = asDate(row.values['acceptanceTest.date'])
    const startUse = asDate(row.values['startUse'])
    return accepted && startUse && accepted > startUse
      ? error(at(row, 'acceptanceTest.date'), 'field.acceptance_after_use', { startUse })
      : NONE
  })

/** What AV22 will ask for, said while it can still be filled in. */
const deviceHasTest: SectionCheck = (input) =>
  rowsOf(input, 'b.devices').flatMap((row) => {
    if (row.values['status'] !== 'IN_USE') return NONE
    const tests = (['statusTest', 'acceptanceTest'] as const).filter((test) => asDate(row.values[`${test}.date`]))
    if (tests.length === 0) return hint(at(row, 'statusTest.date'), 'field.device_untested')
    return tests.flatMap((test) =>
      asText(row.values[`${test}.result`]) ? NONE : error(at(row, `${test}.result`), 'field.test_without_result'),
    )
  })

/** §3.1: the one roster every `personRef` refers to. */
const workersAreOnRoster: SectionCheck = (input) => {
  const refs = new Set((input.facts.form.persons ?? []).map((person) => person.ref))
  return rowsOf(input, 'b.workers').flatMap((row) => {
    const ref = asText(row.values['personRef'])
    if (ref && !refs.has(ref)) return error(at(row, 'personRef'), 'field.person_unknown')
    return wrongOrder(row, 'from', 'to')
  })
}

const doseDates: SectionCheck = (input) => rowsOf(input, 'b.doses').flatMap((row) => wrongOrder(row, 'from', 'to'))

export const RADIOLOGY_CHECKS: Readonly<Record<string, SectionCheck>> = {
  'drillIsRecent@1': drillIsRecent,
  'deviceRoomsExist@1': deviceRoomsExist,
  'acceptanceBeforeUse@1': acceptanceBeforeUse,
  'deviceHasTest@1': deviceHasTest,
  'workersAreOnRoster@1': workersAreOnRoster,
  'doseDates@1': doseDates,
}
