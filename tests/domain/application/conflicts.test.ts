import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clashesOf } from '@/lib/domain/application/conflicts'
import { markOf } from '@/lib/domain/application/section-conflict'

const ways = (base: string | null, mine: string, theirs: string) =>
  clashesOf(['x'], { base: () => base, mine: () => mine, theirs: () => theirs }).map(({ side }) => side)

describe('two who saved one page', () => {
  it.each([
    ['both say the same', 'a', 'b', 'b', []],
    ['nobody touched it', 'a', 'a', 'a', []],
    ['only I touched it', 'a', 'b', 'a', ['mine']],
    ['only they touched it', 'a', 'a', 'b', ['theirs']],
    ['both touched it', 'a', 'b', 'c', ['both']],
    ['nobody knows how it began', null, 'b', 'c', ['both']],
  ])('%s', (_what, base, mine, theirs, sides) => expect(ways(base, mine, theirs)).toEqual(sides))

  it('never lose an answer: where mine and theirs differ there is something to choose or to keep', () => {
    fc.assert(
      fc.property(fc.option(fc.string()), fc.string(), fc.string(), (base, mine, theirs) => {
        expect(ways(base, mine, theirs).length > 0).toBe(mine.trim() !== theirs.trim())
      }),
    )
  })

  it('an answer has one mark however it is stored, and the mark holds none of its text', () => {
    expect(markOf(['b', 'a'])).toBe(markOf(['a', 'b']))
    expect(markOf(12)).toBe(markOf('12'))
    expect(markOf(null)).toBe(markOf(''))
    expect(markOf('370211189601011234')).toMatch(/^[0-9a-z]{1,7}$/)
    expect(markOf('自有')).not.toBe(markOf('租赁'))
  })
})
