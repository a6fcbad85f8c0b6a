import { type CaseState, lockCase } from '@/lib/db/cases'
import { createObjection, listObjections, type ObjectionRow } from '@/lib/db/objections'
import { stepCase, type CaseStep } from '@/lib/domain/application/events'
import type { Calendar } from '@/lib/domain/clock/calendar'
import { objectInput } from '@/lib/domain/objection/inputs'
import { whyMayNotObject } from '@/lib/domain/objection/policy'
import { isOpenObjection, nextObjectionStatus, type ObjectionStatus } from '@/lib/domain/objection/status'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { defineCommand } from '@/lib/services/command'
import { noticesFor } from '@/lib/services/notice/notify'
import { roleRecipients } from '@/lib/services/notice/recipients'
import { parameterAt } from '@/lib/services/parameters'

/** T20: the reply comes within five working days. */
export const REPLY_DAYS = 5

interface State {
  readonly case: CaseState
  readonly past: readonly ObjectionRow[]
  readonly calendar: Calendar
  readonly replyDays: number
}

interface Filed extends State {
  readonly step: CaseStep
  readonly status: ObjectionStatus
  readonly dueOn: IsoDate
  readonly reason: string
}

/** T20: an internal objection to what was decided. It changes no state and stops nothing; one waits at a time. */
export const objectCommand = defineCommand({
  name: 'objection.file',
  input: objectInput,
  load: async (tx, { caseId }, actor, { today }): Promise<State | null> => {
    const subject = await lockCase(tx, caseId, actor)
    if (!subject) return null
    return {
      case: subject,
      past: await listObjections(tx, caseId),
      calendar: await loadCalendar(tx),
      replyDays: await parameterAt('objection.replyDays', today, REPLY_DAYS),
    }
  },
  authorise: (actor, state) => whyMayNotObject(actor, state.case),
  decide: (state, { reason }, { today }): Result<Filed> => {
    const open = state.past.find(isOpenObjection)
    if (open) return refuse('objection.already_open', { date: open.dueOn })
    const step = stepCase(state.case.status, 'object', reason)
    if (!step.ok) return step
    const status = nextObjectionStatus(null, 'file')
    if (!status.ok) return status
    const dueOn = state.calendar.addWorkingDays(today, state.replyDays)
    return ok({ ...state, step: step.value, status: status.value, dueOn, reason })
  },
  save: async (tx, { case: subject, step, status, dueOn, reason }, context) => {
    const { actor, now } = context
    const filer = { filedById: actor.userId, filedByName: actor.name, filedAt: now }
    const row = { caseId: subject.id, region: subject.region, reason, status, ...filer, dueOn }
    const objectionId = await createObjection(tx, row)
    const { code, from, to } = step
    await context.recordEvents([{ caseId: subject.id, code, from, to, reason, detail: { objectionId } }], subject)
    return { caseId: subject.id, objectionId, dueOn }
  },
  audit: ({ case: subject, reason }, { objectionId, dueOn }) => [
    {
      stream: `case:${subject.id}`,
      action: 'objection.filed',
      subject: { type: 'objection', id: objectionId },
      detail: { reason, dueOn },
    },
  ],
  outbox: ({ case: subject, dueOn }, { objectionId }) =>
    noticesFor('N18', {
      caseId: subject.id,
      occasion: `T20:${objectionId}`,
      recipients: roleRecipients('LEAD', subject.region),
      facts: { caseNo: subject.caseNo ?? '', result: 'objection.filed', date: dueOn },
      href: routes.leadCase(subject.id),
    }),
})
