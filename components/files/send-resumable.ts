import { DetailedError, Upload } from 'tus-js-client'
import { readAnswer, type UploadChange } from './upload-state'

export interface SendOptions {
  readonly endpoint: string
  readonly target: string
  readonly locale: string
  /** Said when there is no sentence from the server. */
  readonly broken: string
  readonly change: (change: Omit<UploadChange, 'id'>) => void
  readonly done: () => void
  readonly ended: () => void
  /** No answer at all: it goes on when the connection is back. */
  readonly lost: () => void
}

const CHUNK = 4 * 1024 * 1024

/** The same file for the same place goes on where it stopped, also after the page was left. */
const fingerprintOf = (file: File, target: string): string =>
  ['portal', target, file.name, file.size, file.lastModified].join('|')

/** Begins, or goes on with, a resumable upload. */
export async function sendResumable(file: File, options: SendOptions): Promise<Upload> {
  const { endpoint, target, locale, broken, change, done, ended, lost } = options
  const upload = new Upload(file, {
    endpoint,
    chunkSize: CHUNK,
    retryDelays: [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000],
    metadata: { filename: file.name, target },
    headers: { 'x-portal-locale': locale },
    removeFingerprintOnSuccess: true,
    fingerprint: () => Promise.resolve(fingerprintOf(file, target)),
    onProgress: (sent, total) => {
      const percent = total > 0 ? Math.floor((sent / total) * 100) : 0
      change({ percent, status: sent < total ? 'sending' : 'checking' })
    },
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0
      if (status === 0) change({ status: 'offline' })
      return status === 0 || status === 409 || status === 423 || status >= 500
    },
    onSuccess: ({ lastResponse }) => {
      change({ status: 'done', percent: 100, messages: readAnswer(lastResponse.getBody()).hints ?? [] })
      done()
      ended()
    },
    onError: (error) => {
      const response = error instanceof DetailedError ? error.originalResponse : null
      if (response) {
        // A file the office does not take will not be taken the second time either.
        const mayRetry = response.getStatus() !== 422
        change({ status: 'refused', messages: [readAnswer(response.getBody()).message ?? broken], mayRetry })
      } else {
        change({ status: 'offline', messages: [], mayRetry: true })
        lost()
      }
      ended()
    },
  })
  const [previous] = await upload.findPreviousUploads()
  if (previous) upload.resumeFromPreviousUpload(previous)
  upload.start()
  return upload
}

/** Whether an upload for this place was broken off in this browser. */
export function hasUnfinished(target: string): boolean {
  try {
    return Object.keys(window.localStorage).some((key) => key.startsWith('tus::') && key.includes(`portal|${target}|`))
  } catch {
    return false // storage is switched off: nothing can have been kept
  }
}
