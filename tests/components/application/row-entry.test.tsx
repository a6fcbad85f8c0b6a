import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { AnswerField } from '@/components/application/answer-field'
import { RowEntry, type RowContext } from '@/components/application/row-entry'
import { IDLE } from '@/lib/actions/form-state'
import type { ListView, RowView } from '@/lib/domain/application/views'
import { currentCatalogue } from '@/lib/domain/items/registry'

const list = currentCatalogue().list('b.devices')
if (!list) throw new Error('no list of devices')
const never = async () => IDLE
const context: RowContext = {
  caseId: 'c',
  section: 'b-devices',
  refs: { persons: [], rooms: [{ value: 'X射线室', label: { zh: 'X射线室', en: 'X射线室' } }], departments: [] },
  locale: 'zh',
  lastOn: '2026-01-15',
  editable: true,
  actions: { save: never, remove: never, restore: never, newKey: () => 'k' },
  openHref: () => '#',
}
const values = { name: '口腔内X射线机', serialNo: 'RX70-0013', status: 'IN_USE', model: 'RX-70' }
const row = (overrides: Partial<RowView> = {}): RowView => ({
  rowKey: 'd1',
  parentKey: null,
  title: 'd1',
  values,
  old: values,
  change: 'unchanged',
  changedColumns: [],
  version: 3,
  columns: list.columns.map(({ path }) => path),
  needsWork: false,
  problems: [],
  ...overrides,
})
const view = (rows: readonly RowView[]): ListView => ({
  def: list,
  rows,
  readOnly: false,
  source: { kind: 'verification', on: '2026-01-15' },
  problems: [],
})
const draw = (one: RowView, opened = false) =>
  render(<RowEntry list={view([one])} row={one} n={1} inline opened={opened} context={context} />)

describe('one device of the last verification', () => {
  it('is called by its name and serial number and stands on “unchanged”', () => {
    draw(row())
    expect(screen.getByRole('heading').textContent).toContain('口腔内X射线机，RX70-0013')
    expect(screen.getByRole('radio', { name: '没有变化', checked: true })).toBeTruthy()
  })

  it('asks how it changed once “changed” is chosen, by keyboard too', async () => {
    draw(row())
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    expect(screen.getByRole('radio', { name: '有变化', checked: true })).toBeTruthy()
    expect(screen.getByRole('radio', { name: '换成另一台' })).toBeTruthy()
  })

  it('has its inputs under the path of the problem, so that a jump finds them', () => {
    const path = 'b.devices[d1].serialNo'
    draw(row({ problems: [{ path, level: 'error', code: 'field.required', facts: {} }] }), true)
    const input = document.getElementById(path)
    expect(input?.getAttribute('name')).toBe(path)
    expect(input?.getAttribute('aria-invalid')).toBe('true')
  })

  it('that is new is filled in without being asked whether it changed, and then stands in one line', () => {
    const { unmount } = draw(row({ change: 'added', old: null }), true)
    expect(screen.queryByRole('radio', { name: '没有变化' })).toBeNull()
    expect(screen.getByRole('button', { name: '保存这一条' })).toBeTruthy()
    unmount()
    draw(row({ change: 'added', old: null }))
    expect(screen.queryByRole('button', { name: '保存这一条' })).toBeNull()
    expect(screen.getByRole('link', { name: /改这一条/ })).toBeTruthy()
  })

  it('that was taken off can only be kept again', () => {
    draw(row({ change: 'removed' }))
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.getByRole('button', { name: /不去掉了/ })).toBeTruthy()
  })
})

describe('old beside new', () => {
  const def = list.columns.find(({ path }) => path === 'serialNo')
  if (!def) throw new Error('no serial number')
  const field = (value: string | null, old: string | null) =>
    render(
      <AnswerField
        def={def}
        name="x"
        value={value}
        old={old}
        oldKnown
        lastOn="2026-01-15"
        problems={[]}
        refs={context.refs}
        locale="zh"
      />,
    )

  it('strikes through what it was and says that it changed', () => {
    field('NEW-1', 'OLD-1')
    expect(document.querySelector('del')?.textContent).toBe('OLD-1')
    expect(screen.getByText('改了')).toBeTruthy()
  })

  it('says nothing about a field that was blank and still is', () => {
    field(null, null)
    expect(screen.queryByText(/上次/)).toBeNull()
  })
})
