import { DESK_STATE_COPY, REVIEW_CSV } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import { ITEM_STATES } from '@/lib/copy/states'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { ReviewFilter } from '@/lib/domain/review/list-filter'
import type { ReviewLine } from '@/lib/domain/review/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { toCsv } from '@/lib/domain/shared/csv'
import type { Locale } from '@/lib/domain/shared/wording'
import { listReviewLines } from './list-review-items'

/** The reviewer's list with the filters of the address, one line per item. */
export async function getReviewCsv(actor: Actor, filter: ReviewFilter, locale: Locale): Promise<string | null> {
  const lines = await listReviewLines(actor, filter)
  if (!lines) return null
  return toCsv([REVIEW_CSV.heads.map((head) => say(head, locale)), ...lines.map((line) => record(line, locale))])
}

function record(line: ReviewLine, locale: Locale): string[] {
  const { delta, rules, clock, deskDue } = line
  return [
    line.caseNo,
    line.institutionName,
    say(ITEM_NAMES[line.letter].short, locale),
    say(ITEM_STATES[line.status].staff, locale),
    say(DESK_STATE_COPY[line.desk].word, locale),
    clock?.due ?? '',
    clock ? String(clock.remaining) : '',
    clock?.stopped ? say(REVIEW_CSV.yes, locale) : say(REVIEW_CSV.no, locale),
    deskDue ?? '',
    ...[delta.added, delta.changed, delta.removed, rules.failed, rules.warned, rules.unavailable].map(String),
    String(line.openQueries),
  ]
}
