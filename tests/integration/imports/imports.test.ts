import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import { unseal } from '@/lib/db/sealed'
import type { Actor, Role } from '@/lib/domain/shared/actor'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { newKey, runCommand } from '@/lib/services/command'
import { applyBatch, applyBatchCommand } from '@/lib/services/imports/apply-batch'
import { discardImportCommand, lapseImports, stopImportCommand } from '@/lib/services/imports/end-import'
import { getFaultsCsv } from '@/lib/services/imports/get-faults-csv'
import { getImportPage, listImports } from '@/lib/services/imports/get-imports'
import { startImportCommand } from '@/lib/services/imports/start-import'
import { testDatabase } from '@/tests/support/database'
import { changedTables, readContents } from '@/tests/support/contents'
import { makeDistrict, makeStaff } from '@/tests/support/factories'
import { check, checked, checkText, device, idNoOf, institution, person, usccOf } from './files'

const db = testDatabase()
afterAll(closeDatabase)

let admin: Actor
beforeEach(async () => {
  await makeDistrict()
  admin = await makeStaff('ADM')
})

const OTHERS: Exclude<Role, 'APP' | 'SYS' | 'ADM'>[] = ['WIN', 'REV', 'LEAD', 'INSP', 'EXP', 'SUP', 'AUD', 'SEC']
/** Everything but the note that somebody was turned away. */
const contents = () => readContents(db.query, ['AccessLog'])
const call = (actor: Actor, input: unknown) => ({ actor, key: newKey(), input })
const runOf = (id: string) => database().importRun.findUniqueOrThrow({ where: { id } })
const start = (importId: string, actor = admin, more: object = {}) =>
  runCommand(startImportCommand, call(actor, { importId, version: 1, leaveOutFaulty: false, ...more }))

/** The jobs of an import, one after the other, as the worker would run them. */
async function work(importId: string): Promise<void> {
  const { batches } = await runOf(importId)
  for (let batch = 0; batch < batches; batch += 1) await applyBatch(importId, batch)
}

async function bring(kind: Parameters<typeof checked>[1], rows: Parameters<typeof checked>[2]): Promise<string> {
  const importId = await checked(admin, kind, rows)
  expect(await start(importId)).toMatchObject({ kind: 'done' })
  await work(importId)
  return importId
}

const lastAudit = () =>
  database().auditEntry.findFirstOrThrow({ where: { stream: 'system' }, orderBy: { seq: 'desc' } })
const REGISTER = ['Institution', 'Practitioner', 'RadiationDevice'] as const

