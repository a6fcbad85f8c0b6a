import type { ItemLetter } from '../shared/item-letters'
import { assertNever } from '../shared/result'
import type { ClockEvent } from './events'
import { blankLine, type LedgerLabel, type LedgerLine } from './ledger-line'

/** One line per thing that happened: an order served for two items on one day under one number is one thing. */
export function eventLines(events: readonly ClockEvent[], caseItems: readonly ItemLetter[]): LedgerLine[] {
  const lines: LedgerLine[] = []
  const byThing = new Map<string, number>()
  for (const event of events) {
    const line = eventLine(event, events)
    const thing = [line.label, event.on, event.code, event.stop?.kind, event.documentNo, event.note].join('/')
    const known = byThing.get(thing)
    const before = known === undefined ? undefined : lines[known]
    if (known === undefined || !before || event.item === null || before.items.length === 0) {
      byThing.set(thing, lines.length)
      lines.push(line)
      continue
    }
    lines[known] = { ...before, items: caseItems.filter((item) => before.items.includes(item) || item === event.item) }
  }
  return lines
}

function eventLine(event: ClockEvent, events: readonly ClockEvent[]): LedgerLine {
  return {
    ...blankLine(labelOf(event, events), event.on),
    key: `event/${event.seq}`,
    stopKinds: event.stop ? [event.stop.kind] : [],
    code: event.kind === 'MILESTONE' ? (event.code ?? null) : null,
    legalBasis: event.legalBasis || null,
    documentNo: event.documentNo,
    actorName: event.actorName,
    items: event.item ? [event.item] : [],
  }
}

function labelOf(event: ClockEvent, events: readonly ClockEvent[]): LedgerLabel {
  switch (event.kind) {
    case 'RECEIVED':
      return events.some(({ kind, seq }) => kind === 'SUPPLEMENT_ASKED' && seq < event.seq)
        ? 'supplement-received'
        : 'received'
    case 'SUPPLEMENT_ASKED':
      return 'supplement-asked'
    case 'ACCEPTED':
      return 'accepted'
    case 'DEEMED_ACCEPTED':
      return 'deemed-accepted'
    case 'NOT_ACCEPTED':
      return 'not-accepted'
    case 'STOP':
      return 'stop-ordered'
    case 'RESUME':
      return 'resume-received'
    case 'EXTEND':
      return event.code === 'CEILING' ? 'ceiling-extended' : 'extended'
    case 'DECIDED':
      return 'decided'
    case 'SERVED':
      return 'served'
    case 'WITHDRAWN':
      return 'withdrawn'
    case 'LAPSED':
      return 'lapsed'
    case 'MILESTONE':
      return 'milestone'
    default:
      return assertNever(event.kind)
  }
}
