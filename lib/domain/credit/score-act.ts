import { ok, refuse, type Result } from '../shared/result'
import { pointEntry, POINT_ENTRIES, type PointEntry } from './points-table'

export interface Act {
  /** Every entry of the table the act falls under. */
  readonly codes: readonly string[]
  /** Where an entry gives a range: the points chosen by gravity. */
  readonly points?: number
  /** Persons concerned, for entries scored per person. */
  readonly persons?: number
}

export interface ScoredAct {
  readonly code: string
  readonly points: number
  readonly barsApplying: boolean
}

/** One act is scored once, under the entry that gives most (DOMAIN §6). */
export function scoreAct(act: Act): Result<ScoredAct> {
  const unknown = act.codes.filter((code) => pointEntry(code) === null)
  if (act.codes.length === 0 || unknown.length > 0) return refuse('credit.unknown_act', { codes: unknown })
  const entries = POINT_ENTRIES.filter(({ code }) => act.codes.includes(code))
  const scores = entries.map((entry) => ({ entry, points: pointsOf(entry, act) }))
  const refused = scores.find(({ points }) => !points.ok)
  if (refused && !refused.points.ok) return refused.points
  const [first] = scores
    .flatMap(({ entry, points }) => (points.ok ? [{ entry, points: points.value }] : []))
    .sort((a, b) => b.points - a.points)
  if (!first) return refuse('credit.unknown_act', { codes: act.codes })
  const barsApplying = entries.some((entry) => entry.barsApplying)
  return ok({ code: first.entry.code, points: first.points, barsApplying })
}

function pointsOf(entry: PointEntry, { points, persons = 1 }: Act): Result<number> {
  const { code, least, most, capForPersons } = entry
  if (!Number.isInteger(persons) || persons < 1) return refuse('credit.no_persons', { code })
  if (capForPersons !== undefined) return ok(Math.min(capForPersons, least * persons))
  if (least === most) return ok(least)
  const chosen = points ?? least
  if (!Number.isInteger(chosen) || chosen < least || chosen > most) {
    return refuse('credit.points_out_of_range', { code, least, most })
  }
  return ok(chosen)
}
