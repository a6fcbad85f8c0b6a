import type { ResultConclusion, ServiceMode } from '@/lib/domain/document/variables/decision'
import type { VariablesOf } from '@/lib/domain/document/variables/registry'
import type { Annex, Block, Cell } from '@/lib/domain/document/view'
import { column, led, p, row, table, values, zhDate, zhDateAfter, zhInstant, zhList } from '../words'
import { caseReference, contactLine, type TemplateBody } from './template'

type Result = VariablesOf<'DOC-10@1'>

const CONCLUSION_WORDS: Readonly<Record<ResultConclusion, string>> = {
  QUALIFIED: '校验合格',
  DEFERRED: '暂缓校验',
  UNQUALIFIED: '再次校验不合格',
  PENDING: '另行通知',
  WITHDRAWN: '已撤回',
  NOT_ACCEPTED: '未受理',
}
const STEP_WORDS = {
  DESK: '书面审查',
  VISIT: '现场核查',
  EXPERT: '专家评审',
  RECTIFICATION: '整改复核',
  HEARING: '听证',
} as const
const SUBTITLES = { WHOLE: '（统一反馈）', FIRST_PART: '（统一反馈之一）', FINAL: '（统一反馈）' } as const

/** Items of one licence share its cell, as on the licence itself. */
function resultTable(v: Result): Block {
  const rows = v.items.map((item, index): (string | Cell)[] => {
    const rest: (string | Cell)[] = [
      item.name,
      CONCLUSION_WORDS[item.conclusion],
      item.nextDueOn ? zhDate(item.nextDueOn) : '—',
    ]
    if (v.items[index - 1]?.licence === item.licence) return rest
    const below = v.items.slice(index)
    const end = below.findIndex((other) => other.licence !== item.licence)
    const span = end === -1 ? below.length : end
    return [span > 1 ? { text: item.licence, rowSpan: span } : item.licence, ...rest]
  })
  return table(
    [column('许可证', 25), column('校验事项', 35), column('结论', 17, 'center'), column('下次校验期满', 23, 'center')],
    rows,
  )
}

const stepsWords = (v: Result): string => {
  const words = v.steps.map((step) => STEP_WORDS[step])
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join('、')}和${last}`
}

function timeWords(v: Result): string {
  const stops = v.time.stops
    .map(
      (stop) =>
        `；${stop.kind}期间暂停计时${stop.days}个工作日（${zhDate(stop.from)}至${zhDateAfter(stop.to, stop.from)}）`,
    )
    .join('')
  const missed = v.time.missedReason === null ? '' : `超出承诺期限，原因：${v.time.missedReason}。`
  const annex = v.ledger.length === 0 ? '' : '时间账附后。'
  return `承诺${v.time.committedDays}个工作日，实际${v.time.usedDays}个工作日作出决定${stops}。${missed}${annex}`
}

function rectificationBlock(v: Result): Block[] {
  if (v.rectification === null) return []
  const { findings, submittedOn, recheckedOn } = v.rectification
  return [
    led(
      '整改情况',
      `现场核查发现问题${findings.length}项（${zhList(findings)}），贵机构于${zhDate(submittedOn)}提交整改材料，${zhDateAfter(recheckedOn, submittedOn)}复核通过，已全部闭环。`,
    ),
  ]
}

function ledgerAnnex(v: Result): Annex[] {
  if (v.ledger.length === 0) return []
  const rows = v.ledger.map((line) => [
    line.to === null || line.to === line.from
      ? zhDate(line.from)
      : `${zhDate(line.from)}至${zhDateAfter(line.to, line.from)}`,
    line.stoppedDays === null ? (line.dayNo === null ? '' : `第${line.dayNo}日`) : `停${line.stoppedDays}日`,
    line.item === null ? line.label : `${line.label}（${line.item}）`,
    [line.legalBasis, line.documentNo].filter((word) => word !== null).join('\n'),
  ])
  return [
    {
      title: '时间账',
      blocks: [
        p(
          `承诺期限${v.time.committedDays}个工作日，自${zhDate(v.acceptedOn)}受理的次日起算，实际使用${v.time.usedDays}个工作日。逐笔如下，“停”表示不计入承诺期限的工作日。`,
        ),
        table([column('日期', 33), column('工作日', 15, 'center'), column('事项', 36), column('依据和文书', 46)], rows),
      ],
    },
  ]
}

export function resultNotice(v: Result): TemplateBody {
  const sameDay = v.acceptedOn === v.receivedOn
  const bases = [...new Set(v.items.filter((item) => item.conclusion !== 'WITHDRAWN').map((item) => item.legalBasis))]
  const reasons = v.items.flatMap((item) => (item.reason === null ? [] : [led(`${item.name}的理由`, item.reason)]))
  return {
    subtitle: SUBTITLES[v.part],
    reference: caseReference(v.caseNo, v.institution),
    addressee: v.institution.name,
    contact: contactLine(v.contact),
    remedies: v.remedies,
    annexes: ledgerAnnex(v),
    blocks: [
      p(
        `贵机构于${zhDate(v.receivedOn)}申报的医疗机构校验一件事，本机关已于${sameDay ? '同日' : zhDateAfter(v.acceptedOn, v.receivedOn)}受理。` +
          `经${stepsWords(v)}，现将各事项校验结论通知如下：`,
      ),
      resultTable(v),
      ...rectificationBlock(v),
      ...reasons,
      led('依据', `${bases.join('；')}。`),
      led('办理时间', timeWords(v)),
      ...(v.hints.length === 0 ? [] : [led('提示', v.hints.join(''))]),
    ],
  }
}

const SERVICE_WORDS: Readonly<Record<ServiceMode, string>> = {
  ELECTRONIC: '电子送达',
  WINDOW: '窗口领取',
  EMS: '邮寄送达',
  LEFT: '留置送达',
  PUBLIC_NOTICE: '公告送达',
}

export function proofOfService(v: VariablesOf<'DOC-18@1'>): TemplateBody {
  return {
    reference: caseReference(v.caseNo, v.institution),
    addressee: null,
    contact: null,
    blocks: [
      values([
        row('受送达人', v.institution.name),
        row('送达方式', SERVICE_WORDS[v.mode]),
        row('送达时间', zhInstant(v.servedAt)),
        row('收件人', v.receiver),
        row('送达人', v.server),
        row('送达凭据', v.proof),
      ]),
      table(
        [column('序号', 10, 'center'), column('送达文书', 50), column('文号', 50)],
        v.documents.map((document, index) => [String(index + 1), document.title, document.number ?? '—']),
      ),
    ],
  }
}

export function copyRecord(v: VariablesOf<'DOC-19@1'>): TemplateBody {
  return {
    reference: caseReference(v.caseNo, v.institution),
    addressee: null,
    contact: null,
    blocks: [
      values([
        row('医疗机构', v.institution.name),
        row('许可证', v.licence),
        row('许可证号', v.licenceNo ?? v.institution.registrationNo),
        row('校验事项', v.item),
        row('校验期', `${zhDate(v.periodFrom)}至${zhDate(v.periodTo)}`),
        row('校验结论', CONCLUSION_WORDS[v.conclusion]),
        row('决定日期', zhDate(v.decidedOn)),
        row('下次校验期满', v.nextDueOn === null ? null : zhDate(v.nextDueOn)),
        row('结论文书', v.decisionNo),
      ]),
      p('本记录加注于电子证照，与许可证副本上的校验记录同等使用，不需要另行加盖印章。'),
    ],
  }
}
