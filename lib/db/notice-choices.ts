import { type NoticeChoices, readChoices } from '@/lib/domain/notice/choices'
import type { Tx } from './client'

export interface OwnNoticeChoices {
  readonly email: string | null
  readonly hasMobile: boolean
  readonly choices: NoticeChoices
  /** 0 until something was chosen. */
  readonly version: number
}

const SELECT = { email: true, mobileSealed: true, noticeChoice: { select: { choices: true, version: true } } } as const

export async function findNoticeChoices(db: Tx, userId: string): Promise<OwnNoticeChoices | null> {
  const row = await db.user.findUnique({ where: { id: userId, active: true }, select: SELECT })
  if (!row) return null
  const { email, mobileSealed, noticeChoice } = row
  return {
    ...{ email, hasMobile: mobileSealed !== null },
    choices: readChoices(noticeChoice?.choices),
    version: noticeChoice?.version ?? 0,
  }
}

/** Under the lock of the account. */
export async function saveNoticeChoices(tx: Tx, userId: string, chosen: NoticeChoices, now: Date): Promise<number> {
  const choices = Object.fromEntries(Object.entries(chosen).map(([group, choice]) => [group, { ...choice }]))
  const { version } = await tx.noticeChoice.upsert({
    where: { userId },
    create: { userId, choices, changedAt: now },
    update: { choices, changedAt: now, version: { increment: 1 } },
    select: { version: true },
  })
  return version
}

export async function setEmail(tx: Tx, userId: string, email: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { email, version: { increment: 1 } } })
}
