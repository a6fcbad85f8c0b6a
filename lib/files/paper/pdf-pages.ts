import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium'
import type { Box, PageMeasure, PageText, TextLine } from '@/lib/domain/paper/paper'
import type { GreyPicture } from './pictures'

/** Pages of a PDF by PDFium in WebAssembly: the text with its places, and the page as a grey picture. */
export interface PdfPages {
  readonly count: number
  readonly text: (page: number) => PageText & { readonly turn: PageMeasure['turn'] }
  readonly picture: (page: number, longSide: number) => Promise<GreyPicture>
  readonly close: () => void
}

/** What the package brings of PDFium's own interface beside its classes. */
interface Module {
  readonly HEAPU8: Uint8Array
  readonly wasmExports: { readonly malloc: (bytes: number) => number; readonly free: (pointer: number) => void }
  readonly _FPDFText_LoadPage: (page: number) => number
  readonly _FPDFText_ClosePage: (text: number) => void
  readonly _FPDFText_CountChars: (text: number) => number
  readonly _FPDFText_GetUnicode: (text: number, index: number) => number
  readonly _FPDFText_GetCharBox: (...args: [number, number, number, number, number, number]) => number
  readonly _FPDF_PageToDevice: (...args: number[]) => number
}
interface Inner {
  readonly module: Module
  readonly pageIdx: number
}

const MOST_CHARACTERS = 20_000
/** Places come as whole numbers on a sheet of this size, turned and cut as the page is shown. */
const SHEET = 10_000

export async function openPdf(bytes: Buffer): Promise<PdfPages> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  return {
    count: document.getPageCount(),
    text: (page) => readText(document.getPage(page - 1), page),
    picture: (page, longSide) => draw(document.getPage(page - 1), longSide),
    close: () => {
      document.destroy()
      library.destroy()
    },
  }
}

async function draw(page: PDFiumPage, longSide: number): Promise<GreyPicture> {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = longSide / Math.max(originalWidth, originalHeight, 1)
  const side = (points: number): number => Math.max(1, Math.round(points * scale))
  const { data, width, height } = await page.render({
    width: side(originalWidth),
    height: side(originalHeight),
    scale: 1,
    colorSpace: 'Gray',
  })
  return { data: Buffer.from(data), width, height }
}

interface Character {
  readonly text: string
  /** Left, top, right, bottom on the sheet; `null` for blanks the library has put in. */
  readonly at: readonly [number, number, number, number] | null
}

function readText(page: PDFiumPage, number: number): ReturnType<PdfPages['text']> {
  const { module, pageIdx } = page as unknown as Inner // private in the types, and the only way to the places of characters
  const text = module._FPDFText_LoadPage(pageIdx)
  const room = module.wasmExports.malloc(4 * 8 + 2 * 4)
  try {
    const count = Math.min(text ? module._FPDFText_CountChars(text) : 0, MOST_CHARACTERS)
    const characters = Array.from({ length: Math.max(0, count) }, (_, index): Character => {
      const code = module._FPDFText_GetUnicode(text, index)
      const character = code > 0 ? String.fromCodePoint(code) : ' '
      return { text: character, at: placeOf(module, { pageIdx, text, index, room }) }
    })
    return { page: number, lines: linesOf(characters), turn: turnOf(characters) }
  } finally {
    module.wasmExports.free(room)
    if (text) module._FPDFText_ClosePage(text)
  }
}

interface Asked {
  readonly pageIdx: number
  readonly text: number
  readonly index: number
  readonly room: number
}

function placeOf(module: Module, { pageIdx, text, index, room }: Asked): Character['at'] {
  const found = module._FPDFText_GetCharBox(text, index, room, room + 8, room + 16, room + 24)
  if (!found) return null
  const view = new DataView(module.HEAPU8.buffer, room, 40)
  const [left, right, bottom, top] = [0, 8, 16, 24].map((offset) => view.getFloat64(offset, true))
  if (left === right || top === bottom) return null
  const onSheet = (x = 0, y = 0): readonly [number, number] => {
    module._FPDF_PageToDevice(pageIdx, 0, 0, SHEET, SHEET, 0, x, y, room + 32, room + 36)
    const device = new DataView(module.HEAPU8.buffer, room, 40)
    return [device.getInt32(32, true), device.getInt32(36, true)]
  }
  const [a, b] = onSheet(left, top)
  const [c, d] = onSheet(right, bottom)
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}

/** The library ends lines itself; a line is boxed by its characters. */
function linesOf(characters: readonly Character[]): TextLine[] {
  const lines: Character[][] = [[]]
  for (const character of characters) {
    if (character.text === '\n' || character.text === '\r') lines.push([])
    else lines.at(-1)?.push(character)
  }
  return lines.flatMap((line) => {
    const places = line.flatMap(({ at }) => (at ? [at] : []))
    const text = line.map((character) => character.text).join('')
    return places.length > 0 && text.trim() !== '' ? [{ text, box: around(places) }] : []
  })
}

function around(places: readonly NonNullable<Character['at']>[]): Box {
  const left = Math.min(...places.map(([x]) => x))
  const top = Math.min(...places.map(([, y]) => y))
  const right = Math.max(...places.map(([, , x]) => x))
  const bottom = Math.max(...places.map(([, , , y]) => y))
  return clip([left / SHEET, top / SHEET, (right - left) / SHEET, (bottom - top) / SHEET])
}

/** Inside the page: what is drawn over its edge is not seen either. */
export function clip([x, y, width, height]: Box): Box {
  const within = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000
  const [left, top] = [within(x), within(y)]
  return [left, top, within(Math.min(width, 1 - left)), within(Math.min(height, 1 - top))]
}

const ENOUGH_STEPS = 20
const MAJORITY = 0.7

/** Where the next letter stands says how the page lies. */
function turnOf(characters: readonly Character[]): PageMeasure['turn'] {
  const steps = characters.slice(1).flatMap(({ at }, index) => {
    const before = characters[index]?.at
    if (!at || !before) return []
    const [dx, dy] = [at[0] + at[2] - before[0] - before[2], at[1] + at[3] - before[1] - before[3]]
    if (Math.abs(dx) >= Math.abs(dy)) return [dx >= 0 ? 0 : 180]
    return [dy > 0 ? 270 : 90]
  })
  if (steps.length < ENOUGH_STEPS) return 0
  const turned = ([90, 180, 270] as const).find(
    (turn) => steps.filter((step) => step === turn).length >= steps.length * MAJORITY,
  )
  return turned ?? 0
}
