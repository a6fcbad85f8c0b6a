import { database } from '@/lib/db/client'
import { listMaterials } from '@/lib/db/materials'
import { sameValue } from '@/lib/domain/application/answers'
import type { CheckAnswersPage, CheckedSection, Problem } from '@/lib/domain/application/views'
import { maskFor } from '@/lib/domain/application/worded'
import type { ListDef, RowValues, SectionDef } from '@/lib/domain/items/definition'
import { isAsked } from '@/lib/domain/items/validation'
import type { Actor } from '@/lib/domain/shared/actor'
import { readApplication, toHead } from './case-head'
import { storedRows } from './editing'
import { rowTitle, wordedContext } from './issue-application'
import { type Application, errorsOf } from './load-application'
import { materialsOf, missingMaterials, toMaterialView } from './materials-of'
import { checkRules } from './run-rules'
import { refsOf } from './section-views'
import { isNews, problemsBySection, stateOfSection, toRuleView } from './views-of'

/** Everything before it is signed: answers by page, papers, and what the rules say. */
export async function getCheckAnswers(actor: Actor, caseId: string): Promise<CheckAnswersPage | null> {
  const application = await readApplication(actor, caseId)
  if (!application) return null
  const bySection = problemsBySection(application)
  const sections = application.defs.map((section) => toChecked(application, section, bySection.get(section.code) ?? []))
  const materials = materialsOf(application, await listMaterials(database(), caseId))
  const { results } = await checkRules(application, database())
  const rules = results.map((result) => toRuleView(result, application)).filter(isNews)
  const isDone = sections.every(({ state }) => state === 'unchanged' || state === 'changed')
  return {
    head: toHead(actor, application.case),
    sections,
    refs: refsOf(application),
    materials: materials.map((material) => toMaterialView(material, application)),
    rules,
    conflicts: rules.filter(({ items, result }) => items.length > 1 && result === 'FAIL'),
    problems: [...bySection.values()].flat(),
    missing: missingMaterials(materials).map((material) => toMaterialView(material, application)),
    mayGoOn: isDone && !rules.some(({ blocks }) => blocks),
  }
}

function toChecked(application: Application, section: SectionDef, problems: readonly Problem[]): CheckedSection {
  const values = application.answers.sections[section.code] ?? {}
  const before = application.last?.sections[section.code] ?? application.baseline.sections[section.code] ?? {}
  const context = wordedContext(application)
  return {
    code: section.code,
    group: section.items,
    title: section.wording.title,
    state: stateOfSection(application, section.code, problems),
    values: section.fields
      .filter((field) => isAsked(field, application.facts))
      .map((field) => ({
        path: field.path,
        label: field.wording.label,
        value: maskFor(field, values[field.path] ?? null),
        def: field,
        changed: field.path in before && !sameValue(values[field.path], before[field.path]),
      })),
    lists: section.lists.map((list) => ({
      title: list.wording.title,
      def: list,
      rows: storedRows(application, list.path).map((row) => ({
        rowKey: row.rowKey,
        title: rowTitle(list, row.values, context) || row.rowKey,
        parentKey: row.parentKey ?? null,
        values: maskRow(list, row.values),
        change: row.change,
      })),
    })),
    problems: errorsOf(problems).map((problem) => ({ ...problem, section: section.code })),
  }
}

const maskRow = (list: ListDef, values: RowValues): RowValues =>
  Object.fromEntries(list.columns.map((column) => [column.path, maskFor(column, values[column.path] ?? null)]))
