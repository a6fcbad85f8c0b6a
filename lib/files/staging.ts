import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stagingFolder } from './paths'

export interface StagedFile {
  readonly path: string
  readonly sha256: string
  readonly size: number
}

/** Writes a stream to the staging folder while measuring it. `null` when it is longer than `maxBytes`; nothing is left then. */
export async function stage(source: Readable, maxBytes: number): Promise<StagedFile | null> {
  const folder = stagingFolder()
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, randomUUID())
  const hash = createHash('sha256')
  let size = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > maxBytes) return done(new TooLong())
      hash.update(chunk)
      done(null, chunk)
    },
  })
  try {
    await pipeline(source, meter, createWriteStream(file, { flags: 'wx' }))
    return { path: file, sha256: hash.digest('hex'), size }
  } catch (error) {
    await rm(file, { force: true })
    if (error instanceof TooLong) return null
    throw error
  }
}

class TooLong extends Error {}

/** Measures a file that is already on disk (a finished tus upload). */
export async function measure(file: string): Promise<StagedFile> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    size += chunk.length
  }
  return { path: file, sha256: hash.digest('hex'), size }
}

export const discard = (file: StagedFile): Promise<void> => rm(file.path, { force: true })

/** Removes what an upload left behind when it broke off. Returns how many. */
export async function sweepFolder(folder: string, before: Date): Promise<number> {
  await mkdir(folder, { recursive: true })
  let removed = 0
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    const info = await stat(file).catch(() => null)
    if (!info?.isFile() || info.mtime >= before) continue
    await rm(file, { force: true })
    removed += 1
  }
  return removed
}
