import { assertNever } from '@/lib/domain/shared/result'
import type { Block, DocumentImage, SignatureLine } from '@/lib/domain/document/view'
import { BODY, linesOf, plain, setLine, setLines, SMALL, type Element, type Flow, type TextStyle } from './flow'
import { BODY_SIZE, COLOUR, LEFT, MM, RIGHT, TABLE_SIZE, WIDTH } from './geometry'
import { setTable, tableStart, type TableContent } from './table'
import type { Line } from './typeset'

/** Picture bytes by SHA-256, made ready for the page. */
export type Images = ReadonlyMap<string, PreparedImage>

export interface PreparedImage {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

const HEADING: TextStyle = { ...BODY, face: 'serifBold', size: 12.5 }
const GAP = 6

/** All blocks one below the other; a heading goes with what it stands over. */
export function setBlocks(flow: Flow, blocks: readonly Block[], images: Images): void {
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') flow.ensure(startOf(flow, blocks.slice(index), images))
    setBlock(flow, block, images)
  })
}

/** Room the first of these blocks needs to begin on a page; a heading needs what follows it too. */
function startOf(flow: Flow, [block, ...rest]: readonly Block[], images: Images): number {
  if (!block) return 0
  switch (block.kind) {
    case 'heading':
      return headingHeight(flow, block.text) + startOf(flow, rest, images)
    case 'paragraph':
      return Math.min(paragraphLines(flow, block).length, 2) * BODY.leading
    case 'list':
      return 2 * BODY.leading
    case 'values':
      return GAP + tableStart(flow, valuesTable(block))
    case 'table':
      return GAP + tableStart(flow, { headed: true, ...block })
    case 'signatures':
      return GAP + (block.lines[0] ? layOutSignature(flow, block.lines[0], images).height : 0)
    case 'images':
      return GAP + pairHeight(flow, block.images.slice(0, 2))
    default:
      return assertNever(block)
  }
}

/** Height of headings and paragraphs. */
export const heightOfText = (flow: Flow, blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    if (block.kind === 'heading') return sum + headingHeight(flow, block.text)
    return block.kind === 'paragraph' ? sum + paragraphLines(flow, block).length * BODY.leading + PARAGRAPH_GAP : sum
  }, 0)

const headingHeight = (flow: Flow, text: string): number =>
  GAP + linesOf(flow, plain(text), HEADING).length * HEADING.leading

function setBlock(flow: Flow, block: Block, images: Images): void {
  switch (block.kind) {
    case 'heading':
      return setHeading(flow, block.text)
    case 'paragraph':
      return setParagraph(flow, block)
    case 'list':
      return setList(flow, block.items)
    case 'values':
      return spaced(flow, () => setTable(flow, valuesTable(block)))
    case 'table':
      return spaced(flow, () => setTable(flow, { headed: true, ...block }))
    case 'signatures':
      return spaced(flow, () => block.lines.forEach((line) => setSignature(flow, line, images)))
    case 'images':
      return spaced(flow, () => setImages(flow, block.images, images))
    default:
      return assertNever(block)
  }
}

const valuesTable = ({ rows }: Extract<Block, { kind: 'values' }>): TableContent => ({
  headed: false,
  empty: '—',
  columns: [
    { label: '', width: 22, align: 'left' },
    { label: '', width: 78, align: 'left' },
  ],
  rows: rows.map((row) => [{ text: row.label }, { text: row.value }]),
})

function spaced(flow: Flow, set: () => void): void {
  flow.y += GAP
  set()
  flow.y += GAP + 2
}

function setHeading(flow: Flow, text: string): void {
  flow.y += GAP
  setLines(flow, flow.root.child('H2'), linesOf(flow, plain(text), HEADING), HEADING)
}

type Paragraph = Extract<Block, { kind: 'paragraph' }>
const PARAGRAPH_GAP = 2.5

function paragraphLines(flow: Flow, block: Paragraph): Line[] {
  const runs = block.runs.map((run) => ({ text: run.text, strong: run.strong === true }))
  return linesOf(flow, runs, BODY, { firstIndent: block.indent ? 2 * BODY_SIZE : 0, justify: true })
}

function setParagraph(flow: Flow, block: Paragraph): void {
  setLines(flow, flow.root.child('P'), paragraphLines(flow, block), BODY)
  flow.y += PARAGRAPH_GAP
}

