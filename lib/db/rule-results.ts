import type { RuleFact, RuleOutcome, RuleResult } from '@/lib/domain/items/rules/contract'
import type { Effect } from '@/lib/domain/items/definition'
import type { Wording } from '@/lib/domain/shared/wording'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'
import { newId } from './insert-rows'

/** A run of the rules is a snapshot: rule, version, input hash, time (DOMAIN §3.8). Runs are added, never changed. */
export interface RuleRun {
  readonly run: number
  readonly at: Date
  readonly inputHash: string
  readonly results: readonly RuleResult[]
}

export interface NewRuleRun {
  readonly caseId: string
  readonly results: readonly RuleResult[]
  readonly inputHash: string
  readonly at: Date
}

/** Call while holding the case lock: the next run is counted by the statement that writes it. */
export async function addRuleRun(tx: Tx, { caseId, results, inputHash, at }: NewRuleRun): Promise<number> {
  const rows = results.map(({ rule, version, items, result, effect, effects, message, facts, jump }) => ({
    ...{ id: newId(), rule, version, items, result, effect: effect ?? '', message },
    ...{ facts: { rows: facts, effects }, jump, inputHash, at },
  }))
  const [row] = await tx.$queryRaw<{ run: number }[]>`
    WITH next AS (SELECT coalesce(max("run"), 0) + 1 AS "run" FROM "RuleResult" WHERE "caseId" = ${caseId}::uuid),
    written AS (
      INSERT INTO "RuleResult" ("id", "caseId", "run", "rule", "version", "items", "result", "effect", "message", "facts", "jump", "inputHash", "at")
      SELECT r."id", ${caseId}::uuid, next."run", r."rule", r."version", r."items", r."result", r."effect", r."message", r."facts", r."jump", r."inputHash", r."at"
      FROM next, json_populate_recordset(NULL::"RuleResult", ${JSON.stringify(rows)}::json) r
    )
    SELECT "run" FROM next`
  if (!row) throw new Error(`rules of ${caseId} were not kept`)
  return row.run
}

export async function findLatestRuleRun(db: Tx, caseId: string): Promise<RuleRun | null> {
  const newest = await db.ruleResult.findFirst({ where: { caseId }, select: { run: true }, orderBy: { run: 'desc' } })
  if (!newest) return null
  const rows = await db.ruleResult.findMany({ where: { caseId, run: newest.run }, orderBy: { rule: 'asc' } })
  const [first] = rows
  if (!first) return null
  return {
    run: newest.run,
    at: first.at,
    inputHash: first.inputHash,
    results: rows.map((row) => {
      const facts = row.facts as { rows?: RuleFact[]; effects?: Effect[] } // addRuleRun is the only writer
      return {
        rule: row.rule,
        version: row.version,
        items: row.items.filter(isItemLetter),
        result: row.result as RuleOutcome, // as above
        effect: row.effect === '' ? null : (row.effect as Effect), // as above
        effects: facts.effects ?? [],
        message: row.message as unknown as Wording, // as above
        facts: facts.rows ?? [],
        jump: row.jump,
      }
    }),
  }
}