describe('the check of a file', () => {
  test('tells what would be new and writes nothing to the register', async () => {
    const before = await contents()
    const importId = await checked(admin, 'institutions', [institution(1), institution(2)])
    const changed = changedTables(before, await contents())
    for (const table of REGISTER) expect(changed).not.toContain(table)
    expect(await runOf(importId)).toMatchObject({
      ...{ kind: 'institutions', status: 'CHECKED', region: '370211', checkedByName: admin.name },
      ...{ rows: 2, newRows: 2, changedRows: 0, unchangedRows: 0, faultyRows: 0, batches: 1 },
    })
    expect(await lastAudit()).toMatchObject({ action: 'import.checked', actorId: admin.userId, subjectId: importId })
  })

  test('keeps rows sealed and faults masked: no number of a person lies open', async () => {
    await bring('institutions', [institution(1)])
    await checked(admin, 'staff', [person(1, 1), person(2, 1, { idNo: '37021118950101001X' })])
    const rows = await db.query<{ text: string }>(`
      SELECT r::text AS text FROM "ImportRun" r UNION ALL SELECT r::text FROM "ImportBatch" r
      UNION ALL SELECT r::text FROM "ImportFault" r UNION ALL SELECT r::text FROM "AuditEntry" r`)
    for (const { text } of rows) expect(text).not.toMatch(new RegExp(`${idNoOf(1)}|37021118950101001X|13900000031`))
    expect(await database().importFault.findFirst()).toMatchObject({
      row: 3,
      column: 'idNo',
      value: '370***********001X',
    })
  })

  test('tells new, changed, unchanged and faulty rows apart', async () => {
    await bring('institutions', [institution(1), institution(2)])
    const importId = await checked(admin, 'institutions', [
      institution(1),
      institution(2, { 'institution.name': '青岛改名综合门诊部' }),
      institution(3),
      institution(4, { 'institution.name': '' }),
    ])
    expect(await runOf(importId)).toMatchObject({
      ...{ rows: 3, newRows: 1, changedRows: 1, unchangedRows: 1, faultyRows: 1, faults: 1 },
    })
  })

  test('names both rows of a pair that means the same', async () => {
    const importId = await checked(admin, 'institutions', [institution(1), institution(2), institution(1)])
    const faults = await database().importFault.findMany({ orderBy: { position: 'asc' } })
    expect(faults).toMatchObject([
      { row: 2, code: 'import.repeated', facts: { other: 4 } },
      { row: 4, code: 'import.repeated', facts: { other: 2 } },
    ])
    expect(await runOf(importId)).toMatchObject({ rows: 1, faultyRows: 2 })
  })

  test('finds institutions of other regions, numbers of two, and devices of others', async () => {
    await bring('institutions', [institution(1), institution(2)])
    await bring('devices', [device(1, 1)])
    const codes = async (rows: Promise<string>) => {
      const found = await database().importFault.findMany({
        where: { importId: await rows },
        orderBy: { position: 'asc' },
      })
      return found.map(({ code }) => code)
    }
    const mixed = { 'institution.registrationNo': institution(2)['institution.registrationNo'] ?? '' }
    const elsewhere = { 'institution.address.region6': '370202' }
    expect(await codes(checked(admin, 'institutions', [institution(1, mixed), institution(3, elsewhere)]))).toEqual([
      'import.numbers_of_two',
      'import.other_region',
    ])
    expect(await codes(checked(admin, 'devices', [device(1, 2), device(2, 9)]))).toEqual([
      'import.device_elsewhere',
      'import.institution_unknown',
    ])
    await database().institution.updateMany({ data: { region: '370202' } })
    expect(await codes(checked(admin, 'institutions', [institution(1)]))).toEqual(['import.institution_elsewhere'])
    expect(await codes(checked(admin, 'staff', [person(1, 1)]))).toEqual(['import.institution_unknown'])
  })

  test('forgives a wrong registration number only where the register carries it already (DOMAIN 10.4)', async () => {
    await bring('institutions', [institution(1)])
    const dirty = `${institution(1)['institution.registrationNo']?.slice(0, 8)}037021115D1102`
    await database().institution.updateMany({ data: { registrationNo: dirty } })
    const importId = await checked(admin, 'institutions', [
      institution(1, { 'institution.registrationNo': dirty, 'institution.name': '青岛旧号综合门诊部' }),
      institution(2, { 'institution.registrationNo': dirty.replace('MAX00001', 'MAX00002') }),
    ])
    expect(await runOf(importId)).toMatchObject({ rows: 1, changedRows: 1, faultyRows: 1 })
  })

  test('of a file that is no such table leaves no trace', async () => {
    const before = await contents()
    expect(await checkText(admin, 'staff', 'a,b\n1,2')).toMatchObject({ ok: false, error: { code: 'import.no_head' } })
    expect(await checkText(admin, 'staff', '%PDF-1.7\u0000')).toMatchObject({ error: { code: 'import.not_a_table' } })
    expect(changedTables(before, await contents())).toEqual([])
  })

  test('is not there for any other role, and leaves no trace', async () => {
    for (const role of OTHERS) {
      const stranger = await makeStaff(role)
      const before = await contents()
      expect(await check(stranger, 'institutions', [institution(1)])).toMatchObject({ ok: false })
      expect(changedTables(before, await contents())).toEqual([])
    }
  })

  test('sent twice under one key is one check', async () => {
    const key = newKey()
    const both = await Promise.all([1, 2].map(() => check(admin, 'institutions', [institution(1)], key)))
    expect(both[0]).toEqual(both[1])
    expect(await database().importRun.count()).toBe(1)
  })
})

