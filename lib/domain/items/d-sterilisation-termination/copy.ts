import { w, type ItemDefinition } from '../definition'
import { CERTIFIED, MCH_COPY, MCH_MEASURES_35, MCH_METHOD, MCH_STANDARD } from '../mch/copy'

export const PROCEDURE_COPY: ItemDefinition['copy'] = {
  ...MCH_COPY,
  name: w(
    '母婴保健技术服务执业许可证（结扎手术、终止妊娠手术）校验',
    'Verification of the MCH licence: sterilisation and termination',
  ),
  short: w('结扎终止', 'Sterilisation, termination'),
  who: w(
    '许可证上有结扎手术或终止妊娠手术的机构，有一项就办',
    'Institutions whose MCH licence lists sterilisation or termination; one of them is enough',
  ),
  what: w(
    '看手术人员、手术室和禁止“两非”的措施是不是还符合许可时的条件。',
    'Checks that surgeons, operating rooms and measures against sex selection still meet the conditions of the licence.',
  ),
  conditions: [
    w('许可证上有结扎手术或终止妊娠手术', 'The licence lists sterilisation or termination'),
    CERTIFIED,
    w('手术室面积、分区、设备达到基本标准', 'The operating room meets the basic standard'),
    w('中期引产逐例查验证明', 'Papers are checked for each mid-term induction'),
    w('没有“两非”案件', 'No case of sex identification or sex-selective termination'),
  ],
  legalBasis: [w('《母婴保健法》第三十二条', 'MCH Law, art. 32'), MCH_MEASURES_35, MCH_METHOD, MCH_STANDARD],
  faq: [
    {
      q: w('“两非”指什么', 'What is meant by sex selection?'),
      a: w(
        '非医学需要的胎儿性别鉴定，和非医学需要的选择性别人工终止妊娠，法律禁止。',
        'Identifying the sex of a fetus, or terminating because of it, without medical need. The law forbids both.',
      ),
    },
    {
      q: w('只做结扎、不做终止妊娠，要办吗', 'We perform sterilisation only. Must we apply?'),
      a: w('要办。没有开展的数量填 0。', 'Yes. Enter 0 for what you do not perform.'),
    },
  ],
}
