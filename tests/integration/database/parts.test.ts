import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { changeCase } from '@/lib/db/case-changes'
import { closeDatabase, database, inTransaction } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { insertRows, newId } from '@/lib/db/insert-rows'
import { part, readPart, readParts } from '@/lib/db/parts'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict } from '@/tests/support/factories'
import { handIn, type ManyCase, readyCase } from '@/tests/support/many-cases'
import { done } from '@/tests/support/filing'
import { countStatements } from '@/tests/support/statements'

const db = testDatabase()
afterAll(closeDatabase)

describe('parts that are read together', () => {
  test('each name holds the rows of its own SELECT, in its order', async () => {
    const read = await readParts(database(), {
      up: part(Prisma.sql`SELECT n FROM generate_series(1, 3) n ORDER BY n`, (rows: readonly { n: number }[]) =>
        rows.map(({ n }) => n),
      ),
      down: part(Prisma.sql`SELECT n FROM generate_series(1, 3) n ORDER BY n DESC`, (rows: readonly { n: number }[]) =>
        rows.map(({ n }) => n),
      ),
      none: part(Prisma.sql`SELECT 1 AS n WHERE false`, (rows) => rows.length),
    })
    expect(read).toEqual({ up: [1, 2, 3], down: [3, 2, 1], none: 0 })
  })

  test('they take one statement, however many they are', async () => {
    const one = part(Prisma.sql`SELECT 1 AS n`, (rows) => rows.length)
    const texts = await countStatements(() => readParts(database(), { a: one, b: one, c: one, d: one }))
    expect(texts).toHaveLength(1)
  })

  test('what the SELECT is given stays a parameter and is never text of the statement', async () => {
    const nasty = `'); DROP TABLE "Case"; -- {"x":1} \\ 龘𠮷`
    const read = await readPart(
      database(),
      part(Prisma.sql`SELECT ${nasty}::text AS v`, (rows: readonly { v: string }[]) => rows[0]?.v),
    )
    expect(read).toBe(nasty)
  })
})

describe('rows written in one statement', () => {
  const rowsOf = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      ...{ actorId: newId(), key: `钥匙 ${n} '";\\`, command: 'test.rows', inputHash: 'a'.repeat(64) },
      ...{ outcome: { n, text: '𠮷', nothing: null }, at: new Date('2026-11-24T01:02:03.456Z') },
    }))

  test('come back as they were, defaults filled in, in one statement', async () => {
    const rows = rowsOf(3)
    const texts = await countStatements(() => insertRows(database(), 'CommandReceipt', rows))
    const stored = await database().commandReceipt.findMany({
      where: { command: 'test.rows' },
      orderBy: { key: 'asc' },
    })
    expect(texts).toHaveLength(1)
    expect(stored).toMatchObject(rows)
  })

  test('no rows, no statement', async () => {
    expect(await countStatements(() => insertRows(database(), 'CommandReceipt', []))).toHaveLength(0)
  })

  test('a row that the table refuses leaves none of the others', async () => {
    const rows = rowsOf(2).map((row, n) => ({ ...row, at: n === 0 ? row.at : null }))
    await expect(insertRows(database(), 'CommandReceipt', rows)).rejects.toThrow()
    expect(await database().commandReceipt.count({ where: { command: 'test.rows' } })).toBe(0)
  })
})

describe('a change of a case', () => {
  let ready: ManyCase
  beforeEach(async () => {
    await makeDistrict()
    ready = await readyCase(1)
  })

  const stored = () =>
    database().case.findUniqueOrThrow({
      where: { id: ready.caseId },
      include: { items: { orderBy: { item: 'asc' } } },
    })

  test('touches the columns it names, on the items it names, and moves their versions', async () => {
    const before = await stored()
    await inTransaction((tx) =>
      changeCase(tx, ready.caseId, {
        set: { dueOn: '2026-12-31' },
        step: 1,
        items: [{ letter: 'B', set: { visitNeeded: 'AV20', committedDue: '2026-12-30' }, step: 2 }],
      }),
    )
    const after = await stored()
    const [a, b] = before.items
    expect(after).toEqual({
      ...before,
      dueOn: new Date('2026-12-31'),
      version: before.version + 1,
      items: [a, { ...b, visitNeeded: 'AV20', committedDue: new Date('2026-12-30'), version: (b?.version ?? 0) + 2 }],
    })
  })

  test('null empties a column; nothing named changes nothing', async () => {
    const set = { dueOn: '2026-12-31' }
    await inTransaction((tx) => changeCase(tx, ready.caseId, { set, step: 0, items: [] }))
    await inTransaction((tx) => changeCase(tx, ready.caseId, { set: {}, step: 0, items: [] }))
    expect((await stored()).dueOn).toEqual(new Date('2026-12-31'))
    await inTransaction((tx) => changeCase(tx, ready.caseId, { set: { dueOn: null }, step: 0, items: [] }))
    expect((await stored()).dueOn).toBeNull()
  })

  test('another case stays as it is', async () => {
    const other = await readyCase(2)
    const before = await database().case.findUniqueOrThrow({ where: { id: other.caseId }, include: { items: true } })
    const items = [{ letter: 'A', set: { open: false }, step: 1 }] as const
    await inTransaction((tx) => changeCase(tx, ready.caseId, { set: { dueOn: '2026-12-31' }, step: 1, items }))
    const after = await database().case.findUniqueOrThrow({ where: { id: other.caseId }, include: { items: true } })
    expect(after).toEqual(before)
  })

  test('handing in takes the same small number of statements whatever the application holds', async () => {
    const texts = await countStatements(async () => done(await handIn(ready)))
    expect(texts.length, texts.join('\n')).toBeLessThanOrEqual(24)
    expect(await db.query('SELECT 1 FROM "Case" WHERE "status" = $1', ['SUBMITTED'])).toHaveLength(1)
  })
})
