import { isBeforeProposed, isProposed, type ItemStatus } from '../application/item-status'
import { isSignedVisit, isFinishedVisit, type VisitStatus } from '../inspection/status'
import { isUnsettledFinding, type FindingStatus } from '../rectification/status'
import { daysBetween, type IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { RefusalFact } from '../shared/result'

/** “能不能决定”: the gate is text with evidence, not a greyed button. Order is the order on the page. */
export const GATE_CODES = [
  'items_proposed',
  'checkpoints_answered',
  'results_acknowledged',
  'visit_recorded',
  'findings_settled',
  'recheck_documented',
  'four_eyes',
  'within_statutory',
  'within_committed',
  'registers_answered',
  'queries_answered',
] as const
export type GateCode = (typeof GATE_CODES)[number]

export interface GateLine {
  readonly code: GateCode
  readonly met: boolean
  /** An unmet line that does not block is told and recorded, and LEAD may decide all the same. */
  readonly blocking: boolean
  readonly facts: Readonly<Record<string, RefusalFact>>
}

export interface GateInput {
  readonly items: readonly {
    readonly letter: ItemLetter
    readonly status: ItemStatus
    readonly openCheckpoints: number
    readonly unacknowledged: number
    readonly visitNeeded: boolean
  }[]
  readonly visits: readonly { readonly status: VisitStatus; readonly recordNo: string | null }[]
  readonly findings: readonly {
    readonly letter: ItemLetter
    readonly status: FindingStatus
    readonly ordered: boolean
  }[]
  /** Numbers of the re-check opinions (DOC-09). */
  readonly recheckNos: readonly string[]
  readonly leadHoldsOtherRole: boolean
  readonly statutoryDue: IsoDate | null
  readonly committedDue: IsoDate | null
  readonly today: IsoDate
  readonly unavailableRegisters: readonly string[]
  readonly unansweredQueries: number
}

const line = (code: GateCode, met: boolean, blocking: boolean, facts: GateLine['facts'] = {}): GateLine => ({
  code,
  met,
  blocking,
  facts,
})

function itemLines({ items }: GateInput): GateLine[] {
  const early = items.filter(isBeforeProposed).map((item) => item.letter)
  const sum = (of: (item: GateInput['items'][number]) => number): number =>
    items.reduce((total, item) => total + of(item), 0)
  const checkpoints = sum((item) => item.openCheckpoints)
  const results = sum((item) => item.unacknowledged)
  return [
    line('items_proposed', early.length === 0 && items.some(isProposed), true, { waiting: early, count: early.length }),
    line('checkpoints_answered', checkpoints === 0, true, { count: checkpoints }),
    line('results_acknowledged', results === 0, true, { count: results }),
  ]
}

function siteLines({ items, visits, findings, recheckNos }: GateInput): GateLine[] {
  const finished = visits.filter(isFinishedVisit)
  const needed = items.filter((item) => item.visitNeeded).map((item) => item.letter)
  const numbers = visits.filter(isSignedVisit).flatMap((visit) => visit.recordNo ?? [])
  const unsettled = findings.filter(isUnsettledFinding)
  const ordered = findings.filter((finding) => finding.ordered)
  const letters = [...new Set(unsettled.map((finding) => finding.letter))]
  return [
    line('visit_recorded', needed.length === 0 || finished.length > 0, true, { needed, documents: numbers }),
    // Blocks a QUALIFIED on that item only; `decide` refuses it there. A deferral may rest on open findings.
    line('findings_settled', unsettled.length === 0, false, { count: unsettled.length, items: letters }),
    line(
      'recheck_documented',
      ordered.length === 0 || unsettled.some(({ ordered: of }) => of) || recheckNos.length > 0,
      true,
      {
        count: ordered.length,
        documents: recheckNos,
      },
    ),
  ]
}

function termLine(code: 'within_statutory' | 'within_committed', due: IsoDate | null, today: IsoDate): GateLine {
  const left = due === null ? null : daysBetween(today, due)
  // A term that is over is answered for, not hidden: deciding late is still better than not deciding.
  return line(code, left === null || left >= 0, false, { due, days: left === null ? null : Math.abs(left) })
}

export const decideGate = (input: GateInput): GateLine[] => [
  ...itemLines(input),
  ...siteLines(input),
  line('four_eyes', !input.leadHoldsOtherRole, true),
  termLine('within_statutory', input.statutoryDue, input.today),
  termLine('within_committed', input.committedDue, input.today),
  line('registers_answered', input.unavailableRegisters.length === 0, false, { systems: input.unavailableRegisters }),
  line('queries_answered', input.unansweredQueries === 0, false, { count: input.unansweredQueries }),
]

export const blockingLines = (lines: readonly GateLine[]): GateLine[] => lines.filter((one) => one.blocking && !one.met)
