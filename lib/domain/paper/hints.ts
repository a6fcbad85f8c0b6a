import type { PaperExpectation } from '../items/paper-expectations'
import { type IsoDate, isIsoDate, maxDate } from '../shared/dates'
import type { RefusalFact } from '../shared/result'
import type { Box, Found, PaperFindings } from './paper'
import { troublesOf } from './quality'
import { isSameName } from './same-name'

/** Hints, never refusals: the person decides, and handing in never waits for them. */
export type HintSeverity = 'CHECK' | 'INFO'

export const HINT_CODES = {
  page_blank: 'CHECK',
  page_blurred: 'CHECK',
  page_turned: 'CHECK',
  page_small: 'INFO',
  nothing_read: 'INFO',
  not_to_the_end: 'INFO',
  used_in_case: 'INFO',
  used_elsewhere: 'CHECK',
  other_name: 'CHECK',
  name_not_found: 'INFO',
  name_agrees: 'INFO',
  date_differs: 'CHECK',
  date_not_filled: 'INFO',
  date_agrees: 'INFO',
  expired: 'CHECK',
  validity_differs: 'CHECK',
  validity_agrees: 'INFO',
  verdict_fails: 'CHECK',
  verdict_passes: 'INFO',
} as const satisfies Readonly<Record<string, HintSeverity>>
export type HintCode = keyof typeof HINT_CODES

export interface PaperHint {
  readonly code: HintCode
  readonly severity: HintSeverity
  readonly facts: Readonly<Record<string, RefusalFact>>
  /** Where it is seen; a page without a box is meant as a whole. */
  readonly evidence: readonly { readonly page: number; readonly boxes: readonly Box[] }[]
}

/** The same content, handed in by the same institution for something else; of others nothing is told (DESIGN §3.11). */
export interface OtherUse {
  readonly sameCase: boolean
  readonly caseNo: string | null
  readonly material: string
}

/** What the form says today about what the paper is expected to say. */
export interface FormSays {
  readonly institution: string
  readonly testedOn: readonly IsoDate[]
  readonly validTo: IsoDate | null
  readonly today: IsoDate
  readonly minShortSide: number
}

export interface ComparedPaper {
  readonly findings: PaperFindings
  readonly expectation: PaperExpectation | null
  readonly form: FormSays
  readonly otherUses: readonly OtherUse[]
}

/** Compared whenever somebody reads it, since the form may have changed; what has to be checked comes first. */
export function hintsOf(paper: ComparedPaper): PaperHint[] {
  const hints = [
    ...pageHints(paper),
    ...useHints(paper.otherUses),
    ...nameHints(paper),
    ...testHints(paper),
    ...validityHints(paper),
    ...verdictHints(paper),
  ]
  return [...hints.filter(isToCheck), ...hints.filter((hint) => !isToCheck(hint))]
}

export const isToCheck = ({ severity }: Pick<PaperHint, 'severity'>): boolean => severity === 'CHECK'

const hint = (code: HintCode, facts: PaperHint['facts'], evidence: PaperHint['evidence'] = []): PaperHint => ({
  code,
  severity: HINT_CODES[code],
  facts,
  evidence,
})

const seenAt = (found: readonly Found<unknown>[]): PaperHint['evidence'] =>
  found.slice(0, 2).map(({ page, box }) => ({ page, boxes: [box] }))

function pageHints({ findings, form }: ComparedPaper): PaperHint[] {
  const { measures, looked, pages, source } = findings
  const of = (trouble: ReturnType<typeof troublesOf>[number]): number[] =>
    measures.filter((measure) => troublesOf(measure, form.minShortSide).includes(trouble)).map(({ page }) => page)
  const hints = (['blank', 'blurred', 'turned', 'small'] as const).flatMap((trouble) => {
    const found = of(trouble)
    const evidence = found.slice(0, 2).map((page) => ({ page, boxes: [] }))
    const facts = { pages: found.map(String), minShortSide: form.minShortSide }
    return found.length > 0 ? [hint(`page_${trouble}`, facts, evidence)] : []
  })
  const isUnread = source === 'none' && of('blank').length < measures.length
  return [
    ...hints,
    ...(isUnread ? [hint('nothing_read', {})] : []),
    ...(looked < pages ? [hint('not_to_the_end', { looked, pages })] : []),
  ]
}

