import { spawn, type ChildProcess } from 'node:child_process'
import { pause } from '@/lib/cli/postgres/process'

/** Keeps one process of the portal running: starts it anew when it dies, gives up when it dies again and again. */
export interface Supervised {
  readonly name: string
  readonly pid: () => number | undefined
  readonly stop: () => Promise<void>
}

export interface SuperviseOptions {
  readonly name: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Called once, when it died too often within a minute. */
  readonly onGivingUp: (sentence: string) => void
}

const RESTARTS_PER_MINUTE = 5
const PATIENCE_MS = 20_000

export function supervise({ name, args, cwd, env, onGivingUp }: SuperviseOptions): Supervised {
  let child: ChildProcess | null = null
  let stopping = false
  const deaths: number[] = []

  const start = (): void => {
    // The channel closes when this process is killed, and with it the child ends: see end-with-parent.mjs.
    child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env, PORTAL_SUPERVISOR: String(process.pid) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child.once('exit', (code, signal) => void afterDeath(signal ?? `code ${code}`))
  }

  const afterDeath = async (how: string): Promise<void> => {
    if (stopping) return
    const now = Date.now()
    deaths.push(now)
    if (deaths.filter((at) => now - at < 60_000).length > RESTARTS_PER_MINUTE) {
      onGivingUp(
        `The ${name} ended ${RESTARTS_PER_MINUTE + 1} times within a minute (last: ${how}); what it said stands above.`,
      )
      return
    }
    console.error(`The ${name} ended (${how}) and is started again.`)
    await pause(1000)
    if (!stopping) start()
  }

  const stop = async (): Promise<void> => {
    stopping = true
    const running = child
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const gone = new Promise<void>((resolve) => running.once('exit', () => resolve()))
    running.kill('SIGTERM')
    const tooLate = setTimeout(() => running.kill('SIGKILL'), PATIENCE_MS)
    await gone
    clearTimeout(tooLate)
  }

  start()
  return { name, pid: () => child?.pid, stop }
}
