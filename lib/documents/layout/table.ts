import type { Align, Cell, Column } from '@/lib/domain/document/view'
import { plain, PAGE_ROOM, linesOf, setLine, type Element, type Flow, type TextStyle } from './flow'
import { COLOUR, LEFT, RULE, TABLE_LEADING, TABLE_SIZE, WIDTH } from './geometry'
import type { Line } from './typeset'

const TABLE: TextStyle = {
  face: 'serif',
  strongFace: 'serifBold',
  size: TABLE_SIZE,
  leading: TABLE_LEADING,
  colour: COLOUR.body,
}
const PAD_X = 6
const PAD_Y = 4.5

interface Box {
  readonly lines: readonly Line[]
  readonly align: Align
  readonly column: number
  readonly rowSpan: number
  readonly shaded: boolean
  readonly tag: 'TH' | 'TD'
}

interface Row {
  readonly boxes: readonly Box[]
  readonly height: number
}

export interface TableContent {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly empty: string
  /** False for label–value tables, whose first column is the head. */
  readonly headed: boolean
}

/** A table with full rules; its head is repeated on every page, a row longer than a page is continued. */
export function setTable(flow: Flow, content: TableContent): void {
  const widths = columnWidths(content.columns)
  const head = content.headed ? headRow(flow, content.columns, widths) : null
  const element = flow.root.child('Table')
  const groups =
    content.rows.length === 0 ? [[emptyRow(flow, content.empty, widths)]] : rowGroups(flow, content, widths)
  flow.ensure(Math.min((head?.height ?? 0) + heightOfRows(groups[0] ?? []), PAGE_ROOM))
  const paintHead = () => (head ? paintGroup(flow, element, [head], widths) : undefined)
  const paintPart = (part: readonly Row[]) => {
    if (heightOfRows(part) > flow.room() + 0.01) {
      flow.newPage()
      paintHead()
    }
    paintGroup(flow, element, part, widths)
  }
  paintHead()
  for (const group of groups) partsOf(group, flow.room(), PAGE_ROOM - (head?.height ?? 0)).forEach(paintPart)
}

/** Head and first rows: what a table must have room for to begin on a page. */
export function tableStart(flow: Flow, content: TableContent): number {
  const widths = columnWidths(content.columns)
  const head = content.headed ? headRow(flow, content.columns, widths).height : 0
  const [first] =
    content.rows.length === 0 ? [[emptyRow(flow, content.empty, widths)]] : rowGroups(flow, content, widths)
  return Math.min(head + heightOfRows(first ?? []), PAGE_ROOM)
}

const heightOfRows = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.height, 0)

function columnWidths(columns: readonly Column[]): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  return columns.map((column) => (column.width / total) * WIDTH)
}

const innerWidth = (widths: readonly number[], column: number): number => (widths[column] ?? WIDTH) - 2 * PAD_X

const heightOf = (boxes: readonly Box[]): number =>
  Math.max(1, ...boxes.filter((box) => box.rowSpan === 1).map((box) => box.lines.length)) * TABLE_LEADING + 2 * PAD_Y

function headRow(flow: Flow, columns: readonly Column[], widths: readonly number[]): Row {
  const boxes = columns.map((column, index): Box => {
    const lines = linesOf(flow, plain(column.label, true), TABLE, { width: innerWidth(widths, index) })
    return { lines, align: 'center', column: index, rowSpan: 1, shaded: true, tag: 'TH' }
  })
  return { boxes, height: heightOf(boxes) }
}

function emptyRow(flow: Flow, text: string, widths: readonly number[]): Row {
  const lines = linesOf(flow, plain(text), TABLE, { width: WIDTH - 2 * PAD_X })
  const boxes: Box[] = [{ lines, align: 'center', column: -1, rowSpan: 1, shaded: false, tag: 'TD' }]
  return { boxes, height: Math.max(heightOf(boxes), widths.length === 0 ? 0 : TABLE_LEADING + 2 * PAD_Y) }
}

/** Rows that share a spanning cell stay together. */
function rowGroups(flow: Flow, content: TableContent, widths: readonly number[]): Row[][] {
  const groups: Row[][] = []
  const spans = content.columns.map(() => 0)
  for (const cells of content.rows) {
    const joined = spans.some((left) => left > 0)
    const boxes = boxesOf(flow, { cells, spans, content, widths })
    const row = { boxes, height: heightOf(boxes) }
    const last = groups.at(-1)
    if (joined && last) last.push(row)
    else groups.push([row])
  }
  return groups.map(growForSpans)
}

