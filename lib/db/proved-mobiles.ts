import type { Tx } from './client'
import { Prisma } from './generated/client'
import { type Part, part } from './parts'

/** HMACs of the contact mobiles an institution has proved by code. */
export const provedMobilesPart = (institutionId: string): Part<readonly string[]> =>
  part<{ readonly mobileHmac: string }, readonly string[]>(
    Prisma.sql`SELECT "mobileHmac" FROM "ProvedMobile" WHERE "institutionId" = ${institutionId}::uuid`,
    (rows) => rows.map(({ mobileHmac }) => mobileHmac),
  )

export interface ProvedMobile {
  readonly institutionId: string
  readonly mobileHmac: string
  readonly caseId: string
  readonly provedAt: Date
}

/** Two applications of one institution may prove the same number at once: it is proved all the same. */
export async function addProvedMobile(tx: Tx, proved: ProvedMobile): Promise<void> {
  await tx.provedMobile.createMany({ data: [proved], skipDuplicates: true })
}
