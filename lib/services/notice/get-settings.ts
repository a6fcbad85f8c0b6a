import { database } from '@/lib/db/client'
import { findNoticeChoices } from '@/lib/db/notice-choices'
import {
  type ChannelChoice,
  choiceOf,
  groupsOf,
  isLegallyNecessary,
  type NoticeGroup,
} from '@/lib/domain/notice/choices'
import type { Actor } from '@/lib/domain/shared/actor'
import { maskEmail } from '@/lib/domain/shared/masking'
import { type OpenEmailCode, openEmailCode } from './confirm-email'

export interface NoticeSettings {
  readonly email: string | null
  readonly hasMobile: boolean
  readonly version: number
  readonly groups: readonly (ChannelChoice & { readonly group: NoticeGroup; readonly necessary: boolean })[]
  readonly code: OpenEmailCode | null
}

/** The person's own choices; the address masked, for whoever looks over a shoulder. */
export async function getNoticeSettings(actor: Actor): Promise<NoticeSettings | null> {
  const own = await findNoticeChoices(database(), actor.userId)
  if (!own) return null
  return {
    email: own.email && maskEmail(own.email),
    hasMobile: own.hasMobile && actor.role === 'APP',
    version: own.version,
    groups: groupsOf(actor.role).map((group) => ({
      ...{ group, necessary: isLegallyNecessary(group) },
      ...choiceOf(group, own.choices),
    })),
    code: await openEmailCode(actor.userId),
  }
}
