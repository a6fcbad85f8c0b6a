import { z } from 'zod'
import { FILE_TYPES, type FileType } from '@/lib/domain/files/limits'
import { readPaper } from './read-paper'

/**
 * A process of its own: whatever a broken or wicked file does to the libraries that read it, this is what it does it to. It is
 * asked for one file at a time, and ends when nobody is left to ask.
 */
const asked = z.object({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  type: z.enum(Object.keys(FILE_TYPES) as [FileType, ...FileType[]]), // the keys of a literal table
})

process.on('message', (message: unknown) => void answer(message))
process.on('disconnect', () => process.exit(0))
// A terminal tells the whole group; the worker ends this process itself.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => undefined)

async function answer(message: unknown): Promise<void> {
  try {
    const { bytes, type } = asked.parse(message)
    process.send?.({ read: await readPaper(Buffer.from(bytes), type) })
  } catch (error) {
    process.send?.({ failed: error instanceof Error ? error.name : 'unknown' })
  }
}
