import { describe, expect, it } from 'vitest'
import { deltaOf } from '@/lib/domain/application/delta-list'
import type { AnswerEntry, AnswerPage } from '@/lib/domain/application/staff-views'

const typed = { kind: 'typed' } as const
const line = (path: string, before: string | null, now: string) => ({
  path,
  label: path,
  before,
  now,
  changed: before !== null && before !== now,
  source: typed,
})
const entry = (rowKey: string, change: AnswerEntry['change'], before: string | null, now: string): AnswerEntry => ({
  rowKey,
  title: rowKey,
  change,
  lines: [{ path: 'model', label: '型号', before, now, changed: before !== null && before !== now }],
})
const page = (entries: AnswerEntry[]): AnswerPage => ({
  code: 'b-devices',
  group: 'B',
  title: '设备',
  lines: [line('b.officer', '何某', '林某'), line('b.drill', '一次', '一次'), line('b.new', null, '有')],
  tables: [{ path: 'b.devices', title: '设备', none: '', source: typed, entries }],
})
const options = {
  folded: ['b.doses'],
  papersOf: ({ rowKey }: { rowKey: string | null }) => (rowKey === 'd1' ? ['M19:d1'] : []),
  words: { none: '无' },
}

describe('what differs from last time', () => {
  it('is told in the order of the form, old beside new, with the paper that shows it', () => {
    const rows = [
      entry('d1', 'changed', 'MX-200', 'MX-320'),
      entry('d2', 'added', null, 'CT-9'),
      entry('d3', 'removed', 'DR-1', 'DR-1'),
      entry('d4', 'unchanged', 'RX', 'RX'),
    ]
    const { entries, unchanged } = deltaOf([page(rows)], options)
    expect(entries.map(({ kind, title, papers }) => [kind, title, papers])).toEqual([
      ['CHANGED', 'b.officer', []],
      ['CHANGED', 'd1', ['M19:d1']],
      ['ADDED', 'd2', []],
      ['REMOVED', 'd3', []],
    ])
    expect(entries[1]?.parts).toEqual([{ label: '型号', before: 'MX-200', now: 'MX-320' }])
    expect(entries[2]?.parts).toEqual([{ label: '型号', before: '无', now: 'CT-9' }])
    expect(unchanged).toBe(2)
  })

  it('counts readings of doses instead of listing them', () => {
    const doses = [
      entry('p1.1', 'added', null, '≤1'),
      entry('p1.2', 'added', null, '≤1'),
      entry('p1.3', 'removed', '≤1', '≤1'),
    ]
    const folded: AnswerPage = {
      ...page([]),
      lines: [],
      tables: [{ path: 'b.doses', title: '剂量', none: '', source: typed, entries: doses }],
    }
    expect(deltaOf([folded], options).entries.map(({ kind, count }) => [kind, count])).toEqual([
      ['ADDED', 2],
      ['REMOVED', 1],
    ])
  })
})
