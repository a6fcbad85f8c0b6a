import { bool, choice, choices, date, decimal, int, OPTIONAL, personRef, text } from '../build'
import { w, type SectionDef, type SharedGroup } from '../definition'
import { TECHNOLOGY_OPTIONS } from './options'
import { STANDARD_EQUIPMENT, STANDARD_ROOMS } from './standard'

const licence: SectionDef = {
  code: 'mch-licence',
  items: 'mch',
  wording: {
    title: w('母婴保健许可和技术人员', 'MCH licence and staff'),
    lead: w(
      '许可证上的技术项目，和每项技术由谁来做。',
      'The technologies on the licence, and who performs each of them.',
    ),
    why: w(
      '为什么问：每项技术都要在许可证上，做的人都要有合格证书。',
      'Why we ask: each technology must be on the licence and each person certified.',
    ),
  },
  unchangedQuestion: w('许可证和技术人员和上次一样吗？', 'Are licence and staff the same as last time?'),
  fields: [
    text('mch.licenceNo', '母婴保健技术服务执业许可证号', 'MCH licence number', {
      readOnlyFromRegister: true,
      pattern: 'mchLicenceNo',
      maxLength: 30,
      prefill: { from: 'licence', path: 'mch.no' },
      showWhen: 'hasMchLicence@1',
      hint: w('字母、数字、短横，6 到 30 位', 'Letters, digits and hyphens, 6 to 30 characters'),
    }),
    date('mch.validTo', '许可证有效期止', 'Licence valid to', {
      ...OPTIONAL,
      readOnlyFromRegister: true,
      prefill: { from: 'licence', path: 'mch.validTo' },
      showWhen: 'hasMchLicence@1',
    }),
    choices('mch.technologies', '许可的技术项目', 'Licensed technologies', {
      readOnlyFromRegister: true,
      options: TECHNOLOGY_OPTIONS,
      prefill: { from: 'licence', path: 'technologies' },
      hint: w(
        '以许可证为准；婚前医学检查可能注在执业许可证上',
        'As on the licence; pre-marital examination may be noted on the practice licence',
      ),
    }),
  ],
  lists: [
    {
      path: 'mch.staff',
      wording: {
        title: w('技术人员', 'Certified staff'),
        hint: w('一个人做几项技术，就填几行', 'One line for each technology a person performs'),
        add: w('加一个人', 'Add a person'),
        none: w('还没有人', 'Nobody yet'),
      },
      rowTitle: ['personRef', 'technology'],
      identity: ['personRef', 'technology'],
      minRows: 1,
      maxRows: 1000,
      prefill: { from: 'nhc', path: 'mchCertificates' },
      changeWays: [{ code: 'EDITED', wording: w('还在做，证书或职称变了', 'Still performs it, details changed') }],
      columns: [
        personRef('personRef', '人员', 'Person', {
          prefill: { from: 'nhc', path: 'personRef' },
          hint: w('从人员名录里选', 'Choose from the roster'),
        }),
        choice('technology', '技术项目', 'Technology', {
          options: TECHNOLOGY_OPTIONS,
          prefill: { from: 'nhc', path: 'technology' },
        }),
        text('certNo', '合格证书编号', 'Certificate number', {
          maxLength: 40,
          mask: 'certificateNo',
          prefill: { from: 'nhc', path: 'certNo' },
          hint: w(
            '没有单独发证的，填医师执业证书上的加注编号',
            'Without a certificate: the annotation on the practice certificate',
          ),
        }),
        date('certValidTo', '证书有效期止', 'Certificate valid to', {
          prefill: { from: 'nhc', path: 'validTo' },
        }),
        text('title', '职称', 'Title', { maxLength: 30 }),
        int('years', '从事本技术', 'Years in this technology', {
          max: 70,
          unit: w('年', 'years'),
          hint: w('不满一年填 0', '0 if less than a year'),
        }),
      ],
    },
  ],
  checks: ['mchStaffOnRoster@1', 'mchCertificatesInForce@1'],
}

const standard: SectionDef = {
  code: 'mch-standard',
  items: 'mch',
  wording: {
    title: w('专项技术用房和设备自查', 'Rooms and equipment self-check'),
    lead: w(
      '基本标准要求的用房和设备已经列好，逐项填有没有。',
      'What the basic standard asks for is listed; say for each whether it is there.',
    ),
    why: w(
      '为什么问：用房和设备要达到《母婴保健专项技术服务基本标准》。',
      'Why we ask: rooms and equipment must meet the basic standard.',
    ),
  },
  unchangedQuestion: w('用房和设备和上次一样吗？', 'Are rooms and equipment the same as last time?'),
  fields: [],
  lists: [
    {
      path: 'mch.rooms',
      wording: {
        title: w('用房', 'Rooms'),
        add: w('加一间用房', 'Add a room'),
        none: w('还没有填用房', 'No rooms yet'),
      },
      rowTitle: ['name', 'technology'],
      identity: ['technology', 'name'],
      minRows: 1,
      maxRows: 200,
      standardRows: STANDARD_ROOMS,
      columns: [
        choice('technology', '技术项目', 'Technology', { options: TECHNOLOGY_OPTIONS }),
        text('name', '用房名称', 'Room', { maxLength: 60 }),
        bool('present', '有这间用房', 'There is one'),
        int('qty', '间数', 'How many', { ...OPTIONAL, max: 999, unit: w('间', 'rooms'), showWhen: 'rowIsPresent@1' }),
        decimal('area', '使用面积', 'Floor area', { max: 99_999, unit: w('平方米', 'm²'), showWhen: 'rowIsPresent@1' }),
      ],
    },
    {
      path: 'mch.equipment',
      wording: {
        title: w('设备', 'Equipment'),
        add: w('加一种设备', 'Add equipment'),
        none: w('还没有填设备', 'No equipment yet'),
      },
      rowTitle: ['name', 'technology'],
      identity: ['technology', 'name'],
      minRows: 1,
      maxRows: 500,
      standardRows: STANDARD_EQUIPMENT,
      columns: [
        choice('technology', '技术项目', 'Technology', { options: TECHNOLOGY_OPTIONS }),
        text('name', '设备名称', 'Equipment', { maxLength: 60 }),
        bool('present', '有这种设备', 'There is some'),
        int('qty', '数量', 'Quantity', { max: 9999, unit: w('台（件）', 'pieces'), showWhen: 'rowIsPresent@1' }),
      ],
    },
  ],
  checks: ['standardIsMet@1'],
}

/** Asked once, however many of items C–F are filed (DOMAIN §3.4, `mch.*`). */
export const MCH_GROUP: SharedGroup = {
  code: 'mch',
  title: w('母婴保健专项技术', 'Mother-and-child technologies'),
  sections: [licence, standard],
}
