import { z } from 'zod'
import { officeNow } from '@/lib/db/office-clock'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { ok } from '@/lib/domain/shared/result'
import { logInfo } from '@/lib/log'
import { defineCommand, runCommand } from '@/lib/services/command'

/** What an administrator must see to. Worded in lib/copy/mail. */
export const ALARM_CODES = ['ALARM_RENDER', 'ALARM_MESSAGE', 'ALARM_JOB', 'ALARM_PUBLICATION'] as const
export type AlarmCode = (typeof ALARM_CODES)[number]

const raiseAlarmCommand = defineCommand({
  name: 'system.raiseAlarm',
  input: z.object({
    code: z.enum(ALARM_CODES),
    region: z.string().nullable(),
    subject: z.string().max(200),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
  load: async () => ({}),
  authorise: (actor) => (actor.role === 'SYS' ? null : { code: 'system.system_only' }),
  decide: (_state, input) => ok(input),
  save: async (_tx, { code }) => ({ code }),
  audit: ({ code, subject }) => [
    { stream: 'system', action: 'system.alarm_raised', subject: { type: 'alarm', id: subject }, detail: { code } },
  ],
  outbox: ({ code, region, facts }) => [
    { kind: 'notice', code, caseId: null, to: { role: 'ADM', ...(region ? { region } : {}) }, facts },
  ],
})

export interface Alarm {
  readonly code: AlarmCode
  readonly region: string | null
  readonly caseId: string | null
  /** The same thing alarms once a day. */
  readonly subject: string
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
}

/** Tells the administrators of the region. Ids and numbers only: they read no case content (DOMAIN §2). */
export async function raiseAlarm({ code, region, caseId, subject, facts }: Alarm): Promise<void> {
  logInfo('alarm', { code, subject, caseId })
  const { today } = await officeNow()
  const key = `${code}:${subject}:${today}`.slice(0, 100)
  const outcome = await runCommand(raiseAlarmCommand, {
    actor: SYSTEM_ACTOR,
    key,
    input: { code, region, subject, facts },
  })
  if (outcome.kind !== 'done') logInfo('alarm.not_raised', { code, subject, outcome: outcome.kind })
}
