import type { Wording } from '@/lib/domain/shared/wording'

export const LIVE_COPY = {
  justNow: { zh: '刚刚更新', en: 'Updated just now' },
  watching: { zh: '{name} 正在看', en: '{name} is looking at this' },
  separator: { zh: '、', en: ', ' },
} satisfies Record<string, Wording>
