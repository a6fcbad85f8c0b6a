import { addDays, addMonths, daysBetween, maxDate, type IsoDate } from '../../shared/dates'
import { activeWorkers, personName } from '../facts'
import type { FormDose, FormWorker, VerificationForm } from '../form'
import { w, type Effect } from '../definition'
import { dataOf, type Registers } from '../registers'
import {
  fail,
  fill,
  namesOf,
  notApplicable,
  pass,
  sayDay,
  unavailable,
  type Rule,
  type RuleContext,
  type RuleFact,
} from './contract'

const PEOPLE = { zh: '人', en: 'people' }
const NO_WORKERS = w('没有在岗的放射工作人员', 'There is no radiation worker at work')
const DOSE_SILENT = w(
  '剂量监测机构没有响应，今晚再查；您也可以上传监测报告，不影响提交',
  'The dose laboratory did not answer; we ask again tonight. You may upload the reports, you can still submit',
)

/** Names and references only: a dose or a medical conclusion is never repeated outside its sealed row. */
const workerFact = (form: VerificationForm, worker: FormWorker): RuleFact => {
  const name = personName(form, worker.personRef)
  return { kind: 'person', ref: worker.personRef ?? '', ...(name ? { label: name } : {}) }
}

function failing(
  { form }: RuleContext,
  effects: Effect | readonly Effect[],
  { workers, zh, en, date }: { workers: readonly FormWorker[]; zh: string; en: string; date?: IsoDate },
) {
  const facts = workers.map((worker) => workerFact(form, worker))
  const names = namesOf(facts, PEOPLE)
  const day = date ? sayDay(date) : w(' ', ' ')
  return fail(effects, {
    facts: date ? [...facts, { kind: 'date', ref: date }] : facts,
    message: fill(w(zh, en), { names: names.zh, day: day.zh }, { names: names.en, day: day.en }),
    jump: 'b.workers',
  })
}

/** The laboratory's readings of a worker; where it does not know the worker, those on the form. */
function dosesOf(worker: FormWorker, { dose }: Registers): readonly FormDose[] {
  const feed = dataOf(dose)?.workers?.find(
    (candidate) =>
      (candidate.cardNo && candidate.cardNo === worker.cardNo) ||
      (candidate.personRef && candidate.personRef === worker.personRef),
  )
  const read = feed?.doses ?? []
  if (read.length === 0) return worker.doses ?? []
  // Investigation reports are the institution's own; the laboratory does not know them.
  return [
    ...read,
    ...(worker.doses ?? []).filter((dose) => dose.investigationReportNo && !read.some((other) => other.to === dose.to)),
  ].map((dose) => ({
    ...dose,
    investigationReportNo: dose.investigationReportNo ?? reportFor(worker, dose),
  }))
}

const reportFor = (worker: FormWorker, dose: FormDose): string | null =>
  (worker.doses ?? []).find((other) => other.to === dose.to)?.investigationReportNo ?? null

/** Longest run of days without a report from `start` to `end`, both included. */
export function longestGap(doses: readonly FormDose[], start: IsoDate, end: IsoDate): number {
  const spans = doses
    .flatMap(({ from, to }) => (from && to && from <= to && to >= start && from <= end ? [{ from, to }] : []))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  let covered = addDays(start, -1)
  let longest = 0
  for (const { from, to } of spans) {
    longest = Math.max(longest, daysBetween(covered, from) - 1)
    covered = maxDate(covered, to)
  }
  return Math.max(longest, daysBetween(covered, end))
}

/** AV24: someone who began within the year is looked at from that day on. */
export const dosesAreContinuous: Rule = (context) => {
  const { form, asOf, registers, parameters } = context
  if (registers.dose.status === 'UNAVAILABLE') return unavailable(DOSE_SILENT, 'b.doses')
  const workers = activeWorkers(form, asOf)
  if (workers.length === 0) return notApplicable(NO_WORKERS)
  const { coverDays, maxGapDays } = parameters.dose
  const yearAgo = addDays(asOf, 1 - coverDays)
  const gaps = workers.filter((worker) => {
    const start = worker.from ? maxDate(worker.from, yearAgo) : yearAgo
    return longestGap(dosesOf(worker, registers), start, asOf) > maxGapDays
  })
  if (gaps.length === 0) return pass(w('个人剂量监测没有断档', 'Dose monitoring has no gaps'))
  return failing(context, 'RECTIFY', {
    workers: gaps,
    date: yearAgo,
    zh: '{names}从{day}起的个人剂量监测有超过 90 天的空档，请补交报告',
    en: 'Dose reports since {day} leave a gap of more than 90 days: {names}. Send the missing ones',
  })
}

