import { readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { endRunning, program, runNode, type RunOptions } from '@/lib/cli/run'
import { listenForStop } from '@/lib/cli/stop-signal'

/** One step of `npm test` or `npm run check`, and what it counted. A check without tests of its own counts as one. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export interface Step {
  readonly name: string
  readonly run: () => Promise<Counts>
}

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 }
export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

const check = (name: string, args: readonly string[], options: RunOptions = {}): Step => ({
  name,
  run: async () => {
    const { code, output } = await runNode(args, options)
    if (code !== 0) console.log(output.trim())
    return code === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 }
  },
})

export const generate = check('database client', ['lib/cli/generate.mjs'])
export const types = check('types', [program('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'])
/** Kept in node_modules, by content: a second run looks at changed files only, a fresh clone at all. */
const CACHED = ['--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/']
export const lint = check('lint', [program('eslint', 'bin', 'eslint.js'), '.', ...CACHED])
export const format = check('format', [
  program('prettier', 'bin', 'prettier.cjs'),
  '--check',
  '--cache',
  '--log-level',
  'warn',
  '.',
])
export const layers = check('layers', [
  ...[program('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'), '--config', '.dependency-cruiser.cjs'],
  ...['app', 'components', 'lib', 'prisma', 'tests'],
])

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly success: boolean
}

/** A file that cannot even be loaded has no test to fail, but the run has failed. */
function vitestCounts(file: string, code: number): Counts {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport // vitest's own report
    const failed = Math.max(report.numFailedTests, code === 0 ? 0 : 1)
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests }
  } catch {
    return { ...NOTHING, failed: 1 }
  } finally {
    rmSync(file, { force: true })
  }
}

export const vitest = (
  project: string,
  options: { paths?: readonly string[]; env?: RunOptions['env'] } = {},
): Step => ({
  name: `${project} tests`,
  run: async () => {
    const report = path.join(os.tmpdir(), `portal-${project}-${process.pid}.json`)
    const args = ['run', '--project', project, '--reporter=json', `--outputFile.json=${report}`, '--reporter=dot']
    const { code, output } = await runNode([program('vitest', 'vitest.mjs'), ...args, ...(options.paths ?? [])], {
      env: { NODE_ENV: 'test', ...options.env },
    })
    if (code !== 0) console.log(output.trim())
    return vitestCounts(report, code)
  },
})

export interface Outcome {
  readonly counts: Counts
  readonly failedSteps: readonly string[]
}

/** Runs every step although an earlier one failed: one run tells everything that is wrong. */
export async function runSteps(steps: readonly Step[]): Promise<Outcome> {
  let counts = NOTHING
  let stopped = false
  const failedSteps: string[] = []
  void listenForStop().asked.then(() => {
    stopped = true
    endRunning()
  })
  for (const { name, run } of steps) {
    if (stopped) return { counts, failedSteps: [...failedSteps, name] }
    const began = Date.now()
    const own = await run().catch((error: unknown) => {
      console.log(error instanceof Error ? error.message : String(error))
      return { ...NOTHING, failed: 1 }
    })
    counts = addCounts(counts, own)
    if (own.failed > 0) failedSteps.push(name)
    const numbers = [
      `${own.passed} passed`,
      ...(own.failed ? [`${own.failed} failed`] : []),
      ...(own.skipped ? [`${own.skipped} skipped`] : []),
    ]
    console.log(`${own.failed > 0 ? '✗' : '✓'} ${name}: ${numbers.join(', ')} (${seconds(Date.now() - began)})`)
  }
  return { counts, failedSteps }
}

export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
