import { w, type ItemDefinition } from '../definition'
import { CERTIFIED, MCH_COPY, MCH_MEASURES_35, MCH_METHOD, MCH_STANDARD } from '../mch/copy'

export const SCREENING_COPY: ItemDefinition['copy'] = {
  ...MCH_COPY,
  name: w('母婴保健技术服务执业许可证（产前筛查）校验', 'Verification of the MCH licence: prenatal screening'),
  short: w('产筛', 'Prenatal screening'),
  who: w('许可证上有产前筛查的机构', 'Institutions whose MCH licence lists prenatal screening'),
  what: w(
    '看筛查人员、实验室质量和高风险孕妇的转诊是不是还符合许可时的条件。',
    'Checks that staff, laboratory quality and referral of women at high risk still meet the conditions of the licence.',
  ),
  conditions: [
    w('许可证上有产前筛查', 'The licence lists prenatal screening'),
    CERTIFIED,
    w('和产前诊断机构的转会诊协议有效', 'The referral agreement with a diagnosis institution is in force'),
    w('自己检测的室间质评合格，委托检测的有合同', 'Own laboratory: EQA passed; outsourced: a contract'),
    w('高风险孕妇有告知、转诊、追踪', 'Women at high risk are told, referred and followed up'),
  ],
  legalBasis: [MCH_MEASURES_35, MCH_METHOD, MCH_STANDARD],
  faq: [
    {
      q: w('产前诊断也在这里校验吗', 'Is prenatal diagnosis verified here too?'),
      a: w('不在，产前诊断由省级办理。', 'No, prenatal diagnosis belongs to the province.'),
    },
    {
      q: w('标本送到别的机构检测怎么填', 'Our samples are tested elsewhere'),
      a: w(
        '检测方式选“委托”，交委托合同，不用交室间质评证明。',
        'Choose “outsourced” and hand in the contract; no EQA certificate is needed.',
      ),
    },
  ],
}
