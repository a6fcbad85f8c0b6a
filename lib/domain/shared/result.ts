/** Expected outcomes are values; exceptions are for bugs (STYLE §7). */
export type Result<T, E = Refusal> = { ok: true; value: T } | { ok: false; error: E }

export type RefusalFact = string | number | boolean | null | readonly string[]

/** A rule that says no. `code` is `area.reason`; its sentence is in `lib/copy/refusals.ts`, `facts` fill its blanks. */
export interface Refusal {
  readonly code: string
  readonly facts?: Readonly<Record<string, RefusalFact>>
}

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const err = <E>(error: E): { ok: false; error: E } => ({ ok: false, error })

/** `refuse('case.wrong_status', { from })` reads as the sentence it becomes. */
export const refuse = (code: string, facts?: Refusal['facts']): { ok: false; error: Refusal } =>
  err(facts ? { code, facts } : { code })

export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
