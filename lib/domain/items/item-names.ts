import type { ItemLetter } from '../shared/item-letters'
import type { Wording } from '../shared/wording'
import { w, type LicenceKind } from './definition'

/** Names of all six items in their fixed order; those without a folder yet can be named but not applied for. */
export interface ItemName {
  readonly letter: ItemLetter
  readonly code: string
  readonly licenceKind: LicenceKind
  readonly name: Wording
  /** For the strip of six shapes and table heads. */
  readonly short: Wording
}

export const ITEM_NAMES: Readonly<Record<ItemLetter, ItemName>> = {
  A: {
    letter: 'A',
    code: 'MI_LICENSE',
    licenceKind: 'PRACTICE',
    name: w('医疗机构执业许可证校验', 'Verification of the practice licence'),
    short: w('执业', 'Practice'),
  },
  B: {
    letter: 'B',
    code: 'RAD_LICENSE',
    licenceKind: 'RADIOLOGY',
    name: w('放射诊疗许可证校验', 'Verification of the radiology licence'),
    short: w('放射', 'Radiology'),
  },
  C: {
    letter: 'C',
    code: 'MCH_MIDWIFERY',
    licenceKind: 'MCH',
    name: w('母婴保健技术服务执业许可证（助产技术）校验', 'Verification of the MCH licence: midwifery'),
    short: w('助产', 'Midwifery'),
  },
  D: {
    letter: 'D',
    code: 'MCH_STERIL_TOP',
    licenceKind: 'MCH',
    name: w(
      '母婴保健技术服务执业许可证（结扎手术、终止妊娠手术）校验',
      'Verification of the MCH licence: sterilisation and termination',
    ),
    short: w('结扎终止', 'Sterilisation, termination'),
  },
  E: {
    letter: 'E',
    code: 'MCH_PREMARITAL',
    licenceKind: 'MCH',
    name: w(
      '母婴保健技术服务执业许可证（婚前医学检查）校验',
      'Verification of the MCH licence: pre-marital examination',
    ),
    short: w('婚检', 'Pre-marital'),
  },
  F: {
    letter: 'F',
    code: 'MCH_PRENATAL_SCREEN',
    licenceKind: 'MCH',
    name: w('母婴保健技术服务执业许可证（产前筛查）校验', 'Verification of the MCH licence: prenatal screening'),
    short: w('产筛', 'Prenatal screening'),
  },
}

/** The item an issued document names; documents keep its Chinese name. */
export const itemNamed = (name: string): ItemName | undefined =>
  Object.values(ITEM_NAMES).find((item) => item.name.zh === name)
