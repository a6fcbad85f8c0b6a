import { w, type ItemDefinition } from '../definition'
import { CERTIFIED, MCH_COPY, MCH_MEASURES_35, MCH_METHOD, MCH_STANDARD } from '../mch/copy'

export const MIDWIFERY_COPY: ItemDefinition['copy'] = {
  ...MCH_COPY,
  name: w('母婴保健技术服务执业许可证（助产技术）校验', 'Verification of the MCH licence: midwifery'),
  short: w('助产', 'Midwifery'),
  who: w('许可证上有助产技术的机构', 'Institutions whose MCH licence lists midwifery'),
  what: w(
    '看助产人员、产房、抢救设备和监测报告是不是还符合许可时的条件。',
    'Checks that staff, delivery rooms, resuscitation equipment and reporting still meet the conditions of the licence.',
  ),
  conditions: [
    w('许可证上有助产技术', 'The licence lists midwifery'),
    CERTIFIED,
    w(
      '产房、产床、新生儿复苏和抢救设备达到基本标准',
      'Delivery rooms, beds and resuscitation equipment meet the standard',
    ),
    w('孕产妇死亡、围产儿死亡、出生缺陷按规定报告', 'Maternal and perinatal deaths and birth defects are reported'),
    w('出生医学证明领用、签发、作废、库存相符', 'Birth certificates received, issued, voided and in stock agree'),
  ],
  legalBasis: [MCH_MEASURES_35, MCH_METHOD, MCH_STANDARD],
  faq: [
    {
      q: w('证书快到期的人怎么办', 'A certificate is about to expire'),
      a: w(
        '先换证再填新编号。到决定日已经过期的，会要求整改。',
        'Renew it first and enter the new number. If it has expired by the day of decision you will be asked to correct it.',
      ),
    },
    {
      q: w('助产统计要报几年', 'How many years of figures?'),
      a: w(
        '校验期内每年一行，没有分娩的年份也填 0。',
        'One line for each year of the period, 0 where there were none.',
      ),
    },
  ],
}
