import { describe, expect, it } from 'vitest'
import { COMBINATIONS, countsTable } from '@/lib/domain/items/combinations'
import { currentCatalogue } from '@/lib/domain/items/registry'

const catalogue = currentCatalogue()

describe('all combinations of items (DOMAIN §4.1)', () => {
  it('are 63, each once, letters in their order', () => {
    const names = COMBINATIONS.map((letters) => letters.join(''))
    expect(new Set(names).size).toBe(63)
    expect(names.every((name) => name === [...name].sort().join(''))).toBe(true)
  })

  it('S, C and N of each are what counting the matrix by hand gives', () => {
    const table = countsTable(catalogue)
    const { materials } = catalogue.data
    for (const letters of COMBINATIONS) {
      const lists = letters.map((letter) => materials.filter((material) => material.letters.includes(letter)))
      const together = new Map(lists.flat().map((material) => [material.code, material]))
      const own = [...together.values()].filter(({ exemption }) => exemption === 'NONE' || exemption === 'PROMISE')
      expect(table[letters.join('')], letters.join('')).toEqual([lists.flat().length, together.size, own.length])
    }
  })
})
