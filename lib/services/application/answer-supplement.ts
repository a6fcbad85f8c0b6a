import { applySteps } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import { listMaterials, saveMaterialStates } from '@/lib/db/materials'
import { addRuleRun } from '@/lib/db/rule-results'
import { type DefectRow, findNewestNotice, type NoticeRow, saveDefectAnswers } from '@/lib/db/supplements'
import { answerSupplement } from '@/lib/domain/acceptance/supplement'
import type { Step } from '@/lib/domain/application/events'
import { answerSupplementInput } from '@/lib/domain/application/inputs'
import { whyMayNotAnswerSupplement } from '@/lib/domain/application/policy'
import { type People, whyMandateStopsFiling } from '@/lib/domain/people/policy'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { addToClocks } from '@/lib/services/clock/case-clock'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { applicantRecipients, roleRecipients } from '@/lib/services/notice/recipients'
import { peopleOf } from '@/lib/services/people/people-of'
import { parameterAt } from '@/lib/services/parameters'
import { lockApplicationOfInstitution } from './editing'
import { type Application, incompleteSections, unsignedPapers } from './load-application'
import { materialsOf } from './materials-of'
import { checkRules } from './run-rules'
import { receivedEvent } from './submit-application'

interface State {
  readonly application: Application
  readonly notice: NoticeRow
  readonly people: People
  readonly recipients: readonly Recipient[]
  readonly answerDueOn: IsoDate
}

interface Answered extends State {
  readonly steps: readonly Step[]
  readonly defects: readonly DefectRow[]
}

interface GivenAnswer {
  readonly defectId: string
  readonly text: string
  readonly answered: boolean
}

/** T04. Every listed point has an answer; the papers count as received anew and the five days begin again. */
export const answerSupplementCommand = defineCommand({
  name: 'application.answerSupplement',
  input: answerSupplementInput,
  load: async (tx, { caseId }, actor, { today }): Promise<State | null> => {
    const application = await lockApplicationOfInstitution(tx, caseId, actor, today)
    const notice = application && (await findNewestNotice(tx, caseId))
    if (!notice) return null
    const calendar = await loadCalendar(tx)
    const days = await parameterAt('clock.supplementDays', today, 5)
    return {
      application,
      notice,
      people: await peopleOf(tx, application.case.institutionId, today),
      recipients: [
        ...(await applicantRecipients(tx, application.case.institutionId)),
        ...roleRecipients('WIN', application.case.region),
      ],
      answerDueOn: calendar.addWorkingDays(today, days),
    }
  },
  authorise: (actor, { application, people }) =>
    whyMayNotAnswerSupplement(actor, application.case) ?? whyMandateStopsFiling(actor, people),
  decide: decideAnswer,
  save: saveAnswer,
  audit: ({ application, notice, defects }) => [
    {
      stream: `case:${application.case.id}`,
      action: 'application.supplement_answered',
      subject: { type: 'supplement', id: notice.id },
      detail: { round: notice.round, points: defects.map(({ target }) => target), answers: application.answersHash },
    },
  ],
  outbox: ({ application, recipients, answerDueOn, notice }, { caseId }) =>
    noticesFor('N04', {
      caseId,
      occasion: `T04:${notice.round}`,
      recipients,
      facts: { caseNo: application.case.caseNo ?? '', date: answerDueOn },
      href: routes.applicantCase(caseId),
    }),
})

function decideAnswer(state: State, { answers }: { answers: readonly GivenAnswer[] }): Result<Answered> {
  const { application, notice } = state
  const given = new Map(answers.map((answer) => [answer.defectId, answer]))
  const defects = notice.defects.map((defect) => {
    const answer = given.get(defect.id)
    if (!answer) return defect
    return { ...defect, answer: answer.text || null, answered: answer.answered || answer.text !== '' }
  })
  const steps = answerSupplement(application.case, defects)
  if (!steps.ok) return steps
  const incomplete = incompleteSections(application).map(({ wording }) => wording.title.zh)
  if (incomplete.length > 0)
    return refuse('application.sections_incomplete', { count: incomplete.length, sections: incomplete })
  // A signature is over the answers as they were; changed ones are signed again (issue: “Signatures”).
  const unsigned = unsignedPapers(application)
  if (unsigned.length > 0) return refuse('application.unsigned', { count: unsigned.length, papers: unsigned })
  return ok({ ...state, steps: steps.value, defects })
}

async function saveAnswer(tx: Tx, { application, notice, steps, defects }: Answered, context: CommandContext) {
  const { case: subject } = application
  const { now, today } = context
  await saveDefectAnswers(tx, notice.id, { defects, answeredAt: now })
  const materials = materialsOf(application, await listMaterials(tx, subject.id))
  const states = materials.map(({ instance, status }) => ({
    code: instance.code,
    rowKey: instance.rowKey ?? '',
    status,
  }))
  await saveMaterialStates(tx, subject.id, states, now)
  await addRuleRun(tx, { caseId: subject.id, ...(await checkRules(application, tx)), at: now })
  await applySteps(tx, subject, steps, context, {
    case: { receivedOn: today, frozenHash: application.answersHash },
    detail: { T04: { round: notice.round, points: defects.length } },
  })
  await addToClocks(tx, subject, [receivedEvent(context)], context)
  return { caseId: subject.id }
}
