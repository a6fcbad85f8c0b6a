import { Readable } from 'node:stream'
import { MEGABYTE } from '@/lib/domain/files/limits'

/** A posted form with one file, read with a limit while it arrives. */
export type UploadForm =
  { readonly kind: 'form'; readonly form: FormData } | { readonly kind: 'too_large' } | { readonly kind: 'interrupted' }

/** The other fields and the boundaries between them. */
const BESIDE_THE_FILE = 64 * 1024

class TooLong extends Error {}

export async function readUploadForm(request: Request, maxFileMb: number): Promise<UploadForm> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!request.body || !contentType.startsWith('multipart/form-data')) return { kind: 'interrupted' }
  const body = limited(request.body, maxFileMb * MEGABYTE + BESIDE_THE_FILE)
  try {
    return {
      kind: 'form',
      form: await new Response(body.stream, { headers: { 'content-type': contentType } }).formData(),
    }
  } catch {
    // The parser hides the cause, so the stream itself is asked.
    return { kind: body.wasTooLong() ? 'too_large' : 'interrupted' }
  }
}

/**
 * A browser shows our answer only after it has sent everything, so what is over the limit is read and dropped, up to a few
 * times the limit; whoever sends more than that loses the connection.
 */
function limited(
  source: ReadableStream<Uint8Array>,
  max: number,
): { stream: ReadableStream<Uint8Array>; wasTooLong: () => boolean } {
  const reader = source.getReader()
  let size = 0
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) return controller.close()
      size += value.length
      if (size <= max) return controller.enqueue(value)
      await drain(reader, max * 5)
      controller.error(new TooLong())
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return { stream, wasTooLong: () => size > max }
}

async function drain(reader: ReadableStreamDefaultReader<Uint8Array>, most: number): Promise<void> {
  let dropped = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    dropped += part.value.length
    if (dropped > most) return void (await reader.cancel())
  }
}

export const streamOf = (file: File): Readable =>
  Readable.fromWeb(file.stream() as Parameters<typeof Readable.fromWeb>[0]) // the DOM's and Node's type of one thing
