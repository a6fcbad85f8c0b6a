'use server'

import { requireActor } from '@/lib/auth/session'
import { logError } from '@/lib/log'
import { checkAudit } from '@/lib/services/audit/check-audit'
import { type FormState, IDLE } from './form-state'

/** Reads only. The report goes back as data; the page has its words. */
export async function checkAuditAction(_state: FormState): Promise<FormState> {
  const actor = await requireActor('SEC', 'AUD')
  try {
    const report = await checkAudit(actor)
    return { ...IDLE, status: 'done', answer: { ...report } }
  } catch (error) {
    logError('audit.check_failed', error, { actor: actor.userId })
    return { ...IDLE, status: 'failed' }
  }
}
