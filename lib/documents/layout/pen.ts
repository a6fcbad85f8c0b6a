import { fontChain, type Face, type FontSource } from './fonts'
import { drawSign } from './missing-sign'
import type { Pdf } from './pdf'

/** pdfkit's current font, whose character map it does not publish. */
interface CurrentFont {
  readonly _font?: { readonly font?: { hasGlyphForCodePoint?: (codePoint: number) => boolean } }
}

/** A stretch of text that one font can set; `font: null` is a character no font here has. */
interface Stretch {
  text: string
  font: string | null
}

export interface Pen {
  readonly width: (text: string, face: Face, size: number) => number
  /** Sets text with its baseline at `y`; returns the width. */
  readonly write: (
    text: string,
    at: { x: number; y: number },
    style: { face: Face; size: number; colour: string },
  ) => number
}

/**
 * Writes with fall-back per character. A character that no font has is drawn as a small frame with its code and
 * carries the real character as ActualText: it can be read, searched and copied, and is never an empty box.
 */
export function createPen(pdf: Pdf, options: { packagedFontsOnly?: boolean } = {}): Pen {
  const registered = new Set<string>()
  const covers = new Map<string, boolean>()

  const use = (source: FontSource): void => {
    if (!registered.has(source.name)) {
      if (source.family) pdf.registerFont(source.name, source.file, source.family)
      else pdf.registerFont(source.name, source.file)
      registered.add(source.name)
    }
    pdf.font(source.name)
  }

  const has = (source: FontSource, character: string): boolean => {
    const key = `${source.name} ${character}`
    const known = covers.get(key)
    if (known !== undefined) return known
    use(source)
    const font = (pdf as unknown as CurrentFont)._font?.font // see CurrentFont
    const found = Array.from(character).every((one) => font?.hasGlyphForCodePoint?.(one.codePointAt(0) ?? 0) === true)
    covers.set(key, found)
    return found
  }

  const chains = new Map<Face, readonly FontSource[]>()
  const chainOf = (face: Face): readonly FontSource[] => {
    const chain = chains.get(face) ?? fontChain(face, options.packagedFontsOnly)
    chains.set(face, chain)
    return chain
  }

  const stretches = (text: string, face: Face): Stretch[] => {
    const result: Stretch[] = []
    for (const { segment } of GRAPHEMES.segment(text)) {
      const font = chainOf(face).find((source) => has(source, segment))?.name ?? null
      const last = result.at(-1)
      if (last && last.font === font && font !== null) last.text += segment
      else result.push({ text: segment, font })
    }
    return result
  }

  const widthOf = ({ text, font }: Stretch, size: number): number =>
    font === null ? size : pdf.font(font).fontSize(size).widthOfString(text)

  return {
    width: (text, face, size) => stretches(text, face).reduce((sum, stretch) => sum + widthOf(stretch, size), 0),
    write: (text, { x, y }, { face, size, colour }) => {
      let at = x
      for (const stretch of stretches(text, face)) {
        const width = widthOf(stretch, size)
        if (stretch.font === null) {
          use(firstOf(chainOf(face)))
          drawSign(pdf, stretch.text, { x: at, y }, { size, colour })
        } else
          pdf
            .font(stretch.font)
            .fontSize(size)
            .fillColor(colour)
            .text(stretch.text, at, y, { lineBreak: false, baseline: 'alphabetic' })
        at += width
      }
      return at - x
    },
  }
}

const GRAPHEMES = new Intl.Segmenter('zh', { granularity: 'grapheme' })

const firstOf = (chain: readonly FontSource[]): FontSource => {
  const [first] = chain
  if (!first) throw new Error('no font')
  return first
}
