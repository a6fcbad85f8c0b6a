import { beforeEach, describe, expect, it } from 'vitest'
import { loadAnswers } from '@/lib/db/answers'
import { database } from '@/lib/db/client'
import { markOf } from '@/lib/domain/application/section-conflict'
import { tableOfText } from '@/lib/domain/application/roster-table'
import type { Cell } from '@/lib/domain/imports/table'
import { readTable } from '@/lib/files/read-table'
import { makeWorkbook } from '@/lib/files/write-workbook'
import { makeZip } from '@/lib/files/zip'
import { getRoster } from '@/lib/services/application/get-roster'
import { answerSectionCommand } from '@/lib/services/application/answer-section'
import { getSectionConflict } from '@/lib/services/application/get-section-conflict'
import { getTableRow } from '@/lib/services/application/get-table-row'
import { importRowsCommand } from '@/lib/services/application/import-rows'
import { faultsOfRows, previewRows } from '@/lib/services/application/preview-rows'
import { textOfUpload } from '@/lib/services/application/roster-upload'
import { saveRowCommand } from '@/lib/services/application/save-row'
import { newKey, runCommand } from '@/lib/services/command'
import { testDatabase } from '../../support/database'
import { makeDistrict, makeStaff } from '../../support/factories'
import { type Clinic, done, makeClinic, makeDraft } from '../../support/filing'

testDatabase()

let clinic: Clinic
let caseId: string
beforeEach(async () => {
  await makeDistrict()
  clinic = await makeClinic()
  caseId = await makeDraft(clinic)
})

const workbookOf = async (list: string, locale: 'zh' | 'en' = 'zh'): Promise<Cell[][]> => {
  const file = await getRoster(clinic.applicant, caseId, { list, format: 'xlsx', locale })
  const table = readTable(file?.bytes ?? Buffer.alloc(0))
  if (!table.ok) throw new Error(table.error.code)
  const width = table.value[0]?.cells.length ?? 0
  return table.value.map(({ cells }) => Array.from({ length: width }, (_, at) => cells[at] ?? ''))
}
const fileOf = (rows: readonly (readonly Cell[])[]): string => {
  const text = textOfUpload(makeWorkbook([{ name: 'a', rows: rows.map((row) => row.map(String)), widths: [] }]))
  if (!text.ok) throw new Error(text.error.code)
  return text.value
}
const tableInput = (csv: string, more: Record<string, unknown> = {}) => ({ caseId, list: 'persons', csv, ...more })
const take = (input: Record<string, unknown>, actor = clinic.applicant, key = newKey()) =>
  runCommand(importRowsCommand, { actor, key, input })
const preview = async (input: Record<string, unknown>) => {
  const seen = await previewRows(clinic.applicant, input, 'zh')
  if (!seen?.ok) throw new Error(seen?.error.code ?? 'not found')
  return seen.value
}
const rowsOf = async (list = 'persons') =>
  (await loadAnswers(database(), caseId)).rows.filter((row) => row.list === list)
const audits = () => database().auditEntry.count({ where: { stream: `case:${caseId}` } })

