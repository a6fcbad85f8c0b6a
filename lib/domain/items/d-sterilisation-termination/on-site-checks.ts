import { w, type OnSiteCheckDef } from '../definition'

/** DOMAIN §3.7, item D: 4 points. “两非”: fetal sex identification and sex-selective termination without medical need. */
export const PROCEDURE_ON_SITE_CHECKS: OnSiteCheckDef[] = [
  {
    code: 'CK-S01',
    severity: 'VETO',
    place: 'files',
    wording: {
      title: w('手术人员均有相应合格证书', 'Surgeons hold the certificate'),
      method: w('逐人看证书，对照手术登记本的术者', 'Person by person, against the surgeons in the register'),
    },
    basis: w('《母婴保健法实施办法》第三十五条', 'Implementing Measures of the MCH Law, art. 35'),
    sentences: {
      finding: w('没有合格证书或证书过期的手术人员：', 'Surgeons without a valid certificate: '),
      rectify: w(
        '立即停止手术，取得证书后再上岗，并提供证书',
        'Stop operating; return with the certificate and send it',
      ),
    },
  },
  {
    code: 'CK-S02',
    severity: 'KEY',
    place: 'delivery',
    wording: {
      title: w('手术室面积、分区、设备达到基本标准', 'The operating room meets the basic standard'),
      method: w('看面积、分区和设备', 'Look at size, zones and equipment'),
    },
    basis: w('《母婴保健专项技术服务基本标准》', 'Basic Standards for MCH Special Technologies'),
    sentences: {
      finding: w('手术室达不到标准的地方：', 'Where the operating room falls short: '),
      rectify: w('按基本标准整改，并提供照片', 'Bring it to the standard and send photos'),
    },
  },
  {
    code: 'CK-S03',
    severity: 'VETO',
    place: 'delivery',
    wording: {
      title: w(
        '禁止“两非”制度、标识、超声双人制落实',
        'Rules against sex selection, notices, two people at the ultrasound',
      ),
      method: w(
        '看制度、墙上标识和超声记录的双签名',
        'See rules, notices and the two signatures on ultrasound records',
      ),
    },
    basis: w(
      '《母婴保健法》第三十二条；《母婴保健法实施办法》第二十三条',
      'MCH Law, art. 32; Implementing Measures, art. 23',
    ),
    sentences: {
      finding: w('禁止“两非”没有落实的地方：', 'Not in place: '),
      rectify: w(
        '立即落实制度、标识和双人检查，并提供记录',
        'Put rules, notices and two-person checks in place; send records',
      ),
    },
  },
  {
    code: 'CK-S04',
    severity: 'KEY',
    place: 'pharmacy',
    wording: {
      title: w('终止妊娠药品专人专账、手术知情同意', 'Abortion drugs in one person’s ledger; consent signed'),
      method: w('抽 10 例，对账和同意书', 'Sample ten cases: ledger and consent'),
    },
    basis: w('《母婴保健法》第十九条', 'MCH Law, art. 19'),
    sentences: {
      finding: w('账目不符或没有知情同意的：', 'Ledger wrong or consent missing: '),
      rectify: w(
        '指定专人、补齐账目，手术前签同意书，并提供账页',
        'Name one person, complete the ledger, sign consent before; send the pages',
      ),
    },
  },
]
