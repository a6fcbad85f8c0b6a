import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkNumberPattern,
  formatDocumentNumber,
  normaliseDocumentNumber,
  sequenceKey,
} from '@/lib/domain/document/document-number'
import { DOCUMENT_CODES, documentType, isNumbered } from '@/lib/domain/document/document-types'

const first = { bodyPrefix: '青西审卫', kind: '校受', year: 2026, seq: 1 }

describe('document numbers', () => {
  test('the first notice of acceptance of 2026 is 青西审卫校受〔2026〕0001号', () => {
    expect(formatDocumentNumber(first)).toBe('青西审卫校受〔2026〕0001号')
  })

  test('the number grows to five digits instead of starting again', () => {
    expect(formatDocumentNumber({ ...first, seq: 9999 })).toBe('青西审卫校受〔2026〕9999号')
    expect(formatDocumentNumber({ ...first, seq: 10000 })).toBe('青西审卫校受〔2026〕10000号')
  })

  test('another bureau may order the parts differently', () => {
    expect(formatDocumentNumber(first, '{year}年{body}（{kind}）第{seq}号')).toBe('2026年青西审卫（校受）第0001号')
  })

  test.each(['{body}{kind}〔{year}〕号', '{body}{body}{kind}{year}{seq}'])(
    'a pattern that loses or repeats a part is refused: %s',
    (pattern) => expect(checkNumberPattern(pattern).ok).toBe(false),
  )

  test('two sequence numbers never give the same document number', () => {
    const seq = fc.integer({ min: 1, max: 200_000 })
    fc.assert(
      fc.property(seq, seq, (a, b) => {
        fc.pre(a !== b)
        expect(formatDocumentNumber({ ...first, seq: a })).not.toBe(formatDocumentNumber({ ...first, seq: b }))
      }),
    )
  })

  test('a number typed with other brackets and spaces is found all the same', () => {
    for (const typed of [
      '青西审卫校受[2026]0001号',
      ' 青西审卫校受（２０２６） 0001号',
      '青西审卫校受【2026】0001号',
    ]) {
      expect(normaliseDocumentNumber(typed)).toBe('青西审卫校受〔2026〕0001号')
    }
  })

  test('each bureau counts each kind of document of each year for itself', () => {
    const keys = [
      sequenceKey('青西审卫', 'DOC-08', 2026),
      sequenceKey('青西卫', 'DOC-08', 2026),
      sequenceKey('青西卫', 'DOC-08', 2027),
      sequenceKey('青西卫', 'DOC-09', 2026),
    ]
    expect(new Set(keys).size).toBe(4)
  })

  test('there are 22 documents, 19 of them numbered, each with a kind of its own', () => {
    expect(DOCUMENT_CODES).toHaveLength(22)
    expect(DOCUMENT_CODES.filter((code) => !isNumbered(code))).toEqual(['DOC-19', 'DOC-21', 'DOC-22'])
    const kinds = DOCUMENT_CODES.flatMap((code) => documentType(code).kind ?? [])
    expect(new Set(kinds).size).toBe(19)
    expect(sequenceKey('青西审卫', 'DOC-19', 2026)).toBeNull()
  })

  test('the health bureau issues visit, record, re-check and expert opinion', () => {
    expect(DOCUMENT_CODES.filter((code) => documentType(code).body === 'health')).toEqual([
      'DOC-06',
      'DOC-07',
      'DOC-09',
      'DOC-17',
    ])
    expect(DOCUMENT_CODES.filter((code) => documentType(code).body === 'orderer')).toEqual(['DOC-08'])
  })
})
