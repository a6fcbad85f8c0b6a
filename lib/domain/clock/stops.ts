/** Which stop stops which clock (DOMAIN §4.3), and how stops and resumes are paired. */
import { maxDate, minDate, type IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import { concerns, type ClockEvent, type StopKind } from './events'
import type { ClockLimits, PowerType } from './limits'

export interface Stop {
  readonly kind: StopKind
  readonly item: ItemLetter | null
  readonly from: IsoDate
  /** Null while nobody has resumed. */
  readonly to: IsoDate | null
  readonly legalBasis: string
  readonly documentNo: string | null
}

type Effect = 'always' | 'byPowerType' | 'never'

/** On-site checks, waiting for the applicant and internal consultation are no stops at all (DOMAIN §4.3 (2)). */
export const STOP_EFFECTS: Readonly<Record<StopKind, { readonly committed: Effect; readonly statutory: Effect }>> = {
  EXPERT: { committed: 'always', statutory: 'always' },
  HEARING: { committed: 'always', statutory: 'always' },
  TESTING: { committed: 'always', statutory: 'always' },
  RECTIFICATION: { committed: 'always', statutory: 'never' },
  SUSPENSION: { committed: 'always', statutory: 'byPowerType' },
}

export const stopsCommitted = (kind: StopKind): boolean => STOP_EFFECTS[kind].committed === 'always'

export function stopsStatutory(kind: StopKind, powerType: PowerType, limits: ClockLimits): boolean {
  const effect = STOP_EFFECTS[kind].statutory
  return effect === 'always' || (effect === 'byPowerType' && limits.suspensionStopsStatutory[powerType])
}

const keyOf = (event: ClockEvent): string => [event.stop?.kind, event.item ?? '', event.stop?.ref ?? ''].join('/')

/** Stops of that item and of the whole case, in the order they began. `events` are in order of `seq`. */
export function pairStops(events: readonly ClockEvent[], item: ItemLetter | null): Stop[] {
  const open = new Map<string, Stop>()
  const closed: Stop[] = []
  for (const event of events) {
    if (!event.stop || !concerns(event, item)) continue
    const key = keyOf(event)
    const started = open.get(key)
    if (event.kind === 'STOP' && !started) open.set(key, asStop(event, event.stop.kind))
    if (event.kind === 'RESUME' && started) {
      open.delete(key)
      closed.push({ ...started, to: maxDate(started.from, event.on) })
    }
  }
  return [...closed, ...open.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

const asStop = (event: ClockEvent, kind: StopKind): Stop => ({
  kind,
  item: event.item,
  from: event.on,
  to: null,
  legalBasis: event.legalBasis,
  documentNo: event.documentNo,
})

export interface ClosedStop extends Stop {
  readonly to: IsoDate
  /** It was closed for counting only. */
  readonly isOpen: boolean
}

/** An open stop is taken as lifted on `until`: today, or the day the clock ended. Nothing is stopped after that day. */
export const closedBy = (stop: Stop, until: IsoDate): ClosedStop => ({
  ...stop,
  to: maxDate(stop.from, minDate(stop.to ?? until, until)),
  isOpen: stop.to === null,
})
