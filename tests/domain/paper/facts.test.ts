import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFacts } from '@/lib/domain/paper/facts'
import { datesIn, normalName, normalText } from '@/lib/domain/paper/normal'
import type { Box, PaperFacts } from '@/lib/domain/paper/paper'
import { PAPER_LIMITS } from '@/lib/domain/paper/paper'
import { isSameName } from '@/lib/domain/paper/same-name'
import { addDays } from '@/lib/domain/shared/dates'

const boxOf = (index: number): Box => [0.1, index / 100, 0.5, 0.02]
const read = (...lines: readonly string[]): PaperFacts =>
  findFacts([{ page: 1, lines: lines.map((text, index) => ({ text, box: boxOf(index) })) }])
const values = (found: readonly { readonly value: unknown }[]): unknown[] => found.map(({ value }) => value)

describe('dates on a paper', () => {
  test.each([
    ['2026年3月5日', '2026-03-05'],
    ['2026 年 03 月 05 日', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['２０２６年３月５日', '2026-03-05'],
    ['二〇二六年三月五日', '2026-03-05'],
    ['二○二六年十二月三十一日', '2026-12-31'],
    ['二零二六年十月二十日', '2026-10-20'],
  ])('%s is read as %s', (written, date) => {
    expect(datesIn(normalText(written)).map((found) => found.date)).toEqual([date])
  })

  test('a day that does not exist, a telephone number and a report number are no dates', () => {
    for (const text of ['2026年2月30日', '0532-8899-2026', 'RF202603051', '2026-13-01', '12026-03-05'])
      expect(datesIn(normalText(text))).toEqual([])
  })

  test('every day of the century is read back from every form', () => {
    const forms = [
      (y: number, m: number, d: number) => `${y}年${m}月${d}日`,
      (y: number, m: number, d: number) => `${y}.${m}.${d}`,
      (y: number, m: number, d: number) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
    ]
    fc.assert(
      fc.property(fc.nat(36_000), fc.constantFrom(...forms), fc.string(), (days, form, around) => {
        const date = addDays('2000-01-01', days)
        const [y = 0, m = 0, d = 0] = date.split('-').map(Number)
        const noise = around.replace(/[\d.\-/年月日]/g, '')
        const found = datesIn(normalText(`${noise}：${form(y, m, d)}。${noise}`))
        expect(found.map((one) => one.date)).toContain(date)
      }),
    )
  })
})

describe('what a date is about', () => {
  test('a label before it says whether it is the day of the test, of the report, or the last day of validity', () => {
    const facts = read('检测日期：2026年3月5日  报告日期：2026年3月12日', '有效期至 2027-03-04')
    expect(values(facts.tested)).toEqual(['2026-03-05'])
    expect(values(facts.issued)).toEqual(['2026-03-12'])
    expect(values(facts.validTo)).toEqual(['2027-03-04'])
    expect(facts.validTo[0]?.box).toEqual(boxOf(1))
  })

  test('a table puts the date below its label', () => {
    expect(values(read('检 测 日 期', '2026.3.5').tested)).toEqual(['2026-03-05'])
    expect(values(read('检测日期', '样品编号 2026.3.5').tested)).toEqual([])
  })

  test('a period ends with its second day, and one without a last day has none', () => {
    expect(values(read('有效期：2024年3月5日至2027年3月4日').validTo)).toEqual(['2027-03-04'])
    expect(values(read('有效期限：自2024年3月5日起至2027年3月4日止').validTo)).toEqual(['2027-03-04'])
    expect(values(read('有效期自2024年3月5日起三年').validTo)).toEqual([])
  })
})

describe('whom a paper names', () => {
  test('the institution behind a label, without the fields that follow on the line', () => {
    const { names } = read('受检单位：海州市示范口腔门诊部　地址：海州市医院路 5 号', '检测机构：某市疾病防治所')
    expect(names[0]).toMatchObject({ value: '海州市示范口腔门诊部', labelled: true })
    expect(names.some(({ value, labelled }) => labelled && value.includes('防治所'))).toBe(false)
  })

  test('full width, blanks and brackets do not make another name', () => {
    expect(isSameName('海州市 示范口腔门诊部（有限公司）', '海州市示范口腔门诊部(有限公司)')).toBe(true)
    expect(isSameName('由海州市示范口腔门诊部', '海州市示范口腔门诊部')).toBe(true)
    expect(isSameName('海州市示范口腔门诊邰', '海州市示范口腔门诊部')).toBe(true)
    expect(isSameName('青岛市立医院', '海州市示范口腔门诊部')).toBe(false)
  })

  test('a name is the same as itself however it is set, and comparing is symmetric for its own forms', () => {
    const han = fc.string({
      unit: fc.constantFrom(...'海州市示范口腔门诊部青岛医院内科大学附属一二三'),
      minLength: 4,
      maxLength: 20,
    })
    fc.assert(
      fc.property(han, (name) => {
        const spaced = [...name].join('　')
        expect(normalName(spaced)).toBe(normalName(name))
        expect(isSameName(spaced, name)).toBe(true)
        expect(isSameName(name, spaced)).toBe(true)
      }),
    )
  })
})

describe('which conclusion a paper draws', () => {
  test.each([
    ['检测结论：所检项目全部合格', ['pass']],
    ['检测结论：所检项目均符合要求。', ['pass']],
    ['结论：管电压不合格', ['fail']],
    ['结论：□合格 □不合格', []],
    ['未见不合格项', []],
    ['资质认定证书', []],
  ])('%s', (line, verdicts) => {
    expect(values(read(line).verdicts)).toEqual(verdicts)
  })
})

test('whatever stands on a paper, reading ends, keeps little of it, and every place lies on its page', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 30 }), (lines) => {
      const facts = read(...lines, '检测日期：2026年3月5日')
      for (const found of Object.values(facts)) {
        expect(found.length).toBeLessThanOrEqual(PAPER_LIMITS.foundOfKind)
        for (const { page, box } of found) {
          expect(page).toBe(1)
          expect(box.every((side: number) => side >= 0 && side <= 1)).toBe(true)
        }
      }
    }),
    { numRuns: 30 },
  )
})
