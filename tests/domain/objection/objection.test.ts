import { describe, expect, it } from 'vitest'
import { stepCase } from '@/lib/domain/application/events'
import { CASE_STATUSES } from '@/lib/domain/application/status'
import {
  nextObjectionStatus,
  OBJECTION_EDGES,
  OBJECTION_EVENTS,
  OBJECTION_STATUSES,
} from '@/lib/domain/objection/status'

describe('an objection', () => {
  it.each([null, ...OBJECTION_STATUSES].flatMap((from) => OBJECTION_EVENTS.map((event) => [from, event] as const)))(
    'from %s by %s goes where the table says, or nowhere',
    (from, event) => {
      const edge = OBJECTION_EDGES.find((one) => one.from === from && one.event === event)
      const next = nextObjectionStatus(from, event)
      expect(next).toEqual(edge ? { ok: true, value: edge.to } : expect.objectContaining({ ok: false }))
    },
  )
  it.each(CASE_STATUSES)('is possible once decided and changes no state: %s (T20)', (status) => {
    const decided = ['DECIDED', 'DELIVERED', 'PUBLISHED', 'CLOSED', 'ARCHIVED'].includes(status)
    const step = stepCase(status, 'object')
    expect(step).toMatchObject(decided ? { ok: true, value: { code: 'T20', from: status, to: status } } : { ok: false })
  })
})
