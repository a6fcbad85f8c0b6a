import { bool, choice, choices, date, decimal, int, OPTIONAL, PAST, personRef, roomRef, text } from '../build'
import { w, type FieldDef, type SectionDef } from '../definition'
import {
  CATEGORY_OPTIONS,
  DEVICE_KIND_OPTIONS,
  DEVICE_STATUS_OPTIONS,
  EXAM_OPTIONS,
  INCIDENT_LEVELS,
  RESULT_OPTIONS,
  SOURCE_CLASSES,
  STOP_PROOFS,
  UNSEALED_CLASSES,
} from './options'

/** A dose is the most sensitive figure of the form: sealed, shown to others only as a class (DOMAIN §8). */
const SEALED_DOSE = { sealed: true, mask: 'dose' } as const

const licence: SectionDef = {
  code: 'b-licence',
  items: 'B',
  wording: {
    title: w('放射许可和防护管理', 'Radiology licence and protection management'),
    lead: w(
      '许可项目、辐射安全许可证和防护管理安排。',
      'Licensed categories, radiation safety licence and protection management.',
    ),
    why: w(
      '为什么问：开展的项目不能超出许可，防护要有人管。',
      'Why we ask: practice may not exceed the licence, and someone must be in charge of protection.',
    ),
  },
  unchangedQuestion: w('许可项目和防护管理有变化吗？', 'Have categories or protection management changed?'),
  fields: [
    text('b.licenceNo', '放射诊疗许可证号', 'Radiology licence number', {
      readOnlyFromRegister: true,
      pattern: 'radiologyLicenceNo',
      maxLength: 40,
      prefill: { from: 'licence', path: 'radiology.no' },
      hint: w('例如 鲁卫放证字(2020)第0012号', 'e.g. 鲁卫放证字(2020)第0012号'),
    }),
    date('b.issuedOn', '发证日期', 'Issued on', {
      readOnlyFromRegister: true,
      ...PAST,
      prefill: { from: 'licence', path: 'radiology.issuedOn' },
    }),
    choices('b.categories', '许可项目', 'Licensed categories', {
      readOnlyFromRegister: true,
      options: CATEGORY_OPTIONS,
      prefill: { from: 'licence', path: 'radiology.categories' },
    }),
    text('b.radSafety.no', '辐射安全许可证号', 'Radiation safety licence number', {
      maxLength: 60,
      prefill: { from: 'ecology', path: 'no' },
    }),
    date('b.radSafety.validTo', '辐射安全许可证有效期止', 'Radiation safety licence valid to', {
      prefill: { from: 'ecology', path: 'validTo' },
      hint: w('生态环境部门发的证，5 年有效', 'Issued by the ecology authority, valid five years'),
    }),
    text('b.radSafety.scope', '种类和范围', 'Kind and scope', {
      maxLength: 200,
      prefill: { from: 'ecology', path: 'scope' },
    }),
    text('b.officer.name', '放射防护管理人员', 'Protection officer', { maxLength: 50, mask: 'name' }),
    bool('b.officer.fullTime', '专职', 'Full time'),
    date('b.qa.planDate', '质量保证方案日期', 'QA programme dated', { ...PAST }),
    int('b.qa.constancyTests', '校验期内稳定性检测次数', 'Constancy tests in the period', { max: 9999 }),
    bool('b.qa.changed', '防护组织、方案、制度有变化', 'Body, programme or rules changed', {
      hint: w('没有变化的，不用再交这份材料', 'If nothing changed, this paper is not needed'),
    }),
    date('b.drill.date', '最近一次应急演练', 'Last incident drill', {
      ...PAST,
      hint: w('12 个月以内的', 'Within the last 12 months'),
    }),
    int('b.drill.participants', '演练人数', 'Participants', { max: 9999, min: 1 }),
  ],
  lists: [
    {
      path: 'b.sealedSources',
      wording: {
        title: w('放射源', 'Sealed sources'),
        add: w('加一枚源', 'Add a source'),
        none: w('没有放射源', 'None'),
      },
      rowTitle: ['nuclide', 'class'],
      identity: ['nuclide', 'activityBq', 'use'],
      minRows: 0,
      maxRows: 200,
      showWhen: 'hasNuclearOrTherapy@1',
      columns: [
        text('nuclide', '核素', 'Nuclide', { maxLength: 20 }),
        decimal('activityBq', '活度', 'Activity', { max: 1e18, decimals: 0, unit: w('Bq', 'Bq') }),
        choice('class', '类别', 'Category', { options: SOURCE_CLASSES }),
        text('use', '用途', 'Use'),
      ],
    },
    {
      path: 'b.unsealed',
      wording: {
        title: w('非密封放射性物质', 'Unsealed substances'),
        add: w('加一种', 'Add one'),
        none: w('没有非密封放射性物质', 'None'),
      },
      rowTitle: ['nuclide', 'class'],
      identity: ['nuclide', 'use'],
      minRows: 0,
      maxRows: 200,
      showWhen: 'hasNuclearOrTherapy@1',
      columns: [
        text('nuclide', '核素', 'Nuclide', { maxLength: 20 }),
        decimal('activityBq', '日最大操作量', 'Daily maximum', { max: 1e18, decimals: 0, unit: w('Bq', 'Bq') }),
        choice('class', '场所级别', 'Workplace class', { options: UNSEALED_CLASSES }),
        text('use', '用途', 'Use'),
      ],
    },
    {
      path: 'b.incidents',
      wording: {
        title: w('放射事件', 'Radiation incidents'),
        add: w('加一起事件', 'Add an incident'),
        none: w('校验期内没有放射事件', 'None in the period'),
      },
      rowTitle: ['date', 'level'],
      identity: ['date', 'level'],
      minRows: 0,
      maxRows: 100,
      columns: [
        date('date', '日期', 'Date', { ...PAST }),
        choice('level', '等级', 'Level', { options: INCIDENT_LEVELS }),
        bool('reported', '已报告', 'Reported'),
      ],
    },
  ],
  checks: ['drillIsRecent@1'],
}

