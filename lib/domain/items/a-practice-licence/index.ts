import { defineItem } from '../definition'
import { practiceCopy } from './copy'
import { PRACTICE_DESK_CHECKS } from './desk-checks'
import { PRACTICE_ON_SITE_CHECKS } from './on-site-checks'
import { PRACTICE_SECTIONS } from './sections'

/** Item A, 医疗机构执业许可证校验 (DOMAIN §3.0, §3.2). */
export const practiceLicence = defineItem({
  letter: 'A',
  code: 'MI_LICENSE',
  departmentCode: 'health-approval',
  licenceKind: 'PRACTICE',
  cycle: { kind: 'own', rule: 'practiceCycle@1' },
  // The 30 days are counted as calendar days, the stricter reading (DOMAIN §4.3).
  limits: {
    statutory: { unit: 'DAY', days: 30 },
    committed: { unit: 'WORKING_DAY', days: 10 },
    extensionWorkingDays: 10,
  },
  powerType: 'PERMIT',
  jurisdiction: 'registrar@1',
  sections: PRACTICE_SECTIONS,
  materials: [
    'M01',
    'M02',
    'M03',
    'M04',
    'M07',
    'M08',
    'M09',
    'M10',
    'M11',
    'M12',
    'M13',
    'M14',
    'M15',
    'M16',
    'M17',
    'M36',
  ],
  rules: [
    'AV01',
    'AV02',
    'AV03',
    'AV04',
    'AV05',
    'AV06',
    'AV07',
    'AV08',
    'AV09',
    'AV10',
    'AV11',
    'AV12',
    'AV13',
    'AV14',
    'AV15',
    'AV16',
    'AV17',
    'AV18',
    'AV19',
    'AV20',
    'AV35',
    'AV36',
  ],
  deskChecks: PRACTICE_DESK_CHECKS,
  onSiteChecks: PRACTICE_ON_SITE_CHECKS,
  copy: practiceCopy,
})
