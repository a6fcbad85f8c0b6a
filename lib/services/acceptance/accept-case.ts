import { z } from 'zod'
import { type IssuingBody, findIssuingBody } from '@/lib/db/authorities'
import { applySteps, lockCase } from '@/lib/db/cases'
import { addClockEvents, type ClockEventDraft, loadClockEvents } from '@/lib/db/clock-events'
import type { Tx } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { createInspection } from '@/lib/db/inspections'
import { listMaterials } from '@/lib/db/materials'
import { findReviewerLoads } from '@/lib/db/reviewers'
import { addRuleRun } from '@/lib/db/rule-results'
import { acceptApplication, type Acceptance, deemAccepted } from '@/lib/domain/acceptance/acceptance'
import { whyMayNotAccept } from '@/lib/domain/acceptance/policy'
import { stepItem, type Step } from '@/lib/domain/application/events'
import { deemedAcceptanceDue, type DeemedAcceptance } from '@/lib/domain/clock/acceptance'
import { committedClock, statutoryClock } from '@/lib/domain/clock/clocks'
import { assignReviewers, type Assignment, type ReviewerLoad } from '@/lib/domain/review/assign-reviewers'
import { type VisitReason, whyVisitNeeded } from '@/lib/domain/review/visit-need'
import { isPendingItem } from '@/lib/domain/application/item-status'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { ok, type Result } from '@/lib/domain/shared/result'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { GROUNDS } from '@/lib/copy/acceptance-grounds'
import { routes } from '@/lib/routes'
import { type Application, loadApplication } from '@/lib/services/application/load-application'
import { institutionVariables, itemVariables } from '@/lib/services/application/issue-application'
import { type CaseMaterial, materialsOf, missingMaterials } from '@/lib/services/application/materials-of'
import { type CheckedRules, checkRules } from '@/lib/services/application/run-rules'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { type CaseClock, clockLimits, refreshDueDates } from '@/lib/services/clock/case-clock'
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
  readonly reviewerRecipients: readonly Recipient[]
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
  decide: (state, _input, { today }): Result<Accepted> => {
    const missing = missingMaterials(state.materials).map(({ instance }) => ({ code: instance.code, tolerable: false }))
    const accepted = acceptApplication(state.application.case, { missing, tolerateUntil: null, toleranceBarred: false })
    return accepted.ok ? ok(withReview(state, accepted.value, { deemed: false, acceptedOn: today })) : accepted
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
  decide: (state, _input, { today }): Result<Accepted> => {
    const due = state.deemedDue
    if (!due) return { ok: false, error: { code: 'acceptance.term_not_over' } }
    const accepted = deemAccepted(state.application.case, due.due, today)
    return accepted.ok ? ok(withReview(state, accepted.value, { deemed: true, acceptedOn: due.receivedOn })) : accepted
  },
  save: saveAcceptance,
  audit: auditOf,
  outbox: (accepted, answer, context) => [
    ...outboxOf(accepted, answer, context),
    ...noticesFor('N06', {
      caseId: answer.caseId,
      occasion: 'T07:alarm',
      recipients: roleRecipients('AUD', accepted.application.case.region),
      facts: noticeFacts(accepted, answer.documents),
      href: routes.auditorCase(answer.caseId),
    }),
  ],
})

type When = Pick<Accepted, 'deemed' | 'acceptedOn'>

