import { REVIEW } from '@/lib/copy/review'
import type { ReviewColumn } from '@/lib/domain/review/list-filter'
import type { Wording } from '@/lib/domain/shared/wording'

export const COLUMN_LABELS: Readonly<Record<ReviewColumn, Wording>> = {
  term: REVIEW.colTerm,
  delta: REVIEW.colDelta,
  checks: REVIEW.colChecks,
  items: REVIEW.colItems,
  own: REVIEW.colOwn,
}
