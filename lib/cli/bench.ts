import { spawn } from 'node:child_process'
import { endWithSentence, Problem } from '@/lib/cli/problem'
import { ROOT } from '@/lib/cli/run'

/**
 * `npm run -s bench -- --json`: how many pages a second beside a bare Next page, how many applications beside plain node and
 * pg, how times grow with the archive, what a first visit loads. `--quick` for a first look. Progress goes to stderr.
 */
function measure(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/main.ts', ...args], {
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
  const args = process.argv.slice(2)
  const { code, output } = await measure(args)
  const result = output.split('\n').findLast((line) => line.startsWith('{"worklistPageRatio"')) // web and worker log there too
  if (code !== 0 || !result) throw new Problem('The measurement failed; what it said stands above.')
  console.log(args.includes('--json') ? result : JSON.stringify(JSON.parse(result), null, 2))
  return 0
})
