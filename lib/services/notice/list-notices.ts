import { database } from '@/lib/db/client'
import { countUnread, findNotices, type NoticeRow } from '@/lib/db/notices'
import { officeNow } from '@/lib/db/office-clock'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { RefusalFact } from '@/lib/domain/shared/result'

export interface NoticeLine {
  readonly id: string
  readonly code: string
  readonly caseId: string | null
  /** Where it leads, path without language. */
  readonly href: string | null
  readonly facts: Readonly<Record<string, RefusalFact>>
  readonly at: Date
  readonly isRead: boolean
}

export interface NoticePage {
  readonly today: IsoDate
  readonly lines: readonly NoticeLine[]
  readonly unread: number
  /** Give it back as `before` for the next page. */
  readonly next: string | null
}

const MOST = 30

/** What the person has been told, newest first. */
export async function listNotices(actor: Actor, before: string | null = null, most = MOST): Promise<NoticePage> {
  const db = database()
  const [rows, unread, { today }] = await Promise.all([
    findNotices(db, actor, { before, most: most + 1 }),
    countUnread(db, actor),
    officeNow(),
  ])
  const lines = rows.slice(0, most).map(toLine)
  return { today, lines, unread, next: rows.length > most ? (lines.at(-1)?.id ?? null) : null }
}

function toLine({ facts, readAt, ...row }: NoticeRow): NoticeLine {
  const { href, ...rest } = factsOf(facts)
  return {
    ...row,
    facts: rest,
    href: typeof href === 'string' && href.startsWith('/') ? href : null,
    isRead: readAt !== null,
  }
}

/** Facts are written by `noticesFor` from a flat record. */
const factsOf = (facts: unknown): Record<string, RefusalFact> =>
  facts !== null && typeof facts === 'object' && !Array.isArray(facts)
    ? { ...(facts as Record<string, RefusalFact>) }
    : {}
