import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { scanWithClamd } from '@/lib/connectors/clamav/scan'
import { cleanFileName } from '@/lib/domain/files/binding'
import { FILE_DEFAULTS, MEGABYTE } from '@/lib/domain/files/limits'
import { FILE_REFUSALS } from '@/lib/copy/file-refusals'
import { fileStore } from '@/lib/files/disk-store'
import { inspect } from '@/lib/files/inspect'
import { stage } from '@/lib/files/staging'
import { isFromOwnSite } from '@/lib/files/own-site'
import { checkPdf } from '@/lib/files/pdf-check'
import { parseRange, sendFile } from '@/lib/files/send-file'
import { sampleJpeg, samplePdf } from '@/tests/support/samples'

const folder = mkdtempSync(path.join(os.tmpdir(), 'inspect-'))
const hasQpdf = (() => {
  try {
    execFileSync('qpdf', ['--version'])
    return true
  } catch {
    return false
  }
})()

/** A PDF small enough to read, with `extra` among its objects. */
const handMade = (extra: string, trailer = ''): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n` +
      `3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n${extra}\ntrailer\n<< /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  )
const packed = (objects: string): string => {
  const body = deflateSync(Buffer.from(objects, 'latin1')).toString('latin1')
  return `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${body.length} >>\nstream\n${body}\nendstream\nendobj`
}
const code = async (bytes: Buffer): Promise<string> => {
  const result = await inspect(bytes, FILE_DEFAULTS)
  return result.ok ? result.value.type : result.error.code
}

