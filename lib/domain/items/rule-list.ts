import type { ItemLetter } from '../shared/item-letters'
import { w, type RuleDef } from './definition'

/** The 36 automatic rules (DOMAIN §3.8) as data; what they do is in `rules/`, by `code@version`. */

const ALL: ItemLetter[] = ['A', 'B', 'C', 'D', 'E', 'F']
const MCH: ItemLetter[] = ['C', 'D', 'E', 'F']

export const RULES: readonly RuleDef[] = [
  {
    code: 'AV01',
    version: 1,
    letters: ALL,
    registers: [],
    effects: ['BLOCK_SUBMIT', 'WARN'],
    wording: {
      title: w('统一社会信用代码', 'Credit code'),
      mustHold: w('18 位，校验位正确', '18 characters with a correct check character'),
    },
  },
  {
    code: 'AV02',
    version: 1,
    letters: ALL,
    registers: [],
    effects: ['BLOCK_SUBMIT', 'WARN'],
    wording: {
      title: w('登记号', 'Registration number'),
      mustHold: w('22 位，结构符合 WS 218', '22 characters, structured as in WS 218'),
    },
  },
  {
    code: 'AV03',
    version: 1,
    letters: ALL,
    registers: [],
    effects: ['SUPPLEMENT'],
    wording: {
      title: w('登记号和信用代码对得上', 'Registration number fits the credit code'),
      mustHold: w(
        '登记号前 9 位等于信用代码第 9 至 17 位',
        'Its first nine characters are characters 9–17 of the credit code',
      ),
    },
  },
  {
    code: 'AV04',
    version: 1,
    letters: ALL,
    registers: [],
    effects: ['NOT_ACCEPT'],
    wording: {
      title: w('归本局办理', 'Within our jurisdiction'),
      mustHold: w('登记地和许可项目属于本局管辖', 'Place of registration and licensed categories belong here'),
    },
  },
  {
    code: 'AV05',
    version: 1,
    letters: ALL,
    registers: ['licence', 'nhc'],
    effects: ['BLOCK_SUBMIT', 'WARN'],
    wording: {
      title: w('许可证有效', 'Licences in force'),
      mustHold: w(
        '执业许可证有效，没有注销、吊销，有效期没有过',
        'The practice licence is valid, not cancelled or revoked, not expired',
      ),
    },
  },
  {
    code: 'AV06',
    version: 1,
    letters: ALL,
    registers: ['licence', 'nhc'],
    effects: ['BLOCK_SUBMIT'],
    wording: {
      title: w('到了可以申报的日子', 'The window is open'),
      mustHold: w('校验期满前 3 个月起可以申报', 'From three months before the due date'),
    },
  },
  {
    code: 'AV07',
    version: 1,
    letters: ALL,
    registers: [],
    effects: ['BLOCK_SUBMIT'],
    wording: {
      title: w('没有重复申报', 'Not filed twice'),
      mustHold: w(
        '同一机构、同一事项、同一校验期没有在办的申报',
        'No open case for the same institution, item and period',
      ),
    },
  },
  {
    code: 'AV08',
    version: 1,
    letters: ALL,
    registers: ['credit'],
    effects: ['NOT_ACCEPT'],
    wording: {
      title: w('不在限制申请期内', 'Not barred from applying'),
      mustHold: w('没有因为提供虚假材料被限制 1 年内申请', 'No one-year bar after false materials'),
    },
  },
  {
    code: 'AV09',
    version: 1,
    letters: ['A'],
    registers: ['nhc'],
    effects: ['WARN', 'ONSITE_REQUIRED'],
    wording: {
      title: w('实有床位不超核定', 'Beds within those approved'),
      mustHold: w('实有床位不多于核定床位', 'Actual beds do not exceed approved beds'),
    },
  },
  {
    code: 'AV10',
    version: 1,
    letters: ['A'],
    registers: ['nhc'],
    effects: ['SUPPLEMENT'],
    wording: {
      title: w('诊疗科目都已核准', 'Departments are approved'),
      mustHold: w('申报的科目都在核准登记的科目里', 'Departments on the form are among those approved'),
    },
  },
  {
    code: 'AV11',
    version: 1,
    letters: ['A'],
    registers: ['nhc'],
    effects: ['RECTIFY'],
    wording: {
      title: w('医师都在本机构注册或备案', 'Physicians registered or filed here'),
      mustHold: w(
        '名单上的医师都在本机构注册，或办了多机构备案',
        'Every physician on the roster is registered at or filed to this institution',
      ),
    },
  },
  {
    code: 'AV12',
    version: 1,
    letters: ['A'],
    registers: ['nhc'],
    effects: ['RECTIFY'],
    wording: {
      title: w('护士注册在有效期内', 'Nurse registrations in force'),
      mustHold: w('名单上的护士注册有效期到得了决定日', 'Every nurse’s registration reaches the decision date'),
    },
  },
  {
    code: 'AV13',
    version: 1,
    letters: ['A'],
    registers: ['nhc'],
    effects: ['RECTIFY'],
    wording: {
      title: w('每个科目都有对应的医师', 'A fitting physician in each department'),
      mustHold: w(
        '每个临床科目至少有 1 名执业范围对应的医师',
        'Each clinical department has a physician whose scope fits',
      ),
    },
  },
  {
    code: 'AV14',
    version: 1,
    letters: ['A'],
    registers: ['supervision'],
    effects: ['DEFER', 'ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'],
    wording: {
      title: w('不良执业行为记分', 'Bad-practice points'),
      mustHold: w('本周期累计分数低于第一档', 'The total of the cycle is below the first threshold'),
    },
  },
  {
    code: 'AV15',
    version: 1,
    letters: ['A'],
    registers: ['supervision', 'credit'],
    effects: ['RECTIFY'],
    wording: {
      title: w('处罚都已履行', 'Penalties performed'),
      mustHold: w('没有未缴的罚款、未履行的处罚', 'No fine is unpaid and no penalty unperformed'),
    },
  },
  {
    code: 'AV16',
    version: 1,
    letters: ['A'],
    registers: ['supervision'],
    effects: ['DEFER'],
    wording: {
      title: w('不在责令改正期内', 'No order to correct is open'),
      mustHold: w('没有在责令改正期内，没有停业整顿', 'Not within an order to correct and not suspended'),
    },
  },
  {
    code: 'AV17',
    version: 1,
    letters: ['A'],
    registers: ['nhc'],
    effects: ['RECTIFY'],
    wording: {
      title: w('限制类技术都已备案', 'Restricted technologies filed'),
      mustHold: w('开展的限制类技术都有备案', 'Every restricted technology performed is filed'),
    },
  },
  {
    code: 'AV18',
    version: 1,
    letters: ['A'],
    registers: ['waste'],
    effects: ['RECTIFY'],
    wording: {
      title: w('医疗废物处置', 'Medical waste'),
      mustHold: w(
        '协议到决定日有效；最近 3 个月收运间隔不超过 48 小时',
        'The agreement is in force on the decision date; no gap over 48 hours in the last three months of the log',
      ),
    },
  },
  {
    code: 'AV19',
    version: 1,
    letters: ['A'],
    registers: [],
    effects: ['DEFER', 'SUPPLEMENT'],
    wording: {
      title: w('消防合格文件', 'Fire document'),
      mustHold: w(
        '有床位或业务用房达到 300 平方米的，有消防合格文件',
        'With beds or from 300 m² of clinical area on, a fire document is on file',
      ),
    },
  },
  {
    code: 'AV20',
    version: 1,
    letters: ['A'],
    registers: [],
    effects: ['ONSITE_REQUIRED'],
    wording: {
      title: w('现场核查', 'On-site visit'),
      mustHold: w(
        '不是首次校验、不是再次校验，最近两个校验期内看过现场',
        'Not a first or repeated verification, and visited within the last two periods',
      ),
    },
  },
  {
    code: 'AV21',
    version: 1,
    letters: ['B'],
    registers: ['licence'],
    effects: ['RECTIFY', 'DEFER'],
    wording: {
      title: w('设备在许可项目内', 'Devices within the licence'),
      mustHold: w('设备类型属于许可的放射诊疗项目', 'Device kinds belong to the licensed categories'),
    },
  },
  {
    code: 'AV22',
    version: 1,
    letters: ['B'],
    registers: [],
    effects: ['RECTIFY', 'DEFER'],
    wording: {
      title: w('设备状态检测', 'Status tests'),
      mustHold: w(
        '每台在用设备 12 个月内检测合格',
        'Each device in use passed a test within 12 months of the decision',
      ),
    },
  },
  {
    code: 'AV23',
    version: 1,
    letters: ['B'],
    registers: [],
    effects: ['RECTIFY'],
    wording: {
      title: w('机房防护检测', 'Room protection tests'),
      mustHold: w('每间机房校验期内检测合格', 'Each room passed a test within the period'),
    },
  },
  {
    code: 'AV24',
    version: 1,
    letters: ['B'],
    registers: ['dose'],
    effects: ['RECTIFY'],
    wording: {
      title: w('个人剂量监测不断档', 'Dose monitoring without gaps'),
      mustHold: w(
        '每人最近 365 天都有监测，间隔不超过 90 天',
        'Reports cover the last 365 days with no gap over 90 days',
      ),
    },
  },
  {
    code: 'AV25',
    version: 1,
    letters: ['B'],
    registers: ['dose'],
    effects: ['RECTIFY', 'ONSITE_REQUIRED', 'DEFER'],
    wording: {
      title: w('个人剂量不超限', 'Doses within limits'),
      mustHold: w(
        '年剂量不超过 20 mSv；超过 5 mSv 的有调查报告',
        'At most 20 mSv a year; above 5 mSv with an investigation report',
      ),
    },
  },
  {
    code: 'AV26',
    version: 1,
    letters: ['B'],
    registers: [],
    effects: ['RECTIFY', 'DEFER'],
    wording: {
      title: w('职业健康检查', 'Health exams'),
      mustHold: w('每人 24 个月内体检，结论适合在岗', 'Each worker examined within 24 months and fit'),
    },
  },
  {
    code: 'AV27',
    version: 1,
    letters: ['B'],
    registers: [],
    effects: ['RECTIFY'],
    wording: {
      title: w('放射防护培训', 'Protection training'),
      mustHold: w('每人 24 个月内培训合格', 'Each worker trained within 24 months'),
    },
  },
  {
    code: 'AV28',
    version: 1,
    letters: ['B'],
    registers: ['ecology'],
    effects: ['RECTIFY'],
    wording: {
      title: w('辐射安全许可证', 'Radiation safety licence'),
      mustHold: w('决定日仍在有效期内', 'In force on the decision date'),
    },
  },
  {
    code: 'AV29',
    version: 1,
    letters: ['B'],
    registers: ['licence'],
    effects: ['DEFER'],
    wording: {
      title: w('大型设备配置许可证', 'Configuration licence'),
      mustHold: w('甲、乙类大型医用设备有配置许可证', 'Class A and B equipment has a configuration licence'),
    },
  },
  {
    code: 'AV30',
    version: 1,
    letters: MCH,
    registers: ['licence'],
    effects: ['NOT_ACCEPT'],
    wording: {
      title: w('技术在许可范围内', 'Technology on the licence'),
      mustHold: w(
        '申报的技术在许可证核准范围内；婚检可以在执业许可证上加注',
        'The technology is on the licence; pre-marital examination may be annotated on the practice licence',
      ),
    },
  },
  {
    code: 'AV31',
    version: 1,
    letters: MCH,
    registers: ['nhc'],
    effects: ['RECTIFY'],
    wording: {
      title: w('持证人员', 'Certified people'),
      mustHold: w(
        '持有效合格证书的人员够数；婚检含 1 名主检医师',
        'Enough people with a certificate in force; for pre-marital examination one chief examiner among them',
      ),
    },
  },
  {
    code: 'AV32',
    version: 1,
    letters: ['C'],
    registers: ['birthCert'],
    effects: ['ONSITE_REQUIRED', 'RECTIFY'],
    wording: {
      title: w('出生医学证明相符', 'Birth certificates balance'),
      mustHold: w('领用等于签发、作废、结存之和', 'Received equals issued, voided and in stock'),
    },
  },
  {
    code: 'AV33',
    version: 1,
    letters: ['D', 'F'],
    registers: ['supervision'],
    effects: ['DEFER', 'ONSITE_REQUIRED'],
    wording: {
      title: w('没有“两非”案件', 'No sex selection'),
      mustHold: w(
        '校验期内没有“两非”案件和处罚',
        'No open case or penalty of non-medical sex identification or selection in the period',
      ),
    },
  },
  {
    code: 'AV34',
    version: 1,
    letters: ['F'],
    registers: [],
    effects: ['RECTIFY'],
    wording: {
      title: w('转诊协议有效', 'Referral agreement'),
      mustHold: w(
        '和产前诊断机构的协议到决定日有效',
        'The agreement with a prenatal-diagnosis institution is in force on the decision date',
      ),
    },
  },
  {
    code: 'AV35',
    version: 1,
    letters: ALL,
    registers: ['credit'],
    effects: ['ONSITE_REQUIRED', 'NO_TOLERANCE'],
    wording: {
      title: w('不在严重失信名单', 'Not on a dishonesty list'),
      mustHold: w('不在严重失信主体名单上', 'Not on a list of serious dishonesty'),
    },
  },
  {
    code: 'AV36',
    version: 1,
    letters: ALL,
    registers: ['nhc'],
    effects: ['SUPPLEMENT'],
    wording: {
      title: w('申报内容和登记一致', 'Form equals register'),
      mustHold: w('名称、地址、人员和登记一致', 'Name, address and persons equal the register'),
    },
  },
]
