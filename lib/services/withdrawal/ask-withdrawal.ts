import { createWithdrawal } from '@/lib/db/withdrawals'
import { isRunning } from '@/lib/domain/application/status'
import type { Calendar } from '@/lib/domain/clock/calendar'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { askWithdrawalInput } from '@/lib/domain/withdrawal/inputs'
import { whyMayNotAskWithdrawal } from '@/lib/domain/withdrawal/policy'
import { nextWithdrawalStatus, type WithdrawalStatus } from '@/lib/domain/withdrawal/status'
import { routes } from '@/lib/routes'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { defineCommand } from '@/lib/services/command'
import { type IssuedDocument, renderJobs } from '@/lib/services/document/issue-document'
import { noticesFor } from '@/lib/services/notice/notify'
import { roleRecipients } from '@/lib/services/notice/recipients'
import { carryOut, decideWithdrawal, type ToCarryOut, type Wish } from './carry-out'
import { withdrawnNotices } from './told'
import { lockWithdrawalContext, type WithdrawalContext } from './withdrawal-context'

/** T17: one working day for the lead to confirm or decline. */
export const ANSWER_DAYS = 1

interface State extends WithdrawalContext {
  readonly calendar: Calendar
}

interface Asked extends State, ToCarryOut {
  readonly wish: Wish
  readonly status: WithdrawalStatus
  /** Null: done at once. */
  readonly dueOn: IsoDate | null
}

type Answered = {
  caseId: string
  withdrawalId: string
  status: string
  draftId: string | null
  documents: { [Member in keyof IssuedDocument]: IssuedDocument[Member] }[]
}

/** T17, I23: before acceptance the case or the item is withdrawn at once; after it the lead is asked. */
export const askWithdrawalCommand = defineCommand({
  name: 'withdrawal.ask',
  input: askWithdrawalInput,
  load: async (tx, { caseId }, actor, { today }): Promise<State | null> => {
    const state = await lockWithdrawalContext(tx, caseId, actor, today)
    return state && { ...state, calendar: await loadCalendar(tx) }
  },
  authorise: (actor, { application }) => whyMayNotAskWithdrawal(actor, application.case),
  decide: (state, { scope, letters, reason }, { actor, today }): Result<Asked> => {
    if (scope === 'ITEMS' && letters.length === 0) return refuse('withdrawal.choose_items')
    if (state.asked) return refuse('withdrawal.already_asked', { date: state.asked.dueOn })
    const wish = { letters: scope === 'CASE' ? [] : letters, reason, askedOn: today, askedById: actor.userId }
    const after = isRunning(state.application.case)
    const decided = decideWithdrawal(after ? { ...state, visits: [] } : state, wish)
    if (!decided.ok) return decided
    const status = nextWithdrawalStatus(null, after ? 'ask' : 'withdraw')
    if (!status.ok) return status
    const dueOn = after ? state.calendar.addWorkingDays(today, ANSWER_DAYS) : null
    return ok({ ...state, ...decided.value, wish, status: status.value, dueOn })
  },
  save: async (tx, asked, context): Promise<Answered> => {
    const { wish, status, dueOn, application } = asked
    const { id: caseId, region } = application.case
    const { actor, now } = context
    const carried = dueOn === null ? await carryOut(tx, asked, asked, context) : { draftId: null, documents: [] }
    const { draftId, documents } = carried
    const { letters, reason } = wish
    const asker = { askedById: actor.userId, askedByName: actor.name, askedAt: now }
    const row = { caseId, region, letters, reason, status, ...asker, dueOn, draftId }
    const withdrawalId = await createWithdrawal(tx, row)
    return { caseId, withdrawalId, status, draftId, documents: documents.map((document) => ({ ...document })) }
  },
  audit: ({ wish, dueOn, withdrawn }, { caseId, draftId, documents }) => [
    {
      stream: `case:${caseId}`,
      action: dueOn === null ? 'withdrawal.done' : 'withdrawal.asked',
      subject: { type: 'case', id: caseId },
      detail: {
        ...{ items: withdrawn.letters, whole: withdrawn.whole, reason: wish.reason, dueOn, draftId },
        documents: documents.map(({ type, number }) => [type, number]),
      },
    },
    ...draftEntry(draftId, caseId),
  ],
  outbox: (asked, { withdrawalId, documents }, { now }) =>
    asked.dueOn === null
      ? [...renderJobs(documents), ...withdrawnNotices(asked, asked, { withdrawalId, now })]
      : askedNotices(asked, withdrawalId),
})

/** The draft's own stream begins with where it came from. */
export const draftEntry = (draftId: string | null, caseId: string) =>
  draftId === null
    ? []
    : ([
        {
          stream: `case:${draftId}`,
          action: 'application.draft_started',
          subject: { type: 'case', id: draftId },
          detail: { copiedFrom: caseId },
        },
      ] as const)

const askedNotices = ({ application: { case: subject }, withdrawn, dueOn }: Asked, withdrawalId: string) =>
  noticesFor('N15', {
    caseId: subject.id,
    occasion: `asked:${withdrawalId}`,
    recipients: roleRecipients('LEAD', subject.region),
    facts: {
      caseNo: subject.caseNo ?? '',
      items: withdrawn.letters.map((letter) => ITEM_NAMES[letter].short.zh),
      result: 'withdrawal.asked',
      date: dueOn,
    },
    href: routes.leadCase(subject.id),
  })
