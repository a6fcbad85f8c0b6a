import { z } from 'zod'
import { type IssuingBody, findIssuingBody } from '@/lib/db/authorities'
import { applySteps, lockCase } from '@/lib/db/cases'
import { type ClockEventDraft, loadClockEvents } from '@/lib/db/clock-events'
import type { Tx } from '@/lib/db/client'
import { createInspection } from '@/lib/db/inspections'
import { listMaterials } from '@/lib/db/materials'
import { findReviewerLoads } from '@/lib/db/reviewers'
import { addRuleRun } from '@/lib/db/rule-results'
import { acceptApplication, type Acceptance, deemAccepted } from '@/lib/domain/acceptance/acceptance'
import { whyMayNotAccept } from '@/lib/domain/acceptance/policy'
import { stepItem, type Step } from '@/lib/domain/application/events'
import { deemedAcceptanceDue, type DeemedAcceptance } from '@/lib/domain/clock/acceptance'
import { barsPromise } from '@/lib/domain/items/precheck'
import { assignReviewers, type Assignment, type ReviewerLoad } from '@/lib/domain/review/assign-reviewers'
import { type VisitReason, whyVisitNeeded } from '@/lib/domain/review/visit-need'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { ok, type Result } from '@/lib/domain/shared/result'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { GROUNDS } from '@/lib/copy/acceptance-grounds'
import { routes } from '@/lib/routes'
import { acceptanceFacts, acceptanceVariables, pendingLetters } from './acceptance-papers'
import { type Application, loadApplication } from '@/lib/services/application/load-application'
import { type CaseMaterial, materialsOf, missingMaterials } from '@/lib/services/application/materials-of'
import { type CheckedRules, checkRules } from '@/lib/services/application/run-rules'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { type CaseClock, clockLimits, addToClocks } from '@/lib/services/clock/case-clock'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { issueDocuments, type IssuedDocument, renderJobs } from '@/lib/services/document/issue-document'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { applicantRecipients, roleRecipients } from '@/lib/services/notice/recipients'

/**
 * T06 and T07, each with T09 and I01 in the same transaction (DOMAIN §5.1), and with I03 by SYS where a rule makes the visit
 * compulsory: reviewers work at once, the planner sees the visit the same day.
 */
interface State {
  readonly application: Application
  readonly rules: CheckedRules
  readonly materials: readonly CaseMaterial[]
  readonly reviewers: readonly ReviewerLoad[]
  readonly authority: IssuingBody
  readonly applicant: readonly Recipient[]
  readonly clock: CaseClock
  readonly deemedDue: DeemedAcceptance | null
}

interface Accepted extends State {
  readonly deemed: boolean
  readonly acceptedOn: IsoDate
  readonly steps: readonly Step[]
  readonly tolerated: Acceptance['tolerated']
  readonly assignments: readonly Assignment[]
  readonly visits: readonly { readonly letter: ItemLetter; readonly reason: VisitReason }[]
}

async function loadState(tx: Tx, caseId: string, actor: Actor, today: IsoDate): Promise<State | null> {
  const subject = await lockCase(tx, caseId, actor)
  if (!subject) return null
  const application = await loadApplication(tx, subject, today)
  const authority = await findIssuingBody(tx, subject.region, 'APPROVAL')
  if (!authority) throw new Error(`no approval bureau in ${subject.region}`)
  const calendar = await loadCalendar(tx)
  const limits = await clockLimits(application.catalogue, application.letters, today)
  const clock = { calendar, limits, today, events: await loadClockEvents(tx, caseId) }
  return {
    application,
    authority,
    clock,
    rules: await checkRules(application, tx),
    materials: materialsOf(application, await listMaterials(tx, caseId)),
    reviewers: await findReviewerLoads(tx, subject),
    applicant: await applicantRecipients(tx, subject.institutionId),
    deemedDue: deemedAcceptanceDue(clock.events, clock),
  }
}

