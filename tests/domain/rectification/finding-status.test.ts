import { describe, expect, it } from 'vitest'
import {
  FINDING_EVENTS,
  FINDING_STATUSES,
  isUnsettledFinding,
  nextFindingStatus,
  type FindingStatus,
} from '@/lib/domain/rectification/status'

/** DOMAIN §5.2, small states: ADVICE; OPEN→ORDERED→SUBMITTED→CLOSED or back to ORDERED. */
const EXPECTED: Record<string, FindingStatus> = {
  'null advise': 'ADVICE',
  'null find': 'OPEN',
  'OPEN order': 'ORDERED',
  'ORDERED submit': 'SUBMITTED',
  'SUBMITTED close': 'CLOSED',
  'SUBMITTED reopen': 'ORDERED',
}

describe.each([null, ...FINDING_STATUSES])('a finding that is %s', (from) => {
  it.each(FINDING_EVENTS)('on “%s” goes where the table says', (event) => {
    const to = EXPECTED[`${from} ${event}`]
    const result = nextFindingStatus(from, event)
    if (to) expect(result).toEqual({ ok: true, value: to })
    else expect(result).toEqual({ ok: false, error: { code: 'finding.wrong_status', facts: { from, event } } })
  })
})

it('a finding is settled only as advice or when closed', () => {
  expect(FINDING_STATUSES.filter((status) => !isUnsettledFinding({ status }))).toEqual(['ADVICE', 'CLOSED'])
})
