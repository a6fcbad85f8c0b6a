import sharp from 'sharp'
import { samplePdf } from '@/prisma/seed/cases/papers'

/** The demo’s own papers, and what only tests need. */
export { sampleJpeg, samplePdf } from '@/prisma/seed/cases/papers'

/** M19: yearly status test of one device. */
export const statusTestReport = ({
  serialNo,
  testedOn,
  pages,
}: {
  serialNo: string
  testedOn: string
  pages?: number
}): Promise<Buffer> =>
  samplePdf({
    title: '放射诊疗设备状态检测报告',
    lines: [
      `报告编号：RF${testedOn.replaceAll('-', '')}01`,
      '委托单位：青岛西海岸海月口腔门诊部',
      '设备名称：牙科口内X射线机',
      `设备编号：${serialNo}`,
      `检测日期：${testedOn}`,
      '检测机构：山东某检测技术有限公司　资质认定证书编号：CMA 000000000000',
      '检测依据：WS 76　检测类别：状态检测',
      '检测结论：所检项目均符合要求。',
    ],
    ...(pages === undefined ? {} : { pages }),
  })

/** A signature as drawn on a phone: black strokes on nothing. */
export const sampleSignature = (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="420" height="150"><path d="M20 100C80 10 120 140 180 60S300 120 400 40" stroke="black" stroke-width="5" fill="none"/></svg>',
    ),
  )
    .png()
    .toBuffer()
