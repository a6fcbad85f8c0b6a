import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { RosterTable } from '@/components/application/roster-table'
import { IDLE, NO_ROSTER, type RosterState } from '@/lib/actions/form-state'
import type {
  TableAnswer,
  TableRow,
  TableRowEdit,
  TableRowRemoval,
  TableView,
} from '@/lib/domain/application/table-views'

const row = (n: number, more: Partial<TableRow> = {}): TableRow => ({
  rowKey: `p${n}`,
  parentKey: null,
  title: `人员${n}`,
  change: 'unchanged',
  version: 1,
  values: { name: `人员${n}`, kind: 'NURSE', from: '2020-01-01', idNo: '370211189601011234' },
  old: {},
  closed: [],
  problems: [],
  ...more,
})
const view = (rows: readonly TableRow[]): TableView => ({
  list: 'persons',
  title: '人员名录',
  columns: [
    { path: 'name', label: '姓名', kind: 'text', options: [], mask: null },
    { path: 'kind', label: '类别', kind: 'one', options: [{ value: 'NURSE', label: '护士' }, { value: 'ADMIN', label: '行政' }], mask: null }, // prettier-ignore
    { path: 'from', label: '到岗', kind: 'date', options: [], mask: null },
    { path: 'idNo', label: '证件号码', kind: 'text', options: [], mask: 'idNo' },
  ],
  parents: null,
  rows,
  maxRows: 10_000,
})

const save = vi.fn<(edit: TableRowEdit) => Promise<TableAnswer>>()
const remove = vi.fn<(edit: TableRowRemoval) => Promise<TableAnswer>>()
const preview = vi.fn<(state: RosterState, form: FormData) => Promise<RosterState>>()
const stored = (edit: TableRowEdit, more: Partial<TableRow> = {}): TableAnswer => ({
  kind: 'saved',
  at: '09:12',
  sectionVersion: 7,
  row: row(1, {
    rowKey: edit.rowKey || 'n1',
    values: edit.values,
    version: edit.version + 1,
    change: 'changed',
    ...more,
  }),
})
beforeEach(() => {
  save.mockReset().mockImplementation(async (edit) => stored(edit))
  remove.mockReset()
  preview.mockReset().mockResolvedValue(NO_ROSTER)
})

const draw = (rows: readonly TableRow[]) =>
  render(
    <>
      <form id="page">
        <input type="hidden" name="version" defaultValue="3" />
      </form>
      <RosterTable
        view={view(rows)}
        caseId="c"
        section="persons"
        columns={['姓名']}
        actions={{ save, remove }}
        roster={{ preview, importRows: async () => IDLE }}
        pageForm="page"
        locale="zh"
      />
      <button>elsewhere</button>
    </>,
  )
const cell = (text: string) => {
  const found = screen.getAllByRole('gridcell').find((one) => one.textContent?.includes(text))
  if (!found) throw new Error(`no cell ${text}`)
  return found
}

