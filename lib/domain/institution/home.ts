/** What an institution's own front page shows: the one thing to do now, then the year. Pure. */
import { isOpenCase, type CaseStatus } from '../application/status'
import { type OpenAsks, type Situation, waitsOf, type TrackedItem } from '../application/tracker'
import type { FilingState } from '../clock/cycle'
import type { LicenceKind } from '../items/definition'
import { addDays, addMonths, addYears, daysBetween, type IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { LicenceEntryStatus } from './licence-status'

export interface HomeItem {
  readonly letter: ItemLetter
  readonly licenceKind: LicenceKind
  readonly licenceNo: string
  readonly status: LicenceEntryStatus
  readonly due: IsoDate
  readonly opensOn: IsoDate
  readonly filing: FilingState
  /** Handed in already. */
  readonly inCase: boolean
}

export const PAPER_KINDS = [
  'device_test',
  'room_test',
  'radiation_safety',
  'waste',
  'narcotic',
  'lease',
  'training',
  'exam',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** Another paper that runs out: the reader is told before it becomes a defect. */
export interface HomePaper {
  readonly key: string
  readonly kind: PaperKind
  readonly on: IsoDate
  /** Device or room it is about. */
  readonly name: string | null
  readonly letter: ItemLetter | null
}

export interface HomeCase {
  readonly caseId: string
  readonly caseNo: string | null
  readonly status: CaseStatus
  readonly letters: readonly ItemLetter[]
  readonly submittedOn: IsoDate | null
  readonly changedOn: IsoDate
  readonly committedDue: IsoDate | null
  readonly situation: Situation
}

export interface PastVerification {
  readonly decidedOn: IsoDate
  readonly letters: readonly ItemLetter[]
  readonly qualified: boolean
  readonly documentNo: string | null
  readonly caseId: string | null
}

/** Exactly one: the filled panel at the top. */
export type Call =
  | { readonly kind: 'supplement'; readonly caseId: string; readonly count: number; readonly termOn: IsoDate }
  | { readonly kind: 'rectification'; readonly caseId: string; readonly count: number; readonly termOn: IsoDate }
  | {
      readonly kind: 'query'
      readonly caseId: string
      readonly queryId: string
      readonly letter: ItemLetter
      readonly termOn: IsoDate
    }
  | {
      readonly kind: 'draft'
      readonly caseId: string
      readonly letters: readonly ItemLetter[]
      readonly keptUntil: IsoDate
      readonly due: IsoDate | null
    }
  | {
      readonly kind: 'late' | 'file'
      readonly letters: readonly ItemLetter[]
      readonly due: IsoDate
      readonly daysLeft: number
      readonly supplied: number
    }
  | { readonly kind: 'running'; readonly caseId: string; readonly status: CaseStatus; readonly due: IsoDate | null }
  | { readonly kind: 'wait'; readonly opensOn: IsoDate; readonly letters: readonly ItemLetter[] }
  | { readonly kind: 'none' }

export interface HomeView {
  readonly institutionId: string
  readonly name: string
  readonly uscc: string | null
  readonly registrationNo: string | null
  readonly bedsApproved: number
  readonly cycleYears: number | null
  readonly today: IsoDate
  /** Working days of the promise, from the catalogue. */
  readonly committedDays: number
  readonly call: Call
  /** Other things to do, in order of their dates; the first of all is the call. */
  readonly tasks: readonly Call[]
  readonly items: readonly HomeItem[]
  readonly papers: readonly HomePaper[]
  readonly cases: readonly HomeCase[]
  readonly past: readonly PastVerification[]
}

export interface OpenMoves {
  readonly caseId: string
  readonly status: CaseStatus
  readonly since: IsoDate
  readonly items: readonly TrackedItem[]
  readonly asks: OpenAsks
}

/** Days a draft is kept after its last change (T23). */
export interface DraftFacts {
  readonly caseId: string
  readonly letters: readonly ItemLetter[]
  readonly changedOn: IsoDate
}

interface Situated {
  readonly today: IsoDate
  readonly moves: readonly OpenMoves[]
  readonly draft: DraftFacts | null
  readonly draftKeepDays: number
  readonly items: readonly HomeItem[]
  readonly cases: readonly HomeCase[]
  /** Papers the applicant supplies for those items. */
  readonly supplied: (letters: readonly ItemLetter[]) => number
}

/** What the applicant owes, soonest term first, then the draft, then what may be filed. */
export function callsOf(facts: Situated): Call[] {
  const calls = [...askedFor(facts.moves), ...draftCall(facts), ...filingCalls(facts)]
  if (calls.length > 0) return calls
  const running = facts.cases.find((one) => isOpenCase(one))
  if (running) {
    return [{ kind: 'running', caseId: running.caseId, status: running.status, due: running.committedDue }]
  }
  const [next] = [...facts.items]
    .filter((item) => item.filing === 'NOT_YET')
    .sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1))
  if (!next) return [{ kind: 'none' }]
  const letters = facts.items.filter((item) => item.opensOn === next.opensOn).map(({ letter }) => letter)
  return [{ kind: 'wait', opensOn: next.opensOn, letters }]
}

