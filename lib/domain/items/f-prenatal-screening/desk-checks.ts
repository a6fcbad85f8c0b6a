import { w, type DeskCheckDef } from '../definition'
import { TECHNOLOGY_LICENSED } from '../mch/desk-checks'

/** DOMAIN §3.6: DR17 and DR21. */
export const SCREENING_DESK_CHECKS: DeskCheckDef[] = [
  TECHNOLOGY_LICENSED,
  {
    code: 'DR21',
    wording: {
      title: w('转诊协议有效，室间质评合格', 'Referral agreement in force, EQA passed'),
      look: w(
        '看协议的机构和有效期；自己检测的看质评证明，委托的看合同',
        'See partner and validity of the agreement; EQA certificate of an own laboratory, else the contract',
      ),
      ifNot: w('责令整改', 'Order correction'),
    },
    outcomes: ['RECTIFY'],
    rules: ['AV33', 'AV34'],
    materials: ['M34', 'M35'],
    sections: ['f-screening'],
  },
]
