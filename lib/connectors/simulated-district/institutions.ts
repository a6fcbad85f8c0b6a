import { uscc } from './identities'
import { institution, REGION, type SimulatedInstitution } from './institution'

export type { SimulatedInstitution } from './institution'

export const MAIN_SERIAL = 13
export const HOSPITAL_SERIAL = 37

/** Those that tests, journeys and the accounts of the demo know by name. Names, numbers and people are invented. */
export const INSTITUTIONS: readonly SimulatedInstitution[] = [
  institution({
    serial: MAIN_SERIAL,
    name: '青岛海棠湾口腔门诊部',
    category: 'D152',
    street: '海棠湾路',
    chairs: 4,
    hasXray: true,
    due: '2027-01-20',
    lastVisitOn: null,
  }),
  institution({
    serial: 21,
    name: '青岛松涛口腔门诊部',
    category: 'D152',
    street: '滨海大道',
    chairs: 6,
    hasXray: true,
    due: '2027-06-30',
  }),
  institution({
    serial: 22,
    name: '青岛禾木普通专科门诊部',
    category: 'D151',
    street: '长江中路',
    departments: [
      ['03', '内科'],
      ['04', '外科'],
    ],
    scope: '内科、外科',
    practiceCategory: 'CLINICAL',
    due: '2026-10-31',
    entryStatus: 'OVERDUE',
  }),
  institution({
    serial: 23,
    name: '青岛云杉口腔诊所',
    category: 'D218',
    street: '珠江路',
    uscc: uscc('92', REGION, 23),
    registrationNo: null,
    filingNo: 'ZS370211202300023',
    naturalPerson: true,
    chairs: 2,
    physicians: 1,
    nurses: 1,
    hasXray: true,
    due: '2027-01-31',
  }),
  institution({
    serial: 24,
    name: '青岛滨海路口腔门诊部',
    category: 'D152',
    street: '滨海大道',
    chairs: 3,
    hasXray: true,
    due: '2027-01-25',
    silent: true,
  }),
  institution({
    serial: 25,
    name: '青岛金口路口腔门诊部',
    region: '370202',
    category: 'D152',
    street: '金口二路',
    chairs: 3,
    due: '2027-01-18',
  }),
  institution({
    serial: 31,
    name: '青岛青禾口腔门诊部',
    category: 'D152',
    street: '云山路',
    chairs: 4,
    hasXray: true,
    due: '2027-01-31',
  }),
  institution({
    serial: 32,
    name: '青岛西海岸新区石桥社区卫生服务站',
    category: 'B200',
    street: '海湾路',
    nature: '1',
    departments: [
      ['01', '预防保健科'],
      ['02', '全科医疗科'],
    ],
    scope: '全科医学',
    practiceCategory: 'CLINICAL',
    due: '2027-02-15',
  }),
  institution({
    serial: 33,
    name: '青岛朗润口腔诊所',
    category: 'D215',
    street: '长江东路',
    uscc: uscc('92', REGION, 33),
    naturalPerson: true,
    chairs: 2,
    physicians: 1,
    nurses: 1,
    hasXray: true,
    due: '2027-01-10',
  }),
  institution({
    serial: 34,
    name: '青岛西海岸新区长江路街道东苑综合门诊部（原长江路第二门诊部）',
    category: 'D110',
    street: '长江西路',
    departments: [
      ['03', '内科'],
      ['04', '外科'],
      ['05', '妇产科'],
      ['32', '医学影像科'],
    ],
    scope: '内科、外科、妇产科、医学影像',
    practiceCategory: 'CLINICAL',
    physicians: 6,
    nurses: 6,
    hasXray: true,
    due: '2027-02-20',
  }),
  institution({
    serial: 35,
    name: '柳花泊街道王家庄村卫生室',
    category: 'D600',
    street: '王家庄村',
    uscc: null,
    registrationNo: `PDY00035X${REGION}17D6001`,
    nature: '1',
    naturalPerson: true,
    departments: [['02', '全科医疗科']],
    scope: '全科医学',
    practiceCategory: 'CLINICAL',
    physicians: 1,
    nurses: 1,
    due: '2027-01-15',
  }),
  institution({
    serial: 36,
    name: '青岛向阳中医门诊部',
    category: 'D121',
    street: '井冈山路',
    departments: [['50', '中医科']],
    scope: '中医',
    practiceCategory: 'TCM',
    due: '2027-02-05',
  }),
  // The hospital with all six items: four technologies of the MCH licence fall due later and may ride along (DOMAIN §3.0).
  institution({
    serial: HOSPITAL_SERIAL,
    name: '青岛西海岸新区汀洲医院',
    category: 'A100',
    street: '汀洲路',
    nature: '1',
    level: '2A',
    beds: 100,
    cycleYears: 3,
    departments: [
      ['03', '内科'],
      ['04', '外科'],
      ['05', '妇产科'],
      ['07', '儿科'],
      ['30', '医学检验科'],
      ['32', '医学影像科'],
    ],
    scope: '内科、外科、妇产科、儿科、检验、影像',
    practiceCategory: 'CLINICAL',
    physicians: 12,
    nurses: 40,
    others: 3,
    hasXray: true,
    devices: [
      {
        ...{ kind: 'DR', name: '数字化X射线摄影系统', model: 'DR-800', kV: 150, mA: 800 },
        ...{ room: '放射科1室', areaM2: 32, testedOn: '2026-04-16' },
      },
    ],
    technologies: ['C', 'D', 'E', 'F'],
    technologiesDue: '2027-06-30',
    due: '2027-02-10',
    lastVisitOn: null,
  }),
]

/** One of those with a name of their own. */
export const institutionBySerial = (serial: number): SimulatedInstitution => {
  const found = INSTITUTIONS.find((one) => one.serial === serial)
  if (!found) throw new Error(`no institution ${serial} in the district`)
  return found
}

export const radiologyLicenceNo = (serial: number): string => `鲁卫放证字(2021)第${String(serial).padStart(4, '0')}号`
