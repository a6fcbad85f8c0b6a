import type { NhcPayload } from '@/lib/domain/institution/register-payload'
import {
  addDoses,
  addVerifications,
  type Dose,
  findInstitutionId,
  institutionData,
  replacePractitioners,
  replaceRadiology,
  type Sourced,
} from '@/lib/db/institutions'
import type { Tx } from '@/lib/db/client'
import { toDate, toDateOrNull } from '@/lib/db/dates'
import type { Registers } from '@/lib/domain/items/registers'

export interface InstitutionImport {
  readonly nhc: NhcPayload
  readonly licence: Registers['licence']['data']
  readonly supervision: Registers['supervision']['data']
  readonly dose: Registers['dose']['data']
}

/**
 * From register payloads to rows, each with source and date; running it twice changes nothing. Licence entries are created,
 * never overwritten: their status and due dates are moved by decisions (DOMAIN §5.6).
 */
export async function importInstitution(tx: Tx, payload: InstitutionImport, sourced: Sourced): Promise<string> {
  const data = institutionData(payload.nhc, sourced)
  const known = await findInstitutionId(tx, payload.nhc)
  const { id } = known
    ? await tx.institution.update({
        where: { id: known },
        data: { ...data, version: { increment: 1 } },
        select: { id: true },
      })
    : await tx.institution.create({ data, select: { id: true } })
  await importLicences(tx, id, payload, sourced)
  await replacePractitioners(tx, id, payload.nhc, sourced)
  await replaceRadiology(tx, id, payload.nhc, sourced)
  await addDoses(tx, id, dosesOf(payload), { ...sourced, source: 'dose' })
  await addVerifications(tx, id, payload.nhc, sourced.source)
  await importPoints(tx, id, payload)
  return id
}

async function importLicences(
  tx: Tx,
  institutionId: string,
  { nhc, licence }: InstitutionImport,
  { source, asOf }: Sourced,
): Promise<void> {
  for (const face of licence?.licences ?? []) {
    if (!face.no) continue
    const data = {
      institutionId,
      eLicenceId: face.eLicenceId ?? null,
      issuedOn: toDateOrNull(face.issuedOn),
      validFrom: toDateOrNull(face.validFrom),
      validTo: toDateOrNull(face.validTo),
      scope: { categories: face.categories ?? [] },
      source,
      asOf,
    }
    const { id } = await tx.licence.upsert({
      where: { kind_no: { kind: face.kind, no: face.no } },
      create: { kind: face.kind, no: face.no, ...data },
      update: data,
      select: { id: true },
    })
    await tx.licenceEntry.createMany({
      data: (face.entries ?? []).flatMap((entry) =>
        entry.periodFrom && entry.periodTo && entry.due
          ? [
              {
                licenceId: id,
                institutionId,
                region: nhc.address?.region6 ?? '',
                item: entry.item,
                status: entry.status ?? 'VALID',
                cycleYears: 1,
                periodFrom: toDate(entry.periodFrom),
                periodTo: toDate(entry.periodTo),
                due: toDate(entry.due),
              },
            ]
          : [],
      ),
      skipDuplicates: true,
    })
  }
}

const dosesOf = ({ dose }: InstitutionImport): Dose[] =>
  (dose?.workers ?? []).flatMap((worker) =>
    (worker.doses ?? []).flatMap((reading) =>
      worker.personRef && reading.from && reading.to
        ? [
            {
              personRef: worker.personRef,
              from: reading.from,
              to: reading.to,
              mSv: reading.mSv ?? 0,
              belowMdl: reading.belowMdl ?? false,
              lab: reading.lab ?? '',
            },
          ]
        : [],
    ),
  )

async function importPoints(tx: Tx, institutionId: string, { supervision }: InstitutionImport): Promise<void> {
  const known = await tx.pointsEntry.findMany({
    where: { institutionId, source: 'supervision' },
    select: { documentNo: true, code: true },
  })
  const seen = new Set(known.map(({ code, documentNo }) => `${code} ${documentNo ?? ''}`))
  await tx.pointsEntry.createMany({
    data: (supervision?.points ?? []).flatMap((entry) =>
      entry.code && entry.actOn && entry.decidedOn && !seen.has(`${entry.code} ${entry.docNo ?? ''}`)
        ? [
            {
              institutionId,
              code: entry.code,
              points: entry.points,
              actOn: toDate(entry.actOn),
              decidedOn: toDate(entry.decidedOn),
              documentNo: entry.docNo ?? null,
              source: 'supervision',
            },
          ]
        : [],
    ),
  })
}
