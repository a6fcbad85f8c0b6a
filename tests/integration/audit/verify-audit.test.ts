import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { appendAudit, auditHash } from '@/lib/db/audit'
import { anchorHash, merkleRoot } from '@/lib/db/audit-proof'
import { closeDatabase, inTransaction } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { appendAnchor, appendAnchors } from '@/lib/services/audit/append-anchor'
import { AUDIT_PER_PAGE, listAudit } from '@/lib/services/audit/list-audit'
import { verifyAudit } from '@/lib/services/audit/verify-audit'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict, makeStaff } from '@/tests/support/factories'

const db = testDatabase()
afterAll(closeDatabase)

const NOW = new Date('2026-11-24T02:00:00Z')
const STREAMS = ['account', 'case:1', 'case:2'] as const

const write = (stream: (typeof STREAMS)[number], step: number, at = NOW, actor: Actor = SYSTEM_ACTOR) =>
  inTransaction((tx) =>
    appendAudit(
      tx,
      [{ stream, action: 'test.stepped', subject: { type: 'test', id: `${stream}-${step}` }, detail: { step } }],
      actor,
      at,
    ),
  )

/** As somebody who owns the server and silences the triggers. */
async function tamper(sql: string, values: readonly unknown[] = []): Promise<void> {
  const tables = ['AuditEntry', 'AuditAnchor']
  for (const table of tables) await db.query(`ALTER TABLE "${table}" DISABLE TRIGGER ALL`)
  await db.query(sql, values)
  for (const table of tables) await db.query(`ALTER TABLE "${table}" ENABLE TRIGGER ALL`)
}

const kinds = async (): Promise<string[]> => {
  const report = await verifyAudit()
  expect(report.intact).toBe(report.problems.length === 0)
  return [...new Set(report.problems.map(({ kind, stream, seq }) => `${kind} ${stream} ${seq}`))].sort()
}

beforeEach(async () => {
  await makeDistrict()
  for (const stream of STREAMS) for (let step = 1; step <= 4; step += 1) await write(stream, step)
  await appendAnchor()
  await write('case:1', 5)
  await appendAnchor()
})

describe('the audit log', () => {
  test('that nobody touched is intact, entry by entry and anchor by anchor', async () => {
    expect(await verifyAudit()).toMatchObject({
      intact: true,
      entries: 13,
      streams: 3,
      anchors: 2,
      problems: [],
      lastAnchor: { seq: 2 },
    })
  })

  test('cannot be changed, deleted or emptied, not even by its owner', async () => {
    for (const sql of [
      `UPDATE "AuditEntry" SET "text" = 'x'`,
      'DELETE FROM "AuditEntry"',
      'TRUNCATE "AuditEntry"',
      'UPDATE "AuditAnchor" SET "seq" = 9',
      'DELETE FROM "AuditAnchor"',
      'TRUNCATE "AuditAnchor"',
    ]) {
      await expect(db.query(sql), sql).rejects.toThrow(/append-only/)
    }
    expect(await kinds()).toEqual([])
  })

  test.each([
    ['text', `"text" = replace("text", '"step":2', '"step":9')`, 'ENTRY_CHANGED'],
    ['actor', `"actorId" = 'somebody-else'`, 'ENTRY_COLUMN'],
    ['role', `"actorRole" = 'LEAD'`, 'ENTRY_COLUMN'],
    ['address', `"ip" = '10.1.1.1'`, 'ENTRY_COLUMN'],
    ['action', `"action" = 'test.undone'`, 'ENTRY_COLUMN'],
    ['subject', `"subjectId" = 'case:2-2'`, 'ENTRY_COLUMN'],
    ['time', `"at" = "at" - interval '1 day'`, 'ENTRY_COLUMN'],
  ])('whose %s was changed is found out', async (_field, change, kind) => {
    await tamper(`UPDATE "AuditEntry" SET ${change} WHERE "stream" = 'case:1' AND "seq" = 2`)
    expect(await kinds()).toEqual([`${kind} case:1 2`])
  })

  test('from which an entry was deleted is found out', async () => {
    await tamper(`DELETE FROM "AuditEntry" WHERE "stream" = 'case:1' AND "seq" = 3`)
    expect(await kinds()).toEqual(['ENTRY_MISSING case:1 3'])
  })

  test('from which the last entry was deleted is found out by the head and by the anchor', async () => {
    await tamper(`DELETE FROM "AuditEntry" WHERE "stream" = 'case:1' AND "seq" = 5`)
    expect(await kinds()).toEqual(['ANCHORED_ENTRY_GONE case:1 5', 'HEAD_DIFFERS case:1 4'])
  })

  test('from which a whole stream was deleted is found out, also with its head', async () => {
    await tamper(`DELETE FROM "AuditEntry" WHERE "stream" = 'case:2'`)
    expect(await kinds()).toEqual(['ANCHORED_ENTRY_GONE case:2 4', 'STREAM_EMPTIED case:2 4'])
    await db.query(`DELETE FROM "AuditHead" WHERE "stream" = 'case:2'`)
    expect(await kinds()).toEqual(['ANCHORED_ENTRY_GONE case:2 4'])
  })

  test('in which two entries changed places is found out', async () => {
    await tamper(`UPDATE "AuditEntry" SET "seq" = 102 WHERE "stream" = 'case:1' AND "seq" = 2`)
    await tamper(`UPDATE "AuditEntry" SET "seq" = 2 WHERE "stream" = 'case:1' AND "seq" = 3`)
    await tamper(`UPDATE "AuditEntry" SET "seq" = 3 WHERE "stream" = 'case:1' AND "seq" = 102`)
    expect(await kinds()).toEqual(
      expect.arrayContaining([
        'CHAIN_BROKEN case:1 2',
        'CHAIN_BROKEN case:1 3',
        'ENTRY_CHANGED case:1 2',
        'ENTRY_CHANGED case:1 3',
      ]),
    )
  })

  test('whose stream was rewritten without a flaw is found out by the anchors', async () => {
    await rewriteStream('case:1')
    const found = await kinds()
    expect(found).toEqual(['ANCHORED_ENTRY_DIFFERS case:1 4', 'ANCHORED_ENTRY_DIFFERS case:1 5'])
  })

  test('whose anchors were rewritten along with the stream is found out by the anchors after them', async () => {
    await rewriteStream('case:1')
    await rewriteAnchor(1)
    expect(await kinds()).toEqual(['ANCHORED_ENTRY_DIFFERS case:1 5', 'ANCHOR_CHAIN_BROKEN anchor 2'])
  })

  test.each([
    ['heads', `"heads" = replace("heads", 'case:1', 'case:9')`],
    ['root', `"root" = repeat('0', 64)`],
    ['time', `"at" = "at" + interval '1 hour'`],
  ])('whose anchor has other %s is found out', async (_field, change) => {
    await tamper(`UPDATE "AuditAnchor" SET ${change} WHERE "seq" = 2`)
    expect(await kinds()).toEqual(expect.arrayContaining(['ANCHOR_CHANGED anchor 2']))
  })

  test('from which an anchor was deleted is found out, the first and the last', async () => {
    await tamper(`DELETE FROM "AuditAnchor" WHERE "seq" = 1`)
    expect(await kinds()).toEqual(expect.arrayContaining(['ANCHOR_MISSING anchor 1']))
    await tamper(`DELETE FROM "AuditAnchor" WHERE "seq" = 2`)
    expect(await kinds()).toEqual(expect.arrayContaining(['ANCHORS_CUT case:1 5']))
  })
})

