import { REGISTER_COLUMNS, sayConclusion } from '@/lib/copy/publication'
import { database } from '@/lib/db/client'
import { listForExport } from '@/lib/db/register'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { toCsv } from '@/lib/domain/shared/csv'
import { officeDate } from '@/lib/domain/shared/dates'
import { categoryName } from '@/lib/domain/shared/identifiers/category-codes'
import type { Locale } from '@/lib/domain/shared/wording'
import { type RegisterAsk, toRegisterQuery } from './search-register'

const MOST = 20_000

/** Open data: the same search as a table, one line per item in force. */
export async function getRegisterCsv(ask: Omit<RegisterAsk, 'after'>, locale: Locale): Promise<string> {
  const rows = await listForExport(database(), toRegisterQuery(ask), MOST)
  return toCsv([
    REGISTER_COLUMNS.map(({ label }) => label[locale]),
    ...rows.map((row) => [
      row.name,
      row.uscc ?? '',
      row.registrationNo ?? '',
      categoryName(row.categoryCode)?.[locale] ?? row.categoryCode,
      row.address,
      row.principalName,
      ITEM_NAMES[row.letter].name[locale],
      sayConclusion(row.conclusion, locale),
      row.decidedOn,
      row.nextDue ?? '',
      row.authorityName,
      row.documentNo,
      officeDate(row.publishedAt),
    ]),
  ])
}
