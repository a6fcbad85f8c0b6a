import type { CaseState } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import type { InspectionOfCase } from '@/lib/db/inspections'
import type { ProposalRow } from '@/lib/db/review'
import { isWaitingForRecheck, isWaitingForRectification, isWaitingForVisit } from '@/lib/domain/application/item-status'
import { proposalsOf } from '@/lib/domain/decision/conclusions'
import type { DeskCheckDef } from '@/lib/domain/items/definition'
import type { CaseFacts } from '@/lib/domain/items/facts'
import { figureOf } from '@/lib/domain/items/figures'
import type { MaterialView, RuleView } from '@/lib/domain/application/views'
import { ACKNOWLEDGEMENT_CHECKPOINT, needsAcknowledgement } from '@/lib/domain/review/checkpoints'
import {
  whyMayNotAnswerCheckpoint,
  whyMayNotAskForVisit,
  whyMayNotJoinVisit,
  whyMayNotPropose,
  whyMayNotQuery,
  whyMayNotWithdrawOwnProposal,
} from '@/lib/domain/review/policy'
import type { CheckpointView, OwnItem, ReviewRule } from '@/lib/domain/review/views'
import { whyNotProposeYet } from '@/lib/domain/review/why-not-propose'
import { whyMayNotOrderRectification } from '@/lib/domain/rectification/policy'
import { isUnsettledFinding } from '@/lib/domain/rectification/status'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Refusal } from '@/lib/domain/shared/result'
import { toRuleView } from '@/lib/services/application/views-of'
import type { Application } from '@/lib/services/application/load-application'
import { type ReviewItem, reviewFile, suggestionFor, toReviewItem } from './review-item'
import { correctionsOf } from './own-corrections'
import { visitOf } from './visits'

interface Around {
  readonly application: Application
  readonly materials: readonly MaterialView[]
  readonly inspections: readonly InspectionOfCase[]
  /** Filled while reading: everybody whose name the page shows. */
  readonly names: (ids: readonly (string | null)[]) => Promise<ReadonlyMap<string, string>>
  readonly today: IsoDate
}

/** The item the reader works on, with everything that may be done to it now and why not. */
export async function loadOwnItem(db: Tx, actor: Actor, letter: ItemLetter, around: Around): Promise<OwnItem | null> {
  const { application, today } = around
  const review = await toReviewItem(db, application.case, letter, today)
  if (!review) return null
  const { verdicts, proposals } = review.rows
  const names = await around.names([
    ...verdicts.map(({ answeredById }) => answeredById),
    ...proposals.map(({ byId }) => byId),
  ])
  const rules = rulesOf(review, application)
  const suggestion = suggestionFor(review)
  return {
    letter,
    status: review.item.status,
    version: review.item.version,
    checkpoints: review.catalogue
      .deskChecksFor(letter)
      .map((check) =>
        toCheckpoint(check, { review, rules, names, materials: around.materials, facts: application.facts }),
      ),
    rules,
    ...opinions(proposals, names),
    suggestion,
    offered: proposalsOf(application.case.kind),
    visit: visitView(around.inspections, letter, review),
    corrections: await correctionsOf(db, review, around),
    may: mayDo(actor, review, { inspections: around.inspections }),
  }
}

const rulesOf = (review: ReviewItem, application: Application): ReviewRule[] =>
  (review.rows.run?.results ?? [])
    .filter(({ items }) => items.includes(review.item.letter))
    .map((result) => ({
      ...toRuleView(result, application),
      needsAcknowledgement: needsAcknowledgement(result),
      acknowledged: review.rows.acknowledged.has(result.rule),
    }))

interface AroundCheckpoint {
  readonly review: ReviewItem
  readonly rules: readonly RuleView[]
  readonly names: ReadonlyMap<string, string>
  readonly materials: readonly MaterialView[]
  readonly facts: CaseFacts
}

