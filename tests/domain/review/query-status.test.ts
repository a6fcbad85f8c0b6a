import { describe, expect, it } from 'vitest'
import { QUERY_EVENTS, QUERY_STATUSES, nextQueryStatus } from '@/lib/domain/review/status'

/** DOMAIN §5.2, small states: OPEN→ANSWERED, EXPIRED. */
describe.each(QUERY_STATUSES)('a query that is %s', (from) => {
  it.each(QUERY_EVENTS)('on “%s” goes where the table says', (event) => {
    const result = nextQueryStatus(from, event)
    if (from === 'OPEN') expect(result).toEqual({ ok: true, value: event === 'answer' ? 'ANSWERED' : 'EXPIRED' })
    else expect(result).toEqual({ ok: false, error: { code: 'query.wrong_status', facts: { from, event } } })
  })
})
