import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { MaterialCounter } from '@/components/publication/material-counter'
import { COMBINATIONS, countsTable } from '@/lib/domain/items/combinations'
import { currentCatalogue } from '@/lib/domain/items/registry'
import { ITEM_LETTERS, type ItemLetter } from '@/lib/domain/shared/item-letters'

const catalogue = currentCatalogue()
const box = (letter: ItemLetter) => ({ letter, label: `Item ${letter}` })
const draw = () =>
  render(
    <MaterialCounter
      legend="Items"
      single={[box('A'), box('B')]}
      group={{ title: 'Third licence', items: (['C', 'D', 'E', 'F'] as const).map(box) }}
      initial={['A', 'B']}
      table={countsTable(catalogue)}
      words={{
        separate: 'apart',
        combined: 'together',
        supplied: 'yours',
        unit: 'papers',
        fetched: '{n} are fetched',
        none: 'Tick one',
      }}
      list={{ action: '/guide/needed', label: 'See the list' }}
    />,
  )
const figures = () =>
  [...(document.body.textContent ?? '').matchAll(/(\d+) papers/g)].map(([, figure]) => Number(figure))
const expected = (letters: readonly ItemLetter[]) => {
  const { separate, combined, supplied } = catalogue.counts(letters)
  return [separate, combined, supplied]
}

describe('the six boxes of the front page', () => {
  it('begin with practice and radiology: 35 papers apart, 27 together, 15 to prepare', () => {
    draw()
    expect(figures()).toEqual([35, 27, 15])
    expect(screen.getByText('12 are fetched')).toBeTruthy()
  })

  it('show the catalogue’s three numbers for every one of the 63 combinations, however one gets there', async () => {
    draw()
    const user = userEvent.setup({ delay: null })
    for (const letter of ['A', 'B']) await user.click(screen.getByLabelText(`Item ${letter}`))
    expect(figures()).toEqual([])
    expect(screen.getByText('Tick one')).toBeTruthy()
    const chosen = new Set<ItemLetter>()
    const seen = new Set<string>()
    // Gray code: one box at a time, through all combinations.
    for (let n = 1; n < 64; n += 1) {
      const letter = ITEM_LETTERS[Math.log2(n & -n)] ?? 'A'
      await user.click(screen.getByLabelText(`Item ${letter}`))
      if (!chosen.delete(letter)) chosen.add(letter)
      const letters = ITEM_LETTERS.filter((one) => chosen.has(one))
      expect(figures(), letters.join('')).toEqual(expected(letters))
      seen.add(letters.join(''))
    }
    expect([...seen].sort()).toEqual(COMBINATIONS.map((letters) => letters.join('')).sort())
  })

  it('are a form: the ticked items go to the list, with or without script', async () => {
    draw()
    await userEvent.click(screen.getByLabelText('Item F'))
    const form = screen.getByRole('button', { name: 'See the list' }).closest('form')
    expect(form?.getAttribute('method')).toBe('get')
    expect(form && [...new FormData(form).getAll('items')]).toEqual(['A', 'B', 'F'])
  })
})
