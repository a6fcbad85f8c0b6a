import { asNumber, error, NONE, type SectionCheck } from '../field-problem'

/** §3.4: every mid-term induction has its papers checked. */
const midTermAllChecked: SectionCheck = ({ values }) => {
  const done = asNumber(values['d.counts.midTermInduction'])
  const checked = asNumber(values['d.midTermChecked'])
  return done === null || checked === null || done === checked
    ? NONE
    : error('d.midTermChecked', 'field.mid_term_checked', { done, checked })
}

export const PROCEDURE_CHECKS: Readonly<Record<string, SectionCheck>> = {
  'midTermAllChecked@1': midTermAllChecked,
}
