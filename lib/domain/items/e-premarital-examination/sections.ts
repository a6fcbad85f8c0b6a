import { int, OF_PERIOD, personRef } from '../build'
import { w, type SectionDef } from '../definition'

const people = w('人', 'people')

const exams: SectionDef = {
  code: 'e-exams',
  items: 'E',
  wording: {
    title: w('婚检统计和主检医师', 'Examinations and chief examiner'),
    lead: w('校验期内合计，照婚检年度报表填。', 'Totals of the period, from the annual returns.'),
    why: w(
      '为什么问：检查和出证要对得上，主检医师要有资格。',
      'Why we ask: examinations and certificates must agree, and the chief examiner must be qualified.',
    ),
  },
  unchangedQuestion: w('婚检数量和主检医师对吗？', 'Are the numbers and the chief examiner right?'),
  fields: [
    int('e.exams.male', '男性检查人数', 'Men examined', { ...OF_PERIOD, unit: people }),
    int('e.exams.female', '女性检查人数', 'Women examined', { ...OF_PERIOD, unit: people }),
    int('e.exams.abnormal', '检出异常', 'With findings', { ...OF_PERIOD, unit: people }),
    int('e.exams.certificatesIssued', '出具证明', 'Certificates issued', {
      ...OF_PERIOD,
      unit: w('张', 'certificates'),
    }),
    personRef('e.chiefExaminer', '主检医师', 'Chief examiner', {
      hint: w('从人员名录里选，主治医师以上', 'From the roster; attending physician or above'),
    }),
  ],
  lists: [],
  checks: ['examsAddUp@1', 'chiefExaminerQualified@1'],
}

export const EXAMINATION_SECTIONS: SectionDef[] = [exams]