/** What a patient forger would do: change one entry and compute everything after it anew, head included. */
async function rewriteStream(stream: string): Promise<void> {
  const entries = await db.query<{ seq: number; prevHash: string; text: string }>(
    'SELECT "seq", "prevHash", "text" FROM "AuditEntry" WHERE "stream" = $1 ORDER BY "seq"',
    [stream],
  )
  let hash = entries[0]?.prevHash ?? ''
  for (const entry of entries) {
    const prevHash = hash
    const text = entry.seq === 2 ? entry.text.replace('"step":2', '"step":9') : entry.text
    hash = auditHash(stream, entry.seq, prevHash, text)
    await tamper(
      'UPDATE "AuditEntry" SET "prevHash" = $3, "text" = $4, "hash" = $5 WHERE "stream" = $1 AND "seq" = $2',
      [stream, entry.seq, prevHash, text, hash],
    )
  }
  await db.query('UPDATE "AuditHead" SET "hash" = $2 WHERE "stream" = $1', [stream, hash])
}

async function rewriteAnchor(seq: number): Promise<void> {
  const [anchor] = await db.query<{ at: Date; prevHash: string; heads: string }>(
    'SELECT "at", "prevHash", "heads" FROM "AuditAnchor" WHERE "seq" = $1',
    [seq],
  )
  const entries = await db.query<{ stream: string; seq: number; hash: string }>(
    'SELECT "stream", "seq", "hash" FROM "AuditEntry"',
  )
  const heads = (JSON.parse(anchor?.heads ?? '[]') as [string, number, string][]).map(
    ([stream, at, hash]): [string, number, string] => [
      stream,
      at,
      entries.find((entry) => entry.stream === stream && entry.seq === at)?.hash ?? hash,
    ],
  )
  const root = merkleRoot(heads)
  const hash = anchorHash(seq, anchor?.at ?? NOW, { prevHash: anchor?.prevHash ?? '', root })
  await tamper('UPDATE "AuditAnchor" SET "heads" = $2, "root" = $3, "hash" = $4 WHERE "seq" = $1', [
    seq,
    JSON.stringify(heads),
    root,
    hash,
  ])
}

