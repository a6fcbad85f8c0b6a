import PDFDocument from 'pdfkit'
import { setBlocks } from '../layout/blocks'
import { createFlow, type Flow } from '../layout/flow'
import { setHead, setPageFurniture } from '../layout/furniture'
import { COLOUR, PAGE } from '../layout/geometry'
import type { PaperSheet } from './paper'

const PRODUCER = '医疗机构校验一件事'

export interface PaperOptions {
  /** Printed across every page of a sample, so that nobody takes it for a real paper. */
  readonly mark: string | null
  /** Said at the foot of every page. */
  readonly foot: string
}

/** A template or sample: no number, seal, code or signature, because it is nobody's document. */
export async function renderPaper(sheet: PaperSheet, { mark, foot }: PaperOptions): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: sheet.title,
      Creator: PRODUCER,
      Producer: PRODUCER,
      CreationDate: new Date(0),
      ModDate: new Date(0),
    },
  })
  const chunks: Buffer[] = []
  const bytes = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
  const view = { ...sheet, head: null, number: null, reference: [], addressee: null, contact: foot }
  const flow = createFlow(pdf, true)
  setHead(flow, view)
  setBlocks(flow, sheet.blocks, new Map())
  setPageFurniture(flow, view, [])
  if (mark !== null) setMark(flow, mark)
  pdf.end()
  return bytes
}

const MARK_SIZE = 120

function setMark(flow: Flow, mark: string): void {
  const { count } = flow.pdf.bufferedPageRange()
  const centre = { x: PAGE.width / 2, y: PAGE.height / 2 }
  for (let page = 0; page < count; page += 1) {
    flow.pdf.switchToPage(page)
    flow.artifact(() => {
      flow.pdf
        .save()
        .opacity(0.1)
        .rotate(-35, { origin: [centre.x, centre.y] })
      const width = flow.pen.width(mark, 'sansBold', MARK_SIZE)
      const at = { x: centre.x - width / 2, y: centre.y + MARK_SIZE / 3 }
      flow.pen.write(mark, at, { face: 'sansBold', size: MARK_SIZE, colour: COLOUR.faint })
      flow.pdf.restore()
    })
  }
}
