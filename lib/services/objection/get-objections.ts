import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { listObjections, listOpenObjections, type ObjectionRow } from '@/lib/db/objections'
import { remediesLines } from '@/lib/domain/document/legal-texts'
import { whyMayNotObject, whyMayNotReply } from '@/lib/domain/objection/policy'
import type { ObjectionPage, ObjectionsOfCase, ObjectionView, OpenObjection } from '@/lib/domain/objection/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { remediesAt } from '@/lib/services/document/remedies'

const toView = ({ id, version, reason, status, filedAt, dueOn, answeredAt, reply }: ObjectionRow): ObjectionView => ({
  objectionId: id,
  ...{ version, reason, status, filedAt, dueOn, answeredAt, reply },
})

/** The institution's objections and their replies, with the law's own remedies beside. */
export async function getObjectionPage(actor: Actor, caseId: string): Promise<ObjectionPage | null> {
  const db = database()
  const subject = actor.role === 'APP' ? await findVisibleCase(db, caseId, actor) : null
  if (!subject) return null
  const [{ today }, past] = await Promise.all([officeNow(), listObjections(db, caseId)])
  const address = await remediesAt(today)
  const { reconsiderationTo, court } = address
  return {
    caseId,
    caseNo: subject.caseNo ?? '',
    institution: subject.institutionName,
    today,
    past: past.map(toView),
    refusal: whyMayNotObject(actor, subject),
    remedies: { lines: remediesLines(address) ?? [], reconsiderationTo, court },
  }
}

/** For the lead's page of the case; null when nobody has objected. */
export async function getObjectionsOfCase(actor: Actor, caseId: string): Promise<ObjectionsOfCase | null> {
  const db = database()
  const subject = actor.role === 'LEAD' ? await findVisibleCase(db, caseId, actor) : null
  const rows = subject ? await listObjections(db, caseId) : []
  if (!subject || rows.length === 0) return null
  const { today } = await officeNow()
  const objections = rows.map((row) => ({ ...toView(row), filedByName: row.filedByName }))
  return { today, objections, refusal: whyMayNotReply(actor, subject) }
}

/** Above the lead's list; five working days each, so there are few. */
const MOST_OPEN = 50

export async function listLeadObjections(actor: Actor): Promise<OpenObjection[]> {
  if (actor.role !== 'LEAD') return []
  const [{ today }, rows] = await Promise.all([officeNow(), listOpenObjections(database(), actor, MOST_OPEN)])
  return rows.map(({ id, ...row }) => ({ objectionId: id, ...row, overdue: row.dueOn < today }))
}
