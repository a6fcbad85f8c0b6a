import type { Prisma } from './generated/client'
import type { Tx } from './client'
import { addJob, type Task } from './jobs'
import { seal } from './sealed'

/** What leaves with a change. Queued exactly once under its key, sent at least once under one id (DESIGN §3.8). */
export type OutboxDraft =
  | { readonly kind: 'job'; readonly task: Task; readonly payload: Record<string, unknown>; readonly key: string }
  | NoticeDraft
  | MessageDraft

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
  for (const draft of drafts) {
    if (draft.kind === 'job') await addJob(tx, draft.task, draft.payload, draft.key)
    if (draft.kind === 'message') await queueMessage(tx, draft, now)
  }
}

async function queueMessage(tx: Tx, draft: MessageDraft, now: Date): Promise<void> {
  const personal = PERSONAL.has(draft.channel)
  // A key that is there already was queued before: exactly once.
  const [queued] = await tx.outboxMessage.createManyAndReturn({
    data: [
      {
        channel: draft.channel,
        recipient: personal ? seal(draft.recipient) : draft.recipient,
        recipientMasked: draft.recipientMasked,
        body: personal ? { sealed: seal(JSON.stringify(draft.body)) } : draft.body,
        key: draft.key,
        queuedAt: now,
        caseId: draft.caseId,
      },
    ],
    select: { id: true },
    skipDuplicates: true,
  })
  if (queued) await addJob(tx, personal ? 'send' : 'exchange', { messageId: queued.id }, `message:${queued.id}`)
}
