import { PRACTICE_CHECKS } from './a-practice-licence/checks'
import { RADIOLOGY_CHECKS } from './b-radiology-licence/checks'
import { BASE_CHECKS } from './base/checks'
import { MIDWIFERY_CHECKS } from './c-midwifery/checks'
import { PROCEDURE_CHECKS } from './d-sterilisation-termination/checks'
import { EXAMINATION_CHECKS } from './e-premarital-examination/checks'
import { SCREENING_CHECKS } from './f-prenatal-screening/checks'
import { MCH_CHECKS } from './mch/checks'
import type { SectionCheck } from './field-problem'

export type { FieldProblem, SectionCheck } from './field-problem'

/** Checks between fields, by the name a section refers to. As with predicates, a new meaning is a new `@n`. */
export const SECTION_CHECKS: Readonly<Record<string, SectionCheck>> = {
  ...BASE_CHECKS,
  ...PRACTICE_CHECKS,
  ...RADIOLOGY_CHECKS,
  ...MCH_CHECKS,
  ...MIDWIFERY_CHECKS,
  ...PROCEDURE_CHECKS,
  ...EXAMINATION_CHECKS,
  ...SCREENING_CHECKS,
}

export const hasSectionCheck = (name: string): boolean => Object.hasOwn(SECTION_CHECKS, name)
