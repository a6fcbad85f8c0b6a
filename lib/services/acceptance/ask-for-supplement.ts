import { type IssuingBody, findIssuingBody } from '@/lib/db/authorities'
import { createSupplementNotice, type EarlierNoticeRow, listSupplementNotices } from '@/lib/db/acceptance'
import { applySteps } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import { listMaterials } from '@/lib/db/materials'
import { type AskForSupplementInput, askForSupplementInput } from '@/lib/domain/acceptance/inputs'
import { whyMayNotAskForSupplement } from '@/lib/domain/acceptance/policy'
import { askForSupplement } from '@/lib/domain/acceptance/supplement'
import type { Step } from '@/lib/domain/application/events'
import { isPendingItem } from '@/lib/domain/application/item-status'
import { findFullNumbers } from '@/lib/domain/document/personal-data'
import type { VariablesOf } from '@/lib/domain/document/variables/registry'
import type { Actor } from '@/lib/domain/shared/actor'
import { addDays, type IsoDate } from '@/lib/domain/shared/dates'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { GROUNDS } from '@/lib/copy/acceptance-grounds'
import { routes } from '@/lib/routes'
import { lockApplication } from '@/lib/services/application/editing'
import { institutionVariables, itemVariables } from '@/lib/services/application/issue-application'
import type { Application } from '@/lib/services/application/load-application'
import { type CaseMaterial, materialsOf } from '@/lib/services/application/materials-of'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { addToClocks } from '@/lib/services/clock/case-clock'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { issueDocuments, renderJobs } from '@/lib/services/document/issue-document'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { applicantRecipients } from '@/lib/services/notice/recipients'
import { parameterAt } from '@/lib/services/parameters'
import { isTouchedSince, subjectOfTarget } from './supplement-targets'

export interface SupplementTerm {
  readonly days: number
  readonly dueOn: IsoDate
}

/** The applicant's term; one that ends on a rest day ends on the next working day (DOMAIN §4.3 (5c)). */
export async function supplementTermAt(today: IsoDate, db?: Tx): Promise<SupplementTerm> {
  const days = await parameterAt('acceptance.supplementTermDays', today, 30)
  const calendar = await loadCalendar(db)
  return { days, dueOn: calendar.workingDayFrom(addDays(today, days)) }
}

interface State {
  readonly application: Application
  readonly materials: readonly CaseMaterial[]
  readonly earlier: readonly EarlierNoticeRow[]
  readonly authority: IssuingBody
  readonly term: SupplementTerm
  readonly applicant: readonly Recipient[]
}

interface Asked extends State {
  readonly steps: readonly Step[]
  readonly defects: AskForSupplementInput['defects']
  readonly reason: string | null
}

/** T03: every defect in one notice (DOC-02). A second one only pursues the first or what the answer brought, with its reason. */
export const askForSupplementCommand = defineCommand({
  name: 'acceptance.askForSupplement',
  input: askForSupplementInput,
  load: (tx, { caseId }, actor, { today }) => loadState(tx, caseId, actor, today),
  authorise: (actor, { application }) => whyMayNotAskForSupplement(actor, application.case),
  decide: decideNotice,
  save: saveNotice,
  audit: ({ application, defects, reason }, { caseId, noticeId, round, documentNo }) => [
    {
      stream: `case:${caseId}`,
      action: 'acceptance.supplement_asked',
      subject: { type: 'supplement', id: noticeId },
      detail: {
        caseNo: application.case.caseNo,
        round,
        points: defects.map(({ target, origin }) => [target, origin]),
        reason,
        documentNo,
      },
    },
  ],
  outbox: ({ application, defects, term, applicant }, { caseId, round, documentNo, documents }) => [
    ...renderJobs(documents),
    ...noticesFor('N03', {
      caseId,
      occasion: `T03:${round}`,
      recipients: applicant,
      facts: { caseNo: application.case.caseNo ?? '', count: defects.length, documentNo, date: term.dueOn },
      href: routes.supplement(caseId),
    }),
  ],
})

