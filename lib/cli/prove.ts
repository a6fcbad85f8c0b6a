import { existsSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { browserTests } from '@/lib/cli/browser-tests'
import { endWithSentence } from '@/lib/cli/problem'
import { closingLine, runSteps, vitest } from '@/lib/cli/steps'
import type { ProofResult } from '@/lib/cli/proof-result'

/**
 * The proofs of tests/integration/proofs at full size and every page in every state, and a table of what each has shown. What is
 * named after `--` alone is proved: `npm run prove -- tests/integration/proofs/kills.test.ts`.
 */
function readResults(file: string): readonly ProofResult[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').trim().split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as ProofResult) // written by reportProof
}

function table(results: readonly ProofResult[]): string {
  const width = Math.max(...results.map(({ claim }) => claim.length))
  return results
    .map(
      ({ claim, tries, held, note }) =>
        `${claim.padEnd(width)}  ${String(held).padStart(6)} of ${tries}${note ? `  ${note}` : ''}`,
    )
    .join('\n')
}

await endWithSentence(async () => {
  const report = path.join(os.tmpdir(), `portal-proofs-${process.pid}.jsonl`)
  rmSync(report, { force: true })
  const env = { PROVE: '1', PROVE_REPORT: report }
  const named = process.argv.slice(2)
  const proofs = vitest('integration', { paths: named.length > 0 ? named : ['tests/integration/proofs'], env })
  const pages = browserTests({ args: ['--project=desktop', 'tests/e2e/every-page.spec.ts'], env: { PROVE: '1' } })
  const { counts, failedSteps } = await runSteps(named.length > 0 ? [proofs] : [proofs, pages])
  const results = readResults(report)
  rmSync(report, { force: true })
  if (results.length > 0) console.log(`\n${table(results)}\n`)
  console.log(closingLine(counts))
  return failedSteps.length === 0 ? 0 : 1
})
