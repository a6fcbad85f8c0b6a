import type { IsoDate } from '../shared/dates'
import { datesIn, normalText } from './normal'
import {
  type Found,
  type FoundName,
  type PageText,
  PAPER_LIMITS,
  type PaperFacts,
  type TextLine,
  type Verdict,
} from './paper'

/** Text → what it says about whom, when, how long and with which result. The text itself is not kept. */
export function findFacts(pages: readonly PageText[]): PaperFacts {
  const lines = pages.flatMap(({ page, lines: all }) =>
    all.slice(0, PAPER_LIMITS.linesOfPage).map((line): Line => ({ page, box: line.box, text: normalText(line.text) })),
  )
  return {
    names: most(namesIn(lines)),
    tested: most(datesBehind(lines, TESTED)),
    issued: most(datesBehind(lines, ISSUED)),
    validTo: most(validityIn(lines)),
    verdicts: most(lines.flatMap(verdictsIn)),
  }
}

interface Line extends TextLine {
  readonly page: number
}

const most = <T>(found: readonly T[]): T[] => found.slice(0, PAPER_LIMITS.foundOfKind)
const at = <T>({ page, box }: Line, value: T): Found<T> => ({ page, box, value })

const TESTED = /(?:检测|检验|测试|测量|试验|监测|检查|体检|考核|培训)(?:完成)?(?:日期|时间)/g
const ISSUED = /(?:报告|签发|出具|发证|填报|批准|颁发|编制|落款)(?:日期|时间)/g
const VALID = /有效期(?:限)?(?:至|止|截止)?|截止日期|到期日期?|有效(?:日期)?至|合同期限|协议期限|服务期限/g
/** A date further away than this belongs to something else. */
const REACH = 12
const REACH_OF_PERIOD = 40

/** Dates behind such a label, on its line or at the beginning of the next one. */
function datesBehind(lines: readonly Line[], label: RegExp): Found<IsoDate>[] {
  return lines.flatMap((line, index) =>
    [...line.text.matchAll(label)].flatMap((match) => {
      const end = match.index + match[0].length
      const own = datesIn(line.text).find(({ from }) => from >= end)
      if (own && own.from - end <= REACH) return [at(line, own.date)]
      const next = lines[index + 1]
      if (own || !next || next.page !== line.page || line.text.length - end > REACH) return []
      const below = datesIn(next.text)[0]
      return below && below.from <= 2 ? [at(next, below.date)] : []
    }),
  )
}

/** “有效期至 …” or “有效期 … 至 …”: the last day of it. */
function validityIn(lines: readonly Line[]): Found<IsoDate>[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(VALID)].flatMap((match) => {
      const end = match.index + match[0].length
      const dates = datesIn(line.text).filter(({ from }) => from >= end && from - end <= REACH_OF_PERIOD)
      const [first, second] = dates
      if (!first || first.from - end > REACH) return []
      const isPeriod = second && /^(?:起)?(?:至|到|-|—|~|～)+$/.test(line.text.slice(first.to, second.from))
      if (isPeriod) return [at(line, second.date)]
      // “有效期自 … 起三年” says no last day.
      return /^(?:起|开始)/.test(line.text.slice(first.to)) ? [] : [at(line, first.date)]
    }),
  )
}

const KINDS =
  '医院|门诊部|诊所|卫生院|卫生室|卫生站|卫生所|服务中心|服务站|保健院|保健所|保健中心|医务室|护理院|护理站|体检中心|急救中心|检验所|中医馆|疗养院|防治院|防治所'
const NAME_CHARACTERS = '[\\p{Script=Han}A-Z0-9()·]'
const NAME = new RegExp(`${NAME_CHARACTERS}{1,40}(?:${KINDS})`, 'gu')
const LABEL =
  /(?<!检测|检验|监测|评价|考核|发证|培训|服务|处置)(?:受检|被检|委托|用人|送检|使用|申请|受测|被测|承租|甲方|单位|机构|医疗机构)(?:单位|机构)?(?:名称)?[:(]|(?:单位|机构)名称:?/g
/** What commonly follows on the same line; it is not part of the name before it. */
const OTHER_FIELDS = /地址|电话|联系人|联系|编号|日期|法定代表人|负责人|邮编|类别|科室|设备名称|乙方|以下简称/

/** The longest run of name characters that ends as an institution's name ends. */
function namesIn(lines: readonly Line[]): FoundName[] {
  return lines.flatMap((line) => {
    const labels = [...line.text.matchAll(LABEL)].map((match) => match.index + match[0].length)
    return pieces(line.text, labels).flatMap(({ text, labelled }) =>
      [...text.matchAll(NAME)].slice(0, 2).map(({ 0: value, index }) => ({
        ...at(line, value),
        labelled: labelled && index <= 1,
      })),
    )
  })
}

/** A line cut behind its labels and before the fields that follow. */
function pieces(text: string, ends: readonly number[]): { text: string; labelled: boolean }[] {
  return [0, ...ends]
    .map((start, index) => ({ start, labelled: index > 0, end: ends[index] ?? text.length }))
    .map(({ start, end, labelled }) => ({ text: text.slice(start, end).split(OTHER_FIELDS)[0] ?? '', labelled }))
}

const FAIL = /(?<![无未没有见])(?:不合格|不符合|未通过|不适宜|不达标)(?!项(?:目)?[:(]?无)/
const PASS = /(?<!不)(?:合格|符合|通过|适宜|达标)/
const ABOUT_RESULT = /结论|结果|判定|评价/

/** Words of a conclusion. A line that offers both words to be ticked says neither. */
function verdictsIn(line: Line): Found<Verdict>[] {
  const { text } = line
  const passes = PASS.test(text.replace(/未通过/g, ''))
  const fails = FAIL.test(text)
  if (passes === fails) return []
  if (fails) return [at(line, 'fail')]
  return ABOUT_RESULT.test(text) ? [at(line, 'pass')] : []
}
