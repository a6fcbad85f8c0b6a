import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayDate, sayInstant, sayMonth, sayTime, sayWeekday } from '@/lib/copy/dates'
import { GUIDE } from '@/lib/copy/guide'
import { HOME } from '@/lib/copy/home'
import { sayNotice } from '@/lib/copy/inbox'
import { SITE_NOTICES } from '@/lib/copy/notices-of-site'
import { PARTS } from '@/lib/copy/parts'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import type { Wording } from '@/lib/domain/shared/wording'
import { isCurrentPath, localeHref, pathWithoutLocale, routePath } from '@/lib/i18n/navigation'

const AREAS: Record<string, Record<string, Wording>> = { SHELL, HOME, GUIDE, PARTS, SITE_NOTICES }
const blanks = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()

describe('sentences', () => {
  it('fill their blanks in the reader’s language', () => {
    const wording = { zh: '缺 {names}，共 {n} 份', en: '{names} missing, {n} in all' }
    expect(say(wording, 'zh', { names: ['甲', '乙'], n: 2 })).toBe('缺 甲、乙，共 2 份')
    expect(say(wording, 'en', { names: ['A', 'B'], n: 2 })).toBe('A, B missing, 2 in all')
  })

  it('leave a blank nobody filled where it can be seen', () => {
    expect(say({ zh: '还有 {days} 天', en: '{days} left' }, 'zh')).toBe('还有 {days} 天')
  })

  it('count one as one in English', () => {
    const wording = { zh: '{n} 处，{days} 个工作日', en: '{n} points in {days} working days, {tries} tries' }
    expect(say(wording, 'en', { n: 1, days: 1, tries: 1 })).toBe('1 point in 1 working day, 1 try')
    expect(say(wording, 'en', { n: 2, days: 0, tries: 5 })).toBe('2 points in 0 working days, 5 tries')
    expect(say(wording, 'zh', { n: 1, days: 1 })).toBe('1 处，1 个工作日')
  })

  it('say the dates of a notice as people do, with the year only when it is another one', () => {
    const facts = { caseNo: 'YLJY37021120261124000019', date: '2026-12-01' }
    expect(sayNotice('N02', facts, 'zh', '2026-11-24').body).toContain('12月1日前告诉您是否受理')
    expect(sayNotice('N02', facts, 'zh', '2027-01-04').body).toContain('2026年12月1日前')
    expect(sayNotice('N02', facts, 'en', '2026-11-24').body).toContain('by 1 Dec whether')
  })

  it('take a fact as it is, also when it looks like a pattern or a blank', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(say({ zh: '[{name}]', en: '' }, 'zh', { name })).toBe(`[${name}]`)
      }),
    )
  })

  it.each(Object.keys(AREAS))('%s has the same blanks in both languages', (area) => {
    for (const [code, wording] of Object.entries(AREAS[area] ?? {})) {
      expect([code, blanks(wording.en)]).toEqual([code, blanks(wording.zh)])
      expect(wording.zh.split('|')).toHaveLength(wording.en.split('|').length)
    }
  })
})

describe('dates', () => {
  it('name the year only when it is another one', () => {
    expect(sayDate('2026-12-04', 'zh', '2026-11-24')).toBe('12月4日')
    expect(sayDate('2027-02-20', 'zh', '2026-11-24')).toBe('2027年2月20日')
    expect(sayDate('2027-02-20', 'zh')).toBe('2027年2月20日')
    expect(sayDate('2027-02-20', 'en', '2026-11-24')).toBe('20 Feb 2027')
    expect(sayMonth('2027-01-01', 'zh', true)).toBe('2027年1月')
  })

  it('follow the office, not the machine', () => {
    const instant = new Date('2026-11-24T23:30:00Z')
    expect(sayTime(instant)).toBe('07:30')
    expect(sayInstant(instant, 'zh', '2026-11-25')).toBe('今天 07:30')
    expect(sayInstant(instant, 'zh', '2026-11-26')).toBe('11月25日 07:30')
    expect(sayWeekday('2026-11-24', 'zh')).toBe('周二')
  })
})

describe('addresses', () => {
  it('have no prefix in Chinese and one in English', () => {
    expect(localeHref('zh', '/guide')).toBe('/guide')
    expect(localeHref('en', '/guide?x=1#y')).toBe('/en/guide?x=1#y')
    expect(localeHref('en', '/')).toBe('/en')
    expect(localeHref('en', 'https://example.test/')).toBe('https://example.test/')
    expect(routePath('zh', '/')).toBe('/zh')
    expect(routePath('zh', '/guide')).toBe('/zh/guide')
  })

  it('mean the same page in both languages', () => {
    for (const path of ['/', '/guide', '/guide/a', '/english', '/zhang']) {
      expect(pathWithoutLocale(localeHref('en', path))).toBe(path)
      expect(pathWithoutLocale(routePath('zh', path))).toBe(path)
    }
  })

  it('a link is current on its page and below, the front page only on itself', () => {
    expect(isCurrentPath('/guide/a', '/guide')).toBe(true)
    expect(isCurrentPath('/en/guide', '/en/guide#materials')).toBe(true)
    expect(isCurrentPath('/guides', '/guide')).toBe(false)
    expect(isCurrentPath('/guide', '/')).toBe(false)
    expect(isCurrentPath('/zh', '/')).toBe(true)
  })
})
