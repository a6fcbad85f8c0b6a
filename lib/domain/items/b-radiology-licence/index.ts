import { defineItem } from '../definition'
import { radiologyCopy } from './copy'
import { RADIOLOGY_DESK_CHECKS } from './desk-checks'
import { RADIOLOGY_ON_SITE_CHECKS } from './on-site-checks'
import { RADIOLOGY_SECTIONS } from './sections'

/** Item B, 放射诊疗许可证校验 (DOMAIN §3.0, §3.3). */
export const radiologyLicence = defineItem({
  letter: 'B',
  code: 'RAD_LICENSE',
  departmentCode: 'health-approval',
  licenceKind: 'RADIOLOGY',
  // 46号令 art. 17: verified together with the practice licence, also where that is yearly.
  cycle: { kind: 'withItem', letter: 'A' },
  limits: {
    statutory: { unit: 'WORKING_DAY', days: 20 },
    committed: { unit: 'WORKING_DAY', days: 10 },
    extensionWorkingDays: 10,
  },
  powerType: 'PERMIT',
  jurisdiction: 'radiologyCategory@1',
  sections: RADIOLOGY_SECTIONS,
  materials: [
    'M01',
    'M02',
    'M03',
    'M04',
    'M05',
    'M07',
    'M08',
    'M09',
    'M18',
    'M19',
    'M20',
    'M21',
    'M22',
    'M23',
    'M24',
    'M25',
    'M26',
    'M27',
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
    'AV21',
    'AV22',
    'AV23',
    'AV24',
    'AV25',
    'AV26',
    'AV27',
    'AV28',
    'AV29',
    'AV35',
    'AV36',
  ],
  deskChecks: RADIOLOGY_DESK_CHECKS,
  onSiteChecks: RADIOLOGY_ON_SITE_CHECKS,
  copy: radiologyCopy,
})
