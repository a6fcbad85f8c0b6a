import type { Pdf } from './pdf'
import { createPen, type Pen } from './pen'
import { BODY_LEADING, BOTTOM, COLOUR, LEFT, MARGIN, RIGHT, WIDTH, type Colour } from './geometry'
import type { Face } from './fonts'
import { breakLines, type Line, type TextRun } from './typeset'

/** One element of the structure tree (PDF tags). Everything drawn belongs to one, or is an artifact. */
export interface Element {
  readonly draw: (paint: () => void) => void
  readonly child: (tag: string, options?: { alt?: string }) => Element
}

export interface Flow {
  readonly pdf: Pdf
  readonly pen: Pen
  readonly root: Element
  /** Top of the free space on the current page. */
  y: number
  readonly room: () => number
  readonly newPage: () => void
  /** A new page when less than this is left. */
  readonly ensure: (height: number) => void
  readonly artifact: (paint: () => void) => void
}

export const PAGE_ROOM = BOTTOM - MARGIN.top

export function createFlow(pdf: Pdf, packagedFontsOnly: boolean): Flow {
  const top = pdf.struct('Document')
  pdf.addStructure(top)
  const flow: Flow = {
    pdf,
    pen: createPen(pdf, { packagedFontsOnly }),
    root: elementOf(pdf, top),
    y: MARGIN.top,
    room: () => BOTTOM - flow.y,
    newPage: () => {
      pdf.addPage()
      flow.y = MARGIN.top
    },
    ensure: (height) => {
      if (flow.room() < height && flow.y > MARGIN.top) flow.newPage()
    },
    artifact: (paint) => {
      pdf.markContent('Artifact', { type: 'Layout' })
      paint()
      pdf.endMarkedContent()
    },
  }
  return flow
}

function elementOf(pdf: Pdf, struct: PDFKit.PDFStructureElement, tag = 'Document'): Element {
  return {
    draw: (paint) => {
      const content = pdf.markStructureContent(tag)
      paint()
      pdf.endMarkedContent()
      struct.add(content)
    },
    child: (childTag, options = {}) => {
      const child = pdf.struct(childTag, options)
      struct.add(child)
      return elementOf(pdf, child, childTag)
    },
  }
}

export interface TextStyle {
  readonly face: Face
  readonly strongFace: Face
  readonly size: number
  readonly leading: number
  readonly colour: Colour
}

export const BODY: TextStyle = {
  face: 'serif',
  strongFace: 'serifBold',
  size: 12,
  leading: BODY_LEADING,
  colour: COLOUR.body,
}
export const SMALL: TextStyle = { face: 'sans', strongFace: 'sansBold', size: 9, leading: 14, colour: COLOUR.faint }

export const linesOf = (
  flow: Flow,
  runs: readonly TextRun[],
  style: TextStyle,
  setting: { width?: number; firstIndent?: number; justify?: boolean } = {},
): Line[] =>
  breakLines(
    runs,
    {
      width: setting.width ?? WIDTH,
      size: style.size,
      firstIndent: setting.firstIndent ?? 0,
      justify: setting.justify ?? false,
    },
    (text, strong) => flow.pen.width(text, strong ? style.strongFace : style.face, style.size),
  )

export const plain = (text: string, strong = false): readonly TextRun[] => [{ text, strong }]

/** Sets one line; `top` is the top of its leading. */
export function setLine(flow: Flow, line: Line, at: { x: number; top: number }, style: TextStyle): void {
  const baseline = at.top + style.leading / 2 + style.size * 0.37
  for (const piece of line.pieces) {
    const face = piece.strong ? style.strongFace : style.face
    flow.pen.write(piece.text, { x: at.x + piece.x, y: baseline }, { face, size: style.size, colour: style.colour })
  }
}

/** Lines one below the other over as many pages as they need; never one line alone at the foot or head of a page. */
export function setLines(flow: Flow, element: Element, lines: readonly Line[], style: TextStyle, x = LEFT): void {
  lines.forEach((line, index) => {
    const left = lines.length - index
    const together = lines.length > 2 && (index === 0 || left === 2) ? 2 : 1
    flow.ensure(style.leading * (lines.length === 2 && index === 0 ? 2 : together))
    element.draw(() => setLine(flow, line, { x, top: flow.y }, style))
    flow.y += style.leading
  })
}

export function centred(flow: Flow, element: Element, text: string, style: TextStyle): void {
  for (const line of linesOf(flow, plain(text), style)) {
    element.draw(() => setLine(flow, line, { x: LEFT + (WIDTH - line.width) / 2, top: flow.y }, style))
    flow.y += style.leading
  }
}

export function rule(flow: Flow, y: number, { width, colour }: { width: number; colour: Colour }): void {
  flow.artifact(() => flow.pdf.lineWidth(width).strokeColor(colour).moveTo(LEFT, y).lineTo(RIGHT, y).stroke())
}
