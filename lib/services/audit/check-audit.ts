import { logAccess } from '@/lib/db/access-log'
import { whyMayNotReadAudit } from '@/lib/domain/admin/policy'
import type { Actor } from '@/lib/domain/shared/actor'
import { type AuditReport, verifyAudit } from './verify-audit'

/** Asked for by a person; that it was asked is on record. */
export async function checkAudit(actor: Actor): Promise<AuditReport> {
  const denied = whyMayNotReadAudit(actor)
  await logAccess(actor, denied ? 'DENIED' : 'VIEW', 'audit.check', null)
  if (denied) throw new Error(denied.code)
  return verifyAudit()
}
