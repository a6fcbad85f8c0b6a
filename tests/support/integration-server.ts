import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { makeKeys } from '@/lib/cli/make-keys'
import { applyMigrations } from '@/lib/cli/migrate'
import { ensureDatabase } from '@/lib/cli/postgres/server'
import { startTemporaryPostgres } from '@/lib/cli/temporary-postgres'

declare module 'vitest' {
  export interface ProvidedContext {
    serverUrl: string
    dataDir: string
  }
}

export const TEMPLATE = 'portal_template'

/** One server per run with one migrated template; every worker then clones a database of its own in a fifth of a second. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporaryPostgres()
  try {
    await applyMigrations(await ensureDatabase(server.url, TEMPLATE))
    makeKeys(path.join(server.dataDir, 'keys'))
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('serverUrl', server.url)
  project.provide('dataDir', server.dataDir)
  return server.stop
}