function setList(flow: Flow, items: readonly string[]): void {
  const list = flow.root.child('L')
  const indent = 2 * BODY_SIZE
  items.forEach((text, index) => {
    const label = `${index + 1}.`
    const item = list.child('LI')
    const lines = linesOf(flow, plain(text), BODY, { width: WIDTH - indent - 18, justify: true })
    flow.ensure(BODY.leading * Math.min(2, lines.length))
    const [line] = linesOf(flow, plain(label), BODY)
    if (line) item.child('Lbl').draw(() => setLine(flow, line, { x: LEFT + indent, top: flow.y }, BODY))
    setLines(flow, item.child('LBody'), lines, BODY, LEFT + indent + 18)
  })
}

const NAME: TextStyle = { ...BODY, size: TABLE_SIZE + 0.5, leading: 19 }

function layOutSignature(flow: Flow, line: SignatureLine, images: Images) {
  const image = line.image ? images.get(line.image.sha256) : undefined
  const [imageWidth, imageHeight] = [42 * MM, 15 * MM]
  const width = WIDTH - (line.image ? imageWidth + 4 * MM : 0)
  const name = linesOf(flow, [...plain(`${line.role}　`), ...plain(line.name, true)], NAME, { width })
  const detail = line.detail === null ? [] : linesOf(flow, plain(line.detail), SMALL, { width })
  const text = name.length * NAME.leading + detail.length * SMALL.leading
  const height = Math.max(text, line.image ? imageHeight : 0) + 8
  return { image, imageWidth, imageHeight, name, detail, height }
}

function setSignature(flow: Flow, line: SignatureLine, images: Images): void {
  const { image, imageWidth, imageHeight, name, detail, height } = layOutSignature(flow, line, images)
  flow.ensure(height)
  const top = flow.y + 4
  const element = flow.root.child('P')
  name.forEach((one, index) =>
    element.draw(() => setLine(flow, one, { x: LEFT, top: top + index * NAME.leading }, NAME)),
  )
  detail.forEach((one, index) =>
    element.draw(() =>
      setLine(flow, one, { x: LEFT, top: top + name.length * NAME.leading + index * SMALL.leading }, SMALL),
    ),
  )
  if (line.image) {
    placeImage(
      flow,
      { view: line.image, image },
      { x: RIGHT - imageWidth, y: top, width: imageWidth, height: imageHeight },
    )
  }
  flow.y += height
  flow.artifact(() =>
    flow.pdf.lineWidth(0.4).strokeColor(COLOUR.faint).moveTo(LEFT, flow.y).lineTo(RIGHT, flow.y).stroke(),
  )
}

const GUTTER = 6 * MM
const PHOTO = { width: (WIDTH - GUTTER) / 2, height: 60 * MM } as const

const captionOf = (flow: Flow, { caption }: DocumentImage): Line[] =>
  linesOf(flow, plain(caption ?? ''), SMALL, { width: PHOTO.width })

const pairHeight = (flow: Flow, pair: readonly DocumentImage[]): number =>
  PHOTO.height + Math.max(0, ...pair.map((view) => captionOf(flow, view).length)) * SMALL.leading + 10

function setImages(flow: Flow, views: readonly DocumentImage[], images: Images): void {
  const { width, height } = PHOTO
  for (let start = 0; start < views.length; start += 2) {
    const pair = views.slice(start, start + 2)
    flow.ensure(pairHeight(flow, pair))
    pair.forEach((view, index) => {
      const x = LEFT + index * (width + GUTTER)
      placeImage(flow, { view, image: images.get(view.sha256) }, { x, y: flow.y, width, height })
      const caption = flow.root.child('Caption')
      captionOf(flow, view).forEach((line, row) =>
        caption.draw(() =>
          setLine(
            flow,
            line,
            { x: x + (width - line.width) / 2, top: flow.y + height + 3 + row * SMALL.leading },
            SMALL,
          ),
        ),
      )
    })
    flow.y += pairHeight(flow, pair)
  }
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A picture that cannot be read is said to be missing; the document is not held up by it. */
function placeImage(
  flow: Flow,
  { view, image }: { view: DocumentImage; image: PreparedImage | undefined },
  frame: Frame,
): void {
  const figure: Element = flow.root.child('Figure', { alt: view.alt })
  if (!image) {
    const [line] = linesOf(flow, plain('（图片无法显示）'), SMALL)
    if (line) figure.draw(() => setLine(flow, line, { x: frame.x, top: frame.y }, SMALL))
    return
  }
  const scale = Math.min(frame.width / image.width, frame.height / image.height)
  const [width, height] = [image.width * scale, image.height * scale]
  const x = frame.x + (frame.width - width) / 2
  const y = frame.y + (frame.height - height) / 2
  figure.draw(() => flow.pdf.image(image.bytes, x, y, { width, height }))
}
