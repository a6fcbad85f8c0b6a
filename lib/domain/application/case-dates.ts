import type { IsoDate } from '../shared/dates'
import type { TrackerView } from './tracker'

/** A day of a case that its institution may want in a calendar. */
export interface CaseDate {
  /** Stays the same while the date moves, so that a calendar replaces the entry. */
  readonly key: string
  readonly kind: 'promise' | 'acceptance' | 'supplement' | 'rectification' | 'query' | 'visit' | 'nextDue'
  readonly on: IsoDate
  readonly slot: string | null
}

/** What is to come; pure, from what the tracker shows. */
export function caseDates({
  clock,
  waits,
  asks,
  items,
}: Pick<TrackerView, 'clock' | 'waits' | 'asks' | 'items'>): CaseDate[] {
  const limit: CaseDate[] =
    clock && clock.endedOn === null
      ? [{ key: clock.name, kind: clock.name === 'supplement' ? 'acceptance' : 'promise', on: clock.due, slot: null }]
      : []
  const yours = waits.flatMap((wait): CaseDate[] => {
    if (wait.who !== 'you') return []
    const key = wait.kind === 'query' ? `query-${wait.queryId}` : `${wait.kind}-${wait.since}`
    return [{ key, kind: wait.kind, on: wait.termOn, slot: null }]
  })
  const visits = asks.visits.map(({ plannedOn, slot, letters }): CaseDate => ({
    key: `visit-${letters.join('')}`,
    kind: 'visit',
    on: plannedOn,
    slot,
  }))
  const next = items.flatMap(({ letter, nextDue }): CaseDate[] =>
    nextDue ? [{ key: `next-${letter}`, kind: 'nextDue', on: nextDue, slot: null }] : [],
  )
  return [...limit, ...yours, ...visits, ...next]
}