async function loadState(tx: Tx, caseId: string, actor: Actor, today: IsoDate): Promise<State | null> {
  const application = await lockApplication(tx, caseId, actor, today)
  if (!application) return null
  const { case: subject } = application
  const authority = await findIssuingBody(tx, subject.region, 'APPROVAL')
  if (!authority) throw new Error(`no approval bureau in ${subject.region}`)
  return {
    application,
    authority,
    materials: materialsOf(application, await listMaterials(tx, caseId)),
    earlier: await listSupplementNotices(tx, caseId),
    term: await supplementTermAt(today, tx),
    applicant: await applicantRecipients(tx, subject.institutionId),
  }
}

function decideNotice(state: State, input: AskForSupplementInput, { today }: CommandContext): Result<Asked> {
  const { application, earlier, term } = state
  if (application.case.version !== input.version) return refuse('acceptance.changed_meanwhile')
  const { defects, reason } = input
  const personal = defects.flatMap(({ requirement, how }, index) =>
    findFullNumbers({ requirement, how }).length > 0 ? [String(index + 1)] : [],
  )
  if (personal.length > 0) return refuse('acceptance.personal_data', { points: personal })
  const last = earlier.at(-1)
  const asked = new Set(earlier.flatMap((notice) => notice.defects.map(({ target }) => target)))
  const targets = defects.map(({ target }) => target)
  const steps = askForSupplement(application.case, {
    defects,
    earlier: earlier.map((notice) => ({ points: notice.defects.map(({ target }) => target) })),
    // A point of the last notice that the clerk lists again was found not met by the answer.
    unmet: targets.filter((target) => asked.has(target)),
    touchedByAnswer: last ? targets.filter((target) => isTouchedSince(target, last.askedAt, state)) : [],
    reason,
    termOn: term.dueOn,
    today,
  })
  return steps.ok ? ok({ ...state, steps: steps.value, defects, reason }) : steps
}

async function saveNotice(tx: Tx, asked: Asked, context: CommandContext) {
  const { application, authority, earlier, term, defects, reason, steps } = asked
  const { case: subject } = application
  const round = (earlier.at(-1)?.round ?? 0) + 1
  await applySteps(tx, subject, steps, context, { detail: { T03: { round, points: defects.length } } })
  const variables = supplementVariables(asked)
  const documents = await issueDocuments(
    tx,
    [{ type: 'DOC-02', authority, caseId: subject.id, institutionId: subject.institutionId, variables }],
    context,
  )
  const documentNo = documents[0]?.number ?? ''
  const noticeId = await createSupplementNotice(tx, {
    caseId: subject.id,
    round,
    reason,
    askedById: context.actor.userId,
    askedAt: context.now,
    termOn: term.dueOn,
    documentId: documents[0]?.id ?? null,
    defects,
  })
  await addToClocks(
    tx,
    subject,
    [
      {
        at: context.now,
        on: context.today,
        kind: 'SUPPLEMENT_ASKED',
        item: null,
        legalBasis: GROUNDS.supplement,
        documentNo,
        actorName: context.actor.name,
      },
    ],
    context,
  )
  return { caseId: subject.id, noticeId, round, documentNo, documents: documents.map((document) => ({ ...document })) }
}

export type NoticeContent = Pick<
  Asked,
  'application' | 'materials' | 'authority' | 'earlier' | 'term' | 'defects' | 'reason'
>

/** DOC-02 as it is frozen; the page previews the very same variables. */
export function supplementVariables(content: NoticeContent): VariablesOf<'DOC-02@1'> {
  const { application, authority, term, defects, reason, earlier } = content
  const { case: subject } = application
  return {
    caseNo: subject.caseNo ?? '',
    institution: institutionVariables(application),
    items: itemVariables(application).filter(({ letter }) =>
      subject.items.some((item) => item.letter === letter && isPendingItem(item)),
    ),
    receivedOn: subject.receivedOn ?? application.today,
    defects: defects.map(({ target, requirement, how }) => ({
      subject: subjectOfTarget(target, content).zh.slice(0, 200),
      requirement,
      how,
    })),
    term: { days: term.days, dueOn: term.dueOn },
    repeatReason: earlier.length > 0 ? reason : null,
    contact: { office: authority.name, phone: authority.phone, address: authority.addr || null },
  }
}
