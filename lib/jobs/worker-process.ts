import { EventEmitter } from 'node:events'
import { Logger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { env } from '@/lib/env'
import { subscribe, stopListening } from '@/lib/live/listener'
import { logError, logInfo } from '@/lib/log'
import { announceScanned, parseScanRequest, SCAN_CHANNEL } from '@/lib/services/queue/scan-request'
import {
  closeDatabase,
  keepDemoClockAlive,
  resumeDemoClock,
  stopDemoClock,
  type Task,
} from '@/lib/services/queue/worker-office'
import { stopPaperReader } from '@/lib/services/paper/check-paper'
import { raiseAlarm } from '@/lib/services/notice/raise-alarm'
import { openQueueLocks, type QueueLocks } from './queue-locks'
import { type ScanLoop, startScanLoop } from './scan-loop'
import { SCANNERS, type Scanner } from './scanners'
import { TASK_HANDLERS, type TaskHandler, WAKES_SCANNERS } from './tasks'

export interface WorkerOptions {
  readonly handlers?: Partial<Record<Task, TaskHandler>>
  readonly scanners?: readonly Scanner[]
}

export interface RunningWorker {
  readonly settle: () => Promise<void>
  readonly stop: () => Promise<void>
}

const CONCURRENCY = 4
const HEARTBEAT_MS = 5_000
/** By then it is certain whether a job belongs to a worker that was killed a moment before. */
const LOOK_AGAIN_MS = 4_000

/** The background work of the portal in this process: jobs of the queue, scanners, the heartbeat of the demo's clock. */
export async function startWorker(options: WorkerOptions = {}): Promise<RunningWorker> {
  await resumeDemoClock()
  const locks = openQueueLocks()
  await locks.freeDead()
  const loop = startScanLoop(options.scanners ?? SCANNERS, locks)
  const handlers = options.handlers ?? TASK_HANDLERS
  const pool = openPool()
  const runner = await runQueue(pool, handlers, { loop, locks })
  const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS)
  const unsubscribe = await subscribe(SCAN_CHANNEL, (heard) => void answer(heard, loop))
  loop.wake()
  const second = setTimeout(loop.wake, LOOK_AGAIN_MS)
  logInfo('worker.started', { tasks: Object.keys(handlers).join(' ') })
  return {
    settle: loop.settle,
    stop: async () => {
      unsubscribe()
      clearInterval(heartbeat)
      clearTimeout(second)
      stopPaperReader() // the paper being read is read after the next start
      await loop.stop()
      await runner.stop().catch((error: unknown) => logError('worker.stop', error))
      await pool.end()
      await locks.close()
      await stopListening()
      await stopDemoClock()
      await closeDatabase()
    },
  }
}

async function beat(): Promise<void> {
  try {
    await keepDemoClockAlive()
  } catch (error) {
    logError('clock.heartbeat', error)
  }
}

/** Somebody at the demo desk waits until everything that is due has been done. */
async function answer(heard: Parameters<Parameters<typeof subscribe>[1]>[0], loop: ScanLoop): Promise<void> {
  if (heard.kind === 'reconnected') return loop.wake()
  const token = parseScanRequest(heard.payload)
  if (token === null) return loop.wake()
  try {
    await loop.settle()
    await announceScanned(token)
  } catch (error) {
    logError('scan.request', error)
  }
}

/** The queue is taken as a role that reaches no business table. */
function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().databaseUrl ?? undefined,
    max: CONCURRENCY + 2,
    options: '-c role=portal_queue',
    application_name: 'portal-queue',
  })
  const broken = (error: Error): void => logError('queue.connection', error) // graphile-worker asks again
  pool.on('error', broken)
  pool.on('connect', (client) => client.on('error', broken))
  return pool
}

/** Its lines are long and may quote payloads; what matters is logged by the events below. */
const quiet = new Logger(() => () => undefined)

function runQueue(
  pool: pg.Pool,
  handlers: Partial<Record<Task, TaskHandler>>,
  { loop, locks }: { loop: ScanLoop; locks: QueueLocks },
): Promise<Runner> {
  const taskList: TaskList = {}
  for (const [task, handler] of Object.entries(handlers)) {
    taskList[task] = async (payload, { job }) => {
      await handler(payload, { number: job.attempts, last: job.attempts >= job.max_attempts })
    }
  }
  const events: WorkerEvents = new EventEmitter()
  events.on('worker:create', ({ worker }) => {
    locks.hold(worker.workerId).catch((error: unknown) => logError('worker.hold', error))
  })
  events.on('job:success', ({ job }) => {
    if ((WAKES_SCANNERS as readonly string[]).includes(job.task_identifier)) loop.wake()
  })
  events.on('job:error', ({ job, error }) => logError('job.failed', error, idsOf(job)))
  events.on('job:failed', ({ job }) => void alarmAbout(job))
  return run({ pgPool: pool, taskList, concurrency: CONCURRENCY, noHandleSignals: true, logger: quiet, events })
}

const idsOf = (job: { id: string; task_identifier: string; attempts: number }) => ({
  job: job.id,
  task: job.task_identifier,
  attempt: job.attempts,
})

async function alarmAbout(job: { id: string; task_identifier: string }): Promise<void> {
  try {
    const facts = { task: job.task_identifier, job: job.id }
    await raiseAlarm({ code: 'ALARM_JOB', region: null, caseId: null, subject: `job:${job.id}`, facts })
  } catch (error) {
    logError('job.alarm', error)
  }
}
