import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadAnswers, saveRows, saveSection } from '@/lib/db/answers'
import { database, inTransaction } from '@/lib/db/client'
import type { FieldDef, FieldValue } from '@/lib/domain/items/definition'
import { currentCatalogue } from '@/lib/domain/items/registry'
import { answerSectionCommand } from '@/lib/services/application/answer-section'
import { newKey, runCommand } from '@/lib/services/command'
import { testDatabase } from '../../support/database'
import { makeDistrict } from '../../support/factories'
import { makeClinic, makeDraft } from '../../support/filing'

testDatabase()

/** Whatever a form may leave: values, half-typed text, rare characters, things that look like sealed text. */
const value: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !text.includes('\u0000')),
  fc.constantFrom('𠮷田', 'sealed:1:no', '{"a":1}', '12.50', ' '),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.constantFrom('A', 'B', '12.01'), { maxLength: 3 }),
)
const valuesOf = (fields: readonly FieldDef[]): fc.Arbitrary<Record<string, FieldValue>> =>
  fc.record(Object.fromEntries(fields.map((field) => [field.path, value])))

describe('answers', () => {
  it('come back from storage as they went in, sealed ones too', async () => {
    await makeDistrict()
    const caseId = await makeDraft(await makeClinic())
    const catalogue = currentCatalogue()
    const section = catalogue.section('handler')
    const list = catalogue.list('b.workers')
    if (!section || !list) throw new Error('catalogue without handler or workers')
    await fc.assert(
      fc.asyncProperty(
        valuesOf(section.fields),
        fc.array(valuesOf(list.columns), { maxLength: 3 }),
        async (values, rows) => {
          const writes = rows.map((row, at) => ({
            rowKey: `w${at}`,
            parentKey: null,
            values: row,
            change: 'changed' as const,
          }))
          await inTransaction(async (tx) => {
            await saveSection(tx, { caseId, section, values, change: 'changed', now: new Date('2026-11-24T01:00:00Z') })
            await saveRows(tx, caseId, list.path, list.columns, writes)
          })
          const stored = await loadAnswers(database(), caseId)
          expect(stored.sections.find((one) => one.section === 'handler')?.values).toEqual(values)
          expect(stored.rows.filter((row) => row.list === list.path).map((row) => row.values)).toEqual(rows)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('are kept whatever is typed: what looks like sealed text, U+0000, half a character', async () => {
    await makeDistrict()
    const clinic = await makeClinic()
    const caseId = await makeDraft(clinic)
    const typed = {
      'handler.name': 'sealed:1:abc:AAAA',
      'handler.mobile': 'sealed:1:abc:BBBB',
      'contact.postalAddress': 'a\u0000b\ud800',
    }
    const input = { caseId, section: 'handler', version: 1, change: 'changed', values: typed }
    expect(await runCommand(answerSectionCommand, { actor: clinic.applicant, key: newKey(), input })).toMatchObject({
      kind: 'done',
    })
    const values = (await loadAnswers(database(), caseId)).sections.find(({ section }) => section === 'handler')?.values
    expect(values).toMatchObject({
      'handler.name': 'sealed:1:abc:AAAA',
      'handler.mobile': 'sealed:1:abc:BBBB',
      'contact.postalAddress': 'ab\ufffd',
    })
  })
})
