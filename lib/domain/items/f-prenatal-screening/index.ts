import { defineItem } from '../definition'
import { MCH_LIMITS } from '../mch/limits'
import { SCREENING_COPY } from './copy'
import { SCREENING_DESK_CHECKS } from './desk-checks'
import { SCREENING_ON_SITE_CHECKS } from './on-site-checks'
import { SCREENING_SECTIONS } from './sections'

/** Item F, 产前筛查校验 (DOMAIN §3.0, §3.4). */
export const prenatalScreening = defineItem({
  letter: 'F',
  code: 'MCH_PRENATAL_SCREEN',
  departmentCode: 'health-approval',
  licenceKind: 'MCH',
  cycle: { kind: 'own', rule: 'threeYears@1' },
  limits: MCH_LIMITS,
  powerType: 'PERMIT',
  jurisdiction: 'registrar@1',
  uses: ['mch'],
  sections: SCREENING_SECTIONS,
  materials: ['M01', 'M02', 'M04', 'M06', 'M07', 'M09', 'M28', 'M29', 'M34', 'M35', 'M36'],
  rules: [
    'AV01',
    'AV02',
    'AV03',
    'AV04',
    'AV05',
    'AV06',
    'AV07',
    'AV08',
    'AV30',
    'AV31',
    'AV33',
    'AV34',
    'AV35',
    'AV36',
  ],
  deskChecks: SCREENING_DESK_CHECKS,
  onSiteChecks: SCREENING_ON_SITE_CHECKS,
  copy: SCREENING_COPY,
})
