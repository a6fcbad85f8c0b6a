import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pdfPages, pdfProblems, pdfTest, pdfText, pdfTitle } from '../../support/pdf'
import { sampleJpeg, statusTestReport } from '../../support/samples'

pdfTest(pdfTitle('the sample test report is a clean PDF of three pages that shows device and date'), async () => {
  const pdf = await statusTestReport({ serialNo: 'X2019-0713', testedOn: '2026-06-18' })
  expect(pdfProblems(pdf)).toBe('')
  expect(pdfPages(pdf)).toBe(3)
  expect(pdfText(pdf)).toContain('设备编号：X2019-0713检测日期：2026-06-18')
})

test('the sample photo is a real JPEG of 1600 pixels', async () => {
  const { format, width, height } = await sharp(await sampleJpeg({ text: '整改后照片' })).metadata()
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1600, height: 1200 })
})
