import { asNumber, at, error, hint, NONE, rowsOf, yearsMissing, type SectionCheck } from '../field-problem'

/** §3.4: caesareans ≤ deliveries, year by year. */
const caesareansWithinDeliveries: SectionCheck = (input) =>
  rowsOf(input, 'c.work').flatMap((row) => {
    const deliveries = asNumber(row.values['deliveries'])
    const caesareans = asNumber(row.values['caesareans'])
    return deliveries !== null && caesareans !== null && caesareans > deliveries
      ? error(at(row, 'caesareans'), 'field.caesareans_exceed', { deliveries })
      : NONE
  })

const deliveriesCoverPeriod: SectionCheck = (input) => yearsMissing(input, 'C', 'c.work')

/** What AV32 will say: a certificate that is nowhere is for the reviewer and the visit (CK-C04), not a bar to filing. */
const birthCertificatesBalance: SectionCheck = ({ values }) => {
  const [received, issued, voided, stock] = ['received', 'issued', 'voided', 'stock'].map((part) =>
    asNumber(values[`c.birthCert.${part}`]),
  )
  if (received == null || issued == null || voided == null || stock == null) return NONE
  const sum = issued + voided + stock
  return sum === received ? NONE : hint('c.birthCert.received', 'field.birth_certificates', { received, sum })
}

export const MIDWIFERY_CHECKS: Readonly<Record<string, SectionCheck>> = {
  'caesareansWithinDeliveries@1': caesareansWithinDeliveries,
  'deliveriesCoverPeriod@1': deliveriesCoverPeriod,
  'birthCertificatesBalance@1': birthCertificatesBalance,
}
