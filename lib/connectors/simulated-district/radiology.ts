import type { RowValues } from '@/lib/domain/items/definition'
import { FIRST_GENERATED } from './identities'
import type { SimulatedInstitution } from './institution'
import { radiationWorkersOf } from './people'

/** The devices, as last tested. */
export const devicesOf = (one: SimulatedInstitution): readonly RowValues[] =>
  one.devices.map(({ kind, name, model, kV, mA, room, testedOn }, index) => ({
    name,
    kind,
    model,
    serialNo: `${model.replace('-', '')}-${String(one.serial).padStart(4, '0')}`,
    maker: '示例医疗设备有限公司',
    kV,
    mA,
    room,
    startUse: '2021-06-15',
    status: 'IN_USE',
    'statusTest.date': testedOn,
    'statusTest.reportNo': `示检〔${testedOn.slice(0, 4)}〕第${String(one.serial * 7 + index).padStart(4, '0')}号`,
    'statusTest.lab': '示例检测技术有限公司',
    'statusTest.labQualNo': '鲁放卫技字2023第008号',
    'statusTest.result': 'PASS',
  }))

export const roomsOf = (one: SimulatedInstitution): readonly RowValues[] =>
  one.devices.map(({ room, areaM2, testedOn }, index) => ({
    name: room,
    areaM2,
    'test.date': testedOn,
    'test.reportNo': `示防〔${testedOn.slice(0, 4)}〕第${String(one.serial * 7 + index).padStart(4, '0')}号`,
    'test.result': 'PASS',
    warningSign: true,
    lamp: true,
  }))

export const workersOf = (one: SimulatedInstitution): readonly RowValues[] =>
  radiationWorkersOf(one).map((person, index) => ({
    personRef: person.ref,
    post: index === 0 ? `放射诊断${isDental(one) ? '（口腔）' : ''}` : '技师',
    cardNo: `鲁青放${String(cardNumber(one, index)).padStart(5, '0')}`,
    practiceNo: person.practiceNo,
    'training.date': '2025-09-12',
    'training.result': 'PASS',
    'exam.date': '2025-10-16',
    'exam.conclusion': 'FIT',
    from: '2021-06-15',
  }))

const isDental = ({ devices }: SimulatedInstitution): boolean => devices[0]?.kind.startsWith('DENTAL') ?? false

/** Ten cards each were enough for the small institutions; the others go by their people. */
const cardNumber = (one: SimulatedInstitution, index: number): number =>
  one.serial < FIRST_GENERATED ? one.serial * 10 + index : 10_000 + one.firstPerson + index

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
    mSv: (quarter + worker) % 2 === 0 ? 0.02 : Number((0.08 + (one.serial % 997) / 1000).toFixed(2)),
    belowMdl: (quarter + worker) % 2 === 0,
    lab: '示例个人剂量监测中心',
  }))
