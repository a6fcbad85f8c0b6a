import { defineItem } from '../definition'
import { MCH_LIMITS } from '../mch/limits'
import { PROCEDURE_COPY } from './copy'
import { PROCEDURE_DESK_CHECKS } from './desk-checks'
import { PROCEDURE_ON_SITE_CHECKS } from './on-site-checks'
import { PROCEDURE_SECTIONS } from './sections'

/** Item D, 结扎手术、终止妊娠手术校验 (DOMAIN §3.0, §3.4). */
export const sterilisationAndTermination = defineItem({
  letter: 'D',
  code: 'MCH_STERIL_TOP',
  departmentCode: 'health-approval',
  licenceKind: 'MCH',
  cycle: { kind: 'own', rule: 'threeYears@1' },
  limits: MCH_LIMITS,
  powerType: 'PERMIT',
  jurisdiction: 'registrar@1',
  uses: ['mch'],
  sections: PROCEDURE_SECTIONS,
  materials: ['M01', 'M02', 'M04', 'M06', 'M07', 'M09', 'M28', 'M29', 'M32', 'M36'],
  rules: ['AV01', 'AV02', 'AV03', 'AV04', 'AV05', 'AV06', 'AV07', 'AV08', 'AV30', 'AV31', 'AV33', 'AV35', 'AV36'],
  deskChecks: PROCEDURE_DESK_CHECKS,
  onSiteChecks: PROCEDURE_ON_SITE_CHECKS,
  copy: PROCEDURE_COPY,
})
