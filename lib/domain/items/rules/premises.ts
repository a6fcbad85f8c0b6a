import { addMonths, type IsoDate } from '../../shared/dates'
import { w } from '../definition'
import { dataOf } from '../registers'
import {
  fail,
  fill,
  notApplicable,
  pass,
  sayDay,
  unavailable,
  type Outcome,
  type Rule,
  type RuleContext,
  type RuleFact,
} from './contract'

const WASTE_SILENT = w(
  '没有查到医疗废物收运记录，今晚再查；以上传的转移联单汇总为准，不影响提交',
  'No log of waste collections was found; we look again tonight. Your transfer summary stands for it, you can still submit',
)

const HOUR = 3_600_000
const hoursBetween = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / HOUR

/** Days on which waste was taken away, the platform's log before the form's. */
function collectedOn({ form, registers }: RuleContext): IsoDate[] {
  const platform = dataOf(registers.waste)?.collections
  const rows = platform ?? form.a?.waste?.collections ?? []
  return rows.flatMap(({ to }) => (to ? [to] : [])).sort()
}

interface Gap {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** Gaps that reach into the last months of the log; what a log leaves out before it begins cannot be judged. */
export function longGaps(
  days: readonly IsoDate[],
  { logMonths, maxGapHours }: { logMonths: number; maxGapHours: number },
): Gap[] {
  const last = days.at(-1)
  if (!last) return []
  const first = addMonths(last, -logMonths)
  return days.flatMap((from, index) => {
    const to = days[index + 1]
    return to && to > first && hoursBetween(from, to) > maxGapHours ? [{ from, to }] : []
  })
}

/** AV18: the agreement on the decision date; the log of the last three months. */
export const wasteIsCollected: Rule = (context) => {
  const { form, registers, decisionDate, parameters } = context
  const validTo = dataOf(registers.waste)?.validTo ?? form.a?.waste?.validTo ?? null
  const expired = !validTo || validTo < decisionDate
  const days = collectedOn(context)
  const gaps = longGaps(days, parameters.waste)
  if (expired || gaps.length > 0) return wasteFailure(context, { validTo, expired, gaps })
  if (days.length === 0) return unavailable(WASTE_SILENT, 'a.waste.collections')
  return pass(w('医疗废物处置协议有效，收运没有间断', 'The waste agreement is in force and collections have no gap'))
}

function wasteFailure(
  { decisionDate }: RuleContext,
  { validTo, expired, gaps }: { validTo: IsoDate | null; expired: boolean; gaps: readonly Gap[] },
): Outcome {
  const agreement: RuleFact[] = expired
    ? [{ kind: 'field', ref: 'a.waste.validTo', ...(validTo ? { value: validTo } : {}) }]
    : []
  const facts = [...agreement, ...gaps.map(({ from, to }): RuleFact => ({ kind: 'date', ref: from, value: to }))]
  const [gap] = gaps
  if (expired || !gap) {
    const day = sayDay(decisionDate)
    return fail('RECTIFY', {
      facts,
      message: fill(
        w('医疗废物处置协议到{day}已不在有效期，请续签', 'The waste agreement is not in force on {day}; renew it'),
        { day: day.zh },
        { day: day.en },
      ),
      jump: 'a.waste.validTo',
    })
  }
  const [from, to] = [sayDay(gap.from), sayDay(gap.to)]
  return fail('RECTIFY', {
    facts,
    message: fill(
      w(
        '医疗废物收运间隔超过 2 天（{from}至{to}，共 {count} 处），请说明并改正',
        'Waste waited more than 2 days between collections ({from} to {to}, {count} in all); explain and correct it',
      ),
      { from: from.zh, to: to.zh, count: gaps.length },
      { from: from.en, to: to.en, count: gaps.length },
    ),
    jump: 'a.waste.collections',
  })
}

/** AV19: any beds, or a clinical area from 300 m² on. A paper that is missing still after acceptance is a ground. */
export const fireDocumentPresent: Rule = ({ form, accepted, parameters }) => {
  const beds = Math.max(form.beds?.approved ?? 0, form.beds?.actual ?? 0)
  const area = form.a?.area?.clinical
  if (beds <= 0 && (area === null || area === undefined)) {
    return unavailable(
      w(
        '没有填业务用房面积，看不出要不要消防文件',
        'Without the clinical area it cannot be told whether a fire document is needed',
      ),
      'a.area.clinical',
    )
  }
  const { clinicalAreaFrom } = parameters.fire
  if (beds <= 0 && (area ?? 0) < clinicalAreaFrom) {
    return notApplicable(
      fill(
        w(
          '没有床位，业务用房不足 {area} 平方米，不要消防文件',
          'No beds and less than {area} m² of clinical area: no fire document is needed',
        ),
        { area: clinicalAreaFrom },
      ),
    )
  }
  if (form.a?.fire?.docNo?.trim()) return pass(w('有消防合格文件', 'There is a fire document'))
  const facts: RuleFact[] = [{ kind: 'field', ref: 'a.fire.docNo' }]
  const jump = 'a.fire.docNo'
  if (!accepted) {
    const message = w('缺消防验收、备案或检查合格文件，请补交', 'The fire-safety document is missing; send it')
    return fail('SUPPLEMENT', { facts, message, jump })
  }
  const message = w(
    '消防合格文件一直没有补交，建议暂缓校验（先告知，可申请听证）',
    'The fire-safety document was never sent: deferral is proposed, after notice and the right to a hearing',
  )
  return fail(['DEFER', 'SUPPLEMENT'], { facts, message, jump })
}
