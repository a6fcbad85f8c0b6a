import { type OfficeClockState, type OfficeMoment, officeMoment, realNow } from '@/lib/clock'
import { database, type Tx } from './client'
import { Prisma } from './generated/client'
import { type Part, part, readPart } from './parts'

const REAL: OfficeClockState = { mode: 'REAL', base: new Date(0), anchoredAt: null }

interface ClockRow {
  readonly mode: string
  readonly base: string
  readonly anchoredAt: string | null
}

export const officeClockPart: Part<OfficeClockState> = part<ClockRow, OfficeClockState>(
  Prisma.sql`SELECT "mode", "base", "anchoredAt" FROM "OfficeClock" WHERE "id" = 1`,
  ([row]) =>
    row?.mode === 'DEMO'
      ? {
          mode: 'DEMO',
          base: new Date(row.base),
          anchoredAt: row.anchoredAt === null ? null : new Date(row.anchoredAt),
        }
      : REAL,
)

export const readOfficeClock = (db: Tx = database()): Promise<OfficeClockState> => readPart(db, officeClockPart)

export const officeNow = async (db?: Tx): Promise<OfficeMoment> => officeMoment(await readOfficeClock(db))

/** At the end: the demo clock stands still where it is. While it runs, `keepDemoClockAlive` notes it every few seconds. */
export async function stopDemoClock(db: Tx = database()): Promise<void> {
  const state = await readOfficeClock(db)
  if (state.mode !== 'DEMO') return
  const { now } = officeMoment(state)
  await db.officeClock.update({ where: { id: 1 }, data: { base: now, anchoredAt: null } })
}

/** At start: time goes on from the stored office time; the hours the demo was off do not count. */
export async function resumeDemoClock(db: Tx = database()): Promise<void> {
  await db.officeClock.updateMany({ where: { id: 1, mode: 'DEMO' }, data: { anchoredAt: realNow() } })
}
