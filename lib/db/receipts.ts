import type { Prisma } from './generated/client'
import type { Tx } from './client'
import { canonicalJson } from './canonical'
import { hmacOf } from './sealed'

export interface Receipt {
  readonly command: string
  readonly inputHash: string
  readonly outcome: Prisma.JsonValue
}

/** A second copy of the same request waits here and then reads the first answer (DESIGN §3.3). */
export async function lockReceipt(tx: Tx, actorId: string, key: string): Promise<Receipt | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`receipt:${actorId}:${key}`}, 0))`
  return tx.commandReceipt.findUnique({
    where: { actorId_key: { actorId, key } },
    select: { command: true, inputHash: true, outcome: true },
  })
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
  await tx.commandReceipt.create({ data: receipt })
}
