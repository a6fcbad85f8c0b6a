import type { RegisterCode } from '@/lib/domain/items/definition'
import { Prisma } from './generated/client'
import { type Part, part } from './parts'
import { unseal } from './sealed'

/** What another system answered last; `payload` is the text that came, null when it was silent. */
export interface Snapshot {
  readonly system: RegisterCode
  readonly status: 'OK' | 'UNAVAILABLE'
  readonly payload: string | null
  readonly fetchedAt: Date
}

interface SnapshotRow {
  readonly system: RegisterCode
  readonly status: Snapshot['status']
  readonly payloadSealed: string | null
  readonly fetchedAt: string
}

/** The newest answer of each system. */
export const newestSnapshotsPart = (institutionId: string): Part<Snapshot[]> =>
  part<SnapshotRow, Snapshot[]>(
    Prisma.sql`
      SELECT DISTINCT ON ("system") "system", "status", "payloadSealed", "fetchedAt" FROM "RegisterSnapshot"
      WHERE "institutionId" = ${institutionId}::uuid ORDER BY "system", "fetchedAt" DESC, "id" DESC`,
    (rows) =>
      rows.map(({ system, status, payloadSealed, fetchedAt }) => ({
        system,
        status,
        payload: payloadSealed === null ? null : unseal(payloadSealed),
        fetchedAt: new Date(fetchedAt),
      })),
  )
