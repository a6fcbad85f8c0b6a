import type { Refusal } from '../result'

/** A value that stands, with what a clerk should look at all the same. Warnings never block (DOMAIN §10.1). */
export interface Checked {
  readonly value: string
  readonly warnings: readonly Refusal[]
}
