import { describe, expect, it } from 'vitest'
import {
  licenceEffects,
  type EffectiveConclusion,
  type LicenceEntryState,
} from '@/lib/domain/institution/licence-effects'
import {
  LICENCE_ENTRY_EVENTS,
  LICENCE_ENTRY_STATUSES,
  isEntryDead,
  isEntryDeferred,
  isEntryInForce,
  isEntryOverdue,
  isEntrySuspended,
  nextLicenceEntryStatus,
  type LicenceEntryEvent,
  type LicenceEntryStatus,
} from '@/lib/domain/institution/licence-status'
import {
  CANCEL_EDGES,
  CANCEL_EVENTS,
  CANCEL_STATUSES,
  LATE_EDGES,
  LATE_EVENTS,
  LATE_STATUSES,
  isOpenCancelProceeding,
  isOpenLateProceeding,
  nextCancelStatus,
  nextLateStatus,
} from '@/lib/domain/institution/proceeding-status'

type Exits = Record<string, string>

/** DOMAIN §5.6, copied by hand: “from event” → to. */
const LATE: Exits = {
  'null missDue': 'L01 OVERDUE SYS N45',
  'OVERDUE orderLateApplication': 'L02 ORDERED LEAD SUP N45',
  'OVERDUE file': 'L03 FILED SYS null',
  'ORDERED file': 'L03 FILED SYS null',
  'ORDERED expire': 'L04 EXPIRED SYS N46',
  'FILED caseEnded': 'L09 OVERDUE SYS N45',
  'FILED settle': 'L10 SETTLED SYS null',
}
const CANCEL: Exits = {
  'null noticeCancellation': 'L05 NOTICED LEAD N32',
  'NOTICED makeStatement': 'L06 STATEMENT APP null',
  'NOTICED openHearing': 'L06b HEARING APP N29',
  'STATEMENT openHearing': 'L06b HEARING APP N29',
  'NOTICED cancel': 'L07 CANCELLED LEAD N33',
  'STATEMENT cancel': 'L07 CANCELLED LEAD N33',
  'HEARING cancel': 'L07 CANCELLED LEAD N33',
  'NOTICED drop': 'L08 DROPPED LEAD N19',
  'STATEMENT drop': 'L08 DROPPED LEAD N19',
  'HEARING drop': 'L08 DROPPED LEAD N19',
}

interface AnyEdge {
  readonly row: string
  readonly from: string | null
  readonly to: string
  readonly event: string
  readonly who: readonly string[]
  readonly notice: string | null
}
const asExits = (edges: readonly AnyEdge[]): Exits =>
  Object.fromEntries(
    edges.map((edge) => [`${edge.from} ${edge.event}`, `${edge.row} ${edge.to} ${edge.who.join(' ')} ${edge.notice}`]),
  )

describe('proceedings on a licence', () => {
  it('LATE has the rows L01, L02, L03, L04, L09 and L10', () => expect(asExits(LATE_EDGES)).toEqual(LATE))
  it('CANCEL has the rows L05, L06, L06b, L07 and L08', () => expect(asExits(CANCEL_EDGES)).toEqual(CANCEL))

  describe.each([null, ...LATE_STATUSES])('a late proceeding that is %s', (from) => {
    it.each(LATE_EVENTS)('on “%s” goes where the table says', (event) => {
      const to = LATE[`${from} ${event}`]?.split(' ')[1]
      const result = nextLateStatus(from, event)
      if (to) expect(result).toEqual({ ok: true, value: to })
      else expect(result).toEqual({ ok: false, error: { code: 'proceeding.wrong_status', facts: { from, event } } })
    })
  })
  describe.each([null, ...CANCEL_STATUSES])('a cancelling proceeding that is %s', (from) => {
    it.each(CANCEL_EVENTS)('on “%s” goes where the table says', (event) => {
      const to = CANCEL[`${from} ${event}`]?.split(' ')[1]
      const result = nextCancelStatus(from, event)
      if (to) expect(result).toEqual({ ok: true, value: to })
      else expect(result).toEqual({ ok: false, error: { code: 'proceeding.wrong_status', facts: { from, event } } })
    })
  })
})

const ENTRY: Partial<Record<LicenceEntryStatus, Partial<Record<LicenceEntryEvent, LicenceEntryStatus>>>> = {
  VALID: {
    miss: 'OVERDUE',
    qualify: 'VALID',
    defer: 'DEFERRED',
    suspendWithA: 'SUSPENDED_WITH_A',
    cancel: 'CANCELLED',
    revoke: 'REVOKED',
  },
  DEFERRED: { qualify: 'VALID', cancel: 'CANCELLED', revoke: 'REVOKED' },
  SUSPENDED_WITH_A: {
    qualify: 'SUSPENDED_WITH_A',
    defer: 'DEFERRED',
    liftSuspension: 'VALID',
    cancel: 'CANCELLED',
    revoke: 'REVOKED',
  },
  OVERDUE: { qualify: 'VALID', defer: 'DEFERRED', cancel: 'CANCELLED', revoke: 'REVOKED' },
}

