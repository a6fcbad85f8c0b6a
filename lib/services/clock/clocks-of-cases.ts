import type { Tx } from '@/lib/db/client'
import { loadClockEventsOf } from '@/lib/db/clock-events'
import type { Clock } from '@/lib/domain/clock/clock'
import { caseCommittedClock } from '@/lib/domain/clock/clocks'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { catalogueOf } from '@/lib/services/items/catalogue'
import { loadCalendar } from './calendar'
import { clockLimits } from './case-clock'

interface CaseOfClock {
  readonly id: string
  readonly catalogueHash: string | null
  readonly letters: readonly ItemLetter[]
}

/** The promise of many cases, for lists and figures: one query for all events, the same function as on a case's own page. */
export async function committedClocks(
  db: Tx,
  cases: readonly CaseOfClock[],
  today: IsoDate,
): Promise<ReadonlyMap<string, Clock>> {
  const events = await loadClockEventsOf(
    db,
    cases.map(({ id }) => id),
  )
  const calendar = await loadCalendar(db)
  const clocks = new Map<string, Clock>()
  for (const subject of cases) {
    const catalogue = await catalogueOf(subject, today, db) // kept by the process
    const limits = await clockLimits(catalogue, subject.letters, today)
    const clock = caseCommittedClock(events.get(subject.id) ?? [], { calendar, limits, today })
    if (clock) clocks.set(subject.id, clock)
  }
  return clocks
}
