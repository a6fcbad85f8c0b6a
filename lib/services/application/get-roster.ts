import { ROSTER } from '@/lib/copy/rosters'
import { say } from '@/lib/copy/say'
import { liveRows } from '@/lib/domain/application/answers'
import { rosterColumns, rosterCsv, rosterRecords } from '@/lib/domain/application/roster-table'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Locale } from '@/lib/domain/shared/wording'
import { makeWorkbook } from '@/lib/files/write-workbook'
import { XLSX_TYPE } from '@/lib/services/imports/get-template'
import { formOf, widthOf } from '@/lib/services/imports/template-words'
import { readApplication } from './case-head'
import { rosterOf } from './rosters'

export interface RosterFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

export interface RosterWish {
  readonly list: string
  readonly format: 'csv' | 'xlsx'
  readonly locale: Locale
}

/** The rows of one list as a table, to be changed in a spreadsheet and imported again; an empty list gives the heads. */
export async function getRoster(
  actor: Actor,
  caseId: string,
  { list: path, format, locale }: RosterWish,
): Promise<RosterFile | null> {
  const application = await readApplication(actor, caseId)
  const list = application?.defs.flatMap(({ lists }) => lists).find((one) => one.path === path)
  if (!application || !list || list.setBySystem) return null
  const roster = rosterOf(application, list)
  const rows = liveRows(application.answers.rows).filter((row) => row.list === path)
  const records = rosterRecords(roster, rows, locale)
  const name = `${list.wording.title[locale]}.${format}`
  if (format === 'csv') return { name, type: 'text/csv; charset=utf-8', bytes: Buffer.from(rosterCsv(records), 'utf8') }
  const [head = []] = records
  const notes = rosterColumns(roster).map((column, at) => [
    head[at] ?? '',
    column.kind === 'field' ? formOf(column.def, locale) : say(ROSTER.columnNotes[column.kind], locale),
  ])
  const sheets = [
    { name: say(ROSTER.sheet, locale), rows: records, widths: head.map((label) => widthOf(label, '0000000000')) },
    { name: say(ROSTER.sheetNotes, locale), rows: [[say(ROSTER.column, locale), say(ROSTER.notes, locale)], ...notes], widths: [28, 80] }, // prettier-ignore
  ]
  return { name, type: XLSX_TYPE, bytes: makeWorkbook(sheets) }
}
