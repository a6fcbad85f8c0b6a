import { asDate, asNumber, error, hint, NONE, type SectionCheck } from '../field-problem'

/** Each number counts among the one before it. */
const WITHIN = [
  ['f.counts.highRisk', 'f.counts.screened', 'field.high_risk_exceeds'],
  ['f.counts.referred', 'f.counts.highRisk', 'field.referred_exceeds'],
  ['f.counts.followedUp', 'f.counts.screened', 'field.followed_up_exceeds'],
] as const

/** §3.4: referred ≤ highRisk ≤ screened. */
const screeningAddsUp: SectionCheck = ({ values }) =>
  WITHIN.flatMap(([path, of, code]) => {
    const part = asNumber(values[path])
    const whole = asNumber(values[of])
    return part !== null && whole !== null && part > whole ? error(path, code, { whole }) : NONE
  })

/** What AV34 will say; the agreement can be renewed before the decision. */
const partnerAgreementInForce: SectionCheck = ({ values, facts }) => {
  const validTo = asDate(values['f.partner.validTo'])
  return validTo && validTo < facts.asOf ? hint('f.partner.validTo', 'field.agreement_expired', { validTo }) : NONE
}

export const SCREENING_CHECKS: Readonly<Record<string, SectionCheck>> = {
  'screeningAddsUp@1': screeningAddsUp,
  'partnerAgreementInForce@1': partnerAgreementInForce,
}
