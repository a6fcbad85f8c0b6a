import { describe, expect, test } from 'vitest'
import {
  DOCUMENT_EVENTS,
  DOCUMENT_STATUSES,
  isInForce,
  isRendered,
  isServable,
  nextDocumentStatus,
  type DocumentEvent,
  type DocumentStatus,
} from '@/lib/domain/document/status'

/** Written out by hand, so that a change of the table is seen. */
const EXPECTED: Readonly<Record<string, DocumentStatus>> = {
  'RENDERING finish': 'READY',
  'RENDERING annul': 'VOID',
  'READY serve': 'SERVED',
  'READY supersede': 'SUPERSEDED',
  'READY annul': 'VOID',
  'SERVED supersede': 'SUPERSEDED',
  'SERVED annul': 'VOID',
}

const pairs: [DocumentStatus, DocumentEvent][] = DOCUMENT_STATUSES.flatMap((status) =>
  DOCUMENT_EVENTS.map((event): [DocumentStatus, DocumentEvent] => [status, event]),
)

describe('life of a document', () => {
  test.each(pairs)('%s and %s', (from, event) => {
    const expected = EXPECTED[`${from} ${event}`]
    const result = nextDocumentStatus(from, event)
    if (expected) expect(result).toEqual({ ok: true, value: expected })
    else expect(result).toEqual({ ok: false, error: { code: 'document.wrong_status', facts: { from, event } } })
  })

  test('a document cannot be served before its file is made', () => {
    expect(isServable({ status: 'RENDERING' })).toBe(false)
    expect(isRendered({ status: 'RENDERING' })).toBe(false)
    expect(nextDocumentStatus('RENDERING', 'serve').ok).toBe(false)
  })

  test('only a made document that is neither replaced nor void is in force', () => {
    expect(DOCUMENT_STATUSES.filter((status) => isInForce({ status }))).toEqual(['READY', 'SERVED'])
  })
})
