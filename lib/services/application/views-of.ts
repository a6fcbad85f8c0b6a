import type { SnapshotInfo } from '@/lib/services/institution/registers'
import { liveRows, sectionOfPath } from '@/lib/domain/application/answers'
import type { Problem, RegisterState, RuleView, SectionTask, TaskState } from '@/lib/domain/application/views'
import type { FieldDef, SectionDef, SectionValues } from '@/lib/domain/items/definition'
import type { RuleResult } from '@/lib/domain/items/precheck'
import { validateSection } from '@/lib/domain/items/validation'
import { type Application, changeOfSection, errorsOf, versionOfSection } from './load-application'

/** Problems of every page, each page judged once. */
export function problemsBySection(application: Application): ReadonlyMap<string, readonly Problem[]> {
  const rows = liveRows(application.answers.rows)
  return new Map(
    application.defs.map((section) => {
      const values = application.answers.sections[section.code] ?? {}
      const found = validateSection(section, values, rows, application.facts)
      return [section.code, found.map((problem) => ({ ...problem, section: section.code }))]
    }),
  )
}

export function stateOfSection(application: Application, code: string, problems: readonly Problem[]): TaskState {
  const change = changeOfSection(application, code)
  if (change === 'unanswered') return 'unanswered'
  return errorsOf(problems).length > 0 ? 'errors' : change
}

export function toTask(application: Application, section: SectionDef, problems: readonly Problem[]): SectionTask {
  const errors = errorsOf(problems).length
  const state = stateOfSection(application, section.code, problems)
  return {
    code: section.code,
    group: section.items,
    title: section.wording.title,
    state,
    errors,
    hints: problems.length - errors,
    version: versionOfSection(application, section.code),
    confirmable: state === 'unanswered' && errors === 0 && isKnownBefore(application, section),
  }
}

/**
 * “Unchanged” means something only where something is known, from the register or the last verification, and no figure of this
 * period is still to be given.
 */
export function isKnownBefore({ baseline }: Pick<Application, 'baseline'>, section: SectionDef): boolean {
  const values = baseline.sections[section.code] ?? {}
  if (lacksFigure(section.fields, values)) return false
  const columns = new Map(section.lists.map((list) => [list.path, list.columns]))
  if (baseline.rows.some((row) => lacksFigure(columns.get(row.list) ?? [], row.values))) return false
  const lists = new Set(section.lists.map((list) => list.path))
  const hasValue = section.fields.some(
    (field) => !field.setBySystem && values[field.path] !== undefined && values[field.path] !== null,
  )
  return (
    hasValue || baseline.rows.some((row) => lists.has(row.list)) || section.lists.every((list) => list.minRows === 0)
  )
}

const lacksFigure = (fields: readonly FieldDef[], values: SectionValues): boolean =>
  fields.some(({ path, ofPeriod, optional }) => ofPeriod && !optional && (values[path] ?? '') === '')

export function toRuleView(result: RuleResult, { catalogue, defs }: Pick<Application, 'catalogue' | 'defs'>): RuleView {
  const section = result.jump === null ? null : sectionOfPath(result.jump, defs)
  return {
    rule: result.rule,
    title: catalogue.rule(result.rule)?.wording.title ?? { zh: result.rule, en: result.rule },
    items: result.items,
    result: result.result,
    effect: result.effect,
    message: result.message,
    facts: result.facts,
    jump: section && result.jump !== null ? { section: section.code, path: result.jump } : null,
    blocks: result.result === 'FAIL' && result.effect === 'BLOCK_SUBMIT',
  }
}

/** What a person has to look at; passed and inapplicable rules are not news. */
export const isNews = ({ result }: Pick<RuleView, 'result'>): boolean =>
  result === 'FAIL' || result === 'WARN' || result === 'UNAVAILABLE'

const SHOWN = ['nhc', 'licence', 'supervision', 'dose', 'ecology'] as const

export const registerStates = (snapshots: readonly SnapshotInfo[]): RegisterState[] =>
  SHOWN.map((register) => {
    const snapshot = snapshots.find(({ system }) => system === register)
    return { register, status: snapshot?.status ?? 'NEVER', fetchedAt: snapshot?.fetchedAt ?? null }
  })
