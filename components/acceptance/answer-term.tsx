import { DayRulerMini } from '@/components/clock/day-ruler-mini'
import { WINDOW } from '@/lib/copy/acceptance'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import type { Clock } from '@/lib/domain/clock/clock'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'

interface AnswerTermProps {
  clock: Clock
  today: IsoDate
  locale: Locale
  /** With what follows when nobody answers. */
  effect?: boolean
}

/** The window's five days: how many are left, and what silence does. */
export function AnswerTerm({ clock, today, locale, effect }: AnswerTermProps) {
  const label =
    clock.remaining < 0
      ? say(WINDOW.over, locale)
      : clock.remaining === 0
        ? say(WINDOW.lastDay, locale)
        : say(WINDOW.left, locale, { n: clock.remaining })
  return (
    <>
      <DayRulerMini cells={clock.cells} label={label} />
      <span className="block text-s text-ink-3">
        {effect
          ? say(WINDOW.dueEffect, locale, { date: sayDate(clock.due, locale, today) })
          : sayDate(clock.due, locale, today)}
      </span>
    </>
  )
}
