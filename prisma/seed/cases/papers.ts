import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { fontChain } from '@/lib/documents/layout/fonts'

/** Real files made on the fly: what an applicant would upload. Chinese text is text, so that it can be read and searched. */
export interface SamplePdf {
  readonly title: string
  readonly lines: readonly string[]
  /** Further pages are filled with plausible pages of the same report. */
  readonly pages?: number
}

export async function samplePdf({ title, lines, pages = 3 }: SamplePdf): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 60, info: { Title: title } })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
  const [sans] = fontChain('sans', true)
  if (!sans) throw new Error('no font')
  pdf.font(sans.file)
  pdf.fontSize(20).text(title, { align: 'center' }).moveDown(1.5)
  for (const line of lines) pdf.fontSize(12).text(line).moveDown(0.4)
  for (let page = 2; page <= pages; page += 1) {
    pdf.addPage().fontSize(14).text(`${title}（续）`).moveDown()
    for (let row = 1; row <= 14; row += 1)
      pdf
        .fontSize(11)
        .text(`${page - 1}.${row}　检测条件与结果见原始记录，判定：合格`)
        .moveDown(0.3)
    pdf.fontSize(10).text(`第 ${page} 页，共 ${pages} 页`, { align: 'right' })
  }
  pdf.end()
  return done
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** A photo of 1600 × 1200 with grain, so that it is as large as a real one. */
export async function sampleJpeg({ text, width = 1600 }: { text: string; width?: number }): Promise<Buffer> {
  const height = Math.round(width * 0.75)
  const label = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect x="8%" y="18%" width="84%" height="60%" fill="#f4f1e8" stroke="#5b5f66" stroke-width="8"/>
    <text x="50%" y="52%" font-size="${width / 18}" text-anchor="middle" font-family="Noto Sans CJK SC, sans-serif" fill="#22262b">${escape(text)}</text>
  </svg>`
  return sharp({
    create: { width, height, channels: 3, background: '#9fb0ba', noise: { type: 'gaussian', mean: 150, sigma: 18 } },
  })
    .composite([{ input: Buffer.from(label) }])
    .jpeg({ quality: 80 })
    .toBuffer()
}

/** A signature as drawn on a phone. */
export async function drawnSignature(): Promise<string> {
  const line =
    '<svg width="600" height="200"><path d="M40 150 C 120 20, 220 180, 320 60 S 520 120, 560 40" stroke="#000" stroke-width="6" fill="none"/></svg>'
  const png = await sharp(Buffer.from(line)).flatten({ background: '#fff' }).png().toBuffer()
  return `data:image/png;base64,${png.toString('base64')}`
}
