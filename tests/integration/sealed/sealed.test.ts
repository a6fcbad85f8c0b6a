import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { hmacOf, isSealed, seal, sealMembers, unseal, unsealMembers } from '@/lib/db/sealed'

describe('sealed values', () => {
  test('what is sealed comes back as it was, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (plain) => {
        const [one, two] = [seal(plain), seal(plain)]
        expect(unseal(one)).toBe(plain)
        expect(one).not.toBe(two)
      }),
    )
  })

  test('one changed character is noticed', () => {
    const sealed = seal('370211189501010019')
    const at = sealed.length - 5
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
    expect(() => unseal(changed)).toThrow()
  })

  test('only the named members are sealed, wherever they stand', () => {
    const rows = { rows: [{ values: { name: '周宁', idNo: '370211189501010019', mSv: 0.12, tags: ['a'] } }] }
    const stored = sealMembers(rows, new Set(['idNo', 'mSv']))
    expect(JSON.stringify(stored)).not.toContain('370211189501010019')
    expect(JSON.stringify(stored)).toContain('周宁')
    expect(unsealMembers(stored)).toEqual(rows)
  })

  test('text that only looks sealed comes back as typed', () => {
    const typed = { remark: 'sealed:1:abc:def', list: ['sealed:1:x:y', '普通'] }
    const stored = sealMembers(typed, new Set())
    expect(unsealMembers(stored)).toEqual(typed)
  })

  test('equality search uses a keyed hash, not the value', () => {
    expect(hmacOf('19999990001')).toBe(hmacOf('19999990001'))
    expect(hmacOf('19999990001')).not.toBe(hmacOf('19999990002'))
    expect(isSealed(hmacOf('19999990001'))).toBe(false)
  })
})
