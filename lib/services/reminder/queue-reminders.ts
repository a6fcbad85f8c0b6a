import { z } from 'zod'
import { OFFICE } from '@/lib/copy/office'
import { newId } from '@/lib/db/insert-rows'
import type { NoticeDraft, OutboxDraft } from '@/lib/db/outbox'
import { readPart } from '@/lib/db/parts'
import { type InstitutionPeople, peoplePart } from '@/lib/db/recipients'
import { type InstitutionReminders, loadReminderFacts, lockInstitutions } from '@/lib/db/reminder-facts'
import { addReminderMessages, recordReminders, type SentTo } from '@/lib/db/reminders'
import { leadsToStart, messageOf, type ReminderMessage, type ToldCode } from '@/lib/domain/reminder/message'
import type { PlannedReminder } from '@/lib/domain/reminder/plan-reminders'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { ok, type Refusal } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { defineCommand } from '@/lib/services/command'
import { noticesFor } from '@/lib/services/notice/notify'
import { reminderRecipients, roleRecipients } from '@/lib/services/notice/recipients'
import { planOf, reminderTerms, type ReminderTerms } from './plan'

/** One transaction's worth: what it locks is free again within a second. */
export const REMINDER_BATCH = 200

interface Batch {
  readonly facts: ReadonlyMap<string, InstitutionReminders>
  readonly people: ReadonlyMap<string, InstitutionPeople>
  readonly terms: ReminderTerms
}

interface Told {
  readonly institutionId: string
  readonly region: string
  readonly name: string
  readonly planned: readonly PlannedReminder[]
  readonly message: (ReminderMessage & { readonly id: string; readonly outbox: readonly OutboxDraft[] }) | null
}

const systemOnly = (actor: { readonly role: string }): Refusal | null =>
  actor.role === 'SYS' ? null : { code: 'system.system_only' }

/**
 * N40–N45, N47, N48 of a batch of institutions. Read again under their locks, so that two workers, or a submission in the same
 * second, never make two of one step or a reminder of what is filed.
 */
export const queueRemindersCommand = defineCommand({
  name: 'reminder.queue',
  input: z.object({ institutionIds: z.array(z.uuid()).min(1).max(REMINDER_BATCH) }),
  load: async (tx, { institutionIds }, _actor, { today }): Promise<Batch> => {
    await lockInstitutions(tx, institutionIds)
    return {
      facts: await loadReminderFacts(tx, institutionIds, today),
      people: await readPart(tx, peoplePart(institutionIds)),
      terms: await reminderTerms(today, tx),
    }
  },
  authorise: systemOnly,
  decide: (batch) => ok([...batch.facts].flatMap(([institutionId, facts]) => tell(institutionId, facts, batch))),
  save: async (tx, told, { now, today }) => {
    const messages = told.flatMap(({ institutionId, region, message }) => {
      if (!message) return []
      const { id, code, lines, outbox } = message
      return [{ id, region, institutionId, onDay: today, code, lines, sentTo: sentToOf(outbox) }]
    })
    await addReminderMessages(tx, messages, now)
    await recordReminders(tx, told.flatMap(toReminders), now)
    return { ...countsOf(told), institutions: told.map(({ institutionId }) => institutionId) }
  },
  audit: (_told, { institutions, ...counts }) => [
    {
      stream: 'system',
      action: 'reminder.queued',
      subject: { type: 'reminder', id: institutions[0] ?? '' },
      detail: { ...counts, institutions },
    },
  ],
  outbox: (told) => [...told.flatMap(({ message }) => message?.outbox ?? []), ...copies(told)],
})

function tell(institutionId: string, facts: InstitutionReminders, { people, terms }: Batch): Told[] {
  const planned = planOf(facts, terms)
  if (planned.length === 0) return []
  const message = messageOf(planned)
  const outbox = message
    ? draftsOf(message, institutionId, { people: people.get(institutionId), today: terms.today })
    : []
  return [
    {
      ...{ institutionId, region: facts.region, name: facts.name, planned },
      message: message && { ...message, id: newId(), outbox },
    },
  ]
}

const draftsOf = (
  { code, lines, date, count }: ReminderMessage,
  institutionId: string,
  { people, today }: { people: InstitutionPeople | undefined; today: IsoDate },
): OutboxDraft[] =>
  noticesFor(code, {
    caseId: null,
    occasion: `${institutionId}:${today}`,
    recipients: people ? reminderRecipients(institutionId, people) : [],
    facts: { lines: JSON.stringify(lines), date, count, phone: OFFICE.phone },
    href: hrefOf(code),
  })

/** The first reminder leads to the personal list of papers itself (DOMAIN §7). */
function hrefOf(code: ToldCode): string {
  if (code === 'N40') return `${routes.startCase}#papers`
  return leadsToStart(code) ? routes.startCase : routes.applicant
}

const sentToOf = (outbox: readonly OutboxDraft[]): SentTo[] =>
  outbox.flatMap((draft) =>
    draft.kind === 'message' && (draft.channel === 'MAIL' || draft.channel === 'SMS')
      ? [{ channel: draft.channel, masked: draft.recipientMasked, key: draft.key }]
      : [],
  )

const toReminders = ({ institutionId, region, planned, message }: Told) =>
  planned.map((one) => ({
    ...{ institutionId, region, planned: one },
    messageId: one.state === 'QUEUED' ? (message?.id ?? null) : null,
  }))

function countsOf(told: readonly Told[]) {
  const planned = told.flatMap((one) => one.planned)
  const inState = (state: string): number => planned.filter((one) => one.state === state).length
  return {
    queued: inState('QUEUED'),
    skipped: inState('SKIPPED'),
    stopped: inState('STOPPED'),
    messages: told.filter(({ message }) => message !== null).length,
  }
}

const MOST_NAMED = 20

/** N42 is copied to the health bureau: one notice for a batch, or a quarter's end would fill its inbox. */
function copies(told: readonly Told[]): OutboxDraft[] {
  const due = told.filter(({ message }) => message?.lines.some(({ code }) => code === 'N42'))
  return [...Map.groupBy(due, ({ region }) => region)].flatMap(([region, same]): NoticeDraft[] => {
    const named = same.slice(0, MOST_NAMED).map(({ name }) => name)
    const institutions = named.join('、') + (same.length > MOST_NAMED ? ' …' : '')
    return roleRecipients('SUP', region).map(() => ({
      kind: 'notice',
      code: 'N42_COPY',
      caseId: null,
      to: { role: 'SUP', region },
      facts: { count: same.length, institutions, href: routes.supervisor },
    }))
  })
}
