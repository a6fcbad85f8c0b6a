import { z } from 'zod'
import type { OfficeMoment } from '@/lib/clock'
import { findIssuingBody } from '@/lib/db/authorities'
import { applySteps, type CaseState, findVisibleCase, lockCaseOfInstitution } from '@/lib/db/cases'
import { database, type Tx } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import {
  findLicenceFace,
  findPublicationFacts,
  listCasesToPublish,
  listResults,
  savePublications,
} from '@/lib/db/publication'
import { liveRows } from '@/lib/domain/application/answers'
import { stepCase, type Step } from '@/lib/domain/application/events'
import type { Calendar } from '@/lib/domain/clock/calendar'
import { whyMayNotPublish } from '@/lib/domain/decision/policy'
import { type EntryDraft, personalDataIn, publicationEntries } from '@/lib/domain/publication/entry'
import { PUBLISH_UNSERVED_FROM_DAY, whyNotPublishYet } from '@/lib/domain/publication/timing'
import { type Actor, SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { addDays, type IsoDate } from '@/lib/domain/shared/dates'
import type { Finding } from '@/lib/domain/shared/personal-data'
import { err, ok, refuse, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { institutionVariables } from '@/lib/services/application/issue-application'
import { type Application, loadApplication } from '@/lib/services/application/load-application'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { defineCommand, runCommand } from '@/lib/services/command'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { raiseAlarm } from '@/lib/services/notice/raise-alarm'
import { applicantRecipients } from '@/lib/services/notice/recipients'

/** What will be published of a case, as it stands now, and what the scanner says about it. */
interface Prepared {
  readonly case: CaseState
  readonly entries: readonly EntryDraft[]
  readonly findings: readonly Finding[]
  readonly served: boolean
  readonly calendar: Calendar
}

interface State extends Prepared {
  readonly recipients: readonly Recipient[]
}

interface Published extends State {
  readonly step: Step
}

/** T14. Personal data in the entry stop it; nothing half-published remains. */
export const publishCaseCommand = defineCommand({
  name: 'publication.publish',
  input: z.object({ caseId: z.uuid() }),
  load: async (tx, { caseId }, actor, { today }): Promise<State | null> => {
    const subject = await lockCaseOfInstitution(tx, caseId, actor)
    if (!subject) return null
    return {
      ...(await prepare(tx, subject, today)),
      recipients: await applicantRecipients(tx, subject.institutionId),
    }
  },
  authorise: (actor, { case: subject }) => whyMayNotPublish(actor, subject),
  decide: (state, _input, { today }): Result<Published> => {
    const early = whyNotYet(state, today)
    if (early) return err(early)
    if (state.findings.length > 0) return refuse('publication.personal_data', { count: state.findings.length })
    const step = stepCase(state.case.status, 'publish')
    return step.ok ? ok({ ...state, step: step.value }) : step
  },
  save: async (tx, { case: subject, entries, step }, context) => {
    const { id: caseId, region, institutionId } = subject
    await savePublications(tx, { region, caseId, institutionId }, entries, context.now)
    await applySteps(tx, subject, [step], context)
    return { caseId, items: entries.map(({ letter }) => letter) }
  },
  audit: ({ case: subject, entries }) => [
    {
      stream: `case:${subject.id}`,
      action: 'publication.published',
      subject: { type: 'case', id: subject.id },
      detail: { entries: entries.map(({ letter, conclusion, documentNo }) => ({ letter, conclusion, documentNo })) },
    },
  ],
  outbox: ({ case: subject, recipients }, { caseId }, { today }) =>
    noticesFor('N13', {
      caseId,
      occasion: 'T14',
      recipients,
      facts: { caseNo: subject.caseNo ?? '', institution: subject.institutionName, date: today },
      href: routes.applicantCase(caseId),
    }),
})

const whyNotYet = ({ case: subject, served, calendar }: Prepared, today: IsoDate) =>
  whyNotPublishYet(subject, { decidedOn: subject.decidedOn, served, today }, calendar)

async function prepare(db: Tx, subject: CaseState, today: IsoDate): Promise<Prepared> {
  const application = await loadApplication(db, subject, today)
  const face = await findLicenceFace(db, subject.institutionId)
  const results = await listResults(db, subject.id)
  const { documentNo, served } = await findPublicationFacts(db, subject.id)
  const authority = await findIssuingBody(db, subject.region, 'APPROVAL')
  const { name, uscc, registrationNo, address } = institutionVariables(application)
  const entries = publicationEntries({ ...face, name, uscc, registrationNo, address: address ?? '' }, results, {
    authorityName: authority?.name ?? '',
    documentNo: documentNo ?? '',
  })
  const findings = personalDataIn(entries, namesOf(application))
  return { case: subject, entries, findings, served, calendar: await loadCalendar(db) }
}

/** The catalogue marks which fields hold a person's name. */
function namesOf({ answers, defs }: Application): string[] {
  const own = defs.flatMap(({ code, fields }) =>
    fields.filter(({ mask }) => mask === 'name').map(({ path }) => answers.sections[code]?.[path]),
  )
  const inRows = defs.flatMap(({ lists }) =>
    lists.flatMap(({ path, columns }) => {
      const named = columns.filter(({ mask }) => mask === 'name').map((column) => column.path)
      return liveRows(answers.rows)
        .filter(({ list }) => list === path)
        .flatMap(({ values }) => named.map((column) => values[column]))
    }),
  )
  return [...new Set([...own, ...inRows].filter((value) => typeof value === 'string'))]
}

/** Asked before the command, so that an entry that stays stopped is one alarm a day and not a denial a minute. */
async function whyStopped(actor: Actor, caseId: string): Promise<'too_early' | Prepared | null> {
  const subject = await findVisibleCase(database(), caseId, actor)
  if (!subject) return 'too_early'
  const { today } = await officeNow()
  const prepared = await prepare(database(), subject, today)
  if (whyNotYet(prepared, today)) return 'too_early'
  return prepared.findings.length > 0 ? prepared : null
}

/** One case, by the job that service leaves behind and by the scanner. True when it was published now. */
export async function publishCase(caseId: string): Promise<boolean> {
  const stopped = await whyStopped(SYSTEM_ACTOR, caseId)
  if (stopped === 'too_early') return false
  if (stopped) {
    const { case: subject, findings } = stopped
    await raiseAlarm({
      code: 'ALARM_PUBLICATION',
      region: subject.region,
      caseId,
      subject: caseId,
      facts: { case: subject.caseNo ?? caseId, count: findings.length },
    })
    return false
  }
  const outcome = await runCommand(publishCaseCommand, {
    actor: SYSTEM_ACTOR,
    key: `T14:${caseId}`,
    input: { caseId },
  })
  return outcome.kind === 'done' && !outcome.repeated
}

/** Scanner: whatever the job after service did not publish. Six working days are never fewer than six days. */
export async function publishDecidedCases({ today }: OfficeMoment): Promise<number> {
  let done = 0
  for (const caseId of await listCasesToPublish(database(), addDays(today, -PUBLISH_UNSERVED_FROM_DAY))) {
    if (await publishCase(caseId)) done += 1
  }
  return done
}
