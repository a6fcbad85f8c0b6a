import { rowFieldPath } from '../items/validation'
import type { SectionPage } from './views'

/** What says “nothing is here yet”, as against “what is here is wrong”. */
const UNFILLED: readonly string[] = ['field.required', 'field.choose', 'list.too_few']

/** A row stands at its first version until somebody saved it. */
const AS_PREFILLED = 1

/**
 * The page as it is read before anybody asked what is missing: nobody is told in red that a question is unanswered which they have
 * only just seen. What is wrong with an answer is said at once, and so is what is missing from a row somebody saved.
 */
export function beforeAsked(page: SectionPage): SectionPage {
  const saved = page.lists.flatMap(({ def, rows }) =>
    rows.filter(({ version }) => version > AS_PREFILLED).map(({ rowKey }) => rowFieldPath(def.path, rowKey, '')),
  )
  const isSaid = ({ path, code }: { path: string; code: string }): boolean =>
    !UNFILLED.includes(code) || saved.some((row) => path.startsWith(row))
  return {
    ...page,
    problems: page.problems.filter(isSaid),
    fields: page.fields.map((field) => ({ ...field, problems: field.problems.filter(isSaid) })),
    lists: page.lists.map((list) => ({
      ...list,
      problems: list.problems.filter(isSaid),
      rows: list.rows.map((row) => ({ ...row, problems: row.problems.filter(isSaid) })),
    })),
  }
}
