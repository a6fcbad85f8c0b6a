import { describe, expect, it } from 'vitest'
import {
  VISIT_EVENTS,
  VISIT_STATUSES,
  isFinishedVisit,
  isOpenVisit,
  nextVisitStatus,
  type VisitEvent,
  type VisitStatus,
} from '@/lib/domain/inspection/status'

/** DOMAIN §5.2, small states: PLANNED→ARRIVED→RECORDED→SIGNED, FAILED, CANCELLED; I05 moves the date, I34 fails it. */
const EXPECTED: Partial<Record<VisitStatus, Partial<Record<VisitEvent, VisitStatus>>>> = {
  PLANNED: { arrive: 'ARRIVED', fail: 'FAILED', reschedule: 'PLANNED', cancel: 'CANCELLED' },
  ARRIVED: { record: 'RECORDED', fail: 'FAILED' },
  RECORDED: { sign: 'SIGNED' },
}

describe.each(VISIT_STATUSES)('a visit that is %s', (from) => {
  it.each(VISIT_EVENTS)('on “%s” goes where the table says', (event) => {
    const to = EXPECTED[from]?.[event]
    const result = nextVisitStatus(from, event)
    if (to) expect(result).toEqual({ ok: true, value: to })
    else expect(result).toEqual({ ok: false, error: { code: 'visit.wrong_status', facts: { from, event } } })
  })
})

describe('questions about a visit', () => {
  it('is open until it has an outcome or is called off', () => {
    expect(VISIT_STATUSES.filter((status) => isOpenVisit({ status }))).toEqual(['PLANNED', 'ARRIVED', 'RECORDED'])
    expect(VISIT_STATUSES.filter((status) => isFinishedVisit({ status }))).toEqual(['SIGNED', 'FAILED'])
  })
})
