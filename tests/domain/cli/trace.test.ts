import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { titleOf } from '@/lib/cli/title-recorder'

const printed = (script: string): unknown => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, '--json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

describe('npm run trace', { timeout: 300_000 }, () => {
  it('no rule, checkpoint, on-site point, paper or act of the points table is without a test that names it', () => {
    const { total, untested } = printed('lib/cli/trace.ts') as { total: number; untested: string[] } // the command's contract
    expect(total).toBeGreaterThan(300)
    expect(untested.filter((code) => /^(AV|DR|CK|M|BP)/.test(code))).toEqual([])
  })
})

describe('npm run catalogue', { timeout: 120_000 }, () => {
  type Combination = Record<'separate' | 'combined' | 'supplied', number> & { items: string }
  interface Printed {
    readonly combinations: readonly Combination[]
    readonly [table: string]: readonly unknown[]
  }
  const catalogue = printed('lib/cli/catalogue.ts') as Printed // the command's contract
  it.each([
    ['items', 6],
    ['materials', 36],
    ['rules', 36],
    ['deskChecks', 22],
    ['onSiteChecks', 62],
    ['documents', 22],
    ['combinations', 63],
  ])('has %s: %i', (table, count) => expect(catalogue[table]).toHaveLength(count))
  it.each([
    ['ABCDEF', 77, 36, 20],
    ['ABCDE', 66, 34, 18],
    ['ABCD', 56, 33, 18],
    ['ABC', 46, 32, 17],
    ['AB', 35, 27, 15],
    ['AC', 27, 21, 10],
    ['A', 16, 16, 8],
  ])('for %s: %i papers one by one, %i together, %i to bring', (items, separate, combined, supplied) => {
    const found = catalogue.combinations.find((one) => one.items === items)
    expect(found).toEqual({ items, separate, combined, supplied })
  })
  it('sharing saves at least 42 % for every set of items, merging 30 % for every three with item A', () => {
    for (const { items, separate, combined, supplied } of catalogue.combinations) {
      expect(1 - supplied / separate).toBeGreaterThanOrEqual(0.42)
      if (items.includes('A') && items.length >= 3) expect(1 - combined / separate).toBeGreaterThanOrEqual(0.3)
    }
  })
})

describe('titles are read as the runner prints them', () => {
  it.each([
    ['material %s', ['M01'], 'material M01'],
    ['%s gives %i points', ['BP01', 1], 'BP01 gives 1 points'],
    ['%j, %%', [{ a: 1 }], '{"a":1}, %'],
    ['rule $code', [{ code: 'AV01' }], 'rule AV01'],
    ['%# and %$', ['x'], '0 and 1'],
  ])('%s', (template, row, title) => expect(titleOf(template, row, 0)).toBe(title))
})
