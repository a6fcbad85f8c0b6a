import type { Locale } from '@/lib/domain/shared/wording'

/** Kinds of staff as the register knows them. */
export const STAFF_WORDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  zh: {
    PHYSICIAN: '执业医师',
    ASSISTANT: '执业助理医师',
    NURSE: '护士',
    PHARMACIST: '药师',
    LAB: '检验技师',
    IMAGING: '影像技师',
    OTHER: '其他卫技人员',
    ADMIN: '行政后勤',
  },
  en: {
    PHYSICIAN: 'physicians',
    ASSISTANT: 'assistant physicians',
    NURSE: 'nurses',
    PHARMACIST: 'pharmacists',
    LAB: 'laboratory technicians',
    IMAGING: 'imaging technicians',
    OTHER: 'other technical staff',
    ADMIN: 'administration and support',
  },
}
