import { logAccess } from '@/lib/db/access-log'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { readParts } from '@/lib/db/parts'
import { institutionPeoplePart } from '@/lib/db/recipients'
import { callsPart, readableInstitutionPart } from '@/lib/db/reminder-calls'
import { whyMayNotCall } from '@/lib/domain/reminder/calls'
import type { InstitutionReminders } from '@/lib/domain/reminder/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { maskMobile } from '@/lib/domain/shared/masking'
import { callWindow, contactsOf } from './call-window'
import { readHistory } from './get-history'

const MOST_CALLS = 20

/** One institution as the window sees it before a call. Whole numbers only when asked for, and then the look is noted down. */
export async function getInstitutionReminders(
  actor: Actor,
  institutionId: string,
  { reveal }: { reveal: boolean },
): Promise<InstitutionReminders | null> {
  if (actor.role !== 'WIN' || !actor.region) return null
  const db = database()
  const { institution, people, calls } = await readParts(db, {
    institution: readableInstitutionPart(actor, institutionId),
    people: institutionPeoplePart(institutionId),
    calls: callsPart(institutionId, MOST_CALLS),
  })
  if (!institution) return null
  if (reveal) await logAccess(actor, 'VIEW', 'reminder_contact', institutionId)
  const { today } = await officeNow()
  const [history, window] = await Promise.all([readHistory(db, institutionId, today), callWindow(today)])
  const isOnList = institution.items.some(
    ({ letter, due }) => due >= window.from && due <= window.to && !history.filed.includes(letter),
  )
  return {
    ...{ institutionId, ...institution, calls, history, revealed: reveal },
    contacts: contactsOf(people).map((one) => (reveal ? one : { ...one, mobile: maskMobile(one.mobile) })),
    call: { refusal: whyMayNotCall(actor, { isOnList }) },
  }
}
