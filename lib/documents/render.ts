import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import type { PrintableCode } from '@/lib/domain/document/document-types'
import type { Block, DocumentImage, DocumentView } from '@/lib/domain/document/view'
import { startOfOfficeDay } from '@/lib/domain/shared/dates'
import { heightOfText, setBlocks, type Images, type PreparedImage } from './layout/blocks'
import { createFlow, type Flow, type TextStyle, BODY, centred } from './layout/flow'
import { closingHeight, closingRoom, setClosing, setHead, setPageFurniture } from './layout/furniture'
import { BOTTOM, COLOUR } from './layout/geometry'
import type { Pdf } from './layout/pdf'
import { reserveSignature } from './signature-placeholder'
import { documentView } from './preview'
import type { DocumentMeta } from './templates/template'

export type { DocumentMeta } from './templates/template'

const PRODUCER = '医疗机构校验一件事'
const ANNEX_TITLE: TextStyle = { ...BODY, face: 'serifBold', size: 16, leading: 30 }

export interface RenderOptions {
  /** Bytes of drawn signatures and photos by SHA-256. */
  readonly images?: ReadonlyMap<string, Buffer>
  /** Leaves out fonts that happen to be on this machine, so that two machines make the same file. */
  readonly packagedFontsOnly?: boolean
}

/**
 * The PDF of a document, with room for the signature that `signPdf` fills in. The same variables and meta give the
 * same bytes: dates inside the file come from the date of issue, not from the moment of rendering.
 */
export async function renderDocument(
  code: PrintableCode,
  templateVersion: number,
  variables: unknown,
  meta: DocumentMeta,
  options: RenderOptions = {},
): Promise<Buffer> {
  const view = documentView(code, templateVersion, variables, meta)
  const images = await prepareImages(view, options.images ?? new Map<string, Buffer>())
  const pdf = openPdf(view, meta)
  const bytes = collect(pdf)
  const flow = createFlow(pdf, options.packagedFontsOnly ?? false)
  setHead(flow, view)
  setBody(flow, view, images)
  setClosing(flow, view)
  const annexPages = setAnnexes(flow, view, images)
  setPageFurniture(flow, view, annexPages)
  reserveSignature(pdf, { name: meta.bodyName, reason: [view.title, view.number].filter(Boolean).join(' ') })
  pdf.end()
  return bytes
}

function openPdf(view: DocumentView, meta: DocumentMeta): Pdf {
  const title = [view.title, view.number].filter(Boolean).join(' ')
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    lang: view.lang,
    displayTitle: true,
    info: {
      Title: title,
      Author: view.head ?? view.closing?.signer ?? PRODUCER,
      Subject: view.templateId,
      Creator: PRODUCER,
      Producer: PRODUCER,
      CreationDate: startOfOfficeDay(meta.issuedOn),
      ModDate: startOfOfficeDay(meta.issuedOn),
    },
  })
}

const collect = (pdf: Pdf): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })

/** The last paragraph goes with the closing, so that seal and authority never stand on a page by themselves. */
function setBody(flow: Flow, view: DocumentView, images: Images): void {
  const remedies = (view.remedies ?? []).map((text, index) => ({
    kind: 'paragraph' as const,
    indent: true,
    runs: index === 0 ? [{ text: '救济途径', strong: true as const }, { text: `。${text}` }] : [{ text }],
  }))
  const blocks = [...view.blocks, ...remedies]
  const tail = tailOf(blocks)
  setBlocks(flow, blocks.slice(0, blocks.length - tail.length), images)
  const height = heightOfText(flow, tail)
  if (tail.length > 0 && height <= BOTTOM - flow.y && closingRoom(flow) - height < closingHeight(view)) flow.newPage()
  setBlocks(flow, tail, images)
}

/** The paragraph at the end and a heading over it. */
function tailOf(blocks: readonly Block[]): readonly Block[] {
  if (blocks.at(-1)?.kind !== 'paragraph') return []
  return blocks.slice(blocks.at(-2)?.kind === 'heading' ? -2 : -1)
}

function setAnnexes(flow: Flow, view: DocumentView, images: Images): { page: number; title: string }[] {
  return view.annexes.map((annex) => {
    flow.newPage()
    const page = flow.pdf.bufferedPageRange().count
    centred(flow, flow.root.child('H2'), `附：${annex.title}`, { ...ANNEX_TITLE, colour: COLOUR.ink })
    flow.y += 6
    setBlocks(flow, annex.blocks, images)
    return { page, title: annex.title }
  })
}

/** Photos are turned upright and made small for the page; the originals stay in the file store under their hash. */
async function prepareImages(view: DocumentView, bytes: ReadonlyMap<string, Buffer>): Promise<Images> {
  const prepared = new Map<string, PreparedImage>()
  for (const image of imagesOf(view)) {
    const source = bytes.get(image.sha256)
    if (source && !prepared.has(image.sha256)) prepared.set(image.sha256, await prepareImage(source))
  }
  return prepared
}

const imagesOf = (view: DocumentView): DocumentImage[] =>
  [...view.blocks, ...view.annexes.flatMap((annex) => annex.blocks)].flatMap((block) => {
    if (block.kind === 'images') return block.images
    if (block.kind === 'signatures') return block.lines.flatMap((line) => (line.image ? [line.image] : []))
    return []
  })

async function prepareImage(source: Buffer): Promise<PreparedImage> {
  const image = sharp(source).rotate().resize({ width: 1000, height: 1000, fit: 'inside', withoutEnlargement: true })
  const { data, info } = await image
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}
