import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ReminderLine } from '@/lib/domain/reminder/message'
import type { ChannelState, ReminderTold, ToldBy } from '@/lib/domain/reminder/views'
import { Prisma } from './generated/client'
import { type Part, part } from './parts'

interface ChannelRow {
  readonly channel: 'MAIL' | 'SMS'
  readonly masked: string
  readonly status: string | null
  readonly sentAt: string | null
  readonly notBefore: string | null
}

interface MessageRow {
  readonly onDay: IsoDate
  readonly code: string
  readonly lines: readonly ReminderLine[]
  readonly queuedAt: string
  readonly channels: readonly ChannelRow[]
}

/** Newest first, with what became of each mail and SMS. */
export const reminderHistoryPart = (institutionId: string, most: number): Part<readonly ReminderTold[]> =>
  part<MessageRow, readonly ReminderTold[]>(
    Prisma.sql`
      SELECT m."onDay", m."code", m."lines", m."queuedAt", coalesce((
        SELECT json_agg(json_build_object('channel', s ->> 'channel', 'masked', s ->> 'masked', 'status', o."status",
          'sentAt', o."sentAt", 'notBefore', o."notBefore") ORDER BY o."id")
        FROM jsonb_array_elements(m."sentTo") s LEFT JOIN "OutboxMessage" o ON o."key" = s ->> 'key'), '[]') AS "channels"
      FROM "ReminderMessage" m WHERE m."institutionId" = ${institutionId}::uuid ORDER BY m."onDay" DESC LIMIT ${most}`,
    (rows) => rows.map(toTold),
  )

const toTold = ({ onDay, code, lines, queuedAt, channels }: MessageRow): ReminderTold => ({
  on: onDay,
  code,
  lines,
  channels: [{ channel: 'INBOX', masked: null, state: 'sent', at: new Date(queuedAt) }, ...channels.map(toChannel)],
})

const STATES: Readonly<Record<string, ChannelState>> = { SENT: 'sent', DEAD: 'failed', QUEUED: 'waiting' }

function toChannel({ channel, masked, status, sentAt, notBefore }: ChannelRow): ToldBy {
  const at = sentAt ?? notBefore
  return { channel, masked, state: STATES[status ?? ''] ?? 'waiting', at: at === null ? null : new Date(at) }
}
