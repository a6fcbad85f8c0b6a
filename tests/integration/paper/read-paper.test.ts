import { afterAll, describe, expect, test, vi } from 'vitest'
import sharp from 'sharp'
import { hintsOf } from '@/lib/domain/paper/hints'
import { troublesOf } from '@/lib/domain/paper/quality'
import {
  isReaderRunning,
  readInProcess,
  ReaderStopped,
  stopPaperReader,
  UnreadablePaper,
} from '@/lib/files/paper/reader'
import { makePdf, makeScan, reportLines } from '@/tests/support/paper-samples'

vi.setConfig({ testTimeout: 120_000 }) // recognition takes seconds, and the machine does other things too
afterAll(stopPaperReader)

const LINES = reportLines({ institution: '海州市示范口腔门诊部', testedOn: '2026年3月5日' })
const scan = await makeScan(LINES)
const values = (found: readonly { readonly value: unknown }[]): unknown[] => found.map(({ value }) => value)
const readPdf = async (pages: Parameters<typeof makePdf>[0], rotate = 0) =>
  readInProcess(await makePdf(pages, rotate), 'application/pdf')
const troubles = ({ findings }: Awaited<ReturnType<typeof readInProcess>>) =>
  findings.measures.map((measure) => troublesOf(measure, 1000))

describe('a PDF with a text layer', () => {
  test('says whom, when and with which result, each with its place, without recognition', async () => {
    const { findings, pictures } = await readPdf([['第一页'], LINES])
    expect(findings).toMatchObject({ pages: 2, looked: 2, source: 'layer' })
    expect(findings.facts.names[0]).toMatchObject({ value: '海州市示范口腔门诊部', labelled: true, page: 2 })
    expect(values(findings.facts.tested)).toEqual(['2026-03-05'])
    expect(values(findings.facts.verdicts)).toEqual(['pass'])
    // The fourth line of the sheet: a tenth from the left, a quarter from the top.
    const [x = 0, y = 0, width = 0, height = 0] = findings.facts.tested[0]?.box ?? []
    expect(x).toBeCloseTo(60 / 595, 1)
    expect(y).toBeCloseTo((80 + 3 * 44) / 842, 1)
    expect(width).toBeGreaterThan(0.2)
    expect(height).toBeLessThan(0.04)
    expect(pictures.map(({ page }) => page)).toEqual([2])
    expect((await sharp(pictures[0]?.webp).metadata()).format).toBe('webp')
  })

  test('that lies turned is told, and its boxes are on the page as it is shown', async () => {
    const turned = await readPdf([LINES], 90)
    expect(troubles(turned)).toEqual([['turned']])
    expect(turned.findings.measures[0]?.turn).toBe(270)
    expect(turned.pictures[0]?.width).toBeGreaterThan(turned.pictures[0]?.height ?? 0)
    const [, , width = 0, height = 1] = turned.findings.facts.names[0]?.box ?? []
    expect(width).toBeLessThan(height)
  })
})

describe('a paper that was scanned or photographed', () => {
  test('is recognised; a blank sheet among its pages is told', async () => {
    const read = await readPdf([scan, []])
    expect(read.findings.source).toBe('ocr')
    expect(read.findings.facts.names[0]).toMatchObject({ value: '海州市示范口腔门诊部', labelled: true })
    expect(values(read.findings.facts.tested)).toEqual(['2026-03-05'])
    expect(values(read.findings.facts.verdicts)).toEqual(['pass'])
    expect(troubles(read)).toEqual([[], ['blank']])
  })

  test('and lies turned is told, and read all the same', async () => {
    const read = await readInProcess(await sharp(scan).rotate(90).jpeg().toBuffer(), 'image/jpeg')
    expect(read.findings.measures[0]?.turn).toBe(270)
    expect(values(read.findings.facts.tested)).toEqual(['2026-03-05'])
  })

  test('and is blurred is told; a sharp one is not', async () => {
    const blurred = await readInProcess(await sharp(scan).blur(8).jpeg().toBuffer(), 'image/jpeg')
    expect(troubles(blurred)).toEqual([['blurred']])
    const sharpOne = await readInProcess(await sharp(scan).jpeg({ quality: 70 }).toBuffer(), 'image/jpeg')
    expect(troubles(sharpOne)).toEqual([[]])
  })

  test('with fewer pixels than the office wants is told', async () => {
    const small = await readInProcess(await sharp(scan).resize(600).png().toBuffer(), 'image/png')
    expect(troubles(small)[0]).toContain('small')
  })

  test('of a failed device is to be looked at', async () => {
    const lines = reportLines({
      institution: '海州市示范口腔门诊部',
      testedOn: '2026年3月5日',
      verdict: '管电压指示不合格',
    })
    const { findings } = await readPdf([await makeScan(lines)])
    const form = {
      institution: '海州市示范口腔门诊部',
      testedOn: [],
      validTo: null,
      today: '2026-11-24',
      minShortSide: 0,
    }
    const hints = hintsOf({ findings, expectation: { verdict: true }, form, otherUses: [] })
    expect(hints.map(({ code }) => code)).toEqual(['verdict_fails'])
  })
})

describe('a file that breaks what reads it', () => {
  test('is unreadable, and the next one is read', async () => {
    await expect(readInProcess(Buffer.from('%PDF-1.7 nothing'), 'application/pdf')).rejects.toThrow(UnreadablePaper)
    await expect(readInProcess(Buffer.from('no picture'), 'image/png')).rejects.toThrow(UnreadablePaper)
    expect((await readPdf([LINES])).findings.source).toBe('layer')
  })

  test('or takes longer than it may is given up, with the process that read it', async () => {
    await expect(readInProcess(scan, 'image/png', { seconds: 0.01 })).rejects.toThrow(UnreadablePaper)
    expect(isReaderRunning()).toBe(false)
  })

  test('a picture of a hundred megapixels is read small', async () => {
    const huge = await sharp({ create: { width: 10_000, height: 9_990, channels: 3, background: '#fff' } })
      .jpeg({ quality: 30 })
      .toBuffer()
    const { findings } = await readInProcess(huge, 'image/jpeg')
    expect(findings.measures[0]).toMatchObject({ shortSide: 9_990, ink: 0 })
  })
})

test('the reading process ends when nothing has come for a while, and when the worker ends in the middle of a file', async () => {
  await readInProcess(scan, 'image/png', { idleSeconds: 0.05 })
  await expect.poll(isReaderRunning, { timeout: 5_000 }).toBe(false)
  const reading = readInProcess(scan, 'image/png')
  await expect.poll(isReaderRunning, { timeout: 5_000 }).toBe(true)
  stopPaperReader()
  await expect(reading).rejects.toThrow(ReaderStopped)
  expect(isReaderRunning()).toBe(false)
})
