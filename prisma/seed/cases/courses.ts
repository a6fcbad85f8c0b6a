import { district } from '@/lib/connectors/simulated-district/district'
import { INSTITUTIONS, type SimulatedInstitution } from '@/lib/connectors/simulated-district/institutions'
import type { Calendar } from '@/lib/domain/clock/calendar'
import { addDays, addMonths, type IsoDate } from '@/lib/domain/shared/dates'

/** How one application goes: what the institution and the office do with it, and how fast. */
export interface Course {
  readonly kind: CourseKind
  readonly one: SimulatedInstitution
  /** The day its draft is begun. */
  readonly startOn: IsoDate
  /** Working days from acceptance to the first opinion. */
  readonly pace: number
  readonly lead: 'lead1' | 'lead2'
}

export const COURSE_KINDS = [
  'clean',
  'supplement',
  'supplement_silent',
  'refused',
  'draft',
  'discarded',
  'deemed',
  'query',
  'query_open',
  'returned',
  'visit',
  'visit_findings',
] as const
export type CourseKind = (typeof COURSE_KINDS)[number]

/** What follows one another, over and over: most applications are clean, few go wrong. Visits come where AV20 wants one. */
const MIX: readonly CourseKind[] = [
  'clean',
  'clean',
  'supplement',
  'visit',
  'clean',
  'query',
  'visit_findings',
  'clean',
  'draft',
  'supplement_silent',
  'clean',
  'visit',
  'returned',
  'clean',
  'query_open',
  'visit_findings',
  'deemed',
  'clean',
  'supplement',
  'refused',
  'clean',
  'visit',
  'clean',
  'discarded',
]

/** Fewer in September, most in the weeks before the year's end falls due. */
const STARTS: readonly { readonly from: IsoDate; readonly workingDays: number; readonly each: number }[] = [
  { from: '2026-09-01', workingDays: 24, each: 1 },
  { from: '2026-10-12', workingDays: 18, each: 1 },
  { from: '2026-11-05', workingDays: 8, each: 4 },
  { from: '2026-11-17', workingDays: 5, each: 9 },
]

const needsVisit = (kind: CourseKind): boolean => kind.startsWith('visit')
/** What the period before its end leaves open for filing (DOMAIN §3.0). */
const opensOn = (due: IsoDate): IsoDate => [addMonths(due, -3), addDays(due, -90)].sort()[0] ?? due

/** Last quarter's doses and the newest tests were known by then: what the registers hold today was no secret on that day. */
const knownBy = ({ hasXray, devices }: SimulatedInstitution, day: IsoDate): boolean =>
  !hasXray || (day > '2026-10-01' && devices.every(({ testedOn }) => testedOn < day))

/** About 120 courses; each institution applies once, in its window. */
export function planCourses(calendar: Calendar): Course[] {
  const free = district()
    .slice(INSTITUTIONS.length)
    .filter(({ registrationNo, cycleYears }) => registrationNo !== null && cycleYears === 1)
  // Those with an X-ray device first: they file two items.
  const order = [...free.filter(({ hasXray }) => hasXray), ...spread(free.filter(({ hasXray }) => !hasXray))]
  const taken = new Set<SimulatedInstitution>()
  const days = STARTS.flatMap(({ from, workingDays, each }) =>
    Array.from({ length: workingDays * each }, (_, n) => calendar.addWorkingDays(from, Math.floor(n / each))),
  )
  return days.map((startOn, n) => {
    const kind = MIX[n % MIX.length] ?? 'clean'
    const wantsXray = n % 3 === 0
    const fits = (one: SimulatedInstitution): boolean =>
      !taken.has(one) &&
      opensOn(one.due) <= startOn &&
      startOn <= one.due &&
      knownBy(one, startOn) &&
      needsVisit(kind) === (one.lastVisitOn === null)
    const one = order.find((each) => fits(each) && each.hasXray === wantsXray) ?? order.find(fits)
    if (!one) throw new Error(`nobody can apply on ${startOn}`)
    taken.add(one)
    return { kind, one, startOn, pace: 2 + (n % 4), lead: n % 2 === 0 ? 'lead1' : 'lead2' }
  })
}

/** Neighbours in the district are of one kind; every seventh of them in turn are not. */
const spread = <T>(members: readonly T[]): T[] =>
  Array.from({ length: 7 }, (_, first) => members.filter((_member, index) => index % 7 === first)).flat()
