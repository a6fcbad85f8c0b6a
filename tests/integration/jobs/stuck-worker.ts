import { startWorker } from '@/lib/jobs/worker-process'

/** A worker whose only job never ends, to be killed by the test. */
await startWorker({ handlers: { rules: () => new Promise<void>(() => undefined) }, scanners: [] })