const deviceColumns: FieldDef[] = [
  text('name', '设备名称', 'Name', { maxLength: 60 }),
  choice('kind', '设备类型', 'Kind', { options: DEVICE_KIND_OPTIONS }),
  text('model', '型号', 'Model', { maxLength: 60 }),
  text('serialNo', '出厂编号', 'Serial number', {
    maxLength: 60,
    hint: w('在机身铭牌上，和检测报告一致', 'On the nameplate; must match the test report'),
  }),
  text('maker', '生产厂家', 'Maker', { maxLength: 80 }),
  decimal('kV', '管电压', 'Tube voltage', { ...OPTIONAL, max: 100_000, unit: w('kV', 'kV') }),
  decimal('mA', '管电流', 'Tube current', { ...OPTIONAL, max: 10_000, unit: w('mA', 'mA') }),
  roomRef('room', '所在机房', 'Room'),
  date('startUse', '启用日期', 'In use since', { ...PAST }),
  choice('status', '状态', 'Status', { options: DEVICE_STATUS_OPTIONS }),
  choice('stopProof', '停用怎么证明', 'Proof that it is out of use', {
    options: STOP_PROOFS,
    showWhen: 'rowIsStopped@1',
    hint: w('停用的设备要有封条或照片', 'A device out of use needs a seal or a photo'),
  }),
  date('statusTest.date', '状态检测日期', 'Status test on', {
    ...PAST,
    showWhen: 'rowIsInUse@1',
    hint: w(
      '12 个月以内的；新设备不满一年、有验收检测的可以不填',
      'Within 12 months; a device under a year with an acceptance test may leave it blank',
    ),
    ...OPTIONAL,
  }),
  text('statusTest.reportNo', '状态检测报告编号', 'Status test report', {
    ...OPTIONAL,
    maxLength: 60,
    showWhen: 'rowIsInUse@1',
  }),
  text('statusTest.lab', '检测机构', 'Laboratory', { ...OPTIONAL, maxLength: 80, showWhen: 'rowIsInUse@1' }),
  text('statusTest.labQualNo', '检测机构资质编号', 'Laboratory qualification', {
    ...OPTIONAL,
    maxLength: 60,
    showWhen: 'rowIsInUse@1',
    hint: w('报告封面上的 CMA 或资质编号', 'CMA or qualification number on the report'),
  }),
  choice('statusTest.result', '状态检测结论', 'Status test result', {
    ...OPTIONAL,
    options: RESULT_OPTIONS,
    showWhen: 'rowIsInUse@1',
  }),
  date('acceptanceTest.date', '验收检测日期', 'Acceptance test on', {
    ...OPTIONAL,
    ...PAST,
    hint: w('新装、换装的设备填', 'For new or replaced devices'),
  }),
  text('acceptanceTest.reportNo', '验收检测报告编号', 'Acceptance test report', { ...OPTIONAL, maxLength: 60 }),
  text('acceptanceTest.lab', '验收检测机构', 'Acceptance laboratory', { ...OPTIONAL, maxLength: 80 }),
  text('acceptanceTest.labQualNo', '验收检测机构资质编号', 'Acceptance laboratory qualification', {
    ...OPTIONAL,
    maxLength: 60,
  }),
  choice('acceptanceTest.result', '验收检测结论', 'Acceptance test result', { ...OPTIONAL, options: RESULT_OPTIONS }),
  text('configLicenceNo', '配置许可证号', 'Configuration licence', { maxLength: 60, showWhen: 'rowIsClassB@1' }),
]

