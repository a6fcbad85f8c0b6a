import { pathToFileURL } from 'node:url'
import { realNow } from '@/lib/clock'
import { closeDatabase, database, type Tx } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { aloneAtSeed, emptyDatabase } from '@/lib/db/demo'
import { keepFirstDay } from '@/lib/db/first-day'
import { type IsoDate, weekday } from '@/lib/domain/shared/dates'
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

type Say = (line: string) => void

/** Runs once per database: an authority is the mark that it ran. A second one at the same time waits for the first. */
export const seedDemo = (say: Say = () => undefined): Promise<Seeded> => aloneAtSeed(() => seedAlone(say))

async function seedAlone(say: Say): Promise<Seeded> {
  const started = realNow().getTime()
  const now = env().demoNow
  const isLarge = env().demoDistrict === 'large'
  if (await database().parameter.findFirst({ where: { key: UNFINISHED } })) {
    say('The last seed was cut short: it is begun again.')
    await emptyDatabase()
  }
  // A thousand institutions take seconds, on a busy machine a minute: hence the long term.
  const isNew = await database().$transaction((tx) => seedOnce(tx, { now, isLarge, say }), { timeout: 300_000 })
  if (!isNew) return { outcome: 'already', institutions: 0, cases: 0, seconds: 0 }
  const cases = isLarge ? await seedCases(now, { onDay: weekly(say) }) : 0
  await database().parameter.deleteMany({ where: { key: UNFINISHED } })
  if (isLarge) await keepFirstDay()
  const institutions = await database().institution.count()
  return { outcome: 'seeded', institutions, cases, seconds: Math.round((realNow().getTime() - started) / 1000) }
}

/** A line for each week the office works through: whoever watches the first start sees it move. */
function weekly(say: Say): (day: IsoDate) => void {
  let last = 7
  return (day) => {
    if (weekday(day) < last) say(`  the office in the week of ${day} …`)
    last = weekday(day)
  }
}

interface Once {
  readonly now: Date
  readonly isLarge: boolean
  readonly say: Say
}

async function seedOnce(tx: Tx, { now, isLarge, say }: Once): Promise<boolean> {
  // On a busy machine whole seconds lie between two statements of a large load.
  await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 0`
  if ((await tx.authority.count()) > 0) return false
  if (isLarge) say('Making a district of 1,000 institutions and about 120 applications: a few minutes, once …')
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
  const say: Say = (line) => void process.stdout.write(`${line}\n`)
  if (env().demo) say(sentence(await seedDemo(say)))
  else await database().$transaction((tx) => seedBase(tx))
  await closeDatabase()
}
