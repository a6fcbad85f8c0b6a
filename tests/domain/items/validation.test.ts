import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIELD_SENTENCES } from '@/lib/copy/fields'
import { REFUSALS } from '@/lib/copy/refusals'
import { say } from '@/lib/copy/say'
import type { FieldDef, FieldKind, FormRow, SectionDef } from '@/lib/domain/items/definition'
import { caseFacts } from '@/lib/domain/items/facts'
import { currentCatalogue } from '@/lib/domain/items/registry'
import { readField } from '@/lib/domain/items/read-field'
import { fieldSchema, parseField, validateSection } from '@/lib/domain/items/validation'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'
import { AS_OF, form } from './clinic'

const catalogue = currentCatalogue()
const sections = catalogue.sectionsFor(ITEM_LETTERS)
const fields = sections.flatMap((section) => [
  ...section.fields.map((field) => [field.path, field] as const),
  ...section.lists.flatMap((list) => list.columns.map((column) => [`${list.path}[].${column.path}`, column] as const)),
])
const context = { today: AS_OF, idType: 'RESIDENT_ID' }
const codeOf = (def: FieldDef, raw: unknown) => {
  const read = readField(def, raw, context)
  return read.ok ? 'ok' : read.error.code
}
const ofKind = (...kinds: FieldKind[]) => fields.filter(([, field]) => kinds.includes(field.kind))
const def = (kind: FieldKind, rest: Partial<FieldDef> = {}): FieldDef => ({
  path: 'x',
  kind,
  wording: { label: { zh: '一', en: 'one' } },
  ...rest,
})

/** A code is known when it has a sentence, and the sentence has no blank left over. */
const hasSentence = (error: { code: string; facts?: Readonly<Record<string, unknown>> }): boolean => {
  if (error.code.startsWith('identifier.')) return Object.hasOwn(REFUSALS, error.code)
  const wording = FIELD_SENTENCES[error.code]
  return (
    wording !== undefined &&
    !/\{/.test(say(wording, 'zh', error.facts as never)) &&
    !/\{/.test(say(wording, 'en', error.facts as never))
  )
}

/** A problem names a field, a list, or a column of a row of that page: that is where the summary leads. */
const isOfPage = ({ fields: own, lists }: SectionDef, path: string): boolean =>
  own.some((field) => field.path === path) ||
  lists.some((list) => path === list.path || list.columns.some((column) => path === `${list.path}[x].${column.path}`))

describe.each(fields)('field %s', (_path, field) => {
  it('left blank is null when optional, a refusal when required', () => {
    for (const blank of [null, undefined, '', '  ', '　', []]) {
      expect(codeOf(field, blank)).toBe(field.optional ? 'ok' : codeOf({ ...field, optional: false }, null))
    }
    expect(codeOf({ ...field, optional: false }, '')).toMatch(/^field\.(required|choose)$/)
  })
  it('10,000 characters, emoji and things of another type are refused, never thrown', () => {
    expect(codeOf(field, '汉'.repeat(10_000))).not.toBe('ok')
    expect(codeOf(field, { a: 1 })).not.toBe('ok')
    expect(codeOf(field, Symbol('x'))).not.toBe('ok')
    expect(codeOf(field, Number.NaN)).not.toBe('ok')
    if (!['personRef', 'roomRef', 'departmentRefs', 'signature'].includes(field.kind))
      expect(codeOf(field, '一🦷一一一')).not.toBe('ok')
  })
})

describe('any input at all', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.anything({ maxDepth: 1 }),
    fc.double(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  )
  it('is read or refused with a sentence, never thrown, in every field', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), anything, ([, field], raw) => {
        const read = readField(field, raw, context)
        if (!read.ok) expect(hasSentence(read.error)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
  it('what was read once reads the same again', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), anything, ([, field], raw) => {
        const read = readField(field, raw, context)
        if (read.ok) expect(readField(field, read.value, context)).toEqual(read)
      }),
      { numRuns: 2000 },
    )
  })
})

describe.each(ofKind('int', 'decimal'))('number %s', (_path, field) => {
  const step = 1 / 10 ** (field.decimals ?? 0)
  const text = (value: number) => value.toFixed(field.decimals ?? 0)
  const { min = 0, max = 0 } = field
  it('takes its bounds and refuses what lies beyond', () => {
    expect(codeOf(field, text(min))).toBe('ok')
    expect(codeOf(field, text(max))).toBe('ok')
    expect(codeOf(field, text(min - 1))).toBe('field.too_small')
    // 10^18 and its neighbour are the same number; the next one that is not is far enough.
    expect(codeOf(field, text(max + Math.max(step, max > 1e15 ? max * 0.001 : step)))).toBe('field.too_large')
  })
  it('reads back what it stored, and full-width figures as their twins', () => {
    const read = readField(field, text(min))
    expect(read.ok && readField(field, read.value)).toEqual(read)
    const wide = text(max).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect(readField(field, wide)).toEqual(readField(field, text(max)))
  })
  it.each(['一', '1e3', '0x10', '1 2', '１２个', '--1', '1.2.3', '1,2', 'Infinity'])('%s is not a number', (raw) => {
    expect(codeOf(field, raw)).toMatch(/^field\.not_(integer|number)$/)
  })
  it('one decimal too many is refused', () => {
    const raw = `1.${'0'.repeat(field.decimals ?? 0)}1`
    expect(codeOf(field, raw)).toBe(field.kind === 'int' ? 'field.not_integer' : 'field.too_many_decimals')
  })
})

