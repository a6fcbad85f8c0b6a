import path from 'node:path'
import { ensureDatabase, startPostgres } from '@/lib/cli/postgres/server'
import { endWithSentence } from '@/lib/cli/problem'
import { env } from '@/lib/env'

export interface Database {
  /** The owner's connection: migrates, creates roles. Web and worker take the role `portal_app` on connecting. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The Postgres named in DATABASE_URL, else the embedded one in the data folder. */
export async function openDatabase(): Promise<Database> {
  const { databaseUrl, dataDir } = env()
  if (databaseUrl) return { url: databaseUrl, stop: () => Promise.resolve() }
  const server = await startPostgres({ dataDir: path.resolve(dataDir) })
  try {
    return { url: await ensureDatabase(server.url, 'portal'), stop: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** For commands that do one thing with the database and end. */
export const withDatabase = (work: (url: string) => Promise<void>): Promise<void> =>
  endWithSentence(async () => {
    const database = await openDatabase()
    try {
      await work(database.url)
    } finally {
      await database.stop()
    }
    return 0
  })
