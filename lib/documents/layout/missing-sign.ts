import type { Pdf } from './pdf'

/** Strokes of a hexadecimal digit, as on a seven-segment display: top, right up, right down, foot, left down, left up, middle. */
const DIGITS: Readonly<Record<string, string>> = {
  '0': 'abcdef',
  '1': 'bc',
  '2': 'abged',
  '3': 'abgcd',
  '4': 'fgbc',
  '5': 'afgcd',
  '6': 'afgedc',
  '7': 'abc',
  '8': 'abcdefg',
  '9': 'abcdfg',
  A: 'abcefg',
  B: 'fgedc',
  C: 'afed',
  D: 'bgedc',
  E: 'afged',
  F: 'afge',
}

/** From and to in units of a digit one wide and two high, origin at its top left. */
const SEGMENTS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  a: [0, 0, 1, 0],
  b: [1, 0, 1, 1],
  c: [1, 1, 1, 2],
  d: [0, 2, 1, 2],
  e: [0, 1, 0, 2],
  f: [0, 0, 0, 1],
  g: [0, 1, 1, 1],
}

/** What pdfkit does not publish of its current font, needed to set one glyph by hand. */
interface FontInternals {
  readonly _font: {
    readonly id: string
    ref: () => PDFKit.PDFKitReference
    encode: (text: string) => readonly [readonly string[], unknown]
  }
}

/**
 * Sign for a character that no font here has: a frame of one em with the code point in strokes. The character itself
 * lies under it as ActualText, so the name is found, copied and read aloud as it is written.
 */
export function drawSign(
  pdf: Pdf,
  character: string,
  { x, y }: { x: number; y: number },
  { size, colour }: { size: number; colour: string },
): void {
  setInvisible(pdf, character, { x, y, size })
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(6, '0')
  pdf.lineWidth(size * 0.035).strokeColor(colour)
  pdf.rect(x + size * 0.05, y - size * 0.83, size * 0.9, size * 0.94)
  Array.from(code).forEach((digit, index) => {
    const left = x + size * (0.17 + (index % 3) * 0.25)
    const top = y - size * (index < 3 ? 0.72 : 0.31)
    for (const name of DIGITS[digit] ?? '') {
      const [x1, y1, x2, y2] = SEGMENTS[name] ?? [0, 0, 0, 0]
      const unit = size * 0.155
      pdf.moveTo(left + x1 * unit, top + y1 * unit).lineTo(left + x2 * unit, top + y2 * unit)
    }
  })
  pdf.stroke()
}

/**
 * ActualText needs a glyph to stand on, and poppler wants both under one transformation; pdfkit's own text() would put
 * a second one in between. Text mode 3 is invisible.
 */
function setInvisible(pdf: Pdf, character: string, { x, y, size }: { x: number; y: number; size: number }): void {
  const { _font: font } = pdf as unknown as FontInternals // see FontInternals
  const fonts = pdf.page.fonts as Record<string, PDFKit.PDFKitReference>
  fonts[font.id] ??= font.ref()
  const [codes] = font.encode('口')
  const utf16 = Array.from({ length: character.length }, (_, index) =>
    character.charCodeAt(index).toString(16).padStart(4, '0'),
  )
  const { height } = pdf.page
  pdf.addContent(`q 1 0 0 -1 0 ${height} cm`)
  pdf.addContent(`/Span <</ActualText <feff${utf16.join('')}>>> BDC`)
  pdf.addContent(`BT /${font.id} ${size} Tf 3 Tr 1 0 0 1 ${x} ${height - y} Tm <${codes.join('')}> Tj ET`)
  pdf.addContent('EMC Q')
}
