import { w, type DeskCheckDef } from '../definition'
import { TECHNOLOGY_LICENSED } from '../mch/desk-checks'

/** DOMAIN §3.6: DR17 and DR18. */
export const MIDWIFERY_DESK_CHECKS: DeskCheckDef[] = [
  TECHNOLOGY_LICENSED,
  {
    code: 'DR18',
    wording: {
      title: w(
        '死亡和出生缺陷已报告，出生医学证明数量平衡',
        'Deaths and defects are reported and birth certificates balance',
      ),
      look: w(
        '对照监测系统的报告数；领用是不是等于签发、作废、库存之和',
        'Compare with the reports in the monitoring system; received must equal issued, voided and stock together',
      ),
      ifNot: w('安排现场核查', 'Arrange a visit'),
    },
    outcomes: ['ONSITE'],
    rules: ['AV32'],
    materials: ['M30', 'M31'],
    sections: ['c-deliveries', 'c-birth-certificates'],
  },
]
