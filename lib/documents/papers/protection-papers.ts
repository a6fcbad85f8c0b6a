import { column, heading, list, p, table } from '../words'
import { BLANK, blankRows, CLINIC, filled, signedBy, type PaperText } from './paper'

const PROTECTION = [
  ['b.officer.name', '张某'],
  ['b.officer.fullTime', '否，由口腔科医师兼任'],
  ['b.qa.planDate', '2026年2月10日'],
  ['b.qa.constancyTests', '12次'],
] as const
const PROTECTION_RULES = [
  '放射防护管理组织的组成和职责',
  '设备操作规程和受检者防护规定',
  '状态检测、稳定性检测和防护检测的安排',
  '放射工作人员个人剂量、体检和培训管理规定',
  '放射事件应急处理和报告规定',
]

/** M24: only when first verified or changed; otherwise a promise will do. */
export const protectionRules: PaperText = {
  template: (catalogue) => ({
    title: '放射防护管理组织、质量保证方案和管理制度',
    subtitle: '（模板）',
    blocks: [
      p('首次校验或者有变化的才交；没有变化的，在申报时选“没有变化，我承诺”。'),
      filled(catalogue, PROTECTION, { blank: true }),
      heading('一、管理组织'),
      table([column('职务', 2), column('姓名', 2), column('职责', 6)], blankRows(3, 4)),
      heading('二、质量保证方案'),
      p(`检测项目、周期、负责人、不合格怎么处理：${BLANK}`),
      heading('三、管理制度'),
      list(PROTECTION_RULES.map((rule) => `${rule}（附全文）`)),
      signedBy(BLANK),
    ],
  }),
  sample: (catalogue) => ({
    title: '放射防护管理组织、质量保证方案和管理制度',
    subtitle: '（样例）',
    blocks: [
      filled(catalogue, PROTECTION),
      heading('一、管理组织'),
      table(
        [column('职务', 2), column('姓名', 2), column('职责', 6)],
        [
          ['组长', '王某（法定代表人）', '负总责，保证人员、设备和经费'],
          ['防护管理人员', '张某', '剂量、体检、培训、检测的安排和存档，每月检查一次'],
        ],
      ),
      heading('二、质量保证方案'),
      p(
        '每天开机预热并检查指示灯、警示标志；每月做一次稳定性检测并记录；每年委托有资质的机构做状态检测和防护检测。检测不合格的，立即停用，修好并检测合格后再用。',
      ),
      heading('三、管理制度'),
      list(PROTECTION_RULES.map((rule) => `${rule}（2026年2月10日修订，共2页）`)),
      signedBy(CLINIC),
    ],
  }),
}

const DRILL = [
  ['b.drill.date', '2026年5月20日'],
  ['b.drill.participants', '4人'],
] as const

/** M25: plan first, then the record of the drill. */
export const incidentPlan: PaperText = {
  template: (catalogue) => ({
    title: '放射事件应急处理预案及演练记录',
    subtitle: '（模板）',
    blocks: [
      heading('一、预案'),
      list([
        '应急组织、联系人和电话',
        '可能发生的事件',
        '发生后先做什么：停止照射、保护现场、救治人员',
        '向谁报告、多久报告',
        '事后怎么改',
      ]),
      heading('二、演练记录'),
      filled(catalogue, DRILL, { blank: true }),
      table([column('时间', 2), column('做了什么', 6), column('谁', 2)], blankRows(3, 6)),
      p(`发现的不足和改进：${BLANK}`),
      p('附演练照片至少1张、签到表1份。'),
      signedBy(BLANK),
    ],
  }),
  sample: (catalogue) => ({
    title: '放射事件应急处理预案及演练记录',
    subtitle: '（样例）',
    blocks: [
      heading('一、预案（摘要）'),
      p(
        '发生误照射或设备不能停止出束时，操作人员立即按急停、切断电源，扶受检者离开，同时报告防护管理人员；2小时内向区卫生健康局报告，并通知检测机构估算剂量。',
      ),
      heading('二、演练记录'),
      filled(catalogue, DRILL),
      table(
        [column('时间', 2), column('做了什么', 6), column('谁', 2)],
        [
          ['14:00', '模拟口腔内X射线机曝光后不停止，按急停、断电', '操作人员'],
          ['14:01', '扶受检者离开机房，门口设警示', '护士'],
          ['14:03', '电话报告防护管理人员，登记时间和受检者编号', '操作人员'],
          ['14:10', '模拟向区卫生健康局报告', '防护管理人员'],
        ],
      ),
      p('发现的不足和改进：急停按钮标识不清，5月21日换了新标识。'),
      signedBy(CLINIC),
    ],
  }),
}
