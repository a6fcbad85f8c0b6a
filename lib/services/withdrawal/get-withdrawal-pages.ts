import { findDraft } from '@/lib/db/application'
import { type CaseState, findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { findAskedWithdrawal, listAskedWithdrawals, listWithdrawals, type WithdrawalRow } from '@/lib/db/withdrawals'
import { isOpenItem } from '@/lib/domain/application/item-status'
import { isRunning } from '@/lib/domain/application/status'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { whyMayNotAnswerWithdrawal, whyMayNotAskWithdrawal } from '@/lib/domain/withdrawal/policy'
import type { AskedWithdrawal, WithdrawalView, WithdrawPage } from '@/lib/domain/withdrawal/views'

const toView = ({ id, letters, ...row }: WithdrawalRow): WithdrawalView => ({
  withdrawalId: id,
  version: row.version,
  letters,
  reason: row.reason,
  status: row.status,
  askedAt: row.askedAt,
  dueOn: row.dueOn,
  answeredAt: row.answeredAt,
  answer: row.answer,
  draftId: row.draftId,
})

/** What the institution may take back, and what became of what it took back before. */
export async function getWithdrawPage(actor: Actor, caseId: string): Promise<WithdrawPage | null> {
  const db = database()
  const subject = actor.role === 'APP' ? await findVisibleCase(db, caseId, actor) : null
  if (!subject) return null
  const [{ today }, past, draft] = await Promise.all([
    officeNow(),
    listWithdrawals(db, caseId),
    findDraft(db, subject.institutionId),
  ])
  return {
    caseId,
    caseNo: subject.caseNo ?? '',
    institution: subject.institutionName,
    today,
    needsAnswer: isRunning(subject),
    items: subject.items.map(({ letter, status }) => ({ letter, status, open: isOpenItem({ status }) })),
    past: past.map(toView),
    draftId: draft?.id ?? null,
    refusal: whyMayNotAskWithdrawal(actor, subject),
  }
}

/** The request a lead has to answer on this case, if there is one. */
export async function getAskedWithdrawal(actor: Actor, caseId: string): Promise<AskedWithdrawal | null> {
  const db = database()
  const subject = actor.role === 'LEAD' ? await findVisibleCase(db, caseId, actor) : null
  const row = subject && (await findAskedWithdrawal(db, caseId))
  if (!subject || !row) return null
  const { today } = await officeNow()
  return { ...asked(row, subject, today), refusal: whyMayNotAnswerWithdrawal(actor, subject) }
}

const asked = (
  row: WithdrawalRow,
  { caseNo, institutionName }: Pick<CaseState, 'caseNo' | 'institutionName'>,
  today: IsoDate,
): Omit<AskedWithdrawal, 'refusal'> => ({
  ...toView(row),
  caseId: row.caseId,
  caseNo: caseNo ?? '',
  institution: institutionName,
  askedByName: row.askedByName,
  overdue: row.dueOn !== null && row.dueOn < today,
})

/** Above the lead's list; one working day each, so there are few. */
const MOST_ASKED = 50

export async function listLeadWithdrawals(actor: Actor): Promise<Omit<AskedWithdrawal, 'refusal'>[]> {
  if (actor.role !== 'LEAD') return []
  const { today } = await officeNow()
  const rows = await listAskedWithdrawals(database(), actor, MOST_ASKED)
  return rows.map(({ caseNo, institution, ...row }) => asked(row, { caseNo, institutionName: institution }, today))
}
