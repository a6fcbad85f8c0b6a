import { VISIT_PAPERS } from '@/lib/copy/inspection-papers'
import { type CaseState, lockCase, nextCaseSequence } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { createVisit, findInspection, findInspectors, type WantedInspection } from '@/lib/db/inspection'
import { isWaitingForVisit } from '@/lib/domain/application/item-status'
import { planVisitInput } from '@/lib/domain/inspection/inputs'
import { type OfficerCandidate, planVisit, type VisitPlan } from '@/lib/domain/inspection/plan-visit'
import { whyMayNotPlanVisit } from '@/lib/domain/inspection/policy'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import {
  type DocumentDraft,
  type IssuedDocument,
  issueDocuments,
  renderJobs,
} from '@/lib/services/document/issue-document'
import { catalogueAt, catalogueOf } from '@/lib/services/items/catalogue'
import { noticesFor } from '@/lib/services/notice/notify'
import {
  caseFactsOf,
  contactOf,
  itemsOf,
  itemWords,
  loadSite,
  partyOf,
  scopeOf,
  type SiteContext,
} from './visit-context'

interface State extends SiteContext {
  readonly inspection: WantedInspection
  readonly catalogue: Catalogue
  readonly checklistVersion: string
  readonly candidates: readonly OfficerCandidate[]
}

interface Planned extends State {
  readonly plan: VisitPlan
  readonly slot: string | null
  /** One visit looks at everything that asked, in the order of the catalogue. */
  readonly letters: readonly ItemLetter[]
}

/** Dates the visit that I03 asked for: one date, two officers, every item that asked; freezes the checklist (DOMAIN §3.7). */
export const planVisitCommand = defineCommand({
  name: 'inspection.plan',
  input: planVisitInput,
  load: (tx, input, actor, { today }) => loadPlan(tx, input, actor, today),
  authorise: (actor, { case: subject, inspection }) =>
    whyMayNotPlanVisit(actor, { case: subject, items: subject.items, visits: inspection.visits }),
  decide: (state, { on, slot, officers }, { today }) => decidePlan(state, { on, slot, officers, today }),
  save: savePlan,
  audit: ({ case: subject, plan, letters, checklistVersion }, { visitId, taskNo, documents }) => [
    {
      stream: `case:${subject.id}`,
      action: 'inspection.planned',
      subject: { type: 'visit', id: visitId },
      detail: {
        taskNo,
        on: plan.on,
        officers: plan.officers.map(({ userId, certNo }) => ({ userId, certNo })),
        letters,
        checklistVersion,
        documents: documents.map(({ type, number }) => [type, number]),
      },
    },
  ],
  outbox: (planned, { visitId, documents }) => [
    ...renderJobs(documents),
    ...visitNotices(planned, {
      visitId,
      on: planned.plan.on,
      slot: planned.slot,
      documents,
      occasion: `I03:${visitId}`,
    }),
    ...noticesFor('N21', {
      caseId: planned.case.id,
      occasion: `I03:${visitId}:officers`,
      recipients: planned.plan.officers.map(({ userId }) => ({ kind: 'person', userId })),
      facts: visitFacts(planned, { on: planned.plan.on, slot: planned.slot, documents }),
      href: routes.visit(visitId),
    }),
  ],
})

async function loadPlan(
  tx: Tx,
  { inspectionId, officers }: { inspectionId: string; officers: readonly string[] },
  actor: Actor,
  today: IsoDate,
): Promise<State | null> {
  const seen = await findInspection(tx, inspectionId)
  const subject = seen?.caseId ? await lockCase(tx, seen.caseId, actor) : null
  const inspection = subject && (await findInspection(tx, inspectionId)) // read again under the lock
  if (!inspection) return null
  return {
    ...(await loadSite(tx, subject)),
    inspection,
    catalogue: await catalogueOf(subject, today, tx),
    checklistVersion: subject.catalogueHash ?? (await catalogueAt(today, tx)).hash,
    candidates: await findInspectors(tx, { userIds: officers.filter((id) => id !== '') }),
  }
}

interface Wanted {
  readonly on: IsoDate
  readonly slot: string | null
  readonly officers: readonly string[]
  readonly today: IsoDate
}

const waitingLetters = (subject: CaseState): ItemLetter[] =>
  subject.items.filter(isWaitingForVisit).map(({ letter }) => letter)

