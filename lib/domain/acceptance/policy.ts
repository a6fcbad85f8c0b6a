import { whyNotStaffOf } from '../application/case-roles'
import { nextItemStatus } from '../application/item-status'
import { whyNotNow } from '../application/policy'
import { isAtWindow, type CaseEventName } from '../application/status'
import type { CaseSubject, ItemInCase } from '../application/subjects'
import type { Actor } from '../shared/actor'
import type { Refusal } from '../shared/result'

type Received = Pick<CaseSubject, 'region' | 'status'>

const whyNotClerk = (actor: Actor, subject: Received, event: CaseEventName): Refusal | null =>
  whyNotStaffOf(actor, ['WIN'], subject, 'acceptance.window_only') ?? whyNotNow(subject, event)

export const whyMayNotAskForSupplement = (actor: Actor, subject: Received): Refusal | null =>
  whyNotClerk(actor, subject, 'askForSupplement')

export const whyMayNotAccept = (actor: Actor, subject: Received): Refusal | null =>
  whyNotClerk(actor, subject, 'accept')

export const whyMayNotRefuseAcceptance = (actor: Actor, subject: Received): Refusal | null =>
  whyNotClerk(actor, subject, 'refuseAcceptance')

/** I29: one item does not belong here, the others go on. */
export function whyMayNotRefuseItem(actor: Actor, subject: ItemInCase): Refusal | null {
  const who = whyNotStaffOf(actor, ['WIN'], subject.case, 'acceptance.window_only')
  if (who) return who
  if (!isAtWindow(subject.case)) {
    return { code: 'case.wrong_status', facts: { from: subject.case.status, event: 'refuseItem' } }
  }
  const step = nextItemStatus(subject.item.status, 'refuseItem', { caseKind: subject.case.kind })
  return step.ok ? null : step.error
}
