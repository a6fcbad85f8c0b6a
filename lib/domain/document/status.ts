import { err, ok, type Refusal, type Result } from '../shared/result'

/** Life of one document (DOMAIN §5.2, small states). A number, once given, stays given: VOID keeps it. */
export const DOCUMENT_TRANSITIONS = {
  RENDERING: { finish: 'READY', annul: 'VOID' },
  READY: { serve: 'SERVED', supersede: 'SUPERSEDED', annul: 'VOID' },
  SERVED: { supersede: 'SUPERSEDED', annul: 'VOID' },
  SUPERSEDED: {},
  VOID: {},
} as const

export type DocumentStatus = keyof typeof DOCUMENT_TRANSITIONS
export type DocumentEvent = { [S in DocumentStatus]: keyof (typeof DOCUMENT_TRANSITIONS)[S] }[DocumentStatus]

export const DOCUMENT_STATUSES = Object.keys(DOCUMENT_TRANSITIONS) as readonly DocumentStatus[] // keys of a literal object
export const DOCUMENT_EVENTS = ['finish', 'serve', 'supersede', 'annul'] as const satisfies readonly DocumentEvent[]

export function nextDocumentStatus(from: DocumentStatus, event: DocumentEvent): Result<DocumentStatus, Refusal> {
  const exits: Partial<Record<DocumentEvent, DocumentStatus>> = DOCUMENT_TRANSITIONS[from]
  const to = exits[event]
  return to ? ok(to) : err({ code: 'document.wrong_status', facts: { from, event } })
}

interface WithStatus {
  readonly status: DocumentStatus
}

/** The file exists, and may be opened and served. */
export const isRendered = ({ status }: WithStatus): boolean => status !== 'RENDERING'
export const isServable = ({ status }: WithStatus): boolean => status === 'READY'
export const isServed = ({ status }: WithStatus): boolean => status === 'SERVED'
/** What /verify answers “in force” for: neither replaced nor annulled. */
export const isInForce = ({ status }: WithStatus): boolean => status === 'READY' || status === 'SERVED'
