import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive, pause } from '@/lib/cli/postgres/process'

/** A lock file holding the number of the process that has it; a dead holder's is taken over. */
function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0 // released in this moment
  }
}

export interface Lock {
  readonly release: () => void
}

/** The lock, or the number of the process that holds it. */
export function tryLock(file: string): Lock | number {
  mkdirSync(path.dirname(file), { recursive: true })
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
      return { release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const holder = holderOf(file)
      if (holder !== process.pid && isAlive(holder)) return holder
      rmSync(file, { force: true })
    }
  }
  return holderOf(file)
}

export async function underLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const lock = tryLock(file)
    if (typeof lock === 'number') {
      await pause(300)
      continue
    }
    try {
      return await work()
    } finally {
      lock.release()
    }
  }
}
