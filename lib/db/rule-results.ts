import type { RuleFact, RuleOutcome, RuleResult } from '@/lib/domain/items/rules/contract'
import type { Effect } from '@/lib/domain/items/definition'
import type { Wording } from '@/lib/domain/shared/wording'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'
import type { Prisma } from './generated/client'

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

/** Call while holding the case lock. */
export async function addRuleRun(tx: Tx, { caseId, results, inputHash, at }: NewRuleRun): Promise<number> {
  const { _max } = await tx.ruleResult.aggregate({ where: { caseId }, _max: { run: true } })
  const run = (_max.run ?? 0) + 1
  await tx.ruleResult.createMany({
    data: results.map((result) => ({
      caseId,
      run,
      rule: result.rule,
      version: result.version,
      items: [...result.items],
      result: result.result,
      effect: result.effect ?? '',
      message: { ...result.message },
      facts: {
        rows: result.facts.map((fact) => ({ ...fact })),
        effects: [...result.effects],
      } as Prisma.InputJsonObject, // plain data
      jump: result.jump,
      inputHash,
      at,
    })),
  })
  return run
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
