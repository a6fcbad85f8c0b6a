import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ItemStrip } from '@/components/application/item-strip'
import { DayRuler } from '@/components/clock/day-ruler'
import { DayRulerMini } from '@/components/clock/day-ruler-mini'
import { placeInLevels, yearScale } from '@/components/institution/year-scale'

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
