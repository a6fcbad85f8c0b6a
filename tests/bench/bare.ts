import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { program, ROOT, runNode } from '@/lib/cli/run'
import { freePort } from '@/tests/support/kill-ground'

/** An application with three bare pages, built by the same Next: what the portal's pages are measured against. */
export interface Running {
  readonly origin: string
  readonly stop: () => Promise<void>
}

const FOLDER = path.join(ROOT, '.build', 'bare-app')

async function build(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(path.dirname(FOLDER), { recursive: true })
  cpSync(path.join(ROOT, 'tests', 'bench', 'bare-app'), FOLDER, { recursive: true })
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { code, output } = await runNode([program('next', 'dist', 'bin', 'next'), 'build', FOLDER], { env })
  if (code !== 0 || !existsSync(path.join(FOLDER, '.next', 'BUILD_ID'))) throw new Error(`bare application: ${output}`)
}

export async function startBare(databaseUrl: string): Promise<Running> {
  await build()
  const port = await freePort()
  const args = [program('next', 'dist', 'bin', 'next'), 'start', FOLDER, '-p', String(port), '-H', 'localhost']
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl },
    stdio: 'ignore',
  })
  const origin = `http://localhost:${port}`
  const stop = async (): Promise<void> => {
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.kill('SIGTERM')
    await gone
  }
  for (let waited = 0; waited < 60_000; waited += 200) {
    const answer = await fetch(origin).catch(() => null)
    if (answer?.ok) return { origin, stop }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  await stop()
  throw new Error('the bare application did not start')
}
