import { sha256 } from '@/lib/db/canonical'
import { catalogueInForcePart } from '@/lib/db/catalogues'
import { database, type Tx } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { readPart } from '@/lib/db/parts'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { type Catalogue, readCatalogue } from '@/lib/domain/items/catalogue'
import { catalogueJson } from '@/lib/domain/items/registry'

/** Catalogue versions are content-addressed and never change, so a process may keep them (DESIGN §3.1). */
const kept = new Map<string, Catalogue>()

export interface CatalogueInForce {
  readonly hash: string
  readonly catalogue: Catalogue
}

/** What is in force on that day; filing stores its hash. */
export async function catalogueAt(date: IsoDate, db: Tx = database()): Promise<CatalogueInForce> {
  const hash = await readPart(db, catalogueInForcePart(date))
  if (hash === null) throw new Error(`no catalogue in force on ${date}`)
  return { hash, catalogue: await catalogueByHash(hash, db) }
}

/** A case filed under a catalogue keeps it; a draft follows the one in force. */
export const catalogueOf = async (
  subject: { readonly catalogueHash: string | null },
  today: IsoDate,
  db: Tx = database(),
): Promise<Catalogue> =>
  subject.catalogueHash ? catalogueByHash(subject.catalogueHash, db) : (await catalogueAt(today, db)).catalogue

export async function catalogueByHash(hash: string, db: Tx = database()): Promise<Catalogue> {
  const known = kept.get(hash)
  if (known) return known
  const row = await db.catalogueVersion.findUniqueOrThrow({ where: { hash }, select: { json: true } })
  const read = readCatalogue(row.json)
  if (!read.ok) throw new Error(`catalogue ${hash}: ${read.error.code} ${JSON.stringify(read.error.facts)}`)
  kept.set(hash, read.value)
  return read.value
}

/** Stores the registry of this release as a version, once. Run at start of the worker and by the seed. */
export async function storeCatalogue(validFrom: IsoDate, db: Tx = database()): Promise<string> {
  const json = catalogueJson()
  const hash = sha256(json)
  await db.catalogueVersion.createMany({ data: [{ hash, json, validFrom: toDate(validFrom) }], skipDuplicates: true })
  return hash
}
