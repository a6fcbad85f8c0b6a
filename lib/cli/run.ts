import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

export const ROOT = process.cwd()

export interface Outcome {
  readonly code: number
  readonly output: string
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Passes the output on as it comes instead of only keeping it. */
  readonly show?: boolean
}

const running = new Set<ChildProcess>()

/** For a command that is asked to end while one of its programs still works. */
export const endRunning = (): void => running.forEach((child) => child.kill('SIGTERM'))

/** Runs one of our own Node programs, or a package's, with the Node this process runs on. */
export function runNode(args: readonly string[], { env = {}, show = false }: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    let output = ''
    const collect = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString('utf8')
      if (show) to.write(chunk)
    }
    child.stdout.on('data', collect(process.stdout))
    child.stderr.on('data', collect(process.stderr))
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, output })
    })
  })
}

/** A package's program by its file, since `.bin` holds shell scripts on some systems. */
export const program = (...file: readonly string[]): string => path.join(ROOT, 'node_modules', ...file)

export const runScript = (script: string, options?: RunOptions): Promise<Outcome> =>
  runNode(['--import', 'tsx', script], options)
