import type { OfficeClockState } from '@/lib/clock'
import { canonicalJson } from './canonical'
import type { Tx } from './client'
import { Prisma } from './generated/client'
import { insertRows } from './insert-rows'
import { officeClockPart } from './office-clock'
import { type Part, part, readParts } from './parts'
import { hmacOf } from './sealed'

export interface Receipt {
  readonly command: string
  readonly inputHash: string
  readonly outcome: Prisma.JsonValue
}

const receiptPart = (actorId: string, key: string): Part<Receipt | null> =>
  part<Receipt, Receipt | null>(
    Prisma.sql`SELECT "command", "inputHash", "outcome" FROM "CommandReceipt" WHERE "actorId" = ${actorId} AND "key" = ${key}`,
    ([receipt]) => receipt ?? null,
  )

/**
 * A second copy of the same request waits here and then reads the first answer (DESIGN §3.3). Lock and reading are two
 * statements: a statement sees what was there when it began, thus nothing of the copy it has waited for.
 */
export async function lockReceipt(
  tx: Tx,
  actorId: string,
  key: string,
): Promise<{ readonly receipt: Receipt | null; readonly clock: OfficeClockState }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`receipt:${actorId}:${key}`}, 0))`
  return readParts(tx, { receipt: receiptPart(actorId, key), clock: officeClockPart })
}

/** Keyed: an input may hold a short code, and a plain hash of it could be guessed from a stolen table. */
export const inputHashOf = (command: string, input: unknown): string => hmacOf(canonicalJson({ command, input }))

export async function writeReceipt(
  tx: Tx,
  receipt: {
    actorId: string
    key: string
    command: string
    inputHash: string
    outcome: Prisma.InputJsonValue
    at: Date
  },
): Promise<void> {
  await insertRows(tx, 'CommandReceipt', [receipt])
}
