import { browserTests } from '@/lib/cli/browser-tests'
import { endWithSentence } from '@/lib/cli/problem'
import { closingLine, runSteps } from '@/lib/cli/steps'
import { provideSystemPrograms } from '@/lib/cli/system-programs.mjs'

/** The browser journeys alone; what follows `--` goes to Playwright, e.g. `npm run test:e2e -- tests/e2e/journey.spec.ts`. */
await endWithSentence(async () => {
  provideSystemPrograms()
  const { counts, failedSteps } = await runSteps([browserTests({ args: process.argv.slice(2), show: true })])
  console.log(closingLine(counts))
  return failedSteps.length === 0 ? 0 : 1
})