function askedFor(moves: readonly OpenMoves[]): Call[] {
  const calls = moves.flatMap((move) =>
    waitsOf(move).flatMap((wait): (Call & { termOn: IsoDate })[] => {
      if (wait.who !== 'you') return []
      const { caseId } = move
      if (wait.kind === 'supplement') return [{ kind: 'supplement', caseId, count: wait.count, termOn: wait.termOn }]
      if (wait.kind === 'query') {
        return [{ kind: 'query', caseId, queryId: wait.queryId, letter: wait.letter, termOn: wait.termOn }]
      }
      return [{ kind: 'rectification', caseId, count: wait.findings.length, termOn: wait.termOn }]
    }),
  )
  return calls.sort((a, b) => (a.termOn < b.termOn ? -1 : a.termOn > b.termOn ? 1 : 0))
}

function draftCall({ draft, draftKeepDays, items }: Situated): Call[] {
  if (!draft) return []
  const due =
    items
      .filter(({ letter }) => draft.letters.includes(letter))
      .map((item) => item.due)
      .sort()[0] ?? null
  const keptUntil = addDays(draft.changedOn, draftKeepDays)
  return [{ kind: 'draft', caseId: draft.caseId, letters: draft.letters, keptUntil, due }]
}

function filingCalls({ today, draft, items, supplied }: Situated): Call[] {
  const open = items.filter(({ inCase, filing }) => !inCase && filing !== 'NOT_YET')
  const due = open.map((item) => item.due).sort()[0]
  // A draft is the way to file: it is offered in the draft itself.
  if (!due || draft) return []
  const letters = open.map(({ letter }) => letter)
  const kind = open.some(({ filing }) => filing === 'LATE') ? 'late' : 'file'
  return [{ kind, letters, due, daysLeft: daysBetween(today, due), supplied: supplied(letters) }]
}

interface KnownAnswers {
  readonly sections: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly rows: readonly {
    readonly list: string
    readonly rowKey: string
    readonly values: Readonly<Record<string, unknown>>
  }[]
}

const DATE = /^\d{4}-\d{2}-\d{2}$/
const dateOf = (value: unknown): IsoDate | null => (typeof value === 'string' && DATE.test(value) ? value : null)
const nameOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const VALID_TO: readonly (readonly [path: string, kind: PaperKind, letter: ItemLetter])[] = [
  ['a.waste.validTo', 'waste', 'A'],
  ['a.narcoticCard.validTo', 'narcotic', 'A'],
  ['a.leaseEnd', 'lease', 'A'],
  ['b.radSafety.validTo', 'radiation_safety', 'B'],
]

/** Papers known from the last verification that run out within the year the picture shows. */
export function papersOf(known: readonly KnownAnswers[], today: IsoDate): HomePaper[] {
  const papers = known.flatMap(({ sections, rows }) => {
    const values: Readonly<Record<string, unknown>> = Object.assign({}, ...Object.values(sections))
    const scalars = VALID_TO.flatMap(([path, kind, letter]) =>
      paper(kind, dateOf(values[path]), { letter, name: null }),
    )
    const tests = rows.flatMap((row) => {
      if (row.list !== 'b.devices' || row.values['status'] === 'SCRAPPED' || row.values['status'] === 'STOPPED')
        return []
      const on = dateOf(row.values['statusTest.date'])
      return paper('device_test', on && addYears(on, 1), { letter: 'B', name: nameOf(row.values['name']) })
    })
    return [...scalars, ...tests]
  })
  const last = addMonths(today, 11)
  const seen = new Set<string>()
  return papers
    .filter(({ key, on }) => on >= today && on <= last && !seen.has(key) && seen.add(key))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

const paper = (
  kind: PaperKind,
  on: IsoDate | null,
  { name, letter }: Pick<HomePaper, 'name' | 'letter'>,
): HomePaper[] => (on === null ? [] : [{ key: `${kind}/${name ?? ''}/${on}`, kind, on, name, letter }])

/** Items decided on one day are one verification to the reader. */
export function pastVerifications(
  records: readonly (Omit<PastVerification, 'letters' | 'qualified'> & {
    readonly letter: ItemLetter
    readonly conclusion: string
  })[],
): PastVerification[] {
  const days = [...new Set(records.map(({ decidedOn }) => decidedOn))].sort().reverse()
  return days.map((decidedOn) => {
    const own = records.filter((record) => record.decidedOn === decidedOn)
    return {
      decidedOn,
      letters: own.map(({ letter }) => letter).sort(),
      qualified: own.every(({ conclusion }) => conclusion === 'QUALIFIED'),
      documentNo: own.find(({ documentNo }) => documentNo !== null)?.documentNo ?? null,
      caseId: own.find(({ caseId }) => caseId !== null)?.caseId ?? null,
    }
  })
}
