import { addMonths, daysBetween, type IsoDate } from '@/lib/domain/shared/dates'

/** Share of the width left of the months: names of licences and items. */
export const LABEL_SHARE = 21
/** Han characters and figures at 14 px, as a share of a page 1120 px wide; enough to keep words apart. */
const SHARE_PER_CHARACTER = 1.2

/** Place of a day in the year as a share of the whole width. Days outside end at the edge. */
export function yearScale(first: IsoDate): (date: IsoDate) => number {
  const days = daysBetween(first, addMonths(first, 12))
  return (date) => {
    const share = Math.min(1, Math.max(0, daysBetween(first, date) / days))
    return LABEL_SHARE + share * (100 - LABEL_SHARE)
  }
}

export interface Placed<T> {
  thing: T
  x: number
  level: number
  /** Words left of the mark, because there is no room at the right. */
  before: boolean
}

/** Puts marks with words on as few lines as they need without touching. */
export function placeInLevels<T>(
  things: readonly T[],
  xOf: (thing: T) => number,
  wordsOf: (thing: T) => string,
): Placed<T>[] {
  const ends: number[] = []
  return things.map((thing) => {
    const x = xOf(thing)
    const width = 2.5 + wordsOf(thing).length * SHARE_PER_CHARACTER
    const before = x + width > 100
    const [from, to] = before ? [x - width, x + 1] : [x - 1, x + width]
    let level = ends.findIndex((end) => end <= from)
    if (level < 0) level = ends.length
    ends[level] = to
    return { thing, x, level, before }
  })
}