function toCheckpoint(check: DeskCheckDef, around: AroundCheckpoint): CheckpointView {
  const { code, wording } = check
  const verdict = around.review.rows.verdicts.find((one) => one.code === code)
  const named = around.rules.filter(({ rule }) => check.rules.includes(rule))
  return {
    code,
    title: wording.title,
    look: wording.look,
    ifNot: wording.ifNot,
    answer: verdict?.answer ?? null,
    note: verdict?.note ?? null,
    version: verdict?.version ?? 0,
    answeredBy: verdict ? (around.names.get(verdict.answeredById) ?? null) : null,
    answeredAt: verdict?.answeredAt ?? null,
    rules:
      code === ACKNOWLEDGEMENT_CHECKPOINT ? [] : named.map(({ rule, result, message }) => ({ rule, result, message })),
    figure: figureOf(check, around.facts),
    papers: around.materials
      .filter((material) => check.materials.includes(material.code) && material.files.length > 0)
      .map(({ code: paper, rowKey }) => `${paper}:${rowKey}`),
  }
}

function opinions(
  rows: readonly ProposalRow[],
  names: ReadonlyMap<string, string>,
): Pick<OwnItem, 'proposal' | 'earlier'> {
  const current = rows.find(({ withdrawnAt }) => withdrawnAt === null)
  return {
    proposal: current
      ? {
          conclusion: current.conclusion,
          reason: current.reason,
          by: names.get(current.byId ?? '') ?? null,
          at: current.at,
        }
      : null,
    earlier: rows
      .filter(({ withdrawnAt }) => withdrawnAt !== null)
      .map(({ conclusion, reason, withdrawReason }) => ({ conclusion, reason, returned: withdrawReason ?? '' })),
  }
}

function visitView(inspections: readonly InspectionOfCase[], letter: ItemLetter, review: ReviewItem): OwnItem['visit'] {
  const open = inspections.find(({ made }) => !made) ?? null
  const own = inspections.find(({ letters }) => letters.includes(letter)) ?? null
  return {
    wanted: open !== null,
    booked: (own ?? open)?.booked ?? false,
    plannedOn: (own ?? open)?.plannedOn ?? null,
    result: review.rows.visit,
    letters: (own ?? open)?.letters ?? [],
  }
}

function mayDo(
  actor: Actor,
  review: ReviewItem,
  { inspections }: { inspections: readonly InspectionOfCase[] },
): OwnItem['may'] {
  const { subject } = review
  const file = reviewFile(review)
  return {
    answer: whyMayNotAnswerCheckpoint(actor, subject),
    ask: whyMayNotQuery(actor, subject),
    propose: inItsWords(whyMayNotPropose(actor, subject), review) ?? whyNotProposeYet(file, suggestionFor(review)),
    withdraw: whyMayNotWithdrawOwnProposal(actor, subject),
    askForVisit: whyMayNotAskForVisit(actor, subject),
    joinVisit: whyMayNotJoinVisit(actor, { ...subject, visit: visitOf(inspections) }),
    order: inItsWords(
      whyMayNotOrderRectification(actor, { case: subject.case, items: [subject.item], source: 'DESK' }),
      review,
    ),
  }
}

/** “Not in this status” says little to somebody who waits: it is the visit, or the corrections, that is awaited. */
function inItsWords(refusal: Refusal | null, { item, rows }: ReviewItem): Refusal | null {
  if (refusal?.code !== 'item.wrong_status') return refusal
  if (isWaitingForVisit(item)) return { code: 'review.visit_outstanding' }
  if (!isWaitingForRectification(item) && !isWaitingForRecheck(item)) return refusal
  return { code: 'review.findings_open', facts: { count: rows.findings.filter(isUnsettledFinding).length } }
}

/** The item to open: the one asked for, else the reader's own, else the first the reader carries. */
export function chooseItem(actor: Actor, subject: CaseState, wanted: ItemLetter | null): ItemLetter | null {
  const letters = subject.items.map(({ letter }) => letter)
  if (wanted && letters.includes(wanted) && actor.itemLetters.includes(wanted)) return wanted
  const own = subject.items.find(({ reviewerId }) => reviewerId === actor.userId)
  return own?.letter ?? letters.find((letter) => actor.itemLetters.includes(letter)) ?? null
}
