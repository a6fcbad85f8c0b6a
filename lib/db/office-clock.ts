import { type OfficeClockState, type OfficeMoment, officeMoment, realNow } from '@/lib/clock'
import { database, type Tx } from './client'

const REAL: OfficeClockState = { mode: 'REAL', base: new Date(0), anchoredAt: null }

const toState = (row: { mode: string; base: Date; anchoredAt: Date | null } | null): OfficeClockState =>
  row && row.mode === 'DEMO' ? { mode: 'DEMO', base: row.base, anchoredAt: row.anchoredAt } : REAL

export async function readOfficeClock(db: Tx = database()): Promise<OfficeClockState> {
  return toState(
    await db.officeClock.findUnique({ where: { id: 1 }, select: { mode: true, base: true, anchoredAt: true } }),
  )
}

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
