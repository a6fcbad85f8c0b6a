import { findVisibleCase, type CaseState } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import {
  loadDocumentsOfCase,
  loadHanded,
  loadOpenAsks,
  loadSignaturesOfCase,
  loadStatusChanges,
  type StatusChange,
} from '@/lib/db/tracker'
import { whyMayNotEditDraft } from '@/lib/domain/application/policy'
import { personalDataLevel } from '@/lib/domain/application/read-policy'
import { isOpenCase } from '@/lib/domain/application/status'
import {
  type Comparison,
  LEAST_TO_COMPARE,
  situationOf,
  waitsOf,
  type Tracked,
  type TrackerView,
} from '@/lib/domain/application/tracker'
import { usedDaysOfLast } from '@/lib/db/used-days'
import { supplementClock } from '@/lib/domain/clock/acceptance'
import type { Clock } from '@/lib/domain/clock/clock'
import { caseCommittedClock, forecast, statutoryClock } from '@/lib/domain/clock/clocks'
import { clockLedger } from '@/lib/domain/clock/ledger'
import { addDays, officeDate, weekday, type IsoDate } from '@/lib/domain/shared/dates'
import type { Actor } from '@/lib/domain/shared/actor'
import { type CaseClock, readCaseClock } from '@/lib/services/clock/case-clock'

/** State, waits, clocks, ledger and papers of one case; staff pages draw the same ledger from the same functions. */
export async function getTracker(
  actor: Actor,
  caseId: string,
  { answerOn }: { answerOn?: IsoDate } = {},
): Promise<TrackerView | null> {
  const db = database()
  const subject = await findVisibleCase(db, caseId, actor)
  if (!subject) return null
  const { today } = await officeNow()
  const letters = subject.items.map(({ letter }) => letter)
  const [clock, changes, asks, documents, signatures, handed, comparison] = await Promise.all([
    readCaseClock({ ...subject, letters }, today),
    loadStatusChanges(db, caseId),
    loadOpenAsks(db, caseId),
    loadDocumentsOfCase(db, caseId),
    loadSignaturesOfCase(db, caseId),
    loadHanded(db, caseId),
    isOpenCase(subject) ? usedDaysOfLast(db, subject.region) : null,
  ])
  const clocks = clocksOf(clock, answerOn)
  const tracked = trackedOf(subject, changes, asks)
  const closed = whyMayNotEditDraft(actor, subject)
  return {
    ...tracked,
    head: {
      caseId,
      caseNo: subject.caseNo,
      institutionName: subject.institutionName,
      status: subject.status,
      channel: subject.channel,
      letters,
      version: subject.version,
      editable: closed === null,
      closed,
    },
    today,
    queryCode: personalDataLevel(actor, { ...subject, letters }) === 'own' ? handed.queryCode : null,
    situation: situationOf(tracked),
    waits: waitsOf(tracked).map((wait) => ({ ...wait, days: clock.calendar.workingDaysBetween(wait.since, today) })),
    ...clocks,
    comparison: comparable(clocks.clock, comparison),
    documents: documents.filter(({ type }) => type !== 'DOC-17'),
    signatures,
  }
}

export function trackedOf(subject: CaseState, changes: readonly StatusChange[], asks: Tracked['asks']): Tracked {
  const since = (item: StatusChange['item'], status: string): IsoDate =>
    changes.findLast((change) => change.item === item && change.to === status)?.on ?? officeDate(subject.changedAt)
  return {
    status: subject.status,
    since: since(null, subject.status),
    items: subject.items.map(({ letter, status, nextDue }) => ({
      letter,
      status,
      nextDue,
      since: since(letter, status),
    })),
    asks,
  }
}

/** The promise once accepted; before that the window's five working days. */
export const runningClock = (clock: CaseClock): Clock | null =>
  caseCommittedClock(clock.events, clock) ?? supplementClock(clock.events, clock)

const comparable = (running: Clock | null, comparison: Comparison | null): Comparison | null =>
  running?.name === 'committed' && running.endedOn === null && comparison && comparison.cases >= LEAST_TO_COMPARE
    ? comparison
    : null

function clocksOf(
  clock: CaseClock,
  answerOn: IsoDate | undefined,
): Pick<TrackerView, 'clock' | 'forecast' | 'ledger' | 'statutory'> {
  const { events, today, limits, calendar } = clock
  const running = runningClock(clock)
  const stopped = running?.stopped && running.item ? running.item : null
  const letters = Object.keys(limits.items) as (keyof typeof limits.items)[] // keys of a partial record of letters
  return {
    clock: running,
    forecast:
      stopped && forecast(events, clock, { item: stopped, answerOn: withinReach(answerOn, today) ?? endOfWeek(clock) }),
    ledger: clockLedger(events, calendar, { today, limits }),
    statutory: letters.flatMap((letter) => {
      const own = statutoryClock(events, clock, letter)
      const term = limits.items[letter]?.statutory
      return own && term ? [{ letter, due: own.due, term, provisional: own.provisional, endedOn: own.endedOn }] : []
    }),
  }
}

const A_YEAR = 366

/** A day that is over, or so far off that no term reaches it, is not worked out: every day between would be counted. */
const withinReach = (answerOn: IsoDate | undefined, today: IsoDate): IsoDate | null =>
  answerOn !== undefined && answerOn >= today && answerOn <= addDays(today, A_YEAR) ? answerOn : null

/** Last working day of this week, so that the forecast names a day people plan by; today when the week is over. */
function endOfWeek({ today, calendar }: CaseClock): IsoDate {
  const sunday = addDays(today, (7 - weekday(today)) % 7)
  for (let day = sunday; day > today; day = addDays(day, -1)) if (calendar.isWorkingDay(day)) return day
  return today
}
