import { z } from 'zod'
import type { OfficeMoment } from '@/lib/clock'
import { applySteps, type CaseState, lockCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { findPublicationFacts, listCasesToClose } from '@/lib/db/publication'
import { stepCase, type Step } from '@/lib/domain/application/events'
import { CLOSE_AFTER_DAYS, whyNotCloseYet } from '@/lib/domain/publication/timing'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { addDays, type IsoDate } from '@/lib/domain/shared/dates'
import { err, ok, type Result } from '@/lib/domain/shared/result'
import { defineCommand, runCommand } from '@/lib/services/command'
import { parameterAt } from '@/lib/services/parameters'

interface State {
  readonly case: CaseState
  readonly facts: Awaited<ReturnType<typeof findPublicationFacts>>
  readonly closeAfterDays: number
}

interface Closed extends State {
  readonly step: Step
}

const closeAfterDaysAt = (today: IsoDate): Promise<number> =>
  parameterAt('publication.closeAfterDays', today, CLOSE_AFTER_DAYS)

/** T15, by the scanner: published long enough, served (T24 included), and the other systems have acknowledged. */
export const closeCaseCommand = defineCommand({
  name: 'publication.close',
  input: z.object({ caseId: z.uuid() }),
  load: async (tx, { caseId }, actor, { today }): Promise<State | null> => {
    const subject = await lockCase(tx, caseId, actor)
    if (!subject) return null
    return {
      case: subject,
      facts: await findPublicationFacts(tx, caseId),
      closeAfterDays: await closeAfterDaysAt(today),
    }
  },
  authorise: (actor) => (actor.role === 'SYS' ? null : { code: 'system.system_only' }),
  decide: (state, _input, { today }): Result<Closed> => {
    const { case: subject, facts, closeAfterDays } = state
    const early = whyNotCloseYet(subject, { ...facts, today, closeAfterDays })
    if (early) return err(early)
    const step = stepCase(subject.status, 'close')
    return step.ok ? ok({ ...state, step: step.value }) : step
  },
  save: async (tx, { case: subject, step }, context) => {
    await applySteps(tx, subject, [step], context)
    return { caseId: subject.id }
  },
  audit: ({ case: { id } }) => [{ stream: `case:${id}`, action: 'publication.closed', subject: { type: 'case', id } }],
})

/** Scanner. */
export async function closePublishedCases({ today }: OfficeMoment): Promise<number> {
  let done = 0
  const publishedBy = addDays(today, 1 - (await closeAfterDaysAt(today)))
  for (const caseId of await listCasesToClose(database(), publishedBy)) {
    const call = { actor: SYSTEM_ACTOR, key: `T15:${caseId}`, input: { caseId } }
    const outcome = await runCommand(closeCaseCommand, call)
    if (outcome.kind === 'done' && !outcome.repeated) done += 1
  }
  return done
}
