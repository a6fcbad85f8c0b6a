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
  /** Its people come so many minutes after the hour: an office does not do everything at once. */
  readonly minute: number
  /** Working days from acceptance to the first opinion. */
  readonly pace: number
  readonly lead: 'lead1' | 'lead2'
}

/** Every way an application goes; `visit` where AV20 wants one, `xray` where it must be about two items. */
const KINDS = {
  clean: {},
  supplement: {},
  supplement_silent: {},
  refused: {},
  draft: {},
  discarded: {},
  deemed: {},
  query: {},
  query_expired: {},
  returned: {},
  item_refused: { xray: true },
  desk_order: {},
  visit_called_off: {},
  visit: { visit: true },
  visit_findings: { visit: true },
  visit_now: { visit: true },
  visit_unsigned: { visit: true },
  visit_unordered: { visit: true },
  visit_nobody: { visit: true },
  evidence_sent: { visit: true },
  recheck_open: { visit: true },
  recheck_failed: { visit: true },
  term_missed: { visit: true },
} as const satisfies Readonly<Record<string, { readonly visit?: true; readonly xray?: true }>>
export type CourseKind = keyof typeof KINDS
export const COURSE_KINDS = Object.keys(KINDS) as CourseKind[] // its own keys

const rulesOf = (kind: CourseKind): { readonly visit?: true; readonly xray?: true } => KINDS[kind]

/** What follows one another, over and over: most applications are clean, few go wrong. */
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
  'query_expired',
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
  { from: '2026-11-17', workingDays: 5, each: 7 },
]

/** Each of these begins on the one day from which it stands, on the demo's first morning, where its name says. */
const ONCE: readonly (readonly [CourseKind, IsoDate])[] = [
  ['recheck_failed', '2026-10-19'],
  ['term_missed', '2026-11-02'],
  ['recheck_open', '2026-11-04'],
  ['evidence_sent', '2026-11-05'],
  ['visit_nobody', '2026-11-09'],
  ['visit_called_off', '2026-11-09'],
  ['item_refused', '2026-11-10'],
  ['desk_order', '2026-11-13'],
  ['visit_unordered', '2026-11-16'],
  ['visit_unsigned', '2026-11-16'],
  ['visit_now', '2026-11-17'],
]

interface Start {
  readonly kind: CourseKind
  readonly startOn: IsoDate
}

/** Those that need one institution in particular choose first. */
function starts(calendar: Calendar): Start[] {
  const days = STARTS.flatMap(({ from, workingDays, each }) =>
    Array.from({ length: workingDays * each }, (_, n) => calendar.addWorkingDays(from, Math.floor(n / each))),
  )
  const usual = days.map((startOn, n) => ({ kind: MIX[n % MIX.length] ?? 'clean', startOn }))
  const once = ONCE.map(([kind, startOn]) => ({ kind, startOn }))
  return [...once, ...usual]
}

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
  const courses = starts(calendar).map(({ kind, startOn }, n): Course => {
    const rules = rulesOf(kind)
    const fits = (one: SimulatedInstitution): boolean =>
      !taken.has(one) &&
      opensOn(one.due) <= startOn &&
      startOn <= one.due &&
      knownBy(one, startOn) &&
      (rules.visit ?? false) === (one.lastVisitOn === null)
    const wantsXray = rules.xray ?? n % 3 === 0
    const one = order.find((each) => fits(each) && each.hasXray === wantsXray) ?? order.find(fits)
    if (!one || (rules.xray && !one.hasXray)) throw new Error(`nobody can apply on ${startOn} for ${kind}`)
    taken.add(one)
    return { kind, one, startOn, minute: n % 50, pace: 2 + (n % 4), lead: n % 2 === 0 ? 'lead1' : 'lead2' }
  })
  return courses.toSorted((a, b) => (a.startOn < b.startOn ? -1 : Number(a.startOn > b.startOn)))
}

/** Neighbours in the district are of one kind; every seventh of them in turn are not. */
const spread = <T>(members: readonly T[]): T[] =>
  Array.from({ length: 7 }, (_, first) => members.filter((_member, index) => index % 7 === first)).flat()
