import type { DeviceKind } from '@/lib/domain/items/parameters'
import { addDays } from '@/lib/domain/shared/dates'
import type { SimulatedDevice } from './institution'
import type { Dice } from './random'

type Model = Omit<SimulatedDevice, 'kind' | 'testedOn'>

const MODELS: Partial<Record<DeviceKind, Model>> = {
  DR: { name: '数字化X射线摄影系统（DR）', model: 'DRX-50', kV: 150, mA: 630, room: 'DR室', areaM2: 26 },
  CT: { name: 'X射线计算机断层扫描系统（CT）', model: 'CTX-64', kV: 140, mA: 667, room: 'CT室', areaM2: 38 },
  MOBILE: { name: '移动式X射线机', model: 'MX-32', kV: 125, mA: 320, room: '移动X射线机存放间', areaM2: 12 },
  MAMMOGRAPHY: { name: '乳腺X射线机', model: 'MGX-35', kV: 35, mA: 150, room: '乳腺X射线室', areaM2: 16 },
  DENTAL_INTRAORAL: { name: '口腔内X射线机', model: 'RX-70', kV: 70, mA: 7, room: 'X射线室', areaM2: 6.5 },
  DENTAL_PANORAMIC: { name: '口腔全景X射线机', model: 'PX-90', kV: 90, mA: 12, room: '全景X射线室', areaM2: 8 },
  CBCT: { name: '口腔锥形束CT', model: 'CBX-100', kV: 100, mA: 10, room: '口腔CT室', areaM2: 12 },
}

const SAID_ON = '2026-11-24'
/** One device in fifteen was last tested more than a year ago (AV22). */
const LATE_PERCENT = 7

export const deviceOfKind = (kind: DeviceKind, dice: Dice): SimulatedDevice => {
  const model = MODELS[kind]
  if (!model) throw new Error(`no model of ${kind}`)
  const ago = dice.chance(LATE_PERCENT) ? dice.between(366, 420) : dice.between(15, 320)
  return { kind, ...model, testedOn: addDays(SAID_ON, -ago) }
}
