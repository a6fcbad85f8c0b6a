import type { Catalogue } from '@/lib/domain/items/catalogue'
import type { Block } from '@/lib/domain/document/view'
import type { OnSiteCheckDef } from '@/lib/domain/items/definition'
import { column, heading, list, p, table, values, zhOrdinal } from '../words'
import { BLANK, blankRows, CLINIC, filled, labelOf, listTable, signedBy, type PaperText } from './paper'

const PERIOD = '2026年1月21日至2027年1月20日'

/** M07: a chapter per item, each with what the item's form asks and what must hold. */
export const workReport: PaperText = {
  template: (catalogue) => ({
    title: '校验期工作总结',
    subtitle: '（模板）',
    blocks: [
      values([
        { label: labelOf(catalogue, 'institution.name'), value: BLANK },
        { label: '校验期', value: '　　　　年　　月　　日至　　　　年　　月　　日' },
      ]),
      p(
        '每个申报事项写一章，没有申报的整章删去。照实写情况和数字，不写患者姓名和证件号码。写好后存成PDF上传，不超过20MB。',
      ),
      ...catalogue.items.flatMap((item, index): Block[] => [
        heading(`${zhOrdinal(index)}、${item.copy.name.zh}`),
        p('写明下列情况，有变化的写清变化前后和批准文号：'),
        list(item.sections.map(({ wording }) => `${wording.title.zh}：${BLANK}`)),
        p('逐条说明是否做到：'),
        list(item.copy.conditions.map(({ zh }) => `${zh}。说明：${BLANK}`)),
      ]),
      heading(`${zhOrdinal(catalogue.items.length)}、检查出的问题和整改`),
      table(
        [column('日期', 2), column('检查单位', 3), column('问题', 5), column('怎么改的、哪天改好', 5)],
        blankRows(4, 4),
      ),
      signedBy(BLANK),
    ],
  }),
  sample: (catalogue) => ({
    title: '校验期工作总结',
    subtitle: '（样例，单位和数字都是虚构的）',
    blocks: [
      values([
        { label: labelOf(catalogue, 'institution.name'), value: CLINIC },
        { label: '校验期', value: PERIOD },
      ]),
      heading(`一、${catalogue.item('A')?.copy.name.zh ?? ''}`),
      p(
        { text: '登记事项', strong: true },
        '：名称、地址、法定代表人、诊疗科目（口腔科）和牙椅4张，和登记一致，校验期内没有变更。',
      ),
      p(
        { text: '人员', strong: true },
        '：职工4人，其中执业医师2人、护士2人，均在本机构注册；护士注册有效期到2029年6月30日。',
      ),
      p({ text: '业务量', strong: true }, '：2026年门诊4200人次，没有急诊和手术。'),
      p(
        { text: '院感和医疗废物', strong: true },
        '：设院感管理小组，每季度自查一次，没有院感暴发；医疗废物交示例医疗废物处置有限公司，协议到2027年12月31日，每2天收运一次。',
      ),
      p({ text: '赔偿和违法违规', strong: true }, '：没有民事赔偿，没有人员被处理。'),
      heading(`二、${catalogue.item('B')?.copy.name.zh ?? ''}`),
      p(
        { text: '设备和机房', strong: true },
        '：口腔内X射线机1台，2026年3月12日状态检测合格；机房1间，2026年3月12日防护检测合格。',
      ),
      p(
        { text: '放射工作人员', strong: true },
        '：2人，个人剂量每季度监测，最近12个月均低于1mSv；体检和培训都在2年内。',
      ),
      p({ text: '质量保证和演练', strong: true }, '：稳定性检测12次；2026年5月20日组织放射事件应急演练，4人参加。'),
      heading('三、检查出的问题和整改'),
      table(
        [column('日期', 2), column('检查单位', 3), column('问题', 5), column('怎么改的、哪天改好', 5)],
        [['2026年6月9日', '示例区卫生健康局', '一名护士没有佩戴胸牌', '当日补发胸牌，列入晨会检查，6月9日改好']],
      ),
      signedBy(CLINIC),
    ],
  }),
}