describe.each(ofKind('text', 'longText').filter(([, field]) => !field.pattern))('text %s', (_path, field) => {
  const max = field.maxLength ?? 0
  const min = field.minLength ?? 1
  it('has a length, counted as people count characters', () => {
    expect(max).toBeGreaterThan(0)
    expect(codeOf(field, '𠮷'.repeat(max))).toBe('ok')
    expect(codeOf(field, '𠮷'.repeat(max + 1))).toBe('field.too_long')
    expect(codeOf(field, '汉'.repeat(min))).toBe('ok')
    if (min > 1) expect(codeOf(field, '汉'.repeat(min - 1))).toBe('field.too_short')
  })
  it('takes rare Han, refuses control characters and half characters', () => {
    const rare = '𠮷𡘙㐂龘'.slice(0, max * 2)
    expect(codeOf(field, rare)).toBe('ok')
    for (const bad of ['一二三四\u0000', '一二\u2028三四', '一二三四\uD842', '一二\u0007三四'])
      expect(codeOf(field, bad)).toBe('field.unreadable_character')
  })
})

describe.each(ofKind('date'))('date %s', (_path, field) => {
  it('reads the ways people write a date', () => {
    for (const raw of [
      '2026-06-05',
      '2026/6/5',
      '2026.6.5',
      '2026年6月5日',
      '20260605',
      '２０２６－０６－０５',
      ' 2026-06-05 ',
    ]) {
      expect(readField(field, raw)).toEqual({ ok: true, value: '2026-06-05' })
    }
  })
  it('refuses days that do not exist', () => {
    for (const raw of ['2026-02-29', '2026-13-01', '2026-00-10', '26-06-05', '06/05/2026', '2026-06', 'yesterday']) {
      expect(codeOf(field, raw)).toBe('field.not_date')
    }
    expect(codeOf(field, '1899-12-31')).toBe('field.date_out_of_range')
    expect(codeOf(field, '2101-01-01')).toBe('field.date_out_of_range')
  })
  it('knows whether tomorrow can be meant', () => {
    expect(codeOf(field, AS_OF)).toBe('ok')
    expect(codeOf(field, '2026-11-25')).toBe(field.when === 'past' ? 'field.date_in_future' : 'ok')
  })
})

describe.each(ofKind('choice', 'choices'))('choice %s', (_path, field) => {
  it('offers options and takes nothing else', () => {
    expect(field.options?.length).toBeGreaterThan(1)
    for (const option of field.options ?? []) expect(codeOf(field, option.value)).toBe('ok')
    expect(codeOf(field, 'NO_SUCH')).toBe('field.not_an_option')
    expect(codeOf(field, '__proto__')).toBe('field.not_an_option')
  })
})

describe('reading single answers', () => {
  it('several choices come in the order of the options', () => {
    const field = catalogue.field('b.categories')
    if (!field) throw new Error('b.categories')
    expect(parseField(field, ['XRAY_IMAGING', 'RADIOTHERAPY'])).toEqual({
      ok: true,
      value: ['RADIOTHERAPY', 'XRAY_IMAGING'],
    })
  })
  it.each([
    ['是', true],
    ['on', true],
    ['true', true],
    ['否', false],
    ['0', false],
  ])('%s is %s', (raw, value) => expect(parseField(def('bool'), raw)).toEqual({ ok: true, value }))
  it.each([
    ['uscc', '91370211MAXXXX1383', 'identifier.uscc_check'],
    ['uscc', '91370211MAXXXX138', 'identifier.uscc_length'],
    ['registrationNo', 'MAXXXX01537021111A100', 'identifier.registration_no_length'],
    ['idNo', '37021118950101001X', 'identifier.resident_id_check'],
    ['mobile', '12800000000', 'identifier.mobile_start'],
    ['region', '990211', 'field.not_region'],
  ] as const)('%s %s is refused with %s', (kind, raw, code) => expect(codeOf(def(kind), raw)).toBe(code))
  it.each([
    ['uscc', '９１３７０２１１maxxxx1382', '91370211MAXXXX1382'],
    ['mobile', ' １３８０００００００１ ', '13800000001'],
    ['idNo', '37021118960229003x', '37021118960229003X'],
    ['region', '３７０２１１', '370211'],
  ] as const)('%s %s is read as %s', (kind, raw, value) =>
    expect(readField(def(kind), raw, context)).toEqual({ ok: true, value }),
  )
  it('a department code is two digits per level', () => {
    const field = def('text', { pattern: 'department', maxLength: 12 })
    expect(['12', '12.01', '50.01.02'].map((raw) => codeOf(field, raw))).toEqual(['ok', 'ok', 'ok'])
    expect(['1', '12.1', 'ab', '12.'].map((raw) => codeOf(field, raw))).toEqual(
      Array(4).fill('field.pattern_department'),
    )
  })
  it('the zod schema carries the copy key and its numbers', () => {
    const parsed = fieldSchema(def('int', { min: 0, max: 9 })).safeParse('10')
    expect(parsed.error?.issues[0]).toMatchObject({ message: 'field.too_large', params: { max: 9 } })
    expect(fieldSchema(def('int', { min: 0, max: 9 })).parse('9')).toBe(9)
  })
})

