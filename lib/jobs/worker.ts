import { logError, logInfo } from '@/lib/log'
import { startWorker } from './worker-process'

/** The worker, a process of its own (DESIGN §3.8). Ends cleanly on SIGTERM: running jobs finish, the rest stays queued. */
const worker = await startWorker()

let ending = false
async function end(signal: string): Promise<void> {
  if (ending) return
  ending = true
  logInfo('worker.ending', { signal })
  try {
    await worker.stop()
    process.exit(0)
  } catch (error) {
    logError('worker.end', error)
    process.exit(1)
  }
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal))