describe('what a file is, by its content', () => {
  test('a PDF, a JPG and a PNG are taken', async () => {
    expect(await code(await samplePdf({ title: '报告', lines: ['合格'] }))).toBe('application/pdf')
    expect(await code(await sampleJpeg({ text: '照片' }))).toBe('image/jpeg')
    const png = await sharp({ create: { width: 1200, height: 1200, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await code(png)).toBe('image/png')
  })

  test('pages are counted, also where objects are packed', async () => {
    expect(checkPdf(await samplePdf({ title: '报告', lines: [], pages: 12 })).pages).toBe(12)
    expect(checkPdf(handMade(packed('8 0 << /Type /Page >>'))).pages).toBe(2)
  })

  const zip = Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(200, 1)])
  test.each([
    ['an empty file', Buffer.alloc(0), 'file.empty'],
    ['a ZIP that is called .pdf', zip, 'file.archive'],
    ['plain text', Buffer.from('这不是一份 PDF'), 'file.unknown_type'],
    ['a page of HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'file.unknown_type'],
    ['a program', Buffer.concat([Buffer.from('4d5a9000', 'hex'), Buffer.alloc(400)]), 'file.other_type'],
    [
      'a GIF',
      Buffer.from('47494638396101000100800000000000ffffff2c00000000010001000002024401003b', 'hex'),
      'file.other_picture',
    ],
    [
      'a HEIC photo',
      Buffer.concat([Buffer.from('0000001866747970686569630000000068656963', 'hex'), Buffer.alloc(60)]),
      'file.heic',
    ],
    ['a file of 20 MB and one byte', Buffer.alloc(20 * MEGABYTE + 1, 32), 'file.too_large'],
    ['a PDF cut off in the middle', handMade('').subarray(0, 120), 'file.pdf_broken'],
    ['a PDF without a page', Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF'), 'file.pdf_broken'],
    ['a PDF with a password', handMade('', '/Encrypt 7 0 R'), 'file.pdf_encrypted'],
    ['a PDF with a script', handMade('5 0 obj\n<< /S /JavaScript /JS (app.alert) >>\nendobj'), 'file.pdf_active'],
    ['a script under a written-out name', handMade('5 0 obj\n<< /S /J#61vaScript >>\nendobj'), 'file.pdf_active'],
    ['a script inside packed objects', handMade(packed('8 0 << /S /JavaScript >>')), 'file.pdf_active'],
    ['a PDF that starts a program', handMade('5 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj'), 'file.pdf_active'],
    ['a PDF with a file inside', handMade('5 0 obj\n<< /Type /EmbeddedFile >>\nendobj'), 'file.pdf_active'],
    [
      'packed objects that cannot be opened',
      handMade('9 0 obj\n<< /Type /ObjStm /Filter /LZWDecode /Length 3 >>\nstream\nabc\nendstream\nendobj'),
      'file.pdf_broken',
    ],
  ])('%s is refused with a sentence of its own', async (_what, bytes, expected) => {
    expect(await code(bytes)).toBe(expected)
    expect(FILE_REFUSALS).toHaveProperty([expected])
  })

  test('words in texts, contents and remarks are not scripts', () => {
    expect(
      checkPdf(handMade('5 0 obj\n<< /Title (about /JavaScript \\) and /Launch (nested /JS)) >>\nendobj')).problem,
    ).toBeNull()
    expect(checkPdf(handMade('% /JavaScript in a remark\n')).problem).toBeNull()
    const stream = '6 0 obj\n<< /Length 18 >>\nstream\n/JavaScript /JS ab\nendstream\nendobj'
    expect(checkPdf(handMade(stream)).problem).toBeNull()
    expect(checkPdf(handMade('5 0 obj\n<< /S /URI /URI (https://example.org) >>\nendobj')).problem).toBeNull()
  })

  test('a cut-off picture is refused, and one too large to open', async () => {
    const jpeg = await sampleJpeg({ text: '断' })
    expect(await code(jpeg.subarray(0, Math.floor(jpeg.length / 2)))).toBe('file.picture_broken')
    const huge = await sharp({ create: { width: 11_000, height: 10_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await code(huge)).toBe('file.picture_too_large')
  })

  test.runIf(hasQpdf)('what qpdf has encrypted or repacked is told apart', async () => {
    const plain = path.join(folder, 'plain.pdf')
    writeFileSync(plain, await samplePdf({ title: '报告', lines: ['合格'] }))
    const locked = path.join(folder, 'locked.pdf')
    execFileSync('qpdf', ['--encrypt', 'user', 'owner', '256', '--', plain, locked])
    expect(await code(readFileSync(locked))).toBe('file.pdf_encrypted')
    const repacked = path.join(folder, 'repacked.pdf')
    execFileSync('qpdf', ['--object-streams=generate', plain, repacked])
    expect(await code(readFileSync(repacked))).toBe('application/pdf')
    expect(checkPdf(readFileSync(repacked)).pages).toBe(3)
    const attached = path.join(folder, 'attached.pdf')
    execFileSync('qpdf', ['--object-streams=generate', plain, '--add-attachment', plain, '--', attached])
    expect(await code(readFileSync(attached))).toBe('file.pdf_active')
  })
})

describe('the malware scanner', () => {
  /** Speaks clamd's INSTREAM and finds what contains “virus”. */
  async function clamd(
    answer: (text: string) => string = (text) => (text.includes('virus') ? 'stream: Own.Test FOUND' : 'stream: OK'),
  ) {
    const server = net.createServer((socket) => {
      const chunks: Buffer[] = []
      socket.on('error', () => undefined)
      socket.on('data', (chunk) => {
        chunks.push(chunk)
        const all = Buffer.concat(chunks)
        if (!all.subarray(-4).equals(Buffer.alloc(4))) return
        socket.end(`${answer(all.toString('latin1'))}\0`)
      })
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo // a TCP server has one
    return { address: { host: '127.0.0.1', port }, close: () => server.close() }
  }
  const file = (text: string): string => {
    const name = path.join(folder, `${Math.random()}`)
    writeFileSync(name, text)
    return name
  }

  test('tells clean from infected, and an answer it does not know from both', async () => {
    const scanner = await clamd()
    expect(await scanWithClamd(file('a'.repeat(300_000)), scanner.address)).toBe('CLEAN')
    expect(await scanWithClamd(file('a virus'), scanner.address)).toBe('INFECTED')
    scanner.close()
    const confused = await clamd(() => 'INSTREAM size limit exceeded. ERROR')
    expect(await scanWithClamd(file('a'), confused.address)).toBe('UNAVAILABLE')
    confused.close()
  })

  test('that is not there is unavailable', async () => {
    expect(await scanWithClamd(file('a'), { host: '127.0.0.1', port: 1 })).toBe('UNAVAILABLE')
  })
})

describe('names and ranges', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\张三\\报告.pdf', '报告.pdf'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['  .hidden ', 'hidden'],
    ['<>:"|?*', 'file'],
    ['', 'file'],
    ['a\r\nb.pdf', 'ab.pdf'],
  ])('%j is called %j', (raw, clean) => {
    expect(cleanFileName(raw, 'file')).toBe(clean)
  })

  test('a name of 500 Han characters keeps its end', () => {
    const clean = cleanFileName(`${'报'.repeat(500)}.pdf`, 'file')
    expect(Array.from(clean)).toHaveLength(200)
    expect(clean.endsWith('.pdf')).toBe(true)
  })

  test.each([
    [null, null],
    ['bytes=0-99', { start: 0, end: 99 }],
    ['bytes=900-', { start: 900, end: 999 }],
    ['bytes=-100', { start: 900, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=500-9999', { start: 500, end: 999 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=9-3', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=0-1,5-6', null],
    ['lines=1-2', null],
  ])('range %j of 1,000 bytes', (header, expected) => {
    expect(parseRange(header, 1000)).toEqual(expected)
  })

  test('a picture is sandboxed, a PDF may use the viewer of the browser, and neither is guessed at', async () => {
    const staged = await stage(Readable.from([Buffer.from('content')]), 100)
    await fileStore().put(staged?.sha256 ?? '', staged?.path ?? '')
    const headersOf = async (type: string, inline: boolean): Promise<Headers> => {
      const response = await sendFile(
        { sha256: staged?.sha256 ?? '', size: 7, type, name: '报告.pdf' },
        { inline, range: null },
      )
      expect(await response.text()).toBe('content')
      return response.headers
    }
    const picture = await headersOf('image/jpeg', true)
    expect(picture.get('content-security-policy')).toMatch(/sandbox$/)
    expect(picture.get('x-content-type-options')).toBe('nosniff')
    expect(picture.get('content-disposition')).toBe(
      `inline; filename="__.pdf"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf`,
    )
    expect((await headersOf('application/pdf', true)).get('content-security-policy')).not.toContain('sandbox')
    const download = await headersOf('application/pdf', false)
    expect(download.get('content-security-policy')).toMatch(/sandbox$/)
    expect(download.get('content-disposition')).toMatch(/^attachment;/)
  })

  test('a range past the end is answered without opening the file', async () => {
    const file = { sha256: 'f'.repeat(64), size: 10, type: 'application/pdf', name: 'x.pdf' }
    expect((await sendFile(file, { inline: false, range: 'bytes=10-' })).status).toBe(416)
  })
})

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: 'http://localhost:3000', host: 'portal.internal' }, true],
  [{ origin: 'https://portal.example', host: 'portal.example' }, true],
  [{ origin: 'https://evil.example', host: 'portal.example' }, false],
  [{ origin: 'null', host: 'portal.example' }, false],
  [{}, false],
])('a request with %j comes from our own page: %s', (headers, expected) => {
  expect(isFromOwnSite(new Headers(headers as Record<string, string>))).toBe(expected)
})