describe('a roster exported as a workbook', () => {
  it.each(['persons', 'b.devices', 'b.rooms', 'b.workers', 'b.doses', 'a.departments'])(
    'of %s and sent back as it is changes nothing',
    async (list) => {
      for (const locale of ['zh', 'en'] as const) {
        const rows = await workbookOf(list, locale)
        expect(rows.length).toBeGreaterThan(1)
        const seen = await preview(tableInput(fileOf(rows), { list, mode: 'replace', head: 'required' }))
        expect(seen.counts).toMatchObject({ added: 0, changed: 0, removed: 0, skipped: 0, unchanged: rows.length - 1 })
      }
    },
  )

  it('is changed, looked at, and taken in one command: rows, states, versions and the audit entry', async () => {
    const [head = [], ...body] = await workbookOf('persons')
    const at = (name: string) => head.indexOf(name)
    const [first = [], second = [], , fourth = []] = body.map((row) => [...row])
    first[at('到岗日期')] = '去年'
    second[at('职称')] = '主任药师'
    const added = head.map((name) => ({ 姓名: '周新', 人员类别: '行政后勤' })[String(name)] ?? '')
    const csv = fileOf([head, first, second, fourth, added])
    const seen = await preview(tableInput(csv, { mode: 'replace', head: 'required' }))
    expect(seen.counts).toMatchObject({ added: 1, changed: 2, unchanged: 1, removed: 1 })
    expect(seen.changes.find(({ row }) => row === 3)?.cells).toMatchObject([{ label: '职称', now: '主任药师' }])
    expect(seen.faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ row: 2, place: expect.stringMatching(/^[A-Z]+ 到岗日期$/), value: '去年' }),
        expect.objectContaining({ row: 5, place: expect.stringMatching(/ 证件号码$/) }),
      ]),
    )
    const before = await audits()
    const input = tableInput(csv, { mode: 'replace', head: 'required', basis: seen.basis })
    expect(done(await take(input))).toMatchObject({ section: 'persons', rows: 4 })
    expect((await rowsOf()).map(({ rowKey, change, version }) => [rowKey, change, version])).toEqual([
      ['p1', 'changed', 2],
      ['p2', 'changed', 2],
      ['p3', 'removed', 1],
      ['p4', 'unchanged', 1],
      ['n1', 'added', 1],
    ])
    expect((await rowsOf())[0]?.values['from']).toBe('去年')
    expect(await audits()).toBe(before + 1)
    const entry = await database().auditEntry.findFirst({ where: { action: 'application.rows_imported' } })
    expect(JSON.stringify(entry)).not.toContain('周新')
  })

  it('leaves lines with something wrong as they were, where the applicant says so', async () => {
    const rows = await workbookOf('persons')
    const at = (rows[0] ?? []).indexOf('到岗日期')
    const changed = rows.map((row, line) => row.map((cell, column) => (column === at && line === 1 ? '去年' : cell)))
    const before = (await rowsOf())[0]
    expect(done(await take(tableInput(fileOf(changed), { mode: 'replace', faulty: 'leave' })))).toMatchObject({
      rows: 3,
    })
    expect((await rowsOf())[0]).toEqual(before)
  })
})

describe('the rules of the page', () => {
  it('judge pasted lines: checksum of the identity number, length of the certificate number, an option that is none', async () => {
    const csv =
      '姓名\t证件类型\t证件号码\t人员类别\t执业证书编号\n王新\t居民身份证\t370211189601011235\t护士\t123\n李新\t居民身份证\t370211189601011235\t院长\t'
    const { faults } = await preview(tableInput(csv))
    const told = faults.map(({ row, place }) => `${row} ${place}`)
    expect(told).toEqual(expect.arrayContaining(['2 C 证件号码', '2 E 执业证书编号', '3 D 人员类别']))
    const masked = faults.filter(({ place }) => place.endsWith('证件号码')).map(({ value }) => value)
    expect(masked.every((value) => !value.includes('18960101'))).toBe(true)
  })

  it('are told in a table of all that is wrong, masked, for whoever fills the form in and nobody else', async () => {
    const csv = '姓名\t证件类型\t证件号码\n王新\t居民身份证\t370211189601011235\n=A1\t居民身份证\t1'
    const text = await faultsOfRows(clinic.applicant, tableInput(csv), 'zh')
    expect(text).toContain('A 姓名')
    expect(text).not.toContain('370211189601011235')
    const stranger = await makeClinic(31)
    expect(await faultsOfRows(stranger.applicant, tableInput(csv), 'zh')).toBeNull()
  })

  it('store what is personal sealed, as from the form', async () => {
    done(await take(tableInput('姓名\t证件号码\n王新\t370211189601011234')))
    const [row] = await database().caseRow.findMany({ where: { caseId, list: 'persons', rowKey: 'n1' } })
    expect(JSON.stringify(row?.json)).not.toContain('370211189601011234')
    expect((await rowsOf()).find(({ rowKey }) => rowKey === 'n1')?.values['idNo']).toBe('370211189601011234')
  })
})

