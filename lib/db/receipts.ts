import type { Prisma } from './generated/client'
import type { Tx } from './client'
import { hashOf } from './canonical'

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

export const inputHashOf = (command: string, input: unknown): string => hashOf({ command, input })

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
