import { asDate, asText, at, error, hint, NONE, rowsOf, type SectionCheck } from '../field-problem'

/** §3.1: the one roster every `personRef` refers to. */
const mchStaffOnRoster: SectionCheck = (input) => {
  const refs = new Set((input.facts.form.persons ?? []).map((person) => person.ref))
  return rowsOf(input, 'mch.staff').flatMap((row) => {
    const ref = asText(row.values['personRef'])
    return ref && !refs.has(ref) ? error(at(row, 'personRef'), 'field.person_unknown') : NONE
  })
}

/** What AV31 will say, while the certificate can still be renewed. */
const mchCertificatesInForce: SectionCheck = (input) =>
  rowsOf(input, 'mch.staff').flatMap((row) => {
    const validTo = asDate(row.values['certValidTo'])
    return validTo && validTo < input.facts.asOf
      ? hint(at(row, 'certValidTo'), 'field.certificate_expired', { validTo })
      : NONE
  })

/** §3.4: from the basic standard. Only said: what is missing is looked at on site (CK-C02, CK-S02, CK-PE01). */
const standardIsMet: SectionCheck = (input) =>
  ['mch.rooms', 'mch.equipment'].flatMap((list) =>
    rowsOf(input, list).flatMap((row) =>
      row.values['present'] === false ? hint(at(row, 'present'), 'field.standard_missing') : NONE,
    ),
  )

export const MCH_CHECKS: Readonly<Record<string, SectionCheck>> = {
  'mchStaffOnRoster@1': mchStaffOnRoster,
  'mchCertificatesInForce@1': mchCertificatesInForce,
  'standardIsMet@1': standardIsMet,
}
