import { w, type DeskCheckDef } from '../definition'
import { TECHNOLOGY_LICENSED } from '../mch/desk-checks'

/** DOMAIN §3.6: DR17 and DR20. */
export const EXAMINATION_DESK_CHECKS: DeskCheckDef[] = [
  TECHNOLOGY_LICENSED,
  {
    code: 'DR20',
    wording: {
      title: w('婚检室、宣教室和主检医师符合要求', 'Exam rooms, education room and chief examiner'),
      look: w(
        '看用房自查有没有男、女婚检室和宣教室；主检医师是不是主治医师以上',
        'See whether there are rooms for men, for women and for education; the chief examiner is attending physician or above',
      ),
      ifNot: w('安排现场核查', 'Arrange a visit'),
    },
    outcomes: ['ONSITE'],
    rules: ['AV31'],
    materials: ['M29', 'M33'],
    sections: ['mch-standard', 'e-exams'],
  },
]
