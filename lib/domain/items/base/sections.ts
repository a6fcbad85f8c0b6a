import { w, type SectionDef } from '../definition'
import {
  bool,
  choice,
  date,
  departmentRefs,
  FROM_REGISTER,
  idNo,
  int,
  mobile,
  OPTIONAL,
  PAST,
  region,
  registrationNo,
  signature,
  text,
  uscc,
} from '../build'
import {
  AFFILIATIONS,
  DELIVERY_MODES,
  CHANNELS,
  ID_TYPES,
  ITEM_OPTIONS,
  LEVELS,
  LICENCE_KIND_OPTIONS,
  LICENCE_STATUSES,
  MANAGEMENT_NATURES,
  OWNERSHIPS,
  PERSON_CATEGORIES,
  PERSON_KIND_OPTIONS,
  SERVICE_TARGETS,
  USCC_ABSENT_REASONS,
} from './options'

const bedUnit = w('张', 'beds')
const chairUnit = w('台', 'chairs')

const institution: SectionDef = {
  code: 'institution',
  items: 'base',
  wording: {
    title: w('机构信息', 'Institution'),
    lead: w('这些都是登记机关在册的内容，看一遍对不对。', 'This is what the register holds. See whether it is right.'),
    why: w(
      '为什么问：结论要写在登记的名称和地址下。',
      'Why we ask: the conclusion is issued under the registered name and address.',
    ),
  },
  unchangedQuestion: w('机构信息和登记一致吗？', 'Does the institution’s information match the register?'),
  fields: [
    text('institution.name', '机构名称', 'Name', {
      ...FROM_REGISTER,
      minLength: 4,
      prefill: { from: 'nhc', path: 'name' },
      hint: w('和执业许可证一致；要改名请先办变更登记', 'As on the licence; register a change of name first'),
    }),
    uscc('institution.uscc', '统一社会信用代码', 'Unified social credit code', {
      ...FROM_REGISTER,
      // Some village and individual institutions have none: then the reason is asked instead.
      optional: true,
      prefill: { from: 'nhc', path: 'uscc' },
      hint: w('18 位，在营业执照或法人证书上', '18 characters, on the legal-entity certificate'),
    }),
    choice('institution.usccAbsentReason', '没有信用代码的原因', 'Why there is no credit code', {
      options: USCC_ABSENT_REASONS,
      showWhen: 'hasNoUscc@1',
    }),
    registrationNo('institution.registrationNo', '登记号', 'Registration number', {
      ...FROM_REGISTER,
      prefill: { from: 'nhc', path: 'registrationNo' },
      showWhen: 'isNotFiledClinic@1',
      hint: w('22 位，在执业许可证上', '22 characters, on the practice licence'),
    }),
    text('institution.filingNo', '诊所备案编号', 'Clinic filing number', {
      maxLength: 40,
      showWhen: 'isFiledClinic@1',
      hint: w('在诊所备案凭证上', 'On the clinic filing certificate'),
    }),
    text('institution.categoryCode', '机构类别', 'Category', {
      ...FROM_REGISTER,
      pattern: 'category',
      maxLength: 4,
      prefill: { from: 'nhc', path: 'category' },
      hint: w('登记号第 18 至 21 位，例如 D152 口腔门诊部', 'Characters 18–21 of the registration number, e.g. D152'),
    }),
    choice('institution.ownership', '所有制形式', 'Ownership', { options: OWNERSHIPS }),
    choice('institution.affiliation', '隶属关系', 'Affiliation', { options: AFFILIATIONS }),
    text('institution.affiliationOther', '其他隶属关系', 'Other affiliation', {
      maxLength: 50,
      showWhen: 'affiliationIsOther@1',
    }),
    choice('institution.serviceTarget', '服务对象', 'Whom it serves', { options: SERVICE_TARGETS }),
    choice('institution.managementNature', '经营性质', 'For profit or not', {
      ...FROM_REGISTER,
      options: MANAGEMENT_NATURES,
      hint: w('登记号最后一位', 'The last character of the registration number'),
    }),
    choice('institution.level', '级别等次', 'Level and grade', { options: LEVELS }),
    region('institution.address.region6', '所在区划', 'Region code', {
      ...FROM_REGISTER,
      prefill: { from: 'nhc', path: 'address.region6' },
      hint: w('6 位行政区划代码', 'Six-digit region code'),
    }),
    text('institution.address.street', '街道（镇）', 'Street or town', {
      ...FROM_REGISTER,
      maxLength: 50,
      prefill: { from: 'nhc', path: 'address.street' },
    }),
    text('institution.address.detail', '门牌号', 'House number', {
      ...FROM_REGISTER,
      prefill: { from: 'nhc', path: 'address.detail' },
    }),
    int('beds.approved', '核定床位', 'Approved beds', {
      ...FROM_REGISTER,
      max: 9999,
      unit: bedUnit,
      prefill: { from: 'nhc', path: 'beds.approved' },
    }),
    int('beds.actual', '实有床位', 'Actual beds', {
      max: 9999,
      unit: bedUnit,
      hint: w('今天实际放着的床，没有填 0', 'Beds that are there today; 0 if none'),
    }),
    int('dentalChairs.approved', '核定牙椅', 'Approved dental chairs', {
      ...FROM_REGISTER,
      max: 999,
      unit: chairUnit,
      showWhen: 'isDental@1',
      prefill: { from: 'nhc', path: 'dentalChairs.approved' },
    }),
    int('dentalChairs.actual', '实有牙椅', 'Actual dental chairs', {
      max: 999,
      unit: chairUnit,
      showWhen: 'isDental@1',
      hint: w('装好能用的牙椅台数', 'Chairs installed and usable'),
    }),
    text('legalRep.name', '法定代表人', 'Legal representative', {
      ...FROM_REGISTER,
      maxLength: 50,
      mask: 'name',
      prefill: { from: 'nhc', path: 'legalRep.name' },
      hint: w('和执业许可证一致', 'As on the licence'),
    }),
    choice('legalRep.idType', '法定代表人证件类型', 'Legal representative: ID type', { options: ID_TYPES }),
    idNo('legalRep.idNo', '法定代表人证件号码', 'Legal representative: ID number'),
    mobile('legalRep.mobile', '法定代表人手机', 'Legal representative: mobile', {
      hint: w('签名验证码发到这个号码', 'The code for signing is sent to this number'),
    }),
    text('principal.name', '主要负责人', 'Principal', {
      ...FROM_REGISTER,
      maxLength: 50,
      mask: 'name',
      prefill: { from: 'nhc', path: 'principal.name' },
    }),
    choice('principal.idType', '主要负责人证件类型', 'Principal: ID type', { options: ID_TYPES }),
    idNo('principal.idNo', '主要负责人证件号码', 'Principal: ID number'),
    mobile('principal.mobile', '主要负责人手机', 'Principal: mobile'),
  ],
  lists: [
    {
      path: 'institution.sites',
      wording: {
        title: w('分院、执业点', 'Branches and sites'),
        add: w('加一处执业点', 'Add a site'),
        none: w('没有其他执业点', 'No other sites'),
      },
      rowTitle: ['name'],
      identity: ['name'],
      minRows: 0,
      maxRows: 50,
      columns: [
        text('name', '名称', 'Name'),
        region('address.region6', '所在区划', 'Region code'),
        text('address.street', '街道（镇）', 'Street or town', { maxLength: 50 }),
        text('address.detail', '门牌号', 'House number'),
        int('beds', '床位', 'Beds', { max: 9999, unit: bedUnit }),
      ],
    },
  ],
  checks: ['categoryMatchesRegistration@1', 'natureMatchesRegistration@1', 'usccOrReason@1'],
}