describe('a page as a whole', () => {
  const section = catalogue.section('b-rooms')
  if (!section) throw new Error('b-rooms')
  const facts = caseFacts({ form: form(), letters: ['A', 'B'], asOf: AS_OF })
  const row = (rowKey: string, change: FormRow['values'] = {}): FormRow => ({
    list: 'b.rooms',
    rowKey,
    values: {
      name: rowKey,
      areaM2: 8,
      'test.date': '2026-06-15',
      'test.reportNo': 'J1',
      'test.result': 'PASS',
      warningSign: true,
      lamp: true,
      ...change,
    },
  })
  const problems = (...rows: FormRow[]) =>
    validateSection(section, {}, rows, facts).map(({ path, code }) => `${path} ${code}`)

  it('complete rows have no problem', () => expect(problems(row('r1'), row('r2'))).toEqual([]))
  it('a problem names its row and column', () => {
    expect(problems(row('r1', { 'test.date': '2026-11-25', areaM2: -1 }))).toEqual([
      'b.rooms[r1].areaM2 field.too_small',
      'b.rooms[r1].test.date field.date_in_future',
    ])
  })
  it('too few and repeated rows are told', () => {
    expect(problems()).toEqual(['b.rooms list.too_few'])
    expect(problems(row('r1'), row('r2', { name: 'r1' }))).toEqual(['b.rooms[r2].name list.repeated'])
  })
  it('fields that are not shown are not asked for', () => {
    const institution = catalogue.section('institution')
    if (!institution) throw new Error('institution')
    const paths = (change = form()) =>
      validateSection(institution, {}, [], caseFacts({ form: change, letters: ['A'], asOf: AS_OF })).map(
        ({ path }) => path,
      )
    expect(paths()).toContain('dentalChairs.actual')
    const general = form({ institution: { categoryCode: 'A100' }, dentalChairs: null, a: {} })
    expect(paths(general)).not.toContain('dentalChairs.actual')
    expect(paths()).not.toContain('institution.filingNo')
    expect(paths(form({ institution: { categoryCode: 'D220' } }))).toContain('institution.filingNo')
  })
  it('what the system fills is not asked for', () => {
    const handler = catalogue.section('handler')
    if (!handler) throw new Error('handler')
    const paths = validateSection(handler, {}, [], facts).map(({ path }) => path)
    expect(paths).toContain('handler.mobile')
    expect(paths).not.toContain('channel')
    expect(paths).not.toContain('consent.truth')
  })
  it('every page survives garbage, and says where each piece of it stands', { timeout: 60_000 }, () => {
    const long = fc.constantFrom(
      '汉'.repeat(10_000),
      '🦷',
      'a\u0000\u202Eb',
      '９'.repeat(400),
      '<script>',
      "' OR 1=1 --",
    )
    const text = fc.oneof(fc.string({ unit: 'binary' }), long)
    const value = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.array(text))
    for (const page of sections) {
      const values = fc.record(Object.fromEntries(page.fields.map((field) => [field.path, value])))
      const rows = fc.tuple(
        ...page.lists.map((list) =>
          fc
            .record(Object.fromEntries(list.columns.map((column) => [column.path, value])))
            .map((row): FormRow => ({ list: list.path, rowKey: 'x', parentKey: 'y', values: row })),
        ),
      )
      fc.assert(
        fc.property(values, rows, (some, more) => {
          for (const { path, code, facts: given } of validateSection(page, some, more, facts)) {
            expect(hasSentence({ code, facts: given })).toBe(true)
            expect(isOfPage(page, path)).toBe(true)
          }
        }),
        { numRuns: 30 },
      )
    }
  })
})

describe('sentences beside fields', () => {
  const folder = 'lib/domain/items'
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
  const used = new Set([...sources.matchAll(/'((?:field|list)\.[a-z_]+)'/g)].map(([, code]) => code))
  it('each code has one', () => expect([...used].filter((code) => !FIELD_SENTENCES[code ?? ''])).toEqual([]))
  it('each is said somewhere', () => expect(Object.keys(FIELD_SENTENCES).filter((code) => !used.has(code))).toEqual([]))
})
