import type { RuleFact, RuleOutcome, RuleResult } from '@/lib/domain/items/rules/contract'
import type { Effect } from '@/lib/domain/items/definition'
import type { Wording } from '@/lib/domain/shared/wording'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'
import { Prisma } from './generated/client'
import { newId } from './insert-rows'
import { type Part, part, readPart } from './parts'

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

interface RuleResultRow {
  readonly run: number
  readonly rule: string
  readonly version: number
  readonly items: readonly string[]
  readonly result: RuleOutcome
  readonly effect: Effect | ''
  readonly message: Wording
  readonly facts: { readonly rows?: RuleFact[]; readonly effects?: Effect[] }
  readonly jump: string | null
  readonly inputHash: string
  readonly at: string
}

/** The newest run of a case; `addRuleRun` is the only writer. */
export const latestRuleRunPart = (caseId: string): Part<RuleRun | null> =>
  part<RuleResultRow, RuleRun | null>(
    Prisma.sql`
      SELECT "run", "rule", "version", "items", "result", "effect", "message", "facts", "jump", "inputHash", "at" FROM "RuleResult"
      WHERE "caseId" = ${caseId}::uuid AND "run" = (SELECT max("run") FROM "RuleResult" WHERE "caseId" = ${caseId}::uuid)
      ORDER BY "rule"`,
    (rows) => {
      const [first] = rows
      if (!first) return null
      const results = rows.map(({ rule, version, items, result, effect, message, facts, jump }) => ({
        ...{ rule, version, items: items.filter(isItemLetter), result, effect: effect === '' ? null : effect },
        ...{ effects: facts.effects ?? [], message, facts: facts.rows ?? [], jump },
      }))
      return { run: first.run, at: new Date(first.at), inputHash: first.inputHash, results }
    },
  )

export const findLatestRuleRun = (db: Tx, caseId: string): Promise<RuleRun | null> =>
  readPart(db, latestRuleRunPart(caseId))
