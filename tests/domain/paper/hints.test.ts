import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PAPER_HINTS } from '@/lib/copy/paper-checks'
import { PAPER_EXPECTATIONS } from '@/lib/domain/items/paper-expectations'
import { MATERIALS } from '@/lib/domain/items/materials'
import { currentCatalogue } from '@/lib/domain/items/registry'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'
import { type ComparedPaper, type FormSays, HINT_CODES, hintsOf, pagesWorthKeeping } from '@/lib/domain/paper/hints'
import type { Found, PageMeasure, PaperFacts, PaperFindings } from '@/lib/domain/paper/paper'

const ALL_SECTIONS = currentCatalogue().sectionsFor(ITEM_LETTERS)

const at = <T>(value: T, page = 1): Found<T> => ({ value, page, box: [0.1, 0.2, 0.3, 0.02] })
const page = (measure: Partial<PageMeasure> = {}): PageMeasure => ({
  page: 1,
  shortSide: null,
  hasText: true,
  ink: 1,
  sharpness: 0,
  turn: 0,
  ...measure,
})
const NOTHING: PaperFacts = { names: [], tested: [], issued: [], validTo: [], verdicts: [] }
const findings = (facts: Partial<PaperFacts> = {}, rest: Partial<PaperFindings> = {}): PaperFindings => ({
  pages: 1,
  looked: 1,
  source: 'layer',
  facts: { ...NOTHING, ...facts },
  measures: [page()],
  ...rest,
})
const FORM: FormSays = {
  institution: '海州市示范口腔门诊部',
  testedOn: ['2026-03-05'],
  validTo: '2027-03-04',
  today: '2026-11-24',
  minShortSide: 1000,
}
const compare = (paper: Partial<ComparedPaper> & Pick<ComparedPaper, 'findings'>): string[] =>
  hintsOf({ expectation: null, form: FORM, otherUses: [], ...paper }).map(({ code }) => code)
const M19 = PAPER_EXPECTATIONS['M19'] ?? null
const M15 = PAPER_EXPECTATIONS['M15'] ?? null
const named = { names: [{ ...at('海州市示范口腔门诊部'), labelled: true }] }

describe('a test report (M19) beside the form', () => {
  test('that says the same is said to agree, with the place on the page', () => {
    const facts = { ...named, tested: [at('2026-03-05', 2)], verdicts: [at('pass' as const)] }
    const hints = hintsOf({ findings: findings(facts), expectation: M19, form: FORM, otherUses: [] })
    expect(hints.map(({ code }) => code)).toEqual(['name_agrees', 'date_agrees', 'verdict_passes'])
    expect(hints[1]?.evidence).toEqual([{ page: 2, boxes: [[0.1, 0.2, 0.3, 0.02]] }])
  })

  test('of another day, of another institution or with a failed item is to be looked at', () => {
    const facts = {
      names: [{ ...at('青岛市立医院'), labelled: true }],
      tested: [at('2025-03-05')],
      verdicts: [at('fail' as const)],
    }
    expect(compare({ findings: findings(facts), expectation: M19 })).toEqual([
      'other_name',
      'date_differs',
      'verdict_fails',
    ])
  })

  test('before the date is filled in only tells the date, and a later day of the report contradicts nothing', () => {
    const empty = { ...FORM, testedOn: [] }
    expect(
      compare({ findings: findings({ ...named, tested: [at('2026-03-05')] }), expectation: M19, form: empty }),
    ).toEqual(['name_agrees', 'date_not_filled'])
    expect(compare({ findings: findings({ ...named, issued: [at('2026-03-12')] }), expectation: M19 })).toEqual([
      'name_agrees',
    ])
  })

  test('names somebody by the way: that is no other institution', () => {
    const facts = { names: [{ ...at('青岛市立医院'), labelled: false }] }
    expect(compare({ findings: findings(facts), expectation: M19 })).toEqual(['name_not_found'])
  })
})

