import type { Locale } from '@/lib/domain/shared/wording'

/** Kept apart from `routing.ts`, so that the browser need not load the routing library to know two words. */
export const LOCALES: readonly Locale[] = ['zh', 'en']
export const DEFAULT_LOCALE: Locale = 'zh'

/** BCP 47 tag for `lang`, for `Intl` and for `hreflang`. */
export const LANGUAGE_TAG: Record<Locale, string> = { zh: 'zh-CN', en: 'en' }

export const isLocale = (value: string): value is Locale => (LOCALES as readonly string[]).includes(value)
