import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECK_ANSWERS } from '@/lib/domain/inspection/checklist'
import { DEFAULT_RULE_PARAMETERS } from '@/lib/domain/items/parameters'
import { scoreChecklist, type ScoredCheck } from '@/lib/domain/items/scoring'

const check = (
  severity: ScoredCheck['severity'],
  answer: ScoredCheck['answer'],
  correctedOnSpot = false,
): ScoredCheck => ({
  code: `CK-${severity}`,
  severity,
  answer,
  correctedOnSpot,
})
const times = (n: number, one: ScoredCheck): ScoredCheck[] => Array.from({ length: n }, () => one)
const score = (...checks: ScoredCheck[]) => scoreChecklist(checks, DEFAULT_RULE_PARAMETERS)
const gen = (fails: number, of: number) => [
  ...times(fails, check('GEN', 'NOT_MET')),
  ...times(of - fails, check('GEN', 'MET')),
]

describe('scoring of a checklist (DOMAIN §3.7)', () => {
  it.each([
    [0, 'PASS'],
    [1, 'RECTIFY'],
    [2, 'RECTIFY'],
    [3, 'FAIL'],
  ])('%i key points not met: %s', (fails, expected) => {
    expect(score(...times(fails, check('KEY', 'NOT_MET')), ...times(5, check('KEY', 'MET'))).result).toBe(expected)
  })
  it.each([
    [3, 20, 'PASS'],
    [4, 20, 'RECTIFY'],
    [6, 20, 'RECTIFY'],
    [7, 20, 'FAIL'],
    [2, 4, 'RECTIFY'],
    [3, 4, 'FAIL'],
    [1, 1, 'RECTIFY'],
    [0, 0, 'PASS'],
  ])('%i of %i general points not met: %s', (fails, of, expected) => {
    expect(score(...gen(fails, of)).result).toBe(expected)
  })
  it('two general points in a short list do not turn a key point into a deferral', () => {
    expect(score(check('KEY', 'NOT_MET'), ...gen(2, 4)).result).toBe('RECTIFY')
  })
  it('one VETO fails whatever the rest', () => {
    expect(score(check('VETO', 'NOT_MET'), ...times(30, check('KEY', 'MET'))).result).toBe('FAIL')
  })
  it('a VETO corrected on the spot stays recorded and waits for the re-check', () => {
    const result = score(check('VETO', 'NOT_MET', true))
    expect(result).toMatchObject({ result: 'RECTIFY', vetoFails: 0, vetoAwaitingRecheck: ['CK-VETO'] })
  })
  it('“not applicable” leaves the denominator, “met with a remark” stays in it', () => {
    expect(score(...gen(1, 5), ...times(10, check('GEN', 'NA'))).genPercent).toBe(20)
    expect(score(...gen(1, 5), ...times(5, check('GEN', 'BASIC'))).genPercent).toBe(10)
  })
  it('limits are parameters', () => {
    const scoring = { ...DEFAULT_RULE_PARAMETERS.scoring, keyRectifyMax: 3 }
    expect(scoreChecklist(times(3, check('KEY', 'NOT_MET')), { scoring }).result).toBe('RECTIFY')
  })

  const anyCheck = fc.record({
    code: fc.constant('CK-X01'),
    severity: fc.constantFrom('VETO', 'KEY', 'GEN'),
    answer: fc.constantFrom(...CHECK_ANSWERS, null),
    correctedOnSpot: fc.boolean(),
  }) as fc.Arbitrary<ScoredCheck> // constants are the literal types
  const SEVERE = { PASS: 0, RECTIFY: 1, FAIL: 2 } as const

  it('order does not matter, and a point turned to “not met” never improves the result', () => {
    fc.assert(
      fc.property(fc.array(anyCheck, { minLength: 1, maxLength: 40 }), fc.nat(), (checks, at) => {
        const before = score(...checks)
        expect(score(...checks.toReversed())).toMatchObject({ result: before.result, genPercent: before.genPercent })
        const worse = checks.map((one, index) =>
          index === at % checks.length && one.answer !== 'NA' && one.answer !== null
            ? { ...one, answer: 'NOT_MET' as const }
            : one,
        )
        expect(SEVERE[score(...worse).result]).toBeGreaterThanOrEqual(SEVERE[before.result])
      }),
    )
  })
  it('adding points that do not apply changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyCheck, { maxLength: 30 }), fc.constantFrom('VETO', 'KEY', 'GEN'), (checks, severity) => {
        expect(score(...checks, check(severity as 'GEN', 'NA')).result).toBe(score(...checks).result)
      }),
    )
  })
})
