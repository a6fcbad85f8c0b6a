import { maxDate, type IsoDate } from '../shared/dates'

/** A stop made on `from` and lifted on `to`: it removes the days `from < d ≤ to` (DOMAIN §4.4). Same day: removes nothing. */
export interface Interval {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** Overlapping and touching stops become one; empty ones vanish. The order given does not matter. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ from, to }) => from < to).sort((a, b) => (a.from < b.from ? -1 : 1))
  const merged: Interval[] = []
  for (const next of sorted) {
    const last = merged.at(-1)
    if (last && next.from <= last.to) merged[merged.length - 1] = { from: last.from, to: maxDate(last.to, next.to) }
    else merged.push({ from: next.from, to: next.to })
  }
  return merged
}

export const isStopped = (date: IsoDate, stops: readonly Interval[]): boolean =>
  stops.some(({ from, to }) => from < date && date <= to)
