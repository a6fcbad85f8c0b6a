import { SYSTEMS, type InstitutionKey, type System } from '@/lib/connectors/port'
import { PAYLOAD_SCHEMAS } from '@/lib/connectors/registry'
import { sha256 } from '@/lib/db/canonical'
import { database, type Tx } from '@/lib/db/client'
import { readPart } from '@/lib/db/parts'
import { seal } from '@/lib/db/sealed'
import { newestSnapshotsPart, type Snapshot } from '@/lib/db/snapshots'
import { registersSchema, type Registers } from '@/lib/domain/items/registers'
import { connector } from '@/lib/services/connectors/connectors'

/** One answer of another system, not yet stored. */
export interface PulledRegister {
  readonly system: System
  readonly status: 'OK' | 'UNAVAILABLE'
  readonly raw: string | null
}

/** Asks the systems. Outside any transaction: the network is never waited for under a lock. */
export async function pullRegisters(
  institutionId: string,
  systems: readonly System[] = SYSTEMS,
): Promise<PulledRegister[]> {
  const key: InstitutionKey = await database().institution.findUniqueOrThrow({
    where: { id: institutionId },
    select: { uscc: true, registrationNo: true, filingNo: true },
  })
  return Promise.all(
    systems.map(async (system) => {
      const answer = await connector(system).pull(key)
      return answer.status === 'OK'
        ? { system, status: 'OK' as const, raw: answer.raw }
        : { system, status: 'UNAVAILABLE' as const, raw: null }
    }),
  )
}

/** Keeps the raw answers, sealed, with their hash (DOMAIN §11). Rules and prefill read only these. */
export async function saveSnapshots(
  tx: Tx,
  subject: { readonly institutionId: string; readonly caseId: string | null },
  pulled: readonly PulledRegister[],
  now: Date,
): Promise<void> {
  await tx.registerSnapshot.createMany({
    data: pulled.map(({ system, status, raw }) => ({
      institutionId: subject.institutionId,
      caseId: subject.caseId,
      system,
      status,
      payloadSealed: raw === null ? null : seal(raw),
      hash: raw === null ? null : sha256(raw),
      fetchedAt: now,
    })),
  })
}

export type SnapshotInfo = Pick<Snapshot, 'system' | 'status' | 'fetchedAt'>

/** The newest answer of each system, as the rules expect it; a system never asked counts as unavailable. */
export const registersOf = (newest: readonly Snapshot[]): Registers =>
  registersSchema.parse(
    Object.fromEntries(
      newest.map(({ system, status, payload }) => [
        system,
        { status, data: payload === null ? null : (JSON.parse(payload) as unknown) },
      ]),
    ),
  )

export const findNewestSnapshots = (db: Tx, institutionId: string): Promise<Snapshot[]> =>
  readPart(db, newestSnapshotsPart(institutionId))

/** The full payload of one system (more than the rules need), for prefill and import. */
export async function newestPayload<S extends System>(
  db: Tx,
  institutionId: string,
  system: S,
): Promise<ReturnType<(typeof PAYLOAD_SCHEMAS)[S]['parse']> | null> {
  const newest = (await findNewestSnapshots(db, institutionId)).find((one) => one.system === system)
  if (!newest?.payload) return null
  const schema = PAYLOAD_SCHEMAS[system]
  return schema.parse(JSON.parse(newest.payload)) as ReturnType<(typeof PAYLOAD_SCHEMAS)[S]['parse']> // parsed by that very schema
}
