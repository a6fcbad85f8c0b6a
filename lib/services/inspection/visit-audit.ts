import type { AuditDraft } from '@/lib/db/audit'
import type { VisitInCase } from '@/lib/db/inspection'
import { refuse, type Refusal } from '@/lib/domain/shared/result'

export const visitAudit = (
  { case: subject, visit }: VisitInCase,
  action: string,
  detail: Readonly<Record<string, unknown>> = {},
): readonly [AuditDraft, ...AuditDraft[]] => [
  {
    stream: `case:${subject.id}`,
    action,
    subject: { type: 'visit', id: visit.id },
    detail: { taskNo: visit.taskNo, ...detail },
  },
]

/** A form made before somebody else's step is not written over it. */
export const whyVisitChanged = ({ visit }: VisitInCase, version: number): { ok: false; error: Refusal } | null =>
  visit.version === version ? null : refuse('visit.changed_meanwhile')