interface RowSource {
  readonly cells: readonly Cell[]
  /** Rows still covered from above, by column; changed as rows are read. */
  readonly spans: number[]
  readonly content: TableContent
  readonly widths: readonly number[]
}

function boxesOf(flow: Flow, { cells, spans, content, widths }: RowSource): Box[] {
  const boxes: Box[] = []
  const waiting = [...cells]
  content.columns.forEach((column, index) => {
    const covered = spans[index] ?? 0
    if (covered > 0) {
      spans[index] = covered - 1
      return
    }
    const cell = waiting.shift() ?? { text: '' }
    const label = !content.headed && index === 0
    const lines = linesOf(flow, plain(cell.text, cell.strong === true), TABLE, { width: innerWidth(widths, index) })
    spans[index] = (cell.rowSpan ?? 1) - 1
    boxes.push({
      lines,
      align: column.align,
      column: index,
      rowSpan: cell.rowSpan ?? 1,
      shaded: label,
      tag: label ? 'TH' : 'TD',
    })
  })
  return boxes
}

/** A spanning cell taller than its rows makes the last of them higher. */
function growForSpans(group: Row[]): Row[] {
  return group.map((row, index) => {
    if (index !== group.length - 1) return row
    const above = heightOfRows(group.slice(0, -1))
    const spanning = group.flatMap((one) => one.boxes.filter((box) => box.rowSpan > 1))
    const needed = Math.max(0, ...spanning.map((box) => box.lines.length * TABLE_LEADING + 2 * PAD_Y))
    return { ...row, height: Math.max(row.height, needed - above) }
  })
}

/** A group that fits a page stays whole; a single row that does not is cut between lines, to fill what is left here first. */
function partsOf(group: Row[], room: number, pageRoom: number): Row[][] {
  const height = heightOfRows(group)
  if (height <= pageRoom) return [group]
  const [row] = group
  if (group.length > 1 || !row) return group.map((one) => [unspanned(one)])
  const parts: Row[][] = []
  let start = 0
  const longest = Math.max(...row.boxes.map((box) => box.lines.length))
  for (let space = room > TABLE_LEADING * 6 ? room : pageRoom; start < longest; space = pageRoom) {
    const count = Math.max(1, Math.floor((space - 2 * PAD_Y) / TABLE_LEADING))
    const boxes = row.boxes.map((box) => ({ ...box, lines: box.lines.slice(start, start + count) }))
    parts.push([{ boxes, height: heightOf(boxes) }])
    start += count
  }
  return parts
}

const unspanned = (row: Row): Row => {
  const boxes = row.boxes.map((box) => ({ ...box, rowSpan: 1 }))
  return { boxes, height: heightOf(boxes) }
}

function paintGroup(flow: Flow, table: Element, rows: readonly Row[], widths: readonly number[]): void {
  const top = flow.y
  const tops = rows.map((_, index) => top + heightOfRows(rows.slice(0, index)))
  rows.forEach((row, index) => {
    const tr = table.child('TR')
    for (const box of row.boxes) {
      const height = heightOfRows(rows.slice(index, index + box.rowSpan))
      paintBox(flow, tr, box, { ...placeOf(box, widths), y: tops[index] ?? top, height })
    }
    flow.y += row.height
  })
}

function placeOf(box: Box, widths: readonly number[]): { x: number; width: number } {
  if (box.column < 0) return { x: LEFT, width: WIDTH }
  const before = widths.slice(0, box.column).reduce((sum, width) => sum + width, 0)
  return { x: LEFT + before, width: widths[box.column] ?? WIDTH }
}

function paintBox(
  flow: Flow,
  row: Element,
  box: Box,
  place: { x: number; y: number; width: number; height: number },
): void {
  const { x, y, width, height } = place
  flow.artifact(() => {
    flow.pdf.lineWidth(RULE).rect(x, y, width, height)
    if (box.shaded) flow.pdf.fillAndStroke(COLOUR.head, COLOUR.rule)
    else flow.pdf.strokeColor(COLOUR.rule).stroke()
  })
  const top = y + (height - box.lines.length * TABLE_LEADING) / 2
  row.child(box.tag).draw(() =>
    box.lines.forEach((line, index) => {
      const slack = width - 2 * PAD_X - line.width
      const offset = box.align === 'center' ? slack / 2 : box.align === 'right' ? slack : 0
      setLine(flow, line, { x: x + PAD_X + offset, top: top + index * TABLE_LEADING }, TABLE)
    }),
  )
}
