import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import type { Account } from '@/lib/cli/postgres/account'

/** Alive in the sense that matters here: a zombie keeps its number but will never answer. */
export function isAlive(pid: number): boolean {
  if (existsSync('/proc/self/stat')) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return !['Z', 'X'].includes(stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3))
    } catch {
      return false // no such process
    }
  }
  if (process.platform === 'win32') return signalReaches(pid)
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
  return state !== '' && !state.startsWith('Z')
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Server processes work inside their data folder. Only Linux tells; elsewhere Postgres's own check has to do. */
export function processesIn(dataFolder: string): readonly number[] {
  if (!existsSync('/proc/self/cwd')) return []
  return readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return []
    try {
      return readlinkSync(`/proc/${entry}/cwd`) === dataFolder && isAlive(Number(entry)) ? [Number(entry)] : []
    } catch {
      return [] // gone meanwhile, or another user's
    }
  })
}

/** What `postmaster.pid` says: process on line 1, port on line 4. */
export function readPostmaster(dataFolder: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    const port = Number(lines[3])
    return pid > 0 && port > 0 ? { pid, port } : null
  } catch {
    return null
  }
}

export interface Ran {
  readonly code: number | null
  readonly output: string
}

/** Runs a program of the server as its account. `cwd` must be reachable for it, or the program cannot find itself. */
export function runAs(
  account: Account | null,
  program: string,
  options: { args: readonly string[]; cwd: string },
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options.args, {
      cwd: options.cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    })
    let output = ''
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    // `exit`, not `close`: the server that pg_ctl leaves behind may keep the pipes open.
    child.on('exit', (code) => resolve({ code, output }))
  })
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
