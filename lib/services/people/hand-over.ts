import { randomUUID } from 'node:crypto'
import { saveSection } from '@/lib/db/answers'
import type { MessageDraft, OutboxDraft } from '@/lib/db/outbox'
import { findUserName, type MemberRow, saveHandOver } from '@/lib/db/people'
import { unseal } from '@/lib/db/sealed'
import { HAND_OVER_SMS } from '@/lib/copy/people'
import { say } from '@/lib/copy/say'
import { isDraft } from '@/lib/domain/application/status'
import { handOverInput } from '@/lib/domain/people/inputs'
import { whyMayNotHandOver, whyNotSuccessor } from '@/lib/domain/people/policy'
import { handlerAnswers } from '@/lib/domain/people/handler-answers'
import type { SectionDef, SectionValues } from '@/lib/domain/items/definition'
import type { SectionChange } from '@/lib/domain/application/answers'
import { maskMobile, maskName } from '@/lib/domain/shared/masking'
import { err, ok, refuse, type Result } from '@/lib/domain/shared/result'
import { env } from '@/lib/env'
import { routes } from '@/lib/routes'
import { lockApplicationOfInstitution, sectionDef, storedSection } from '@/lib/services/application/editing'
import type { Application } from '@/lib/services/application/load-application'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { type InstitutionPeople, peopleOf } from './people-of'

interface State {
  readonly application: Application
  readonly people: InstitutionPeople
  readonly fromName: string | null
}

interface NewAnswers {
  readonly section: SectionDef
  readonly values: SectionValues
  readonly change: SectionChange
}

interface HandedOver extends State {
  readonly successor: MemberRow
  readonly answers: NewAnswers | null
  readonly messageId: string
}

/**
 * A draft or an open case goes to another of the institution's own people. In a draft the page of the handler follows; what
 * was handed in stays as it was signed, and the case says who handles it now.
 */
export const handOverCommand = defineCommand({
  name: 'application.handOver',
  input: handOverInput,
  load: async (tx, { caseId }, actor, { today }): Promise<State | null> => {
    if (actor.role !== 'APP') return null
    const application = await lockApplicationOfInstitution(tx, caseId, actor, today)
    if (!application) return null
    const { institutionId, handlerId } = application.case
    return {
      application,
      people: await peopleOf(tx, institutionId, today),
      fromName: handlerId && (await findUserName(tx, handlerId)),
    }
  },
  authorise: (actor, { application, people }) => whyMayNotHandOver(actor, people, application.case),
  decide: (state, { from, to }): Result<HandedOver> => {
    const { application, people } = state
    const { case: subject } = application
    if (subject.handlerId !== from) return refuse('people.handed_over_meanwhile')
    const successor = people.members.find(({ userId }) => userId === to)
    if (!successor) return refuse('people.successor_unknown')
    const refusal = whyNotSuccessor(successor, subject, people.today)
    if (refusal) return err(refusal)
    return ok({ ...state, successor, answers: answersFor(application, successor), messageId: randomUUID() })
  },
  save: async (tx, { application, successor, fromName, answers }, { now, actor }: CommandContext, { reason }) => {
    const { id: caseId, handlerId } = application.case
    await saveHandOver(tx, {
      ...{ caseId, fromId: handlerId, fromName, toId: successor.userId, toName: successor.name },
      ...{ byName: actor.name, reason: reason || null, at: now },
    })
    if (answers) await saveSection(tx, { caseId, now, ...answers })
    return { caseId }
  },
  audit: ({ application, successor, answers }, _answer, { reason }) => [
    {
      stream: `case:${application.case.id}`,
      action: 'application.handed_over',
      subject: { type: 'case', id: application.case.id },
      detail: {
        ...{ from: application.case.handlerId, to: successor.userId, reason: reason || null },
        answers: answers?.section.code ?? null,
      },
    },
  ],
  outbox: toldOf,
})

function answersFor(application: Application, successor: MemberRow): NewAnswers | null {
  const section = isDraft(application.case) ? sectionDef(application, 'handler') : null
  const stored = section && storedSection(application, section.code)
  if (!stored) return null
  const mobile = successor.mobileSealed ? unseal(successor.mobileSealed) : null
  const { fields } = application.institution
  const known = (name: string): string | null => {
    const value = fields[`legalRep.${name}`]
    return typeof value === 'string' ? value : null
  }
  const legalRep = { name: known('name'), idType: known('idType'), idNo: known('idNo') }
  return {
    section,
    values: handlerAnswers(stored.values, { ...successor, mobile }, legalRep),
    change: stored.change === 'unanswered' ? 'unanswered' : 'changed',
  }
}

function toldOf({ application, successor, messageId }: HandedOver): readonly OutboxDraft[] {
  const { id: caseId, caseNo, institutionId } = application.case
  const href = isDraft(application.case) ? routes.draft(caseId) : routes.applicantCase(caseId)
  const facts = { name: maskName(successor.name), caseNo: caseNo ?? '', href }
  return [
    { kind: 'notice', code: caseNo ? 'CASE_HANDED_OVER' : 'DRAFT_HANDED_OVER', caseId, to: { institutionId }, facts },
    ...(successor.mobileSealed ? [smsTo(unseal(successor.mobileSealed), messageId, application)] : []),
  ]
}

function smsTo(mobile: string, messageId: string, { case: subject }: Application): MessageDraft {
  const facts = { institution: subject.institutionName, portal: new URL(env().origin).host }
  return {
    kind: 'message',
    channel: 'SMS',
    recipient: mobile,
    recipientMasked: maskMobile(mobile),
    body: { code: 'HANDED_OVER', text: say(HAND_OVER_SMS, 'zh', facts) },
    key: `HANDED_OVER:${messageId}`,
    caseId: subject.id,
  }
}
