import { findDraft } from '@/lib/db/application'
import { type IssuingBody, findIssuingBody } from '@/lib/db/authorities'
import type { Tx } from '@/lib/db/client'
import { findAskedWithdrawal, listVisitsOfCase, type WithdrawalRow } from '@/lib/db/withdrawals'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { lockApplicationOfInstitution } from '@/lib/services/application/editing'
import type { Application } from '@/lib/services/application/load-application'
import type { Recipient } from '@/lib/services/notice/notify'
import { applicantRecipients, staffRecipients } from '@/lib/services/notice/recipients'

/** A case under its locks, with everything a withdrawal decides on, ends and tells. */
export interface WithdrawalContext {
  readonly application: Application
  readonly authority: IssuingBody
  readonly asked: WithdrawalRow | null
  readonly visits: Awaited<ReturnType<typeof listVisitsOfCase>>
  /** At most one draft per institution: with one there already, none is made of the answers. */
  readonly draftId: string | null
  readonly applicant: readonly Recipient[]
  readonly officers: readonly Recipient[]
}

/** The institution before the case: its answers may become a draft of its own. */
export async function lockWithdrawalContext(
  tx: Tx,
  caseId: string,
  actor: Actor,
  today: IsoDate,
): Promise<WithdrawalContext | null> {
  const application = await lockApplicationOfInstitution(tx, caseId, actor, today)
  if (!application) return null
  const { region, institutionId } = application.case
  const authority = await findIssuingBody(tx, region, 'APPROVAL')
  if (!authority) throw new Error(`no approval bureau in ${region}`)
  const visits = await listVisitsOfCase(tx, caseId)
  return {
    application,
    authority,
    asked: await findAskedWithdrawal(tx, caseId),
    visits,
    draftId: (await findDraft(tx, institutionId))?.id ?? null,
    applicant: await applicantRecipients(tx, institutionId),
    officers: await staffRecipients(
      tx,
      visits.flatMap(({ officerIds }) => officerIds),
    ),
  }
}
