import { w, type ItemDefinition } from '../definition'
import { CERTIFIED, MCH_COPY, MCH_MEASURES_35, MCH_METHOD, MCH_STANDARD } from '../mch/copy'

export const EXAMINATION_COPY: ItemDefinition['copy'] = {
  ...MCH_COPY,
  name: w('母婴保健技术服务执业许可证（婚前医学检查）校验', 'Verification of the MCH licence: pre-marital examination'),
  short: w('婚检', 'Pre-marital'),
  who: w(
    '批准做婚前医学检查的机构，注在执业许可证上的也办',
    'Institutions approved for pre-marital examination, also where it is noted on the practice licence',
  ),
  what: w(
    '看婚检室、婚检人员和出具的证明是不是还符合许可时的条件。',
    'Checks that rooms, examiners and certificates still meet the conditions of the approval.',
  ),
  conditions: [
    w('许可证上有婚前医学检查，或注在执业许可证上', 'The MCH licence lists it, or the practice licence notes it'),
    CERTIFIED,
    w('主检医师是主治医师以上', 'The chief examiner is attending physician or above'),
    w('男、女婚检室分设，有婚前卫生宣教室', 'Separate rooms for men and women, and an education room'),
    w('检查项目齐全，证明出具规范', 'All items are examined and certificates are proper'),
  ],
  legalBasis: [
    w(
      '《母婴保健法实施办法》（2023修订）第十一条至第十三条',
      'Implementing Measures of the MCH Law (2023), art. 11–13',
    ),
    MCH_MEASURES_35,
    MCH_METHOD,
    MCH_STANDARD,
  ],
  faq: [
    {
      q: w('婚检注在执业许可证上，没有单独的许可证', 'It is noted on the practice licence; we have no MCH licence'),
      a: w(
        '照样办这一项，许可证号不用填，也不用交《母婴保健技术服务执业许可证》。',
        'You apply for this item all the same; no MCH licence number or copy is needed.',
      ),
    },
  ],
}
