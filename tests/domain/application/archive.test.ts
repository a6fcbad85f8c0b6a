import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { archiveEntries } from '@/lib/domain/application/archive'
import { caseDates } from '@/lib/domain/application/case-dates'
import { NO_ASKS } from '@/lib/domain/application/tracker'

const stored = { sha256: 'a'.repeat(64), size: 1 }

describe('one archive with names a person can read', () => {
  test('documents stand in their order, papers under what they are', () => {
    const entries = archiveEntries({
      papers: [
        { ...stored, code: 'M07', title: '校验期工作总结', name: '总结.pdf' },
        { ...stored, code: 'M07', title: '校验期工作总结', name: '总结.PDF' },
      ],
      documents: [
        { ...stored, title: '收件凭证', item: null, number: '青西审卫校收〔2026〕0001号', issuedOn: '2026-11-24' },
        { ...stored, title: '副本校验记录', item: 'A', number: null, issuedOn: '2026-12-08' },
      ],
    })
    expect(entries.map(({ path }) => path)).toEqual([
      '文书/01 2026-11-24 收件凭证 青西审卫校收〔2026〕0001号.pdf',
      '文书/02 2026-12-08 副本校验记录 A.pdf',
      '材料/M07 校验期工作总结/总结.pdf',
      '材料/M07 校验期工作总结/总结 (2).PDF',
    ])
  })

  test('no two names are alike on any system, and none leaves its folder', () => {
    const paper = fc.record({ code: fc.constantFrom('M01', 'M07'), title: fc.string(), name: fc.string() })
    fc.assert(
      fc.property(fc.array(paper), (papers) => {
        const paths = archiveEntries({ papers: papers.map((one) => ({ ...stored, ...one })), documents: [] }).map(
          ({ path }) => path,
        )
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(papers.length)
        for (const path of paths) expect(path).toMatch(/^材料\/[^/\\]+\/[^/\\]+$/)
      }),
    )
  })
})

describe('dates of a case for a calendar', () => {
  test('the limit, what is asked of the institution, visits and the next due dates', () => {
    const dates = caseDates({
      clock: null,
      waits: [
        { who: 'you', kind: 'supplement', since: '2026-11-25', termOn: '2026-12-25', count: 2, days: 1 },
        { who: 'office', kind: 'decision', since: '2026-11-25', days: 0 },
      ],
      asks: { ...NO_ASKS, visits: [{ plannedOn: '2026-12-01', slot: '上午', letters: ['A', 'B'] }] },
      items: [{ letter: 'A', status: 'QUALIFIED', since: '2026-12-02', nextDue: '2027-12-20' }],
    })
    expect(dates).toEqual([
      { key: 'supplement-2026-11-25', kind: 'supplement', on: '2026-12-25', slot: null },
      { key: 'visit-AB', kind: 'visit', on: '2026-12-01', slot: '上午' },
      { key: 'next-A', kind: 'nextDue', on: '2027-12-20', slot: null },
    ])
  })
})
