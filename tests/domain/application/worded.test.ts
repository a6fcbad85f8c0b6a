import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWER_WORDS } from '@/lib/copy/application-form'
import { hideFullNumbers, maskFor, wordedValue, type WordedContext } from '@/lib/domain/application/worded'
import { findFullNumbers } from '@/lib/domain/document/personal-data'
import { currentCatalogue } from '@/lib/domain/items/registry'

const catalogue = currentCatalogue()
const context: WordedContext = { locale: 'zh', words: ANSWER_WORDS, personName: (ref) => `人员${ref}` }
const field = (path: string) => {
  const def = catalogue.field(path)
  if (!def) throw new Error(path)
  return def
}
const column = (list: string, path: string) => {
  const def = catalogue.list(list)?.columns.find((one) => one.path === path)
  if (!def) throw new Error(path)
  return def
}

describe('answers in words', () => {
  it('words choices, yes and no, units, people and several values', () => {
    expect(wordedValue(field('a.tenure'), 'LEASED', context)).toBe('租赁')
    expect(wordedValue(field('b.officer.fullTime'), false, context)).toBe('否')
    expect(wordedValue(field('a.area.build'), 320, context)).toBe('320 平方米')
    expect(wordedValue(column('b.workers', 'personRef'), 'p1', context)).toBe('人员p1')
    expect(wordedValue(field('b.categories'), ['XRAY_IMAGING'], context)).not.toContain('XRAY')
    expect(wordedValue(field('a.tenure'), null, context)).toBe('')
  })

  it('masks identity numbers and mobiles, tells a dose by its class and hides an exam', () => {
    expect(wordedValue(field('handler.idNo'), '370211189601011234', context)).toBe('370***********1234')
    expect(wordedValue(column('b.doses', 'mSv'), 6.2, context)).toBe('5–20 mSv')
    expect(wordedValue(column('b.workers', 'exam.conclusion'), 'UNFIT', context)).toBe('加密保存')
    expect(maskFor(field('handler.mobile'), '13812345678')).toBe('138****5678')
  })

  it('lets no full number through, wherever somebody typed it', () => {
    const number = fc.constantFrom('13812345678', '370211189601011234', '19988887777', '37021119990101123X')
    fc.assert(
      fc.property(fc.string(), number, fc.string(), (before, long, after) => {
        expect(findFullNumbers({ text: hideFullNumbers(`${before}${long}${after}`) })).toEqual([])
      }),
    )
  })
})
