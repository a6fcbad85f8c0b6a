import { int, OF_PERIOD } from '../build'
import { w, type SectionDef } from '../definition'

const cases = w('例', 'cases')
const certificates = w('张', 'certificates')

const deliveries: SectionDef = {
  code: 'c-deliveries',
  items: 'C',
  wording: {
    title: w('分娩和监测数据', 'Deliveries and monitoring'),
    lead: w('校验期内每年一行，没有的填 0。', 'One line for each year of the period; 0 where there was none.'),
    why: w(
      '为什么问：孕产妇死亡、围产儿死亡、出生缺陷要按规定报告。',
      'Why we ask: maternal and perinatal deaths and birth defects must be reported.',
    ),
  },
  unchangedQuestion: w('每年的数据都填好了吗？', 'Is each year filled in?'),
  fields: [],
  lists: [
    {
      path: 'c.work',
      wording: {
        title: w('年度助产统计', 'Midwifery figures by year'),
        hint: w('校验期内每年一行', 'One line for each year of the period'),
        add: w('加一年', 'Add a year'),
        none: w('还没有填助产统计', 'Nothing entered yet'),
      },
      rowTitle: ['year'],
      identity: ['year'],
      minRows: 1,
      maxRows: 6,
      keyedBy: 'year',
      byColumn: true,
      columns: [
        int('year', '年份', 'Year', { min: 1990, max: 2100 }),
        int('deliveries', '分娩数', 'Deliveries', { unit: cases }),
        int('caesareans', '其中剖宫产', 'Of these, caesareans', { unit: cases }),
        int('maternalDeaths', '孕产妇死亡', 'Maternal deaths', { unit: cases }),
        int('perinatalDeaths', '围产儿死亡', 'Perinatal deaths', { unit: cases }),
        int('asphyxia', '新生儿窒息', 'Neonatal asphyxia', { unit: cases }),
        int('birthDefects', '出生缺陷', 'Birth defects', { unit: cases }),
        int('transfersOut', '转出', 'Transferred out', { unit: cases }),
      ],
    },
  ],
  checks: ['caesareansWithinDeliveries@1', 'deliveriesCoverPeriod@1'],
}

const birthCertificates: SectionDef = {
  code: 'c-birth-certificates',
  items: 'C',
  wording: {
    title: w('出生医学证明', 'Birth certificates'),
    lead: w('校验期内合计，照领用登记簿填。', 'Totals of the period, from the stock register.'),
    why: w(
      '为什么问：证明是受管制的，领了多少要说得清去向。',
      'Why we ask: the forms are controlled; each one received must be accounted for.',
    ),
  },
  unchangedQuestion: w('出生医学证明的数量对吗？', 'Are the numbers of birth certificates right?'),
  fields: [
    int('c.birthCert.received', '领用', 'Received', {
      ...OF_PERIOD,
      unit: certificates,
      prefill: { from: 'birthCert', path: 'received' },
      hint: w('期初库存加本期领入', 'Opening stock plus what came in'),
    }),
    int('c.birthCert.issued', '签发', 'Issued', {
      ...OF_PERIOD,
      unit: certificates,
      prefill: { from: 'birthCert', path: 'issued' },
    }),
    int('c.birthCert.voided', '作废', 'Voided', {
      ...OF_PERIOD,
      unit: certificates,
      prefill: { from: 'birthCert', path: 'voided' },
    }),
    int('c.birthCert.stock', '库存', 'In stock', {
      ...OF_PERIOD,
      unit: certificates,
      prefill: { from: 'birthCert', path: 'stock' },
      hint: w('今天还空白的', 'Still blank today'),
    }),
  ],
  lists: [],
  checks: ['birthCertificatesBalance@1'],
}

export const MIDWIFERY_SECTIONS: SectionDef[] = [deliveries, birthCertificates]