describe('a table that is refused', () => {
  const head = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row></sheetData>'
  const workbook = (sheet: string) =>
    makeZip([
      ['xl/workbook.xml', '<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>'],
      ['xl/worksheets/sheet1.xml', sheet],
    ])
  it.each([
    ['of 0 bytes', Buffer.alloc(0), 'import.empty'],
    ['that is no workbook', Buffer.from('%PDF-1.7\n\u0000\u0001'), 'import.not_a_table'],
    ['of an old Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'import.old_excel'],
    ['that is cut off', makeWorkbook([{ name: 'a', rows: [['姓名']], widths: [] }]).subarray(0, 200), 'import.damaged'],
    ['with merged cells', workbook(`${head}<mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`), 'import.merged'], // prettier-ignore
    ['beyond the limit', Buffer.alloc(900_001, 'a'), 'application.roster_file_too_large'],
  ])('%s says why', (_what, bytes, code) => {
    expect(textOfUpload(bytes)).toMatchObject({ ok: false, error: { code } })
  })

  it('tells a formula by row and column, and keeps the answer', async () => {
    const text = textOfUpload(
      workbook(
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>职称</t></is></c></row>' +
          '<row r="4"><c r="A4" t="inlineStr"><is><t>王新</t></is></c><c r="B4"><f>A1</f><v>1</v></c></row></sheetData></worksheet>',
      ),
    )
    const { faults } = await preview(tableInput(text.ok ? text.value : '', { head: 'required' }))
    expect(faults).toEqual(expect.arrayContaining([expect.objectContaining({ row: 4, place: 'B 职称' })]))
  })

  it.each([
    ['with heads that are not ours', { csv: '姓名\t星座\n张三\t水瓶座' }, 'application.roster_head_unknown'],
    ['of rows the register holds', { csv: '许可证\nX', list: 'licences' }, 'application.list_from_register'],
    ['with nothing to bring in', { csv: '姓名\t职称\n周明\t=A1', faulty: 'leave' }, 'application.roster_nothing'],
    [
      'looked at before the list changed',
      { csv: '姓名\n张三', basis: 'an older one' },
      'application.changed_meanwhile',
    ],
  ])('%s leaves no change and no audit entry', async (_what, given, code) => {
    const before = await rowsOf()
    const entries = await audits()
    const outcome = await take({ ...tableInput(''), ...given })
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code } })
    expect(await rowsOf()).toEqual(before)
    expect(await audits()).toBe(entries)
  })

  it('is not there for a stranger, and not for staff', async () => {
    const stranger = await makeClinic(31)
    expect(await take(tableInput('姓名\n张三'), stranger.applicant)).toEqual({ kind: 'not_found' })
    expect(await previewRows(stranger.applicant, tableInput('姓名\n张三'), 'zh')).toBeNull()
    expect(await getRoster(stranger.applicant, caseId, { list: 'persons', format: 'xlsx', locale: 'zh' })).toBeNull()
    const lead = await makeStaff('LEAD')
    expect((await take(tableInput('姓名\n张三'), lead)).kind).not.toBe('done')
    expect(await previewRows(lead, tableInput('姓名\n张三'), 'zh')).toBeNull()
  })
})

describe('two at once', () => {
  it('of two tables that were looked at together one is taken and the other is told', async () => {
    const { basis } = await preview(tableInput('姓名\n张三'))
    const outcomes = await Promise.all(['张三', '李四'].map((name) => take(tableInput(`姓名\n${name}`, { basis }))))
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await rowsOf()).toHaveLength(5)
  })

  it('a table and a row saved by a colleague meanwhile lose nothing: the table is looked at again', async () => {
    const { basis } = await preview(tableInput('姓名\t职称\n周明\t主任医师'))
    const row = (await rowsOf()).find(({ rowKey }) => rowKey === 'p2')
    const own = { caseId, list: 'persons', rowKey: 'p2', version: row?.version, values: { title: '护师' } }
    done(await runCommand(saveRowCommand, { actor: clinic.applicant, key: newKey(), input: own }))
    const late = await take(tableInput('姓名\n张三', { basis }))
    expect(late).toMatchObject({ kind: 'refused', refusal: { code: 'application.changed_meanwhile' } })
    expect((await rowsOf()).find(({ rowKey }) => rowKey === 'p2')?.values['title']).toBe('护师')
  })

  it('the same table sent twice with one key is taken once', async () => {
    const key = newKey()
    const outcomes = await Promise.all([1, 2].map(() => take(tableInput('姓名\n张三'), clinic.applicant, key)))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done'])
    expect((await rowsOf()).filter(({ values }) => values['name'] === '张三')).toHaveLength(1)
  })
})

