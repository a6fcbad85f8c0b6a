import { readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { ensureBuild } from '@/lib/cli/build'
import { makeKeys } from '@/lib/cli/make-keys'
import { applyMigrations } from '@/lib/cli/migrate'
import { startPortal, type Portal } from '@/lib/cli/portal'
import { ensureDatabase } from '@/lib/cli/postgres/server'
import { seed } from '@/lib/cli/prepare'
import { program, runNode } from '@/lib/cli/run'
import type { Counts, Step } from '@/lib/cli/steps'
import { missingPrograms } from '@/lib/cli/system-programs.mjs'
import { startTemporaryPostgres } from '@/lib/cli/temporary-postgres'

/** The browser journeys on the production build, with a database, a data folder and a port of their own. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port is free.')),
      )
    })
  })

export interface TestPortal {
  readonly portal: Portal
  readonly databaseUrl: string
  readonly dataDir: string
  readonly stop: () => Promise<void>
}

/** A seeded demo in a temporary folder: for the journeys, proofs and measurements. */
export async function startTestPortal(tell: (line: string) => void = console.log): Promise<TestPortal> {
  const server = await startTemporaryPostgres()
  const { dataDir } = server
  try {
    const databaseUrl = await ensureDatabase(server.url, 'portal')
    await applyMigrations(databaseUrl)
    makeKeys(path.join(dataDir, 'keys'))
    const port = await freePort()
    const origin = `http://localhost:${port}`
    const settings = {
      DEMO: '1',
      DEMO_DISTRICT: 'small',
      DATA_DIR: dataDir,
      PORT: String(port),
      PORTAL_ORIGIN: origin,
      KEYS_DIR: path.join(dataDir, 'keys'),
    }
    await seed(databaseUrl, settings)
    const portal = await startPortal({
      ...{ build: await ensureBuild(tell), databaseUrl, dataDir, port, host: '127.0.0.1', origin, env: settings },
      onGivingUp: (sentence) => console.error(sentence),
    })
    const stop = async (): Promise<void> => {
      await portal.stop()
      await server.stop()
    }
    return { portal, databaseUrl, dataDir, stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

/** A journey that passes only at the second try has failed: the office would not try twice. */
function countReport(file: string, code: number): Counts {
  try {
    const { stats } = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport // Playwright's own report
    const failed = Math.max(stats.unexpected + stats.flaky, code === 0 ? 0 : 1)
    return { passed: stats.expected, failed, skipped: stats.skipped }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(file, { force: true })
  }
}

interface BrowserOptions {
  readonly args?: readonly string[]
  readonly show?: boolean
  readonly env?: Readonly<Record<string, string>>
}

async function runPlaywright({ args = [], show = false, env = {} }: BrowserOptions): Promise<Counts> {
  const test = await startTestPortal()
  const report = path.join(os.tmpdir(), `portal-playwright-${process.pid}.json`)
  try {
    const { code, output } = await runNode([program('@playwright', 'test', 'cli.js'), 'test', ...args], {
      show,
      env: {
        ...{ E2E_ORIGIN: test.portal.origin, E2E_DATA_DIR: test.dataDir, E2E_DATABASE_URL: test.databaseUrl },
        ...{ E2E_REPORT: report, DEMO: '1', DEMO_DISTRICT: 'small', FORCE_COLOR: '0', ...env },
      },
    })
    if (code !== 0 && !show) console.log(output.trim())
    return countReport(report, code)
  } finally {
    await test.stop()
  }
}

/** Without a browser the journeys are skipped and say so; where everything must run, that is a failure. */
export const browserTests = (options: BrowserOptions = {}): Step => ({
  name: 'browser journeys',
  run: async () => {
    const missing = missingPrograms().filter((needed) => ['chromium', 'fonts-noto-cjk'].includes(needed.package))
    if (missing.length === 0) return runPlaywright(options)
    console.log(`SKIPPED browser journeys: ${missing.map((needed) => needed.package).join(', ')} not installed`)
    return process.env.CI === 'true' ? { passed: 0, failed: 1, skipped: 0 } : { passed: 0, failed: 0, skipped: 1 }
  },
})
