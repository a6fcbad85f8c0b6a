import { type IssuingBody, findIssuingBody } from '@/lib/db/authorities'
import { applySteps } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import { refuseAcceptance, refuseItem, type RefusalOfAcceptance } from '@/lib/domain/acceptance/acceptance'
import { refuseCaseInput, refuseItemInput } from '@/lib/domain/acceptance/inputs'
import { whyMayNotRefuseAcceptance, whyMayNotRefuseItem } from '@/lib/domain/acceptance/policy'
import type { Step } from '@/lib/domain/application/events'
import { isPendingItem } from '@/lib/domain/application/item-status'
import type { RemediesAddress } from '@/lib/domain/document/legal-texts'
import { findFullNumbers } from '@/lib/domain/document/personal-data'
import type { VariablesOf } from '@/lib/domain/document/variables/registry'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { REFUSAL_BASES } from '@/lib/copy/acceptance-grounds'
import { routes } from '@/lib/routes'
import { lockApplication } from '@/lib/services/application/editing'
import { institutionVariables, itemVariables } from '@/lib/services/application/issue-application'
import type { Application } from '@/lib/services/application/load-application'
import { addToClocks } from '@/lib/services/clock/case-clock'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { issueDocuments, renderJobs } from '@/lib/services/document/issue-document'
import { remediesAt } from '@/lib/services/document/remedies'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { applicantRecipients } from '@/lib/services/notice/recipients'

interface State {
  readonly application: Application
  readonly authority: IssuingBody
  readonly remedies: RemediesAddress
  readonly applicant: readonly Recipient[]
}

interface Refused extends State {
  readonly steps: readonly Step[]
  /** What the decision is about: the one item, or everything that was pending. */
  readonly letters: readonly ItemLetter[]
  /** Null: the whole case. */
  readonly letter: ItemLetter | null
  readonly refusal: RefusalOfAcceptance
}

/** T08 with I32: nothing of it belongs here. DOC-03 names ground, competent authority and remedies. */
export const refuseCaseCommand = defineCommand({
  name: 'acceptance.refuseCase',
  input: refuseCaseInput,
  load: (tx, { caseId }, actor, { today }) => loadState(tx, caseId, actor, today),
  authorise: (actor, { application }) => whyMayNotRefuseAcceptance(actor, application.case),
  decide: (state, { ground, reason, properAuthority }): Result<Refused> => {
    const refusal = { ground, reason, properAuthority }
    const checked = withoutPersonalData(refusal)
    if (!checked.ok) return checked
    const { case: subject } = state.application
    const steps = refuseAcceptance(subject, refusal)
    const letters = subject.items.filter(isPendingItem).map((item) => item.letter)
    return steps.ok ? ok({ ...state, steps: steps.value, letters, letter: null, refusal }) : steps
  },
  save: saveRefusal,
  audit: (refused, answer) => auditOf('acceptance.refused', refused, answer),
  outbox: outboxOf,
})

/** I29: one item leaves, the others go on. */
export const refuseItemCommand = defineCommand({
  name: 'acceptance.refuseItem',
  input: refuseItemInput,
  load: async (tx, { caseId, letter }, actor, { today }): Promise<State | null> => {
    const state = await loadState(tx, caseId, actor, today)
    return state?.application.letters.includes(letter) ? state : null
  },
  authorise: (actor, { application }, { letter }) => {
    const item = application.case.items.find((one) => one.letter === letter)
    if (!item) return { code: 'item.not_in_case', facts: { item: letter } }
    return whyMayNotRefuseItem(actor, { case: application.case, item: { ...item, proposedById: null } })
  },
  decide: (state, { letter, ground, reason, properAuthority }): Result<Refused> => {
    const refusal = { ground, reason, properAuthority }
    const checked = withoutPersonalData(refusal)
    if (!checked.ok) return checked
    const steps = refuseItem(state.application.case, letter, refusal)
    return steps.ok ? ok({ ...state, steps: steps.value, letters: [letter], letter, refusal }) : steps
  },
  save: saveRefusal,
  audit: (refused, answer) => auditOf('acceptance.item_refused', refused, answer),
  outbox: outboxOf,
})

async function loadState(tx: Tx, caseId: string, actor: Actor, today: IsoDate): Promise<State | null> {
  const application = await lockApplication(tx, caseId, actor, today)
  if (!application) return null
  const { region, institutionId } = application.case
  const authority = await findIssuingBody(tx, region, 'APPROVAL')
  if (!authority) throw new Error(`no approval bureau in ${region}`)
  return {
    application,
    authority,
    remedies: await remediesAt(today),
    applicant: await applicantRecipients(tx, institutionId),
  }
}

const withoutPersonalData = ({ reason, properAuthority }: RefusalOfAcceptance): Result<null> =>
  findFullNumbers({ reason, properAuthority }).length > 0
    ? refuse('acceptance.personal_data', { points: [] })
    : ok(null)

async function saveRefusal(tx: Tx, refused: Refused, context: CommandContext) {
  const { application, authority, steps, letter } = refused
  const { case: subject } = application
  await applySteps(tx, subject, steps, context)
  const variables = refusalVariables(refused)
  const documents = await issueDocuments(
    tx,
    [{ type: 'DOC-03', authority, caseId: subject.id, institutionId: subject.institutionId, item: letter, variables }],
    context,
  )
  const documentNo = documents[0]?.number ?? ''
  await addToClocks(
    tx,
    subject,
    [
      {
        at: context.now,
        on: context.today,
        kind: 'NOT_ACCEPTED',
        item: letter,
        legalBasis: REFUSAL_BASES[refused.refusal.ground].join('、'),
        documentNo,
        actorName: context.actor.name,
      },
    ],
    context,
  )
  return { caseId: subject.id, documentNo, documents: documents.map((document) => ({ ...document })) }
}

function refusalVariables(refused: Refused): VariablesOf<'DOC-03@1'> {
  const { application, authority, letters, refusal, remedies } = refused
  const { case: subject, today } = application
  return {
    caseNo: subject.caseNo ?? '',
    institution: institutionVariables(application),
    items: itemVariables(application).filter(({ letter }) => letters.includes(letter)),
    receivedOn: subject.receivedOn ?? today,
    reasonCode: refusal.ground,
    reason: refusal.reason,
    legalBases: [...REFUSAL_BASES[refusal.ground]],
    properAuthority: refusal.properAuthority,
    remedies,
    contact: { office: authority.name, phone: authority.phone, address: authority.addr || null },
  }
}

type Answered = Awaited<ReturnType<typeof saveRefusal>>

function auditOf(action: string, { letters, refusal }: Refused, { caseId, documentNo }: Answered) {
  return [
    {
      stream: `case:${caseId}` as const,
      action,
      subject: { type: 'case', id: caseId },
      detail: { items: letters, ...refusal, documentNo },
    },
  ] as const
}

function outboxOf({ application, letters, letter, applicant }: Refused, { caseId, documentNo, documents }: Answered) {
  const { catalogue } = application
  return [
    ...renderJobs(documents),
    ...noticesFor('N07', {
      caseId,
      occasion: letter ? `I29:${letter}` : 'T08',
      recipients: applicant,
      facts: {
        caseNo: application.case.caseNo ?? '',
        items: letters.map((one) => catalogue.item(one)?.copy.short.zh ?? one).join('、'),
        documentNo,
      },
      href: routes.applicantCase(caseId),
    }),
  ]
}
