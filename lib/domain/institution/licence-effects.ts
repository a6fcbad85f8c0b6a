import type { ItemLetter } from '../shared/item-letters'
import type { IsoDate } from '../shared/dates'
import { assertNever, ok, type Result } from '../shared/result'
import {
  isEntryDeferred,
  isEntryInForce,
  isEntrySuspended,
  nextLicenceEntryStatus,
  type LicenceEntryEvent,
  type LicenceEntryStatus,
} from './licence-status'

export interface LicenceEntryState {
  readonly letter: ItemLetter
  readonly status: LicenceEntryStatus
  readonly due: IsoDate
}

export type EffectiveConclusion =
  | { readonly letter: ItemLetter; readonly conclusion: 'QUALIFIED'; readonly nextDue: IsoDate }
  | { readonly letter: ItemLetter; readonly conclusion: 'DEFERRED' }
  /** Without effect on the entry until the CANCEL proceeding (L05–L07) has run. */
  | { readonly letter: ItemLetter; readonly conclusion: 'UNQUALIFIED' }

/** The item all others depend on (§3.0 “Dependency”: B–F need a live A). */
const LEADING_ITEM: ItemLetter = 'A'

function apply(entry: LicenceEntryState, event: LicenceEntryEvent, due = entry.due): Result<LicenceEntryState> {
  const status = nextLicenceEntryStatus(entry.status, event)
  return status.ok ? ok({ ...entry, status: status.value, due }) : status
}

function applyOwn(entry: LicenceEntryState, conclusion: EffectiveConclusion): Result<LicenceEntryState> {
  switch (conclusion.conclusion) {
    case 'QUALIFIED':
      return apply(entry, 'qualify', conclusion.nextDue)
    case 'DEFERRED':
      return apply(entry, 'defer')
    case 'UNQUALIFIED':
      return ok(entry)
    default:
      return assertNever(conclusion)
  }
}

/**
 * What conclusions do to the licence entries of one institution at this authority (DOMAIN §5.6): A DEFERRED suspends the
 * others, A's QUALIFIED lifts that, and a QUALIFIED beside a deferred A is suspended with it.
 */
export function licenceEffects(
  entries: readonly LicenceEntryState[],
  conclusions: readonly EffectiveConclusion[],
): Result<LicenceEntryState[]> {
  const own: LicenceEntryState[] = []
  for (const entry of entries) {
    const conclusion = conclusions.find((one) => one.letter === entry.letter)
    const after = conclusion ? applyOwn(entry, conclusion) : ok(entry)
    if (!after.ok) return after
    own.push(after.value)
  }
  const leading = own.find((entry) => entry.letter === LEADING_ITEM)
  if (!leading) return ok(own)
  const result: LicenceEntryState[] = []
  for (const entry of own) {
    const event = followsLeading(entry, leading)
    const after = event ? apply(entry, event) : ok(entry)
    if (!after.ok) return after
    result.push(after.value)
  }
  return ok(result)
}

function followsLeading(entry: LicenceEntryState, leading: LicenceEntryState): LicenceEntryEvent | null {
  if (entry.letter === LEADING_ITEM) return null
  if (isEntryDeferred(leading) && isEntryInForce(entry)) return 'suspendWithA'
  return isEntryInForce(leading) && isEntrySuspended(entry) ? 'liftSuspension' : null
}
