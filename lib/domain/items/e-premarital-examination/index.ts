import { defineItem } from '../definition'
import { MCH_LIMITS } from '../mch/limits'
import { EXAMINATION_COPY } from './copy'
import { EXAMINATION_DESK_CHECKS } from './desk-checks'
import { EXAMINATION_ON_SITE_CHECKS } from './on-site-checks'
import { EXAMINATION_SECTIONS } from './sections'

/** Item E, 婚前医学检查校验 (DOMAIN §3.0, §3.4). */
export const premaritalExamination = defineItem({
  letter: 'E',
  code: 'MCH_PREMARITAL',
  departmentCode: 'health-approval',
  licenceKind: 'MCH',
  cycle: { kind: 'own', rule: 'threeYears@1' },
  limits: MCH_LIMITS,
  powerType: 'PERMIT',
  jurisdiction: 'registrar@1',
  uses: ['mch'],
  sections: EXAMINATION_SECTIONS,
  materials: ['M01', 'M02', 'M04', 'M06', 'M07', 'M09', 'M28', 'M29', 'M33', 'M36'],
  rules: ['AV01', 'AV02', 'AV03', 'AV04', 'AV05', 'AV06', 'AV07', 'AV08', 'AV30', 'AV31', 'AV35', 'AV36'],
  deskChecks: EXAMINATION_DESK_CHECKS,
  onSiteChecks: EXAMINATION_ON_SITE_CHECKS,
  copy: EXAMINATION_COPY,
})
