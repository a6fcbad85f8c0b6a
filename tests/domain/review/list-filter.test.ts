import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { REVIEW_COLUMNS, readReviewAsk, reviewAskSearch } from '@/lib/domain/review/list-filter'
import { REVIEW_QUEUES } from '@/lib/domain/review/views'

const WHOLE = { queue: 'mine', search: '', category: null, changed: false, after: null, columns: null }

function paramsOf(search: string): Record<string, string | string[]> {
  const set = new URLSearchParams(search)
  return Object.fromEntries(
    [...new Set(set.keys())].map((key) => {
      const all = set.getAll(key)
      return [key, all.length > 1 ? all : (all[0] ?? '')]
    }),
  )
}

describe('the worklist’s address', () => {
  it('says nothing for the whole list, and nothing means the whole list', () => {
    expect(reviewAskSearch(readReviewAsk({}))).toBe('')
    expect(readReviewAsk({})).toEqual(WHOLE)
  })

  it('what is not understood falls back to the whole list', () => {
    const odd = { queue: 'all', category: "D152'--", changed: 'maybe', cols: ['name'], q: ['  ', 'x'] }
    expect(readReviewAsk(odd)).toEqual(WHOLE)
  })

  it('a search too long is cut, not refused', () => {
    expect(readReviewAsk({ q: '口'.repeat(500) }).search).toHaveLength(60)
  })

  it('carries every choice there and back', () => {
    const ask = fc.record({
      queue: fc.constantFrom(...REVIEW_QUEUES),
      search: fc.stringMatching(/^[\u4e00-\u9fff0-9A-Z&=%+]{0,20}$/),
      category: fc.option(fc.stringMatching(/^[A-Z]\d{3}$/)),
      changed: fc.boolean(),
      after: fc.option(fc.stringMatching(/^[0-9a-f~-]{1,40}$/)),
      columns: fc.option(fc.subarray([...REVIEW_COLUMNS], { minLength: 1 })),
    })
    fc.assert(
      fc.property(ask, (asked) => {
        expect(readReviewAsk(paramsOf(reviewAskSearch(asked)))).toEqual(asked)
      }),
    )
  })
})
