import type { Catalogue } from '@/lib/domain/items/catalogue'
import { column, heading, list, p, table, values } from '../words'
import { BLANK, filled, HOSPITAL, labelOf, mustShow, otherMade, signedBy, type PaperText } from './paper'

type Rows = readonly (readonly [path: string, value: string])[]

interface Report {
  readonly title: string
  readonly maker: string
  readonly list: string
  readonly rows: Rows
  /** Beside the fields of the form. */
  readonly more: readonly string[]
  readonly sample: (catalogue: Catalogue) => ReturnType<PaperText['sample']>['blocks']
}

const LABORATORY = '示例放射卫生检测技术有限公司'

/** A report of a laboratory or hospital: what it must show is what the form asks of it. */
const report = ({ title, maker, list: of, rows, more, sample }: Report): PaperText => ({
  template: (catalogue) => ({
    title,
    subtitle: '（交前核对表）',
    blocks: [otherMade(maker), mustShow([...rows.map(([path]) => labelOf(catalogue, path, of)), ...more])],
  }),
  sample: (catalogue) => ({
    title,
    subtitle: '（样例，机构、编号和数值都是虚构的）',
    blocks: [filled(catalogue, rows, { list: of }), ...sample(catalogue)],
  }),
})

export const deviceTest = report({
  title: '放射诊疗设备性能检测报告',
  maker: '有资质的放射卫生技术服务机构',
  list: 'b.devices',
  rows: [
    ['name', '口腔内X射线机'],
    ['model', 'RX-70'],
    ['serialNo', 'RX70-0013'],
    ['room', 'X射线室'],
    ['statusTest.date', '2026年3月12日'],
    ['statusTest.reportNo', 'FS-2026-0312'],
    ['statusTest.lab', LABORATORY],
    ['statusTest.labQualNo', '鲁卫放技字(2024)第007号'],
    ['statusTest.result', '合格'],
  ],
  more: ['检测日期在12个月内；新换的设备是验收检测', '检测机构公章和骑缝章', '每项检测的结果和判定'],
  sample: () => [
    heading('检测结果'),
    table(
      [column('检测项目', 5), column('结果', 3, 'center'), column('判定', 2, 'center')],
      [
        ['管电压指示的偏离', '+2.1%', '合格'],
        ['辐射输出量重复性', '1.6%', '合格'],
        ['曝光时间指示的偏离', '−3.0%', '合格'],
        ['有用线束半值层', '1.9mmAl', '合格'],
      ],
    ),
    signedBy(LABORATORY),
  ],
})

export const roomTest = report({
  title: '放射诊疗工作场所防护检测报告',
  maker: '有资质的放射卫生技术服务机构',
  list: 'b.rooms',
  rows: [
    ['name', 'X射线室'],
    ['areaM2', '6.2平方米'],
    ['test.date', '2026年3月12日'],
    ['test.reportNo', 'FH-2026-0312'],
    ['test.result', '合格'],
  ],
  more: ['检测日期在校验期内', '检测点位图', '每个点位的数值和判定', '检测机构公章和骑缝章'],
  sample: () => [
    heading('检测结果（周围剂量当量率）'),
    table(
      [column('点位', 4), column('结果（μSv/h）', 3, 'center'), column('判定', 2, 'center')],
      [
        ['操作位', '0.14', '合格'],
        ['防护门外30cm', '0.16', '合格'],
        ['观察窗外30cm', '0.13', '合格'],
        ['四面墙外30cm', '0.12–0.15', '合格'],
        ['楼上、楼下', '0.12', '合格'],
      ],
    ),
    signedBy(LABORATORY),
  ],
})

export const workerExam = report({
  title: '放射工作人员职业健康检查（监护）资料',
  maker: '有资质的职业健康检查机构',
  list: 'b.workers',
  rows: [
    ['personRef', '张某'],
    ['post', '口腔X射线摄影'],
    ['cardNo', 'FS370211-0013（填全号）'],
    ['exam.date', '2026年4月8日'],
    ['exam.conclusion', '可以继续从事放射工作'],
  ],
  more: ['体检日期在2年内', '体检机构公章', '只交结论页；各项化验结果不用交，系统只登记结论'],
  sample: () => [p('处理意见：无。下次体检时间：2028年4月前。'), signedBy('示例职业病防治院')],
})

export const workerTraining = report({
  title: '放射防护和有关法律知识培训证明',
  maker: '培训机构',
  list: 'b.workers',
  rows: [
    ['personRef', '张某'],
    ['cardNo', 'FS370211-0013（填全号）'],
    ['training.date', '2025年9月16日'],
    ['training.result', '合格'],
  ],
  more: ['培训日期在2年内', '培训机构公章', '几个人一张证明的，每个人的名字都要看得见；传一次，勾选几个人'],
  sample: () => [
    p('培训内容：放射防护基础、法律法规、事件应急，共8学时，考试合格。'),
    signedBy('示例放射防护培训中心'),
  ],
})

