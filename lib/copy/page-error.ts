import type { Wording } from '@/lib/domain/shared/wording'

/** What a page says when it did not open. By itself, because every page loads it beforehand. */
export const PAGE_ERROR = {
  title: { zh: '这一页没有打开', en: 'This page did not open' },
  lead: {
    zh: '是我们这边出了问题，已经记下来了。已保存的内容都在。请再试一次；还不行，请打 {phone}，报编号 {reference}。',
    en: 'The fault is ours and has been recorded. What was saved is still there. Try again; if it stays, call {phone} and quote {reference}.',
  },
  retry: { zh: '再试一次', en: 'Try again' },
} as const satisfies Record<string, Wording>
