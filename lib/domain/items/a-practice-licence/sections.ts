import { bool, choice, date, decimal, int, longText, OPTIONAL, PAST, personRef, text } from '../build'
import { w, type SectionDef } from '../definition'
import {
  CHANGE_MATTERS,
  COMPENSATION_KINDS,
  DEPARTMENT_CHANGES,
  EQUIPMENT_CLASSES,
  FIRE_DOCUMENTS,
  RESPONSIBILITIES,
  SEWAGE_FACILITIES,
  TENURES,
} from './options'

const people = w('人', 'people')
const squareMetres = w('平方米', 'm²')

const premises: SectionDef = {
  code: 'a-premises',
  items: 'A',
  wording: {
    title: w('场所和资金', 'Premises and capital'),
    lead: w(
      '房子、消防和排水，和上次不一样才改。',
      'Building, fire safety and drainage. Change only what is different.',
    ),
    why: w(
      '为什么问：场所要达到该类机构的基本标准。',
      'Why we ask: the premises must meet the basic standard of your category.',
    ),
  },
  unchangedQuestion: w('场所和资金有变化吗？', 'Have premises or capital changed?'),
  fields: [
    decimal('a.capital', '注册资金', 'Capital', {
      readOnlyFromRegister: true,
      unit: w('万元', '10,000 yuan'),
      prefill: { from: 'nhc', path: 'capital' },
      hint: w('和登记一致', 'As registered'),
    }),
    decimal('a.area.site', '占地面积', 'Site area', { max: 9_999_999, unit: squareMetres, ...OPTIONAL }),
    decimal('a.area.build', '建筑面积', 'Floor area', { max: 9_999_999, unit: squareMetres }),
    decimal('a.area.clinical', '业务用房面积', 'Clinical area', {
      max: 9_999_999,
      unit: squareMetres,
      hint: w('不会比建筑面积大', 'Not more than the floor area'),
    }),
    choice('a.tenure', '房屋权属', 'Tenure', { options: TENURES }),
    date('a.leaseEnd', '租期到哪天', 'Lease ends on', {
      showWhen: 'isLeased@1',
      hint: w('到不了下次校验期满的，要交新的租赁合同', 'If it ends before the next due date, the new lease is needed'),
    }),
    choice('a.fire.docKind', '消防文件种类', 'Fire document', { options: FIRE_DOCUMENTS }),
    text('a.fire.docNo', '消防文号', 'Fire document number', { maxLength: 60 }),
    date('a.fire.date', '消防文件日期', 'Fire document dated', { ...PAST }),
    text('a.fire.authority', '出具单位', 'Issued by', { maxLength: 60 }),
    choice('a.sewage.facility', '污水处理', 'Sewage treatment', { options: SEWAGE_FACILITIES }),
    text('a.sewage.permitNo', '排污许可证或登记回执编号', 'Discharge permit or receipt number', {
      maxLength: 60,
      showWhen: 'hasSewageDuty@1',
    }),
    date('a.sewage.lastTest', '最近一次水质监测', 'Last effluent test', { ...PAST, showWhen: 'hasSewageDuty@1' }),
  ],
  lists: [],
  checks: ['clinicalWithinBuild@1'],
}