const PARTNER: Rows = [
  ['f.partner.name', '示例市妇女儿童医院'],
  ['f.partner.agreementNo', 'CQ-2026-018'],
  ['f.partner.validTo', '2029年12月31日'],
]
const CLAUSES = [
  '转诊对象：产前筛查高风险、超声软指标异常和有指征的孕妇',
  '转诊时限：出报告后3个工作日内通知并转出，乙方在7日内接诊',
  '资料交接：筛查报告、知情同意书和转诊单一并转交',
  '结果反馈：乙方每月把诊断结果和妊娠结局反馈给甲方',
  '质量控制：每半年核对一次转诊和随访数据',
  '有效期和解除',
]

export const referralAgreement: PaperText = {
  template: (catalogue) => ({
    title: '产前筛查与产前诊断转会诊协议',
    subtitle: '（模板）',
    blocks: [
      values([
        { label: '甲方（产前筛查机构）', value: BLANK },
        ...PARTNER.map(([path]) => ({ label: labelOf(catalogue, path), value: BLANK })),
      ]),
      p('双方约定如下：'),
      list(CLAUSES),
      values([
        { label: '甲方（盖章）和日期', value: BLANK },
        { label: '乙方（盖章）和日期', value: BLANK },
      ]),
    ],
  }),
  sample: (catalogue) => ({
    title: '产前筛查与产前诊断转会诊协议',
    subtitle: '（样例）',
    blocks: [
      values([
        { label: '甲方（产前筛查机构）', value: HOSPITAL },
        ...PARTNER.map(([path, value]) => ({ label: labelOf(catalogue, path), value })),
      ]),
      p('双方约定如下：'),
      list([...CLAUSES.slice(0, -1), '本协议自2027年1月1日起至2029年12月31日有效；任何一方可提前60日书面通知解除。']),
      values([
        { label: '甲方（盖章）和日期', value: `${HOSPITAL}　2026年11月10日` },
        { label: '乙方（盖章）和日期', value: '示例市妇女儿童医院　2026年11月12日' },
      ]),
    ],
  }),
}

export const laboratoryQuality: PaperText = {
  template: (catalogue) => ({
    title: '产前筛查实验室室间质评合格证明',
    subtitle: '（交前核对表）',
    blocks: [
      otherMade('室间质评组织机构'),
      p(`申报表“${labelOf(catalogue, 'f.lab')}”填自己检测的，交合格证明；填委托检测的，交委托检测合同。`),
      mustShow([
        '参加实验室的名称和编号',
        '质评年度和项目',
        '每个项目“合格”或“通过”',
        '组织机构公章',
        '委托检测的：合同双方盖章，有效期没有过，检测机构有产前筛查资质',
      ]),
    ],
  }),
  sample: () => ({
    title: '产前筛查实验室室间质评合格证明',
    subtitle: '（样例，机构、编号和数值都是虚构的）',
    blocks: [
      values([
        { label: '参加实验室', value: `${HOSPITAL}检验科（编号SY-0211）` },
        { label: '质评年度', value: '2026年' },
      ]),
      table(
        [column('项目', 6), column('得分', 2, 'center'), column('判定', 2, 'center')],
        [
          ['甲胎蛋白（AFP）', '100', '合格'],
          ['游离β-人绒毛膜促性腺激素', '90', '合格'],
          ['妊娠相关血浆蛋白A', '100', '合格'],
        ],
      ),
      signedBy('示例省临床检验中心'),
    ],
  }),
}

const COUNTS: Rows = [
  ['d.counts.medicalAbortion', '86'],
  ['d.counts.surgicalAbortion', '142'],
  ['d.counts.midTermInduction', '3'],
  ['d.counts.tubalLigation', '11'],
  ['d.counts.vasectomy', '2'],
  ['d.counts.complications', '0'],
  ['d.midTermChecked', '3'],
]
const REGISTERS = [
  '手术登记本逐例登记，项目填全',
  '知情同意书逐例签署并归档',
  '中期引产逐例查验身份和医学需要的证明，留存复印件',
  '门口和B超室张贴禁止“两非”标语和举报电话',
  '超声检查双人在场、登记，禁止告知胎儿性别',
]

export const procedureCheck: PaperText = {
  template: (catalogue) => ({
    title: '手术登记、知情同意及禁止“两非”落实自查',
    subtitle: '（模板）',
    blocks: [
      filled(catalogue, COUNTS, { blank: true }),
      table(
        [column('自查内容', 6), column('结果', 2, 'center'), column('问题和整改', 4)],
        REGISTERS.map((point) => [point, '　', '　']),
      ),
      p('附样本：登记本空白页、知情同意书空白样张、查验证明样张各1份，遮去姓名和证件号码。'),
      signedBy(BLANK),
    ],
  }),
  sample: (catalogue) => ({
    title: '手术登记、知情同意及禁止“两非”落实自查',
    subtitle: '（样例）',
    blocks: [
      filled(catalogue, COUNTS),
      table(
        [column('自查内容', 6), column('结果', 2, 'center'), column('问题和整改', 4)],
        REGISTERS.map((point, at) =>
          at === 3 ? [point, '不符合', 'B超室标语褪色，2026年11月6日换新'] : [point, '符合', '—'],
        ),
      ),
      signedBy(HOSPITAL),
    ],
  }),
}
