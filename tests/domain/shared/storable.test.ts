import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storable, storableInput } from '@/lib/domain/shared/storable'

const HALF = '\uD83E'

describe('text the database cannot keep', () => {
  it('loses U+0000 and half characters, and nothing else', () => {
    expect(storable(`理由\u0000充分${HALF}`)).toBe('理由充分\uFFFD')
    expect(storable('第一行\n𠮷野\t🦷')).toBe('第一行\n𠮷野\t🦷')
  })
  it('is found wherever it stands in a posted input', () => {
    const posted = { reason: 'a\u0000', points: [{ how: `b${HALF}`, count: 3 }, null], 'na\u0000me': true }
    expect(storableInput(posted)).toEqual({ reason: 'a', points: [{ how: 'b\uFFFD', count: 3 }, null], name: true })
  })
  it('what is not plain data is left alone', () => {
    const day = new Date('2026-11-24')
    expect(storableInput({ day })).toEqual({ day })
    for (const other of [undefined, null, 7, true]) expect(storableInput(other)).toBe(other)
  })
  it('whatever is posted, what comes out can be kept, and comes out the same a second time', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u0000', HALF, `${HALF}\u0000`))
    const input = fc.anything({ values: [text, fc.integer(), fc.boolean()], key: text, maxDepth: 3 })
    fc.assert(
      fc.property(input, (posted) => {
        const kept = storableInput(posted)
        expect(JSON.stringify(kept) ?? '').not.toMatch(/\\u0000|\\ud[89a-f]/)
        expect(storableInput(kept)).toEqual(kept)
      }),
    )
  })
})
