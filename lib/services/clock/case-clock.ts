import { changeCase } from '@/lib/db/case-changes'
import type { CaseState } from '@/lib/db/cases'
import { database, type Tx } from '@/lib/db/client'
import { addClockEvents, type ClockEventDraft, loadClockEvents } from '@/lib/db/clock-events'
import type { CommandContext } from '@/lib/db/command-context'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { supplementClock } from '@/lib/domain/clock/acceptance'
import type { Clock, ClockContext } from '@/lib/domain/clock/clock'
import { caseCommittedClock, committedClock, statutoryClock } from '@/lib/domain/clock/clocks'
import type { ClockEvent } from '@/lib/domain/clock/events'
import type { ClockLimits, ItemLimits } from '@/lib/domain/clock/limits'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import { parameterAt } from '@/lib/services/parameters'
import { catalogueOf } from '@/lib/services/items/catalogue'
import { loadCalendar } from './calendar'

/** Everything the clock functions need for one case; tracker, workspace and decision document use the same (DESIGN §3.5). */
export interface CaseClock extends ClockContext {
  readonly events: readonly ClockEvent[]
}

interface CaseOfClock {
  readonly id: string
  readonly catalogueHash: string | null
  readonly letters: readonly ItemLetter[]
}

export async function loadCaseClock(db: Tx, subject: CaseOfClock, today: IsoDate): Promise<CaseClock> {
  return clockOver(db, subject, { events: await loadClockEvents(db, subject.id), today })
}

/** The same, where the ledger has been read already. */
export async function clockOver(
  db: Tx,
  subject: CaseOfClock,
  { events, today }: Pick<CaseClock, 'events' | 'today'>,
): Promise<CaseClock> {
  const catalogue = await catalogueOf(subject, today, db)
  const calendar = await loadCalendar(db)
  return { calendar, events, limits: await clockLimits(catalogue, subject.letters, today), today }
}

/** Limits of the items from the case's catalogue; the others are parameters in force today (DOMAIN §4.3). */
export async function clockLimits(
  catalogue: Catalogue,
  letters: readonly ItemLetter[],
  today: IsoDate,
): Promise<ClockLimits> {
  const items: Partial<Record<ItemLetter, ItemLimits>> = {}
  for (const letter of letters) {
    const item = catalogue.item(letter)
    if (item)
      items[letter] = { statutory: item.limits.statutory, committed: item.limits.committed, powerType: item.powerType }
  }
  const number = (key: string, fallback: number): Promise<number> => parameterAt(`clock.${key}`, today, fallback)
  const all = ['supplement', 'committed', 'statutory', 'ceiling', 'delivery', 'rectification'] as const
  return {
    items,
    supplementDays: await number('supplementDays', 5),
    extensionDays: await number('extensionDays', 10),
    ceilingDays: await number('ceilingDays', 45),
    ceilingExtensionDays: await number('ceilingExtensionDays', 15),
    deliveryDays: await number('deliveryDays', 10),
    rectificationDays: await number('rectificationDays', 15),
    rectificationMaxDays: await number('rectificationMaxDays', 30),
    committedEndsAt: 'SERVED',
    suspensionStopsStatutory: {
      PERMIT: await parameterAt('clock.suspensionStopsStatutory.PERMIT', today, false),
      OTHER: await parameterAt('clock.suspensionStopsStatutory.OTHER', today, false),
    },
    clockSet: { PERMIT: [...all], OTHER: [...all] },
    warnAt: await number('warnAt', 0.7),
    lateSoonAt: await number('lateSoonAt', 0.9),
    rectificationWarnDays: await number('rectificationWarnDays', 5),
  }
}

export interface Dues {
  readonly supplement: Clock | null
  readonly committed: Clock | null
  readonly items: Partial<Record<ItemLetter, { committed: Clock | null; statutory: Clock | null }>>
}

export function duesOf(clock: CaseClock, letters: readonly ItemLetter[]): Dues {
  const items: Partial<Record<ItemLetter, { committed: Clock | null; statutory: Clock | null }>> = {}
  for (const letter of letters) {
    items[letter] = {
      committed: committedClock(clock.events, clock, letter),
      statutory: statutoryClock(clock.events, clock, letter),
    }
  }
  return { supplement: supplementClock(clock.events, clock), committed: caseCommittedClock(clock.events, clock), items }
}

/**
 * Adds to the ledger, and stores the due dates that follow: what worklists sort by and scanners compare. Call in `save`, under
 * the case lock. While a clock is stopped its stored date is the one it would have if resumed today.
 */
export async function addToClocks(
  tx: Tx,
  subject: Pick<CaseState, 'id' | 'catalogueHash' | 'items'>,
  drafts: readonly ClockEventDraft[],
  { today }: Pick<CommandContext, 'today'>,
): Promise<void> {
  const letters = subject.items.map(({ letter }) => letter)
  const events = await addClockEvents(tx, subject.id, drafts)
  const dues = duesOf(await clockOver(tx, { ...subject, letters }, { events, today }), letters)
  const statutory = letters.flatMap((letter) => dues.items[letter]?.statutory?.due ?? []).sort()[0] ?? null
  await changeCase(tx, subject.id, {
    set: {
      committedDue: dues.committed?.due ?? null,
      statutoryDue: statutory,
      dueOn: dues.committed?.due ?? (dues.supplement?.endedOn ? null : (dues.supplement?.due ?? null)),
    },
    step: 0,
    items: letters.map((letter) => ({
      letter,
      set: {
        committedDue: dues.items[letter]?.committed?.due ?? null,
        statutoryDue: dues.items[letter]?.statutory?.due ?? null,
      },
      step: 0,
    })),
  })
}

/** For pages. */
export const readCaseClock = (subject: CaseOfClock, today: IsoDate): Promise<CaseClock> =>
  loadCaseClock(database(), subject, today)
