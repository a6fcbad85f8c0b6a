import { randomUUID } from 'node:crypto'
import type { NhcPayload } from '@/lib/domain/institution/register-payload'
import {
  createInstitutions,
  type Dose,
  doseRows,
  findInstitutionId,
  institutionData,
  replacePractitioners,
  replaceRadiology,
  type Sourced,
  verificationRows,
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
  await tx.doseReading.createMany({
    data: doseRows(id, dosesOf(payload), { ...sourced, source: 'dose' }),
    skipDuplicates: true,
  })
  await tx.verificationRecord.createMany({
    data: verificationRows(id, payload.nhc, sourced.source),
    skipDuplicates: true,
  })
  await importPoints(tx, id, payload)
  return id
}

type LicenceFace = NonNullable<NonNullable<InstitutionImport['licence']>['licences']>[number]

const licenceData = (institutionId: string, face: LicenceFace, { source, asOf }: Sourced) => ({
  institutionId,
  eLicenceId: face.eLicenceId ?? null,
  issuedOn: toDateOrNull(face.issuedOn),
  validFrom: toDateOrNull(face.validFrom),
  validTo: toDateOrNull(face.validTo),
  scope: { categories: face.categories ?? [] },
  source,
  asOf,
})

const entryRows = (ids: { institutionId: string; licenceId: string }, face: LicenceFace, nhc: NhcPayload) =>
  (face.entries ?? []).flatMap((entry) =>
    entry.periodFrom && entry.periodTo && entry.due
      ? [
          {
            ...ids,
            region: nhc.address?.region6 ?? '',
            item: entry.item,
            status: entry.status ?? 'VALID',
            cycleYears: entry.cycleYears ?? 1,
            periodFrom: toDate(entry.periodFrom),
            periodTo: toDate(entry.periodTo),
            due: toDate(entry.due),
          },
        ]
      : [],
  )

async function importLicences(
  tx: Tx,
  institutionId: string,
  { nhc, licence }: InstitutionImport,
  sourced: Sourced,
): Promise<void> {
  for (const face of licence?.licences ?? []) {
    if (!face.no) continue
    const data = licenceData(institutionId, face, sourced)
    const { id } = await tx.licence.upsert({
      where: { kind_no: { kind: face.kind, no: face.no } },
      create: { kind: face.kind, no: face.no, ...data },
      update: data,
      select: { id: true },
    })
    const entries = entryRows({ institutionId, licenceId: id }, face, nhc)
    await tx.licenceEntry.createMany({ data: entries, skipDuplicates: true })
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

const pointsRows = (institutionId: string, { supervision }: InstitutionImport) =>
  (supervision?.points ?? []).flatMap((entry) =>
    entry.code && entry.actOn && entry.decidedOn
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
  )

async function importPoints(tx: Tx, institutionId: string, payload: InstitutionImport): Promise<void> {
  const known = await tx.pointsEntry.findMany({
    where: { institutionId, source: 'supervision' },
    select: { documentNo: true, code: true },
  })
  const seen = new Set(known.map(({ code, documentNo }) => `${code} ${documentNo ?? ''}`))
  await tx.pointsEntry.createMany({
    data: pointsRows(institutionId, payload).filter(({ code, documentNo }) => !seen.has(`${code} ${documentNo ?? ''}`)),
  })
}

export interface NewInstitutionImport extends InstitutionImport {
  readonly id: string
}

/** The first load of a register, for institutions that are not there yet: `importInstitution` by the hundred. */
export async function importNewInstitutions(
  tx: Tx,
  many: readonly NewInstitutionImport[],
  sourced: Sourced,
): Promise<void> {
  await createInstitutions(
    tx,
    many.map((payload) => ({ id: payload.id, nhc: payload.nhc, doses: dosesOf(payload) })),
    sourced,
  )
  const faces = many.flatMap(({ id, nhc, licence }) =>
    (licence?.licences ?? []).flatMap((face) =>
      face.no ? [{ licenceId: randomUUID(), institutionId: id, no: face.no, face, nhc }] : [],
    ),
  )
  await tx.licence.createMany({
    data: faces.map(({ licenceId, institutionId, no, face }) => ({
      id: licenceId,
      kind: face.kind,
      no,
      ...licenceData(institutionId, face, sourced),
    })),
  })
  await tx.licenceEntry.createMany({
    data: faces.flatMap(({ licenceId, institutionId, face, nhc }) =>
      entryRows({ licenceId, institutionId }, face, nhc),
    ),
  })
  await tx.pointsEntry.createMany({ data: many.flatMap((payload) => pointsRows(payload.id, payload)) })
}