const CHECK_COLUMNS = [
  column('检查点', 26),
  column('怎么看', 30),
  column('结果', 12, 'center'),
  column('问题和整改', 32),
]

const checkTable = (checks: readonly OnSiteCheckDef[], answer: (check: OnSiteCheckDef) => [string, string]): Block =>
  table(
    CHECK_COLUMNS,
    checks.map((check) => [`${check.code} ${check.wording.title.zh}`, check.wording.method.zh, ...answer(check)]),
  )

const checksOfA = (catalogue: Catalogue) => catalogue.onSiteChecksFor(['A'])

/** M16: the very points the inspectors carry, so that what was looked at beforehand need not be found on site. */
export const selfInspection: PaperText = {
  template: (catalogue) => ({
    title: '医疗质量安全与医院感染管理自查报告',
    subtitle: '（模板）',
    blocks: [
      values([
        { label: labelOf(catalogue, 'institution.name'), value: BLANK },
        { label: labelOf(catalogue, 'a.selfCheck.date'), value: '　　　　年　　月　　日' },
        { label: '自查人', value: BLANK },
      ]),
      p('下面就是上门核查的检查点。逐点填“符合、不符合、没有这项”，不符合的写清问题、怎么改、哪天改好。'),
      checkTable(checksOfA(catalogue), () => ['　', '　']),
      filled(
        catalogue,
        [
          ['a.selfCheck.issues', ''],
          ['a.selfCheck.closed', ''],
        ],
        { blank: true },
      ),
      signedBy(BLANK),
    ],
  }),
  sample: (catalogue) => {
    const checks = checksOfA(catalogue).slice(0, 12)
    const wrong = checks.find(({ severity }) => severity === 'GEN')
    return {
      title: '医疗质量安全与医院感染管理自查报告',
      subtitle: '（样例，只列前十二点）',
      blocks: [
        values([
          { label: labelOf(catalogue, 'institution.name'), value: CLINIC },
          { label: labelOf(catalogue, 'a.selfCheck.date'), value: '2026年11月4日' },
          { label: '自查人', value: '张某（院感专职人员）' },
        ]),
        checkTable(checks, (check) =>
          check === wrong
            ? ['不符合', `${check.sentences.finding.zh}${check.sentences.rectify.zh}2026年11月8日改好。`]
            : ['符合', '—'],
        ),
        filled(catalogue, [
          ['a.selfCheck.issues', '1'],
          ['a.selfCheck.closed', '1'],
        ]),
        signedBy(CLINIC),
      ],
    }
  },
}

const WASTE = [
  ['a.waste.company', '示例医疗废物处置有限公司'],
  ['a.waste.contractNo', 'YF-2026-0013'],
  ['a.waste.validTo', '2027年12月31日'],
  ['a.waste.storageArea', '4.5平方米'],
  ['a.waste.kgPerYear', '310千克'],
] as const
const COLLECTIONS = ['from', 'to'] as const

const collections = (catalogue: Catalogue, rows: readonly (readonly string[])[]): Block =>
  table(
    [
      ...COLLECTIONS.map((path) => column(labelOf(catalogue, path, 'a.waste.collections'), 3)),
      column('重量（千克）', 2, 'center'),
      column('转移联单编号', 4),
      column('交接人', 2),
    ],
    rows,
  )

/** M15: agreement and transfers in one file. */
export const wasteSummary: PaperText = {
  template: (catalogue) => ({
    title: '医疗废物集中处置协议及转移记录汇总',
    subtitle: '（模板）',
    blocks: [
      p('先放处置协议的扫描件，再放这张汇总，合成一份PDF。每次收运一行；两次收运之间按规定不超过2天。'),
      filled(catalogue, WASTE, { blank: true }),
      collections(catalogue, blankRows(5, 18)),
      signedBy(BLANK),
    ],
  }),
  sample: (catalogue) => ({
    title: '医疗废物集中处置协议及转移记录汇总',
    subtitle: '（样例，只列半个月）',
    blocks: [
      filled(catalogue, WASTE),
      collections(
        catalogue,
        Array.from({ length: 8 }, (_, at) => [
          `2026年11月${at * 2 + 1}日`,
          `2026年11月${at * 2 + 2}日`,
          (1.4 + (at % 3) * 0.3).toFixed(1),
          `3702112611${String(at + 1).padStart(4, '0')}`,
          '李某',
        ]),
      ),
      signedBy(CLINIC),
    ],
  }),
}