describe('bringing a checked file in', () => {
  test('makes institutions with their personal data sealed, each batch on record', async () => {
    const importId = await bring('institutions', [institution(1), institution(2)])
    const rows = await database().institution.findMany({ orderBy: { uscc: 'asc' } })
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      ...{ name: '青岛第1综合门诊部', region: '370211', categoryCode: 'D110', source: 'import', version: 1 },
      ...{ ownership: 'PRIVATE', managementNature: '2', address: { region6: '370211', street: '长江中路街道' } },
    })
    expect(JSON.stringify(rows[0]?.legalRep)).not.toContain('13900000031')
    expect(rows[0]?.legalRepMobileHmac).toMatch(/^[0-9a-f]{64}$/)
    expect(await runOf(importId)).toMatchObject({
      ...{ status: 'DONE', doneRows: 2, createdRows: 2, updatedRows: 0, leftOutRows: 0, startedById: admin.userId },
    })
    const entry = await lastAudit()
    expect(entry).toMatchObject({ action: 'import.batch_applied', actorId: 'SYS', subjectId: importId })
    expect(JSON.parse(entry.text)).toMatchObject({
      detail: { batch: 0, orderedBy: admin.userId, created: expect.arrayContaining(rows.map(({ id }) => id)) },
    })
    expect(await database().importBatch.count()).toBe(0)
  })

  test('updates by identifier, and a blank cell leaves what the register knows', async () => {
    await bring('institutions', [institution(1)])
    await database().institution.updateMany({ data: { registered: { capital: 120 } } })
    await bring('institutions', [institution(1, { 'institution.name': '青岛改名综合门诊部', naturalPerson: '' })])
    expect(await database().institution.findMany()).toMatchObject([
      { name: '青岛改名综合门诊部', naturalPerson: false, registered: { capital: 120 }, version: 2 },
    ])
  })

  test('makes and updates people, known by institution and ID number', async () => {
    await bring('institutions', [institution(1), institution(2)])
    await bring('staff', [person(1, 1), person(1, 2), person(2, 1)])
    const before = await database().practitioner.findMany({ orderBy: { id: 'asc' } })
    expect(before).toHaveLength(3)
    const idNos = before.map(({ idNoSealed }) => unseal(idNoSealed ?? ''))
    expect(idNos.toSorted()).toEqual([idNoOf(1), idNoOf(1), idNoOf(2)].toSorted())
    const importId = await bring('staff', [person(1, 1, { title: '主任医师' }), person(2, 1)])
    const after = await database().practitioner.findMany({ orderBy: { id: 'asc' } })
    expect(after.map(({ ref, institutionId, id }) => [ref, institutionId, id])).toEqual(
      before.map(({ ref, institutionId, id }) => [ref, institutionId, id]),
    )
    expect(after.map(({ title }) => title).toSorted()).toEqual(['主任医师', '主治医师', '主治医师'])
    expect(await runOf(importId)).toMatchObject({ createdRows: 0, updatedRows: 1, unchangedRows: 1, doneRows: 2 })
  })

  test('makes and updates devices, known by serial number and maker', async () => {
    await bring('institutions', [institution(1)])
    await bring('devices', [device(1, 1), device(2, 1)])
    await bring('devices', [device(1, 1, { kV: '125' })])
    const rows = await database().radiationDevice.findMany({ orderBy: { serialNo: 'asc' } })
    expect(rows).toMatchObject([
      { serialNo: 'SN-000001', data: { kV: 125, room: 'DR室', status: 'IN_USE', startUse: '2021-06-15' } },
      { serialNo: 'SN-000002', data: { kV: 150 } },
    ])
  })

  test('the same file twice changes nothing the second time', async () => {
    await bring('institutions', [institution(1)])
    await bring('staff', [person(1, 1)])
    const before = await contents()
    const importId = await checked(admin, 'staff', [person(1, 1)])
    expect(await start(importId)).toMatchObject({ kind: 'refused', refusal: { code: 'import.nothing_to_do' } })
    const changed = changedTables(before, await contents())
    for (const table of REGISTER) expect(changed).not.toContain(table)
  })

  test('leaves a row out that no longer fits when its turn comes, and tells it', async () => {
    await bring('institutions', [institution(1), institution(2)])
    const importId = await checked(admin, 'devices', [device(1, 1), device(2, 1)])
    await start(importId)
    const other = await database().institution.findFirstOrThrow({ where: { uscc: usccOf(2) } })
    await database().radiationDevice.create({
      data: {
        ...{ institutionId: other.id, serialNo: 'SN-000001', maker: '示例医疗设备有限公司', data: {} },
        ...{ source: 'test', asOf: new Date() },
      },
    })
    await work(importId)
    expect(await runOf(importId)).toMatchObject({ status: 'DONE', createdRows: 1, leftOutRows: 1, faults: 1 })
    expect(await database().importFault.findMany()).toMatchObject([
      { row: 2, code: 'import.device_elsewhere', late: true },
    ])
  })
})

