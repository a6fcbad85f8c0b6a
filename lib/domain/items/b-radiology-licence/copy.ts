import { w, type ItemDefinition } from '../definition'

export const radiologyCopy: ItemDefinition['copy'] = {
  name: w('放射诊疗许可证校验', 'Verification of the radiology licence'),
  short: w('放射', 'Radiology'),
  licence: w('《放射诊疗许可证》', 'Radiology licence'),
  who: w(
    '领取《放射诊疗许可证》的机构，拍牙片的口腔门诊部、诊所也在内。备案诊所可以只申报这一项。',
    'Holders of a radiology licence, dental clinics that take X-rays included. A filed clinic may apply for this item alone.',
  ),
  what: w(
    '看设备、机房、人员防护是不是还符合许可时的条件。',
    'Checks that devices, rooms and protection still meet the conditions of the licence.',
  ),
  conditions: [
    w('开展的项目不超出许可', 'Practice is within the licensed categories'),
    w('每台在用设备 12 个月内状态检测合格', 'Each device in use passed a status test within 12 months'),
    w('每间机房校验期内防护检测合格', 'Each room passed a protection test within the period'),
    w(
      '放射工作人员培训、体检在 2 年以内，个人剂量每 90 天内监测',
      'Workers’ training and exams within two years, doses read at least every 90 days',
    ),
    w('辐射安全许可证在有效期内', 'The radiation safety licence is in force'),
  ],
  legalBasis: [
    w(
      '《放射诊疗管理规定》（卫生部令第46号，2016修订）第十七条、第三十八条',
      'Rules on Radiological Diagnosis and Treatment (No. 46, 2016), art. 17, 38',
    ),
    w('《放射性同位素与射线装置安全和防护条例》第八条', 'Regulation on Radioisotopes and Radiation Devices, art. 8'),
    w('《职业病防治法》', 'Occupational Diseases Law'),
    w('《放射诊断放射防护要求》GBZ 130-2020', 'GBZ 130-2020, radiological protection in diagnosis'),
  ],
  statutoryNote: w(
    '没有单独规定，按《行政许可法》第四十二条 20 个工作日，可以延长 10 个工作日',
    'No limit of its own: 20 working days under art. 42 of the Administrative Licensing Law, extendable by 10',
  ),
  cycle: w('和执业许可证同时校验', 'At the same time as the practice licence'),
  jurisdiction: w(
    'X射线影像诊断和介入放射学由本区办理；放射治疗、核医学由省级办理',
    'X-ray imaging and interventional radiology are verified here; radiotherapy and nuclear medicine by the province',
  ),
  result: w(
    '校验合格：副本加注，下次期满日和执业许可证相同。',
    'Qualified: the copy is annotated; the next due date is that of the practice licence.',
  ),
  faq: [
    {
      q: w('新装的设备还没有状态检测怎么办', 'My new device has no status test yet'),
      a: w('启用不满一年的，交验收检测报告就行。', 'In its first year the acceptance test report is enough.'),
    },
    {
      q: w('辐射安全许可证也在这里校验吗', 'Is the radiation safety licence verified here too?'),
      a: w(
        '不在，那是生态环境部门发的证。我们只核对它有没有过期，系统会自动调取。',
        'No, it is the ecology authority’s. We only check that it is in force and fetch it ourselves.',
      ),
    },
    {
      q: w('停用的设备要检测吗', 'Must a device out of use be tested?'),
      a: w(
        '不用，但要贴封条或拍照，现场会看。',
        'No, but it needs a seal or a photo; it is looked at during the visit.',
      ),
    },
  ],
}