const licences: SectionDef = {
  code: 'licences',
  items: 'base',
  wording: {
    title: w('许可证和申报事项', 'Licences and items'),
    lead: w(
      '这次校验的许可证、校验期和期满日，由登记信息带出。',
      'Licences, periods and due dates of this filing, taken from the register.',
    ),
    why: w(
      '为什么问：每个事项按自己的校验期办，日期错了结论就错了。',
      'Why we ask: each item runs on its own period; a wrong date makes a wrong conclusion.',
    ),
  },
  unchangedQuestion: w('许可证和日期都对吗？', 'Are the licences and dates right?'),
  fields: [
    bool('firstVerification', '是首次校验吗', 'Is this the first verification?', {
      hint: w('登记后第一次校验选“是”，要安排一次现场核查', 'The first after registration needs a visit'),
    }),
  ],
  lists: [
    {
      path: 'licences',
      wording: {
        title: w('许可证', 'Licences'),
        add: w('加一张许可证', 'Add a licence'),
        none: w('没有查到许可证', 'No licence found'),
      },
      rowTitle: ['kind', 'no'],
      identity: ['kind', 'no'],
      minRows: 1,
      maxRows: 10,
      readOnlyFromRegister: true,
      prefill: { from: 'licence', path: 'licences' },
      columns: [
        choice('kind', '许可证种类', 'Kind', {
          options: LICENCE_KIND_OPTIONS,
          prefill: { from: 'licence', path: 'kind' },
        }),
        text('no', '证号', 'Number', { maxLength: 60, prefill: { from: 'licence', path: 'no' } }),
        date('issuedOn', '发证日期', 'Issued on', {
          ...OPTIONAL,
          ...PAST,
          prefill: { from: 'licence', path: 'issuedOn' },
        }),
        date('validFrom', '有效期起', 'Valid from', { ...OPTIONAL, prefill: { from: 'licence', path: 'validFrom' } }),
        date('validTo', '有效期止', 'Valid to', { ...OPTIONAL, prefill: { from: 'licence', path: 'validTo' } }),
        choice('status', '状态', 'Status', { options: LICENCE_STATUSES, prefill: { from: 'licence', path: 'status' } }),
      ],
    },
    {
      path: 'items',
      wording: {
        title: w('申报事项', 'Items'),
        add: w('加一个事项', 'Add an item'),
        none: w('还没有选事项', 'No item chosen yet'),
      },
      rowTitle: ['code'],
      identity: ['code'],
      minRows: 1,
      maxRows: 6,
      setBySystem: true,
      columns: [
        choice('code', '事项', 'Item', { options: ITEM_OPTIONS, setBySystem: true }),
        text('licenceId', '许可证', 'Licence', { setBySystem: true, optional: true }),
        date('periodFrom', '校验期起', 'Period from', { setBySystem: true }),
        date('periodTo', '校验期止', 'Period to', { setBySystem: true }),
        date('due', '校验期满日', 'Due', { setBySystem: true }),
        bool('aligned', '随最早到期的事项一起办', 'Filed along with the earliest item', {
          setBySystem: true,
          optional: true,
        }),
      ],
    },
  ],
  checks: ['licencesInForce@1', 'itemPeriods@1'],
}

