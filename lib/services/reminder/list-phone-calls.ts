import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { readPart } from '@/lib/db/parts'
import { peoplePart } from '@/lib/db/recipients'
import { type CallCursor, phoneLinesPart } from '@/lib/db/reminder-calls'
import type { PhoneLine, PhoneList } from '@/lib/domain/reminder/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { daysBetween, isIsoDate } from '@/lib/domain/shared/dates'
import { maskMobile } from '@/lib/domain/shared/masking'
import { callWindow, contactsOf } from './call-window'

export const CALLS_PER_PAGE = 50

/** Institutions the window rings up today, by their due date; numbers are masked here, whatever the list. */
export async function listPhoneCalls(
  actor: Actor,
  after: string | null,
  most = CALLS_PER_PAGE,
): Promise<PhoneList | null> {
  if (actor.role !== 'WIN' || !actor.region) return null
  const db = database()
  const { today } = await officeNow()
  const page = { after: readCursor(after), most: most + 1 }
  const rows = await readPart(db, phoneLinesPart(actor.region, await callWindow(today), page))
  const shown = rows.slice(0, most)
  const people = await readPart(db, peoplePart(shown.map(({ institutionId }) => institutionId)))
  const lines = shown.map((row): PhoneLine => {
    const known = people.get(row.institutionId)
    const [contact] = known ? contactsOf(known) : []
    return {
      ...row,
      daysLeft: daysBetween(today, row.due),
      contact: contact ? { ...contact, mobile: maskMobile(contact.mobile) } : null,
    }
  })
  const last = shown.at(-1)
  return { today, lines, next: last && rows.length > most ? `${last.due}${SEPARATOR}${last.institutionId}` : null }
}

const SEPARATOR = '~'
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Addresses are typed by people too: what is no cursor begins at the start. */
function readCursor(text: string | null): CallCursor | null {
  const [due = '', institutionId = ''] = text?.split(SEPARATOR) ?? []
  return isIsoDate(due) && UUID.test(institutionId) ? { due, institutionId } : null
}