const departments: SectionDef = {
  code: 'a-departments',
  items: 'A',
  wording: {
    title: w('诊疗科目和设备', 'Departments and equipment'),
    lead: w('科目、变更、限制类技术和大型设备。', 'Departments, changes, restricted technologies and large equipment.'),
    why: w(
      '为什么问：实际开展的不能超出登记的科目。',
      'Why we ask: what you practise may not go beyond the registered departments.',
    ),
  },
  unchangedQuestion: w('科目、技术和设备有变化吗？', 'Have departments, technologies or equipment changed?'),
  fields: [
    text('a.narcoticCard.no', '麻精药品印鉴卡编号', 'Narcotic purchase card number', {
      ...OPTIONAL,
      maxLength: 40,
      hint: w('没有印鉴卡的不填', 'Leave blank if you have none'),
    }),
    date('a.narcoticCard.validTo', '印鉴卡有效期止', 'Card valid to', {
      ...OPTIONAL,
      hint: w('3 年有效，到期前 3 个月换领', 'Valid three years; renew three months before'),
    }),
  ],
  lists: [
    {
      path: 'a.departments',
      wording: {
        title: w('诊疗科目', 'Departments'),
        add: w('加一个科目', 'Add a department'),
        none: w('还没有科目', 'No departments yet'),
      },
      rowTitle: ['name', 'code'],
      identity: ['code'],
      minRows: 1,
      maxRows: 200,
      prefill: { from: 'nhc', path: 'departments' },
      columns: [
        text('code', '科目代码', 'Code', {
          pattern: 'department',
          maxLength: 12,
          prefill: { from: 'nhc', path: 'code' },
          hint: w('例如 12 口腔科，12.01 口腔内科', 'e.g. 12 dentistry, 12.01 endodontics'),
        }),
        text('name', '科目名称', 'Name', { maxLength: 50, prefill: { from: 'nhc', path: 'name' } }),
        int('beds', '床位', 'Beds', { ...OPTIONAL, max: 9999, showWhen: 'hasBeds@1' }),
        int('physicians', '医师', 'Physicians', { max: 9999, unit: people }),
        int('nurses', '护士', 'Nurses', { max: 9999, unit: people }),
        bool('outpatientOnly', '只开门诊', 'Outpatients only', { ...OPTIONAL }),
        choice('change', '这次有变化吗', 'Change', {
          options: DEPARTMENT_CHANGES,
          hint: w('增减科目要先办变更登记', 'Register the change before adding or dropping one'),
        }),
        text('remark', '备注', 'Remark', { ...OPTIONAL, maxLength: 200 }),
      ],
    },
    {
      path: 'a.changes',
      wording: {
        title: w('校验期内的变更登记', 'Changes registered in the period'),
        add: w('加一项变更', 'Add a change'),
        none: w('没有变更', 'No changes'),
      },
      rowTitle: ['matter', 'date'],
      identity: ['matter', 'date', 'approvalNo'],
      minRows: 0,
      maxRows: 100,
      columns: [
        choice('matter', '变更事项', 'Matter', { options: CHANGE_MATTERS }),
        text('from', '变更前', 'Before', { maxLength: 200 }),
        text('to', '变更后', 'After', { maxLength: 200 }),
        date('date', '批准日期', 'Approved on', { ...PAST }),
        text('approvalNo', '批准文号', 'Approval number', { maxLength: 60 }),
      ],
    },
    {
      path: 'a.restrictedTech',
      wording: {
        title: w('限制类技术', 'Restricted technologies'),
        add: w('加一项技术', 'Add a technology'),
        none: w('没有开展限制类技术', 'None performed'),
      },
      rowTitle: ['name'],
      identity: ['name'],
      minRows: 0,
      maxRows: 100,
      columns: [
        text('name', '技术名称', 'Name'),
        text('filingNo', '备案号', 'Filing number', { maxLength: 60 }),
        int('cases', '例数', 'Cases'),
        int('adverseEvents', '不良事件', 'Adverse events'),
      ],
    },
    {
      path: 'a.largeEquipment',
      wording: {
        title: w('大型医用设备', 'Large equipment'),
        hint: w('甲、乙类目录里的才填', 'Only what is in the Class A or B catalogue'),
        add: w('加一台', 'Add one'),
        none: w('没有目录内的大型设备', 'None'),
      },
      rowTitle: ['name'],
      identity: ['name', 'licenceNo'],
      minRows: 0,
      maxRows: 100,
      columns: [
        text('name', '设备名称', 'Name'),
        choice('class', '类别', 'Class', { options: EQUIPMENT_CLASSES }),
        text('licenceNo', '配置许可证号', 'Configuration licence', { maxLength: 60 }),
        date('installed', '装机日期', 'Installed on', { ...PAST }),
      ],
    },
  ],
  checks: ['changesAreApproved@1', 'narcoticCardDates@1'],
}