/** M02: signed online as a rule; on paper for whoever comes to the window. */
export const mandate: PaperText = {
  template: (catalogue) => ({
    title: '授权委托书',
    subtitle: null,
    blocks: [
      values([
        { label: '委托单位', value: BLANK },
        { label: labelOf(catalogue, 'legalRep.name'), value: BLANK },
        { label: labelOf(catalogue, 'handler.name'), value: BLANK },
        { label: labelOf(catalogue, 'handler.idNo'), value: BLANK },
        { label: labelOf(catalogue, 'handler.mobile'), value: BLANK },
        { label: labelOf(catalogue, 'handler.mandateFrom'), value: '　　　　年　　月　　日' },
        { label: labelOf(catalogue, 'handler.mandateTo'), value: '　　　　年　　月　　日（不超过1年）' },
      ]),
      p(
        '兹委托上述经办人办理本单位医疗机构校验一件事的申报、补正、整改和领取结果。经办人在授权期内、授权事项内的行为，本单位承担责任。网上申报时用法定代表人手机收到的验证码签名，不用交纸。',
      ),
      signedBy(BLANK),
    ],
  }),
  sample: (catalogue) => ({
    title: '授权委托书',
    subtitle: '（样例）',
    blocks: [
      values([
        { label: '委托单位', value: CLINIC },
        { label: labelOf(catalogue, 'legalRep.name'), value: '王某' },
        { label: labelOf(catalogue, 'handler.name'), value: '李某' },
        { label: labelOf(catalogue, 'handler.idNo'), value: '370***********123X（填全号）' },
        { label: labelOf(catalogue, 'handler.mobile'), value: '138****0000（填全号）' },
        { label: labelOf(catalogue, 'handler.mandateFrom'), value: '2026年10月1日' },
        { label: labelOf(catalogue, 'handler.mandateTo'), value: '2027年9月30日' },
      ]),
      p(
        '兹委托上述经办人办理本单位医疗机构校验一件事的申报、补正、整改和领取结果。经办人在授权期内、授权事项内的行为，本单位承担责任。',
      ),
      signedBy(CLINIC),
    ],
  }),
}

const TECHNIQUE = ['name', 'filingNo', 'cases', 'adverseEvents'] as const

/** M12: the same columns as the form, with room for a report. */
export const restrictedTechniques: PaperText = {
  template: (catalogue) => ({
    title: '特殊（限制类）医疗技术项目开展情况',
    subtitle: '（模板）',
    blocks: [
      p('在申报表里填过的，这份不一定要交；有总结材料的附在后面。不写患者姓名和证件号码。'),
      listTable(catalogue, 'a.restrictedTech', { paths: TECHNIQUE, rows: blankRows(TECHNIQUE.length, 5) }),
      p(`质量控制、随访和不良事件的处理：${BLANK}`),
      signedBy(BLANK),
    ],
  }),
  sample: (catalogue) => ({
    title: '特殊（限制类）医疗技术项目开展情况',
    subtitle: '（样例）',
    blocks: [
      listTable(catalogue, 'a.restrictedTech', {
        paths: TECHNIQUE,
        rows: [['口腔颌面部肿瘤颅颌联合根治技术', '鲁卫限技备2025-0007', '12', '0']],
      }),
      p('质量控制、随访和不良事件的处理：术前多学科讨论12例，术后随访满6个月的9例，没有不良事件；每季度上报一次数据。'),
      signedBy('示例口腔医院'),
    ],
  }),
}
