import type { SectionDef } from '../items/definition'
import { type AnswerSet, listsOf, sameValue, type SectionChange } from './answers'
import type { RecordedAnswers } from './prefill'

/**
 * What differs from the last verification: paths of fields and lists, as the predicates of the catalogue ask
 * (`hasChanged`). Without a last verification nothing is known to have changed.
 */
export function changedPathsOf(
  answers: AnswerSet,
  last: RecordedAnswers | null,
  defs: readonly SectionDef[],
): string[] {
  const fields = defs.flatMap((section) => {
    const recorded = last?.sections[section.code]
    if (!recorded) return []
    const now = answers.sections[section.code] ?? {}
    return section.fields
      .filter(
        (field) => !field.setBySystem && field.path in recorded && !sameValue(now[field.path], recorded[field.path]),
      )
      .map((field) => field.path)
  })
  const lists = listsOf(defs)
    .filter((list) => answers.rows.some((row) => row.list === list.path && row.change !== 'unchanged'))
    .map((list) => list.path)
  return [...fields, ...lists]
}

/** Answered when the applicant has said of every page whether it changed. */
export const isAnswered = (change: SectionChange | undefined): boolean => change === 'unchanged' || change === 'changed'
