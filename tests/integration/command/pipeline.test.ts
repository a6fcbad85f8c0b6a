import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { closeDatabase, database } from '@/lib/db/client'
import { verifyStream } from './verify-stream'
import type { Actor } from '@/lib/domain/shared/actor'
import { ok, refuse } from '@/lib/domain/shared/result'
import { defineCommand, newKey, runCommand } from '@/lib/services/command'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict, makeInstitution, makeStaff } from '@/tests/support/factories'
import { afterAll } from 'vitest'

const db = testDatabase()
afterAll(closeDatabase)

/** A change as small as can be, through the real pipeline on real tables. */
const renameInstitution = defineCommand({
  name: 'test.renameInstitution',
  input: z.object({ id: z.uuid(), name: z.string().min(2, 'field.too_short').max(100), version: z.number().int() }),
  load: async (tx, { id }, actor) => {
    await tx.$queryRaw`SELECT 1 FROM "Institution" WHERE "id" = ${id}::uuid FOR UPDATE`
    return tx.institution.findFirst({
      where: { id, region: actor.region ?? '' },
      select: { id: true, name: true, version: true },
    })
  },
  authorise: (actor) => (actor.role === 'WIN' ? null : { code: 'test.window_only' }),
  decide: (state, input) =>
    state.version === input.version
      ? ok({ ...state, name: input.name })
      : refuse('test.changed_meanwhile', { version: state.version }),
  save: async (tx, { id, name }) => {
    await tx.institution.update({ where: { id }, data: { name, version: { increment: 1 } } })
    return { id, name }
  },
  audit: ({ id, name }) => [
    { stream: `institution:${id}`, action: 'test.renamed', subject: { type: 'institution', id }, detail: { name } },
  ],
  outbox: ({ id }) => [{ kind: 'job', task: 'render', payload: { id }, key: `test:${id}` }],
})

let clerk: Actor
let institution: { id: string; name: string }
beforeEach(async () => {
  await makeDistrict()
  clerk = await makeStaff('WIN')
  institution = await makeInstitution()
})

const rename = (actor: Actor, name: string, { key = newKey(), version = 1 } = {}) =>
  runCommand(renameInstitution, { actor, key, input: { id: institution.id, name, version } })
const stored = () =>
  database().institution.findUniqueOrThrow({ where: { id: institution.id }, select: { name: true, version: true } })
const counts = async () => ({
  audit: await database().auditEntry.count(),
  receipts: await database().commandReceipt.count(),
  jobs: Number((await db.query<{ n: string }>('SELECT count(*) AS n FROM graphile_worker._private_jobs'))[0]?.n),
})

describe('the command pipeline', () => {
  test('a change writes its row, one audit entry, its job and a receipt together', async () => {
    expect(await rename(clerk, '新名口腔门诊部')).toMatchObject({
      kind: 'done',
      repeated: false,
      answer: { name: '新名口腔门诊部' },
    })
    expect(await stored()).toEqual({ name: '新名口腔门诊部', version: 2 })
    expect(await counts()).toEqual({ audit: 1, receipts: 1, jobs: 1 })
    await verifyStream(`institution:${institution.id}`)
  })

  test('the same key twenty times at once changes once and answers everybody the same', async () => {
    const key = newKey()
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => rename(clerk, '只改一次', { key })))
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 20 }, () => 'done'))
    expect(outcomes.filter((outcome) => outcome.kind === 'done' && !outcome.repeated)).toHaveLength(1)
    expect((await stored()).version).toBe(2)
    expect(await counts()).toEqual({ audit: 1, receipts: 1, jobs: 1 })
  })

  test('the same key with other input is refused and leaves nothing', async () => {
    const key = newKey()
    await rename(clerk, '第一个名字', { key })
    expect(await rename(clerk, '第二个名字', { key, version: 2 })).toEqual({
      kind: 'refused',
      refusal: { code: 'command.key_reused' },
    })
    expect((await stored()).name).toBe('第一个名字')
    expect(await counts()).toMatchObject({ audit: 1, receipts: 1 })
  })

  test('two different changes to one version at once: one wins, the other is told', async () => {
    const outcomes = await Promise.all([rename(clerk, '甲口腔'), rename(clerk, '乙口腔')])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(outcomes.find(({ kind }) => kind === 'refused')).toMatchObject({
      refusal: { code: 'test.changed_meanwhile' },
    })
    expect(await counts()).toEqual({ audit: 1, receipts: 1, jobs: 1 })
  })

  test('a refusal by right leaves no change, no audit entry, no receipt, and is written to the access log', async () => {
    const reviewer = await makeStaff('REV', { itemLetters: ['A'] })
    expect(await rename(reviewer, '越权改名')).toEqual({ kind: 'refused', refusal: { code: 'test.window_only' } })
    expect(await stored()).toEqual({ name: institution.name, version: 1 })
    expect(await counts()).toEqual({ audit: 0, receipts: 0, jobs: 0 })
    expect(await database().accessLog.findMany({ select: { kind: true, what: true, actorId: true } })).toEqual([
      { kind: 'DENIED', what: 'test.renameInstitution:test.window_only', actorId: reviewer.userId },
    ])
  })

  test('a stranger is told "not found" and leaves nothing but a line in the access log', async () => {
    const stranger = await makeStaff('WIN', { region: '370202' })
    expect(await rename(stranger, '外区改名')).toEqual({ kind: 'not_found' })
    expect(await counts()).toEqual({ audit: 0, receipts: 0, jobs: 0 })
    expect(await database().accessLog.count()).toBe(1)
  })

  test('input of the wrong shape comes back with the path and the sentence code', async () => {
    expect(await rename(clerk, '短'[0] ?? '')).toEqual({
      kind: 'invalid',
      issues: [{ path: 'name', code: 'field.too_short' }],
    })
    expect(
      await runCommand(renameInstitution, {
        actor: clerk,
        key: '',
        input: { id: institution.id, name: '没有钥匙', version: 1 },
      }),
    ).toEqual({
      kind: 'refused',
      refusal: { code: 'command.key_missing' },
    })
  })

  test('a crash in the middle leaves nothing behind', async () => {
    const broken = {
      ...renameInstitution,
      outbox: () => {
        throw new Error('broken on purpose')
      },
    }
    await expect(
      runCommand(broken, { actor: clerk, key: newKey(), input: { id: institution.id, name: '半途而废', version: 1 } }),
    ).rejects.toThrow('broken on purpose')
    expect(await stored()).toEqual({ name: institution.name, version: 1 })
    expect(await counts()).toEqual({ audit: 0, receipts: 0, jobs: 0 })
  })

  test('the role the portal runs as can neither change nor erase evidence', async () => {
    await rename(clerk, '留下证据')
    await expect(database().auditEntry.deleteMany({})).rejects.toThrow(/permission denied/)
    await expect(database().$executeRaw`UPDATE "AuditEntry" SET "text" = '{}'`).rejects.toThrow(/permission denied/)
    await expect(database().$executeRaw`TRUNCATE "AuditEntry"`).rejects.toThrow(/permission denied/)
    await expect(db.query('DELETE FROM "AuditEntry"')).rejects.toThrow(/append-only/)
    await expect(db.query('TRUNCATE "CaseEvent"')).rejects.toThrow(/append-only/)
  })
})
