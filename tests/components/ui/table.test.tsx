import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Table, type Column, type Row } from '@/components/ui/table'

const COLUMNS: readonly Column[] = [
  { key: 'name', label: '机构' },
  { key: 'limit', label: '承诺时限' },
  { key: 'state', label: '到哪一步', role: 'status' },
  { key: 'open', label: '操作', role: 'action' },
]
const row = (key: string, name: string, more: Partial<Row> = {}): Row => ({
  key,
  cells: { name, limit: '剩 1 天', state: '等整改', open: '去看' },
  ...more,
})

describe('a table that becomes cards', () => {
  it('says its rows, heads and columns also when it is drawn as cards', () => {
    render(<Table caption="待审办件" columns={COLUMNS} rows={[row('1', '安澜口腔门诊部')]} />)
    const table = screen.getByRole('table', { name: '待审办件' })
    expect(within(table).getAllByRole('columnheader')).toHaveLength(4)
    expect(within(table).getByRole('rowheader').textContent).toContain('安澜口腔门诊部')
  })

  it('on a card the first column is the title, the status beside it, the action last', () => {
    render(<Table caption="待审办件" columns={COLUMNS} rows={[row('1', '安澜口腔门诊部')]} />)
    const place = (text: string) => screen.getByText(text).closest('td, th')?.className
    expect(place('安澜口腔门诊部')).toContain('cell-title')
    expect(place('等整改')).toContain('cell-status')
    expect(place('去看')).toContain('cell-action')
    expect(place('剩 1 天')).toBe('')
  })

  it('a value keeps its label on the card, and an empty value shows no label at all', () => {
    render(
      <Table
        caption="待审办件"
        columns={COLUMNS}
        rows={[{ key: '1', cells: { name: '甲', state: '等整改', open: '去看' } }]}
      />,
    )
    const [limit] = document.querySelectorAll('tbody td')
    expect(limit?.textContent).toBe('')
    expect(limit?.hasAttribute('data-label')).toBe(false)
    render(<Table caption="期限" columns={COLUMNS} rows={[row('2', '乙')]} />)
    expect(screen.getByText('剩 1 天').closest('td')?.getAttribute('data-label')).toBe('承诺时限')
  })

  it('groups are headed in their order, empty groups are left out', () => {
    render(
      <Table
        caption="待审办件"
        columns={COLUMNS}
        groups={[
          { key: 'today', title: '今天先办', rows: [row('1', '甲', { edge: 'late' })] },
          { key: 'none', title: '没有的', rows: [] },
          { key: 'rest', title: '其余', rows: [row('2', '乙')] },
        ]}
      />,
    )
    expect(screen.getByText('今天先办')).toBeTruthy()
    expect(screen.queryByText('没有的')).toBeNull()
    expect(screen.getByText('甲').closest('tr')?.className).toBe('row-edge-late')
  })

  it('without rows it says what is not here instead of an empty table', () => {
    render(<Table caption="待审办件" columns={COLUMNS} rows={[]} empty={<p>没有待审办件</p>} />)
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getByText('没有待审办件')).toBeTruthy()
  })
})