function withReview(state: State, { steps, tolerated }: Acceptance, when: When): Accepted {
  const { application, reviewers } = state
  const letters = application.case.items.filter(isPendingItem).map(({ letter }) => letter)
  const visits = letters.flatMap((letter) => {
    const [reason] = whyVisitNeeded(visitFacts(state, letter))
    return reason ? [{ letter, reason }] : []
  })
  const visitSteps = visits.flatMap(({ letter, reason }) => {
    const step = stepItem({ letter, status: 'DESK' }, 'askForVisit', { caseKind: application.case.kind }, reason)
    return step.ok ? [step.value] : []
  })
  const assignments = assignReviewers(letters, reviewers)
  return { ...state, ...when, steps: [...steps, ...visitSteps], tolerated, assignments, visits, reviewerRecipients: [] }
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
  const { application, rules, steps, assignments, visits, acceptedOn, deemed } = accepted
  const { case: subject } = application
  await addRuleRun(tx, { caseId: subject.id, ...rules, at: context.now })
  const items = Object.fromEntries(
    assignments.map(({ letter, reviewerId }) => [
      letter,
      { reviewerId, visitNeeded: visits.find((visit) => visit.letter === letter)?.reason ?? null },
    ]),
  )
  await applySteps(tx, subject, steps, context, { case: { acceptedOn: toDate(acceptedOn) }, items })
  if (visits[0]) {
    await createInspection(tx, {
      region: subject.region,
      caseId: subject.id,
      institutionId: subject.institutionId,
      reason: visits[0].reason,
      letters: visits.map(({ letter }) => letter),
    })
  }
  const events = acceptanceEvents(accepted, context)
  await addClockEvents(tx, subject.id, events)
  await refreshDueDates(tx, subject.id, context)
  const clock = {
    ...accepted.clock,
    events: [...accepted.clock.events, ...events.map((event, at) => ({ ...event, seq: 1_000_000 + at }))],
  }
  const documents = await issueDocuments(
    tx,
    [
      {
        type: 'DOC-01',
        authority: accepted.authority,
        caseId: subject.id,
        institutionId: subject.institutionId,
        variables: noticeVariables(accepted, clock, deemed),
      },
    ],
    context,
  )
  return {
    caseId: subject.id,
    acceptedOn,
    documents: documents.map((document) => ({ ...document })),
    reviewers: assignments.map(({ reviewerId }) => reviewerId),
  }
}

function acceptanceEvents({ acceptedOn, deemed }: Accepted, { now, today, actor }: CommandContext): ClockEventDraft[] {
  const base = { at: now, item: null, documentNo: null, actorName: actor.name }
  return [
    deemed
      ? { ...base, on: acceptedOn, kind: 'DEEMED_ACCEPTED', legalBasis: GROUNDS.deemed }
      : { ...base, on: today, kind: 'ACCEPTED', legalBasis: GROUNDS.accepted },
  ]
}

const UNIT = { WORKING_DAY: '个工作日', DAY: '日' } as const

function noticeVariables(
  { application, authority, tolerated, acceptedOn }: Accepted,
  clock: CaseClock,
  deemed: boolean,
) {
  const { case: subject, catalogue } = application
  return {
    caseNo: subject.caseNo ?? '',
    institution: institutionVariables(application),
    items: itemVariables(application),
    receivedOn: subject.receivedOn ?? acceptedOn,
    acceptedOn,
    deemed,
    limits: application.letters.flatMap((letter) => {
      const item = catalogue.item(letter)
      const committed = committedClock(clock.events, clock, letter)
      const statutory = statutoryClock(clock.events, clock, letter)
      if (!item || !committed || !statutory) return []
      const { days, unit } = item.limits.statutory
      return [
        {
          item: { letter, name: item.copy.name.zh },
          committedDays: committed.total,
          committedDue: committed.due,
          statutoryLimit: `${days}${UNIT[unit]}`,
          statutoryDue: statutory.due,
          provisional: committed.provisional || statutory.provisional,
        },
      ]
    }),
    outstanding: tolerated.map(({ code, dueOn }) => ({
      name: catalogue.material(code)?.wording.title.zh ?? code,
      dueOn,
    })),
    contact: { office: authority.name, phone: authority.phone, address: authority.addr || null },
  }
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

function noticeFacts({ application, clock, acceptedOn }: Accepted, documents: readonly IssuedDocument[]) {
  const { case: subject, catalogue, letters } = application
  const { calendar, limits } = clock
  const dues = letters.flatMap((letter) => {
    const term = limits.items[letter]?.committed
    return term ? [calendar.addWorkingDays(acceptedOn, term.days)] : []
  })
  const committedDue = dues.sort().at(-1) ?? acceptedOn
  return {
    caseNo: subject.caseNo ?? '',
    institution: subject.institutionName,
    items: letters.map((letter) => catalogue.item(letter)?.copy.short.zh ?? letter).join('、'),
    documentNo: documents[0]?.number ?? '',
    committedDue,
    statutoryDue: committedDue,
    date: acceptedOn,
  }
}

function outboxOf(accepted: Accepted, { caseId, documents, reviewers }: Answered, { now }: CommandContext) {
  const facts = noticeFacts(accepted, documents)
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
      facts: { ...facts, date: facts.committedDue },
      href: routes.reviewCase(caseId),
    }),
    ...noticesFor('N08', {
      caseId,
      occasion: 'T09:health',
      recipients: roleRecipients('SUP', region),
      facts: { ...facts, date: facts.committedDue },
      href: routes.plan,
    }),
  ]
}
