import { w, type OnSiteCheckDef } from '../definition'

/** DOMAIN §3.7, item B: 14 points. 46号令 = 《放射诊疗管理规定》, 55号令 = 《放射工作人员职业健康管理办法》. */
export const RADIOLOGY_ON_SITE_CHECKS: OnSiteCheckDef[] = [
  {
    code: 'CK-R01',
    severity: 'VETO',
    place: 'xray',
    wording: {
      title: w('放射诊疗项目未超许可范围', 'Radiology is within the licence'),
      method: w('设备清单对照许可证', 'Compare the device list with the licence'),
    },
    basis: w('《放射诊疗管理规定》第十七条、第三十八条', 'Rules on Radiological Diagnosis and Treatment, art. 17, 38'),
    sentences: {
      finding: w('超出许可的项目或设备：', 'Beyond the licence: '),
      rectify: w('立即停用，办理变更许可后再开展', 'Stop at once until the licence is changed'),
    },
  },
  {
    code: 'CK-R02',
    severity: 'VETO',
    place: 'xray',
    wording: {
      title: w('在用设备年度状态检测合格', 'Every device in use passed its annual status test'),
      method: w('看 12 个月内的报告', 'See reports of the last 12 months'),
    },
    basis: w('《放射诊疗管理规定》第二十条', 'Rules on Radiological Diagnosis and Treatment, art. 20'),
    sentences: {
      finding: w('没有检测或检测不合格的设备：', 'Untested or failed devices: '),
      rectify: w('停用设备，检测合格后再用，并提供报告', 'Take it out of use until it passes; send the report'),
    },
  },
  {
    code: 'CK-R03',
    severity: 'KEY',
    place: 'xray',
    wording: {
      title: w('工作场所及防护设施检测合格', 'Rooms and shielding passed their test'),
      method: w('看校验期内的报告', 'See the report of the period'),
    },
    basis: w('《放射诊疗管理规定》第二十一条', 'Rules on Radiological Diagnosis and Treatment, art. 21'),
    sentences: {
      finding: w('没有检测或检测不合格的机房：', 'Untested or failed rooms: '),
      rectify: w('整改防护后重新检测，并提供报告', 'Mend the shielding, test again and send the report'),
    },
  },
  {
    code: 'CK-R04',
    severity: 'KEY',
    place: 'files',
    wording: {
      title: w('放射工作人员培训合格并持放射工作人员证', 'Workers are trained and hold the radiation worker card'),
      method: w('逐人看，培训 2 年以内', 'Person by person, training within two years'),
    },
    basis: w('《放射工作人员职业健康管理办法》', 'Measures on Occupational Health of Radiation Workers'),
    sentences: {
      finding: w('没有培训或没有证件的人员：', 'Untrained or without a card: '),
      rectify: w('完成培训、办好证件后再上岗', 'Train and obtain the card before returning to the post'),
    },
  },
  {
    code: 'CK-R05',
    severity: 'KEY',
    place: 'xray',
    wording: {
      title: w('个人剂量计佩戴并每 90 天内监测', 'Dosimeters are worn and read at least every 90 days'),
      method: w('看佩戴，看报告', 'See them worn, and see the reports'),
    },
    basis: w(
      '《放射工作人员职业健康管理办法》第十一条',
      'Measures on Occupational Health of Radiation Workers, art. 11',
    ),
    sentences: {
      finding: w('没有佩戴或间隔超过 90 天的：', 'Not worn, or more than 90 days apart: '),
      rectify: w('规范佩戴，按周期送检并提供报告', 'Wear them, send them in on time and send the reports'),
    },
  },
  {
    code: 'CK-R06',
    severity: 'VETO',
    place: 'files',
    wording: {
      title: w(
        '职业健康检查间隔不超过 2 年且无不宜人员在岗',
        'Health exams at most two years apart, nobody unfit at work',
      ),
      method: w('逐人看', 'Person by person'),
    },
    basis: w(
      '《放射工作人员职业健康管理办法》第十九条',
      'Measures on Occupational Health of Radiation Workers, art. 19',
    ),
    sentences: {
      finding: w('超期没有体检或不宜在岗的人数：', 'Number overdue or unfit at work: '),
      rectify: w('立即安排体检；不宜人员调离岗位', 'Arrange the exam at once; move unfit people to other posts'),
    },
  },
  {
    code: 'CK-R07',
    severity: 'KEY',
    place: 'files',
    wording: {
      title: w('个人剂量与健康监护档案建立并终身保存', 'Dose and health files are kept for life'),
      method: w('看档案', 'See the files'),
    },
    basis: w('《放射工作人员职业健康管理办法》', 'Measures on Occupational Health of Radiation Workers'),
    sentences: {
      finding: w('没有建档或不完整的人数：', 'Number without a complete file: '),
      rectify: w('逐人补齐档案，明确终身保存', 'Complete each file and keep it for life'),
    },
  },
  {
    code: 'CK-R08',
    severity: 'GEN',
    place: 'xray',
    wording: {
      title: w('机房入口电离辐射警告标志、工作指示灯有效', 'Warning sign and indicator lamp at the entrance work'),
      method: w('看，曝光时试灯', 'Look, and test the lamp during exposure'),
    },
    basis: w('《放射诊疗管理规定》；GBZ 130-2020', 'Rules on Radiological Diagnosis and Treatment; GBZ 130-2020'),
    sentences: {
      finding: w('标志缺损或指示灯不亮：', 'Sign missing or lamp dead: '),
      rectify: w('补上警告标志，修好指示灯，并提供照片', 'Put up the sign, mend the lamp and send a photo'),
    },
  },
  {
    code: 'CK-R09',
    severity: 'KEY',
    place: 'xray',
    wording: {
      title: w('受检者与工作人员防护用品齐全并使用', 'Protective gear for patients and staff is present and used'),
      method: w('清点，看使用', 'Count, and see it used'),
    },
    basis: w('《放射诊疗管理规定》', 'Rules on Radiological Diagnosis and Treatment'),
    sentences: {
      finding: w('缺少或没有使用的防护用品：', 'Missing or unused gear: '),
      rectify: w('配齐防护用品，检查时给受检者使用', 'Complete the gear and use it on patients'),
    },
  },
  {
    code: 'CK-R10',
    severity: 'GEN',
    place: 'files',
    wording: {
      title: w('质量保证方案与稳定性检测记录', 'QA programme and constancy tests'),
      method: w('看记录', 'See the records'),
    },
    basis: w('《放射诊疗管理规定》第二十条', 'Rules on Radiological Diagnosis and Treatment, art. 20'),
    sentences: {
      finding: w('没有方案或没有稳定性检测记录：', 'No programme or no constancy tests: '),
      rectify: w('制定质量保证方案，按周期做稳定性检测并记录', 'Adopt a programme; do and record constancy tests'),
    },
  },
  {
    code: 'CK-R11',
    severity: 'GEN',
    place: 'files',
    wording: {
      title: w('放射事件应急预案及年度演练', 'Incident plan and yearly drill'),
      method: w('看记录', 'See the records'),
    },
    basis: w('《放射诊疗管理规定》第十九条', 'Rules on Radiological Diagnosis and Treatment, art. 19'),
    sentences: {
      finding: w('没有预案或一年内没有演练：', 'No plan, or no drill within a year: '),
      rectify: w(
        '完善预案，在期限内演练一次并提供记录',
        'Complete the plan, hold a drill within the term and send the record',
      ),
    },
  },
  {
    code: 'CK-R12',
    severity: 'KEY',
    place: 'xray',
    wording: {
      title: w('育龄妇女、儿童照射告知与正当化', 'Women of child-bearing age and children: notice and justification'),
      method: w('抽 10 张申请单', 'Sample 10 requests'),
    },
    basis: w('《放射诊疗管理规定》第二十五条、第二十六条', 'Rules on Radiological Diagnosis and Treatment, art. 25–26'),
    sentences: {
      finding: w('没有告知或没有写明理由的份数：', 'Number without notice or reason: '),
      rectify: w(
        '检查前告知并询问孕情，申请单写明理由',
        'Inform and ask about pregnancy first; state the reason on the request',
      ),
    },
  },
  {
    code: 'CK-R13',
    severity: 'KEY',
    place: 'files',
    wording: {
      title: w('辐射安全许可证有效且种类范围一致', 'Radiation safety licence in force, same scope'),
      method: w('看许可证，5 年有效', 'See the licence; valid five years'),
    },
    basis: w(
      '《放射性同位素与射线装置安全和防护条例》第十三条',
      'Regulation on Radioisotopes and Radiation Devices, art. 13',
    ),
    sentences: {
      finding: w('到期或范围不一致：', 'Expired or different scope: '),
      rectify: w(
        '向生态环境部门办理延续或变更，并提供新证',
        'Renew or change it with the ecology authority and send the new licence',
      ),
    },
  },
  {
    code: 'CK-R14',
    severity: 'GEN',
    place: 'files',
    wording: {
      title: w('防护安全管理机构或专（兼）职人员', 'Protection management body or officer'),
      method: w('看任命文件', 'See the appointment'),
    },
    basis: w('《放射诊疗管理规定》第六条', 'Rules on Radiological Diagnosis and Treatment, art. 6'),
    sentences: {
      finding: w('没有设立机构或明确人员', 'No body and no officer named'),
      rectify: w('发文明确管理机构或人员和职责', 'Name the body or officer and their duties in writing'),
    },
  },
]
