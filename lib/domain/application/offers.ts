import { alignItems, mayBeFiled, type CycleRule, type FilingState } from '../clock/cycle'
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import { ok, refuse, type Result } from '../shared/result'

/** What an institution may file today (DOMAIN §3.0 window and alignment, T01). */
export interface Entry {
  readonly letter: ItemLetter
  readonly status: string
  readonly due: IsoDate
}

export interface OpenElsewhere {
  readonly letter: ItemLetter
  readonly caseId: string
  readonly caseNo: string | null
}

export interface Offer {
  readonly letter: ItemLetter
  readonly due: IsoDate
  readonly opensOn: IsoDate
  readonly state: FilingState
  readonly openIn: OpenElsewhere | null
  /** Chosen beforehand: what is due, what may ride along, and B with A (46号令 17). */
  readonly preselected: boolean
}

const GONE = ['REVOKED', 'CANCELLED']

export interface OfferInput {
  readonly entries: readonly Entry[]
  readonly open: readonly OpenElsewhere[]
  readonly today: IsoDate
  readonly cycle: CycleRule
}

export function offersFor({ entries, open, today, cycle }: OfferInput): Offer[] {
  const living = entries.filter((entry) => !GONE.includes(entry.status))
  const openIn = (letter: ItemLetter): OpenElsewhere | null => open.find((one) => one.letter === letter) ?? null
  // What is already being verified is not due a second time, so it cannot draw others along either.
  const free = living.filter(({ letter }) => openIn(letter) === null)
  const states = new Map(alignItems(free, today, cycle).map((item) => [item.letter, item]))
  const alone = new Map(alignItems(living, today, cycle).map((item) => [item.letter, item]))
  return living
    .toSorted((a, b) => (a.letter < b.letter ? -1 : 1))
    .flatMap(({ letter, due }) => {
      const item = states.get(letter) ?? alone.get(letter)
      if (!item) return []
      const taken = openIn(letter)
      return [
        {
          letter,
          due,
          opensOn: item.opensOn,
          state: item.state,
          openIn: taken,
          preselected: !taken && mayBeFiled(item),
        },
      ]
    })
}

/** The letters asked for, when each of them may be filed today. */
export function chooseItems(offers: readonly Offer[], letters: readonly ItemLetter[]): Result<readonly Offer[]> {
  if (letters.length === 0) return refuse('application.no_items')
  const chosen: Offer[] = []
  for (const letter of [...new Set(letters)].sort()) {
    const offer = offers.find((one) => one.letter === letter)
    if (!offer) return refuse('application.item_unknown', { item: letter })
    if (offer.openIn) return refuse('application.already_open', { item: letter, caseNo: offer.openIn.caseNo ?? '' })
    if (offer.state === 'NOT_YET') return refuse('application.item_not_due', { item: letter, opensOn: offer.opensOn })
    chosen.push(offer)
  }
  return ok(chosen)
}

/** Due later than the earliest by the alignment rule: it rides along and its next date is not shortened. */
export const isAligned = (offer: Offer): boolean => offer.state === 'MAY_JOIN'
