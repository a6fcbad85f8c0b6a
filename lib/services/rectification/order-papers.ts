import { SITE_GROUNDS } from '@/lib/copy/inspection-papers'
import type { ClockEventDraft } from '@/lib/db/clock-events'
import type { CommandContext } from '@/lib/db/command-context'
import type { FindingRow } from '@/lib/db/rectification'
import { DEFAULT_RECTIFICATION_LIMITS, type RectificationLimits } from '@/lib/domain/rectification/order'
import type { CaseState } from '@/lib/db/cases'
import { afterSteps, type Step } from '@/lib/domain/application/events'
import { isWaitingForRecheck, isWaitingForRectification } from '@/lib/domain/application/item-status'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import { daysBetween, type IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { routes } from '@/lib/routes'
import type { DocumentDraft } from '@/lib/services/document/issue-document'
import { caseFactsOf, contactOf, itemName, partyOf, type SiteContext } from '@/lib/services/inspection/visit-context'
import { noticesFor } from '@/lib/services/notice/notify'
import { parameterAt } from '@/lib/services/parameters'

export async function rectificationLimits(today: IsoDate): Promise<RectificationLimits> {
  const { defaultDays, maxDays, maxRounds } = DEFAULT_RECTIFICATION_LIMITS
  return {
    defaultDays: await parameterAt('clock.rectificationDays', today, defaultDays),
    maxDays: await parameterAt('clock.rectificationMaxDays', today, maxDays),
    maxRounds: await parameterAt('rectification.maxRounds', today, maxRounds),
  }
}

export interface OrderPaper {
  readonly taskNo: string | null
  readonly foundOn: IsoDate
  readonly orderedOn: IsoDate
  readonly termOn: IsoDate
  readonly round: number
  readonly source?: 'VISIT' | 'DESK'
  readonly findings: readonly FindingRow[]
  /** By finding. */
  readonly wanted: ReadonlyMap<string, string>
}

/** DOC-08: one for all items of a visit. */
export const orderDraft = (
  site: SiteContext & { readonly catalogue: Catalogue },
  paper: OrderPaper,
): DocumentDraft => ({
  type: 'DOC-08',
  authority: site.bureau,
  caseId: site.case.id,
  institutionId: site.case.institutionId,
  variables: {
    caseNo: site.case.caseNo,
    taskNo: paper.taskNo,
    institution: partyOf(site),
    foundOn: paper.foundOn,
    findings: paper.findings.map((finding) => ({
      checkpoint: finding.checkCode,
      item: itemName(site.catalogue, finding.letter),
      fact: finding.fact,
      standard: finding.standard,
      severity: finding.severity,
      evidence: paper.wanted.get(finding.id) ?? finding.wanted ?? '',
    })),
    term: { days: daysBetween(paper.orderedOn, paper.termOn), dueOn: paper.termOn },
    round: paper.round,
    source: paper.source ?? 'VISIT',
    stopsCommittedClock: true,
    contact: contactOf(site),
  },
})

interface ClockOfOrder {
  readonly orderId: string
  readonly documentNo: string | null
  readonly letters: readonly ItemLetter[]
}

/** The committed clock stands from service of the order until the evidence is there (DOMAIN §4.3). */
export const clockStops = (
  { orderId, documentNo, letters }: ClockOfOrder,
  { now, today, actor }: Pick<CommandContext, 'now' | 'today' | 'actor'>,
): ClockEventDraft[] =>
  letters.map((item) => ({
    at: now,
    on: today,
    kind: 'STOP',
    item,
    stop: { kind: 'RECTIFICATION', ref: orderId },
    legalBasis: SITE_GROUNDS.rectification,
    documentNo,
    actorName: actor.name,
  }))

/** `on`: the day of the evidence, or the last day of a term that was missed. Told by notice, so without a number (5e). */
export const clockResumes = (
  { orderId, letters }: Pick<ClockOfOrder, 'orderId' | 'letters'>,
  { now, actor }: Pick<CommandContext, 'now' | 'actor'>,
  { on, legalBasis = SITE_GROUNDS.rectification }: { on: IsoDate; legalBasis?: string },
): ClockEventDraft[] =>
  letters.map((item) => ({
    at: now,
    on,
    kind: 'RESUME',
    item,
    stop: { kind: 'RECTIFICATION', ref: orderId },
    legalBasis,
    documentNo: null,
    actorName: actor.name,
  }))

export const lettersOf = (findings: readonly { readonly letter: ItemLetter }[]): ItemLetter[] => [
  ...new Set(findings.map(({ letter }) => letter)),
]

/** An order stays open while an item of it waits for the institution or for the re-check. */
export function staysOpen(
  subject: CaseState,
  order: { readonly findings: readonly Pick<FindingRow, 'letter'>[] },
  steps: readonly Step[],
): boolean {
  const letters = lettersOf(order.findings)
  return afterSteps(subject.items, steps)
    .filter(({ letter }) => letters.includes(letter))
    .some((item) => isWaitingForRectification(item) || isWaitingForRecheck(item))
}

export interface OrderNews {
  readonly orderId: string
  readonly occasion: string
  readonly count: number
  readonly termOn: IsoDate
  readonly documentNo: string
}

/** N24: what to do, by when. */
export const orderNotices = (site: SiteContext, { occasion, count, termOn, documentNo }: OrderNews) =>
  noticesFor('N24', {
    caseId: site.case.id,
    occasion,
    recipients: site.applicant,
    facts: { ...caseFactsOf(site), count, date: termOn, documentNo },
    href: routes.rectification(site.case.id),
  })
