import { inflateSync } from 'node:zlib'

/**
 * Looks for encryption and active content in a PDF without rendering it. Names are read outside strings and page contents;
 * objects packed into compressed object streams are opened, since that is where they hide.
 */
export type PdfProblem = 'encrypted' | 'active' | 'broken'

export interface PdfCheck {
  readonly problem: PdfProblem | null
  /** The name that gave it away, for the log and the tests. */
  readonly found: string | null
  readonly pages: number
}

// Launch, scripts, forms that send themselves, and files inside the file. Plain links and bookmarks are harmless.
const ACTIVE: ReadonlySet<string> = new Set([
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'XFA',
  'SubmitForm',
  'ImportData',
])

const MAX_INFLATED = 64 * 1024 * 1024

export function checkPdf(bytes: Buffer): PdfCheck {
  const text = bytes.toString('latin1')
  const state: Scan = { pages: 0, found: null, encrypted: false, inflated: 0, unreadable: false }
  const end = text.lastIndexOf('%%EOF')
  if (!/^%PDF-\d/.test(text) || end < 0 || end < text.length - 4096) return broken
  scan(text, state, bytes)
  if (state.encrypted) return { problem: 'encrypted', found: 'Encrypt', pages: 0 }
  if (state.found) return { problem: 'active', found: state.found, pages: state.pages }
  if (state.unreadable || state.pages === 0) return broken
  return { problem: null, found: null, pages: state.pages }
}

const broken: PdfCheck = { problem: 'broken', found: null, pages: 0 }

interface Scan {
  pages: number
  found: string | null
  encrypted: boolean
  inflated: number
  unreadable: boolean
}

// A string, a comment, a hex string, a name, or the word that begins a stream.
const TOKEN = /\(|%[^\r\n]*|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|\bstream\r?\n|\bendobj\b/g

function scan(text: string, state: Scan, bytes: Buffer | null): void {
  const token = new RegExp(TOKEN)
  let dictionary = 0 // where the object now being read begins
  let previous = ''
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [word] = match
    if (word === '(') token.lastIndex = afterString(text, match.index)
    else if (word === 'endobj') dictionary = token.lastIndex
    else if (word.startsWith('stream') && bytes) {
      token.lastIndex = afterStream(text.slice(dictionary, match.index), token.lastIndex, text, { state, bytes })
    } else if (word.startsWith('/')) {
      const name = decodeName(word)
      note(name, previous, state)
      previous = name
      continue
    }
    previous = ''
  }
}

function note(name: string, previous: string, state: Scan): void {
  if (name === 'Encrypt') state.encrypted = true
  if (previous === 'Type' && name === 'Page') state.pages += 1
  if (ACTIVE.has(name)) state.found ??= name
}

/** `/J#61vaScript` is `/JavaScript`. */
const decodeName = (word: string): string =>
  word.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Strings nest and escape; what stands in them is text. */
function afterString(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '(') depth += 1
    else if (character === ')' && (depth -= 1) === 0) return at + 1
  }
  return text.length
}

/** Skips the contents of a stream; opens it first when it is a packed set of objects. */
function afterStream(
  dictionary: string,
  start: number,
  text: string,
  { state, bytes }: { state: Scan; bytes: Buffer },
): number {
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? Number.NaN)
  const stated = start + length
  const isStated = Number.isFinite(length) && /^\s*endstream/.test(text.slice(stated, stated + 20))
  const end = isStated ? stated : text.indexOf('endstream', start)
  if (end < 0) {
    state.unreadable = true
    return text.length
  }
  if (/\/Type\s*\/ObjStm/.test(dictionary)) openObjects(dictionary, bytes.subarray(start, end), state)
  return end + 'endstream'.length
}

function openObjects(dictionary: string, packed: Buffer, state: Scan): void {
  const [, several, one] = /\/Filter\s*(?:\[([^\]]*)\]|(\/\w+))/.exec(dictionary) ?? []
  const filter = (several ?? one ?? '').trim()
  if (filter !== '' && filter !== '/FlateDecode' && filter !== '/Fl') {
    state.unreadable = true
    return
  }
  try {
    const plain = filter === '' ? packed : inflateSync(packed, { maxOutputLength: MAX_INFLATED - state.inflated })
    state.inflated += plain.length
    scan(plain.toString('latin1'), state, null)
  } catch {
    // Encrypted files cannot be unpacked either; that is told apart by /Encrypt, which is never packed.
    state.unreadable = true
  }
}
