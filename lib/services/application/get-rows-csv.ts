import { liveRows } from '@/lib/domain/application/answers'
import { rowsToCsv } from '@/lib/domain/application/rows-csv'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Locale } from '@/lib/domain/shared/wording'
import { readApplication } from './case-head'

export interface RowsCsv {
  readonly name: string
  readonly text: string
}

/** The rows of one list as a table, to be changed in a spreadsheet and imported again; an empty list gives the heads. */
export async function getRowsCsv(
  actor: Actor,
  caseId: string,
  { list: path, locale }: { list: string; locale: Locale },
): Promise<RowsCsv | null> {
  const application = await readApplication(actor, caseId)
  const list = application?.defs.flatMap(({ lists }) => lists).find((one) => one.path === path)
  if (!application || !list || list.setBySystem) return null
  const rows = liveRows(application.answers.rows).filter((row) => row.list === path)
  return {
    name: `${list.wording.title[locale]}.csv`,
    text: rowsToCsv(
      list,
      rows.map(({ values }) => values),
      locale,
    ),
  }
}
