import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { type Prisma, PrismaClient } from './generated/client'

/** One pool per process. Web and worker act as `portal_app`, which owns no table (DESIGN §3.7). */
export type Db = PrismaClient
export type Tx = Prisma.TransactionClient

const holder = globalThis as typeof globalThis & { portalDatabase?: PrismaClient }

export function database(): PrismaClient {
  holder.portalDatabase ??= openDatabase(requireUrl(), env().databasePool)
  return holder.portalDatabase
}

function requireUrl(): string {
  const url = env().databaseUrl
  if (!url) throw new Error('DATABASE_URL is not set: start through `npm run demo` or name a Postgres')
  return url
}

/**
 * A statement's text gives it a name, so that a connection parses and plans it once: for the small statements of a page that
 * is most of the work. Texts whose lists grow with their input are not worth a name; so there is an end to the names.
 */
const MOST_NAMED = 500
const LONGEST_NAMED = 16_000
const names = new Map<string, string>()

function nameOfStatement({ sql }: { readonly sql: string }): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= MOST_NAMED || sql.length > LONGEST_NAMED) return ''
  const name = `s${names.size}`
  names.set(sql, name)
  return name
}

export function openDatabase(url: string, max: number): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max,
      // Prisma sends instants without a zone, so the session's must be UTC whatever the server's is.
      options: '-c role=portal_app -c TimeZone=UTC -c idle_in_transaction_session_timeout=30000',
      application_name: 'portal',
    },
    { statementNameGenerator: nameOfStatement },
  )
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 8_000, timeout: 15_000 } })
}

export async function closeDatabase(): Promise<void> {
  await holder.portalDatabase?.$disconnect()
  delete holder.portalDatabase
}

/** Thrown when the database had no time for us; becomes the refusal `system.busy`, never a 5xx (DESIGN §3.4). */
export class BusyError extends Error {
  override readonly name = 'BusyError'
}

const BUSY_PRISMA = new Set(['P2024', 'P2028', 'P2034'])
const BUSY_POSTGRES =
  /\b(40P01|40001|55P03|53300|57014)\b|deadlock detected|too many clients|Unable to start a transaction/

export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return BUSY_PRISMA.has(code) || BUSY_POSTGRES.test(error.message)
}

const running = new AsyncLocalStorage<Tx>()

/**
 * For reference data read on the way. Inside a transaction it is read on that transaction's own connection: were a second
 * one asked for while others hold the rest of the pool and wait for our lock, nobody would ever go on.
 */
export const currentDatabase = (): Tx => running.getStore() ?? database()

/** Short transactions only: no network, no files, no rendering inside (STYLE §5). */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await database().$transaction((tx) => running.run(tx, () => work(tx)))
  } catch (error) {
    if (isBusy(error)) throw new BusyError('database busy', { cause: error })
    throw error
  }
}
