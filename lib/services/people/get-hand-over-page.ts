import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { listHandOvers } from '@/lib/db/people'
import { isDraft } from '@/lib/domain/application/status'
import { whyMayNotHandOver, whyNotSuccessor } from '@/lib/domain/people/policy'
import type { HandOverPage } from '@/lib/domain/people/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { handlerNames, toHandler, toMandate } from './get-people-page'
import { peopleOf } from './people-of'

export async function getHandOverPage(actor: Actor, caseId: string): Promise<HandOverPage | null> {
  if (actor.role !== 'APP') return null
  const db = database()
  const subject = await findVisibleCase(db, caseId, actor)
  if (!subject) return null
  const { today } = await officeNow()
  const { institutionId, handlerId, caseNo } = subject
  const [people, history] = await Promise.all([peopleOf(db, institutionId, today), listHandOvers(db, caseId)])
  const names = await handlerNames(db, people, [handlerId])
  return {
    ...{ today, caseId, caseNo, handlerId },
    isDraft: isDraft(subject),
    institution: subject.institutionName,
    handler: toHandler(handlerId, people, names),
    refusal: whyMayNotHandOver(actor, people, subject),
    successors: people.members
      .filter((member) => whyNotSuccessor(member, subject, today) === null)
      .map((member) => ({ userId: member.userId, name: member.name, mandate: toMandate(member, today) })),
    history: history.map(({ id, fromName, toName, byName, reason, at }) => ({
      ...{ id, reason, at },
      ...{ from: fromName, to: toName, by: byName },
    })),
  }
}
