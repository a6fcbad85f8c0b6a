import { createServer } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Build } from '@/lib/cli/build'
import { pause } from '@/lib/cli/postgres/process'
import { Problem } from '@/lib/cli/problem'
import { ROOT } from '@/lib/cli/run'
import { supervise, type Supervised } from '@/lib/cli/supervise'

/** Web and worker of a build, running. */
export interface Portal {
  readonly origin: string
  readonly web: Supervised
  readonly worker: Supervised
  readonly stop: () => Promise<void>
}

export interface PortalOptions {
  readonly build: Build
  readonly databaseUrl: string
  readonly dataDir: string
  readonly port: number
  /** The address to listen on; loopback unless said otherwise. */
  readonly host: string
  readonly origin: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly onGivingUp: (sentence: string) => void
}

const canListen = (port: number, host: string): Promise<'free' | 'taken' | 'unusable'> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE' ? 'taken' : 'unusable'))
    probe.listen(port, host, () => probe.close(() => resolve('free')))
  })

/** `localhost` may mean ::1 as well, so a stranger there is in the way too. */
export async function requireFreePort(port: number, host: string): Promise<void> {
  const [own, other] = await Promise.all([canListen(port, host), canListen(port, '::1')])
  if (own === 'unusable') {
    throw new Problem(`This account cannot listen on ${host}:${port}: check LISTEN, or choose a PORT above 1023.`)
  }
  if ([own, other].includes('taken')) {
    throw new Problem(`Port ${port} is taken by another program: end it, or start with PORT=${port + 1}.`)
  }
}

/** Anything but a failure of the server counts as an answer: the first page may well redirect. */
async function waitUntilReady(address: string, gaveUp: () => string | null): Promise<void> {
  const deadline = Date.now() + 120_000
  let last = 'no answer'
  while (Date.now() < deadline) {
    const failure = gaveUp()
    if (failure) throw new Problem(failure)
    try {
      const { status } = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(15_000) })
      if (status < 500) return
      last = `answer ${status}`
    } catch {
      // not listening yet
    }
    await pause(200)
  }
  throw new Problem(`The web application did not become ready within two minutes (${last}).`)
}

/**
 * Next writes 127.0.0.1 as `localhost` in the addresses it rewrites, and then takes them for another server's unless it was
 * told to listen there under that name.
 */
export const nameForNext = (host: string): string => (['127.0.0.1', '::1'].includes(host) ? 'localhost' : host)

export async function startPortal(options: PortalOptions): Promise<Portal> {
  const { build, databaseUrl, dataDir, port, host, origin } = options
  let failure: string | null = null
  const onGivingUp = (sentence: string): void => {
    failure = sentence
    options.onGivingUp(sentence)
  }
  const env = {
    ...options.env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PORT: String(port),
    HOSTNAME: nameForNext(host),
    PORTAL_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const withParent = [
    '--enable-source-maps',
    '--dns-result-order=ipv4first',
    '--import',
    pathToFileURL(path.join(ROOT, 'lib', 'cli', 'end-with-parent.mjs')).href,
  ]
  const worker = supervise({ name: 'worker', args: [...withParent, build.worker], cwd: ROOT, env, onGivingUp })
  const web = supervise({
    name: 'web server',
    args: [...withParent, build.web],
    cwd: path.dirname(build.web),
    env,
    onGivingUp,
  })
  const stop = async (): Promise<void> => {
    await Promise.all([web.stop(), worker.stop()])
  }
  try {
    await waitUntilReady(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/`, () => failure)
  } catch (error) {
    await stop()
    throw error
  }
  return { origin, web, worker, stop }
}
