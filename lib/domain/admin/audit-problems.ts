/** What a check of the audit log can find (DESIGN §3.7). */
export const AUDIT_PROBLEM_KINDS = [
  'ENTRY_MISSING', // a number of the stream is not there
  'ENTRY_CHANGED', // the text is not what was hashed
  'ENTRY_COLUMN', // a column does not say what the text says
  'CHAIN_BROKEN', // does not follow the entry before it
  'HEAD_DIFFERS', // the stream ends elsewhere than its head says
  'STREAM_EMPTIED', // a head without entries
  'ANCHOR_MISSING',
  'ANCHOR_CHANGED',
  'ANCHOR_CHAIN_BROKEN',
  'ANCHORED_ENTRY_GONE', // an anchor names an entry that is not there
  'ANCHORED_ENTRY_DIFFERS', // … that is there with another hash: the chain was rewritten
  'ANCHORS_CUT', // the head says it was anchored, no anchor does
] as const
export type AuditProblemKind = (typeof AUDIT_PROBLEM_KINDS)[number]
