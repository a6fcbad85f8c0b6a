import pg from 'pg'
import { env } from '@/lib/env'
import { logError, logInfo } from '@/lib/log'

/**
 * Jobs a killed worker held would wait four hours. Each worker therefore keeps an advisory lock named after its id for as
 * long as it lives; an id whose lock is free belongs to nobody, and its jobs go back into the queue.
 */
export interface QueueLocks {
  /** Says that this worker id lives. */
  readonly hold: (workerId: string) => Promise<void>
  /** Frees the jobs of workers that are gone; returns how many workers. */
  readonly freeDead: () => Promise<number>
  /** True when no other process scans at the moment; then `work` has run. */
  readonly alone: (work: () => Promise<void>) => Promise<boolean>
  /** Whether a job is running or could run now; papers being looked at do not count, since nothing follows from them. */
  readonly isBusy: () => Promise<boolean>
  /** Lets jobs that wait for their next attempt run at once. */
  readonly runWaiting: () => Promise<void>
  readonly close: () => Promise<void>
}

const SCANNING = 'portal-scanning'
/** A worker takes its first job and its lock at the same moment, on two connections. */
const SETTLED = "interval '2 seconds'"
const LOCK_SPACE = 72_707 // beside other advisory locks of the portal, which are 64 bits wide

/** One session, one statement at a time. A lost one has lost its locks; whatever is asked next opens it anew and takes them again. */
class Connection {
  readonly held = new Set<string>()
  private client: pg.Client | null = null
  private closed = false
  private turn: Promise<unknown> = Promise.resolve()

  query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const answer = this.turn.then(async () => {
      this.client ??= await this.open()
      return (await this.client.query<Row>(text, [...values])).rows
    })
    this.turn = answer.catch(() => undefined) // told to whoever asked
    return answer
  }

  private async open(): Promise<pg.Client> {
    if (this.closed) throw new Error('the worker has ended')
    const client = new pg.Client({
      connectionString: env().databaseUrl ?? undefined,
      options: '-c role=portal_queue',
      application_name: 'portal-worker',
      keepAlive: true,
    })
    const drop = (error?: Error): void => {
      if (this.client === client) this.client = null
      if (error) logError('worker.connection_lost', error)
    }
    client.on('error', drop)
    client.on('end', () => drop())
    await client.connect()
    for (const id of this.held) await client.query('SELECT pg_try_advisory_lock($1, hashtext($2))', [LOCK_SPACE, id])
    return client
  }

  async close(): Promise<void> {
    this.closed = true
    await this.turn
    await this.client?.end()
  }
}

export function openQueueLocks(): QueueLocks {
  const connection = new Connection()
  return {
    hold: async (workerId) => {
      connection.held.add(workerId)
      await connection.query('SELECT pg_try_advisory_lock($1, hashtext($2))', [LOCK_SPACE, workerId])
    },
    freeDead: () => freeDead(connection),
    alone: (work) => alone(connection, work),
    isBusy: async () => {
      const [row] = await connection.query<{ busy: boolean }>(
        `SELECT EXISTS (SELECT FROM graphile_worker._private_jobs
           WHERE (locked_at IS NOT NULL OR (is_available AND run_at <= now()))
             AND task_id NOT IN (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'precheck-paper')) AS busy`,
      )
      return row?.busy ?? false
    },
    runWaiting: async () => {
      await connection.query(
        `UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL AND is_available AND run_at > now()`,
      )
      await connection.query(`SELECT pg_notify('jobs:insert', '{"r":0,"count":10}')`)
    },
    close: () => connection.close(),
  }
}

async function freeDead(connection: Connection): Promise<number> {
  const rows = await connection.query<{ id: string }>(
    `SELECT DISTINCT locked_by AS id FROM graphile_worker._private_jobs WHERE locked_at < now() - ${SETTLED}`,
  )
  const dead: string[] = []
  for (const { id } of rows) {
    if (connection.held.has(id)) continue
    if (await tryLock(connection, id)) dead.push(id)
  }
  if (dead.length > 0) {
    await connection.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [dead])
    logInfo('worker.freed_dead', { workers: dead.length })
  }
  for (const id of dead) await unlock(connection, id)
  return dead.length
}

async function alone(connection: Connection, work: () => Promise<void>): Promise<boolean> {
  if (!(await tryLock(connection, SCANNING))) return false
  try {
    await work()
  } finally {
    await unlock(connection, SCANNING)
  }
  return true
}

async function tryLock(connection: Connection, name: string): Promise<boolean> {
  const [row] = await connection.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken', [
    LOCK_SPACE,
    name,
  ])
  return row?.taken ?? false
}

const unlock = (connection: Connection, name: string): Promise<unknown> =>
  connection.query('SELECT pg_advisory_unlock($1, hashtext($2))', [LOCK_SPACE, name])
