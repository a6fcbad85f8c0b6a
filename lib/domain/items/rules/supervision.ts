import { w } from '../definition'
import { dataOf } from '../registers'
import {
  fail,
  fill,
  pass,
  sayDay,
  unavailable,
  type Outcome,
  type Rule,
  type RuleContext,
  type RuleFact,
} from './contract'
import { periodOf } from './read'

const SUPERVISION_SILENT = w(
  '医疗监管系统没有响应，今晚再查，不影响提交',
  'The supervision system did not answer; we ask again tonight. You can still submit',
)
const CREDIT_SILENT = w(
  '信用平台没有响应，今晚再查，不影响提交',
  'The credit platform did not answer; we ask again tonight. You can still submit',
)

const documentFact = (ref: string | null | undefined, label: string | null | undefined): RuleFact => ({
  kind: 'document',
  ref: ref ?? label ?? '',
  ...(label ? { label } : {}),
})

/** Document numbers in brackets, where the other system told any. */
const numbersOf = (facts: readonly RuleFact[]): { zh: string; en: string } => {
  const numbers = [...new Set(facts.map(({ ref }) => ref).filter((ref) => ref !== ''))]
  if (numbers.length === 0) return { zh: '', en: '' }
  return { zh: `（${numbers.join('、')}）`, en: ` (${numbers.join(', ')})` }
}

/** AV15: either system may know of a penalty; one that names none is as good as silent only when both are silent. */
export const penaltiesPerformed: Rule = ({ registers }) => {
  const supervision = dataOf(registers.supervision)
  const credit = dataOf(registers.credit)
  const known = [...(supervision?.penalties ?? []), ...(credit?.penalties ?? [])]
  const open = known.filter(({ paid, performed }) => paid === false || performed === false)
  if (open.length > 0) {
    const facts = open.map(({ docNo, subject }) => documentFact(docNo, subject))
    const numbers = numbersOf(facts)
    return fail('RECTIFY', {
      facts,
      message: fill(
        w(
          '还有处罚没有缴清或履行{numbers}，请履行后交凭证',
          'A penalty is not paid or performed yet{numbers}; perform it and send the proof',
        ),
        { numbers: numbers.zh },
        { numbers: numbers.en },
      ),
      jump: 'a.inspections',
    })
  }
  if (!supervision) return unavailable(SUPERVISION_SILENT)
  return pass(w('没有未缴罚款、未履行的处罚', 'No fine is unpaid and no penalty unperformed'))
}

/** AV16: the order or suspension of the health bureau, not an order of this case. */
export const noOrderOpen: Rule = ({ registers }) => {
  const supervision = dataOf(registers.supervision)
  if (!supervision) return unavailable(SUPERVISION_SILENT)
  const open = (supervision.orders ?? []).filter((order) => order.open === true)
  const facts = open.map(({ docNo, kind }) => documentFact(docNo, kind))
  const numbers = numbersOf(facts.filter((_, index) => Boolean(open[index]?.docNo)))
  if (supervision.suspended === true) {
    return fail('DEFER', {
      facts: [...facts, { kind: 'field', ref: 'supervision.suspended' }],
      message: w('正在停业整顿，建议暂缓校验', 'Practice is suspended: deferral is proposed'),
    })
  }
  if (open.length === 0)
    return pass(w('没有在责令改正期内，没有停业整顿', 'No order to correct is open, practice is not suspended'))
  return fail('DEFER', {
    facts,
    message: fill(
      w(
        '还在责令改正期内{numbers}，改正并经复查后再出结论；没改好的，建议暂缓校验',
        'An order to correct is still open{numbers}; until it is corrected and re-checked, deferral is proposed',
      ),
      { numbers: numbers.zh },
      { numbers: numbers.en },
    ),
    jump: 'a.inspections',
  })
}

/** A decision counts in the period it was made in; the period of the item, not of item A. */
const isInPeriod = (context: RuleContext, letter: 'D' | 'F', day: string | null | undefined): boolean => {
  const from = periodOf(context, letter)?.from
  return Boolean(day) && (!from || (day ?? '') >= from) && (day ?? '') <= context.asOf
}

/** AV33: an act scored under BP24 is as proven as a decided investigation. */
const SELECTION_ACT = 'BP24'

export const noSexSelection: Rule = (context) => {
  const supervision = dataOf(context.registers.supervision)
  if (!supervision) return unavailable(SUPERVISION_SILENT)
  const letters = context.letters.filter((letter) => letter === 'D' || letter === 'F')
  const inPeriod = (day: string | null | undefined) => letters.some((letter) => isInPeriod(context, letter, day))
  const proven = [
    ...(supervision.illegalSexId ?? [])
      .filter(({ status, decidedOn }) => status === 'PROVEN' && inPeriod(decidedOn))
      .map(({ docNo, decidedOn }) => documentFact(docNo, decidedOn)),
    ...(supervision.points ?? [])
      .filter(({ code, decidedOn }) => code === SELECTION_ACT && inPeriod(decidedOn))
      .map(({ code, docNo }) => documentFact(docNo, code)),
  ]
  if (proven.length > 0) return selectionFound(proven, true)
  const open = (supervision.illegalSexId ?? [])
    .filter(({ status }) => status === 'OPEN')
    .map(({ docNo, openedOn }) => documentFact(docNo, openedOn))
  if (open.length > 0) return selectionFound(open, false)
  return pass(w('没有“两非”案件', 'No case of non-medical sex identification or selection'))
}

function selectionFound(facts: RuleFact[], isProven: boolean): Outcome {
  const numbers = numbersOf(facts)
  const text = isProven
    ? w(
        '校验期内“两非”行为已查实{numbers}，建议暂缓校验',
        'Sex identification or selection was proven in the period{numbers}: deferral is proposed',
      )
    : w(
        '有“两非”案件在查{numbers}，要看现场',
        'A case of sex identification or selection is under investigation{numbers}: a visit is needed',
      )
  return fail(isProven ? ['DEFER', 'ONSITE_REQUIRED'] : 'ONSITE_REQUIRED', {
    facts,
    message: fill(text, { numbers: numbers.zh }, { numbers: numbers.en }),
  })
}

/** AV35: a repair result drops the flag the same day (DOMAIN §6). */
export const notDishonest: Rule = ({ registers, asOf }) => {
  const credit = dataOf(registers.credit)
  if (!credit || credit.seriousDishonesty === null || credit.seriousDishonesty === undefined) {
    return unavailable(CREDIT_SILENT)
  }
  const isRepaired = Boolean(credit.repairedOn && credit.repairedOn <= asOf)
  if (credit.seriousDishonesty && !isRepaired) {
    return fail(['ONSITE_REQUIRED', 'NO_TOLERANCE'], {
      facts: [{ kind: 'field', ref: 'credit.seriousDishonesty' }],
      message: w(
        '在严重失信主体名单上：要看现场，材料要一次交齐，不能用承诺代替',
        'On the list of serious dishonesty: a visit is needed, papers must be complete, none by promise',
      ),
    })
  }
  if (!isRepaired || !credit.repairedOn)
    return pass(w('不在严重失信主体名单上', 'Not on the list of serious dishonesty'))
  const day = sayDay(credit.repairedOn)
  return pass(fill(w('{day}已完成信用修复', 'Credit was repaired on {day}'), { day: day.zh }, { day: day.en }))
}
