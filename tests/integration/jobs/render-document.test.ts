import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database, inTransaction } from '@/lib/db/client'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { verifyDigest } from '@/lib/documents/sign'
import { fileStore } from '@/lib/files/disk-store'
import { keys } from '@/lib/keys'
import { issueDocuments } from '@/lib/services/document/issue-document'
import { openDocument } from '@/lib/services/document/open-document'
import { renderDocument } from '@/lib/services/document/render-document'
import { testDatabase } from '@/tests/support/database'
import { SAMPLES } from '@/tests/support/document-variables'
import { APPROVAL, makeApplicant, makeDistrict, makeInstitution, makeStaff, REGION } from '@/tests/support/factories'

const db = testDatabase()
afterAll(closeDatabase)

let institutionId: string
let documentId: string
beforeEach(async () => {
  await makeDistrict()
  institutionId = (await makeInstitution()).id
  const { id: caseId } = await database().case.create({
    data: {
      region: REGION,
      institutionId,
      institutionName: '海青口腔门诊部',
      status: 'IN_REVIEW',
      createdById: (await makeApplicant(institutionId)).userId,
      acceptedOn: new Date('2026-11-24T00:00:00Z'),
      changedAt: new Date('2026-11-24T01:00:00Z'),
    },
    select: { id: true },
  })
  documentId = await issue(caseId)
})

async function issue(caseId: string): Promise<string> {
  const context = {
    now: new Date('2026-11-24T01:00:00Z'),
    today: '2026-11-24',
    actor: SYSTEM_ACTOR,
    recordEvents: async () => undefined,
  }
  const draft = {
    type: 'DOC-01',
    authority: { id: APPROVAL, prefix: '青西审卫' },
    caseId,
    institutionId,
    variables: SAMPLES['DOC-01@1'],
  } as const
  const [document] = await inTransaction((tx) => issueDocuments(tx, [draft], context))
  return document?.id ?? ''
}

const stored = () => database().document.findUniqueOrThrow({ where: { id: documentId }, include: { file: true } })

describe('rendering an issued document', () => {
  test('makes a signed file whose hash and signature the register can verify', async () => {
    await renderDocument(documentId, 1)
    const row = await stored()
    expect(row).toMatchObject({ status: 'READY', renderError: null, keyId: keys().ed25519.id })
    const file = await fileStore().read(row.sha256 ?? '')
    expect(file.subarray(0, 5).toString()).toBe('%PDF-')
    expect(verifyDigest(row.sha256 ?? '', row.ed25519 ?? '', keys().ed25519.publicKey)).toBe(true)
    expect(await database().storedKey.findUnique({ where: { id: row.keyId ?? '' } })).not.toBeNull()
    expect(await database().auditEntry.count({ where: { action: 'document.rendered' } })).toBe(1)
  })

  test('a second run, and two at once, leave the first file', async () => {
    await Promise.all([renderDocument(documentId, 1), renderDocument(documentId, 1)])
    const first = await stored()
    await renderDocument(documentId, 2)
    const second = await stored()
    expect(second.sha256).toBe(first.sha256)
    expect(second.version).toBe(first.version)
    expect(await database().auditEntry.count({ where: { action: 'document.rendered' } })).toBe(1)
  })

  test('a failure keeps the number, says why, and alarms the administrators after three attempts, once a day', async () => {
    const { number } = await stored()
    await db.query(`ALTER TABLE "Document" DISABLE TRIGGER USER`)
    await db.query(`UPDATE "Document" SET "template" = 'DOC-01@99'`)
    await db.query(`ALTER TABLE "Document" ENABLE TRIGGER USER`)
    await expect(renderDocument(documentId, 1)).rejects.toThrow()
    expect(await database().notice.count()).toBe(0)
    await expect(renderDocument(documentId, 3)).rejects.toThrow()
    await expect(renderDocument(documentId, 4)).rejects.toThrow()
    expect(await stored()).toMatchObject({ status: 'RENDERING', number, sha256: null })
    expect((await stored()).renderError).toContain('DOC-01@99')
    expect(await database().notice.findMany({ select: { code: true, role: true, region: true } })).toEqual([
      { code: 'ALARM_RENDER', role: 'ADM', region: REGION },
    ])
  })
})

describe('opening a document', () => {
  test('its institution gets the file, another one and an administrator get nothing', async () => {
    const own = await makeApplicant(institutionId)
    expect((await openDocument(own, documentId)).kind).toBe('not_ready')
    await renderDocument(documentId, 1)
    expect(await openDocument(own, documentId)).toMatchObject({ kind: 'file', type: 'application/pdf' })
    const stranger = await makeApplicant((await makeInstitution({ name: '别家' })).id)
    expect((await openDocument(stranger, documentId)).kind).toBe('not_found')
    expect((await openDocument(await makeStaff('ADM'), documentId)).kind).toBe('not_found')
    expect((await openDocument(await makeStaff('WIN', { region: '370212' }), documentId)).kind).toBe('not_found')
    expect(await database().accessLog.count({ where: { kind: 'DENIED', what: 'document' } })).toBe(3)
  })

  test('an office worker who opens it leaves a trace', async () => {
    await renderDocument(documentId, 1)
    const clerk = await makeStaff('WIN')
    expect((await openDocument(clerk, documentId)).kind).toBe('file')
    const [view] = await database().accessLog.findMany({ where: { kind: 'VIEW' } })
    expect(view).toMatchObject({ actorId: clerk.userId, what: 'document', subjectId: documentId })
  })
})
