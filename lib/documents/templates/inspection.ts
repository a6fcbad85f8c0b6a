import type { CheckAnswer, CheckSeverity, VisitResult } from '@/lib/domain/document/variables/inspection'
import type { OfficerVariables } from '@/lib/domain/document/variables/common'
import type { VariablesOf } from '@/lib/domain/document/variables/registry'
import type { Block } from '@/lib/domain/document/view'
import { column, dayOf, heading, led, list, p, row, table, values, zhDate, zhInstant } from '../words'
import { caseReference, contactLine, itemNames, type TemplateBody } from './template'

export const SEVERITY_WORDS: Readonly<Record<CheckSeverity, string>> = { VETO: '否决项', KEY: '关键项', GEN: '一般项' }
const ANSWER_WORDS: Readonly<Record<CheckAnswer, string>> = {
  MET: '符合',
  MOSTLY_MET: '基本符合',
  NOT_MET: '不符合',
  NOT_APPLICABLE: '不适用',
}
const RESULT_WORDS: Readonly<Record<VisitResult, string>> = { PASS: '通过', RECTIFY: '需要整改', FAIL: '不通过' }

export const officerWords = (officers: readonly OfficerVariables[]): string =>
  officers.map((one) => (one.certNo === null ? one.name : `${one.name}（执法证号${one.certNo}）`)).join('、')

export function visitNotice(v: VariablesOf<'DOC-06@1'>): TemplateBody {
  return {
    reference: [{ label: '任务编号', value: v.taskNo }, ...caseReference(v.caseNo, v.institution)],
    addressee: v.institution.name,
    contact: contactLine(v.contact),
    blocks: [
      p(
        '依照《中华人民共和国行政许可法》第三十四条，本机关决定对贵机构进行现场核查。各事项合并为一次进行，具体安排如下：',
      ),
      values([
        row('核查时间', `${zhDate(v.visitOn)}${v.visitTime ?? ''}`),
        row('核查地点', v.institution.address),
        row('核查人员', officerWords(v.officers)),
        row('涉及事项', itemNames(v.items)),
      ]),
      led('核查内容', `共${v.scope.length}个方面：`),
      list(v.scope),
      ...(v.preparations.length === 0 ? [] : [led('请提前准备', '核查时请能够出示：'), list(v.preparations)]),
      led(
        '贵机构的权利',
        '核查人员不少于两人，到场时应当出示执法证件并扫入企码，未出示的，有权拒绝核查。认为核查人员与本次校验有利害关系的，可以在核查前申请回避。对核查情况可以陈述、申辩，意见写入核查记录；核查不收取任何费用。',
      ),
      led('改期', '确有困难不能按时接受核查的，请在核查前联系改期，可以改期一次。'),
    ],
  }
}

type VisitRecord = VariablesOf<'DOC-07@1'>

const pointsTable = (v: VisitRecord): Block =>
  table(
    [
      column('编号', 16, 'center'),
      column('检查内容', 43),
      column('类别', 12, 'center'),
      column('结果', 14, 'center'),
      column('情况说明', 32),
    ],
    v.points.map((point) => [
      point.code,
      point.text,
      SEVERITY_WORDS[point.severity],
      { text: ANSWER_WORDS[point.answer], ...(point.answer === 'NOT_MET' ? { strong: true as const } : {}) },
      [point.note ?? '', point.photos.length === 0 ? '' : `照片${point.photos.join('、')}`].filter(Boolean).join('　'),
    ]),
    v.results.some((one) => one.result === 'FAIL') ? '未能进入现场，没有逐项检查' : '没有逐项检查',
  )

const signatureBlock = (v: VisitRecord): Block => ({
  kind: 'signatures',
  lines: [
    ...v.officers.map((one) => ({
      role: '核查人员',
      name: one.name,
      detail: `${one.certNo === null ? '' : `执法证号${one.certNo}，`}${zhInstant(one.signedAt)}在本人账户中签署`,
      image: null,
    })),
    v.institutionSignature.kind === 'SIGNED'
      ? {
          role: '被核查机构',
          name: v.institutionSignature.name,
          detail: `${v.institutionSignature.position === null ? '' : `${v.institutionSignature.position}，`}${zhInstant(v.institutionSignature.signedAt)}手写签名`,
          image: {
            sha256: v.institutionSignature.sha256,
            alt: `${v.institutionSignature.name}的手写签名`,
            caption: null,
          },
        }
      : {
          role: '被核查机构',
          name: '拒绝签名',
          detail: `${v.institutionSignature.note}（${zhInstant(v.institutionSignature.notedAt)}记录）`,
          image: null,
        },
  ],
})

export function visitRecord(v: VisitRecord): TemplateBody {
  return {
    reference: [{ label: '任务编号', value: v.taskNo }, ...caseReference(v.caseNo, v.institution)],
    addressee: null,
    contact: null,
    blocks: [
      values([
        row('被核查机构', v.institution.name),
        row('核查地点', v.institution.address),
        row('核查时间', `${zhInstant(v.startedAt)}至${endOf(v)}`),
        row(
          '到场方式',
          v.arrival.kind === 'TASK_CODE' ? '扫码入企，任务编号核对一致' : `未扫码，原因：${v.arrival.reason}`,
        ),
        row('核查人员', officerWords(v.officers)),
        row('检查表版本', v.checklistVersion),
      ]),
      heading('一、逐项检查'),
      pointsTable(v),
      heading('二、各事项核查结果'),
      table(
        [column('校验事项', 40), column('结果', 18, 'center'), column('说明', 50)],
        v.results.map((one) => [one.item, RESULT_WORDS[one.result], one.remark ?? '']),
      ),
      heading('三、被核查机构意见'),
      p(v.institutionComment ?? '没有提出意见。'),
      signatureBlock(v),
      ...photoBlocks(v),
    ],
  }
}

/** The day is not said twice when the visit ended on the day it began. */
const endOf = (v: VisitRecord): string => {
  const end = zhInstant(v.endedAt)
  return dayOf(v.startedAt) === dayOf(v.endedAt) ? end.slice(-5) : end
}

const photoBlocks = (v: VisitRecord): Block[] =>
  v.photos.length === 0
    ? []
    : [
        heading('四、照片'),
        {
          kind: 'images',
          images: v.photos.map((photo) => {
            const words = [photo.point, photo.image.caption, photo.takenAt === null ? null : zhInstant(photo.takenAt)]
            const caption = [`照片${photo.no}`, ...words.filter((word) => word !== null)].join('　')
            return { sha256: photo.image.sha256, alt: caption, caption }
          }),
        },
      ]
