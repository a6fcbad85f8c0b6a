import type { LedgerLine } from '@/lib/domain/clock/ledger-line'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { Locale } from '@/lib/domain/shared/wording'
import { LEDGER_COPY, LEDGER_LABEL_COPY, MILESTONE_COPY, STOP_COPY } from './clock'
import { say } from './say'

/** What a line of the account of time says: the same words on the page and in the decision document. */
export function ledgerTitle(line: LedgerLine, locale: Locale): string {
  const items = line.items.map((letter) => say(ITEM_NAMES[letter].short, locale))
  const concerned = items.length > 0 ? say(LEDGER_COPY.ofItems, locale, { items }) : ''
  return `${eventOf(line, locale)}${concerned}`
}

function eventOf(line: LedgerLine, locale: Locale): string {
  const [kind] = line.stopKinds
  if (line.label === 'milestone') {
    const milestone = line.code === null ? undefined : MILESTONE_COPY[line.code]
    return say(milestone ?? LEDGER_LABEL_COPY.milestone, locale)
  }
  if (kind && line.label === 'stop-ordered') return say(STOP_COPY[kind].ordered, locale)
  if (kind && line.label === 'stopped') return say(STOP_COPY[kind].stopped, locale)
  if (kind && line.label === 'resume-received') return say(STOP_COPY[kind].ended, locale)
  return say(LEDGER_LABEL_COPY[line.label], locale, { name: line.name ?? '' })
}
