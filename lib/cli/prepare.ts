import { openDatabase, type Database } from '@/lib/cli/database'
import { provideKeys } from '@/lib/cli/make-keys'
import { applyMigrations } from '@/lib/cli/migrate'
import { Problem } from '@/lib/cli/problem'
import { runScript } from '@/lib/cli/run'
import { env } from '@/lib/env'

/** What web and worker need before they can start: a database that is up to date, keys, and its first data. */
export interface Prepared {
  readonly database: Database
}

/** The seed is a process of its own, since it connects as web and worker do; it notes that it ran and then does nothing. */
export async function seed(
  databaseUrl: string,
  settings: Readonly<Record<string, string | undefined>> = {},
  { show = false }: { readonly show?: boolean } = {},
): Promise<void> {
  const env = { ...settings, DATABASE_URL: databaseUrl }
  const { code, output } = await runScript('prisma/seed/index.ts', { env, show })
  if (code !== 0) throw new Problem(`The first data could not be written.\n${show ? '' : output.trim()}`.trim())
}

export async function prepare({ demo }: { demo: boolean }): Promise<Prepared> {
  const settings = env()
  provideKeys(settings)
  const database = await openDatabase()
  try {
    await applyMigrations(database.url)
    await seed(database.url, { DATA_DIR: settings.dataDir, DEMO: demo ? '1' : '' }, { show: demo })
    return { database }
  } catch (error) {
    await database.stop()
    throw error
  }
}
