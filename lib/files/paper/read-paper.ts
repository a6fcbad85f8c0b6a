import type { FileType } from '@/lib/domain/files/limits'
import { findFacts } from '@/lib/domain/paper/facts'
import { pagesWorthKeeping } from '@/lib/domain/paper/hints'
import {
  type PageMeasure,
  type PageText,
  PAPER_LIMITS,
  type PaperFindings,
  type TextSource,
} from '@/lib/domain/paper/paper'
import { isBlank } from '@/lib/domain/paper/quality'
import { openPdf, type PdfPages } from './pdf-pages'
import { type GreyPicture, measure, readPicture, toWebp } from './pictures'
import { recognise } from './recognise'

export interface PagePicture {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly webp: Buffer
}

export interface ReadPaper {
  readonly findings: PaperFindings
  /** Of the pages a hint may point at. */
  readonly pictures: readonly PagePicture[]
}

const LOOKED_AT_SIDE = 1000
/** An A4 sheet at 200 dots per inch. */
const RECOGNISED_SIDE = 2340
const SHOWN_SIDE = 900
const MOST_PICTURES = 8

interface Page {
  readonly text: PageText
  readonly measure: PageMeasure
  readonly recognised: boolean
}

/** Reads one file: its text layer, else by recognition of the first pages; and how its pages look. */
export async function readPaper(bytes: Buffer, type: FileType): Promise<ReadPaper> {
  return type === 'application/pdf' ? readPdf(bytes) : readPhoto(bytes)
}

async function readPdf(bytes: Buffer): Promise<ReadPaper> {
  const pdf = await openPdf(bytes)
  try {
    const pages: Page[] = []
    for (let page = 1; page <= Math.min(pdf.count, PAPER_LIMITS.pages); page += 1) {
      const recognised = pages.filter((one) => one.recognised).length
      pages.push(await readPage(pdf, page, recognised))
    }
    return await gather(pages, pdf.count, (page) => pdf.picture(page, SHOWN_SIDE))
  } finally {
    pdf.close()
  }
}

async function readPage(pdf: PdfPages, page: number, recognised: number): Promise<Page> {
  const { turn, ...text } = pdf.text(page)
  const base = { page, shortSide: null }
  if (text.lines.length > 0) {
    return { text, measure: { ...base, hasText: true, ink: 1, sharpness: 0, turn }, recognised: false }
  }
  const look = await measure(await pdf.picture(page, LOOKED_AT_SIDE))
  const plain: PageMeasure = { ...base, ...look, hasText: false, turn: 0 }
  if (isBlank(plain) || recognised >= PAPER_LIMITS.recognisedPages) return { text, measure: plain, recognised: false }
  const picture = await pdf.picture(page, RECOGNISED_SIDE)
  return recognisePage(plain, picture, recognised === 0)
}

async function recognisePage(plain: PageMeasure, picture: GreyPicture, tryTurned: boolean): Promise<Page> {
  const { lines, turn } = await recognise(picture, tryTurned)
  return { text: { page: plain.page, lines }, measure: { ...plain, turn }, recognised: true }
}

async function readPhoto(bytes: Buffer): Promise<ReadPaper> {
  const picture = await readPicture(bytes, RECOGNISED_SIDE)
  const plain: PageMeasure = {
    page: 1,
    shortSide: picture.shortSide,
    ...(await measure(picture)),
    hasText: false,
    turn: 0,
  }
  const nothing: Page = { text: { page: 1, lines: [] }, measure: plain, recognised: false }
  const page = isBlank(plain) ? nothing : await recognisePage(plain, picture, true)
  return gather([page], 1, () => Promise.resolve(picture))
}

async function gather(
  pages: readonly Page[],
  count: number,
  draw: (page: number) => Promise<GreyPicture>,
): Promise<ReadPaper> {
  const measures = pages.map((page) => page.measure)
  const findings: PaperFindings = {
    pages: count,
    looked: pages.length,
    source: sourceOf(pages),
    facts: findFacts(pages.map(({ text }) => text)),
    measures,
  }
  const pictures: PagePicture[] = []
  for (const page of pagesWorthKeeping(findings, MOST_PICTURES)) {
    const { width, height, ...picture } = await draw(page)
    const webp = await toWebp({ ...picture, width, height }, SHOWN_SIDE)
    const scale = Math.min(1, SHOWN_SIDE / Math.max(width, height))
    pictures.push({ page, width: Math.round(width * scale), height: Math.round(height * scale), webp })
  }
  return { findings, pictures }
}

function sourceOf(pages: readonly Page[]): TextSource {
  if (pages.some(({ measure: { hasText } }) => hasText)) return 'layer'
  return pages.some(({ text }) => text.lines.length > 0) ? 'ocr' : 'none'
}
