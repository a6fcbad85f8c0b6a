import { appendFileSync } from 'node:fs'
import type { ProofResult } from '@/lib/cli/proof-result'

/**
 * Proofs are integration tests in tests/integration/proofs. `npm test` runs them small; `npm run prove` runs them large and
 * prints what each has shown as a table.
 */
export const proofSize = ({ small, large }: { small: number; large: number }): number =>
  process.env.PROVE === '1' ? large : small

export function reportProof(result: ProofResult): void {
  const file = process.env.PROVE_REPORT
  if (file) appendFileSync(file, `${JSON.stringify(result)}\n`)
}
