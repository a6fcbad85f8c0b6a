import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Just enough ZIP for workbooks: entries by the directory at the end, unpacked under a limit that the file cannot talk away. */
export interface ZipFile {
  /** Null when there is no such entry. Throws when it is damaged. */
  readonly read: (name: string) => Buffer | null
}

export class UnpacksTooLarge extends Error {
  override readonly name = 'UnpacksTooLarge'
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const MOST_ENTRIES = 2_000
const IN_ZIP64 = 0xffffffff

interface Entry {
  readonly method: number
  readonly packed: number
  readonly offset: number
}

/** Null when the bytes are no ZIP file. `maxBytes` is for all entries together that are read. */
export function openZip(bytes: Buffer, maxBytes: number): ZipFile | null {
  const entries = directoryOf(bytes)
  if (!entries) return null
  let left = maxBytes
  return {
    read: (name) => {
      const entry = entries.get(name)
      if (!entry) return null
      const content = unpack(bytes, entry, left)
      left -= content.length
      return content
    },
  }
}

function directoryOf(bytes: Buffer): ReadonlyMap<string, Entry> | null {
  const end = endOfDirectory(bytes)
  if (end < 0) return null
  const count = bytes.readUInt16LE(end + 10)
  const entries = new Map<string, Entry>()
  let at = bytes.readUInt32LE(end + 16)
  for (let n = 0; n < Math.min(count, MOST_ENTRIES); n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    const extraLength = bytes.readUInt16LE(at + 30)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    entries.set(name.replaceAll('\\', '/'), entryOf(bytes, at, extra))
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - END_LENGTH; at >= Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT); at -= 1)
    if (bytes.readUInt32LE(at) === END) return at
  return -1
}

/** Programs that write as they go put sizes into an extra field of eight bytes each, in the order of the fields that are full. */
function entryOf(bytes: Buffer, at: number, extra: Buffer): Entry {
  const size = bytes.readUInt32LE(at + 24)
  const packed = bytes.readUInt32LE(at + 20)
  const offset = bytes.readUInt32LE(at + 42)
  const longs = zip64Of(extra)
  const next = (value: number): number => (value === IN_ZIP64 ? (longs.shift() ?? value) : value)
  next(size)
  return { method: bytes.readUInt16LE(at + 10), packed: next(packed), offset: next(offset) }
}

function zip64Of(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
    return Array.from({ length: Math.floor(field.length / 8) }, (_, n) => Number(field.readBigUInt64LE(n * 8)))
  }
  return []
}

function unpack(bytes: Buffer, { method, packed, offset }: Entry, maxBytes: number): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw new Error('zip entry without head')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const body = bytes.subarray(start, start + packed)
  if (method === 0) {
    if (body.length > maxBytes) throw new UnpacksTooLarge()
    return body
  }
  if (method !== 8) throw new Error('zip method not known')
  if (maxBytes < 1) throw new UnpacksTooLarge()
  try {
    return inflateRawSync(body, { maxOutputLength: maxBytes })
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw tooLarge ? new UnpacksTooLarge() : error
  }
}

/** Packed, so that a roster of hundreds of rows can be sent back through a form. */
export function makeZip(files: readonly (readonly [name: string, text: string])[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of files) {
    const whole = Buffer.from(text, 'utf8')
    const content = deflateRawSync(whole)
    const head = headOf(Buffer.from(name, 'utf8'), { content, whole })
    const local = Buffer.concat([uint32(LOCAL), head.common, head.name])
    const entry = [uint32(ENTRY), uint16(20), head.common, Buffer.alloc(10), uint32(offset), head.name]
    parts.push(local, content)
    directory.push(Buffer.concat(entry))
    offset += local.length + content.length
  }
  const entries = Buffer.concat(directory)
  const count = uint16(files.length)
  const end = [uint32(END), Buffer.alloc(4), count, count, uint32(entries.length), uint32(offset), uint16(0)]
  return Buffer.concat([...parts, entries, ...end])
}

const uint16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}

const UTF8_NAMES = 0x0800
const FIRST_DAY = 0x0021 // 1980-01-01

const DEFLATED = 8

const headOf = (name: Buffer, { content, whole }: { content: Buffer; whole: Buffer }) => ({
  name,
  common: Buffer.concat([
    ...[uint16(20), uint16(UTF8_NAMES), uint16(DEFLATED), uint16(0), uint16(FIRST_DAY), uint32(crc32(whole))],
    ...[uint32(content.length), uint32(whole.length), uint16(name.length), uint16(0)],
  ]),
})