describe.each(LICENCE_ENTRY_STATUSES)('a licence entry that is %s', (from) => {
  it.each(LICENCE_ENTRY_EVENTS)('on “%s” goes where the table says', (event) => {
    const to = ENTRY[from]?.[event]
    const result = nextLicenceEntryStatus(from, event)
    if (to) expect(result).toEqual({ ok: true, value: to })
    else expect(result).toEqual({ ok: false, error: { code: 'licence_entry.wrong_status', facts: { from, event } } })
  })
})

describe('what conclusions do to the licences of an institution', () => {
  const entry = (
    letter: LicenceEntryState['letter'],
    status: LicenceEntryStatus,
    due = '2027-01-20',
  ): LicenceEntryState => ({
    letter,
    status,
    due,
  })
  const qualified = (letter: LicenceEntryState['letter'], nextDue = '2028-01-20'): EffectiveConclusion => ({
    letter,
    conclusion: 'QUALIFIED',
    nextDue,
  })
  const statuses = (entries: LicenceEntryState[], conclusions: EffectiveConclusion[]) => {
    const result = licenceEffects(entries, conclusions)
    return result.ok ? result.value.map((one) => one.status) : result.error.code
  }

  it('a qualified item is in force again, with its next due date', () => {
    const result = licenceEffects([entry('A', 'OVERDUE'), entry('B', 'VALID')], [qualified('A'), qualified('B')])
    expect(result).toEqual({ ok: true, value: [entry('A', 'VALID', '2028-01-20'), entry('B', 'VALID', '2028-01-20')] })
  })
  it('a deferred A suspends the others, also one that qualified beside it', () => {
    const deferred: EffectiveConclusion = { letter: 'A', conclusion: 'DEFERRED' }
    expect(
      statuses([entry('A', 'VALID'), entry('B', 'VALID'), entry('C', 'VALID')], [deferred, qualified('B')]),
    ).toEqual(['DEFERRED', 'SUSPENDED_WITH_A', 'SUSPENDED_WITH_A'])
  })
  it('a deferred A leaves an overdue licence overdue', () => {
    expect(statuses([entry('A', 'VALID'), entry('C', 'OVERDUE')], [{ letter: 'A', conclusion: 'DEFERRED' }])).toEqual([
      'DEFERRED',
      'OVERDUE',
    ])
  })
  it('A qualified again lifts the suspension of the others', () => {
    expect(statuses([entry('A', 'DEFERRED'), entry('B', 'SUSPENDED_WITH_A')], [qualified('A')])).toEqual([
      'VALID',
      'VALID',
    ])
  })
  it('an item that qualifies while A stays deferred remains suspended', () => {
    expect(statuses([entry('A', 'DEFERRED'), entry('B', 'SUSPENDED_WITH_A')], [qualified('B')])).toEqual([
      'DEFERRED',
      'SUSPENDED_WITH_A',
    ])
  })
  it('a failed re-verification changes nothing until the cancelling proceeding has run', () => {
    expect(statuses([entry('A', 'DEFERRED')], [{ letter: 'A', conclusion: 'UNQUALIFIED' }])).toEqual(['DEFERRED'])
  })
  it('a cancelled licence cannot be qualified', () => {
    expect(statuses([entry('A', 'CANCELLED')], [qualified('A')])).toBe('licence_entry.wrong_status')
  })
  it('an institution with B only depends on nothing', () => {
    expect(statuses([entry('B', 'OVERDUE')], [qualified('B')])).toEqual(['VALID'])
  })
})

describe('questions about licences and proceedings', () => {
  it.each<[string, (entry: { status: LicenceEntryStatus }) => boolean, LicenceEntryStatus[]]>([
    ['in force', isEntryInForce, ['VALID']],
    ['overdue', isEntryOverdue, ['OVERDUE']],
    ['deferred', isEntryDeferred, ['DEFERRED']],
    ['suspended', isEntrySuspended, ['SUSPENDED_WITH_A']],
    ['gone for good', isEntryDead, ['CANCELLED', 'REVOKED']],
  ])('an entry is %s', (_, question, statuses) => {
    expect(LICENCE_ENTRY_STATUSES.filter((status) => question({ status }))).toEqual(statuses)
  })
  it('a proceeding is open until it has an end', () => {
    expect(LATE_STATUSES.filter((status) => isOpenLateProceeding({ status }))).toEqual(['OVERDUE', 'ORDERED', 'FILED'])
    expect(CANCEL_STATUSES.filter((status) => isOpenCancelProceeding({ status }))).toEqual([
      'NOTICED',
      'STATEMENT',
      'HEARING',
    ])
  })
})
