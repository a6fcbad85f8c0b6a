import type { Tx } from '@/lib/db/client'
import type { MaterialView } from '@/lib/domain/application/views'
import { rectificationTermOn } from '@/lib/domain/rectification/order'
import { awaitingDeskOrder } from '@/lib/domain/review/checkpoints'
import type { OwnCorrections, PointToOrder } from '@/lib/domain/review/views'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { wordsOfCode } from '@/lib/domain/items/point-words'
import { DESK_ORDER_DRAFT } from '@/lib/copy/rectification-papers'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { rectificationLimits } from '@/lib/services/rectification/order-papers'
import type { ReviewItem } from './review-item'

interface Around {
  readonly materials: readonly MaterialView[]
  readonly today: IsoDate
}

/** What of the item is to be corrected: what waits for the reviewer's order, and how far the ordered findings are. */
export async function correctionsOf(db: Tx, review: ReviewItem, { materials, today }: Around): Promise<OwnCorrections> {
  const { rows, catalogue } = review
  const [limits, calendar] = await Promise.all([rectificationLimits(today), loadCalendar(db)])
  return {
    toOrder: awaitingDeskOrder(rows.verdicts, rows.findings).map(({ code, note }) =>
      draftPoint(review, { code, note: note ?? '', materials }),
    ),
    findings: rows.findings.map(({ id, checkCode, status, termOn, termMissed }) => ({
      findingId: id,
      code: checkCode,
      title: wordsOfCode(catalogue, checkCode),
      status,
      termOn,
      termMissed,
    })),
    defaultDays: limits.defaultDays,
    maxDays: limits.maxDays,
    termIfDefault: rectificationTermOn(today, limits.defaultDays, calendar),
  }
}

/** The system drafts, the reviewer corrects: the note is the fact, the checkpoint the standard, its papers what is asked. */
function draftPoint(
  { catalogue, item }: ReviewItem,
  { code, note, materials }: { code: string; note: string; materials: readonly MaterialView[] },
): PointToOrder {
  const check = catalogue.deskChecksFor(item.letter).find((one) => one.code === code)
  const papers = materials
    .filter((material) => check?.materials.includes(material.code))
    .map((material) => material.title.zh)
  const title = wordsOfCode(catalogue, code)
  return {
    code,
    title,
    fact: note,
    standard: DESK_ORDER_DRAFT.standard(title.zh),
    wanted: papers.length > 0 ? DESK_ORDER_DRAFT.wanted([...new Set(papers)]) : '',
  }
}
