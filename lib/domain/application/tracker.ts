/**
 * Where a case stands in the applicant's words, and why it is waiting (USERS C2): who has the next move, since when, and
 * what is needed. Pure; the page and its test use the same function.
 */
import type { Clock } from '../clock/clock'
import type { Forecast } from '../clock/clocks'
import type { LedgerLine } from '../clock/ledger-line'
import type { Term } from '../clock/limits'
import type { DocumentCode } from '../document/document-types'
import type { DocumentStatus } from '../document/status'
import type { IsoDate } from '../shared/dates'
import { ITEM_LETTERS, type ItemLetter } from '../shared/item-letters'
import { isDeferralUnderway, isOpenItem, isProposed, isWaitingForRecheck, type ItemStatus } from './item-status'
import { isAtWindow, isConsolidating, isDecidedCase, isWaitingForSupplement, type CaseStatus } from './status'
import type { CaseHead } from './views'

export interface TrackedItem {
  readonly letter: ItemLetter
  readonly status: ItemStatus
  /** Day on which it came into this status. */
  readonly since: IsoDate
  readonly nextDue: IsoDate | null
}

export interface TrackedFinding {
  readonly findingId: string
  readonly letter: ItemLetter
  readonly fact: string
}

/** What the office asked of the institution and has not got yet. */
export interface OpenAsks {
  readonly supplement: { readonly askedOn: IsoDate; readonly termOn: IsoDate; readonly count: number } | null
  readonly orders: readonly {
    readonly orderedOn: IsoDate
    readonly termOn: IsoDate
    readonly findings: readonly TrackedFinding[]
  }[]
  readonly queries: readonly {
    readonly queryId: string
    readonly letter: ItemLetter
    readonly question: string
    readonly askedOn: IsoDate
    readonly termOn: IsoDate
  }[]
  readonly visits: readonly {
    readonly plannedOn: IsoDate
    readonly slot: string | null
    readonly letters: readonly ItemLetter[]
  }[]
}

export const NO_ASKS: OpenAsks = { supplement: null, orders: [], queries: [], visits: [] }

/** `who` is whose move it is; an applicant learns the bureau, and the person only with the decision (DOMAIN §2). */
export type Wait =
  | {
      readonly who: 'you'
      readonly kind: 'supplement'
      readonly since: IsoDate
      readonly termOn: IsoDate
      readonly count: number
    }
  | {
      readonly who: 'you'
      readonly kind: 'rectification'
      readonly since: IsoDate
      readonly termOn: IsoDate
      readonly findings: readonly TrackedFinding[]
    }
  | {
      readonly who: 'you'
      readonly kind: 'query'
      readonly since: IsoDate
      readonly termOn: IsoDate
      readonly queryId: string
      readonly letter: ItemLetter
      readonly question: string
    }
  | { readonly who: 'office'; readonly kind: 'acceptance' | 'decision' | 'service'; readonly since: IsoDate }
  | {
      readonly who: 'office'
      readonly kind: 'review' | 'opinion' | 'experts' | 'recheck' | 'hearing' | 'visit_date'
      readonly since: IsoDate
      readonly letters: readonly ItemLetter[]
    }
  | {
      readonly who: 'office'
      readonly kind: 'visit'
      readonly since: IsoDate
      readonly letters: readonly ItemLetter[]
      readonly on: IsoDate
      readonly slot: string | null
    }

type OfficeKind = 'review' | 'opinion' | 'experts' | 'recheck' | 'hearing' | 'visit'

/** What the office has to do with an item of that status; nothing where it waits for the others or for the applicant. */
const OFFICE_MOVE: Partial<Record<ItemStatus, OfficeKind>> = {
  DESK: 'review',
  ONSITE_PLANNED: 'visit',
  ONSITE_DONE: 'opinion',
  EXPERT: 'experts',
  RECTIFY_SUBMITTED: 'recheck',
  RECHECK: 'recheck',
  HEARING: 'hearing',
  DEFER_NOTICED: 'hearing',
}

const inOrder = (letters: readonly ItemLetter[]): ItemLetter[] =>
  ITEM_LETTERS.filter((letter) => letters.includes(letter))
const earliest = (dates: readonly IsoDate[]): IsoDate => [...dates].sort()[0] ?? ''

export interface Tracked {
  readonly status: CaseStatus
  /** Day on which the case came into this status. */
  readonly since: IsoDate
  readonly items: readonly TrackedItem[]
  readonly asks: OpenAsks
}

/** Everything somebody must still do, the applicant's own part first. */
export function waitsOf(tracked: Tracked): Wait[] {
  return [...yourMoves(tracked.asks), ...officeMoves(tracked)]
}

function yourMoves({ supplement, orders, queries }: OpenAsks): Wait[] {
  const papers: Wait[] = supplement
    ? [
        {
          who: 'you',
          kind: 'supplement',
          since: supplement.askedOn,
          termOn: supplement.termOn,
          count: supplement.count,
        },
      ]
    : []
  const corrections = orders.map(({ orderedOn, termOn, findings }): Wait => ({
    who: 'you',
    kind: 'rectification',
    since: orderedOn,
    termOn,
    findings,
  }))
  const answers = queries.map(({ askedOn, ...query }): Wait => ({
    who: 'you',
    kind: 'query',
    since: askedOn,
    ...query,
  }))
  return [...papers, ...corrections, ...answers]
}

