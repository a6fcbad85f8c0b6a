import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { FileType } from '@/lib/domain/files/limits'
import { PAPER_LIMITS } from '@/lib/domain/paper/paper'
import type { ReadPaper } from './read-paper'

/** The file could not be read; it never will, so it is not tried again. */
export class UnreadablePaper extends Error {}
/** The office's worker ends: the file is read after the next start. */
export class ReaderStopped extends Error {}

export interface ReaderOptions {
  readonly seconds?: number
  readonly idleSeconds?: number
}

const IDLE_SECONDS = 60
const HEAP_MB = 512

let child: ChildProcess | null = null
let stopCurrent: ((error: Error) => void) | null = null
let idle: NodeJS.Timeout | null = null
let turn: Promise<unknown> = Promise.resolve()

/** One file at a time, in the process that reads; a file that takes too long or breaks it costs that process and no other. */
export function readInProcess(bytes: Buffer, type: FileType, options: ReaderOptions = {}): Promise<ReadPaper> {
  const answer = turn.then(() => ask(bytes, type, options))
  turn = answer.catch(() => undefined) // told to whoever asked
  return answer
}

export const isReaderRunning = (): boolean => child !== null

/** Ends the process, also in the middle of a file. */
export function stopPaperReader(): void {
  stopCurrent?.(new ReaderStopped('the worker ends'))
  end()
}

function end(): void {
  if (idle) clearTimeout(idle)
  idle = null
  child?.kill('SIGKILL')
  child = null
}

/** Beside the bundled worker, or the source itself where the worker runs from source. */
function start(): ChildProcess {
  const bundled = path.join(import.meta.dirname, 'paper-reader.mjs')
  const isBundled = existsSync(bundled)
  const file = isBundled ? bundled : path.join(import.meta.dirname, 'reader-process.ts')
  const loader = isBundled ? [] : ['--import', 'tsx']
  const started = fork(file, [], {
    execArgv: [...loader, `--max-old-space-size=${HEAP_MB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  started.on('exit', () => {
    if (child === started) child = null
  })
  return started
}

function ask(bytes: Buffer, type: FileType, { seconds, idleSeconds }: ReaderOptions): Promise<ReadPaper> {
  if (idle) clearTimeout(idle)
  const reader = (child ??= start())
  return new Promise<ReadPaper>((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(limit)
      stopCurrent = null
      reader.removeAllListeners('message').removeListener('exit', died)
      idle = setTimeout(end, (idleSeconds ?? IDLE_SECONDS) * 1000).unref()
    }
    const fail = (error: Error): void => {
      settle()
      reject(error)
    }
    const died = (): void => fail(new UnreadablePaper('the reader broke'))
    const limit = setTimeout(
      () => {
        fail(new UnreadablePaper('the time is over'))
        end()
      },
      (seconds ?? PAPER_LIMITS.seconds) * 1000,
    )
    stopCurrent = fail
    reader.once('exit', died)
    reader.on('message', (message: { read: ReadPaper } | { failed: string }) => {
      if ('failed' in message) return fail(new UnreadablePaper(message.failed))
      settle()
      resolve(message.read)
    })
    reader.send({ bytes, type }, (error) => {
      if (error) fail(new UnreadablePaper('the reader did not take the file'))
    })
  })
}