const operation: SectionDef = {
  code: 'a-operation',
  items: 'A',
  wording: {
    title: w('人员数和业务量', 'Staff numbers and workload'),
    lead: w(
      '人数由名单自动数出，请核对；业务量每年一行。',
      'Numbers are counted from the roster, please check; one line of workload per year.',
    ),
    why: w('为什么问：人员要配得上科目和业务量。', 'Why we ask: staffing must fit departments and workload.'),
  },
  unchangedQuestion: w('人员数和上次一样吗？', 'Are staff numbers the same as last time?'),
  fields: [
    int('a.staff.total', '职工总数', 'Staff in total', {
      unit: people,
      hint: w('卫生技术人员加行政后勤', 'Health-technical plus support'),
    }),
    int('a.staff.healthTech', '卫生技术人员', 'Health-technical staff', { unit: people }),
    int('a.staff.physician', '执业医师', 'Physicians', { unit: people }),
    int('a.staff.assistantPhysician', '执业助理医师', 'Assistant physicians', { unit: people }),
    int('a.staff.nurse', '护士', 'Nurses', { unit: people }),
    int('a.staff.pharmacist', '药师', 'Pharmacists', { unit: people }),
    int('a.staff.labTech', '检验技师', 'Laboratory technicians', { unit: people }),
    int('a.staff.imagingTech', '影像技师', 'Imaging technicians', { unit: people }),
    int('a.staff.otherTech', '其他卫生技术人员', 'Other health-technical staff', { unit: people }),
    int('a.staff.adminLogistics', '行政后勤人员', 'Administration and support', { unit: people }),
  ],
  lists: [
    {
      path: 'a.work',
      wording: {
        title: w('年度业务量', 'Workload by year'),
        hint: w('校验期内每年一行', 'One line for each year of the period'),
        add: w('加一年', 'Add a year'),
        none: w('还没有填业务量', 'Nothing entered yet'),
      },
      rowTitle: ['year'],
      identity: ['year'],
      minRows: 1,
      maxRows: 6,
      keyedBy: 'year',
      columns: [
        int('year', '年份', 'Year', { min: 1990, max: 2100 }),
        int('outpatients', '门诊人次', 'Outpatient visits'),
        int('emergencies', '急诊人次', 'Emergency visits', { ...OPTIONAL }),
        int('discharges', '出院人次', 'Discharges', { showWhen: 'hasBeds@1' }),
        int('operations', '手术例数', 'Operations', { ...OPTIONAL }),
        decimal('alos', '平均住院日', 'Average stay', {
          max: 365,
          decimals: 1,
          unit: w('天', 'days'),
          showWhen: 'hasBeds@1',
        }),
        decimal('occupancy', '床位使用率', 'Bed occupancy', {
          max: 150,
          decimals: 1,
          unit: w('%', '%'),
          showWhen: 'hasBeds@1',
        }),
      ],
    },
  ],
  checks: ['staffAddsUp@1', 'staffMatchesRoster@1', 'workCoversPeriod@1'],
}

const conduct: SectionDef = {
  code: 'a-conduct',
  items: 'A',
  wording: {
    title: w('检查、赔偿和处理情况', 'Inspections, compensation and sanctions'),
    lead: w('没有的选“没有”，有的如实填。', 'Choose “none”, or state what happened.'),
    why: w(
      '为什么问：校验期内的问题改了没有，要写进结论。',
      'Why we ask: whether problems of the period were corrected is part of the conclusion.',
    ),
  },
  unchangedQuestion: w(
    '校验期内有新的检查、赔偿或处理吗？',
    'Any new inspections, compensation or sanctions in the period?',
  ),
  fields: [],
  lists: [
    {
      path: 'a.inspections',
      wording: {
        title: w('接受检查和整改', 'Inspections and corrections'),
        add: w('加一次检查', 'Add an inspection'),
        none: w('校验期内没有检查', 'No inspections in the period'),
      },
      rowTitle: ['agency', 'date'],
      identity: ['date', 'agency', 'subject'],
      minRows: 0,
      maxRows: 200,
      prefill: { from: 'supervision', path: 'inspections' },
      columns: [
        date('date', '检查日期', 'Date', { ...PAST, prefill: { from: 'supervision', path: 'date' } }),
        text('agency', '检查单位', 'By', { maxLength: 60, prefill: { from: 'supervision', path: 'agency' } }),
        text('subject', '检查内容', 'Subject', { prefill: { from: 'supervision', path: 'subject' } }),
        longText('result', '结果', 'Result', { prefill: { from: 'supervision', path: 'result' } }),
        date('rectifiedOn', '整改完成日期', 'Corrected on', {
          ...OPTIONAL,
          ...PAST,
          prefill: { from: 'supervision', path: 'rectifiedOn' },
        }),
      ],
    },
    {
      path: 'a.compensations',
      wording: {
        title: w('民事赔偿（补偿）', 'Civil compensation'),
        hint: w('不要写患者姓名、证件号、电话', 'Never write a patient’s name, ID or phone'),
        add: w('加一笔赔偿', 'Add a payment'),
        none: w('没有赔偿', 'None'),
      },
      rowTitle: ['kind', 'date'],
      identity: ['date', 'kind', 'amount', 'responsibility'],
      minRows: 0,
      maxRows: 200,
      columns: [
        date('date', '日期', 'Date', { ...PAST }),
        choice('kind', '方式', 'Kind', { options: COMPENSATION_KINDS }),
        decimal('amount', '金额', 'Amount', { unit: w('元', 'yuan') }),
        choice('responsibility', '责任程度', 'Responsibility', { options: RESPONSIBILITIES }),
      ],
    },
    {
      path: 'a.staffViolations',
      wording: {
        title: w('人员违法违规执业处理', 'Staff violations'),
        add: w('加一项处理', 'Add one'),
        none: w('没有处理', 'None'),
      },
      rowTitle: ['personRef', 'date'],
      identity: ['date', 'personRef', 'matter'],
      minRows: 0,
      maxRows: 200,
      columns: [
        date('date', '日期', 'Date', { ...PAST }),
        personRef('personRef', '人员', 'Person'),
        longText('matter', '事由', 'Matter', { maxLength: 300 }),
        longText('handling', '处理结果', 'Outcome', { maxLength: 300 }),
      ],
    },
    {
      path: 'a.adApprovals',
      wording: {
        title: w('医疗广告审查证明', 'Advertising approvals'),
        add: w('加一份证明', 'Add one'),
        none: w('没有发布医疗广告', 'No medical advertising'),
      },
      rowTitle: ['no'],
      identity: ['no'],
      minRows: 0,
      maxRows: 100,
      columns: [text('no', '证明文号', 'Number', { maxLength: 60 }), date('validTo', '有效期止', 'Valid to')],
    },
  ],
  checks: ['inspectionsInPeriod@1', 'noPatientData@1'],
}

