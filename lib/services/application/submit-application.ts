import { randomInt } from 'node:crypto'
import { realNow } from '@/lib/clock'
import { type IssuingBody, issuingBodyPart } from '@/lib/db/authorities'
import type { OpenFiling } from '@/lib/db/application'
import { applySteps, nextCaseSequence } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import { materialsPart, saveMaterialStates } from '@/lib/db/materials'
import { readParts } from '@/lib/db/parts'
import { membersPart } from '@/lib/db/people'
import { institutionPeoplePart } from '@/lib/db/recipients'
import { addRuleRun } from '@/lib/db/rule-results'
import { seal } from '@/lib/db/sealed'
import { uploadRunsPart } from '@/lib/db/upload-runs'
import type { Step } from '@/lib/domain/application/events'
import { caseInput } from '@/lib/domain/application/inputs'
import { whyMayNotSubmit } from '@/lib/domain/application/policy'
import { submitApplication } from '@/lib/domain/application/submit'
import { blocksSubmission } from '@/lib/domain/items/precheck'
import { type People, whyMandateStopsFiling } from '@/lib/domain/people/policy'
import { formatCaseNo } from '@/lib/domain/shared/identifiers/case-no'
import { formatQueryCode } from '@/lib/domain/shared/identifiers/query-code'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { addToClocks } from '@/lib/services/clock/case-clock'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { type IssuedDocument, issueDocuments, renderJobs } from '@/lib/services/document/issue-document'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { recipientsOf } from '@/lib/services/notice/recipients'
import { parameterAt } from '@/lib/services/parameters'
import { lockApplicationOfInstitution } from './editing'
import { applicationDocuments } from './issue-application'
import { type Application, incompleteSections, unsignedPapers } from './load-application'
import { brokenPromises, type CaseMaterial, materialsOf, missingMaterials, titleOf } from './materials-of'
import { historyParts } from './rule-input'
import { checkRulesAgainst, type CheckedRules } from './run-rules'

interface State {
  readonly application: Application
  readonly rules: CheckedRules
  readonly materials: readonly CaseMaterial[]
  /** Files of this application that are still on their way, from whatever browser. */
  readonly uploadsRunning: number
  readonly open: readonly OpenFiling[]
  readonly authority: IssuingBody
  readonly people: People
  readonly recipients: readonly Recipient[]
  readonly answerDueOn: IsoDate
}

interface Submitted extends State {
  readonly steps: readonly Step[]
}

export interface SubmitAnswer {
  readonly caseId: string
  readonly caseNo: string
  readonly documents: readonly IssuedDocument[]
}

/** A file that has not moved for this long was given up, or its connection is gone; it does not hold the application back. */
const UPLOAD_MOVES_MS = 90_000

/** T02. Everything is judged again inside the transaction, on what is there now: pages, rules, signatures. */
export const submitApplicationCommand = defineCommand({
  name: 'application.submit',
  input: caseInput,
  load: async (tx, { caseId }, actor, { today }): Promise<State | null> => {
    const application = await lockApplicationOfInstitution(tx, caseId, actor, today)
    return application && loadState(tx, application)
  },
  authorise: (actor, { application, people }) =>
    whyMayNotSubmit(actor, application.case) ?? whyMandateStopsFiling(actor, people),
  decide: decideSubmission,
  save: saveSubmission,
  audit: ({ application, rules, materials }, { caseId, caseNo, documents }) => [
    {
      stream: `case:${caseId}`,
      action: 'application.submitted',
      subject: { type: 'case', id: caseId },
      detail: {
        caseNo,
        answers: application.answersHash,
        ruleInput: rules.inputHash,
        missing: missingMaterials(materials).map(({ instance }) => instance.code),
        documents: documents.map(({ type, number }) => [type, number]),
      },
    },
  ],
  outbox: ({ recipients, answerDueOn }, { caseId, caseNo, documents }) => [
    ...renderJobs(documents),
    ...noticesFor('N02', {
      caseId,
      occasion: 'T02',
      recipients,
      facts: { caseNo, date: answerDueOn },
      href: routes.applicantCase(caseId),
    }),
  ],
})

