/** Calendar and limits as the district has them, for the tests of the clocks. The product reads both from the database. */
import { makeCalendar, type CalendarDay } from '@/lib/domain/clock/calendar'
import type { ClockEvent } from '@/lib/domain/clock/events'
import { clockLimitsSchema, type ClockLimits } from '@/lib/domain/clock/limits'
import { addDays, startOfOfficeDay, type IsoDate } from '@/lib/domain/shared/dates'

const range = (from: IsoDate, to: IsoDate): IsoDate[] => (from > to ? [] : [from, ...range(addDays(from, 1), to)])

const off = (name: string, from: IsoDate, to: IsoDate): CalendarDay[] =>
  range(from, to).map((date) => ({ date, isWorking: false, name }))

export const DAYS_2026: readonly CalendarDay[] = [
  ...off('元旦', '2026-01-01', '2026-01-03'),
  ...off('春节', '2026-02-15', '2026-02-23'),
  ...off('清明节', '2026-04-04', '2026-04-06'),
  ...off('劳动节', '2026-05-01', '2026-05-05'),
  ...off('端午节', '2026-06-19', '2026-06-21'),
  ...off('中秋节', '2026-09-25', '2026-09-27'),
  ...off('国庆节', '2026-10-01', '2026-10-07'),
  ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map((date) => ({
    date,
    isWorking: true,
  })),
]

export const calendar2026 = makeCalendar({ days: DAYS_2026, loadedYears: [2026] })

export const limits: ClockLimits = clockLimitsSchema.parse({
  items: {
    A: { statutory: { unit: 'DAY', days: 30 }, committed: { unit: 'WORKING_DAY', days: 10 }, powerType: 'PERMIT' },
    B: {
      statutory: { unit: 'WORKING_DAY', days: 20 },
      committed: { unit: 'WORKING_DAY', days: 10 },
      powerType: 'PERMIT',
    },
  },
  supplementDays: 5,
  extensionDays: 10,
  ceilingDays: 45,
  ceilingExtensionDays: 15,
  deliveryDays: 10,
  rectificationDays: 15,
  rectificationMaxDays: 30,
  committedEndsAt: 'SERVED',
  suspensionStopsStatutory: { PERMIT: false, OTHER: true },
  clockSet: {
    PERMIT: ['supplement', 'committed', 'statutory', 'ceiling', 'delivery', 'rectification'],
    OTHER: ['committed', 'statutory', 'rectification'],
  },
  warnAt: 0.7,
  lateSoonAt: 0.9,
  rectificationWarnDays: 5,
})

export const contextOn = (today: IsoDate, over: Partial<ClockLimits> = {}) => ({
  calendar: calendar2026,
  today,
  limits: { ...limits, ...over },
})

type Given = Pick<ClockEvent, 'kind' | 'on'> & Partial<ClockEvent>

/** Events in the order given; each entered at the beginning of its day unless `at` is said. */
export const events = (...given: readonly Given[]): ClockEvent[] =>
  given.map((event, index) => ({
    seq: index + 1,
    at: startOfOfficeDay(event.on),
    item: null,
    legalBasis: '行政许可法',
    documentNo: null,
    actorName: '赵敏',
    ...event,
  }))

/** Received and accepted on one day. */
export const accepted = (on: IsoDate): Given[] => [
  { kind: 'RECEIVED', on },
  { kind: 'ACCEPTED', on, documentNo: '青西审卫校受〔2026〕0142号' },
]

export const stop = (
  kind: NonNullable<ClockEvent['stop']>['kind'],
  from: IsoDate,
  to?: IsoDate,
  over: Partial<ClockEvent> = {},
): Given[] => [
  { kind: 'STOP', on: from, stop: { kind, ref: over.stop?.ref }, documentNo: '〔2026〕0037号', ...withoutStop(over) },
  ...(to ? [{ kind: 'RESUME' as const, on: to, stop: { kind, ref: over.stop?.ref }, ...withoutStop(over) }] : []),
]

const withoutStop = ({ stop: _stop, ...rest }: Partial<ClockEvent>): Partial<ClockEvent> => rest

/** The clock of the story in the pictures: accepted 24 November, order served on the 27th, answered on 4 December. */
export const STORY = {
  waiting: events(...accepted('2026-11-24'), ...stop('RECTIFICATION', '2026-11-27')),
  answered: events(...accepted('2026-11-24'), ...stop('RECTIFICATION', '2026-11-27', '2026-12-04')),
}
