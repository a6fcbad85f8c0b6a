import { type CheckState, findVisitOfCheck, lockCheck, saveCheck } from '@/lib/db/visit-checks'
import { answerCheck, type CheckAnswer } from '@/lib/domain/inspection/checklist'
import { answerCheckInput } from '@/lib/domain/inspection/inputs'
import { whyMayNotRecordCheck } from '@/lib/domain/inspection/policy'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { visitAudit } from './visit-audit'
import { lockVisitContext, type VisitContext } from './visit-context'

interface State {
  readonly site: VisitContext
  readonly check: CheckState
}

interface Answered extends State {
  readonly answer: CheckAnswer
  readonly fact: string | null
  readonly standard: string | null
  readonly correctedOnSpot: boolean
}

/** One point, one small command: what was put down stays, whatever the phone does next (DOMAIN §3.7). */
export const answerCheckCommand = defineCommand({
  name: 'inspection.answerCheck',
  input: answerCheckInput,
  load: async (tx, { checkId }, actor): Promise<State | null> => {
    const visitId = await findVisitOfCheck(tx, checkId)
    const site = visitId === null ? null : await lockVisitContext(tx, visitId, actor)
    const check = site && (await lockCheck(tx, checkId))
    return check && { site, check }
  },
  authorise: (actor, { site }) => whyMayNotRecordCheck(actor, site),
  decide: (state, input): Result<Answered> => {
    const { site, check } = state
    // Two officers share the list: the later one sees what the colleague put down before changing it.
    if (check.version !== input.version) return refuse('inspection.check_changed_meanwhile', { code: check.code })
    const point = site.catalogue.onSiteCheck(check.code)
    if (!point) throw new Error(`point ${check.code} is not in checklist ${site.visit.checklistVersion}`)
    const answer = answerCheck(point, input.answer)
    return answer.ok ? ok({ ...state, answer: answer.value, ...textOf(input) }) : answer
  },
  save: async (tx, { site, check, ...put }, { actor, now }) => {
    const { answer, fact, standard, correctedOnSpot } = put
    await saveCheck(tx, check.id, { answer, fact, standard, correctedOnSpot, byId: actor.userId, at: now })
    return { checkId: check.id, code: check.code, visitId: site.visit.id, answer, version: check.version + 1 }
  },
  audit: ({ site, check, answer, fact, correctedOnSpot }) =>
    visitAudit(site, 'inspection.check_answered', {
      code: check.code,
      was: check.answer,
      answer,
      fact,
      correctedOnSpot,
    }),
})

/** Only a point not met has fact and standard; met with a remark has the remark. */
function textOf(input: { answer: CheckAnswer; fact: string; standard: string; correctedOnSpot: boolean }) {
  const isFailed = input.answer === 'NOT_MET'
  return {
    fact: (isFailed || input.answer === 'BASIC') && input.fact !== '' ? input.fact : null,
    standard: isFailed && input.standard !== '' ? input.standard : null,
    correctedOnSpot: isFailed && input.correctedOnSpot,
  }
}
