import type { Tx } from '@/lib/db/client'
import { addWord, findStandingWord, type StandingWord, withdrawWord } from '@/lib/db/workers-told'
import { holdsHealthData, WORKERS_NOTICE_VERSION } from '@/lib/domain/application/health-data'
import { caseInput } from '@/lib/domain/application/inputs'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { ok, refuse } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { editAudit, lockApplication, whyNotEdit } from './editing'
import type { Application } from './load-application'

interface Word {
  readonly application: Application
  readonly standing: StandingWord | null
  readonly by: string
}

async function load(tx: Tx, { caseId }: { caseId: string }, actor: Actor, { today }: { today: IsoDate }) {
  const application = await lockApplication(tx, caseId, actor, today)
  return application && { application, standing: await findStandingWord(tx, caseId), by: actor.userId }
}

const whyNot = (actor: Actor, { application }: Word) => whyNotEdit(actor, application)

/** The institution says that its workers were told; the law, not their consent, is the basis (decision 0033). */
export const confirmWorkersToldCommand = defineCommand({
  name: 'application.confirmWorkersTold',
  input: caseInput,
  load,
  authorise: whyNot,
  decide: ({ application, standing, by }) => {
    const lists = application.defs.flatMap((section) => section.lists.map(({ path }) => path))
    if (!holdsHealthData(lists)) return refuse('application.no_health_data')
    return standing ? refuse('application.workers_told_already') : ok({ caseId: application.case.id, by })
  },
  save: async (tx, { caseId, by }, { now }) => {
    await addWord(tx, { caseId, textVersion: WORKERS_NOTICE_VERSION, confirmedById: by, confirmedAt: now })
    return { caseId }
  },
  audit: ({ caseId }) => editAudit(caseId, 'application.workers_told', { textVersion: WORKERS_NOTICE_VERSION }),
})

export const withdrawWorkersToldCommand = defineCommand({
  name: 'application.withdrawWorkersTold',
  input: caseInput,
  load,
  authorise: whyNot,
  decide: ({ application, standing, by }) =>
    standing ? ok({ caseId: application.case.id, by, standing }) : refuse('application.workers_not_told'),
  save: async (tx, { caseId, by, standing }, { now }) => {
    await withdrawWord(tx, standing.id, by, now)
    return { caseId }
  },
  audit: ({ caseId, standing }) =>
    editAudit(caseId, 'application.workers_told_withdrawn', { textVersion: standing.textVersion }),
})