function officeMoves(tracked: Tracked): Wait[] {
  const { status, since, items, asks } = tracked
  if (isAtWindow({ status })) return [{ who: 'office', kind: 'acceptance', since }]
  if (isConsolidating({ status })) return [{ who: 'office', kind: 'decision', since }]
  if (status === 'DECIDED') return [{ who: 'office', kind: 'service', since }]
  const kinds = [...new Set(items.flatMap((item) => OFFICE_MOVE[item.status] ?? []))]
  return kinds.flatMap((kind): Wait[] => {
    const own = items.filter((item) => OFFICE_MOVE[item.status] === kind)
    const move = { since: earliest(own.map((item) => item.since)), letters: inOrder(own.map(({ letter }) => letter)) }
    if (kind !== 'visit') return [{ who: 'office', kind, ...move }]
    const [visit] = asks.visits
    if (!visit) return [{ who: 'office', kind: 'visit_date', ...move }]
    return [{ who: 'office', kind, since: move.since, letters: move.letters, on: visit.plannedOn, slot: visit.slot }]
  })
}

/** The heading of the tracker: one sentence that says where it stands. */
export type Situation =
  | { readonly kind: 'supplement' | 'rectification' | 'query'; readonly count: number }
  | { readonly kind: 'visit'; readonly on: IsoDate }
  | { readonly kind: 'recheck' | 'reviewed_partly'; readonly done: number; readonly total: number }
  | { readonly kind: 'status'; readonly status: CaseStatus }

export function situationOf(tracked: Tracked): Situation {
  const { status, items, asks } = tracked
  if (isWaitingForSupplement({ status }) && asks.supplement) return { kind: 'supplement', count: asks.supplement.count }
  const findings = asks.orders.flatMap((order) => order.findings)
  if (findings.length > 0) return { kind: 'rectification', count: findings.length }
  if (asks.queries.length > 0) return { kind: 'query', count: asks.queries.length }
  if (isDecidedCase({ status }) || isConsolidating({ status })) return { kind: 'status', status }
  const [visit] = asks.visits
  if (visit) return { kind: 'visit', on: visit.plannedOn }
  const open = items.filter(isOpenItem)
  const done = open.filter((item) => isProposed(item) || isDeferralUnderway(item)).length
  if (open.some(isWaitingForRecheck)) return { kind: 'recheck', done, total: open.length }
  if (done > 0) return { kind: 'reviewed_partly', done, total: open.length }
  return { kind: 'status', status }
}

export interface StatutoryLine {
  readonly letter: ItemLetter
  readonly due: IsoDate
  readonly term: Term
  readonly provisional: boolean
  readonly endedOn: IsoDate | null
}

export interface TrackedDocument {
  readonly documentId: string
  readonly type: DocumentCode
  /** The one item it is about; null when it is about all. */
  readonly item: ItemLetter | null
  readonly number: string | null
  readonly status: DocumentStatus
  readonly issuedOn: IsoDate
}

/** A signature on this case, for the account of signatures. */
export interface TrackedSignature {
  readonly subject: string
  readonly signerName: string
  readonly method: string
  readonly at: Date
  readonly hash: string
}

/** How long the last hundred decided cases took, in working days of the promise, stops not counted (USERS C2). */
export interface Comparison {
  readonly cases: number
  readonly median: number
  readonly ninety: number
}

/** Fewer cases say nothing about the next one, and much about themselves (DOMAIN §8: groups under five are suppressed). */
export const LEAST_TO_COMPARE = 5

export interface TrackerView extends Tracked {
  readonly head: CaseHead
  readonly today: IsoDate
  readonly queryCode: string | null
  readonly situation: Situation
  /** `days`: working days waited so far. */
  readonly waits: readonly (Wait & { readonly days: number })[]
  /** The promise once accepted; before that the window's five days. */
  readonly clock: Clock | null
  /** Only while the clock stands: what happens if the applicant answers on that day; this week's last working day when none is asked for. */
  readonly forecast: Forecast | null
  /** While the promise runs, and when enough cases are decided to say something. */
  readonly comparison: Comparison | null
  readonly ledger: readonly LedgerLine[]
  readonly statutory: readonly StatutoryLine[]
  readonly documents: readonly TrackedDocument[]
  readonly signatures: readonly TrackedSignature[]
}

/** What anybody with number and query code sees: no names, no answers, no documents (DOMAIN §10.6, §8). */
export interface ProgressView {
  readonly caseNo: string
  readonly institutionMasked: string
  readonly status: CaseStatus
  readonly today: IsoDate
  readonly situation: Situation
  readonly items: readonly Pick<TrackedItem, 'letter' | 'status'>[]
  readonly clock: Clock | null
  readonly waitsForApplicant: boolean
}
