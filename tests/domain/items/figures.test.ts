import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { unknownNames } from '@/lib/domain/items/catalogue'
import { caseFacts } from '@/lib/domain/items/facts'
import { FIGURES, figureOf } from '@/lib/domain/items/figures'
import type { VerificationForm } from '@/lib/domain/items/form'
import { AS_OF, catalogue, form, person, PERSONS, withInstitution } from './clinic'

const count = (given: VerificationForm) =>
  FIGURES['basicStandard@1']?.(
    caseFacts({ form: given, letters: ['A'], asOf: AS_OF, parameters: catalogue.parameters }),
  ) ?? null
const institution = (categoryCode: string, change: VerificationForm = {}): VerificationForm => ({
  ...withInstitution({ categoryCode }),
  ...change,
})
const staff = (physicians: number, nurses: number, assistants = 0) => [
  ...Array.from({ length: physicians }, (_, at) => person({ ref: `p${at}` })),
  ...Array.from({ length: nurses }, (_, at) => person({ ref: `n${at}`, kind: 'NURSE' })),
  ...Array.from({ length: assistants }, (_, at) => person({ ref: `a${at}`, kind: 'ASSISTANT' })),
]

describe('staff against the basic standard (DR06, CK-P07)', () => {
  it.each([
    ['a hospital with 40 nurses for 100 beds', 'A100', staff(30, 40), 100, true],
    ['a hospital with 39 nurses for 100 beds', 'A100', staff(30, 39), 100, false],
    ['an outpatient department with a physician and a nurse', 'D152', staff(1, 1), 0, true],
    ['an outpatient department without a nurse', 'D152', staff(3, 0), 0, false],
    ['a clinic whose only doctor is an assistant', 'D215', staff(0, 1, 1), 0, false],
    ['a village clinic with an assistant', 'D600', staff(0, 0, 1), 0, true],
    ['a village clinic with a physician', 'D600', staff(1, 0), 0, true],
    ['a village clinic with a nurse alone', 'D600', staff(0, 2), 0, false],
  ])('%s', (_, category, persons, beds, met) => {
    expect(count(institution(category, { persons, beds: { approved: beds, actual: beds } }))?.met).toBe(met)
  })
  it('counts more beds than approved, and says the numbers', () => {
    const found = count(institution('A100', { persons: staff(5, 40), beds: { approved: 100, actual: 120 } }))
    expect(found).toMatchObject({ met: false })
    expect(found?.message.zh).toBe('按名单算：护士 40 名，床位 120 张，护床比 0.33，标准不低于 0.4')
  })
  it('who has left is not counted', () => {
    const persons = [person(), person({ ref: 'n1', kind: 'NURSE', to: '2026-11-23' })]
    expect(count(institution('D152', { persons }))?.met).toBe(false)
  })
  it.each([
    ['without a roster', institution('D152', { persons: [] })],
    ['for a category without a standard here', institution('E100', { persons: PERSONS })],
    ['for a hospital whose beds nobody told', institution('A100', { persons: PERSONS, beds: {} })],
  ])('says nothing %s', (_, given) => expect(count(given)).toBeNull())
  it('one more nurse never makes it worse', () => {
    const some = fc.tuple(
      fc.constantFrom('A100', 'D152', 'D600'),
      fc.nat(5),
      fc.nat(60),
      fc.integer({ min: 1, max: 120 }),
    )
    fc.assert(
      fc.property(some, ([category, physicians, nurses, beds]) => {
        const of = (more: number) =>
          count(institution(category, { persons: staff(physicians, nurses + more, 1), beds: { approved: beds } }))
        expect(Number(of(1)?.met)).toBeGreaterThanOrEqual(Number(of(0)?.met))
      }),
    )
  })
  it('stands at the checkpoint and at the point that ask for it, and at no other', () => {
    const facts = caseFacts({ form: form(), letters: ['A', 'B'], asOf: AS_OF, parameters: catalogue.parameters })
    const points = [...catalogue.deskChecksFor('A'), ...catalogue.onSiteChecksFor(['A', 'B'])]
    expect(points.filter((point) => figureOf(point, facts)).map(({ code }) => code)).toEqual(['DR06', 'CK-P07'])
  })
  it('a catalogue that names a figure nobody counts is refused', () => {
    const [first, ...others] = catalogue.data.base.deskChecks
    if (!first) throw new Error('the base has checkpoints')
    const base = { ...catalogue.data.base, deskChecks: [{ ...first, figure: 'unheardOf@1' }, ...others] }
    expect(unknownNames({ ...catalogue.data, base })).toEqual(['unheardOf@1'])
  })
})
