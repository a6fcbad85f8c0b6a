import { officeDate, type IsoDate } from '@/lib/domain/shared/dates'
import type { Align, Block, Cell, Column, LabelledValue, Run } from '@/lib/domain/document/view'

/**
 * Small words and block makers for the templates. The sentences of a document stand in its template and not in
 * lib/copy: they are issued under a version and may never change afterwards. Figures carry no spaces in documents.
 */
export const zhDate = (date: IsoDate): string =>
  `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`

/** 12月8日 when the year has just been said. */
export const zhDateAfter = (date: IsoDate, said: IsoDate): string => {
  const full = zhDate(date)
  return date.slice(0, 4) === said.slice(0, 4) ? full.slice(full.indexOf('年') + 1) : full
}

export const zhInstant = (instant: string): string => {
  const at = new Date(instant)
  const time = new Date(at.getTime() + 8 * 3600_000).toISOString()
  return `${zhDate(officeDate(at))}${time.slice(11, 16)}`
}

export const dayOf = (instant: string): IsoDate => officeDate(new Date(instant))

export const zhList = (items: readonly string[]): string => items.join('、')

export const p = (...runs: readonly (string | Run)[]): Block => ({
  kind: 'paragraph',
  indent: true,
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
})

/** “整改情况。现场核查发现……” with its opening word in bold. */
export const led = (lead: string, text: string): Block => p({ text: lead, strong: true }, `。${text}`)

export const heading = (text: string): Block => ({ kind: 'heading', text })
export const list = (items: readonly string[]): Block => ({ kind: 'list', items })

export const values = (rows: readonly (LabelledValue | null)[]): Block => ({
  kind: 'values',
  rows: rows.filter((row): row is LabelledValue => row !== null),
})

export const row = (label: string, value: string | null): LabelledValue | null => (value ? { label, value } : null)

export const column = (label: string, width: number, align: Align = 'left'): Column => ({ label, width, align })

export const table = (
  columns: readonly Column[],
  rows: readonly (readonly (string | Cell)[])[],
  empty = '无',
): Block => ({
  kind: 'table',
  columns,
  rows: rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell))),
  empty,
})

/** 一、二、三 … for numbered grounds; documents seldom go beyond ten. */
export const zhOrdinal = (index: number): string => {
  const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  const n = index + 1
  if (n < 10) return digits[n] ?? String(n)
  const tens = Math.floor(n / 10)
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${n % 10 === 0 ? '' : (digits[n % 10] ?? '')}`
}
