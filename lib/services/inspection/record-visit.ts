import { changeVisit } from '@/lib/db/inspection'
import { answeredCheck, type CheckState, listChecks } from '@/lib/db/visit-checks'
import { type AnsweredCheck, closeChecklist } from '@/lib/domain/inspection/checklist'
import { recordVisitInput } from '@/lib/domain/inspection/inputs'
import { whyMayNotCloseChecklist } from '@/lib/domain/inspection/policy'
import type { VisitResult, VisitResults } from '@/lib/domain/inspection/record'
import { nextVisitStatus, type VisitStatus } from '@/lib/domain/inspection/status'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import { scoreChecklist } from '@/lib/domain/items/scoring'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { ok, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { visitAudit, whyVisitChanged } from './visit-audit'
import { lockVisitContext, type VisitContext } from './visit-context'

interface State extends VisitContext {
  readonly checks: readonly CheckState[]
}

interface Recorded extends State {
  readonly status: VisitStatus
  readonly results: VisitResults
}

/** Points with their severity, from the checklist frozen for the visit. */
export const withSeverity = (checks: readonly CheckState[], catalogue: Catalogue): AnsweredCheck[] =>
  checks.map((check) => {
    const point = catalogue.onSiteCheck(check.code)
    if (!point) throw new Error(`point ${check.code} is not in the checklist`)
    return answeredCheck(check, point.severity)
  })

/** Each item is scored by itself (DOMAIN §3.7); the page shows the same before it is closed. */
export const resultsOf = (
  checks: readonly AnsweredCheck[],
  letters: readonly ItemLetter[],
  catalogue: Catalogue,
): VisitResults =>
  Object.fromEntries(
    letters.map((letter): [ItemLetter, VisitResult] => {
      const own = checks.filter((check) => check.letter === letter)
      const score = scoreChecklist(own, catalogue.parameters)
      return [letter, { result: score.result, score }]
    }),
  )

/** Closes the checklist: complete, scored, and not to be changed any more. What follows is signing. */
export const recordVisitCommand = defineCommand({
  name: 'inspection.record',
  input: recordVisitInput,
  load: async (tx, { visitId }, actor): Promise<State | null> => {
    const site = await lockVisitContext(tx, visitId, actor)
    return site && { ...site, checks: await listChecks(tx, visitId) }
  },
  authorise: whyMayNotCloseChecklist,
  decide: (state, { version }): Result<Recorded> => {
    const changed = whyVisitChanged(state, version)
    if (changed) return changed
    const checks = withSeverity(state.checks, state.catalogue)
    const closed = closeChecklist(checks)
    if (!closed.ok) return closed
    const status = nextVisitStatus(state.visit.status, 'record')
    if (!status.ok) return status
    return ok({ ...state, status: status.value, results: resultsOf(checks, state.visit.letters, state.catalogue) })
  },
  save: async (tx, { case: subject, visit, status, results }, { now }, { comment }) => {
    // Plain data made of numbers and words; the column type wants an index signature.
    const json = JSON.parse(JSON.stringify(results)) as Record<string, object>
    await changeVisit(tx, visit.id, { status, endedAt: now, results: json, comment: comment || null })
    return { visitId: visit.id, caseId: subject.id }
  },
  audit: (recorded) =>
    visitAudit(recorded, 'inspection.recorded', {
      results: recorded.results,
      notMet: recorded.checks.filter(({ answer }) => answer === 'NOT_MET').map(({ code }) => code),
    }),
})
