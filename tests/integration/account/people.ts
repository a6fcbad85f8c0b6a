import { randomUUID } from 'node:crypto'
import { database } from '@/lib/db/client'
import { hmacOf, seal, unseal } from '@/lib/db/sealed'
import type { Actor } from '@/lib/domain/shared/actor'
import { hashPassword } from '@/lib/services/account/password-hash'

export const PASSWORD = 'Correct-Horse-9'

/** Gives an account a password and, for an applicant, a mobile to sign in with. */
export async function givePassword(actor: Actor, password = PASSWORD): Promise<string> {
  const mobile = `139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
  const isApplicant = actor.role === 'APP'
  const user = await database().user.update({
    where: { id: actor.userId },
    data: {
      passwordHash: await hashPassword(password),
      email: isApplicant ? null : `${randomUUID().slice(0, 8)}@example.gov.cn`,
      ...(isApplicant ? { mobileHmac: hmacOf(mobile), mobileSealed: seal(mobile) } : {}),
    },
    select: { loginName: true },
  })
  return user.loginName ?? mobile
}

/** What was sent, opened: the newest first. */
export async function sentMessages(): Promise<{ channel: string; to: string; body: Record<string, unknown> }[]> {
  const rows = await database().outboxMessage.findMany({ orderBy: { id: 'desc' } })
  return rows.map(({ channel, recipient, body }) => {
    const sealed = body && typeof body === 'object' && 'sealed' in body ? String(body.sealed) : ''
    return { channel, to: unseal(recipient), body: JSON.parse(unseal(sealed)) as Record<string, unknown> }
  })
}

export const tokenOf = (body: Record<string, unknown>): string => String(body.link).split('/').at(-1) ?? ''

/** What must not move when something is refused. */
export async function traces(): Promise<Record<string, unknown>> {
  const db = database()
  return {
    audit: await db.auditEntry.count(),
    receipts: await db.commandReceipt.count(),
    messages: await db.outboxMessage.count(),
    users: await db.user.findMany({
      orderBy: { id: 'asc' },
      select: { id: true, passwordHash: true, passwordVersion: true, active: true, version: true },
    }),
    memberships: await db.membership.findMany({ orderBy: { id: 'asc' } }),
    sessions: await db.session.count({ where: { revokedAt: null } }),
  }
}

export const lastAudit = async (): Promise<{
  action: string
  subjectId: string
  actorId: string
  ip: string | null
} | null> =>
  database().auditEntry.findFirst({
    where: { stream: 'account' },
    orderBy: { seq: 'desc' },
    select: { action: true, subjectId: true, actorId: true, ip: true },
  })
