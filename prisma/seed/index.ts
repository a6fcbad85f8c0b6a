import { pathToFileURL } from 'node:url'
import { realNow } from '@/lib/clock'
import { closeDatabase, database, type Tx } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { emptyDatabase } from '@/lib/db/demo'
import { env } from '@/lib/env'
import { seedBase } from './base'
import { seedCases } from './cases'
import { seedDemoData } from './demo'
import { seedDistrict } from './institutions'

export interface Seeded {
  readonly outcome: 'seeded' | 'already'
  readonly institutions: number
  readonly cases: number
  readonly seconds: number
}

/** Stands while the cases are being made: whoever finds it at a start knows that the last seed was cut short. */
const UNFINISHED = 'demo.unfinishedSeed'

/** Runs once per database: an authority is the mark that it ran. */
export async function seedDemo(): Promise<Seeded> {
  const started = realNow().getTime()
  const now = env().demoNow
  const isLarge = env().demoDistrict === 'large'
  if (await database().parameter.findFirst({ where: { key: UNFINISHED } })) await emptyDatabase()
  // A thousand institutions take seconds, on a busy machine a minute: hence the long term.
  const isNew = await database().$transaction((tx) => seedOnce(tx, now, isLarge), { timeout: 300_000 })
  if (!isNew) return { outcome: 'already', institutions: 0, cases: 0, seconds: 0 }
  const cases = isLarge ? await seedCases(now) : 0
  await database().parameter.deleteMany({ where: { key: UNFINISHED } })
  const institutions = await database().institution.count()
  return { outcome: 'seeded', institutions, cases, seconds: Math.round((realNow().getTime() - started) / 1000) }
}

async function seedOnce(tx: Tx, now: Date, isLarge: boolean): Promise<boolean> {
  // On a busy machine whole seconds lie between two statements of a large load.
  await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 0`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('portal:seed', 0))`
  if ((await tx.authority.count()) > 0) return false
  await seedBase(tx)
  // Stands until the worker starts it; later starts go on from the stored office time.
  await tx.officeClock.create({ data: { id: 1, mode: 'DEMO', base: now, anchoredAt: null } })
  await seedDemoData(tx, now)
  if (!isLarge) return true
  await seedDistrict(tx, now)
  await tx.parameter.create({ data: { key: UNFINISHED, validFrom: toDate('2026-01-01'), value: true } })
  return true
}

const sentence = ({ outcome, institutions, cases, seconds }: Seeded): string =>
  outcome === 'already'
    ? 'The demo has its data already.'
    : `Demo data: ${institutions} institutions and ${cases} applications in ${seconds} s.`

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (env().demo) process.stdout.write(`${sentence(await seedDemo())}\n`)
  else await database().$transaction((tx) => seedBase(tx))
  await closeDatabase()
}