async function loadState(tx: Tx, application: Application): Promise<State> {
  const { id, institutionId, region } = application.case
  const { today } = application
  const { authority, people, members, materials, uploadsRunning, ...history } = await readParts(tx, {
    ...historyParts(institutionId),
    authority: issuingBodyPart(region, 'APPROVAL'),
    people: institutionPeoplePart(institutionId),
    members: membersPart(institutionId),
    materials: materialsPart(id),
    uploadsRunning: uploadRunsPart(id, new Date(realNow().getTime() - UPLOAD_MOVES_MS)),
  })
  if (!authority) throw new Error(`no approval bureau in ${region}`)
  const calendar = await loadCalendar(tx)
  const days = await parameterAt('clock.supplementDays', today, 5)
  return {
    application,
    people: { institutionId, today, members },
    authority,
    rules: await checkRulesAgainst(application, history, tx),
    materials: materialsOf(application, materials),
    uploadsRunning,
    open: history.filings,
    recipients: recipientsOf(institutionId, people),
    answerDueOn: calendar.addWorkingDays(today, days),
  }
}

function decideSubmission(state: State): Result<Submitted> {
  const { application, rules, open, uploadsRunning } = state
  const { case: subject } = application
  // AV07 in plain words; the unique index stands behind it.
  const twice = subject.items.find(({ entryId, periodTo }) =>
    open.some((other) => other.entryId === entryId && other.periodTo === periodTo),
  )
  if (twice) {
    const other = open.find(({ entryId }) => entryId === twice.entryId)
    return refuse('application.already_open', { item: twice.letter, caseNo: other?.caseNo ?? '' })
  }
  const steps = submitApplication({
    status: subject.status,
    items: subject.items,
    blockingRules: blocksSubmission(rules.results).map(({ rule }) => rule),
    incompleteSections: incompleteSections(application).map(({ wording }) => wording.title.zh),
    unsigned: unsignedPapers(application),
    brokenPromises: brokenPromises(state.materials).map((material) => titleOf(material, application).zh),
    uploadsRunning,
  })
  return steps.ok ? ok({ ...state, steps: steps.value }) : steps
}

async function saveSubmission(tx: Tx, submitted: Submitted, context: CommandContext) {
  const { application, materials, rules, steps } = submitted
  const { case: subject, catalogueHash } = application
  const { now, today } = context
  const caseId = subject.id
  await saveMaterialStates(
    tx,
    caseId,
    materials.map(({ instance, status }) => ({ code: instance.code, rowKey: instance.rowKey ?? '', status })),
    now,
  )
  await addRuleRun(tx, { caseId, ...rules, at: now })
  const caseNo = await takeCaseNo(tx, subject.region, today)
  await applySteps(tx, subject, steps, context, {
    case: {
      caseNo,
      queryCodeSealed: seal(formatQueryCode(randomInt(100_000_000))),
      catalogueHash,
      submittedAt: now,
      receivedOn: today,
      frozenHash: application.answersHash,
    },
  })
  await addToClocks(tx, { ...subject, catalogueHash }, [receivedEvent(context)], context)
  const drafts = applicationDocuments({ ...submitted, caseNo, receivedAt: now })
  const documents = await issueDocuments(tx, drafts, context)
  return { caseId, caseNo, documents: documents.map((document) => ({ ...document })) }
}

async function takeCaseNo(tx: Tx, region: string, today: IsoDate): Promise<string> {
  const caseNo = formatCaseNo(region, today, await nextCaseSequence(tx, region, today))
  if (!caseNo.ok) throw new Error(caseNo.error.code)
  return caseNo.value
}

/** Each receipt of papers begins the five working days of art. 32 (DOMAIN §4.3). */
export const receivedEvent = ({ now, today, actor }: CommandContext) =>
  ({
    at: now,
    on: today,
    kind: 'RECEIVED',
    item: null,
    legalBasis: '《行政许可法》第三十二条',
    documentNo: null,
    actorName: actor.name,
  }) as const
