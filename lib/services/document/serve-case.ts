import { SERVICE_WORDS } from '@/lib/copy/service-words'
import { findFilingInstitution, type FilingInstitution } from '@/lib/db/filing-institutions'
import { findIssuingBody, type IssuingBody } from '@/lib/db/authorities'
import { applySteps, type CaseState, lockCase } from '@/lib/db/cases'
import { database, type Tx } from '@/lib/db/client'
import {
  type CaseDocument,
  findDeliveryMode,
  listCasesToServe,
  lockResultDocuments,
  markServed,
} from '@/lib/db/documents'
import { stepCase, type Step } from '@/lib/domain/application/events'
import { whyMayNotServe } from '@/lib/domain/decision/policy'
import { documentType, isDocumentCode } from '@/lib/domain/document/document-types'
import { type Service, serveInput } from '@/lib/domain/document/service-inputs'
import { isServable, isServed } from '@/lib/domain/document/status'
import type { VariablesOf } from '@/lib/domain/document/variables/registry'
import { type Actor, SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { type IsoDate, startOfOfficeDay } from '@/lib/domain/shared/dates'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { zhInstant } from '@/lib/documents/words'
import { routes } from '@/lib/routes'
import { institutionVariables } from '@/lib/services/application/issue-application'
import { addToClocks } from '@/lib/services/clock/case-clock'
import { type CommandContext, defineCommand, runCommand } from '@/lib/services/command'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { applicantRecipients } from '@/lib/services/notice/recipients'
import { issueDocuments, renderJobs } from './issue-document'

interface State {
  readonly case: CaseState
  readonly documents: readonly CaseDocument[]
  readonly deliveryMode: string | null
  readonly institution: FilingInstitution
  readonly authority: IssuingBody
  readonly recipients: readonly Recipient[]
}

interface Served extends State {
  readonly step: Step
  readonly service: Service
  readonly on: IsoDate
}

/**
 * T13, and T24 when the case was published first: by the portal itself where electronic service was agreed and the papers
 * are rendered (DOMAIN §9: delivered only when READY), else by the window with its proof.
 */
export const serveCaseCommand = defineCommand({
  name: 'document.serve',
  input: serveInput,
  load: (tx, { caseId }, actor) => loadState(tx, caseId, actor),
  authorise: (actor, { case: subject }, { service }) =>
    whyMayNotServe(actor, subject) ??
    ((service.kind === 'ELECTRONIC') === (actor.role === 'SYS') ? null : { code: 'document.system_only' }),
  decide: decideService,
  save: saveService,
  audit: ({ case: subject, service, on, documents }, { documentNo }) => [
    {
      stream: `case:${subject.id}`,
      action: 'document.served',
      subject: { type: 'case', id: subject.id },
      detail: {
        mode: modeOf(service),
        on,
        documents: documents.map(({ type, number, item }) => [type, number, item]),
        documentNo,
      },
    },
  ],
  outbox: ({ case: subject, documents, recipients, on }, { caseId, proof }) => [
    ...renderJobs(proof),
    { kind: 'job', task: 'publish', payload: { caseId }, key: `publish:${caseId}` },
    ...noticesFor('N12', {
      caseId,
      occasion: 'T13',
      recipients,
      facts: {
        caseNo: subject.caseNo ?? '',
        institution: subject.institutionName,
        documentNo: resultNumber(documents),
        date: on,
      },
      href: routes.applicantCase(caseId),
    }),
  ],
})

const modeOf = (service: Service) => (service.kind === 'ELECTRONIC' ? 'ELECTRONIC' : service.mode)

const resultNumber = (documents: readonly CaseDocument[]): string =>
  documents.find(({ type }) => type === 'DOC-10')?.number ?? ''

async function loadState(tx: Tx, caseId: string, actor: Actor): Promise<State | null> {
  const subject = await lockCase(tx, caseId, actor)
  if (!subject) return null
  const institution = await findFilingInstitution(tx, subject.institutionId)
  const authority = await findIssuingBody(tx, subject.region, 'APPROVAL')
  if (!institution || !authority) throw new Error(`case ${caseId} has no institution or no bureau`)
  return {
    case: subject,
    institution,
    authority,
    documents: await lockResultDocuments(tx, caseId),
    deliveryMode: await findDeliveryMode(tx, caseId),
    recipients: await applicantRecipients(tx, subject.institutionId),
  }
}

function decideService(state: State, { service }: { service: Service }, { today }: CommandContext): Result<Served> {
  const { case: subject, documents, deliveryMode } = state
  const results = documents.filter(({ type }) => type === 'DOC-10')
  if (results.length === 0) return refuse('document.nothing_to_serve')
  if (results.some(isServed)) return refuse('document.service_recorded')
  if (service.kind === 'ELECTRONIC' && deliveryMode !== 'ELECTRONIC') return refuse('document.not_electronic')
  if (!documents.every(isServable)) return refuse('document.not_ready')
  const on = service.kind === 'ELECTRONIC' ? today : service.servedOn
  if (on > today || (subject.decidedOn !== null && on < subject.decidedOn))
    return refuse('document.service_date', { from: subject.decidedOn, to: today })
  const step = stepCase(subject.status, 'deliver')
  return step.ok ? ok({ ...state, step: step.value, service, on }) : step
}

async function saveService(tx: Tx, served: Served, context: CommandContext) {
  const { case: subject, documents, step, on, authority } = served
  const at = on === context.today ? context.now : startOfOfficeDay(on)
  await markServed(
    tx,
    documents.map(({ id }) => id),
    { mode: modeOf(served.service), at },
  )
  await applySteps(tx, subject, [step], context)
  await addToClocks(
    tx,
    subject,
    [
      {
        at: context.now,
        on,
        kind: 'SERVED',
        item: null,
        legalBasis: SERVICE_WORDS.basis,
        documentNo: resultNumber(documents) || null,
        actorName: context.actor.name,
      },
    ],
    context,
  )
  const proof = await issueDocuments(
    tx,
    [
      {
        type: 'DOC-18',
        authority,
        caseId: subject.id,
        institutionId: subject.institutionId,
        variables: proofVariables(served, at, context.actor),
      },
    ],
    context,
  )
  return { caseId: subject.id, documentNo: proof[0]?.number ?? null, proof: proof.map((document) => ({ ...document })) }
}

function proofVariables(served: Served, at: Date, actor: Actor): VariablesOf<'DOC-18@1'> {
  const { case: subject, documents, service, institution } = served
  const byPortal = service.kind === 'ELECTRONIC'
  return {
    caseNo: subject.caseNo,
    institution: institutionVariables({ institution }),
    documents: documents.map(({ type, number }) => ({
      title: isDocumentCode(type) ? documentType(type).name.zh : type,
      number,
    })),
    mode: modeOf(service),
    servedAt: at.toISOString(),
    receiver: byPortal ? institution.name.slice(0, 60) : service.receiver,
    proof: byPortal ? SERVICE_WORDS.proof(subject.caseNo ?? '', zhInstant(at.toISOString())) : service.proof,
    server: byPortal ? SERVICE_WORDS.server : actor.name,
  }
}

/** Scanner, woken after every render: what is agreed to be served electronically goes out as soon as it is ready. */
export async function serveReadyCases(): Promise<number> {
  let done = 0
  for (const caseId of await listCasesToServe(database())) {
    const call = {
      actor: SYSTEM_ACTOR,
      key: `T13:${caseId}`,
      input: { caseId, service: { kind: 'ELECTRONIC' } },
    }
    const outcome = await runCommand(serveCaseCommand, call)
    if (outcome.kind === 'done' && !outcome.repeated) done += 1
  }
  return done
}
