import { describe, expect, it } from 'vitest'
import { GROUNDS, REFUSAL_BASES } from '@/lib/copy/acceptance-grounds'
import { DECISION_GROUNDS } from '@/lib/copy/decision-document'
import { chineseNumber, sayGround } from '@/lib/copy/grounds'
import { SITE_GROUNDS } from '@/lib/copy/inspection-papers'
import { REVIEW_GROUNDS } from '@/lib/copy/review-grounds'
import { SERVICE_WORDS } from '@/lib/copy/service-words'

describe('legal grounds for readers of English', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十五', 15],
    ['三十二', 32],
    ['一百零三', 103],
  ])('reads %s as %i', (text, number) => expect(chineseNumber(text)).toBe(number))

  it.each([
    [GROUNDS.accepted, 'Administrative Licensing Law, art. 32(1)(5)'],
    ['《中华人民共和国行政许可法》第七十八条', 'Administrative Licensing Law, art. 78'],
    [
      SITE_GROUNDS.rectification,
      'Measures for the Verification of Medical Institutions: the promise stops, the legal limit does not',
    ],
  ])('says %s as %s', (zh, en) => expect(sayGround(zh, 'en')).toBe(en))

  it('leaves no Chinese in any ground the account of time can show, and nothing changed in Chinese', () => {
    const used = [
      ...[...Object.values(GROUNDS), ...Object.values(SITE_GROUNDS), ...Object.values(REVIEW_GROUNDS)],
      ...[
        DECISION_GROUNDS.decided,
        SERVICE_WORDS.basis,
        '《行政许可法》第三十二条',
        '《医疗机构校验管理办法（试行）》',
      ],
      ...Object.values(REFUSAL_BASES).map((grounds) => grounds.join('、')),
    ]
    for (const ground of used) {
      expect(sayGround(ground, 'en')).not.toMatch(/\p{Script=Han}|[《》，、]/u)
      expect(sayGround(ground, 'zh')).toBe(ground)
    }
  })

  it('keeps what it does not know', () => {
    expect(sayGround('《没有这部法》第三条', 'en')).toBe('《没有这部法》第三条')
  })
})
