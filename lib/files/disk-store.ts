import { createReadStream } from 'node:fs'
import { access, copyFile, mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { filesFolder } from './paths'
import type { FileStore } from './file-store'

const SHA256 = /^[0-9a-f]{64}$/

/** aa/bb/<sha256>: no folder grows past a few thousand entries. */
function placeOf(root: string, sha256: string): string {
  if (!SHA256.test(sha256)) throw new Error('not a SHA-256')
  return path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

/** A rename is on disk only when its folder is; folders cannot be opened for that on every system. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file)
    return true
  } catch {
    return false // absent, or not ours to read: either way it is not there for us
  }
}

async function makeFolder(root: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first) for (let at = folder; at.length >= root.length; at = path.dirname(at)) await syncFolder(at)
}

/** Its new time keeps the sweeper away until the row is there; where the sweeper was faster, it is written anew. */
async function isKept(place: string): Promise<boolean> {
  const now = new Date()
  try {
    await utimes(place, now, now)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

/** Stage → fsync → rename → fsync the folder; the caller writes the row afterwards. */
async function put(root: string, sha256: string, stagedPath: string): Promise<void> {
  const place = placeOf(root, sha256)
  if (await isKept(place)) return
  await syncFile(stagedPath)
  await makeFolder(root, path.dirname(place))
  await moveInto(stagedPath, place)
  await syncFolder(path.dirname(place))
}

async function moveInto(from: string, place: string): Promise<void> {
  try {
    await rename(from, place)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    // The staging folder is a mount of its own: copy beside the place, then rename.
    const beside = `${place}.part`
    await copyFile(from, beside)
    await syncFile(beside)
    await rename(beside, place)
    await rm(from, { force: true })
  }
}

async function* olderThan(root: string, before: Date): AsyncIterable<string> {
  if (!(await exists(root))) return
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !SHA256.test(entry.name)) continue
    const { mtime } = await stat(path.join(entry.parentPath, entry.name))
    if (mtime < before) yield entry.name
  }
}

export const diskStore = (root: string = filesFolder()): FileStore => ({
  put: (sha256, stagedPath) => put(root, sha256, stagedPath),
  has: (sha256) => exists(placeOf(root, sha256)),
  open: async (sha256, range) => {
    const stream = createReadStream(placeOf(root, sha256), range)
    await new Promise<void>((resolve, reject) => stream.once('open', () => resolve()).once('error', reject))
    return stream
  },
  read: (sha256) => readFile(placeOf(root, sha256)),
  remove: (sha256) => rm(placeOf(root, sha256), { force: true }),
  olderThan: (before) => olderThan(root, before),
})

/** The store of this process. */
export const fileStore = (): FileStore => diskStore()
