/** One file on its way, as the page shows it. */
export type UploadStatus = 'waiting' | 'sending' | 'paused' | 'offline' | 'checking' | 'done' | 'refused'

export interface UploadItem {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly percent: number
  readonly status: UploadStatus
  /** The sentence of a refusal, or the hints beside “received”. */
  readonly messages: readonly string[]
  /** Sending again may help: the connection broke, or the server was busy. */
  readonly mayRetry: boolean
}

export type UploadChange = { readonly id: string } & Partial<Omit<UploadItem, 'id' | 'name' | 'size'>>

export const changeItem = (items: readonly UploadItem[], { id, ...change }: UploadChange): readonly UploadItem[] =>
  items.map((item) => (item.id === id ? { ...item, ...change } : item))

export interface Answered {
  readonly message?: string
  readonly hints?: readonly string[]
}

/** What our routes answer; anything else (a proxy's page) says nothing to a person. */
export function readAnswer(body: string): Answered {
  try {
    const answer: unknown = JSON.parse(body)
    if (answer === null || typeof answer !== 'object') return {}
    const message = 'message' in answer && typeof answer.message === 'string' ? answer.message : undefined
    const hints = 'hints' in answer && Array.isArray(answer.hints) ? answer.hints : []
    return { message, hints: hints.filter((hint): hint is string => typeof hint === 'string') }
  } catch {
    return {}
  }
}
