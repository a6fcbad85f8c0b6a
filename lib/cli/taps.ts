import { spawn } from 'node:child_process'
import { endWithSentence, Problem } from '@/lib/cli/problem'
import { ROOT } from '@/lib/cli/run'
import { provideSystemPrograms } from '@/lib/cli/system-programs.mjs'

/**
 * `npm run -s taps -- --json`: a telephone-sized browser takes an institution from the sign-in page to its receipt and counts
 * what a finger does. One line per institution; choosing a file is three taps, choosing n at once is n + 2.
 */
function count(): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/taps/main.ts'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    process.once('SIGTERM', () => child.kill('SIGTERM'))
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

await endWithSentence(async () => {
  provideSystemPrograms()
  const { code, output } = await count()
  const results = output.split('\n').filter((line) => line.startsWith('{"items"')) // web and worker log there too
  if (code !== 0 || results.length === 0) throw new Problem('The count failed; what it said stands above.')
  console.log(process.argv.includes('--json') ? `[${results.join(',')}]` : results.join('\n'))
  return 0
})
