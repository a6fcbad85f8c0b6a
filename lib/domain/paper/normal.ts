import { isIsoDate, type IsoDate } from '../shared/dates'

const BRACKETS: Readonly<Record<string, string>> = { '〔': '(', '〕': ')', '【': '(', '】': ')', '[': '(', ']': ')' }

/** One way of writing: half width, one kind of brackets, no blanks but those that keep two numbers apart. */
export const normalText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[〔〕【】[\]]/g, (bracket) => BRACKETS[bracket] ?? bracket)
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, '')
    .replace(/\s+/g, ' ')
    .toUpperCase()

/** A name to be compared: brackets and dots say nothing about who it is. */
export const normalName = (name: string): string => normalText(name).replace(/[()·.,、,"'“”\s-]/g, '')

export interface DateAt {
  readonly date: IsoDate
  readonly from: number
  readonly to: number
}

const ARABIC = /(?<!\d)((?:19|20)\d{2})(?:年|[./-])(0?[1-9]|1[0-2])(?:月|[./-])(3[01]|[12]\d|0?[1-9])(?:日|号|(?!\d))/g
const HAN = /([〇零○O一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g
const HAN_DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, '○': 0, O: 0, 一: 1, 二: 2, 三: 3, 四: 4 },
  ...{ 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
}

/** Dates in the forms papers use: 2026年3月5日, 2026-03-05, 2026.3.5, 2026/3/5, 二〇二六年三月五日. In normal text. */
export function datesIn(text: string): DateAt[] {
  const found = [...matches(text, ARABIC, Number), ...matches(text, HAN, hanNumber)]
  return found.sort((a, b) => a.from - b.from)
}

function matches(text: string, pattern: RegExp, read: (digits: string) => number): DateAt[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: year = '', 2: month = '', 3: day = '', index }) => {
    const date = [String(read(year)), pad(read(month)), pad(read(day))].join('-')
    return isIsoDate(date) ? [{ date, from: index, to: index + whole.length }] : []
  })
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** 二〇二六 digit by digit; 十二, 二十一 by tens. */
function hanNumber(text: string): number {
  const digit = (character: string | undefined): number => HAN_DIGITS[character ?? ''] ?? 0
  if (!text.includes('十')) return [...text].reduce((sum, character) => sum * 10 + digit(character), 0)
  const [tens = '', ones = ''] = text.split('十')
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones)
}
