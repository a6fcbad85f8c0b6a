import { HOME, HOME_ITEMS } from '@/lib/copy/home'
import { say } from '@/lib/copy/say'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'

/** Time plan 21 → 10 (DOMAIN §4.2): the day by which each step is done. */
const STEPS = [
  { day: 0, title: HOME.stepAccepted },
  { day: 3, title: HOME.stepReviewed },
  { day: 6, title: HOME.stepVisited, visit: true },
  { day: 8, title: HOME.stepDecided },
  { day: 10, title: HOME.stepServed },
] as const

export const COMMITTED_DAYS = 10

/** What the track drawing shows, in one language. */
export const trackFacts = (locale: Locale) => ({
  items: ITEM_LETTERS.map((letter) => say(HOME_ITEMS[letter], locale)),
  steps: STEPS.map((step) => ({
    day: step.day,
    dayText: say(HOME.trackDay, locale, { n: step.day }),
    title: say(step.title, locale),
    visit: 'visit' in step,
  })),
  days: COMMITTED_DAYS,
  words: {
    from: say(HOME.trackIn, locale),
    fromNote: say(HOME.trackInNote, locale),
    to: say(HOME.trackOut, locale),
    toNote: say(HOME.trackOutNote, locale),
    daysLabel: say(HOME.trackDays, locale),
    label: say(HOME.trackLabel, locale),
  },
})
