/**
 * Chinese line breaking: no closing mark begins a line, no opening mark ends one (GB/T 15834), adjacent marks share
 * their blank halves, Latin words and figures stay whole, full lines are set to the measure. pdfkit knows none of this.
 */
export interface TextRun {
  readonly text: string
  readonly strong: boolean
}

export interface Piece {
  readonly text: string
  readonly strong: boolean
  readonly x: number
  readonly width: number
}

export interface Line {
  readonly pieces: readonly Piece[]
  readonly width: number
}

export type Measure = (text: string, strong: boolean) => number

export interface Setting {
  readonly width: number
  readonly size: number
  readonly firstIndent: number
  readonly justify: boolean
}

interface Token {
  readonly text: string
  readonly strong: boolean
  width: number
  /** Its blank half has been given to its neighbour. */
  closedUp?: true
}

const CLOSING = new Set('、，。．；：？！）〕】》〉」』”’…—%％℃°·,.;:!?)]}')
const OPENING = new Set('（〔【《〈「『“‘([{')
/** Marks whose right half is blank, and those whose left half is. */
const BLANK_RIGHT = new Set('、，。．；：）〕】》〉」』”’')
const BLANK_LEFT = new Set('（〔【《〈「『“‘')
const WORD = /[\p{Script=Latin}\p{Nd}\p{Pc}\-./:@#&+*=%~$€£<>\\'"–]/u

/** A figure keeps its unit: never “11 | 月”. */
const UNITS = new Set('年月日时分号项条款页份台张')

/** Widest gap added between two characters, in em; a looser line is left ragged. Text extraction sees no space in it. */
const MAX_STRETCH = 0.09

export function breakLines(runs: readonly TextRun[], setting: Setting, measure: Measure): Line[] {
  const lines: Line[] = []
  for (const paragraph of splitParagraphs(runs)) {
    const tokens = tokenise(paragraph, setting.width, measure)
    closeUp(tokens, setting.size)
    lines.push(...fill(tokens, { ...setting, firstIndent: lines.length === 0 ? setting.firstIndent : 0 }))
  }
  return lines
}

function splitParagraphs(runs: readonly TextRun[]): TextRun[][] {
  const paragraphs: TextRun[][] = [[]]
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([])
      paragraphs.at(-1)?.push({ text, strong: run.strong })
    })
  }
  return paragraphs
}

function tokenise(runs: readonly TextRun[], limit: number, measure: Measure): Token[] {
  const tokens: Token[] = []
  for (const { text, strong } of runs) {
    let word = ''
    const flush = () => {
      if (word) tokens.push(...splitLong(word, strong, limit, measure))
      word = ''
    }
    for (const { segment } of GRAPHEMES.segment(text.normalize('NFC'))) {
      if (WORD.test(segment)) {
        word += segment
        continue
      }
      flush()
      tokens.push({ text: segment, strong, width: measure(segment, strong) })
    }
    flush()
  }
  return tokens
}

const GRAPHEMES = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** A hash or address longer than the measure breaks where it must. */
function splitLong(word: string, strong: boolean, limit: number, measure: Measure): Token[] {
  const width = measure(word, strong)
  if (width <= limit || word.length < 2) return [{ text: word, strong, width }]
  const half = Math.max(1, Math.floor(word.length * Math.min(0.5, limit / width)))
  return [
    ...splitLong(word.slice(0, half), strong, limit, measure),
    ...splitLong(word.slice(half), strong, limit, measure),
  ]
}

/** “。《” takes one and a half squares, not two. */
function closeUp(tokens: readonly Token[], size: number): void {
  tokens.forEach((token, index) => {
    const next = tokens[index + 1]?.text ?? ''
    const shared = BLANK_LEFT.has(next) || (BLANK_RIGHT.has(token.text) && BLANK_RIGHT.has(next))
    if (!shared || !(BLANK_RIGHT.has(token.text) || BLANK_LEFT.has(token.text)) || token.width < size * 0.9) return
    token.width -= size / 2
    token.closedUp = true
  })
}

function fill(tokens: readonly Token[], setting: Setting): Line[] {
  const lines: Line[] = []
  let start = 0
  let indent = setting.firstIndent
  while (start < tokens.length) {
    const end = lineEnd(tokens, start, setting.width - indent, setting.size)
    lines.push(
      setLine(tokens.slice(start, end), {
        ...setting,
        firstIndent: indent,
        justify: setting.justify && end < tokens.length,
      }),
    )
    start = end
    while (tokens[start]?.text === ' ') start += 1
    indent = 0
  }
  return lines.length === 0 ? [{ pieces: [], width: 0 }] : lines
}

/** Index after the last token of the line that begins at `start`; always at least one token. */
function lineEnd(tokens: readonly Token[], start: number, room: number, size: number): number {
  let used = 0
  let end = start
  for (; end < tokens.length; end += 1) {
    const token = tokens[end]
    if (!token) break
    const needed = BLANK_RIGHT.has(token.text) && token.width > size * 0.9 ? token.width - size / 2 : token.width
    if (token.text !== ' ' && used + needed > room + 0.01) break
    used += token.width
  }
  if (end >= tokens.length || end === start) return Math.max(end, start + 1)
  return backToBreak(tokens, start, end)
}

function backToBreak(tokens: readonly Token[], start: number, end: number): number {
  let at = end
  while (at > start + 1 && !mayBreak(tokens[at - 1]?.text ?? '', tokens[at]?.text ?? '')) at -= 1
  return at > start + 1 || mayBreak(tokens[start]?.text ?? '', tokens[start + 1]?.text ?? '') ? at : end
}

const mayBreak = (before: string, after: string): boolean =>
  !CLOSING.has(after) && !OPENING.has(before) && !(UNITS.has(after) && /\d$/.test(before))

function setLine(tokens: readonly Token[], setting: Setting): Line {
  const body = tokens.filter((token, index) => token.text !== ' ' || index < tokens.length - 1)
  const last = body.at(-1)
  const hang = last && BLANK_RIGHT.has(last.text) && last.width > setting.size * 0.9 ? setting.size / 2 : 0
  const natural = body.reduce((sum, token) => sum + token.width, 0) - hang
  const gap = setting.justify
    ? stretch(setting.width - setting.firstIndent - natural, body.length - 1, setting.size)
    : 0
  const pieces: Piece[] = []
  let x = setting.firstIndent
  let before: Token | undefined
  for (const token of body) {
    const previous = pieces.at(-1)
    // Unstretched neighbours of one face become one piece: fewer operators, better text extraction.
    if (gap === 0 && previous && !before?.closedUp && previous.strong === token.strong) {
      pieces[pieces.length - 1] = { ...previous, text: previous.text + token.text, width: previous.width + token.width }
    } else {
      pieces.push({ text: token.text, strong: token.strong, x, width: token.width })
    }
    x += token.width + gap
    before = token
  }
  return { pieces, width: x - gap - hang }
}

function stretch(room: number, gaps: number, size: number): number {
  if (gaps < 1 || Math.abs(room) < 0.01) return 0
  const gap = room / gaps
  return gap > MAX_STRETCH * size || gap < -MAX_STRETCH * size ? 0 : gap
}
