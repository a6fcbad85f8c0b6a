import { saveSection } from '@/lib/db/answers'
import { touchCase } from '@/lib/db/application'
import { changedColumns } from '@/lib/domain/application/answers'
import type { SectionChange } from '@/lib/domain/application/answers'
import { answerSectionInput, type TypedValues } from '@/lib/domain/application/inputs'
import { isOpenField, keepTyped } from '@/lib/domain/application/typed'
import type { SectionDef, SectionValues } from '@/lib/domain/items/definition'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import {
  changedMeanwhile,
  editAudit,
  lockApplication,
  sectionDef,
  storedRows,
  storedSection,
  whyNotEdit,
} from './editing'
import { type Application, errorsOf, loadApplication, problemsOfSection } from './load-application'

interface Answered {
  readonly application: Application
  readonly section: SectionDef
  readonly change: SectionChange
  readonly values: SectionValues
}

/**
 * One page of the form. What was typed is kept even when it is not right yet; “unchanged” puts back what was known
 * before of its questions. Its entries are saved one by one and stay: each says itself whether it changed. The answer says what is
 * still wrong, so that the page is shown again.
 */
export const answerSectionCommand = defineCommand({
  name: 'application.answerSection',
  input: answerSectionInput,
  load: (tx, { caseId }, actor, { today }) => lockApplication(tx, caseId, actor, today),
  authorise: whyNotEdit,
  decide: decideAnswer,
  save: async (tx, { application, section, change, values }, { now, today }, { stay }) => {
    const caseId = application.case.id
    await saveSection(tx, { caseId, section, values, change, now })
    await touchCase(tx, caseId, now)
    const after = await loadApplication(tx, application.case, today)
    const errors = errorsOf(problemsOfSection(after, section)).length
    return { caseId, section: section.code, errors, stay, next: nextSection(after, section.code) }
  },
  audit: ({ application, section, change, values }) =>
    // Which fields, never what was typed: the audit trail holds no personal data.
    editAudit(application.case.id, 'application.section_answered', {
      section: section.code,
      change,
      fields: changedColumns(values, application.answers.sections[section.code] ?? null),
    }),
})

function decideAnswer(
  application: Application,
  input: { section: string; version: number; change: 'unchanged' | 'changed'; values: TypedValues },
): Result<Answered> {
  const section = sectionDef(application, input.section)
  const stored = storedSection(application, input.section)
  if (!section || !stored) return refuse('application.section_unknown', { section: input.section })
  if (stored.version !== input.version) return changedMeanwhile(section.wording.title.zh)
  const baseline = application.baseline.sections[section.code] ?? {}
  if (input.change === 'unchanged') {
    return ok({
      application,
      section,
      change: hasChangedEntries(application, section) ? 'changed' : 'unchanged',
      values: baseline,
    })
  }
  const isOpen = (field: SectionDef['fields'][number]): boolean => isOpenField(field, application.facts, baseline)
  const values = keepTyped(section.fields, input.values, { before: stored.values, isOpen: openOnce(isOpen, section) })
  return ok({ application, section, change: 'changed', values })
}

const hasChangedEntries = (application: Application, { lists }: SectionDef): boolean =>
  lists.some(({ path }) => storedRows(application, path).some(({ change }) => change !== 'unchanged'))

/** A field another answer of the same page brings up is typed in the same post, before its condition is known to hold. */
const openOnce =
  (isOpen: (field: SectionDef['fields'][number]) => boolean, section: SectionDef) =>
  (field: SectionDef['fields'][number]): boolean =>
    isOpen(field) ||
    (field.showWhen !== undefined && field.readOnlyFromRegister !== true && section.fields.includes(field))

/** The next page of the form that is still to be answered; null when all are. */
export function nextSection(application: Application, after: string): string | null {
  const codes = application.defs.map(({ code }) => code)
  const at = codes.indexOf(after)
  const order = [...codes.slice(at + 1), ...codes.slice(0, at + 1)]
  return order.find((code) => storedSection(application, code)?.change === 'unanswered') ?? null
}
