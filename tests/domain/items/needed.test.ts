import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neededItems, neededPapers } from '@/lib/domain/items/needed'
import {
  MOST_ROWS,
  NEEDED_TICKS,
  type NeededQuestion,
  type NeededTick,
  NOTHING_TOLD,
  TICK_LETTERS,
} from '@/lib/domain/items/needed-facts'
import { neededAddress, readNeededQuery } from '@/lib/domain/items/needed-query'
import { currentCatalogue } from '@/lib/domain/items/registry'
import { addDays } from '@/lib/domain/shared/dates'
import { ITEM_LETTERS, type ItemLetter } from '@/lib/domain/shared/item-letters'

const TODAY = '2026-11-24'
const catalogue = currentCatalogue()
const lettersOf = (text: string): ItemLetter[] => ITEM_LETTERS.filter((letter) => text.includes(letter))
const asked = (text: string, ...ticks: NeededTick[]): NeededQuestion => ({
  ...NOTHING_TOLD,
  letters: lettersOf(text),
  ticks,
})
const combinations = Array.from({ length: 63 }, (_, n) =>
  ITEM_LETTERS.filter((_letter, index) => (n + 1) & (1 << index)).join(''),
)
const codesOf = (question: NeededQuestion) => {
  const { yours, fetched } = neededPapers(catalogue, question, TODAY)
  return new Map([...yours, ...fetched].map(({ def, supply }) => [def.code, supply]))
}

describe('the personal list of papers', () => {
  it('is a part of the combined list for all 63 combinations: what is left out is named as asked only in some situations', () => {
    expect(combinations).toHaveLength(63)
    for (const letters of combinations) {
      const { counts, yours, fetched, onlyIf } = neededPapers(catalogue, asked(letters), TODAY)
      const codes = [...yours, ...fetched].map(({ def }) => def.code).concat(onlyIf.map(({ code }) => code))
      expect(new Set(codes).size, letters).toBe(counts.combined)
      expect(codes, letters).toHaveLength(counts.combined)
      expect(yours.length, letters).toBeLessThanOrEqual(counts.supplied)
      expect(counts, letters).toEqual(catalogue.counts(lettersOf(letters)))
    }
  })

  it('holds every paper of the combined list once everything is ticked', () => {
    const everything = NEEDED_TICKS.filter((tick) => tick !== 'annotated') // the one tick that takes a paper away
    for (const letters of combinations) {
      const { counts, yours, fetched } = neededPapers(catalogue, asked(letters, ...everything), TODAY)
      expect(yours.length + fetched.length, letters).toBe(counts.combined)
      expect(yours.length, letters).toBe(counts.supplied)
    }
  })

  it.each<[NeededTick, string, string, string]>([
    ['otherHandler', 'AB', 'M02', 'PULLED'],
    ['changed', 'AB', 'M08', 'FORM'],
    ['restricted', 'A', 'M12', 'FORM'],
    ['premises', 'A', 'M13', 'PULLED'],
    ['leaseEnds', 'A', 'M13', 'PULLED'],
    ['noFireDocument', 'A', 'M14', 'PULLED'],
    ['sewage', 'A', 'M17', 'PULLED'],
    ['protection', 'B', 'M24', 'APPLICANT'],
    ['firstVerification', 'B', 'M24', 'APPLICANT'],
    ['largeEquipment', 'B', 'M27', 'PULLED'],
  ])('“%s” of %s changes how %s is asked', (tick, letters, code, supply) => {
    expect(codesOf(asked(letters)).get(code)).not.toBe(supply)
    expect(codesOf(asked(letters, tick)).get(code)).toBe(supply)
  })

  it('M06 is not asked when pre-marital examination is noted on the practice licence, unless another technology is verified', () => {
    expect(codesOf(asked('AE')).get('M06')).toBe('PULLED')
    expect(codesOf(asked('AE', 'annotated')).has('M06')).toBe(false)
    expect(codesOf(asked('AEF', 'annotated')).get('M06')).toBe('PULLED')
  })

  it('M28 comes per person of a mother-and-child technology, each once', () => {
    const { fetched } = neededPapers(catalogue, { ...asked('CD'), rows: { ...NOTHING_TOLD.rows, people: 4 } }, TODAY)
    expect(fetched.find(({ def }) => def.code === 'M28')?.copies).toBe(4)
  })

  it('a tick that does not concern the chosen items changes nothing', () => {
    for (const tick of NEEDED_TICKS) {
      for (const letter of ITEM_LETTERS.filter((one) => !TICK_LETTERS[tick].includes(one))) {
        expect(codesOf(asked(letter, tick)), `${tick} ${letter}`).toEqual(codesOf(asked(letter)))
      }
    }
  })

  it('M19 comes per device in use, M20 per room, M21–M23 per worker; without numbers it says so and counts none', () => {
    const { yours, fetched } = neededPapers(
      catalogue,
      { ...asked('B'), rows: { devices: 3, rooms: 2, workers: 5, people: null } },
      TODAY,
    )
    const copies = new Map([...yours, ...fetched].map(({ def, copies: n }) => [def.code, n]))
    expect(['M19', 'M20', 'M21', 'M22', 'M23', 'M25'].map((code) => copies.get(code))).toEqual([3, 2, 5, 5, 5, 1])
    const untold = neededPapers(catalogue, asked('B'), TODAY)
    expect(untold.yours.find(({ def }) => def.code === 'M19')?.copies).toBeNull()
  })
})

