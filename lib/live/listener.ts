import pg from 'pg'
import { env } from '@/lib/env'
import { logError, logInfo } from '@/lib/log'

/**
 * LISTEN, once per process (DESIGN §3.9): every subscriber shares one connection, which is made anew when it breaks. What was
 * said while it was broken is lost, so subscribers are told `reconnected` and read again.
 */
export type Heard = { readonly kind: 'payload'; readonly payload: string } | { readonly kind: 'reconnected' }
type Subscriber = (heard: Heard) => void

interface Listening {
  readonly subscribers: Map<string, Set<Subscriber>>
  client: pg.Client | null
  /** Channels of this connection, one statement after the other. */
  listened: Map<string, Promise<unknown>>
  connecting: Promise<void> | null
  failures: number
}

const LONGEST_PAUSE_MS = 10_000

// On globalThis, because a development server loads modules more than once.
const holder = globalThis as typeof globalThis & { portalListening?: Listening }

function listening(): Listening {
  holder.portalListening ??= {
    subscribers: new Map(),
    client: null,
    listened: new Map(),
    connecting: null,
    failures: 0,
  }
  return holder.portalListening
}

/** Resolves once the database has confirmed, so that nothing said afterwards is missed. Returns how to stop. */
export async function subscribe(channel: string, subscriber: Subscriber): Promise<() => void> {
  const state = listening()
  const subscribers = state.subscribers.get(channel) ?? new Set<Subscriber>()
  subscribers.add(subscriber)
  state.subscribers.set(channel, subscribers)
  await connect(state)
  await listenTo(state, channel)
  return () => {
    subscribers.delete(subscriber)
  }
}

async function listenTo(state: Listening, channel: string): Promise<void> {
  const { client, listened } = state
  if (!client) return
  if (!listened.has(channel)) {
    const before = Promise.allSettled([...listened.values()])
    listened.set(
      channel,
      before.then(() => client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)),
    )
  }
  await listened.get(channel)
}

function connect(state: Listening): Promise<void> {
  if (state.client) return Promise.resolve()
  state.connecting ??= open(state).finally(() => {
    state.connecting = null
  })
  return state.connecting
}

async function open(state: Listening): Promise<void> {
  const client = new pg.Client({
    connectionString: env().databaseUrl ?? undefined,
    options: '-c role=portal_app',
    application_name: 'portal-live',
    keepAlive: true,
  })
  client.on('notification', ({ channel, payload = '' }) => tell(state, channel, { kind: 'payload', payload }))
  client.on('error', (error) => void lost(state, client, error))
  client.on('end', () => void lost(state, client, null))
  await client.connect()
  state.client = client
  state.listened = new Map()
  for (const channel of state.subscribers.keys()) await listenTo(state, channel)
  state.failures = 0
}

const tell = (state: Listening, channel: string, heard: Heard): void => {
  for (const subscriber of state.subscribers.get(channel) ?? []) subscriber(heard)
}

async function lost(state: Listening, client: pg.Client, error: Error | null): Promise<void> {
  if (state.client !== client) return
  state.client = null
  if (error) logInfo('live.connection_lost', { error: error.name })
  client.end().catch(() => undefined) // already broken
  await reconnect(state)
}

async function reconnect(state: Listening): Promise<void> {
  while (!state.client && hasSubscribers(state)) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_PAUSE_MS, 250 * 2 ** state.failures)).unref())
    try {
      await connect(state)
      for (const channel of state.subscribers.keys()) tell(state, channel, { kind: 'reconnected' })
    } catch (error) {
      state.failures += 1
      if (state.failures === 1) logError('live.cannot_connect', error)
    }
  }
}

const hasSubscribers = (state: Listening): boolean => [...state.subscribers.values()].some(({ size }) => size > 0)

/** Ends the connection; for processes that end and for tests. */
export async function stopListening(): Promise<void> {
  const state = listening()
  delete holder.portalListening
  const { client } = state
  state.client = null
  state.subscribers.clear()
  await client?.end()
}
