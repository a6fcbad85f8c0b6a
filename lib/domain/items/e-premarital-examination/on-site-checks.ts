import { w, type OnSiteCheckDef } from '../definition'

/** DOMAIN §3.7, item E: 3 points. */
export const EXAMINATION_ON_SITE_CHECKS: OnSiteCheckDef[] = [
  {
    code: 'CK-PE01',
    severity: 'KEY',
    place: 'mch',
    wording: {
      title: w('男、女婚检室分设，设婚前宣教室', 'Separate rooms for men and women, and an education room'),
      method: w('现场看', 'Look'),
    },
    basis: w('《母婴保健法实施办法》第十二条', 'Implementing Measures of the MCH Law, art. 12'),
    sentences: {
      finding: w('没有分设或缺少的用房：', 'Rooms not separate or missing: '),
      rectify: w('调整用房，男女分设，并提供照片', 'Rearrange the rooms and send photos'),
    },
  },
  {
    code: 'CK-PE02',
    severity: 'KEY',
    place: 'files',
    wording: {
      title: w('婚检医师、主检医师资质合格', 'Examiners and chief examiner are qualified'),
      method: w('逐人看证书；主检医师为主治医师以上', 'Person by person; the chief is attending physician or above'),
    },
    basis: w('《母婴保健专项技术服务基本标准》', 'Basic Standards for MCH Special Technologies'),
    sentences: {
      finding: w('资质不合格的婚检人员：', 'Examiners not qualified: '),
      rectify: w('换有资质的人员，并提供证书', 'Assign qualified staff and send the certificates'),
    },
  },
  {
    code: 'CK-PE03',
    severity: 'GEN',
    place: 'mch',
    wording: {
      title: w('检查项目齐全、证明规范、隐私保护', 'Complete items, proper certificates, privacy'),
      method: w('抽 10 份婚检表和证明', 'Sample ten records and certificates'),
    },
    basis: w('《母婴保健法实施办法》第十三条、第十四条', 'Implementing Measures of the MCH Law, art. 13–14'),
    sentences: {
      finding: w('缺项、证明不规范或没有保护隐私的：', 'Items missing, certificates wrong or privacy not kept: '),
      rectify: w('按规定项目检查、规范出证', 'Examine all items and issue proper certificates'),
    },
  },
]