describe('anchors', () => {
  test('cover what moved and nothing else, and none is made when nothing moved', async () => {
    expect(await appendAnchor()).toBeNull()
    await write('case:2', 5)
    expect(await appendAnchor()).toEqual({ seq: 3, streams: 1 })
    expect(await kinds()).toEqual([])
  })

  test('made by two workers at once follow one another', async () => {
    for (const stream of STREAMS) await write(stream, 6)
    const made = await Promise.all(Array.from({ length: 5 }, () => appendAnchors()))
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await kinds()).toEqual([])
  })

  test('hold up no writer and miss nothing while people are writing', async () => {
    const writers = STREAMS.flatMap((stream) => Array.from({ length: 15 }, (_, i) => write(stream, 100 + i)))
    const anchoring = Array.from({ length: 6 }, () => appendAnchor())
    await Promise.all([...writers, ...anchoring])
    await appendAnchors()
    const report = await verifyAudit()
    expect(report).toMatchObject({ intact: true, entries: 13 + 45 })
    expect(await db.query('SELECT 1 FROM "AuditHead" WHERE "seq" <> "anchoredSeq"')).toEqual([])
  })

  test('over many streams are checked whole', async () => {
    await inTransaction(async (tx) => {
      const drafts = Array.from({ length: 2_300 }, (_, i) => `case:many-${String(i).padStart(5, '0')}`)
      const rows = drafts.map((stream) => ({
        stream,
        seq: 1,
        at: NOW,
        actorId: 'SYS',
        actorRole: 'SYS',
        ip: null,
        action: 'test.stepped',
        subjectType: 'test',
        subjectId: stream,
        prevHash: '0'.repeat(64),
        text: JSON.stringify({
          action: 'test.stepped',
          actor: 'SYS',
          at: NOW.toISOString(),
          detail: {},
          ip: null,
          role: 'SYS',
          subject: { id: stream, type: 'test' },
        }),
      }))
      const hashed = rows.map((row) => ({ ...row, hash: auditHash(row.stream, 1, row.prevHash, row.text) }))
      await tx.auditEntry.createMany({ data: hashed })
      await tx.auditHead.createMany({ data: hashed.map(({ stream, seq, hash }) => ({ stream, seq, hash })) })
    })
    expect(await appendAnchors()).toBe(2)
    expect(await verifyAudit()).toMatchObject({ intact: true, entries: 2_313, streams: 2_303, anchors: 4 })
    await tamper(`UPDATE "AuditEntry" SET "ip" = '::1' WHERE "stream" = 'case:many-02299'`)
    expect(await kinds()).toEqual(['ENTRY_COLUMN case:many-02299 1'])
  })
})

describe('the list of the audit log', () => {
  const all: Parameters<typeof listAudit>[1] = { actor: null, action: null, from: null, to: null, before: null }

  test('is read by oversight with the text, by the security auditor without it, by nobody else', async () => {
    expect((await listAudit(await makeStaff('AUD'), all))?.lines[0]?.text).toContain('test.stepped')
    expect((await listAudit(await makeStaff('SEC'), all))?.lines[0]).toMatchObject({
      action: 'test.stepped',
      text: null,
    })
    for (const role of ['ADM', 'WIN', 'REV', 'LEAD', 'INSP', 'SUP', 'EXP'] as const) {
      expect(await listAudit(await makeStaff(role), all)).toBeNull()
    }
  })

  test('goes back page by page and shows every entry once', async () => {
    for (let i = 0; i < AUDIT_PER_PAGE; i += 1) await write('account', 200 + i)
    const auditor = await makeStaff('SEC')
    const seen: string[] = []
    let before = null
    do {
      const page: Awaited<ReturnType<typeof listAudit>> = await listAudit(auditor, { ...all, before })
      seen.push(...(page?.lines ?? []).map(({ stream, seq }) => `${stream} ${seq}`))
      before = page?.next ?? null
    } while (before)
    expect(seen).toHaveLength(13 + AUDIT_PER_PAGE)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('is narrowed by person, by day of the office and by action', async () => {
    const clerk = await makeStaff('WIN', { name: '孙倩' })
    const auditor = await makeStaff('SEC')
    await write('account', 300, new Date('2026-11-25T15:59:59Z'), clerk)
    await write('account', 301, new Date('2026-11-25T16:00:00Z'), clerk)
    const find = async (query: Partial<typeof all> & Record<string, unknown>) =>
      (await listAudit(auditor, { ...all, ...query }))?.lines.map(({ subjectId }) => subjectId)
    expect(await find({ actor: '孙倩' })).toEqual(['account-301', 'account-300'])
    expect(await find({ actor: clerk.userId, to: '2026-11-25' })).toEqual(['account-300'])
    expect(await find({ from: '2026-11-26' })).toEqual(['account-301'])
    expect(await find({ action: 'account.' })).toEqual([])
    expect(await find({ action: 'test.', actor: 'nobody' })).toEqual([])
  })
})
