import { createRequire } from 'node:module'
import path from 'node:path'
import { createWorker, OEM, type Worker } from 'tesseract.js'
import type { PageMeasure, TextLine } from '@/lib/domain/paper/paper'
import { clip } from './pdf-pages'
import { type GreyPicture, turned } from './pictures'

/** Chinese text recognition from what the packages bring; nothing is fetched. One worker per process, made when first needed. */
let worker: Promise<Worker> | null = null

function recogniser(): Promise<Worker> {
  const data = path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json'))
  worker ??= createWorker('chi_sim', OEM.LSTM_ONLY, {
    langPath: path.join(data, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  })
  return worker
}

export interface Recognised {
  readonly lines: readonly TextLine[]
  readonly turn: PageMeasure['turn']
}

/** Below this the letters were guessed; a page that reads so is tried turned. */
const SURE = 60
const SURER_BY = 12
/** A line the recogniser itself doubts is not evidence. */
const LINE_SURE = 35

interface Reading {
  readonly lines: readonly TextLine[]
  readonly sure: number
}

export async function recognise(picture: GreyPicture, tryTurned: boolean): Promise<Recognised> {
  const upright = await read(picture, 0)
  if (upright.sure >= SURE || !tryTurned) return { lines: upright.lines, turn: 0 }
  let best: Reading & { readonly turn: PageMeasure['turn'] } = { ...upright, turn: 0 }
  for (const turn of [90, 270, 180] as const) {
    const reading = await read(picture, turn)
    if (reading.sure >= best.sure + SURER_BY) best = { ...reading, turn }
    if (reading.sure >= SURE + SURER_BY) break
  }
  // Boxes are of the page as it lies; those of a turned reading would point elsewhere.
  return { lines: best.turn === 0 ? best.lines : best.lines.map(wholePage), turn: best.turn }
}

const wholePage = ({ text }: TextLine): TextLine => ({ text, box: [0, 0, 1, 1] })

async function read(picture: GreyPicture, turn: PageMeasure['turn']): Promise<Reading> {
  const tool = await recogniser()
  const { data } = await tool.recognize(await turned(picture, turn), {}, { text: true, blocks: true })
  const [width, height] = turn % 180 === 0 ? [picture.width, picture.height] : [picture.height, picture.width]
  const all = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
  const lines = all
    .filter(({ confidence, text }) => confidence >= LINE_SURE && text.trim() !== '')
    .map(({ text, bbox: { x0, y0, x1, y1 } }): TextLine => ({
      text,
      box: clip([x0 / width, y0 / height, (x1 - x0) / width, (y1 - y0) / height]),
    }))
  const letters = lines.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)
  return { lines, sure: letters < 4 ? 0 : data.confidence }
}