/** Nothing is tolerated here: the published tolerance list opens with the bureau's own part. */
export const acceptCaseCommand = defineCommand({
  name: 'acceptance.accept',
  input: z.object({ caseId: z.uuid() }),
  load: (tx, { caseId }, actor, { today }) => loadState(tx, caseId, actor, today),
  authorise: (actor, { application }) => whyMayNotAccept(actor, application.case),
  decide: (state, _input, context): Result<Accepted> => {
    const pending = pendingLetters(state.application)
    const missing = missingMaterials(state.materials)
      .filter(({ instance }) => instance.letters.some((letter) => pending.includes(letter)))
      .map(({ instance }) => ({ code: instance.code, tolerable: false }))
    const accepted = acceptApplication(state.application.case, {
      missing,
      tolerateUntil: null,
      toleranceBarred: barsPromise(state.rules.results).length > 0,
    })
    const when = { deemed: false, acceptedOn: context.today }
    return accepted.ok ? ok(withReview(state, accepted.value, when, context)) : accepted
  },
  save: saveAcceptance,
  audit: auditOf,
  outbox: outboxOf,
})

/** T07, by the scanner. The acceptance goes back to the receipt; AUD is alarmed (DOMAIN §4.3 (5)). */
export const acceptDeemedCommand = defineCommand({
  name: 'acceptance.acceptDeemed',
  input: z.object({ caseId: z.uuid() }),
  load: (tx, { caseId }, actor, { today }) => loadState(tx, caseId, actor, today),
  authorise: (actor) => (actor.role === 'SYS' ? null : { code: 'system.system_only' }),
  decide: (state, _input, context): Result<Accepted> => {
    const due = state.deemedDue
    if (!due) return { ok: false, error: { code: 'acceptance.term_not_over' } }
    const accepted = deemAccepted(state.application.case, due.due, context.today)
    const when = { deemed: true, acceptedOn: due.receivedOn }
    return accepted.ok ? ok(withReview(state, accepted.value, when, context)) : accepted
  },
  save: saveAcceptance,
  audit: auditOf,
  outbox: (accepted, answer, context) => [
    ...outboxOf(accepted, answer, context),
    ...noticesFor('N06', {
      caseId: answer.caseId,
      occasion: 'T07:alarm',
      recipients: roleRecipients('AUD', accepted.application.case.region),
      facts: acceptanceFacts(accepted, answer.documents),
      href: routes.auditorCase(answer.caseId),
    }),
  ],
})

type When = Pick<Accepted, 'deemed' | 'acceptedOn'>

/** An item refused by itself (I29) is not in the notice any more, and nobody brings papers for it. */
function clockAfter({ clock }: State, when: When, context: CommandContext): CaseClock {
  const event = acceptanceEvent(when, { ...context, documentNo: null })
  const seq = (clock.events.at(-1)?.seq ?? 0) + 1
  return { ...clock, events: [...clock.events, { ...event, seq }] }
}

function withReview(state: State, { steps, tolerated }: Acceptance, when: When, context: CommandContext): Accepted {
  const { application, reviewers } = state
  const letters = pendingLetters(application)
  const visits = letters.flatMap((letter) => {
    const [reason] = whyVisitNeeded(visitFacts(state, letter))
    return reason ? [{ letter, reason }] : []
  })
  const visitSteps = visits.flatMap(({ letter, reason }) => {
    const step = stepItem({ letter, status: 'DESK' }, 'askForVisit', { caseKind: application.case.kind }, reason)
    return step.ok ? [step.value] : []
  })
  const assignments = assignReviewers(letters, reviewers)
  return {
    ...state,
    ...when,
    clock: clockAfter(state, when, context),
    steps: [...steps, ...visitSteps],
    tolerated,
    assignments,
    visits,
  }
}

function visitFacts({ application, rules }: State, letter: ItemLetter) {
  const failing = rules.results.filter(
    ({ items, effects }) => items.includes(letter) && effects.includes('ONSITE_REQUIRED'),
  )
  const firstVerification = application.facts.form.firstVerification === true
  return {
    caseKind: application.case.kind,
    firstVerification,
    // AV20 is that very question; its failing for another ground is named by that ground first.
    visitInLastTwoPeriods: !failing.some(({ rule }) => rule === 'AV20'),
    onsiteRules: failing.map(({ rule }) => rule).filter((rule) => rule !== 'AV20'),
    onsiteCheckpoints: [],
    leadOrdered: false,
  }
}