const devices: SectionDef = {
  code: 'b-devices',
  items: 'B',
  wording: {
    title: w('放射诊疗设备', 'Radiological equipment'),
    lead: w(
      '逐台选“没有变化”或“有变化”，只填变了的地方。',
      'For each device choose “unchanged” or “changed”, and fill in only what changed.',
    ),
    why: w(
      '为什么问：设备要和许可、检测报告、机房一致。',
      'Why we ask: devices must match the licence, the test reports and the rooms.',
    ),
  },
  unchangedQuestion: w('设备和上次一样吗？', 'Are the devices the same as last time?'),
  fields: [],
  lists: [
    {
      path: 'b.devices',
      wording: {
        title: w('设备', 'Devices'),
        add: w('加一台新设备', 'Add a device'),
        none: w('还没有设备', 'No devices yet'),
      },
      rowTitle: ['name', 'serialNo'],
      identity: ['serialNo', 'maker'],
      minRows: 1,
      maxRows: 500,
      changeWays: [
        { code: 'REPLACED', wording: w('换成另一台', 'Replaced by another') },
        { code: 'STOPPED', wording: w('停用或报废', 'Out of use or scrapped'), opens: ['status', 'stopProof'] },
        { code: 'EDITED', wording: w('还是这台，参数变了', 'The same device, details changed') },
      ],
      columns: deviceColumns,
    },
  ],
  checks: ['deviceRoomsExist@1', 'acceptanceBeforeUse@1', 'deviceHasTest@1'],
}

const rooms: SectionDef = {
  code: 'b-rooms',
  items: 'B',
  wording: {
    title: w('放射工作场所', 'Rooms'),
    lead: w('每间机房的防护检测和警示。', 'Protection test and warnings of each room.'),
    why: w('为什么问：机房防护关系到周围的人。', 'Why we ask: the shielding protects those around it.'),
  },
  unchangedQuestion: w('机房和上次一样吗？', 'Are the rooms the same as last time?'),
  fields: [],
  lists: [
    {
      path: 'b.rooms',
      wording: { title: w('机房', 'Rooms'), add: w('加一间机房', 'Add a room'), none: w('还没有机房', 'No rooms yet') },
      rowTitle: ['name'],
      identity: ['name'],
      minRows: 1,
      maxRows: 200,
      columns: [
        text('name', '机房名称', 'Name', {
          maxLength: 60,
          hint: w('和检测报告上写的一样', 'As written in the test report'),
        }),
        decimal('areaM2', '面积', 'Area', { max: 9999, unit: w('平方米', 'm²') }),
        date('test.date', '防护检测日期', 'Protection test on', {
          ...PAST,
          hint: w('校验期内的', 'Within the verification period'),
        }),
        text('test.reportNo', '检测报告编号', 'Report number', { maxLength: 60 }),
        choice('test.result', '检测结论', 'Result', { options: RESULT_OPTIONS }),
        bool('warningSign', '门口有电离辐射警告标志', 'Warning sign at the entrance'),
        bool('lamp', '门口有工作指示灯', 'Indicator lamp at the entrance'),
      ],
    },
  ],
  checks: [],
}