describe('when each item may be filed', () => {
  const state = (dues: NeededQuestion['dues'], letters = Object.keys(dues).join('')) =>
    neededItems(catalogue, { letters: lettersOf(letters), dues }, TODAY).map((item) => [
      item.letter,
      item.state,
      item.opensOn,
    ])

  it('is open from three months before the due date, and says the day when it is not', () => {
    expect(state({ A: '2027-01-20' })).toEqual([['A', 'DUE', '2026-10-20']])
    expect(state({ A: '2027-05-31' })).toEqual([['A', 'NOT_YET', '2027-02-28']])
    expect(state({ A: '2026-11-23' })).toEqual([['A', 'LATE', '2026-08-23']])
  })
  it('lets an item due within 180 days after the earliest ride along', () => {
    const earliest = '2027-01-20'
    expect(state({ A: earliest, C: addDays(earliest, 180) })[1]?.[1]).toBe('MAY_JOIN')
    expect(state({ A: earliest, C: addDays(earliest, 181) })[1]?.[1]).toBe('NOT_YET')
  })
  it('says nothing about an item without a date, and nothing about one another authority verifies', () => {
    const elsewhere = { B: { zh: '别处', en: 'elsewhere' } }
    const items = neededItems(catalogue, { letters: ['A', 'B'], dues: { B: '2027-01-20' }, elsewhere }, TODAY)
    expect(items).toEqual([
      { letter: 'A', due: null, opensOn: null, state: null, elsewhere: null },
      { letter: 'B', due: '2027-01-20', opensOn: null, state: null, elsewhere: elsewhere.B },
    ])
  })
})

describe('the question as an address', () => {
  const question = fc.record({
    letters: fc.subarray([...ITEM_LETTERS]),
    ticks: fc.subarray([...NEEDED_TICKS]),
    rows: fc.record({
      devices: fc.option(fc.integer({ min: 0, max: MOST_ROWS })),
      rooms: fc.option(fc.integer({ min: 0, max: MOST_ROWS })),
      workers: fc.option(fc.integer({ min: 0, max: MOST_ROWS })),
      people: fc.option(fc.integer({ min: 0, max: MOST_ROWS })),
    }),
  })
  const paramsOf = (address: string) => {
    const search = new URL(address, 'http://office').searchParams
    return Object.fromEntries([...search.keys()].map((key) => [key, search.getAll(key)]))
  }

  it('asks the same when it is read again', () => {
    fc.assert(
      fc.property(question, (one) => {
        const asking = { ...one, dues: {} }
        expect(readNeededQuery(paramsOf(neededAddress('/guide/needed', asking)))).toEqual(asking)
      }),
    )
  })
  it('takes the date on a licence for all its items, and the practice licence’s for radiology', () => {
    const read = readNeededQuery({ items: ['A', 'B', 'C', 'E'], practiceDue: '2027-01-20', mchDue: '2028-06-30' })
    expect(read.dues).toEqual({ A: '2027-01-20', B: '2027-01-20', C: '2028-06-30', E: '2028-06-30' })
    expect(readNeededQuery({ items: 'B', radiologyDue: '2027-02-01' }).dues).toEqual({ B: '2027-02-01' })
  })
  it.each([
    [{ items: ['Z', 'a', ''], has: 'nonsense', devices: '-1', rooms: '1e9', workers: '100' }],
    [{ items: undefined, practiceDue: '2027-02-30', devices: '１２' }],
    [{ items: 'A'.repeat(10_000), devices: '9'.repeat(10_000) }],
  ])('does not ask what it does not understand', (params) => {
    expect(readNeededQuery(params)).toEqual({ ...NOTHING_TOLD, letters: [] })
  })
})
