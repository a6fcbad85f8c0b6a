import type { Tx } from './client'
import { insertRows, newId } from './insert-rows'

/** Who the new draft belongs to, and when it was made. */
export interface NewDraftOfCase {
  readonly createdById: string
  readonly now: Date
}

/**
 * A draft with everything a case was filled in with: pages, rows, papers with their files. Sealed values are copied as they
 * are. Not copied: number, signatures, results of the rules, and what the office has written.
 */
export async function copyToDraft(tx: Tx, caseId: string, { createdById, now }: NewDraftOfCase): Promise<string> {
  const source = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      region: true,
      kind: true,
      parentId: true,
      institutionId: true,
      institutionName: true,
      channel: true,
      items: {
        select: {
          ...{ region: true, item: true, licenceId: true, entryId: true },
          ...{ periodFrom: true, periodTo: true, due: true, aligned: true },
        },
      },
    },
  })
  const { items, ...head } = source
  const draft = await tx.case.create({
    data: {
      ...head,
      status: 'DRAFT',
      createdById,
      handlerId: createdById,
      changedAt: now,
      items: { create: items.map((item) => ({ ...item, status: 'PENDING' })) },
    },
    select: { id: true },
  })
  await copyAnswers(tx, caseId, { draftId: draft.id, now })
  await copyMaterials(tx, caseId, { draftId: draft.id, now })
  return draft.id
}

interface Target {
  readonly draftId: string
  readonly now: Date
}

async function copyAnswers(tx: Tx, caseId: string, { draftId, now }: Target): Promise<void> {
  const facts = await tx.caseFact.findMany({ where: { caseId }, select: { section: true, json: true, change: true } })
  const fresh = { caseId: draftId, version: 1 }
  await insertRows(
    tx,
    'CaseFact',
    facts.map((fact) => ({ id: newId(), ...fact, ...fresh, changedAt: now })),
  )
  const rows = await tx.caseRow.findMany({
    where: { caseId },
    select: { list: true, rowKey: true, parentKey: true, position: true, json: true, change: true },
  })
  await insertRows(
    tx,
    'CaseRow',
    rows.map((row) => ({ id: newId(), ...row, ...fresh })),
  )
}

async function copyMaterials(tx: Tx, caseId: string, { draftId, now }: Target): Promise<void> {
  const materials = await tx.material.findMany({
    where: { caseId },
    select: {
      ...{ code: true, rowKey: true, status: true, detail: true },
      files: {
        where: { supersededAt: null },
        select: { fileId: true, items: true, fileVersion: true, name: true, uploadedById: true, uploadedAt: true },
      },
    },
  })
  const copies = materials.map(({ files, ...material }) => ({ id: newId(), files, material }))
  await insertRows(
    tx,
    'Material',
    copies.map(({ id, material }) => ({ id, ...material, caseId: draftId, version: 1, changedAt: now })),
  )
  await insertRows(
    tx,
    'MaterialFile',
    copies.flatMap(({ id, files }) => files.map((file) => ({ id: newId(), materialId: id, ...file }))),
  )
}
