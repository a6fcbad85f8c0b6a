import { z } from 'zod'
import { hashOf } from '@/lib/db/canonical'
import { type CaseState, lockCase } from '@/lib/db/cases'
import { database, type Tx } from '@/lib/db/client'
import type { CommandContext } from '@/lib/db/command-context'
import { readParts } from '@/lib/db/parts'
import { addRuleRun } from '@/lib/db/rule-results'
import { isRunning, mayChangeAnswers, isAtWindow } from '@/lib/domain/application/status'
import { precheck, type RuleResult } from '@/lib/domain/items/precheck'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { ok } from '@/lib/domain/shared/result'
import { defineCommand, runCommand } from '@/lib/services/command'
import { pullRegisters, saveSnapshots } from '@/lib/services/institution/registers'
import { type Application, loadApplication } from './load-application'
import { type History, historyParts, precheckInputOf } from './rule-input'

export interface CheckedRules {
  readonly results: readonly RuleResult[]
  readonly inputHash: string
}

/** The rules over the application as it is; nothing is stored. */
export const checkRules = async (application: Application, db: Tx): Promise<CheckedRules> =>
  checkRulesAgainst(application, await readParts(db, historyParts(application.case.institutionId)), db)

/** The same, where the history has been read already. */
export async function checkRulesAgainst(application: Application, history: History, db: Tx): Promise<CheckedRules> {
  const input = await precheckInputOf(application, history, db)
  return { results: precheck(input, application.catalogue), inputHash: hashOf(input) }
}

export interface RuleRunOutcome extends CheckedRules {
  readonly run: number
}

/** Runs the rules for a case whose lock is held and keeps the run. For acceptance, the nightly re-run and the like. */
export async function runRulesFor(
  tx: Tx,
  subject: CaseState,
  { now, today }: Pick<CommandContext, 'now' | 'today'>,
): Promise<RuleRunOutcome> {
  const application = await loadApplication(tx, subject, today)
  const checked = await checkRules(application, tx)
  const run = await addRuleRun(tx, { caseId: subject.id, ...checked, at: now })
  return { ...checked, run }
}

/** Registers as they are now, for a case not decided yet. The network was asked before; here the answers are kept. */
const runRulesCommand = (pulled: Awaited<ReturnType<typeof pullRegisters>>) =>
  defineCommand({
    name: 'application.runRules',
    input: z.object({ caseId: z.uuid() }),
    load: (tx, { caseId }, actor) => lockCase(tx, caseId, actor),
    authorise: (actor) => (actor.role === 'SYS' ? null : { code: 'system.system_only' }),
    decide: (subject) => ok(subject),
    save: async (tx, subject, context) => {
      await saveSnapshots(tx, { institutionId: subject.institutionId, caseId: subject.id }, pulled, context.now)
      const { run, results } = await runRulesFor(tx, subject, context)
      return { run, unavailable: results.filter(({ result }) => result === 'UNAVAILABLE').length }
    },
    audit: (subject, { run, unavailable }) => [
      {
        stream: `case:${subject.id}`,
        action: 'application.rules_run',
        subject: { type: 'case', id: subject.id },
        detail: { run, unavailable },
      },
    ],
  })

/** Job `rules`: asks the registers again, then runs the rules. `key` makes it once. */
export async function rerunRules(caseId: string, key: string): Promise<void> {
  const row = await database().case.findUnique({ where: { id: caseId }, select: { institutionId: true, status: true } })
  if (!row) return
  const subject = { status: row.status as CaseState['status'] } // only applySteps writes it
  if (!isRunning(subject) && !isAtWindow(subject) && !mayChangeAnswers(subject)) return
  const pulled = await pullRegisters(row.institutionId)
  const outcome = await runCommand(runRulesCommand(pulled), { actor: SYSTEM_ACTOR, key, input: { caseId } })
  if (outcome.kind === 'refused') throw new Error(`rules of ${caseId}: ${outcome.refusal.code}`)
}
