import { z } from 'zod'
import { listLapsedSupplements } from '@/lib/db/application-scans'
import { eraseDraftContent, listUntouchedDrafts } from '@/lib/db/application'
import { applySteps, type CaseState, lockCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { findNewestNotice, type NoticeRow } from '@/lib/db/supplements'
import type { OfficeMoment } from '@/lib/clock'
import { lapseSupplement } from '@/lib/domain/acceptance/supplement'
import { allSteps, stepItem, type Step } from '@/lib/domain/application/events'
import { isOpenItem } from '@/lib/domain/application/item-status'
import { isDraft } from '@/lib/domain/application/status'
import { lapseDraft } from '@/lib/domain/application/submit'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { addDays, officeDate, startOfOfficeDay, type IsoDate } from '@/lib/domain/shared/dates'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { addToClocks } from '@/lib/services/clock/case-clock'
import { defineCommand, runCommand } from '@/lib/services/command'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { applicantRecipients } from '@/lib/services/notice/recipients'
import { keepDaysAt } from './draft-term'

const systemOnly = (actor: { role: string }): Refusal | null =>
  actor.role === 'SYS' ? null : { code: 'system.system_only' }

interface Lapsing {
  readonly subject: CaseState
  readonly recipients: readonly Recipient[]
  readonly notice: NoticeRow | null
  /** Last day of the term, told in N05. */
  readonly until: IsoDate
}

interface Lapsed extends Lapsing {
  readonly steps: readonly Step[]
}

/** T05: the term of the notice is over; the case counts as not properly applied for. */
export const lapseSupplementCommand = defineCommand({
  name: 'application.lapseSupplement',
  input: z.object({ caseId: z.uuid() }),
  load: async (tx, { caseId }, actor): Promise<Lapsing | null> => {
    const subject = await lockCase(tx, caseId, actor)
    const notice = subject && (await findNewestNotice(tx, caseId))
    if (!notice) return null
    return { subject, notice, until: notice.termOn, recipients: await applicantRecipients(tx, subject.institutionId) }
  },
  authorise: systemOnly,
  decide: (lapsing, _input, { today }): Result<Lapsed> => {
    const steps = lapseSupplement(lapsing.subject, lapsing.until, today)
    return steps.ok ? ok({ ...lapsing, steps: steps.value }) : steps
  },
  save: async (tx, { subject, steps, notice }, context) => {
    await applySteps(tx, subject, steps, context)
    await addToClocks(
      tx,
      subject,
      [
        {
          at: context.now,
          on: context.today,
          kind: 'LAPSED',
          item: null,
          legalBasis: '《医疗机构校验管理办法（试行）》',
          documentNo: null,
          actorName: context.actor.name,
        },
      ],
      context,
    )
    return { caseId: subject.id, round: notice?.round ?? 0 }
  },
  audit: ({ subject }, { round }) => [
    {
      stream: `case:${subject.id}`,
      action: 'application.lapsed',
      subject: { type: 'case', id: subject.id },
      detail: { round },
    },
  ],
  outbox: ({ subject, recipients, until }) => lapseNotice(subject, recipients, { until, row: 'T05' }),
})

const lapseNotice = (
  subject: CaseState,
  recipients: readonly Recipient[],
  { until, row }: { until: IsoDate; row: string },
) =>
  noticesFor('N05', {
    caseId: subject.id,
    occasion: row,
    recipients,
    facts: { date: until, ...(subject.caseNo ? { caseNo: subject.caseNo } : {}) },
    href: routes.applicant,
  })

/** T23: ninety days without a change. The content goes, the row stays. */
export const lapseDraftCommand = defineCommand({
  name: 'application.lapseDraft',
  input: z.object({ caseId: z.uuid() }),
  load: async (tx, { caseId }, actor, { today }): Promise<Lapsing | null> => {
    const subject = await lockCase(tx, caseId, actor)
    if (!subject) return null
    const until = addDays(officeDate(subject.changedAt), await keepDaysAt(today))
    // In-app only: an SMS about an application that was never made would only puzzle.
    return { subject, notice: null, until, recipients: [{ kind: 'institution', institutionId: subject.institutionId }] }
  },
  authorise: systemOnly,
  decide: (lapsing, _input, { today }): Result<Lapsed> => {
    const { subject, until } = lapsing
    if (!isDraft(subject)) return refuse('application.not_a_draft')
    const lapsed = lapseDraft({ status: subject.status, lastKeptDay: until }, today)
    if (!lapsed.ok) return lapsed
    const items = allSteps(
      subject.items.filter(isOpenItem).map((item) => stepItem(item, 'endWithCase', { caseKind: subject.kind })),
    )
    return items.ok ? ok({ ...lapsing, steps: [...lapsed.value, ...items.value] }) : items
  },
  save: async (tx, { subject, steps }, context) => {
    await applySteps(tx, subject, steps, context)
    await eraseDraftContent(tx, subject.id)
    return { caseId: subject.id }
  },
  audit: ({ subject }) => [
    { stream: `case:${subject.id}`, action: 'application.draft_lapsed', subject: { type: 'case', id: subject.id } },
  ],
  outbox: ({ subject, recipients, until }) => lapseNotice(subject, recipients, { until, row: 'T23' }),
})

const WARNED_DAYS_BEFORE = [7, 1] as const

/** N01 again, seven days and one day before a draft goes. */
const warnDraftCommand = defineCommand({
  name: 'application.warnDraft',
  input: z.object({ caseId: z.uuid(), until: z.string() }),
  load: (tx, { caseId }, actor) => lockCase(tx, caseId, actor),
  authorise: systemOnly,
  decide: (subject, { until }) => (isDraft(subject) ? ok({ subject, until }) : refuse('application.not_a_draft')),
  save: async (_tx, { subject }) => ({ caseId: subject.id }),
  audit: ({ subject: { id }, until }) => [
    { stream: `case:${id}`, action: 'application.draft_warned', subject: { type: 'case', id }, detail: { until } },
  ],
  outbox: ({ subject: { id, institutionId }, until }) =>
    noticesFor('N01', {
      caseId: id,
      occasion: `T23:${until}`,
      recipients: [{ kind: 'institution', institutionId }],
      facts: { date: until },
      href: routes.draft(id),
    }),
})

/** Scanner. */
export async function lapseSupplements({ today }: OfficeMoment): Promise<number> {
  let done = 0
  for (const { id } of await listLapsedSupplements(today)) {
    const call = { actor: SYSTEM_ACTOR, key: `T05:${id}:${today}`, input: { caseId: id } }
    if ((await runCommand(lapseSupplementCommand, call)).kind === 'done') done += 1
  }
  return done
}

/** Scanner: warns and, the day after the last one, erases. */
export async function lapseDrafts({ today }: OfficeMoment): Promise<number> {
  const keepDays = await keepDaysAt(today)
  const firstWarning = Math.max(...WARNED_DAYS_BEFORE)
  const before = startOfOfficeDay(addDays(today, firstWarning - keepDays + 1))
  let done = 0
  for (const { id, changedAt } of await listUntouchedDrafts(database(), before)) {
    const until = addDays(officeDate(changedAt), keepDays)
    if (today > until) done += await lapse(id, today)
    if (today <= until) await warn(id, { until, today })
  }
  return done
}

async function lapse(caseId: string, today: IsoDate): Promise<number> {
  const call = { actor: SYSTEM_ACTOR, key: `T23:${caseId}:${today}`, input: { caseId } }
  return (await runCommand(lapseDraftCommand, call)).kind === 'done' ? 1 : 0
}

async function warn(caseId: string, { until, today }: { until: IsoDate; today: IsoDate }): Promise<void> {
  const days = WARNED_DAYS_BEFORE.findLast((before) => today >= addDays(until, -before))
  if (days === undefined) return
  const call = { actor: SYSTEM_ACTOR, key: `T23:${days}:${caseId}:${until}`, input: { caseId, until } }
  await runCommand(warnDraftCommand, call)
}
