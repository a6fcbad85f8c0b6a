import type { Prisma } from './generated/client'
import type { Tx } from './client'
import { addJobs, type JobDraft } from './jobs'
import { seal } from './sealed'

/** What leaves with a change. Queued exactly once under its key, sent at least once under one id (DESIGN §3.8). */
export type OutboxDraft = ({ readonly kind: 'job' } & JobDraft) | NoticeDraft | MessageDraft

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

const PERSONAL: ReadonlySet<string> = new Set(['MAIL', 'SMS'])

export async function queueOutbox(tx: Tx, drafts: readonly OutboxDraft[], now: Date): Promise<void> {
  const notices = drafts.filter((draft) => draft.kind === 'notice')
  if (notices.length > 0) {
    await tx.notice.createMany({
      data: notices.map(({ code, caseId, to, facts }) => ({
        code,
        caseId,
        facts,
        at: now,
        userId: to.userId ?? null,
        institutionId: to.institutionId ?? null,
        role: to.role ?? null,
        region: to.region ?? null,
      })),
    })
  }
  const messages = drafts.filter((draft) => draft.kind === 'message')
  const jobs = drafts.flatMap((draft) => (draft.kind === 'job' ? [draft] : []))
  await addJobs(tx, [...jobs, ...(await queueMessages(tx, messages, now))])
}

/** Keys that are there already were queued before: exactly once. */
async function queueMessages(tx: Tx, messages: readonly MessageDraft[], now: Date): Promise<readonly JobDraft[]> {
  if (messages.length === 0) return []
  const queued = await tx.outboxMessage.createManyAndReturn({
    data: messages.map((message) => toRow(message, now)),
    select: { id: true, channel: true },
    skipDuplicates: true,
  })
  return queued.map(({ id, channel }) => ({
    task: PERSONAL.has(channel) ? 'send' : 'exchange',
    payload: { messageId: id },
    key: `message:${id}`,
  }))
}

function toRow(message: MessageDraft, now: Date): Prisma.OutboxMessageCreateManyInput {
  const { channel, recipient, recipientMasked, body, key, caseId } = message
  const personal = PERSONAL.has(channel)
  return {
    channel,
    recipient: personal ? seal(recipient) : recipient,
    recipientMasked,
    body: personal ? { sealed: seal(JSON.stringify(body)) } : body,
    key,
    queuedAt: now,
    caseId,
  }
}
