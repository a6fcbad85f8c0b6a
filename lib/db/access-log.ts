import type { Actor } from '@/lib/domain/shared/actor'
import { realNow } from '@/lib/clock'
import { database } from './client'

/** Views of personal data and denied attempts; kept apart from the business transaction (DESIGN §3.7). */
export async function logAccess(
  actor: Actor | null,
  kind: 'VIEW' | 'DENIED',
  what: string,
  subjectId: string | null,
): Promise<void> {
  await database().accessLog.create({
    data: {
      at: realNow(),
      actorId: actor?.userId ?? null,
      actorRole: actor?.role ?? null,
      ip: actor?.ip ?? null,
      kind,
      what,
      subjectId,
    },
  })
}
