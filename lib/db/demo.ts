import pg from 'pg'
import { env } from '@/lib/env'
import type { Tx } from './client'
import { openMessage } from './messages'

export interface DemoMessage {
  readonly id: string
  readonly channel: string
  readonly recipient: string
  readonly body: unknown
  readonly status: string
  readonly queuedAt: Date
  readonly notBefore: Date | null
  readonly lastError: string | null
}

const MESSAGE = {
  id: true,
  channel: true,
  recipient: true,
  body: true,
  status: true,
  queuedAt: true,
  notBefore: true,
  lastError: true,
} as const

/** Latest first. Mail and SMS are opened: whatever a person must receive can be seen at the desk. */
export async function listDemoMessages(db: Tx, most: number): Promise<DemoMessage[]> {
  const rows = await db.outboxMessage.findMany({
    where: { channel: { in: ['MAIL', 'SMS'] } },
    orderBy: { id: 'desc' },
    take: most,
    select: MESSAGE,
  })
  return rows.map((row) => ({ ...row, ...openMessage(row) }))
}

export async function listDeadMessages(
  db: Tx,
  most: number,
): Promise<{ id: string; channel: string; recipientMasked: string; lastError: string | null }[]> {
  return db.outboxMessage.findMany({
    where: { status: 'DEAD' },
    orderBy: { id: 'desc' },
    take: most,
    select: { id: true, channel: true, recipientMasked: true, lastError: true },
  })
}

export interface DemoMembership {
  readonly membershipId: string
  readonly userId: string
  readonly name: string
  readonly role: string
  readonly relation: string | null
  readonly itemLetters: readonly string[]
  readonly abilities: readonly string[]
  readonly institution: string | null
}

export async function listDemoMemberships(db: Tx, most: number): Promise<DemoMembership[]> {
  const rows = await db.membership.findMany({
    where: { active: true, user: { active: true } },
    orderBy: { createdAt: 'asc' },
    take: most,
    select: {
      id: true,
      userId: true,
      role: true,
      relation: true,
      itemLetters: true,
      abilities: true,
      user: { select: { name: true } },
      institution: { select: { name: true } },
    },
  })
  return rows.map(({ id, user, institution, ...rest }) => ({
    ...rest,
    membershipId: id,
    name: user.name,
    institution: institution?.name ?? null,
  }))
}

export async function findDemoMembership(db: Tx, membershipId: string) {
  return db.membership.findFirst({
    where: { id: membershipId, active: true, user: { active: true } },
    select: { id: true, role: true, user: { select: { id: true, name: true, passwordVersion: true } } },
  })
}

export async function listUnavailable(db: Tx): Promise<string[]> {
  const rows = await db.connectorState.findMany({ where: { available: false }, select: { system: true } })
  return rows.map(({ system }) => system)
}

export async function setAvailable(db: Tx, system: string, available: boolean, at: Date): Promise<void> {
  const change = { available, changedAt: at }
  await db.connectorState.upsert({ where: { system }, create: { system, ...change }, update: change })
}

/** As the owner, who alone may touch evidence and the queue: only in the demo. */
export async function withOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: env().databaseUrl ?? undefined,
    application_name: 'portal-demo-desk',
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const asOwner = (sql: string): Promise<void> => withOwner(async (client) => void (await client.query(sql)))

/** One seed at a time. The lock lives as long as its connection: nobody who was killed keeps it. */
export const aloneAtSeed = <T>(work: () => Promise<T>): Promise<T> =>
  withOwner(async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtextextended('portal:seed', 0))`)
    return work()
  })

/** Empties every table, with the triggers that keep evidence append-only set aside for this one transaction. */
export const emptyDatabase = (): Promise<void> => asOwner(EMPTY_TABLES)

/** What the seed has queued comes after what people queue from now on; a smaller number goes first. */
export const deferQueuedJobs = (): Promise<void> =>
  asOwner('UPDATE graphile_worker._private_jobs SET priority = 10 WHERE locked_at IS NULL')

export const EMPTY_TABLES = `
  DO $do$ DECLARE t record; tables text; BEGIN
    SET LOCAL lock_timeout = '10s';
    SELECT string_agg(format('%I', tablename), ', ') INTO tables FROM pg_tables
      WHERE schemaname = 'public' AND tablename <> '_prisma_migrations';
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1 LOOP
      EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', t.tablename);
    END LOOP;
    EXECUTE 'TRUNCATE ' || tables || ' RESTART IDENTITY';
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1 LOOP
      EXECUTE format('ALTER TABLE %I ENABLE TRIGGER USER', t.tablename);
    END LOOP;
    DELETE FROM graphile_worker._private_jobs;
  END $do$`
