import { logAccess } from '@/lib/db/access-log'
import type { CaseState } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { whyMayNotEditDraft } from '@/lib/domain/application/policy'
import type { CaseHead } from '@/lib/domain/application/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { type Application, findApplication } from './load-application'

export function toHead(actor: Actor, subject: CaseState): CaseHead {
  const closed = whyMayNotEditDraft(actor, subject)
  return {
    caseId: subject.id,
    caseNo: subject.caseNo,
    institutionName: subject.institutionName,
    status: subject.status,
    channel: subject.channel,
    letters: subject.items.map(({ letter }) => letter),
    version: subject.version,
    editable: closed === null,
    closed,
  }
}

/** Who fills the form in: the institution, or the window for papers it enters. Others read a case on their own pages, masked. */
export function isFiler(actor: Actor, subject: CaseState): boolean {
  const closed = whyMayNotEditDraft(actor, subject)
  return closed === null || closed.code === 'application.answers_closed'
}

/** An application for a page of whoever fills it in, else `null`. Values are shown in full; staff leave a trace. */
export async function readApplication(actor: Actor, caseId: string): Promise<Application | null> {
  const { today } = await officeNow()
  const application = await findApplication(database(), caseId, actor, today)
  if (!application || !isFiler(actor, application.case)) return null
  if (actor.role !== 'APP') await logAccess(actor, 'VIEW', 'application', caseId, caseId)
  return application
}
