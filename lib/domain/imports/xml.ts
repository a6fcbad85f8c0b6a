/**
 * Just enough XML for the parts of a workbook: tags, attributes, text. It never looks back, so a hostile file costs no more
 * than its length; entities of a document type are not expanded, because there is nothing that would read one.
 */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const SKIPPED = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
] as const

export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0
  while (at < xml.length) {
    const start = xml.indexOf('<', at)
    if (start !== at) {
      const text = xml.slice(at, start < 0 ? xml.length : start)
      if (text !== '') yield { kind: 'text', text: decodeEntities(text) }
      if (start < 0) return
    }
    if (xml.startsWith('<![CDATA[', start)) {
      const end = xml.indexOf(']]>', start)
      if (end < 0) return
      yield { kind: 'text', text: xml.slice(start + 9, end) }
      at = end + 3
      continue
    }
    const skipped = SKIPPED.find(([open]) => xml.startsWith(open, start))
    const end = xml.indexOf(skipped ? skipped[1] : '>', start)
    if (end < 0) return
    at = end + (skipped ? skipped[1].length : 1)
    if (!skipped) yield tagOf(xml.slice(start + 1, end))
  }
}

function tagOf(inside: string): XmlToken {
  if (inside.startsWith('/')) return { kind: 'close', name: localName(inside.slice(1).trim()) }
  const empty = inside.endsWith('/')
  const body = empty ? inside.slice(0, -1) : inside
  const space = body.search(/\s/)
  const name = localName(space < 0 ? body : body.slice(0, space))
  return { kind: 'open', name, attributes: space < 0 ? '' : body.slice(space), empty }
}

/** Some programs write a prefix before every name. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

export function attributeOf(attributes: string, name: string): string | null {
  for (const quote of ['"', "'"]) {
    const start = attributes.indexOf(` ${name}=${quote}`)
    if (start < 0) continue
    const from = start + name.length + 3
    const end = attributes.indexOf(quote, from)
    return end < 0 ? null : decodeEntities(attributes.slice(from, end))
  }
  return null
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return NAMED[name] ?? whole
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
