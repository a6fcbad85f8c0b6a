import { Readable } from 'node:stream'
import { fileStore } from './disk-store'
import type { ByteRange } from './file-store'

export interface SendableFile {
  readonly sha256: string
  readonly size: number
  readonly type: string
  readonly name: string
}

export interface SendOptions {
  readonly inline: boolean
  readonly range: string | null
}

const SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"
/** Browsers do not open their own PDF viewer in a sandbox. No script can be in it: such PDFs are refused at the door. */
const PDF_VIEWER = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"

/** Streams a stored file. Nothing is allowed to it: what somebody uploaded never acts as a page of ours. */
export async function sendFile(file: SendableFile, { inline, range }: SendOptions): Promise<Response> {
  const wanted = parseRange(range, file.size)
  if (wanted === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.size}` } })
  }
  const stream = await fileStore().open(file.sha256, wanted ?? undefined)
  const length = wanted ? wanted.end - wanted.start + 1 : file.size
  const headers = new Headers({
    'Content-Type': file.type,
    'Content-Length': String(length),
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; ${fileNameParameter(file.name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': inline && file.type === 'application/pdf' ? PDF_VIEWER : SANDBOX,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
    'Accept-Ranges': 'bytes',
  })
  if (wanted) headers.set('Content-Range', `bytes ${wanted.start}-${wanted.end}/${file.size}`)
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, { status: wanted ? 206 : 200, headers }) // Node's and the DOM's type of one thing
}

/** One range, as PDF viewers ask; several at once are answered with the whole file, which RFC 9110 allows. */
export function parseRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  const [, from = '', to = ''] = match ?? []
  if (!match || (from === '' && to === '')) return null
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (start >= size || start > end || (from === '' && Number(to) === 0)) return 'unsatisfiable'
  return { start, end }
}

/** RFC 6266: plain letters for old programs, UTF-8 for the others. */
export function fileNameParameter(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}