const useHints = (uses: readonly OtherUse[]): PaperHint[] =>
  uses.map(({ sameCase, caseNo, material }) =>
    sameCase ? hint('used_in_case', { material }) : hint('used_elsewhere', { material, caseNo: caseNo ?? '' }),
  )

function nameHints({ findings, expectation, form }: ComparedPaper): PaperHint[] {
  if (!expectation?.institution || findings.source === 'none') return []
  const { names } = findings.facts
  const own = names.filter(({ value }) => isSameName(value, form.institution))
  if (own.length > 0) return [hint('name_agrees', { name: form.institution }, seenAt(own.slice(0, 1)))]
  const [other] = names.filter(({ labelled }) => labelled)
  if (other) return [hint('other_name', { written: other.value, name: form.institution }, seenAt([other]))]
  return [hint('name_not_found', { name: form.institution })]
}

function testHints({ findings, expectation, form }: ComparedPaper): PaperHint[] {
  if (!expectation?.testedOn) return []
  const { tested, issued } = findings.facts
  const agreed = [...tested, ...issued].filter(({ value }) => form.testedOn.includes(value))
  if (agreed[0]) return [hint('date_agrees', { date: agreed[0].value }, seenAt(agreed.slice(0, 1)))]
  // The day of the report may be later than the test; only the day of the test itself contradicts the form.
  const [first] = tested
  const [filled] = form.testedOn
  if (!first) return []
  return filled
    ? [hint('date_differs', { written: first.value, filled }, seenAt([first]))]
    : [hint('date_not_filled', { written: first.value }, seenAt([first]))]
}

function validityHints({ findings, expectation, form }: ComparedPaper): PaperHint[] {
  const { validTo } = findings.facts
  if (!expectation?.validity || validTo.length === 0) return []
  const last = validTo.map(({ value }) => value).reduce(maxDate)
  const where = validTo.filter(({ value }) => value === last)
  if (last < form.today) return [hint('expired', { date: last }, seenAt(where.slice(0, 1)))]
  if (form.validTo === null) return []
  const same = validTo.filter(({ value }) => value === form.validTo)
  return same.length > 0
    ? [hint('validity_agrees', { date: form.validTo }, seenAt(same.slice(0, 1)))]
    : [hint('validity_differs', { written: last, filled: form.validTo }, seenAt(where.slice(0, 1)))]
}

function verdictHints({ findings, expectation }: ComparedPaper): PaperHint[] {
  if (!expectation?.verdict) return []
  const { verdicts } = findings.facts
  const fails = verdicts.filter(({ value }) => value === 'fail')
  if (fails.length > 0) return [hint('verdict_fails', {}, seenAt(fails))]
  return verdicts.length > 0 ? [hint('verdict_passes', {}, seenAt(verdicts.slice(0, 1)))] : []
}

/** Pages that some hint may point at, whatever the form says: their pictures are kept. */
export function pagesWorthKeeping(
  { facts, measures }: Pick<PaperFindings, 'facts' | 'measures'>,
  most: number,
): number[] {
  const { names, tested, issued, validTo, verdicts } = facts
  const found = [...tested, ...issued, ...validTo, ...verdicts, ...names].map(({ page }) => page)
  const troubled = measures.filter((measure) => troublesOf(measure, Infinity).length > 0).map(({ page }) => page)
  return [...new Set([...troubled.slice(0, 4), ...found])].slice(0, most).sort((a, b) => a - b)
}

export const readDate = (value: unknown): IsoDate | null =>
  typeof value === 'string' && isIsoDate(value) ? value : null