function decidePlan(state: State, { on, slot, officers, today }: Wanted): Result<Planned> {
  const waiting = waitingLetters(state.case)
  const chosen = [...new Set(officers)].flatMap((id) => state.candidates.find(({ userId }) => userId === id) ?? [])
  const plan = planVisit({ officers: chosen, on, items: waiting }, state.case, { today, waiting, latestOn: null })
  if (!plan.ok) return plan
  // DOC-06 tells the institution beforehand (DOMAIN §3.7), so the visit cannot be today.
  if (on <= today) return refuse('inspection.notice_beforehand', { on })
  if (state.catalogue.onSiteChecksFor(waiting).length === 0) return refuse('inspection.checklist_empty')
  return ok({ ...state, plan: plan.value, slot, letters: waiting })
}

const TASK_DIGITS = 4

/** `HC` + day + sequence, until the inspection platform gives the number. It names no region, so all regions count together. */
async function takeTaskNo(tx: Tx, today: IsoDate): Promise<string> {
  const sequence = await nextCaseSequence(tx, '*', today, 'TASK')
  return `HC${today.replaceAll('-', '')}${String(sequence).padStart(TASK_DIGITS, '0')}`
}

async function savePlan(tx: Tx, planned: Planned, context: CommandContext) {
  const { case: subject, inspection, plan, slot, letters, catalogue, checklistVersion } = planned
  const taskNo = await takeTaskNo(tx, context.today)
  const visitId = await createVisit(
    tx,
    {
      inspectionId: inspection.id,
      region: subject.region,
      taskNo,
      letters,
      plannedOn: toDate(plan.on),
      slot,
      checklistVersion,
      officers: plan.officers.map(({ userId, certNo }) => ({ userId, certNo: certNo ?? '' })),
      checks: catalogue.onSiteChecksFor(letters),
    },
    context.now,
  )
  // The booking is part of I03; the row makes the planner a holder of the case (DOMAIN §2).
  await context.recordEvents(
    subject.items.filter(isWaitingForVisit).map(({ letter, status }) => ({
      caseId: subject.id,
      code: 'I03',
      item: letter,
      from: status,
      to: status,
      detail: { visitId, on: plan.on },
    })),
  )
  const documents = await issueDocuments(
    tx,
    [visitNoticeDraft(planned, { taskNo, on: plan.on, slot, officers: plan.officers })],
    context,
  )
  return { visitId, caseId: subject.id, taskNo, documents: documents.map((document) => ({ ...document })) }
}

interface Dated {
  readonly taskNo: string
  readonly on: IsoDate
  readonly slot: string | null
  readonly officers: readonly { readonly name: string; readonly certNo: string | null }[]
}

/** DOC-06, for the first date and again for the second. */
export function visitNoticeDraft(
  site: SiteContext & { readonly catalogue: Catalogue; readonly letters: readonly ItemLetter[] },
  { taskNo, on, slot, officers }: Dated,
): DocumentDraft {
  const { case: subject, bureau, catalogue, letters } = site
  return {
    type: 'DOC-06',
    authority: bureau,
    caseId: subject.id,
    institutionId: subject.institutionId,
    variables: {
      caseNo: subject.caseNo,
      taskNo,
      institution: partyOf(site),
      visitOn: on,
      visitTime: slot && VISIT_PAPERS.time(slot),
      officers: officers.map(({ name, certNo }) => ({ name, certNo })),
      items: itemsOf(catalogue, letters),
      scope: scopeOf(catalogue, letters),
      preparations: [...VISIT_PAPERS.preparations],
      contact: contactOf(site),
    },
  }
}

interface Told {
  readonly on: IsoDate
  readonly slot: string | null
  readonly documents: readonly IssuedDocument[]
}

type Tellable = SiteContext & { readonly catalogue: Catalogue; readonly letters: readonly ItemLetter[] }

export const visitFacts = (site: Tellable, { on, documents }: Told) => ({
  ...caseFactsOf(site),
  date: on,
  items: itemWords(site.catalogue, site.letters),
  documentNo: documents.find(({ type }) => type === 'DOC-06')?.number ?? '',
})

/** N21 to the institution. */
export const visitNotices = (site: Tellable, { occasion, ...told }: Told & { visitId: string; occasion: string }) =>
  noticesFor('N21', {
    caseId: site.case.id,
    occasion,
    recipients: site.applicant,
    facts: visitFacts(site, told),
    href: routes.applicantCase(site.case.id),
  })
