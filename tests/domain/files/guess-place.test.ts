import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessPlace, type PaperPlace } from '@/lib/domain/files/guess-place'

const paper = (title: string, about: string | null = null): PaperPlace => ({ title, about })
const PLACES = [
  paper('校验期工作总结'),
  paper('医疗废物集中处置协议和转移联单汇总'),
  paper('医疗质量安全与医院感染管理自查报告'),
  paper('放射诊疗设备性能检测报告', '口腔内X射线机'),
  paper('放射工作人员职业健康检查', '赵雪梅'),
  paper('放射工作人员职业健康检查', '钱海波'),
]

describe('which paper a file is', () => {
  test.each([
    ['2026年度校验期工作总结.pdf', 0],
    ['医疗废物处置协议.PDF', 1],
    ['院感自查报告（2026）.pdf', 2],
    ['口腔内X射线机性能检测报告.pdf', 3],
    ['赵雪梅 职业健康检查.jpg', 4],
    ['职业健康检查-钱海波.jpg', 5],
    ['ＩＭＧ＿校验期工作总结.jpg', 0],
  ])('%s', (name, position) => {
    expect(guessPlace(name, PLACES)).toBe(position)
  })

  test.each(['IMG_20260311_101112.jpg', '扫描件.pdf', '.pdf', '', '职业健康检查.jpg'])(
    '“%s” says nothing, or fits two, and is left to the person',
    (name) => {
      expect(guessPlace(name, PLACES)).toBeNull()
    },
  )

  test('no name breaks it, and what it answers is a place', () => {
    const place = fc.record({ title: fc.string(), about: fc.option(fc.string()) })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(place), (name, places) => {
        const found = guessPlace(name, places)
        expect(found === null || (found >= 0 && found < places.length)).toBe(true)
      }),
    )
  })
})