const workers: SectionDef = {
  code: 'b-workers',
  items: 'B',
  wording: {
    title: w('放射工作人员', 'Radiation workers'),
    lead: w('逐人核对培训、个人剂量和体检结论。', 'Check training, dose and exam conclusion of each person.'),
    why: w(
      '为什么问：保护接触射线的人。剂量和体检加密保存，不公开。',
      'Why we ask: to protect those exposed. Doses and exams are stored sealed and never published.',
    ),
  },
  unchangedQuestion: w('放射工作人员和上次一样吗？', 'Are the radiation workers the same as last time?'),
  fields: [],
  lists: [
    {
      path: 'b.workers',
      wording: {
        title: w('放射工作人员', 'Radiation workers'),
        add: w('加一个人', 'Add a worker'),
        none: w('还没有人', 'Nobody yet'),
      },
      rowTitle: ['personRef', 'post'],
      identity: ['personRef'],
      minRows: 1,
      maxRows: 1000,
      changeWays: [
        { code: 'STOPPED', wording: w('不再从事放射工作', 'No longer a radiation worker'), opens: ['to'] },
        { code: 'EDITED', wording: w('还在，信息变了', 'Still one, details changed') },
      ],
      columns: [
        personRef('personRef', '人员', 'Person', { hint: w('从人员名录里选', 'Choose from the roster') }),
        text('post', '岗位', 'Post', { maxLength: 40 }),
        text('cardNo', '放射工作人员证号', 'Radiation worker card', { maxLength: 40, mask: 'certificateNo' }),
        text('practiceNo', '执业证书编号', 'Certificate number', { ...OPTIONAL, maxLength: 30, mask: 'certificateNo' }),
        date('training.date', '培训日期', 'Training on', { ...PAST, hint: w('2 年以内的', 'Within two years') }),
        choice('training.result', '培训结果', 'Training result', { options: RESULT_OPTIONS }),
        date('exam.date', '体检日期', 'Exam on', { ...PAST, hint: w('2 年以内的', 'Within two years') }),
        choice('exam.conclusion', '体检结论', 'Exam conclusion', {
          options: EXAM_OPTIONS,
          sealed: true,
          mask: 'hidden',
        }),
        date('from', '上岗日期', 'Since', { ...PAST }),
        date('to', '离岗日期', 'Until', { ...OPTIONAL }),
      ],
    },
    {
      path: 'b.doses',
      wording: {
        title: w('个人剂量', 'Personal dose'),
        hint: w('最近 12 个月的每一次监测报告', 'Each monitoring report of the last 12 months'),
        add: w('加一次监测', 'Add a report'),
        none: w('还没有监测数据', 'No readings yet'),
      },
      rowTitle: ['from', 'to'],
      identity: ['from', 'to'],
      minRows: 0,
      maxRows: 60,
      nestedIn: { list: 'b.workers', column: 'doses' },
      prefill: { from: 'dose', path: 'doses' },
      columns: [
        date('from', '佩戴起', 'Worn from', { ...PAST, prefill: { from: 'dose', path: 'from' } }),
        date('to', '佩戴止', 'Worn to', { ...PAST, prefill: { from: 'dose', path: 'to' } }),
        decimal('mSv', '剂量', 'Dose', {
          max: 500,
          decimals: 2,
          unit: w('mSv', 'mSv'),
          ...SEALED_DOSE,
          prefill: { from: 'dose', path: 'mSv' },
        }),
        bool('belowMdl', '低于探测下限', 'Below detection limit', {
          ...OPTIONAL,
          prefill: { from: 'dose', path: 'belowMdl' },
          hint: w('报告写“＜MDL”的选“是”，剂量填报告给的数', 'Yes if the report says “<MDL”; enter the value it gives'),
        }),
        text('lab', '监测机构', 'Laboratory', { maxLength: 80, prefill: { from: 'dose', path: 'lab' } }),
        text('investigationReportNo', '调查报告编号', 'Investigation report', {
          ...OPTIONAL,
          maxLength: 60,
          hint: w('一年超过 5 mSv 的要有调查报告', 'Needed above 5 mSv in a year'),
        }),
      ],
    },
  ],
  checks: ['workersAreOnRoster@1', 'doseDates@1'],
}

export const RADIOLOGY_SECTIONS: SectionDef[] = [licence, devices, rooms, workers]
