import { defineItem } from '../definition'
import { MCH_LIMITS } from '../mch/limits'
import { MIDWIFERY_COPY } from './copy'
import { MIDWIFERY_DESK_CHECKS } from './desk-checks'
import { MIDWIFERY_ON_SITE_CHECKS } from './on-site-checks'
import { MIDWIFERY_SECTIONS } from './sections'

/** Item C, 助产技术校验 (DOMAIN §3.0, §3.4). */
export const midwifery = defineItem({
  letter: 'C',
  code: 'MCH_MIDWIFERY',
  departmentCode: 'health-approval',
  licenceKind: 'MCH',
  cycle: { kind: 'own', rule: 'threeYears@1' },
  limits: MCH_LIMITS,
  powerType: 'PERMIT',
  jurisdiction: 'registrar@1',
  uses: ['mch'],
  sections: MIDWIFERY_SECTIONS,
  materials: ['M01', 'M02', 'M04', 'M06', 'M07', 'M09', 'M28', 'M29', 'M30', 'M31', 'M36'],
  rules: ['AV01', 'AV02', 'AV03', 'AV04', 'AV05', 'AV06', 'AV07', 'AV08', 'AV30', 'AV31', 'AV32', 'AV35', 'AV36'],
  deskChecks: MIDWIFERY_DESK_CHECKS,
  onSiteChecks: MIDWIFERY_ON_SITE_CHECKS,
  copy: MIDWIFERY_COPY,
})
