/**
 * One stream per browser (DESIGN §3.9): the tab that holds the lock keeps the stream and passes on what it hears; when it is
 * closed, the next tab in line takes over.
 */
export interface HeardEvent {
  readonly kind: string
  readonly caseId: string | null
  readonly importId?: string
  readonly userId?: string
  readonly name?: string
  readonly gone?: boolean
}
type Hear = (event: HeardEvent) => void

const NAME = 'portal-live'

const hearers = new Set<Hear>()
let leave: (() => void) | null = null

export function listenLive(address: string, hear: Hear): () => void {
  hearers.add(hear)
  leave ??= join(address)
  return () => {
    hearers.delete(hear)
    if (hearers.size > 0) return
    leave?.()
    leave = null
  }
}

const tellAll: Hear = (event) => {
  for (const hear of hearers) hear(event)
}

function join(address: string): () => void {
  if (typeof EventSource === 'undefined') return () => undefined
  if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') return stream(address, tellAll)
  const channel = new BroadcastChannel(NAME)
  channel.onmessage = ({ data }: MessageEvent<HeardEvent>) => tellAll(data)
  const ending = new AbortController()
  navigator.locks
    .request(NAME, { signal: ending.signal }, () => lead(address, channel, ending.signal))
    .catch(() => undefined) // left before it was this tab's turn
  return () => {
    ending.abort()
    channel.close()
  }
}

/** Resolves, and so gives the lock back, when this tab has no hearer left. */
const lead = (address: string, channel: BroadcastChannel, ending: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = stream(address, (event) => {
      if (!ending.aborted) channel.postMessage(event)
      tellAll(event)
    })
    const stop = (): void => {
      end()
      resolve()
    }
    if (ending.aborted) stop()
    else ending.addEventListener('abort', stop, { once: true })
  })

function stream(address: string, hear: Hear): () => void {
  const source = new EventSource(address)
  let opened = 0
  source.onmessage = ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as HeardEvent // written by our own route
    if (event.kind !== 'Open') return hear(event)
    // Connected again: what was said in between is lost, so everybody reads anew.
    if ((opened += 1) > 1) hear({ kind: 'Reread', caseId: null })
  }
  return () => source.close()
}
