import type { Page } from '@playwright/test'
import { expect } from '@/tests/support/playwright'
import { sampleJpeg, samplePdf, statusTestReport } from '@/tests/support/samples'

export interface PaperFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export const pdfNamed = async (name: string, lines: readonly string[] = ['见各页']): Promise<PaperFile> => ({
  name: `${name}.pdf`,
  mimeType: 'application/pdf',
  buffer: await samplePdf({ title: name, lines, pages: 2 }),
})

export const photoOf = async (text: string): Promise<PaperFile> => ({
  name: `${text}.jpg`,
  mimeType: 'image/jpeg',
  buffer: await sampleJpeg({ text }),
})

/** Every paper a clean renewal with one device asks for, but the drill record: that one the window will have to ask for. */
export const LEFT_OUT = '放射事件应急处理预案及演练记录'

export const UPLOADS: readonly (readonly [RegExp, () => Promise<PaperFile>])[] = [
  [/^校验期工作总结/, () => pdfNamed('2026年度校验期工作总结')],
  [/^医疗废物集中处置协议/, () => pdfNamed('医疗废物处置协议和转移汇总')],
  [/^医疗质量安全与医院感染管理自查报告/, () => pdfNamed('自查报告')],
  [
    /^放射诊疗设备性能检测报告/,
    async () => ({
      name: '口腔内X射线机状态检测报告.pdf',
      mimeType: 'application/pdf',
      buffer: await statusTestReport({ serialNo: 'RX70-0013', testedOn: '2026-03-18', pages: 3 }),
    }),
  ],
  [/^放射诊疗工作场所防护检测报告/, () => pdfNamed('机房防护检测报告')],
  [/^放射工作人员职业健康检查.*赵雪梅/, () => pdfNamed('赵雪梅职业健康检查')],
  [/^放射工作人员职业健康检查.*钱海波/, () => pdfNamed('钱海波职业健康检查')],
  [/^放射防护和有关法律知识培训证明.*赵雪梅/, () => photoOf('培训证明赵雪梅')],
  [/^放射防护和有关法律知识培训证明.*钱海波/, () => photoOf('培训证明钱海波')],
]

/** Papers of which nothing changed. */
export const PROMISES = [/^执业登记事项、人员、科室、大型设备变更情况表/, /^放射防护管理组织/]

const wanted = (page: Page, title: RegExp | string) =>
  page
    .getByRole('region', { name: /^还差 \d+ 份$/ })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name: title }) })

/** Chooses a file for a paper and waits until the office has it: the paper is then no longer among the missing. */
export async function handIn(page: Page, title: RegExp | string, file: PaperFile): Promise<void> {
  const row = wanted(page, title)
  await row.getByLabel(/^选文件/).setInputFiles(file)
  await expect(row).toHaveCount(0, { timeout: 30_000 })
}

export async function promise(page: Page, title: RegExp): Promise<void> {
  const row = wanted(page, title)
  await row.getByRole('button', { name: '没有变化，我承诺' }).click()
  await expect(row).toHaveCount(0, { timeout: 30_000 })
}
