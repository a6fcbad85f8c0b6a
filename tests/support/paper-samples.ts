import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { openPdf } from '@/lib/files/paper/pdf-pages'

/** Papers for the checks: with a text layer, and the same as a scanner or a phone would bring them. The font comes with a package. */
const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
)

export interface TestedDevice {
  readonly institution: string
  readonly testedOn: string
  readonly verdict?: string
}

export const reportLines = ({
  institution,
  testedOn,
  verdict = '所检项目全部合格',
}: TestedDevice): readonly string[] => [
  '放射诊疗设备状态检测报告',
  `受检单位：${institution}`,
  '设备名称：牙科口内射线机',
  `检测日期：${testedOn}`,
  `检测结论：${verdict}`,
]

type Page = readonly string[] | Buffer

/** Pages of lines, or of one picture each; an empty list is a blank sheet. */
export async function makePdf(pages: readonly Page[], rotate = 0): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', autoFirstPage: false, compress: true })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  for (const page of pages) {
    document.addPage()
    Object.assign(document.page.dictionary.data, rotate === 0 ? {} : { Rotate: rotate })
    if (Buffer.isBuffer(page)) document.image(page, 0, 0, { width: document.page.width })
    else
      page.forEach((line, index) =>
        document
          .font(FONT)
          .fontSize(16)
          .text(line, 60, 80 + index * 44),
      )
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}

/** The lines as a picture of an A4 sheet at 200 dots per inch. */
export async function makeScan(lines: readonly string[]): Promise<Buffer> {
  const pdf = await openPdf(await makePdf([lines]))
  try {
    const { data, width, height } = await pdf.picture(1, 2340)
    return await sharp(data, { raw: { width, height, channels: 1 } })
      .png()
      .toBuffer()
  } finally {
    pdf.close()
  }
}
