import type { RowValues } from '@/lib/domain/items/definition'
import type { SimulatedInstitution } from './institutions'
import { radiationWorkersOf } from './people'

/** One intra-oral X-ray device in one room, as last tested. */
export const deviceOf = (one: SimulatedInstitution): RowValues => ({
  name: '口腔内X射线机',
  kind: 'DENTAL_INTRAORAL',
  model: 'RX-70',
  serialNo: `RX70-${String(one.serial).padStart(4, '0')}`,
  maker: '示例医疗设备有限公司',
  kV: 70,
  mA: 7,
  room: 'X射线室',
  startUse: '2021-06-15',
  status: 'IN_USE',
  'statusTest.date': '2026-03-18',
  'statusTest.reportNo': `示检〔2026〕第${String(one.serial * 7).padStart(4, '0')}号`,
  'statusTest.lab': '示例检测技术有限公司',
  'statusTest.labQualNo': '鲁放卫技字2023第008号',
  'statusTest.result': 'PASS',
})

export const roomOf = (one: SimulatedInstitution): RowValues => ({
  name: 'X射线室',
  areaM2: 6.5,
  'test.date': '2026-03-18',
  'test.reportNo': `示防〔2026〕第${String(one.serial * 7).padStart(4, '0')}号`,
  'test.result': 'PASS',
  warningSign: true,
  lamp: true,
})

export const workersOf = (one: SimulatedInstitution): readonly RowValues[] =>
  radiationWorkersOf(one).map((person, index) => ({
    personRef: person.ref,
    post: index === 0 ? '放射诊断（口腔）' : '技师',
    cardNo: `鲁青放${String(one.serial * 10 + index).padStart(5, '0')}`,
    practiceNo: person.practiceNo,
    'training.date': '2025-09-12',
    'training.result': 'PASS',
    'exam.date': '2025-10-16',
    'exam.conclusion': 'FIT',
    from: '2021-06-15',
  }))

const QUARTERS = [
  ['2025-10-01', '2025-12-31'],
  ['2026-01-01', '2026-03-31'],
  ['2026-04-01', '2026-06-30'],
  ['2026-07-01', '2026-09-30'],
] as const

/** Four readings a worker; every second one lies below the detection limit, which is not zero (DOMAIN §15, trap 14). */
export const dosesOf = (one: SimulatedInstitution, worker: number): readonly RowValues[] =>
  QUARTERS.map(([from, to], quarter) => ({
    from,
    to,
    mSv: (quarter + worker) % 2 === 0 ? 0.02 : Number((0.08 + one.serial / 1000).toFixed(2)),
    belowMdl: (quarter + worker) % 2 === 0,
    lab: '示例个人剂量监测中心',
  }))