describe('starting', () => {
  const faulty = () => checked(admin, 'institutions', [institution(1), institution(2, { 'institution.name': '' })])

  test('is refused for a file with faulty rows, unless they are to be left out', async () => {
    const importId = await faulty()
    const before = await contents()
    expect(await start(importId)).toMatchObject({ refusal: { code: 'import.has_faults', facts: { faulty: 1 } } })
    expect(changedTables(before, await contents())).toEqual([])
    expect(await start(importId, admin, { leaveOutFaulty: true })).toMatchObject({ kind: 'done' })
    await work(importId)
    expect(await database().institution.count()).toBe(1)
    expect(await runOf(importId)).toMatchObject({ status: 'DONE', doneRows: 1, faultyRows: 1 })
  })

  test('is refused on an older version, twice, and while another of its kind runs; no refusal leaves a trace', async () => {
    const first = await checked(admin, 'institutions', [institution(1)])
    const second = await checked(admin, 'institutions', [institution(2)])
    const refused = async (attempt: () => ReturnType<typeof start>, code: string) => {
      const before = await contents()
      expect(await attempt()).toMatchObject({ kind: 'refused', refusal: { code } })
      expect(changedTables(before, await contents())).toEqual([])
    }
    await refused(() => start(first, admin, { version: 2 }), 'import.changed_meanwhile')
    expect(await start(first)).toMatchObject({ kind: 'done' })
    await refused(() => start(first, admin, { version: 2 }), 'import.wrong_status')
    await refused(() => start(second), 'import.other_running')
    await work(first)
    expect(await start(second)).toMatchObject({ kind: 'done' })
  })

  test('two files of a kind at once: one is begun', async () => {
    const both = [
      await checked(admin, 'institutions', [institution(1)]),
      await checked(admin, 'institutions', [institution(2)]),
    ]
    const outcomes = await Promise.all(both.map((importId) => start(importId)))
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await database().importRun.count({ where: { status: 'RUNNING' } })).toBe(1)
  })

  test('queues its first batch and nothing else', async () => {
    const importId = await faulty()
    await start(importId, admin, { leaveOutFaulty: true })
    const jobs = await db.query<{ key: string }>('SELECT key FROM graphile_worker._private_jobs')
    expect(jobs).toEqual([{ key: `import:${importId}:0` }])
  })

  const ACTS = {
    start: (importId: string, actor: Actor) => start(importId, actor),
    discard: (importId: string, actor: Actor) =>
      runCommand(discardImportCommand, call(actor, { importId, version: 1 })),
    stop: (importId: string, actor: Actor) => runCommand(stopImportCommand, call(actor, { importId, version: 1 })),
    applyBatch: (importId: string, actor: Actor) => runCommand(applyBatchCommand, call(actor, { importId, batch: 0 })),
  }
  test.each(Object.keys(ACTS) as (keyof typeof ACTS)[])(
    '%s is not there for other roles and administrators of other regions, and leaves no trace',
    async (act) => {
      const importId = await checked(admin, 'institutions', [institution(1)])
      const strangers = await Promise.all(OTHERS.map((role) => makeStaff(role)))
      for (const stranger of [...strangers, await makeStaff('ADM', { region: '370202' })]) {
        const before = await contents()
        expect(await ACTS[act](importId, stranger), stranger.role).toEqual({ kind: 'not_found' })
        expect(await getImportPage(stranger, importId, null)).toBeNull()
        expect(await getFaultsCsv(stranger, importId, 'zh')).toBeNull()
        expect(changedTables(before, await contents())).toEqual([])
      }
    },
  )
})

