import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { accountsTable } from '@/lib/cli/demo-accounts'
import { nameForNext, requireFreePort } from '@/lib/cli/portal'
import { prepare } from '@/lib/cli/prepare'
import { endWithSentence, requireDataFolder } from '@/lib/cli/problem'
import { program, ROOT } from '@/lib/cli/run'
import { listenForStop } from '@/lib/cli/stop-signal'
import { supervise } from '@/lib/cli/supervise'
import { env } from '@/lib/env'

process.env.DEMO = '1'

/** The demo's data with Next's development server; web and worker follow every change of the sources. */
async function dev(): Promise<number> {
  const { dataDir, port, origin } = env()
  const host = process.env.LISTEN || '127.0.0.1'
  requireDataFolder(dataDir)
  await requireFreePort(port, host)
  const stop = listenForStop()
  const { database } = await prepare({ demo: true })
  try {
    const settings = {
      ...{ DATABASE_URL: database.url, DATA_DIR: dataDir, PORT: String(port), DEMO: '1' },
      ...{ PORTAL_ORIGIN: origin, NEXTAUTH_URL: origin, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
    }
    const common = { cwd: ROOT, env: settings, onGivingUp: stop.ask }
    const withParent = [
      '--dns-result-order=ipv4first',
      '--import',
      pathToFileURL(path.join(ROOT, 'lib', 'cli', 'end-with-parent.mjs')).href,
    ]
    const next = [program('next', 'dist', 'bin', 'next'), 'dev', '-p', String(port), '-H', nameForNext(host)]
    const web = supervise({ name: 'web server', args: [...withParent, ...next], ...common })
    const worker = supervise({
      name: 'worker',
      args: [...withParent, '--watch', '--import', 'tsx', 'lib/jobs/worker.ts'],
      ...common,
    })
    console.log(`\n${accountsTable()}\n\nstarting ${origin}`)
    await stop.asked
    await Promise.all([web.stop(), worker.stop()])
  } finally {
    await database.stop()
  }
  return 0
}

await endWithSentence(dev)
