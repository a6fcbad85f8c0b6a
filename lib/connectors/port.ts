import type { z } from 'zod'

/**
 * One typed port per outside system (DESIGN §3.13). No specification of any of them was found, so every contract here is
 * ASSUMED from DOMAIN §11 and marked so; another system's answer never blocks a case.
 */
export const SYSTEMS = ['nhc', 'licence', 'supervision', 'credit', 'dose', 'ecology', 'birthCert', 'waste'] as const
export type System = (typeof SYSTEMS)[number]

/** How an institution is known outside. */
export interface InstitutionKey {
  readonly uscc: string | null
  readonly registrationNo: string | null
  readonly filingNo: string | null
}

/** `UNKNOWN`: the system answers, and has no such institution. Being silent is `UNAVAILABLE`. */
export type Pull<T> =
  | { readonly status: 'OK'; readonly data: T; readonly raw: string }
  | { readonly status: 'UNKNOWN' }
  | { readonly status: 'UNAVAILABLE'; readonly reason: string }

/** What leaves for another system, in the envelope of DOMAIN §11. `id` is the outbox message's and makes it idempotent there. */
export interface OutgoingMessage {
  readonly id: string
  readonly type: string
  readonly caseNo: string | null
  readonly sentAt: string
  readonly body: unknown
}

export type Push = { readonly status: 'OK' } | { readonly status: 'UNAVAILABLE'; readonly reason: string }

/** Neither call throws: a silent system is an answer too. */
export interface Connector<T> {
  readonly system: System
  pull(key: InstitutionKey): Promise<Pull<T>>
  push(message: OutgoingMessage): Promise<Push>
}

export type PayloadSchema<T> = z.ZodType<T>

/** Reads an answer through the port's schema; an answer of another shape is as good as none. */
export function readAnswer<T>(schema: PayloadSchema<T>, raw: string): Pull<T> {
  let json: unknown
  try {
    json = JSON.parse(raw)
  } catch {
    return { status: 'UNAVAILABLE', reason: 'answer is not JSON' }
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return { status: 'OK', data: parsed.data, raw }
  return {
    status: 'UNAVAILABLE',
    reason: `answer breaks the contract at ${parsed.error.issues[0]?.path.join('.') ?? ''}`,
  }
}