describe('a roster of five hundred', () => {
  const many = Array.from({ length: 500 }, (_, at) => row(at + 1))

  it('has only the rows in sight in the document, no input, and says how many there are', () => {
    draw(many)
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('501')
    expect(screen.getAllByRole('row').length).toBeLessThan(60)
    expect(within(screen.getByRole('grid')).queryByRole('textbox')).toBeNull()
  })

  it('reaches the last by one key, and finds one by a word', async () => {
    draw(many)
    await userEvent.click(cell('人员1'))
    await userEvent.keyboard('{Control>}{End}{/Control}')
    expect(document.activeElement?.closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('501')
    await userEvent.type(screen.getByLabelText('在表里找'), '人员321')
    expect(cell('人员321')).toBeTruthy()
    expect(screen.getByText('1 行')).toBeTruthy()
  })

  it('shows identity numbers with the middle left out until they are typed into', () => {
    draw([row(1)])
    expect(screen.queryByText('370211189601011234')).toBeNull()
  })
})

describe('typing into a row', () => {
  it('goes by keys like a spreadsheet, and the row is saved once, when it is left', async () => {
    draw([row(1), row(2)])
    await userEvent.click(cell('人员1'))
    await userEvent.keyboard('周明{Tab}')
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('combobox', { name: '类别' })).toBeTruthy()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '类别' }), 'ADMIN')
    expect(save).not.toHaveBeenCalled()
    await userEvent.keyboard('{Enter}')
    expect(save).toHaveBeenCalledTimes(1)
    expect(save.mock.calls[0]?.[0]).toMatchObject({ rowKey: 'p1', version: 1, values: { name: '周明', kind: 'ADMIN' } })
    expect(await screen.findByText('第 1 行，09:12 已保存')).toBeTruthy()
    expect(document.activeElement?.closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('3')
  })

  it('is given up by Escape, and nothing is sent for a row that says what it said', async () => {
    draw([row(1), row(2)])
    await userEvent.click(cell('人员1'))
    await userEvent.keyboard('错{Escape}{ArrowDown}')
    expect(cell('人员1')).toBeTruthy()
    expect(save).not.toHaveBeenCalled()
  })

  it('saves the row when the table itself is left, and tells the page’s own form its new version', async () => {
    draw([row(1)])
    await userEvent.click(cell('人员1'))
    await userEvent.keyboard('周明{Enter}')
    await userEvent.click(screen.getByRole('button', { name: 'elsewhere' }))
    expect(save).toHaveBeenCalledTimes(1)
    const version = document.querySelector<HTMLInputElement>('#page input[name="version"]')
    await waitFor(() => expect(version?.value).toBe('7'))
  })

  it('keeps what did not arrive, says so, and sends it again under the same key', async () => {
    save.mockRejectedValueOnce(new Error('offline'))
    draw([row(1), row(2), row(3)])
    await userEvent.click(cell('人员1'))
    await userEvent.keyboard('周明{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('没有保存成')
    expect(cell('周明')).toBeTruthy()
    await userEvent.keyboard('{ArrowDown}')
    await waitFor(() => expect(save).toHaveBeenCalledTimes(2))
    expect(save.mock.calls[1]?.[0].commandKey).toBe(save.mock.calls[0]?.[0].commandKey)
  })

  it('adds a row at the end, which gets its key when it is stored', async () => {
    draw([row(1)])
    await userEvent.click(screen.getByRole('button', { name: '加一行' }))
    await userEvent.click(screen.getAllByRole('row').at(-1)?.querySelector('[role="gridcell"]') ?? document.body)
    await userEvent.keyboard('周新{Enter}')
    await userEvent.click(screen.getByRole('button', { name: 'elsewhere' }))
    expect(save.mock.calls[0]?.[0]).toMatchObject({ rowKey: '', way: 'ADDED', values: { name: '周新' } })
    expect(await screen.findByText('第 2 行，09:12 已保存')).toBeTruthy()
  })

  it('stands in a row that changed with what was said last time beside it, and marks what is wrong', () => {
    const problems = [{ column: 'name', level: 'error' as const, sentence: '请填写' }]
    draw([row(1, { change: 'changed', old: { name: '旧名' }, problems }), row(2, { change: 'removed' })])
    expect(document.querySelector('del')?.textContent).toBe('旧名')
    expect(cell('人员1').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('这次去掉')).toBeTruthy()
  })
})

describe('a row somebody else saved first', () => {
  const theirs = row(1, {
    version: 5,
    values: { name: '别人', kind: 'ADMIN', from: '2020-01-01', idNo: '370211189601011234' },
  })
  const typeName = async () => {
    await userEvent.click(cell('人员1'))
    await userEvent.keyboard('周明{Enter}')
  }

  it('is shown field by field; where both changed one must be chosen, the others keep theirs, and nothing is lost', async () => {
    save.mockResolvedValueOnce({ kind: 'conflict', theirs, sectionVersion: 4 })
    draw([row(1), row(2)])
    await typeName()
    expect((await screen.findByRole('alert')).textContent).toContain('这里刚才在别处改过')
    const button = screen.getByRole<HTMLButtonElement>('button', { name: '照选的保存' })
    expect(button.disabled).toBe(true)
    await userEvent.click(screen.getByLabelText('我填的：周明'))
    await userEvent.click(button)
    expect(save.mock.calls[1]?.[0]).toMatchObject({ version: 5, values: { name: '周明', kind: 'ADMIN' } })
  })

  it('may be left as they saved it', async () => {
    save.mockResolvedValueOnce({ kind: 'conflict', theirs, sectionVersion: 4 })
    draw([row(1), row(2)])
    await typeName()
    await userEvent.click(await screen.findByRole('button', { name: '不要我填的' }))
    expect(cell('别人')).toBeTruthy()
    expect(save).toHaveBeenCalledTimes(1)
  })

  it('that they took away can be kept as a row of its own', async () => {
    save.mockResolvedValueOnce({ kind: 'conflict', theirs: null, sectionVersion: 4 })
    draw([row(1), row(2)])
    await typeName()
    await userEvent.click(await screen.findByRole('button', { name: '留着我填的这一行' }))
    expect(save.mock.calls[1]?.[0]).toMatchObject({ rowKey: '', way: 'ADDED', values: { name: '周明' } })
    await waitFor(() => expect(cell('周明')).toBeTruthy())
  })
})

describe('a block from a spreadsheet', () => {
  it('is looked at first, over the rows from the cell it was pasted into', async () => {
    draw([row(1), row(2)])
    await userEvent.click(cell('人员1'))
    await userEvent.paste('甲\t行政\n乙\t护士\n')
    await waitFor(() => expect(preview).toHaveBeenCalledTimes(1))
    const form = preview.mock.calls[0]?.[1]
    expect([form?.get('csv'), form?.get('overRow'), form?.get('overColumn')]).toEqual([
      '甲\t行政\n乙\t护士',
      'p1',
      'name',
    ])
  })

  it('of one cell goes into the cell', async () => {
    draw([row(1), row(2)])
    await userEvent.click(cell('人员1'))
    await userEvent.paste('甲')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '姓名' }).value).toBe('甲')
  })
})
