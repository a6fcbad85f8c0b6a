import type { Tx } from './client'
import { Prisma } from './generated/client'
import { type Part, part, readPart } from './parts'

/** A bureau as documents name it (DOMAIN §9). */
export interface IssuingBody {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly phone: string
  readonly addr: string
}

/** The bureau of a region: APPROVAL issues most documents, HEALTH those of visits and re-checks. */
export const issuingBodyPart = (region: string, kind: 'APPROVAL' | 'HEALTH'): Part<IssuingBody | null> =>
  part<IssuingBody, IssuingBody | null>(
    Prisma.sql`SELECT "id", "name", "prefix", "phone", "addr" FROM "Authority" WHERE "region" = ${region} AND "kind" = ${kind}`,
    ([body]) => body ?? null,
  )

export const findIssuingBody = (db: Tx, region: string, kind: 'APPROVAL' | 'HEALTH'): Promise<IssuingBody | null> =>
  readPart(db, issuingBodyPart(region, kind))
