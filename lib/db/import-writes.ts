import { NATURAL_PERSON } from '@/lib/domain/imports/columns'
import type { JudgedRow } from '@/lib/domain/imports/judge'
import type { ImportKind } from '@/lib/domain/imports/kinds'
import { type NhcPayload, nhcPayloadSchema } from '@/lib/domain/institution/register-payload'
import type { RowValues } from '@/lib/domain/items/definition'
import type { Tx } from './client'
import { insertRows, newId, updateRows } from './insert-rows'
import { institutionData, practitionerRows, radiologyRows, type Sourced } from './institutions'
import { hmacOf } from './sealed'

/** Ids of what a batch has made and moved, for its audit entry. */
export interface Written {
  readonly created: readonly string[]
  readonly changed: readonly string[]
}

/** The rows of one batch: one statement for what is new and one for what changed, whatever their number. */
export async function writeImported(
  tx: Tx,
  kind: ImportKind,
  rows: readonly JudgedRow[],
  sourced: Sourced,
): Promise<Written> {
  const fresh = rows.filter(({ outcome }) => outcome === 'new').map((row) => ({ ...row, id: newId() }))
  const moved = rows.flatMap((row) => (row.outcome === 'changed' && row.id !== null ? [{ ...row, id: row.id }] : []))
  const { table, toRow, kept } = WRITERS[kind]
  await insertRows(
    tx,
    table,
    fresh.map((row) => ({ id: row.id, ...toRow(row, sourced) })),
  )
  await updateRows(
    tx,
    table,
    moved.map((row) => ({ id: row.id, ...without(toRow(row, sourced), kept) })),
  )
  if (kind === 'institutions') await moveVersions(tx, moved)
  return { created: fresh.map(({ id }) => id), changed: moved.map(({ id }) => id) }
}

/** Whoever has an older version of the institution before them must look again. */
async function moveVersions(tx: Tx, rows: readonly { readonly id: string }[]): Promise<void> {
  const ids = rows.map(({ id }) => id)
  await tx.institution.updateMany({ where: { id: { in: ids } }, data: { version: { increment: 1 } } })
}

type Columns = Readonly<Record<string, unknown>>

interface Writer {
  readonly table: 'Institution' | 'Practitioner' | 'RadiationDevice'
  readonly toRow: (row: JudgedRow, sourced: Sourced) => Columns
  /** Columns that a changed row keeps. */
  readonly kept: readonly string[]
}

const without = (row: Columns, names: readonly string[]): Columns =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))

const WRITERS: Readonly<Record<ImportKind, Writer>> = {
  // What the file has no column for stays with what the register said: departments, capital.
  institutions: { table: 'Institution', toRow: institutionRow, kept: ['registered'] },
  staff: { table: 'Practitioner', toRow: practitionerRow, kept: ['ref', 'institutionId'] },
  devices: { table: 'RadiationDevice', toRow: deviceRow, kept: ['institutionId'] },
}

/** A row of the file in the shape the register connector delivers, so that both are stored by the same code. */
const payloadOf = (more: object): NhcPayload =>
  nhcPayloadSchema.parse({
    ...{ ownership: '', affiliation: '', serviceTarget: '', managementNature: '', level: '' },
    ...{ legalRep: { name: '' }, principal: { name: '' } },
    ...more,
  })

function institutionRow({ values }: JudgedRow, sourced: Sourced): Columns {
  const of = (name: string): unknown => values[`institution.${name}`]
  const payload = payloadOf({
    name: of('name'),
    uscc: of('uscc'),
    usccAbsentReason: of('uscc') ? null : of('usccAbsentReason'),
    registrationNo: of('registrationNo'),
    filingNo: of('filingNo'),
    category: of('categoryCode'),
    ownership: of('ownership'),
    affiliation: of('affiliation'),
    serviceTarget: of('serviceTarget'),
    managementNature: of('managementNature'),
    level: of('level'),
    address: { region6: of('address.region6'), street: of('address.street'), detail: of('address.detail') },
    beds: { approved: values['beds.approved'] },
    dentalChairs: { approved: values['dentalChairs.approved'] },
    legalRep: personOf('legalRep', values),
    principal: personOf('principal', values),
    naturalPerson: values[NATURAL_PERSON] === true,
  })
  return institutionData(payload, sourced)
}

const personOf = (who: string, values: RowValues) => ({
  name: values[`${who}.name`],
  idType: values[`${who}.idType`],
  idNo: values[`${who}.idNo`],
  mobile: values[`${who}.mobile`],
})

const REF_LENGTH = 16

function practitionerRow({ institutionId, values }: JudgedRow, sourced: Sourced): Columns {
  const idNo = typeof values['idNo'] === 'string' ? values['idNo'] : ''
  // The reference other tables of the form point at: the same person gets the same one again.
  const ref = `p-${hmacOf(idNo).slice(0, REF_LENGTH)}`
  const [row] = practitionerRows(institutionId ?? '', payloadOf({ persons: [{ ...values, ref }] }), sourced)
  return { ...row }
}

function deviceRow({ institutionId, values }: JudgedRow, sourced: Sourced): Columns {
  const [row] = radiologyRows(institutionId ?? '', payloadOf({ devices: [values] }), sourced).devices
  return { ...row }
}
