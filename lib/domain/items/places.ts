import type { Wording } from '../shared/wording'
import { w, type Place } from './definition'

/** Names of the places the checklist is grouped by. */
export const PLACE_NAMES: Readonly<Record<Place, Wording>> = {
  entrance: w('门口、候诊', 'Entrance and waiting area'),
  clinic: w('诊室', 'Consulting rooms'),
  mch: w('婚检、产筛门诊', 'Pre-marital and prenatal clinics'),
  treatment: w('治疗、消毒', 'Treatment and sterilisation'),
  delivery: w('产房、手术室', 'Delivery and operating rooms'),
  pharmacy: w('药房', 'Pharmacy'),
  ward: w('病房、牙椅', 'Wards and dental chairs'),
  waste: w('医疗废物、污水', 'Waste and sewage'),
  xray: w('机房', 'X-ray rooms'),
  files: w('档案资料', 'Files and records'),
}