it('a page that somebody else saved first is told field by field, only to whoever fills the form in', async () => {
  const stored = (await loadAnswers(database(), caseId)).sections.find(({ section }) => section === 'a-premises')
  const was = Object.fromEntries(Object.entries(stored?.values ?? {}).map(([path, value]) => [path, markOf(value)]))
  const post = (values: Record<string, string>) => ({ caseId, section: 'a-premises', version: 1, change: 'changed', values }) // prettier-ignore
  const first = post({ 'a.area.build': '330', 'a.area.clinical': '300' })
  done(await runCommand(answerSectionCommand, { actor: clinic.applicant, key: newKey(), input: first }))
  const input = post({ 'a.area.build': '340', 'a.area.clinical': String(stored?.values['a.area.clinical'] ?? ''), 'a.area.site': '77' }) // prettier-ignore
  expect(await runCommand(answerSectionCommand, { actor: clinic.applicant, key: newKey(), input })).toMatchObject({
    refusal: { code: 'application.changed_meanwhile' },
  })
  const conflict = await getSectionConflict(clinic.applicant, { input, was }, 'zh')
  expect(conflict?.version).toBe(2)
  const sides = Object.fromEntries(conflict?.fields.map(({ path, side, mine, theirs }) => [path, [side, mine, theirs]]) ?? []) // prettier-ignore
  expect(sides['a.area.build']).toEqual(['both', '340', '330'])
  expect(sides['a.area.clinical']).toMatchObject(['theirs', expect.anything(), '300'])
  expect(sides['a.area.site']).toMatchObject(['mine', '77', expect.anything()])
  expect(await getSectionConflict((await makeClinic(31)).applicant, { input, was }, 'zh')).toBeNull()
  expect(await getSectionConflict(clinic.applicant, { input: { ...input, version: 2 }, was }, 'zh')).toBeNull()
})

it('a row that somebody else saved first is shown as it is now, worded, to whoever fills the form in and nobody else', async () => {
  const own = { caseId, list: 'persons', rowKey: 'p2', version: 1, values: { title: '护师' } }
  done(await runCommand(saveRowCommand, { actor: clinic.applicant, key: newKey(), input: own }))
  const late = { ...own, values: { title: '技师' } }
  expect(await runCommand(saveRowCommand, { actor: clinic.applicant, key: newKey(), input: late })).toMatchObject({
    refusal: { code: 'application.changed_meanwhile' },
  })
  const place = { list: 'persons', rowKey: 'p2', locale: 'zh' as const }
  const now = await getTableRow(clinic.applicant, caseId, place)
  expect(now?.row).toMatchObject({ version: 2, change: 'changed', values: { title: '护师' }, old: { title: expect.anything() } }) // prettier-ignore
  expect(now?.sectionVersion).toBeGreaterThan(1)
  expect(await getTableRow((await makeClinic(31)).applicant, caseId, place)).toBeNull()
})

it('five hundred people are looked at and taken in one go', async () => {
  const lines = Array.from({ length: 500 }, (_, at) => `人员${at}\t其他\tT${at}`)
  const csv = `姓名\t证件类型\t证件号码\n${lines.join('\n')}`
  const table = tableOfText(csv)
  expect(table.ok && table.value).toHaveLength(501)
  const { counts, basis } = await preview(tableInput(csv))
  expect(counts.added).toBe(500)
  expect(done(await take(tableInput(csv, { basis })))).toMatchObject({ rows: 500 })
  expect(await rowsOf()).toHaveLength(504)
})