// A type, not an interface: receipts keep answers as JSON, which has an index signature.
type Answered = {
  caseId: string
  acceptedOn: IsoDate
  documents: { [Member in keyof IssuedDocument]: IssuedDocument[Member] }[]
  reviewers: (string | null)[]
}

async function saveAcceptance(tx: Tx, accepted: Accepted, context: CommandContext): Promise<Answered> {
  const { application, rules, steps, assignments, visits, acceptedOn } = accepted
  const { case: subject } = application
  await addRuleRun(tx, { caseId: subject.id, ...rules, at: context.now })
  const items = Object.fromEntries(
    assignments.map(({ letter, reviewerId }) => [
      letter,
      { reviewerId, visitNeeded: visits.find((visit) => visit.letter === letter)?.reason ?? null },
    ]),
  )
  await applySteps(tx, subject, steps, context, { case: { acceptedOn }, items })
  if (visits[0]) {
    await createInspection(tx, {
      region: subject.region,
      caseId: subject.id,
      institutionId: subject.institutionId,
      reason: visits[0].reason,
      letters: visits.map(({ letter }) => letter),
    })
  }
  const documents = await issueDocuments(
    tx,
    [
      {
        type: 'DOC-01',
        authority: accepted.authority,
        caseId: subject.id,
        institutionId: subject.institutionId,
        variables: acceptanceVariables(accepted),
      },
    ],
    context,
  )
  const event = acceptanceEvent(accepted, { ...context, documentNo: documents[0]?.number ?? null })
  await addToClocks(tx, subject, [event], context)
  return {
    caseId: subject.id,
    acceptedOn,
    documents: documents.map((document) => ({ ...document })),
    reviewers: assignments.map(({ reviewerId }) => reviewerId),
  }
}

type Marked = Pick<CommandContext, 'now' | 'today' | 'actor'> & { readonly documentNo: string | null }

function acceptanceEvent({ acceptedOn, deemed }: When, { now, today, actor, documentNo }: Marked): ClockEventDraft {
  const base = { at: now, item: null, documentNo, actorName: actor.name }
  return deemed
    ? { ...base, on: acceptedOn, kind: 'DEEMED_ACCEPTED', legalBasis: GROUNDS.deemed }
    : { ...base, on: today, kind: 'ACCEPTED', legalBasis: GROUNDS.accepted }
}

function auditOf({ application, deemed, assignments, visits }: Accepted, { caseId, acceptedOn, documents }: Answered) {
  return [
    {
      stream: `case:${caseId}` as const,
      action: deemed ? 'acceptance.deemed' : 'acceptance.accepted',
      subject: { type: 'case', id: caseId },
      detail: {
        caseNo: application.case.caseNo,
        acceptedOn,
        assignments,
        visits,
        documents: documents.map(({ type, number }) => [type, number]),
      },
    },
  ] as const
}

function outboxOf(accepted: Accepted, { caseId, documents, reviewers }: Answered, { now }: CommandContext) {
  const facts = acceptanceFacts(accepted, documents)
  const people = reviewers.flatMap((userId): Recipient[] => (userId ? [{ kind: 'person', userId }] : []))
  const { region } = accepted.application.case
  return [
    ...renderJobs(documents),
    ...noticesFor('N06', {
      caseId,
      occasion: `T06:${now.toISOString()}`,
      recipients: accepted.applicant,
      facts,
      href: routes.applicantCase(caseId),
    }),
    ...noticesFor('N08', {
      caseId,
      occasion: 'T09',
      recipients: people,
      facts,
      href: routes.reviewCase(caseId),
    }),
    ...noticesFor('N08', {
      caseId,
      occasion: 'T09:health',
      recipients: roleRecipients('SUP', region),
      facts,
      href: routes.plan,
    }),
  ]
}
