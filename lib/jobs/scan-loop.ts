import { type OfficeMoment, realNow } from '@/lib/clock'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { logError, logInfo } from '@/lib/log'
import { officeNow } from '@/lib/services/queue/worker-office'
import type { QueueLocks } from './queue-locks'
import type { Scanner } from './scanners'

/** Runs the scanners every minute and whenever somebody asks; never two rounds at once, in this process or another. */
export interface ScanLoop {
  /** A round soon, for those who do not wait for it; many calls make one round. */
  readonly wake: () => void
  /** Round after round until nothing is left to do. */
  readonly settle: () => Promise<void>
  readonly stop: () => Promise<void>
}

const MINUTE_MS = 60_000
const GATHER_MS = 200
const MOST_ROUNDS = 8
const IDLE_WITHIN_MS = 15_000

export function startScanLoop(scanners: readonly Scanner[], locks: QueueLocks): ScanLoop {
  const lastRun: LastRuns = new Map()
  let running: Promise<number> = Promise.resolve(0)
  let gathering: NodeJS.Timeout | null = null
  let stopped = false

  const round = (): Promise<number> => {
    running = running.then(() => (stopped ? 0 : runRound(scanners, locks, lastRun)))
    return running
  }
  const minute = setInterval(() => void round(), MINUTE_MS)
  return {
    wake: () => {
      gathering ??= setTimeout(() => {
        gathering = null
        void round()
      }, GATHER_MS)
    },
    settle: () => settle(round, locks),
    stop: async () => {
      stopped = true
      clearInterval(minute)
      if (gathering) clearTimeout(gathering)
      await running
    },
  }
}

/** Jobs make work for scanners and the other way round: a rendered result is delivered, a delivered one published. */
async function settle(round: () => Promise<number>, locks: QueueLocks): Promise<void> {
  await locks.runWaiting()
  for (let n = 0; n < MOST_ROUNDS; n += 1) {
    const done = await round()
    const wasBusy = await untilIdle(locks)
    if (done === 0 && !wasBusy) return
  }
}

async function untilIdle(locks: QueueLocks): Promise<boolean> {
  let wasBusy = false
  const until = realNow().getTime() + IDLE_WITHIN_MS
  while (realNow().getTime() < until && (await locks.isBusy())) {
    wasBusy = true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return wasBusy
}

/** Returns how much the scanners did; the anchor that closes each round does not count. */
async function runRound(scanners: readonly Scanner[], locks: QueueLocks, lastRun: LastRuns): Promise<number> {
  let done = 0
  try {
    await locks.alone(async () => {
      for (const scanner of scanners) {
        const moment = await officeNow()
        const count = isDue(scanner, lastRun, moment) ? await runOne(scanner, lastRun, moment) : 0
        if (!scanner.closesRound) done += count
      }
    })
    await locks.freeDead()
  } catch (error) {
    logError('scan.failed', error)
  }
  return done
}

interface LastRun {
  readonly at: number
  readonly day: IsoDate
}
type LastRuns = Map<string, LastRun>

function isDue({ name, everySeconds, onNewDay }: Scanner, lastRun: LastRuns, { today }: OfficeMoment): boolean {
  const last = lastRun.get(name)
  if (everySeconds === undefined || !last || (onNewDay && last.day !== today)) return true
  return realNow().getTime() - last.at >= everySeconds * 1000
}

/** One scanner that fails does not keep the others from their work; the next round tries again. */
async function runOne({ name, run }: Scanner, lastRun: LastRuns, moment: OfficeMoment): Promise<number> {
  try {
    const count = await run(moment)
    lastRun.set(name, { at: realNow().getTime(), day: moment.today })
    if (count > 0) logInfo('scan.done', { scanner: name, count })
    return count
  } catch (error) {
    logError('scan.scanner_failed', error, { scanner: name })
    return 0
  }
}