test('an agreement (M15) that has run out or runs to another day than the form says is to be looked at', () => {
  expect(compare({ findings: findings({ ...named, validTo: [at('2026-11-23')] }), expectation: M15 })).toEqual([
    'expired',
    'name_agrees',
  ])
  expect(compare({ findings: findings({ ...named, validTo: [at('2026-11-24')] }), expectation: M15 })).toEqual([
    'validity_differs',
    'name_agrees',
  ])
  expect(compare({ findings: findings({ ...named, validTo: [at('2027-03-04')] }), expectation: M15 })).toEqual([
    'name_agrees',
    'validity_agrees',
  ])
})

test('pages that are blank, blurred, turned or small are told by number', () => {
  const measures = [
    page(),
    page({ page: 2, hasText: false, ink: 0 }),
    page({ page: 3, hasText: false, ink: 0.02, sharpness: 12 }),
    page({ page: 4, turn: 90 }),
    page({ page: 5, hasText: false, ink: 0.02, sharpness: 5000, shortSide: 800 }),
  ]
  const hints = hintsOf({
    findings: findings({}, { measures, pages: 40, looked: 5 }),
    expectation: null,
    form: FORM,
    otherUses: [],
  })
  expect(hints.map(({ code, facts }) => [code, facts['pages']])).toEqual([
    ['page_blank', ['2']],
    ['page_blurred', ['3']],
    ['page_turned', ['4']],
    ['page_small', ['5']],
    ['not_to_the_end', 40],
  ])
})

test('the same file in another application of the institution is to be looked at, in the same application only told', () => {
  const use = { caseNo: 'QD2025-1', material: 'M19' }
  expect(
    compare({
      findings: findings(),
      otherUses: [
        { ...use, sameCase: true },
        { ...use, sameCase: false },
      ],
    }),
  ).toEqual(['used_elsewhere', 'used_in_case'])
})

test('a paper that could not be read says so and is compared with nothing', () => {
  const measures = [page({ hasText: false, ink: 0.02, sharpness: 4000 })]
  expect(compare({ findings: findings({}, { source: 'none', measures }), expectation: M19 })).toEqual(['nothing_read'])
})

test('what has to be looked at always comes first, every hint has its words, and nothing is worse than a hint', () => {
  expect(Object.keys(PAPER_HINTS).sort()).toEqual(Object.keys(HINT_CODES).sort())
  const date = fc.constantFrom('2020-01-01', '2026-03-05', '2027-03-04', '2030-12-31')
  const found = fc.array(
    date.map((value) => at(value)),
    { maxLength: 3 },
  )
  fc.assert(
    fc.property(
      found,
      found,
      found,
      fc.constantFrom(...Object.keys(PAPER_EXPECTATIONS)),
      (tested, issued, validTo, code) => {
        const expectation = PAPER_EXPECTATIONS[code] ?? null
        const hints = hintsOf({
          findings: findings({ tested, issued, validTo }),
          expectation,
          form: FORM,
          otherUses: [],
        })
        const severities = hints.map(({ severity }) => severity)
        expect(severities).toEqual([...severities].sort())
        expect(severities.every((severity) => severity === 'CHECK' || severity === 'INFO')).toBe(true)
      },
    ),
  )
})

test('pictures are kept of the pages hints point at, and of no more than asked', () => {
  const facts = { ...NOTHING, tested: [at('2026-03-05', 3)], names: [{ ...at('某医院', 9), labelled: true }] }
  const measures = [page(), page({ page: 2, hasText: false, ink: 0 })]
  expect(pagesWorthKeeping({ facts, measures }, 8)).toEqual([2, 3, 9])
  expect(pagesWorthKeeping({ facts, measures }, 1)).toEqual([2])
})

test('expectations speak of papers and answers that exist', () => {
  const codes = MATERIALS.map(({ code }) => code)
  const fields = ALL_SECTIONS.flatMap((section) => section.fields.map(({ path }) => path))
  const columns = new Map(
    ALL_SECTIONS.flatMap(({ lists }) =>
      lists.map((list) => [list.path, list.columns.map(({ path }) => path)] as const),
    ),
  )
  for (const [code, { testedOn, validity }] of Object.entries(PAPER_EXPECTATIONS)) {
    expect(codes).toContain(code)
    for (const column of testedOn?.columns ?? []) expect(columns.get(testedOn?.list ?? '')).toContain(column)
    if (validity?.field) expect(validity.list ? columns.get(validity.list) : fields).toContain(validity.field)
  }
})
