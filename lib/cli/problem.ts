import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Something the person at the console can mend; its message is the sentence that says how. */
export class Problem extends Error {
  override readonly name = 'Problem'
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

function sentenceFor(error: unknown): string {
  const code = codeOf(error)
  const file = error instanceof Error && 'path' in error ? String(error.path) : 'the data folder'
  if (code === 'ENOSPC') return 'The disk is full: free some space and start again.'
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return `${file} cannot be written: give this account access to it, or set DATA_DIR to another folder.`
  }
  if (code === 'ECONNREFUSED') return 'The database does not answer: check that it runs and that DATABASE_URL is right.'
  if (code === '28P01' || code === '28000')
    return 'The database refused the login: check name and password in DATABASE_URL.'
  if (code === '3D000') return 'The database named in DATABASE_URL does not exist: create it first.'
  return error instanceof Error ? error.message : String(error)
}

/** Ends a command with one sentence; DEBUG=1 shows where it came from. */
export async function endWithSentence(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work()
  } catch (error) {
    console.error(process.env.DEBUG ? error : sentenceFor(error))
    process.exitCode = 1
  }
}

const LEAST_FREE = 300 * 1024 ** 2

/** Asked before anything is started, so that a full or closed disk is told plainly and not by a half-made database. */
export function requireDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    const probe = path.join(dataDir, `.write-test-${process.pid}`)
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    if (codeOf(error) === 'ENOSPC')
      throw new Problem(`The disk of ${dataDir} is full: free some space and start again.`, { cause: error })
    const remedy = 'give this account access to it, or set DATA_DIR to another folder'
    throw new Problem(`The data folder ${dataDir} cannot be written: ${remedy}.`, { cause: error })
  }
  const { bavail, bsize } = statfsSync(dataDir)
  if (bavail * bsize >= LEAST_FREE) return
  const free = Math.floor((bavail * bsize) / 1024 ** 2)
  throw new Problem(
    `Only ${free} MB is free on the disk of ${dataDir} and 300 MB is needed: free some space and start again.`,
  )
}
