import type { IsoDate } from '../shared/dates'

/** Which points count in a cycle (DOMAIN §6). Entries are added, never changed: a correction is a reversing entry. */
export interface PointsEntry {
  readonly code: string
  /** Negative for a reversing entry. */
  readonly points: number
  readonly actOn: IsoDate
  /** Counts from here on. */
  readonly decidedOn: IsoDate
}

export interface PointsCycle {
  readonly from: IsoDate
  readonly to: IsoDate
  /** The verification that cleared it; null while it runs. */
  readonly clearedOn: IsoDate | null
}

/** Attributed to the cycle of the act; an act of a cleared cycle counts in the one running on the day of the decision. */
export function cycleOf(
  entry: Pick<PointsEntry, 'actOn' | 'decidedOn'>,
  cycles: readonly PointsCycle[],
): PointsCycle | null {
  const ofAct = cycles.find(({ from, to }) => from <= entry.actOn && entry.actOn <= to)
  if (ofAct && (ofAct.clearedOn === null || entry.decidedOn <= ofAct.clearedOn)) return ofAct
  const open = cycles.filter(({ clearedOn }) => clearedOn === null)
  return open.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1) ?? null
}

/** Total of one cycle on a day: cleared to 0 when QUALIFIED, kept as history. */
export function totalOf(
  cycle: PointsCycle,
  { entries, cycles, on }: { entries: readonly PointsEntry[]; cycles: readonly PointsCycle[]; on: IsoDate },
): number {
  if (cycle.clearedOn !== null && cycle.clearedOn <= on) return 0
  return entries
    .filter((entry) => entry.decidedOn <= on && cycleOf(entry, cycles)?.from === cycle.from)
    .reduce((sum, { points }) => sum + points, 0)
}

/** Points decided while the licence was deferred, both days included. */
export const pointsWithin = (
  entries: readonly { readonly points: number; readonly decidedOn?: IsoDate | null | undefined }[],
  { from, to }: { from: IsoDate; to: IsoDate },
): number =>
  entries.reduce(
    (sum, { points, decidedOn }) => (decidedOn && from <= decidedOn && decidedOn <= to ? sum + points : sum),
    0,
  )
