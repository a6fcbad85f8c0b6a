import type { Actor } from '@/lib/domain/shared/actor'
import { LIVE_CHANNEL, type LiveEvent, parseLiveEvent } from '@/lib/live/event'
import { subscribe } from '@/lib/live/listener'
import { logError } from '@/lib/log'
import { type CaseScope, mayHear } from './hearing'

export interface LiveStreamOptions {
  readonly actor: Actor
  /** Asked every minute; `null` ends the stream. */
  readonly reauthorise: () => Promise<Actor | null>
  readonly signal: AbortSignal
  readonly heartbeatMs?: number
  readonly reauthoriseMs?: number
}

const HEARTBEAT_MS = 25_000
const REAUTHORISE_MS = 60_000

/** Server-sent events for one browser: ids of what changed within the person's sight (DESIGN §3.9). */
export function openLiveStream(options: LiveStreamOptions): ReadableStream<Uint8Array> {
  const { signal, heartbeatMs = HEARTBEAT_MS, reauthoriseMs = REAUTHORISE_MS } = options
  const encoder = new TextEncoder()
  let close: () => void = () => undefined
  return new ReadableStream({
    async start(controller) {
      const send = (text: string): void => controller.enqueue(encoder.encode(text))
      const session = { actor: options.actor, known: new Map() as CaseScope }
      let ended = false
      const unsubscribe = await subscribe(LIVE_CHANNEL, (heard) => {
        if (heard.kind === 'reconnected') return send(message({ kind: 'Reread' }))
        const event = parseLiveEvent(heard.payload)
        if (event) void forward(event)
      })
      const forward = async (event: LiveEvent): Promise<void> => {
        try {
          if ((await mayHear(session.actor, event, session.known)) && !ended) send(message(event))
        } catch (error) {
          logError('live.forward', error)
        }
      }
      const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs)
      const check = setInterval(() => void reauthorise(), reauthoriseMs)
      const reauthorise = async (): Promise<void> => {
        const actor = await options.reauthorise().catch(() => null)
        if (!actor) return close()
        session.actor = actor
        session.known.clear()
      }
      close = () => {
        if (ended) return
        ended = true
        unsubscribe()
        clearInterval(heartbeat)
        clearInterval(check)
        signal.removeEventListener('abort', close)
        controller.close()
      }
      signal.addEventListener('abort', close)
      send(`retry: 3000\n${message({ kind: 'Open' })}`)
      if (signal.aborted) close()
    },
    cancel: () => close(),
  })
}

const message = (event: LiveEvent): string => {
  const { kind, caseId, importId, userId, name, gone } = event
  const presence = kind === 'Presence' ? { userId, name, gone: gone ?? false } : {}
  return `data: ${JSON.stringify({ kind, caseId: caseId ?? null, ...(importId ? { importId } : {}), ...presence })}\n\n`
}
