import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageOf } from '@/lib/domain/reminder/message'
import {
  nameOfStep,
  nextStep,
  planReminders,
  type PlannedReminder,
  type ReminderFacts,
  type ReminderState,
  stepKey,
} from '@/lib/domain/reminder/plan-reminders'
import {
  type FilingFacts,
  type PaperDate,
  paperSubjects,
  type ReminderSubject,
  verificationSubjects,
} from '@/lib/domain/reminder/subjects'
import { addDays, type IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'

const CYCLE = { windowMonths: 3, windowDays: 90 }
const MONTHS = { statusTestMonths: 12, examMonths: 24 }
const DUE = '2027-01-20'
const NOTHING: FilingFacts = { drafts: [], filed: [], ended: [] }

const items = (filing: Partial<FilingFacts> = {}, letters: readonly ItemLetter[] = ['A'], due = DUE) =>
  verificationSubjects(
    letters.map((letter) => ({ letter, status: 'VALID', due })),
    { ...NOTHING, ...filing },
    CYCLE,
  )

const facts = (today: IsoDate, change: Partial<ReminderFacts> = {}): ReminderFacts => ({
  today,
  recorded: new Map(),
  toldToday: false,
  staleAfterDays: 30,
  ...change,
})
const written = (planned: readonly PlannedReminder[]) =>
  planned.map(({ subject, step, state }) => `${subject.key} ${nameOfStep(step)} ${state}`)
const sentOf = (planned: readonly PlannedReminder[]) => planned.filter(({ state }) => state === 'QUEUED')
const sent = (today: IsoDate, subjects: readonly ReminderSubject[] = items(), change: Partial<ReminderFacts> = {}) =>
  sentOf(planReminders(subjects, facts(today, change))).map(({ subject, step }) => `${subject.key} ${nameOfStep(step)}`)

/** An office that looks on some days, in whatever order its clock shows them, and writes down what it did. */
class Office {
  readonly recorded = new Map<string, ReminderState>()
  readonly sent: { readonly key: string; readonly on: IsoDate; readonly day: IsoDate }[] = []
  private readonly told = new Set<IsoDate>()

  look(today: IsoDate, subjects: readonly ReminderSubject[]): void {
    const toldToday = this.told.has(today)
    const planned = planReminders(subjects, facts(today, { recorded: this.recorded, toldToday }))
    for (const { subject, step, state } of planned) {
      const key = stepKey(subject, step)
      expect(this.recorded.get(key)).not.toBe('QUEUED')
      this.recorded.set(key, state)
      if (state === 'QUEUED') this.sent.push({ key, on: step.on, day: today })
    }
    if (sentOf(planned).length > 0) this.told.add(today)
  }
}

describe('what is due on a day', () => {
  it('N42: items due the same day are told together, each with a key of its own', () => {
    expect(sent('2026-12-21', items({}, ['A', 'B']))).toEqual(['A N42/-30', 'B N42/-30'])
    const [first] = items()
    expect(first && stepKey(first, { code: 'N42', step: '-30' })).toBe('A|2027-01-20|N42/-30')
  })
  it('N40: nothing before the window opens', () => {
    expect(planReminders(items(), facts('2026-10-19'))).toEqual([])
    expect(sent('2026-10-20')).toEqual(['A N40/window'])
  })
  it('N41: whoever has begun is not asked to begin; the stronger reminder comes all the same', () => {
    const begun = items({ drafts: ['A'] })
    expect(sent('2026-11-21', begun)).toEqual([])
    expect(planReminders(begun, facts('2026-11-21')).at(-1)).toMatchObject({ state: 'SKIPPED', ground: 'DRAFT' })
    expect(sent('2026-12-21', begun)).toEqual(['A N42/-30'])
    expect(sent('2026-11-21', items({ drafts: ['B'] }))).toEqual(['A N41/-60'])
  })
  it('of steps missed only the last is sent; the others are written down as skipped', () => {
    expect(written(planReminders(items(), facts('2027-01-18')))).toEqual([
      'A N40/window SKIPPED',
      'A N41/-60 SKIPPED',
      'A N41/-45 SKIPPED',
      'A N42/-30 SKIPPED',
      'A N43/-15 SKIPPED',
      'A N43/-7 SKIPPED',
      'A N43/-3 QUEUED',
    ])
  })
  it('N45: the day after, and a year after when nobody had looked', () => {
    expect(sent('2027-01-21')).toEqual(['A N45/+1'])
    expect(sent('2028-01-21')).toEqual(['A N45/+1'])
  })
  it('a second message on one day waits for tomorrow', () => {
    expect(planReminders(items(), facts('2026-12-21', { toldToday: true }))).toEqual([])
  })
  it('a licence that is gone or deferred has no such ladder', () => {
    for (const status of ['CANCELLED', 'REVOKED', 'DEFERRED'] as const) {
      expect(verificationSubjects([{ letter: 'A', status, due: DUE }], NOTHING, CYCLE)).toEqual([])
    }
  })
})

describe('a filed case', () => {
  it('stops the ladder of its items and of no other', () => {
    const filed = items({ filed: ['A'] }, ['A', 'B'])
    expect(sent('2026-12-21', filed)).toEqual(['B N42/-30'])
    expect(planReminders(filed, facts('2026-12-21')).filter(({ subject }) => subject.key === 'A')).toMatchObject([
      { step: { code: 'N40' }, state: 'STOPPED', ground: 'FILED' },
      { step: { step: '-60' }, state: 'STOPPED' },
      { step: { step: '-45' }, state: 'STOPPED' },
      { step: { step: '-30' }, state: 'STOPPED' },
    ])
  })
  it('that comes to nothing lets the last step held back go out, once', () => {
    const office = new Office()
    office.look('2026-12-05', items())
    office.look('2026-12-21', items({ filed: ['A'] }))
    expect(office.sent.map(({ key }) => key)).toEqual(['A|2027-01-20|N41/-60'])
    office.look('2026-12-27', items())
    office.look('2026-12-28', items())
    expect(office.sent.map(({ key }) => key)).toEqual(['A|2027-01-20|N41/-60', 'A|2027-01-20|N42/-30'])
  })
  it('L09, N45: filed late and come to nothing, the licence is overdue once more', () => {
    const office = new Office()
    office.look('2027-01-21', items())
    office.look('2027-02-01', items({ filed: ['A'] }))
    const ended = [{ caseId: 'c1', letter: 'A' as const, endedAt: new Date('2027-02-10T02:00:00Z') }]
    for (const day of ['2027-02-10', '2027-02-11']) office.look(day, items({ ended }))
    expect(office.sent.map(({ key }) => key)).toEqual(['A|2027-01-20|N45/+1', 'A|2027-01-20|N45/+1@c1'])
  })
  it('that lapsed before the due date adds nothing to the ladder', () => {
    const ended = [{ caseId: 'c1', letter: 'A' as const, endedAt: new Date('2026-12-30T02:00:00Z') }]
    expect(items({ ended })[0]?.steps.map(({ step }) => step)).toEqual(items()[0]?.steps.map(({ step }) => step))
  })
})

describe('papers', () => {
  const papers: readonly PaperDate[] = [
    { kind: 'DEVICE_TEST', ref: '2103-0118', on: '2026-01-10', name: '口腔 CBCT' },
    { kind: 'EXAM', ref: '', on: '2025-01-12', name: null },
    { kind: 'EXAM', ref: '', on: '2025-01-12', name: null },
    { kind: 'DOSE', ref: '', on: '2026-09-30', name: null },
    { kind: 'LEASE', ref: '', on: '2027-02-22', name: null },
  ]
  it('N47, N48: a test, an exam of two people, a dose gap and a lease', () => {
    const subjects = paperSubjects(papers, MONTHS)
    expect(subjects.map(({ key, dueDate, count }) => `${key} ${dueDate} ${count}`)).toEqual([
      'DEVICE_TEST:2103-0118 2027-01-10 1',
      'EXAM 2027-01-12 2',
      'DOSE 2026-12-29 1',
      'LEASE 2027-02-22 1',
    ])
    expect(sent('2026-12-14', subjects)).toEqual([
      'DEVICE_TEST:2103-0118 N47/-30',
      'EXAM N47/-30',
      'DOSE N47/+75',
      'LEASE N48/-90',
    ])
  })
  it('what ran out long ago is no news', () => {
    const subjects = paperSubjects(papers, MONTHS)
    expect(planReminders(subjects, facts('2027-03-01'))).toEqual([])
  })
})

describe('the message of a day', () => {
  it('is one, under its most pressing code, with every item and its date', () => {
    const subjects = [
      ...items({}, ['B', 'A'], '2027-01-20'),
      ...items({}, ['C'], '2026-12-20'),
      ...paperSubjects([{ kind: 'DEVICE_TEST', ref: 's', on: '2026-01-20', name: 'DR' }], MONTHS),
    ]
    const message = messageOf(planReminders(subjects, facts('2026-12-21')))
    expect(message).toMatchObject({ code: 'N45', date: '2026-12-20', count: 1 })
    expect(message?.lines.map(({ key, dueDate, code }) => `${key} ${dueDate} ${code}`)).toEqual([
      'C 2026-12-20 N45',
      'A 2027-01-20 N42',
      'B 2027-01-20 N42',
      'DEVICE_TEST:s 2027-01-20 N47',
    ])
  })
  it('is none when nothing goes out', () => {
    expect(messageOf(planReminders(items({ filed: ['A'] }), facts('2026-12-21')))).toBeNull()
  })
  it('what comes next is known while nothing is filed', () => {
    const [open] = items()
    const [filed] = items({ filed: ['A'] })
    expect(open && nextStep(open, '2026-12-21')).toMatchObject({ code: 'N43', step: '-15', on: '2027-01-05' })
    expect(open && nextStep(open, '2027-01-21')).toBeNull()
    expect(filed && nextStep(filed, '2026-12-21')).toBeNull()
  })
})

/** Leap years, ends of months and years are among these. */
const dueDates = fc.oneof(
  fc.nat(4_000).map((count) => addDays('2024-01-01', count)),
  fc.constantFrom('2024-02-29', '2028-02-29', '2027-05-31', '2026-11-30', '2027-01-31', '2025-12-31'),
)
const filings = fc.constantFrom<Partial<FilingFacts>>({}, { drafts: ['A'] }, { filed: ['A'] })
const looks = fc.array(fc.record({ day: fc.integer({ min: -120, max: 40 }), filing: filings }), { maxLength: 80 })

describe('however the days come', () => {
  it('an office that looks every day sends each step once, on its day, in order', () => {
    fc.assert(
      fc.property(dueDates, (due) => {
        const office = new Office()
        for (let day = -110; day <= 5; day += 1) office.look(addDays(due, day), items({}, ['A'], due))
        expect(office.sent.map(({ on }) => on)).toEqual(items({}, ['A'], due)[0]?.steps.map(({ on }) => on))
        for (const { on, day } of office.sent) expect(day).toBe(on)
      }),
      { numRuns: 40 },
    )
  })
  it('no step goes out twice and none before its day, with days left out, repeated, set back, and cases filed and lapsed', () => {
    fc.assert(
      fc.property(dueDates, looks, (due, days) => {
        const office = new Office()
        for (const { day, filing } of days) office.look(addDays(due, day), items(filing, ['A'], due))
        const keys = office.sent.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { on, day } of office.sent) expect(on <= day).toBe(true)
      }),
    )
  })
  it('no step follows a later one, and no day has two messages, whatever the clock does', () => {
    fc.assert(
      fc.property(dueDates, looks, (due, days) => {
        const office = new Office()
        for (const { day, filing } of days) office.look(addDays(due, day), items(filing, ['A'], due))
        const on = office.sent.map((one) => one.on)
        expect(on).toEqual(on.toSorted())
        const told = office.sent.map(({ day }) => day)
        expect(new Set(told).size).toBe(told.length)
      }),
    )
  })
  it('after a leap forward one goes out and the rest are skipped; nothing is left to be sent a day later', () => {
    fc.assert(
      fc.property(dueDates, fc.integer({ min: 0, max: 400 }), (due, leap) => {
        const office = new Office()
        office.look(addDays(due, -100), items({}, ['A'], due))
        office.look(addDays(due, -100 + leap), items({}, ['A'], due))
        expect(office.sent.length).toBeLessThanOrEqual(2)
        const before = office.sent.length
        office.look(addDays(due, -100 + leap), items({}, ['A'], due))
        expect(office.sent).toHaveLength(before)
      }),
    )
  })
})
