import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ItemStrip } from '@/components/application/item-strip'
import { DayRuler } from '@/components/clock/day-ruler'
import { DayRulerMini } from '@/components/clock/day-ruler-mini'
import { placeInLevels, yearScale } from '@/components/institution/year-scale'
import { MaterialCounter } from '@/components/publication/material-counter'
import userEvent from '@testing-library/user-event'
import { currentCatalogue } from '@/lib/domain/items/registry'

const cells = (used: number, state: 'used' | 'warn' | 'late' = 'used') =>
  Array.from({ length: 10 }, (_, index) => ({ n: index + 1, state: index < used ? state : ('left' as const) }))

describe('the working-day ruler', () => {
  it('stopped days stand between the cells and take none', () => {
    render(
      <DayRuler
        cells={cells(7)}
        stops={[{ after: 3, days: 5, label: '停 5 天' }]}
        label="承诺 10 天，已用 7 天，停 5 天"
      />,
    )
    const ruler = screen.getByRole('img', { name: '承诺 10 天，已用 7 天，停 5 天' })
    expect([...ruler.children].map((child) => child.textContent)).toEqual([
      '1',
      '2',
      '3',
      '停 5 天',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ])
    expect(ruler.querySelectorAll('.ruler-used')).toHaveLength(7)
  })

  it('a stop before the first counted day stands first', () => {
    render(<DayRuler cells={cells(0)} stops={[{ after: 0, days: 2, label: '停 2 天' }]} label="x" />)
    expect(screen.getByRole('img').firstElementChild?.textContent).toBe('停 2 天')
  })

  it('today is marked under the stop while the clock stands', () => {
    render(
      <DayRuler
        cells={cells(3)}
        stops={[{ after: 3, days: 3 }]}
        today={{ at: 'stop', n: 3, label: '今天 12月2日' }}
        label="x"
      />,
    )
    expect(screen.getByText('今天 12月2日').parentElement?.className).toBe('ruler-stop')
  })

  it('in a worklist only the words are read, in the colour of the worst day', () => {
    const { container } = render(<DayRulerMini cells={cells(9, 'late')} label="剩 1 天" />)
    expect(container.querySelector('.ruler-mini')?.getAttribute('aria-hidden')).toBe('true')
    expect(screen.getByText('剩 1 天').className).toContain('text-late')
  })
})

describe('the item strip', () => {
  it('reads each item with its state', () => {
    render(
      <ItemStrip
        items={[
          { letter: 'A', code: 'ok', text: '执业许可：已审完' },
          { letter: 'B', code: 'you', text: '放射诊疗：要您处理' },
        ]}
      />,
    )
    expect(screen.getAllByRole('img').map((shape) => shape.getAttribute('aria-label'))).toEqual([
      '执业许可：已审完',
      '放射诊疗：要您处理',
    ])
  })
})

describe('the year', () => {
  it('begins right of the names and ends at the edge, whatever the date', () => {
    const x = yearScale('2026-11-01')
    expect(x('2026-11-01')).toBe(21)
    expect(x('2025-01-01')).toBe(21)
    expect(x('2027-11-01')).toBe(100)
    expect(x('2030-01-01')).toBe(100)
    expect(x('2027-02-20')).toBeGreaterThan(x('2027-02-19'))
  })

  it('papers of the same days stand on different lines, late ones with their words to the left', () => {
    const placed = placeInLevels(
      [10, 12, 96].map((at) => ({ at })),
      (thing) => thing.at,
      () => '医疗废物协议 12月31日',
    )
    expect(placed.map(({ level }) => level)).toEqual([0, 1, 0])
    expect(placed[2]?.before).toBe(true)
  })
})

describe('what to prepare', () => {
  const counter = () => {
    const catalogue = currentCatalogue()
    const pick = (letters: ('A' | 'B' | 'C')[]) => {
      const { separate, combined, supplied } = catalogue.counts(letters)
      return [separate, combined, supplied] as const
    }
    render(
      <MaterialCounter
        legend="要校验的事项"
        single={[
          { letter: 'A', label: '执业' },
          { letter: 'B', label: '放射' },
        ]}
        group={{ title: '母婴', items: [{ letter: 'C', label: '助产' }] }}
        initial={['A', 'B']}
        table={{
          A: pick(['A']),
          B: pick(['B']),
          AB: pick(['A', 'B']),
          AC: pick(['A', 'C']),
          ABC: pick(['A', 'B', 'C']),
        }}
        words={{
          separate: '分开办',
          combined: '合并后',
          supplied: '您准备',
          unit: '份',
          fetched: '另 {n} 份调取',
          none: '先勾一项',
        }}
        link={{ href: '/guide#materials', label: '看清单' }}
      />,
    )
  }
  const figures = () => document.querySelector('[aria-live]')?.textContent?.match(/\d+ 份/g)

  it('practice and radiology: 35 apart, 27 together, 15 to prepare, 12 fetched', () => {
    counter()
    expect(figures()).toEqual(['35 份', '27 份', '15 份', '12 份'])
  })

  it('the order of ticking does not matter, and without any tick it asks for one', async () => {
    counter()
    await userEvent.click(screen.getByLabelText('放射'))
    await userEvent.click(screen.getByLabelText('助产'))
    expect(figures()).toEqual(['27 份', '21 份', '10 份', '11 份'])
    await userEvent.click(screen.getByLabelText('放射'))
    expect(figures()).toEqual(['46 份', '32 份', '17 份', '15 份'])
    for (const label of ['执业', '放射', '助产']) await userEvent.click(screen.getByLabelText(label))
    expect(screen.getByText('先勾一项')).toBeTruthy()
  })
})
