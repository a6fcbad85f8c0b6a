import type { Result } from '@/lib/domain/shared/result'

/** The code of what was refused, or “ok”. */
export const outcome = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)

/** The value of something that must not be refused; says why when it is. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code} ${JSON.stringify(result.error.facts ?? {})}`)
  return result.value
}

/** Row codes of steps with the item they belong to: `T06`, `I01 A`. */
export const codes = (steps: readonly { readonly code: string; readonly item: string | null }[]): string[] =>
  steps.map((step) => (step.item ? `${step.code} ${step.item}` : step.code))
