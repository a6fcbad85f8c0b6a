import type { Tx } from './client'

/** A bureau as documents name it (DOMAIN §9). */
export interface IssuingBody {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly phone: string
  readonly addr: string
}

/** The bureau of a region: APPROVAL issues most documents, HEALTH those of visits and re-checks. */
export async function findIssuingBody(
  db: Tx,
  region: string,
  kind: 'APPROVAL' | 'HEALTH',
): Promise<IssuingBody | null> {
  return db.authority.findUnique({
    where: { region_kind: { region, kind } },
    select: { id: true, name: true, prefix: true, phone: true, addr: true },
  })
}
