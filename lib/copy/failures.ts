import type { Wording } from '@/lib/domain/shared/wording'

export const SHELL_COPY = {
  failed: {
    zh: '没有保存成功，您填的都还在。请再按一次；还不行请报编号 {reference}',
    en: 'Not saved; nothing you typed is lost. Please try again, or quote reference {reference}',
  },
} satisfies Record<string, Wording>
