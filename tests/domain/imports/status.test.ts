import { describe, expect, it } from 'vitest'
import { IMPORT_STATUSES, type ImportEvent, nextImportStatus } from '@/lib/domain/imports/status'
import { outcome } from '../support/outcomes'

const EVENTS: readonly ImportEvent[] = ['check', 'start', 'discard', 'finish', 'stop']
const TO: Readonly<Record<string, string>> = {
  'CHECKED start': 'RUNNING',
  'CHECKED discard': 'DISCARDED',
  'RUNNING finish': 'DONE',
  'RUNNING stop': 'STOPPED',
}

describe('where an import stands', () => {
  const cases = IMPORT_STATUSES.flatMap((from) => EVENTS.map((event) => [from, event] as const))
  it.each(cases)('from %s by %s: as the table says, and nowhere else', (from, event) => {
    const to = TO[`${from} ${event}`]
    const next = nextImportStatus(from, event)
    if (to === undefined) expect(outcome(next)).toBe('import.wrong_status')
    else expect(next).toEqual({ ok: true, value: to })
  })
})
