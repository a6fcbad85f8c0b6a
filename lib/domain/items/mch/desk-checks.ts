import { w, type DeskCheckDef } from '../definition'

/** DOMAIN §3.6: DR17, answered once for each mother-and-child item. */
export const TECHNOLOGY_LICENSED: DeskCheckDef = {
  code: 'DR17',
  wording: {
    title: w('技术在许可证上，人员有合格证书', 'The technology is on the licence and the staff are certified'),
    look: w(
      '看许可证的技术项目，再逐人看证书编号和有效期',
      'See the technologies on the licence, then number and validity of each certificate',
    ),
    ifNot: w('责令整改', 'Order correction'),
  },
  outcomes: ['RECTIFY'],
  rules: ['AV30', 'AV31'],
  materials: ['M06', 'M28'],
  sections: ['mch-licence'],
}
