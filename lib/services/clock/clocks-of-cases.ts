import type { Tx } from '@/lib/db/client'
import { clockEventsPart } from '@/lib/db/clock-events'
import { readPart } from '@/lib/db/parts'
import type { Clock } from '@/lib/domain/clock/clock'
import { caseCommittedClock } from '@/lib/domain/clock/clocks'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { catalogueOf } from '@/lib/services/items/catalogue'
import { loadCalendar } from './calendar'
import { type CaseClock, clockLimits } from './case-clock'

interface CaseOfClock {
  readonly id: string
  readonly catalogueHash: string | null
  readonly letters: readonly ItemLetter[]
}

/** What the clock functions need, for many cases with one query for all events. */
export async function loadCaseClocks(
  db: Tx,
  cases: readonly CaseOfClock[],
  today: IsoDate,
): Promise<ReadonlyMap<string, CaseClock>> {
  const ids = cases.map(({ id }) => id)
  const events = await readPart(db, clockEventsPart(ids))
  const calendar = await loadCalendar(db)
  const clocks = new Map<string, CaseClock>()
  for (const subject of cases) {
    const catalogue = await catalogueOf(subject, today, db) // kept by the process, as parameters are
    const limits = await clockLimits(catalogue, subject.letters, today)
    clocks.set(subject.id, { events: events.get(subject.id) ?? [], calendar, limits, today })
  }
  return clocks
}

/** The promise of many cases, by the same function as on a case's own page. */
export async function committedClocks(
  db: Tx,
  cases: readonly CaseOfClock[],
  today: IsoDate,
): Promise<ReadonlyMap<string, Clock>> {
  const clocks = await loadCaseClocks(db, cases, today)
  return new Map(
    [...clocks].flatMap(([id, clock]): [string, Clock][] => {
      const committed = caseCommittedClock(clock.events, clock)
      return committed ? [[id, committed]] : []
    }),
  )
}
