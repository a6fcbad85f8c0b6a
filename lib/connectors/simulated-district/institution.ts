import type { DeviceKind, RadiologyCategory } from '@/lib/domain/items/parameters'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { registrationNo, uscc } from './identities'

/** An invented institution of the demo: what every register knows of it follows from these. */
export interface SimulatedInstitution {
  readonly serial: number
  readonly name: string
  readonly region: string
  readonly category: string
  readonly street: string
  readonly detail: string
  readonly uscc: string | null
  readonly registrationNo: string | null
  readonly filingNo: string | null
  readonly nature: '1' | '2'
  readonly naturalPerson: boolean
  readonly level: string
  readonly beds: number
  readonly chairs: number
  readonly departments: readonly (readonly [code: string, name: string])[]
  /** Number of its first person; the others follow. */
  readonly firstPerson: number
  readonly physicians: number
  readonly nurses: number
  /** Pharmacists, laboratory and imaging technicians, in turn. */
  readonly others: number
  readonly scope: string
  readonly practiceCategory: 'DENTAL' | 'CLINICAL' | 'TCM'
  readonly hasXray: boolean
  readonly radiology: readonly RadiologyCategory[]
  readonly devices: readonly SimulatedDevice[]
  /** MCH technologies of its licence, and the end of their own period of three years. */
  readonly technologies: readonly ItemLetter[]
  readonly technologiesDue: string
  /** Years of the running period of its practice licence. */
  readonly cycleYears: 1 | 3
  /** End of the running period of its licences, item A (B follows). */
  readonly due: string
  readonly entryStatus: 'VALID' | 'OVERDUE'
  readonly points: readonly SimulatedPoints[]
  /** The register does not answer for this one. */
  readonly silent: boolean
  /** Last on-site check; null when there was none in the last two periods (AV20). */
  readonly lastVisitOn: string | null
}

export interface SimulatedDevice {
  readonly kind: DeviceKind
  readonly name: string
  readonly model: string
  readonly kV: number
  readonly mA: number
  readonly room: string
  readonly areaM2: number
  readonly testedOn: string
}

export interface SimulatedPoints {
  readonly code: string
  readonly points: number
  readonly actOn: string
  readonly decidedOn: string
}

export const REGION = '370211'

const INTRAORAL: SimulatedDevice = {
  kind: 'DENTAL_INTRAORAL',
  name: '口腔内X射线机',
  model: 'RX-70',
  kV: 70,
  mA: 7,
  room: 'X射线室',
  areaM2: 6.5,
  testedOn: '2026-03-18',
}

export type Spec = Partial<SimulatedInstitution> &
  Pick<SimulatedInstitution, 'serial' | 'name' | 'category' | 'street' | 'due'>

export function institution(spec: Spec): SimulatedInstitution {
  const region = spec.region ?? REGION
  const nature = spec.nature ?? '2'
  return {
    region,
    nature,
    detail: `${spec.serial * 3}号`,
    uscc: spec.uscc === undefined ? uscc(nature === '1' ? '12' : '91', region, spec.serial) : spec.uscc,
    registrationNo:
      spec.registrationNo === undefined
        ? registrationNo(region, spec.serial, spec.category, nature)
        : spec.registrationNo,
    filingNo: null,
    naturalPerson: false,
    level: 'NONE',
    beds: 0,
    chairs: 0,
    departments: [['12', '口腔科']],
    firstPerson: spec.serial * 20,
    physicians: 2,
    nurses: 2,
    others: 0,
    scope: '口腔',
    practiceCategory: 'DENTAL',
    hasXray: false,
    radiology: ['XRAY_IMAGING'],
    devices: spec.hasXray ? [INTRAORAL] : [],
    technologies: [],
    technologiesDue: spec.due,
    cycleYears: 1,
    entryStatus: 'VALID',
    points: [],
    silent: false,
    lastVisitOn: '2025-12-09',
    ...spec,
  }
}