const safety: SectionDef = {
  code: 'a-safety',
  items: 'A',
  wording: {
    title: w('院感、医疗废物和自查', 'Infection control, waste and self-check'),
    lead: w('院感组织、医疗废物协议和依法执业自查。', 'Infection-control body, waste agreement and self-check.'),
    why: w('为什么问：这几样直接关系到患者安全。', 'Why we ask: these bear directly on patient safety.'),
  },
  unchangedQuestion: w('院感和医疗废物的安排有变化吗？', 'Have infection control or waste arrangements changed?'),
  fields: [
    bool('a.infection.committee', '设有院感管理委员会或小组', 'There is an infection-control committee or team'),
    int('a.infection.officers', '院感专（兼）职人员', 'Infection-control officers', { max: 999, unit: people }),
    date('a.infection.lastSelfCheck', '最近一次院感自查', 'Last infection-control check', { ...PAST }),
    int('a.infection.outbreaks', '校验期内院感暴发', 'Outbreaks in the period', { max: 999, unit: w('起', 'times') }),
    text('a.waste.company', '医疗废物处置单位', 'Waste disposal company', { maxLength: 80 }),
    text('a.waste.contractNo', '处置协议编号', 'Agreement number', { maxLength: 60 }),
    date('a.waste.validTo', '协议有效期止', 'Agreement valid to', {
      hint: w('要到得了出结论那天', 'It must reach the day of the decision'),
    }),
    decimal('a.waste.storageArea', '暂存间面积', 'Storage room', { max: 9999, unit: squareMetres }),
    decimal('a.waste.kgPerYear', '年产生量', 'Per year', { unit: w('千克', 'kg') }),
    date('a.selfCheck.date', '依法执业自查日期', 'Compliance self-check on', {
      ...PAST,
      hint: w('90 天以内的', 'Within the last 90 days'),
    }),
    int('a.selfCheck.issues', '自查发现问题', 'Issues found', { max: 9999, unit: w('项', 'items') }),
    int('a.selfCheck.closed', '已改好', 'Corrected', { max: 9999, unit: w('项', 'items') }),
  ],
  lists: [
    {
      path: 'a.waste.collections',
      wording: {
        title: w('医疗废物收运记录', 'Waste collections'),
        hint: w(
          '最近 3 个月，可以用表格导入；监管平台上有联单的不用填，系统直接查',
          'The last three months; import a table. Where the waste platform has them, leave it: we look there',
        ),
        add: w('加一次收运', 'Add a collection'),
        none: w('以转移联单汇总为准，不另填', 'See the transfer summary instead'),
      },
      rowTitle: ['from', 'to'],
      identity: ['from', 'to'],
      minRows: 0,
      maxRows: 400,
      columns: [date('from', '产生起', 'From', PAST), date('to', '收走日期', 'Collected on', PAST)],
    },
  ],
  checks: ['selfCheckIsRecent@1', 'collectionDates@1'],
}

export const PRACTICE_SECTIONS: SectionDef[] = [premises, departments, operation, conduct, safety]
