import { CaseRuler } from '@/components/clock/case-ruler'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Notice } from '@/components/ui/notice'
import { Still } from '@/components/ui/still'
import { sayDate, sayWeekday } from '@/lib/copy/dates'
import { OFFICE } from '@/lib/copy/office'
import { say } from '@/lib/copy/say'
import { TRACKER } from '@/lib/copy/tracker'
import type { TrackerView } from '@/lib/domain/application/tracker'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'

interface TrackerClockProps {
  view: Pick<TrackerView, 'clock' | 'forecast' | 'comparison' | 'today'>
  locale: Locale
}

/** The ruler and one sentence about the end: what is promised, what would be if, or what was missed. */
export function TrackerClock({ view: { clock, forecast, comparison, today }, locale }: TrackerClockProps) {
  if (!clock) return null
  return (
    <Still as="div" className="mt-5 md:max-w-[42rem]">
      {/* As wide as its cells, so that “left” stands over the last of them. */}
      <div className={clock.total + clock.stops.length <= 5 ? 'max-w-[12rem]' : 'max-w-[34rem]'}>
        <CaseRuler clock={clock} today={today} locale={locale} />
      </div>
      <div className="mt-3">
        {clock.level === 'overdue' ? (
          <Notice tone="late">
            <p>{say(TRACKER.missed, locale, { days: Math.max(1, -clock.remaining), phone: OFFICE.phone })}</p>
          </Notice>
        ) : (
          <p>
            <Sentence clock={clock} forecast={forecast} today={today} locale={locale} />
          </p>
        )}
        {comparison && (
          <p className="mt-2 text-s text-ink-2">{say(TRACKER.compare, locale, { ...comparison, used: clock.used })}</p>
        )}
      </div>
    </Still>
  )
}

/** “If I send everything on that day”: the same function that counts the days answers it, without script too. */
export const WhatIf = ({ view: { forecast, today }, locale }: Pick<TrackerClockProps, 'view' | 'locale'>) =>
  forecast && (
    <form method="get" className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-2">
      <DateInput
        name="answerOn"
        id="answerOn"
        label={say(TRACKER.whatIf, locale)}
        min={today}
        defaultValue={forecast.answerOn}
      />
      <Button size="sm">{say(TRACKER.whatIfGo, locale)}</Button>
    </form>
  )

type SentenceProps = { clock: NonNullable<TrackerView['clock']>; forecast: TrackerView['forecast'] } & {
  today: IsoDate
  locale: Locale
}

function Sentence({ clock, forecast, today, locale }: SentenceProps) {
  const date = (day: IsoDate) => sayDate(day, locale, today)
  const tentative = (day: IsoDate, provisional: boolean) =>
    provisional ? say(TRACKER.provisional, locale, { year: day.slice(0, 4) }) : ''
  if (clock.name === 'supplement') {
    return clock.endedOn === null ? <>{say(TRACKER.windowTerm, locale, { due: date(clock.due) })}</> : null
  }
  if (clock.endedOn !== null) {
    return <>{say(TRACKER.promiseKept, locale, { date: date(clock.endedOn), used: clock.used })}</>
  }
  if (forecast) {
    const { answerOn, committedDue, provisional } = forecast
    return (
      <>
        {say(TRACKER.ifAnswered, locale, {
          answerOn: date(answerOn),
          weekday: sayWeekday(answerOn, locale),
          due: date(committedDue),
        })}
        {tentative(committedDue, provisional)} <span className="text-ink-3">{say(TRACKER.later, locale)}</span>
      </>
    )
  }
  return (
    <>
      {say(TRACKER.expected, locale, { due: date(clock.due) })}
      {tentative(clock.due, clock.provisional)}
    </>
  )
}