const persons: SectionDef = {
  code: 'persons',
  items: 'base',
  wording: {
    title: w('人员', 'Staff'),
    lead: w(
      '名单由电子化注册系统带出，来了谁、走了谁改一下。',
      'Filled from the e-registration system. Correct who joined and who left.',
    ),
    why: w(
      '为什么问：科室、放射工作人员和现场核对都用这一份名单。',
      'Why we ask: departments, radiation workers and the visit all use this one roster.',
    ),
  },
  unchangedQuestion: w('人员名单和上次一样吗？', 'Is the roster the same as last time?'),
  fields: [],
  lists: [
    {
      path: 'persons',
      wording: {
        title: w('人员名录', 'Roster'),
        hint: w('所有在岗的人，后勤也算', 'Everyone at work, support staff included'),
        add: w('加一个人', 'Add a person'),
        none: w('名单是空的', 'The roster is empty'),
      },
      rowTitle: ['name', 'kind'],
      identity: ['name', 'idNo'],
      minRows: 1,
      maxRows: 10_000,
      prefill: { from: 'nhc', path: 'persons' },
      changeWays: [
        { code: 'STOPPED', wording: w('不在本机构了', 'No longer here'), opens: ['to'] },
        { code: 'EDITED', wording: w('还在，信息变了', 'Still here, details changed') },
      ],
      columns: [
        text('ref', '编号', 'Reference', { setBySystem: true, maxLength: 64, prefill: { from: 'nhc', path: 'ref' } }),
        text('name', '姓名', 'Name', { maxLength: 50, mask: 'name', prefill: { from: 'nhc', path: 'name' } }),
        choice('idType', '证件类型', 'ID type', { options: ID_TYPES }),
        idNo('idNo', '证件号码', 'ID number'),
        choice('kind', '人员类别', 'Kind', { options: PERSON_KIND_OPTIONS, prefill: { from: 'nhc', path: 'kind' } }),
        text('practiceNo', '执业证书编号', 'Certificate number', {
          maxLength: 30,
          mask: 'certificateNo',
          showWhen: 'rowIsPractitioner@1',
          prefill: { from: 'nhc', path: 'practiceNo' },
          hint: w('医师 15 位，护士 12 位', '15 digits for physicians, 12 for nurses'),
        }),
        choice('category', '执业类别', 'Category', {
          ...OPTIONAL,
          options: PERSON_CATEGORIES,
          showWhen: 'rowIsPractitioner@1',
          prefill: { from: 'nhc', path: 'category' },
        }),
        text('scope', '执业范围', 'Scope', {
          ...OPTIONAL,
          showWhen: 'rowIsPractitioner@1',
          prefill: { from: 'nhc', path: 'scope' },
        }),
        text('title', '职称', 'Title', { ...OPTIONAL, maxLength: 30, prefill: { from: 'nhc', path: 'title' } }),
        departmentRefs('departments', '所在科室', 'Departments', { ...OPTIONAL }),
        bool('registeredHere', '在本机构注册', 'Registered here', {
          showWhen: 'rowIsPractitioner@1',
          prefill: { from: 'nhc', path: 'registeredHere' },
        }),
        bool('multiSite', '多机构备案', 'Multi-site filing', {
          showWhen: 'rowIsPractitioner@1',
          prefill: { from: 'nhc', path: 'multiSite' },
        }),
        date('regValidTo', '注册有效期止', 'Registration valid to', {
          showWhen: 'rowIsNurse@1',
          prefill: { from: 'nhc', path: 'regValidTo' },
          hint: w('护士执业注册 5 年有效', 'Nurse registrations last five years'),
        }),
        bool('fullTime', '全职', 'Full time', { ...OPTIONAL }),
        date('from', '到岗日期', 'Since', { ...OPTIONAL, ...PAST, prefill: { from: 'nhc', path: 'from' } }),
        date('to', '离岗日期', 'Until', { ...OPTIONAL, prefill: { from: 'nhc', path: 'to' } }),
        text('source', '来源', 'Source', { setBySystem: true, optional: true, maxLength: 30 }),
      ],
    },
  ],
  checks: ['personDates@1', 'practiceNumbers@1'],
}

