import { ok, refuse, type Result } from '../shared/result'
import { canonicalJson, type Json } from '../shared/canonical-json'
import { findFullNumbers } from './personal-data'
import { VARIABLE_SCHEMAS, type TemplateId, type VariablesOf } from './variables/registry'

export interface FrozenVariables<T extends TemplateId = TemplateId> {
  readonly templateId: T
  readonly variables: VariablesOf<T>
  /** Canonical JSON: what is stored, and what the hash is taken over. */
  readonly text: string
}

/** Checks and freezes what a document will say. Nothing can be added afterwards. */
export function freezeVariables<T extends TemplateId>(templateId: T, input: unknown): Result<FrozenVariables<T>> {
  const parsed = VARIABLE_SCHEMAS[templateId].safeParse(input)
  if (!parsed.success) {
    const paths = parsed.error.issues.map((issue) => issue.path.map(String).join('.') || issue.message)
    return refuse('document.variables', { template: templateId, paths })
  }
  // The schema of T has just produced it; TypeScript cannot follow an index by a type parameter through safeParse.
  const variables = parsed.data as VariablesOf<T>
  const leaks = findFullNumbers(variables as Json) // every schema above yields plain JSON
  if (leaks.length > 0) return refuse('document.personal_data', { template: templateId, paths: leaks })
  return ok({ templateId, variables, text: canonicalJson(variables as Json) })
}
