import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { logError } from '@/lib/log'
import { fileStore } from './disk-store'
import { fileNameParameter } from './send-file'

interface Archive {
  readonly name: string
  readonly entries: readonly { readonly path: string; readonly sha256: string }[]
}

/** Streams stored files as one ZIP, a file at a time, so that its size does not matter. What is stored is compressed already. */
export function sendArchive({ name, entries }: Archive): Response {
  const zip = new ZipFile()
  const out = new PassThrough()
  let reading: Readable | null = null
  for (const { path, sha256 } of entries) {
    zip.addReadStreamLazy(path, { compress: false }, (given) => {
      fileStore()
        .open(sha256)
        .then(
          (stream) => {
            reading = stream
            given(null, stream)
          },
          (error: unknown) => given(error, Readable.from([])),
        )
    })
  }
  // A file that cannot be read breaks the download off; half an archive must not look whole.
  zip.on('error', (error: Error) => {
    logError('archive.failed', error, {})
    out.destroy(error)
  })
  // Whoever stops the download leaves no file open.
  out.on('close', () => reading?.destroy())
  zip.outputStream.pipe(out)
  zip.end()
  const body = Readable.toWeb(out) as ReadableStream<Uint8Array> // Node's and the DOM's type of one thing
  return new Response(body, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; ${fileNameParameter(`${name}.zip`)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
