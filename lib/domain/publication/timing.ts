import { type CaseStatus, nextCaseStatus } from '../application/status'
import type { Calendar } from '../clock/calendar'
import { addDays, type IsoDate } from '../shared/dates'
import { refuse, type Refusal } from '../shared/result'

/** T14: at once after service; where service takes its time, from the sixth working day after the decision (DOMAIN §5.1). */
export const PUBLISH_UNSERVED_FROM_DAY = 6

export interface PublishTiming {
  readonly decidedOn: IsoDate | null
  readonly served: boolean
  readonly today: IsoDate
}

export function whyNotPublishYet(
  { status }: { readonly status: CaseStatus },
  { decidedOn, served, today }: PublishTiming,
  calendar: Calendar,
): Refusal | null {
  const step = nextCaseStatus(status, 'publish')
  if (!step.ok) return step.error
  if (served || decidedOn === null) return null
  return calendar.addWorkingDays(decidedOn, PUBLISH_UNSERVED_FROM_DAY) <= today
    ? null
    : { code: 'publication.too_early' }
}

/** T15: fifteen calendar days of publication (parameter `publication.closeAfterDays`). */
export const CLOSE_AFTER_DAYS = 15

export interface CloseTiming {
  readonly publishedOn: IsoDate | null
  readonly served: boolean
  /** Messages to other systems that nobody has acknowledged. */
  readonly unacknowledged: number
  readonly today: IsoDate
  readonly closeAfterDays: number
}

export function whyNotCloseYet({ status }: { readonly status: CaseStatus }, timing: CloseTiming): Refusal | null {
  const step = nextCaseStatus(status, 'close')
  if (!step.ok) return step.error
  const { publishedOn, served, unacknowledged, today, closeAfterDays } = timing
  const over = publishedOn !== null && addDays(publishedOn, closeAfterDays) <= today
  const ready = over && served && unacknowledged === 0
  return ready ? null : refuse('publication.not_closable', { unacknowledged }).error
}
