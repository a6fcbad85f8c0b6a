import { w, type DeskCheckDef } from '../definition'
import { TECHNOLOGY_LICENSED } from '../mch/desk-checks'

/** DOMAIN §3.6: DR17 and DR19. */
export const PROCEDURE_DESK_CHECKS: DeskCheckDef[] = [
  TECHNOLOGY_LICENSED,
  {
    code: 'DR19',
    wording: {
      title: w('知情同意和禁止“两非”的措施到位', 'Consent and measures against sex selection are in place'),
      look: w(
        '看自查表和样本；中期引产查验数等于例数；监管系统有没有“两非”案件',
        'See the self-check and the sample; inductions checked equal inductions done; any open case in the supervision system',
      ),
      ifNot: w('安排现场核查', 'Arrange a visit'),
    },
    outcomes: ['ONSITE'],
    rules: ['AV33'],
    materials: ['M32'],
    sections: ['d-procedures'],
  },
]