describe('ending', () => {
  test('a checked file that is thrown away loses its rows and cannot be brought in', async () => {
    const importId = await checked(admin, 'institutions', [institution(1)])
    const discard = () => runCommand(discardImportCommand, call(admin, { importId, version: 1 }))
    expect(await discard()).toMatchObject({ kind: 'done' })
    expect(await lastAudit()).toMatchObject({ action: 'import.discarded', actorId: admin.userId })
    expect(await database().importBatch.count()).toBe(0)
    const before = await contents()
    expect(await start(importId, admin, { version: 2 })).toMatchObject({ refusal: { code: 'import.wrong_status' } })
    expect(await discard()).toMatchObject({ refusal: { code: 'import.wrong_status' } })
    expect(changedTables(before, await contents())).toEqual([])
  })

  test('a stopped import keeps what was brought in and does no more', async () => {
    const rows = Array.from({ length: 501 }, (_, n) => institution(n + 1))
    const importId = await checked(admin, 'institutions', rows)
    await start(importId)
    await applyBatch(importId, 0)
    expect(await runCommand(stopImportCommand, call(admin, { importId, version: 1 }))).toMatchObject({ kind: 'done' })
    await applyBatch(importId, 1)
    expect(await database().institution.count()).toBe(500)
    expect(await runOf(importId)).toMatchObject({ status: 'STOPPED', doneRows: 500 })
  })

  test('a file nobody brings in is thrown away after seven days, once', async () => {
    const importId = await checked(admin, 'institutions', [institution(1)])
    const at = (day: string) => ({ now: new Date(`${day}T01:00:00Z`), today: day })
    expect(await lapseImports(at('2026-12-01'))).toBe(0)
    expect(await lapseImports(at('2026-12-02'))).toBe(1)
    expect(await lapseImports(at('2026-12-02'))).toBe(0)
    expect(await runOf(importId)).toMatchObject({ status: 'DISCARDED' })
    expect(await lastAudit()).toMatchObject({ action: 'import.lapsed', actorId: 'SYS' })
  })
})

describe('a batch', () => {
  test('is applied once, however often and by however many its job is run', async () => {
    const importId = await checked(admin, 'institutions', [institution(1)])
    await start(importId)
    await Promise.all([applyBatch(importId, 0), applyBatch(importId, 0), applyBatch(importId, 0)])
    await applyBatch(importId, 0)
    expect(await database().institution.count()).toBe(1)
    expect(await database().auditEntry.count({ where: { action: 'import.batch_applied' } })).toBe(1)
  })

  test('out of its turn is refused and leaves no trace', async () => {
    const importId = await checked(
      admin,
      'institutions',
      Array.from({ length: 501 }, (_, n) => institution(n + 1)),
    )
    const apply = (batch: number) => runCommand(applyBatchCommand, call(SYSTEM_ACTOR, { importId, batch }))
    const before = await contents()
    expect(await apply(0)).toMatchObject({ refusal: { code: 'import.wrong_status' } })
    expect(changedTables(before, await contents())).toEqual([])
    await start(importId)
    const started = await contents()
    expect(await apply(1)).toMatchObject({ refusal: { code: 'import.wrong_batch' } })
    expect(changedTables(started, await contents())).toEqual([])
  })
})

describe('what the administrator sees', () => {
  test('the imports of the own region, newest first, page by page', async () => {
    for (let n = 1; n <= 21; n += 1) await checked(admin, 'institutions', [institution(n)])
    const first = await listImports(admin, null)
    expect(first?.runs).toHaveLength(20)
    const second = await listImports(admin, first?.next ?? null)
    expect(second).toMatchObject({ runs: [{ fileName: 'institutions.csv' }], next: null })
    expect((await listImports(await makeStaff('ADM', { region: '370202' }), null))?.runs).toEqual([])
    expect(await listImports(await makeStaff('AUD'), null)).toBeNull()
  })

  test('faults page by page, and all of them as CSV with a sentence each', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => institution(n + 1, { 'institution.name': '' }))
    const importId = await checked(admin, 'institutions', rows)
    const first = await getImportPage(admin, importId, null)
    expect(first?.faults).toHaveLength(50)
    expect((await getImportPage(admin, importId, first?.nextFault ?? null))?.faults).toHaveLength(10)
    const csv = await getFaultsCsv(admin, importId, 'zh')
    expect(csv?.name).toBe('institutions-问题清单.csv')
    expect(csv?.text.trim().split('\r\n')).toHaveLength(61)
    expect(csv?.text).toContain('2,机构名称,,这一格是空的，必须填')
  })

  test('no rewriting: neither the check nor its faults can be changed, not even by the owner', async () => {
    await checked(admin, 'institutions', [institution(1, { 'institution.name': '' }), institution(2)])
    for (const sql of [
      `UPDATE "ImportRun" SET "sha256" = repeat('0', 64)`,
      `UPDATE "ImportBatch" SET "rowsSealed" = 'x'`,
      `UPDATE "ImportFault" SET "row" = 1`,
      `DELETE FROM "ImportFault"`,
      `DELETE FROM "ImportRun"`,
    ])
      await expect(db.query(sql), sql).rejects.toThrow(/append-only|never rewritten/)
  })
})
