import type { IsoDate } from '@/lib/domain/shared/dates'
import { parameterAt } from '@/lib/services/parameters'

/** T23: a draft is kept 90 days from its last change. */
export const DRAFT_KEEP_DAYS = 90
export const keepDaysAt = (today: IsoDate): Promise<number> =>
  parameterAt('application.draftKeepDays', today, DRAFT_KEEP_DAYS)
