import type { Wording } from '@/lib/domain/shared/wording'

/** The eleven things a status can be (TOKENS §5). Round = moving or done, diamond = a person must act, square = wrong. */
export const STATUS_CODES = ['none', 'seen', 'go', 'ok', 'you', 'pause', 'late', 'bad', 'un', 'na', 'lock'] as const
export type StatusCode = (typeof STATUS_CODES)[number]

/** The general word of each; an area's own word (等整改, 没看) comes from its state table. */
export const STATUS_WORDS: Record<StatusCode, Wording> = {
  none: { zh: '未开始', en: 'Not started' },
  seen: { zh: '看过，没审完', en: 'Opened, not complete' },
  go: { zh: '办理中', en: 'In progress' },
  ok: { zh: '已完成', en: 'Done' },
  you: { zh: '要您处理', en: 'Needs you' },
  pause: { zh: '计时暂停', en: 'Clock stopped' },
  late: { zh: '已逾期', en: 'Overdue' },
  bad: { zh: '不合格', en: 'Failed' },
  un: { zh: '取不到数据', en: 'Unavailable' },
  na: { zh: '没有这项', en: 'Not applicable' },
  lock: { zh: '还不能做', en: 'Cannot start yet' },
}
