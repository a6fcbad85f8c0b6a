import { endWithSentence } from '@/lib/cli/problem'
import { closingLine, format, generate, layers, lint, runSteps, types, vitest } from '@/lib/cli/steps'

/** A minute, before every commit. */
await endWithSentence(async () => {
  const { counts, failedSteps } = await runSteps([generate, types, lint, format, layers, vitest('domain')])
  console.log(closingLine(counts))
  return failedSteps.length === 0 ? 0 : 1
})
