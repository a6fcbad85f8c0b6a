import { browserTests } from '@/lib/cli/browser-tests'
import { ensureBuild } from '@/lib/cli/build'
import { endWithSentence } from '@/lib/cli/problem'
import { closingLine, format, generate, layers, lint, runSteps, types, vitest, type Step } from '@/lib/cli/steps'
import { provideSystemPrograms } from '@/lib/cli/system-programs.mjs'

/** Everything. The budget is what a developer will wait for; a run beyond it is told, not failed. */
const BUDGET_MINUTES = 25

const systemPrograms: Step = {
  name: 'system programs',
  run: () => {
    const missing = provideSystemPrograms()
    for (const { package: name, use } of missing) console.log(`SKIPPED ${use}: ${name} is not installed`)
    const mustBeThere = process.env.CI === 'true'
    const count = missing.length
    return Promise.resolve({ passed: 0, failed: mustBeThere ? count : 0, skipped: mustBeThere ? 0 : count })
  },
}

const productionBuild: Step = {
  name: 'production build',
  run: async () => {
    await ensureBuild()
    return { passed: 1, failed: 0, skipped: 0 }
  },
}

const minutes = (ms: number): string => `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`

await endWithSentence(async () => {
  const began = Date.now()
  const checks = [systemPrograms, generate, types, lint, format, layers]
  // Some of the integration tests use the built portal: pages as every role, and what is left after a kill.
  const tests = [vitest('domain'), productionBuild, vitest('integration'), vitest('components'), browserTests()]
  const { counts, failedSteps } = await runSteps([...checks, ...tests])
  const elapsed = Date.now() - began
  const over = elapsed > BUDGET_MINUTES * 60_000 ? ', over the budget' : ''
  console.log(`\n${minutes(elapsed)} of ${BUDGET_MINUTES} min${over}`)
  if (failedSteps.length > 0) console.log(`Not in order: ${failedSteps.join(', ')}`)
  console.log(closingLine(counts))
  return failedSteps.length === 0 ? 0 : 1
})
