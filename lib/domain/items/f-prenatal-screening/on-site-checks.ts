import { w, type OnSiteCheckDef } from '../definition'

/** DOMAIN §3.7, item F: 4 points. */
export const SCREENING_ON_SITE_CHECKS: OnSiteCheckDef[] = [
  {
    code: 'CK-N01',
    severity: 'KEY',
    place: 'files',
    wording: {
      title: w('采血、实验室、咨询人员有资质，室间质评合格', 'Staff qualified and EQA passed'),
      method: w('看人员证书和质评证明', 'See staff certificates and the EQA certificate'),
    },
    basis: w('产前筛查技术管理要求', 'Rules on prenatal screening'),
    sentences: {
      finding: w('没有资质的人员，或没有通过的质评：', 'Staff not qualified, or EQA not passed: '),
      rectify: w(
        '换有资质的人员，质评合格后再检测，并提供证明',
        'Assign qualified staff; test again after passing EQA; send proof',
      ),
    },
  },
  {
    code: 'CK-N02',
    severity: 'KEY',
    place: 'mch',
    wording: {
      title: w('高风险告知、转诊率与追踪', 'High-risk notice, referral and follow-up'),
      method: w('抽 20 例高风险', 'Sample twenty high-risk cases'),
    },
    basis: w('产前筛查技术管理要求', 'Rules on prenatal screening'),
    sentences: {
      finding: w('没有告知、转诊或追踪的：', 'Not told, referred or followed up: '),
      rectify: w('逐例补告知、补转诊、追踪到结果，并提供记录', 'Tell, refer and follow up each case; send the records'),
    },
  },
  {
    code: 'CK-N03',
    severity: 'KEY',
    place: 'files',
    wording: {
      title: w('与产前诊断机构协议有效', 'The agreement with a diagnosis institution is in force'),
      method: w('看协议原件和有效期', 'See the original and its validity'),
    },
    basis: w('产前筛查技术管理要求', 'Rules on prenatal screening'),
    sentences: {
      finding: w('没有协议或协议过期：', 'No agreement, or expired: '),
      rectify: w('签订或续签协议，并提供协议', 'Sign or renew the agreement and send it'),
    },
  },
  {
    code: 'CK-N04',
    severity: 'VETO',
    place: 'mch',
    wording: {
      title: w('未开展产前诊断及胎儿性别鉴定', 'No unlicensed prenatal diagnosis or sex identification'),
      method: w('看检查记录和收费项目', 'See examination records and charges'),
    },
    basis: w('《母婴保健法实施办法》第二十三条、第三十五条', 'Implementing Measures of the MCH Law, art. 23, 35'),
    sentences: {
      finding: w('超出筛查开展的项目：', 'Beyond screening: '),
      rectify: w('立即停止', 'Stop at once'),
    },
  },
]
