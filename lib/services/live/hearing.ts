import { database } from '@/lib/db/client'
import { isCaseVisible } from '@/lib/db/live'
import { isNoticeFor } from '@/lib/domain/notice/visibility'
import type { Actor } from '@/lib/domain/shared/actor'
import type { LiveEvent } from '@/lib/live/event'

/** What one stream has found out about cases; forgotten with every re-authorisation. */
export type CaseScope = Map<string, boolean>

/** May this person know that something happened there? The same scope as for reading it. */
export async function mayHear(actor: Actor, event: LiveEvent, known: CaseScope): Promise<boolean> {
  if (event.kind === 'Notice') {
    const { userId = null, institutionId = null, role = null, region = null } = event
    return isNoticeFor(actor, { userId, institutionId, role, region })
  }
  if (event.kind === 'ImportRun') return actor.role === 'ADM' && actor.region === event.region
  // Who of the office looks at a case is not for applicants (DOMAIN §2), and nobody needs to hear of themselves.
  if (event.kind === 'Presence' && (actor.role === 'APP' || event.userId === actor.userId)) return false
  return event.caseId ? seesCase(actor, event.caseId, known) : false
}

async function seesCase(actor: Actor, caseId: string, known: CaseScope): Promise<boolean> {
  // A case that was out of sight may have come into it (accepted, assigned): only “yes” is kept.
  if (known.get(caseId)) return true
  const visible = await isCaseVisible(database(), caseId, actor)
  if (visible) known.set(caseId, true)
  return visible
}
