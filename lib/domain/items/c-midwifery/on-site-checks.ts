import { w, type OnSiteCheckDef } from '../definition'

const MEASURES = '《母婴保健法实施办法》'

/** DOMAIN §3.7, item C: 5 points. */
export const MIDWIFERY_ON_SITE_CHECKS: OnSiteCheckDef[] = [
  {
    code: 'CK-C01',
    severity: 'VETO',
    place: 'files',
    wording: {
      title: w('助产人员均有相应合格证书', 'All midwifery staff hold the certificate'),
      method: w('逐人看证书编号和有效期，对照当班人员', 'Person by person, against those on duty'),
    },
    basis: w(`${MEASURES}第三十五条`, 'Implementing Measures of the MCH Law, art. 35'),
    sentences: {
      finding: w('没有合格证书或证书过期的助产人员：', 'Midwifery staff without a valid certificate: '),
      rectify: w(
        '立即停止从事助产，取得证书后再上岗，并提供证书',
        'Stop at once; return with the certificate and send it',
      ),
    },
  },
  {
    code: 'CK-C02',
    severity: 'KEY',
    place: 'delivery',
    wording: {
      title: w('产房布局、产床、新生儿复苏与抢救设备到位', 'Delivery room layout, beds and resuscitation equipment'),
      method: w('看布局，试用复苏和抢救设备', 'Look at the layout and test the equipment'),
    },
    basis: w('《母婴保健专项技术服务基本标准》', 'Basic Standards for MCH Special Technologies'),
    sentences: {
      finding: w('产房布局或设备不符合要求：', 'Layout or equipment not as required: '),
      rectify: w('按基本标准整改布局、配齐设备，并提供照片', 'Bring layout and equipment to the standard; send photos'),
    },
  },
  {
    code: 'CK-C03',
    severity: 'KEY',
    place: 'files',
    wording: {
      title: w('产后出血、新生儿窒息应急演练', 'Drills for postpartum haemorrhage and neonatal asphyxia'),
      method: w('看记录，每半年至少一次', 'See the records: at least one in each half year'),
    },
    basis: w('《母婴保健专项技术服务基本标准》', 'Basic Standards for MCH Special Technologies'),
    sentences: {
      finding: w('缺少的演练：', 'Drills missing: '),
      rectify: w('补做演练，并提供记录', 'Hold the drill and send the record'),
    },
  },
  {
    code: 'CK-C04',
    severity: 'KEY',
    place: 'files',
    wording: {
      title: w('出生医学证明人证分管、领用签发废证相符', 'Birth certificates: separate custody, numbers agree'),
      method: w('领用数等于签发、作废、库存之和', 'Received equals issued, voided and stock together'),
    },
    basis: w('《母婴保健法》第二十三条', 'MCH Law, art. 23'),
    sentences: {
      finding: w('保管不分开或数量不符：', 'Custody not separate, or numbers differ: '),
      rectify: w(
        '查清差数，分人保管，并提供盘点表',
        'Account for the difference, separate custody, send the stock-take',
      ),
    },
  },
  {
    code: 'CK-C05',
    severity: 'KEY',
    place: 'files',
    wording: {
      title: w('孕产妇、围产儿死亡和出生缺陷按规定报告', 'Deaths and birth defects are reported'),
      method: w('登记本对照报告卡', 'Compare the register with the reports'),
    },
    basis: w(`${MEASURES}第三十九条`, 'Implementing Measures of the MCH Law, art. 39'),
    sentences: {
      finding: w('没有报告或晚报的：', 'Not reported, or late: '),
      rectify: w('补报，并提供报告卡', 'Report now and send the report cards'),
    },
  },
]
