import type { Upload } from 'tus-js-client'
import { sendResumable } from './send-resumable'
import type { UploadChange } from './upload-state'

interface QueueOptions {
  readonly endpoint: string
  readonly locale: string
  readonly broken: string
  readonly change: (change: UploadChange) => void
  readonly done: () => void
}

/** A file and what it is handed in for. */
export interface Sending {
  readonly file: File
  /** A FileTarget as JSON. */
  readonly target: string
}

export interface UploadQueue {
  readonly begin: (id: string, sending?: Sending) => void
  readonly pause: (id: string) => void
  readonly drop: (id: string) => void
  /** The connection is back: what broke off goes on. */
  readonly goOn: () => void
}

const AT_ONCE = 3

/** Files on their way: three at a time, the others wait their turn. */
export function makeUploadQueue(options: QueueOptions): UploadQueue {
  const files = new Map<string, Sending>()
  const uploads = new Map<string, Upload>()
  const running = new Set<string>()
  const lost = new Set<string>()
  let waiting: string[] = []

  const next = (after: string): void => {
    running.delete(after)
    const id = waiting.shift()
    if (id) begin(id)
  }
  const begin = (id: string, given?: Sending): void => {
    const sending = given ?? files.get(id)
    if (!sending || running.has(id)) return
    files.set(id, sending)
    lost.delete(id)
    if (running.size >= AT_ONCE) return void waiting.push(id)
    running.add(id)
    options.change({ id, status: 'sending', messages: [], mayRetry: false })
    const send = {
      ...options,
      target: sending.target,
      change: (part: Omit<UploadChange, 'id'>) => options.change({ ...part, id }),
      ended: () => next(id),
      lost: () => lost.add(id),
    }
    void sendResumable(sending.file, send).then((upload) => {
      // Taken out of the list, or paused, while it was being begun.
      if (running.has(id)) uploads.set(id, upload)
      else void upload.abort(!files.has(id))
    })
  }
  const leave = (id: string, forget: boolean): void => {
    waiting = waiting.filter((one) => one !== id)
    lost.delete(id)
    void uploads.get(id)?.abort(forget)
    uploads.delete(id)
    if (running.has(id)) next(id)
  }
  return {
    begin,
    pause: (id) => {
      leave(id, false)
      options.change({ id, status: 'paused' })
    },
    drop: (id) => {
      files.delete(id)
      leave(id, true)
    },
    goOn: () => [...lost].forEach((id) => begin(id)),
  }
}
