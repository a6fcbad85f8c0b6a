import { type DigestLine, nextDigestAt } from '@/lib/domain/notice/digest'
import type { Tx } from './client'
import { Prisma } from './generated/client'
import { newId } from './insert-rows'
import { addedJobs, type JobDraft, jobRows } from './jobs'
import { seal } from './sealed'

/** What leaves with a change. Queued exactly once under its key, sent at least once under one id (DESIGN §3.8). */
export type OutboxDraft = ({ readonly kind: 'job' } & JobDraft) | NoticeDraft | MessageDraft | DigestDraft

/** In-app notice (N01 …) to a person, everybody of an institution, or a role of a region. */
export interface NoticeDraft {
  readonly kind: 'notice'
  readonly code: string
  readonly caseId: string | null
  readonly to: {
    readonly userId?: string
    readonly institutionId?: string
    readonly role?: string
    readonly region?: string
  }
  readonly facts: Prisma.InputJsonObject
}

/** Mail, SMS or a record for another system. Recipient and body of mail and SMS are sealed at rest. */
export interface MessageDraft {
  readonly kind: 'message'
  readonly channel: 'MAIL' | 'SMS' | 'REGISTER' | 'ELICENCE' | 'SUPERVISION' | 'INSPECTION' | 'CREDIT'
  readonly recipient: string
  readonly recipientMasked: string
  readonly body: Prisma.InputJsonObject
  readonly key: string
  readonly caseId: string | null
}

/** A line of somebody's next summary by mail, in place of a mail of its own. */
export interface DigestDraft {
  readonly kind: 'digest'
  readonly userId: string
  readonly line: DigestLine
  readonly key: string
  readonly caseId: string | null
}

const PERSONAL = ['MAIL', 'SMS']

/** Notices, messages and jobs in one statement. Message keys that are there already were queued before: exactly once. */
export async function queueOutbox(tx: Tx, drafts: readonly OutboxDraft[], now: Date): Promise<void> {
  if (drafts.length === 0) return
  const notices = drafts.flatMap((draft) => (draft.kind === 'notice' ? [toNoticeRow(draft, now)] : []))
  const messages = drafts.flatMap((draft) => (draft.kind === 'message' ? [toMessageRow(draft, now)] : []))
  const jobs = drafts.flatMap((draft) => (draft.kind === 'job' ? [draft] : []))
  const lines = drafts.flatMap((draft) => (draft.kind === 'digest' ? [toDigestRow(draft, now)] : []))
  await tx.$executeRaw`
    WITH lines AS (
      INSERT INTO "DigestEntry" ("id", "userId", "key", "sealed", "caseId", "dueAt", "at")
      SELECT "id", "userId", "key", "sealed", "caseId", "dueAt", "at"
      FROM json_populate_recordset(NULL::"DigestEntry", ${JSON.stringify(lines)}::json)
      ON CONFLICT DO NOTHING
    ), notices AS (
      INSERT INTO "Notice" ("id", "userId", "institutionId", "role", "region", "caseId", "code", "facts", "at")
      SELECT "id", "userId", "institutionId", "role", "region", "caseId", "code", "facts", "at"
      FROM json_populate_recordset(NULL::"Notice", ${JSON.stringify(notices)}::json)
    ), messages AS (
      INSERT INTO "OutboxMessage" ("id", "channel", "recipient", "recipientMasked", "body", "key", "queuedAt", "caseId")
      SELECT "id", "channel", "recipient", "recipientMasked", "body", "key", "queuedAt", "caseId"
      FROM json_populate_recordset(NULL::"OutboxMessage", ${JSON.stringify(messages)}::json)
      ON CONFLICT DO NOTHING RETURNING "id", "channel"
    )
    ${addedJobs(Prisma.sql`
      SELECT "task", "payload", "key" FROM ${jobRows(jobs)}
      UNION ALL SELECT CASE WHEN "channel" = ANY (${PERSONAL}) THEN 'send' ELSE 'exchange' END,
        json_build_object('messageId', "id"), 'message:' || "id" FROM messages`)}`
}

const toNoticeRow = ({ code, caseId, to, facts }: NoticeDraft, now: Date) => ({
  id: newId(),
  ...to,
  caseId,
  code,
  facts,
  at: now,
})

const toDigestRow = ({ userId, line, key, caseId }: DigestDraft, now: Date) => ({
  id: newId(),
  ...{ userId, key, caseId },
  sealed: seal(JSON.stringify(line)),
  dueAt: nextDigestAt(now),
  at: now,
})

function toMessageRow({ channel, recipient, recipientMasked, body, key, caseId }: MessageDraft, now: Date) {
  const personal = PERSONAL.includes(channel)
  return {
    id: newId(),
    channel,
    recipient: personal ? seal(recipient) : recipient,
    recipientMasked,
    body: personal ? { sealed: seal(JSON.stringify(body)) } : body,
    key,
    queuedAt: now,
    caseId,
  }
}
