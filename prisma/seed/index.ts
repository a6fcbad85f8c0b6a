import { pathToFileURL } from 'node:url'
import { closeDatabase, database } from '@/lib/db/client'
import { env } from '@/lib/env'
import { seedBase } from './base'
import { seedDemoData } from './demo'
import { seedDistrict } from './institutions'

/** Runs once per database: an authority is the mark that it ran. A thousand institutions take seconds, on a busy machine a minute: hence the long term. */
export async function seedDemo(): Promise<'seeded' | 'already'> {
  const now = env().demoNow
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('portal:seed', 0))`
      if ((await tx.authority.count()) > 0) return 'already'
      await seedBase(tx)
      // Stands until the worker starts it; later starts go on from the stored office time.
      await tx.officeClock.create({ data: { id: 1, mode: 'DEMO', base: now, anchoredAt: null } })
      await seedDemoData(tx, now)
      if (env().demoDistrict === 'large') await seedDistrict(tx, now)
      return 'seeded'
    },
    { timeout: 300_000 },
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const outcome = env().demo
    ? await seedDemo()
    : await database().$transaction((tx) => seedBase(tx).then(() => 'base data only'))
  process.stdout.write(`${outcome}\n`)
  await closeDatabase()
}