const handler: SectionDef = {
  code: 'handler',
  items: 'base',
  wording: {
    title: w('经办人和领取方式', 'Handler and delivery'),
    lead: w('我们有事找谁，结果怎么给您。', 'Whom we contact, and how you receive the result.'),
    why: w('为什么问：补正、整改都通知到这个手机。', 'Why we ask: requests and notices go to this mobile.'),
  },
  unchangedQuestion: w('经办人和领取方式和上次一样吗？', 'Are handler and delivery the same as last time?'),
  fields: [
    text('handler.name', '经办人', 'Handler', { maxLength: 50, mask: 'name' }),
    choice('handler.idType', '经办人证件类型', 'Handler: ID type', { options: ID_TYPES }),
    idNo('handler.idNo', '经办人证件号码', 'Handler: ID number'),
    mobile('handler.mobile', '经办人手机', 'Handler: mobile', {
      hint: w('我们用它通知您', 'We use it to notify you'),
    }),
    date('handler.mandateFrom', '授权起', 'Mandate from', { showWhen: 'handlerIsNotLegalRep@1' }),
    date('handler.mandateTo', '授权止', 'Mandate to', {
      showWhen: 'handlerIsNotLegalRep@1',
      hint: w('最长 1 年，要包含提交那天', 'At most one year, and it must cover the day of filing'),
    }),
    mobile('contact.mobile', '联系手机', 'Contact mobile', {
      hint: w('补正、整改都通知到它；换了号码，要收一次验证码', 'Requests go to it; a new number is proved by a code'),
    }),
    choice('contact.deliveryMode', '领取方式', 'Delivery', { options: DELIVERY_MODES }),
    text('contact.postalAddress', '邮寄地址', 'Postal address', {
      maxLength: 150,
      mask: 'address',
      showWhen: 'deliveryIsEms@1',
    }),
    bool(
      'consent.dataSharing',
      '同意我们向其他部门调取证照和数据',
      'You agree that we fetch licences and data from other authorities',
      {
        hint: w('不同意的，这些材料要您自己上传', 'If you do not, you upload these papers yourself'),
      },
    ),
    signature('consent.truth', '材料真实性承诺', 'Declaration of truth', { setBySystem: true }),
    choice('channel', '申报渠道', 'Channel', { options: CHANNELS, setBySystem: true }),
  ],
  lists: [],
  checks: ['mandateCoversFiling@1', 'contactProved@1'],
}

export const BASE_SECTIONS: readonly SectionDef[] = [institution, licences, persons, handler]
