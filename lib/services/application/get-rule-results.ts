import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { findLatestRuleRun } from '@/lib/db/rule-results'
import { isDraft } from '@/lib/domain/application/status'
import type { RuleResultsView } from '@/lib/domain/application/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { catalogueOf } from '@/lib/services/items/catalogue'
import { readApplication } from './case-head'
import { checkRules } from './run-rules'
import { toRuleView } from './views-of'

/** What the rules say: of a draft as it is now, of a filed case as they were last run. */
export async function getRuleResults(actor: Actor, caseId: string): Promise<RuleResultsView | null> {
  const db = database()
  const subject = await findVisibleCase(db, caseId, actor)
  if (!subject) return null
  if (isDraft(subject)) return checkDraft(actor, caseId)
  const { today } = await officeNow()
  const catalogue = await catalogueOf(subject, today)
  const defs = catalogue.sectionsFor(subject.items.map(({ letter }) => letter))
  const run = await findLatestRuleRun(db, caseId)
  const results = (run?.results ?? []).map((result) => toRuleView(result, { catalogue, defs }))
  return { run: run?.run ?? 0, at: run?.at ?? null, results }
}

async function checkDraft(actor: Actor, caseId: string): Promise<RuleResultsView | null> {
  const application = await readApplication(actor, caseId)
  if (!application) return null
  const { results } = await checkRules(application, database())
  return { run: 0, at: null, results: results.map((result) => toRuleView(result, application)) }
}
