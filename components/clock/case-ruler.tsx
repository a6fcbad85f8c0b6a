import { LEDGER_COPY } from '@/lib/copy/clock'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { STATUS_WORDS } from '@/lib/copy/status'
import type { Clock } from '@/lib/domain/clock/clock'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { DayRuler, type DayRulerProps } from './day-ruler'

interface CaseRulerProps {
  clock: Clock
  today: IsoDate
  locale: Locale
  size?: DayRulerProps['size']
}

/** A clock of the domain as the day ruler, with its captions: 已用 3 天 · 计时暂停 · 还剩 7 天. */
export function CaseRuler({ clock, today, locale, size }: CaseRulerProps) {
  const start = say(LEDGER_COPY.used, locale, { n: clock.used })
  const end =
    clock.remaining < 0
      ? say(LEDGER_COPY.over, locale, { n: -clock.remaining })
      : say(clock.endedOn === null ? LEDGER_COPY.left : LEDGER_COPY.unused, locale, { n: clock.remaining })
  const middle = clock.stopped ? say(STATUS_WORDS.pause, locale) : undefined
  return (
    <DayRuler
      size={size}
      cells={clock.cells.map(({ n, date, state }) => ({ n, state, date: sayDate(date, locale, today) }))}
      stops={clock.stops.map(({ after, days, to }) => ({
        after,
        days,
        ...(to === null ? {} : { label: say(LEDGER_COPY.stoppedFor, locale, { n: days }) }),
      }))}
      label={[start, middle, end].filter((part) => part !== undefined).join(locale === 'zh' ? '，' : ', ')}
      today={todayMark(clock, today, locale)}
      captions={{ start, middle, end }}
    />
  )
}

function todayMark(clock: Clock, today: IsoDate, locale: Locale): DayRulerProps['today'] {
  if (clock.endedOn !== null) return undefined
  const label = say(LEDGER_COPY.today, locale, { date: sayDate(today, locale, today) })
  const open = clock.stops.find(({ to }) => to === null)
  if (open) return { at: 'stop', n: open.after, label }
  return clock.used > 0 ? { at: 'cell', n: clock.used, label } : undefined
}