const CENTS = 100
/** Doses have two decimals; whole hundredths add up exactly. */
const sumDoses = (doses: readonly FormDose[]): number =>
  doses.reduce((sum, { mSv }) => sum + Math.round((mSv ?? 0) * CENTS), 0) / CENTS

/** AV25: reports that ended within the last 365 days. Whoever left is counted too: the exposure happened here. */
export const dosesWithinLimits: Rule = (context) => {
  const { form, asOf, registers, parameters } = context
  if (registers.dose.status === 'UNAVAILABLE') return unavailable(DOSE_SILENT, 'b.doses')
  const workers = form.b?.workers ?? []
  if (workers.length === 0) return notApplicable(NO_WORKERS)
  const { coverDays, deferAboveMsv, onSiteAboveMsv, reportAboveMsv } = parameters.dose
  const after = addDays(asOf, -coverDays)
  const readings = workers.map((worker) => {
    const doses = dosesOf(worker, registers).filter(({ to }) => to && to > after && to <= asOf)
    return { worker, total: sumDoses(doses), isExplained: doses.some((dose) => dose.investigationReportNo) }
  })
  const over = (limit: number) => readings.filter(({ total }) => total > limit)
  const unexplained = over(reportAboveMsv).filter(({ isExplained }) => !isExplained)
  const rectify: readonly Effect[] = unexplained.length > 0 ? ['RECTIFY'] : []
  const people = (list: typeof readings) => list.map(({ worker }) => worker)
  if (over(deferAboveMsv).length > 0) {
    return failing(context, ['DEFER', 'ONSITE_REQUIRED', ...rectify], {
      workers: people(over(deferAboveMsv)),
      zh: '{names}的年剂量超过任何一年不得超过的限值，建议暂缓校验',
      en: 'Annual dose above the limit for any single year: {names}. Deferral is proposed',
    })
  }
  if (over(onSiteAboveMsv).length > 0) {
    return failing(context, ['ONSITE_REQUIRED', ...rectify], {
      workers: people(over(onSiteAboveMsv)),
      zh: '{names}的年剂量超过年限值，要看现场',
      en: 'Annual dose above the yearly limit: {names}. A visit is needed',
    })
  }
  if (unexplained.length > 0) {
    return failing(context, 'RECTIFY', {
      workers: people(unexplained),
      zh: '{names}的年剂量超过调查水平，请补交调查报告',
      en: 'Annual dose above the investigation level: {names}. Send the investigation report',
    })
  }
  return pass(w('个人剂量没有超限', 'Doses are within limits'))
}

/** AV26: whoever is off post is not looked at. */
export const workersExamined: Rule = (context) => {
  const { form, asOf, decisionDate, parameters } = context
  const workers = activeWorkers(form, asOf)
  if (workers.length === 0) return notApplicable(NO_WORKERS)
  const from = addMonths(decisionDate, -parameters.examMonths)
  const unfit = workers.filter(({ exam }) => exam?.conclusion === 'UNFIT')
  const due = workers.filter((worker) => !unfit.includes(worker) && !hasGoodExam(worker, from))
  if (unfit.length > 0) {
    return failing(context, ['DEFER', 'RECTIFY'], {
      workers: [...unfit, ...due],
      zh: '{names}的体检情况不允许在岗，请立即调离放射岗位',
      en: 'Health exams do not allow work at this post: {names}. Move them from it at once',
    })
  }
  if (due.length === 0) return pass(w('职业健康检查都在 24 个月内', 'All health exams are within 24 months'))
  return failing(context, 'RECTIFY', {
    workers: due,
    date: from,
    zh: '{names}缺{day}之后、结论适合在岗的体检，请安排体检或复查',
    en: 'No exam since {day} that allows work at this post: {names}. Arrange an exam or re-check',
  })
}

const hasGoodExam = ({ exam }: FormWorker, from: IsoDate): boolean =>
  Boolean(exam?.date && exam.date >= from && exam.conclusion === 'FIT')

/** AV27. */
export const workersTrained: Rule = (context) => {
  const { form, asOf, decisionDate, parameters } = context
  const workers = activeWorkers(form, asOf)
  if (workers.length === 0) return notApplicable(NO_WORKERS)
  const from = addMonths(decisionDate, -parameters.trainingMonths)
  const due = workers.filter(({ training }) => !training?.date || training.date < from || training.result !== 'PASS')
  if (due.length === 0) return pass(w('培训都在 24 个月内', 'All training is within 24 months'))
  return failing(context, 'RECTIFY', {
    workers: due,
    date: from,
    zh: '{names}缺{day}之后的合格培训',
    en: 'No passed training since {day}: {names}',
  })
}
