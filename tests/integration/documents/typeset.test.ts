import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, type Line } from '@/lib/documents/layout/typeset'

/** Every Han character and full-width mark one square of 12, everything else half of one. */
const measure = (text: string): number =>
  Array.from(text).reduce((sum, one) => sum + (/[\u2e80-\uffef“”‘’—…]/u.test(one) ? 12 : 6), 0)

const set = (text: string, squares: number, justify = true): Line[] =>
  breakLines([{ text, strong: false }], { width: squares * 12, size: 12, firstIndent: 0, justify }, measure)
const words = (lines: readonly Line[]): string[] => lines.map((line) => line.pieces.map((piece) => piece.text).join(''))

describe('Chinese line breaking', () => {
  test('no closing mark begins a line and no opening mark ends one', () => {
    for (let squares = 5; squares < 24; squares += 1) {
      const lines = words(
        set('贵机构（青岛海月口腔门诊部）提交的材料：《医疗废物处置协议》、《检测报告》，经核对，齐全。', squares),
      )
      for (const line of lines) {
        expect(line).not.toMatch(/^[，。：、）》]/)
        expect(line).not.toMatch(/[（《]$/)
      }
    }
  })

  test('a figure keeps its unit', () => {
    for (let squares = 6; squares < 20; squares += 1) {
      const lines = words(set('承诺期限自2026年11月24日起算，于2026年12月8日届满，共10日。', squares))
      for (const line of lines) expect(line).not.toMatch(/^[年月日]/)
    }
  })

  test('a code number is not torn apart while it fits a line', () => {
    const lines = words(set('案号YLJY37021120261124000019已受理', 14))
    expect(lines.join('|')).toContain('YLJY37021120261124000019')
  })

  test('a word longer than the measure breaks all the same', () => {
    const hash = 'f'.repeat(64)
    const lines = words(set(hash, 10))
    expect(lines.join('')).toBe(hash)
    expect(lines.length).toBeGreaterThan(2)
  })

  test('nothing is lost or doubled, and no line is wider than the measure, whatever the text', () => {
    const letters = fc.constantFrom(...'校验机构，。（）《》、：2026abcXYZ-“”%年月日𠮷')
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 120 }), fc.integer({ min: 6, max: 40 }), (text, squares) => {
        const lines = set(text.join(''), squares)
        expect(words(lines).join('')).toBe(text.join(''))
        // A mark that may not begin a line may take one square beyond it when nothing else can go.
        const marks = /[，。（）《》、：“”%]{3,}/.test(text.join(''))
        if (!marks) for (const line of lines) expect(line.width).toBeLessThanOrEqual(squares * 12 + 0.01)
      }),
    )
  })

  test('full lines are set to the measure, the last one is not', () => {
    const lines = set('医疗机构校验一件事A申报材料齐全符合法定形式', 8.2)
    expect(lines[0]?.width).toBeCloseTo(8.2 * 12, 5)
    expect(lines.at(-1)?.width).toBeLessThan(8.2 * 12)
  })
})
