import { asNumber, asText, error, hint, NONE, type SectionCheck } from '../field-problem'

/** §3.4: certificates ≤ male + female; nobody has findings who was not examined. */
const examsAddUp: SectionCheck = ({ values }) => {
  const male = asNumber(values['e.exams.male'])
  const female = asNumber(values['e.exams.female'])
  if (male === null || female === null) return NONE
  const examined = male + female
  return ['e.exams.certificatesIssued', 'e.exams.abnormal'].flatMap((path) => {
    const given = asNumber(values[path])
    return given !== null && given > examined ? error(path, 'field.exceeds_examined', { examined }) : NONE
  })
}

/** Titles of an attending physician or above (《母婴保健专项技术服务基本标准》). */
const SENIOR = /^(主治|副主任|主任)(中)?(医师|医生|大夫)$/

/** §3.4: on the roster, and attending physician or above. The title is only said: CK-PE02 looks at it. */
const chiefExaminerQualified: SectionCheck = ({ values, facts }) => {
  const ref = asText(values['e.chiefExaminer'])
  if (!ref) return NONE
  const person = (facts.form.persons ?? []).find((candidate) => candidate.ref === ref)
  if (!person) return error('e.chiefExaminer', 'field.person_unknown')
  return SENIOR.test(person.title?.trim() ?? '') ? NONE : hint('e.chiefExaminer', 'field.chief_examiner_title')
}

export const EXAMINATION_CHECKS: Readonly<Record<string, SectionCheck>> = {
  'examsAddUp@1': examsAddUp,
  'chiefExaminerQualified@1': chiefExaminerQualified,
}
