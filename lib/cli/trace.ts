import { endWithSentence } from '@/lib/cli/problem'
import { allTestTitles } from '@/lib/cli/test-titles'
import { CASE_EDGES } from '@/lib/domain/application/status'
import { ITEM_EDGES } from '@/lib/domain/application/item-status'
import { POINT_CODES } from '@/lib/domain/credit/points-table'
import { DOCUMENT_CODES } from '@/lib/domain/document/document-types'
import { CANCEL_EDGES, LATE_EDGES } from '@/lib/domain/institution/proceeding-status'
import { currentCatalogue } from '@/lib/domain/items/registry'
import { REMINDER_CODES } from '@/lib/domain/reminder/ladder'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'
import { NOTICE_CODES } from '@/lib/domain/shared/notice-codes'

/** Which codes of the office's tables no test names in its title; everything with `--json`. */
function allCodes(): string[] {
  const catalogue = currentCatalogue()
  const codes = [
    ...catalogue.data.rules.map(({ code }) => code),
    ...ITEM_LETTERS.flatMap((letter) => catalogue.deskChecksFor(letter).map(({ code }) => code)),
    ...catalogue.onSiteChecksFor(ITEM_LETTERS).map(({ code }) => code),
    ...catalogue.data.materials.map(({ code }) => code),
    ...[...CASE_EDGES, ...ITEM_EDGES, ...LATE_EDGES, ...CANCEL_EDGES].map(({ row }) => row),
    ...DOCUMENT_CODES,
    ...POINT_CODES,
    ...NOTICE_CODES,
    ...REMINDER_CODES,
  ]
  return [...new Set(codes)]
}

/** Whole codes only: T1 is not T10, and AV01 is not in AV010. */
const CODE = /(?<![\w-])(?:CK-[A-Z]{1,2}\d{2}|DOC-\d{2}|(?:AV|DR|BP)\d{2}|[MTNIL]\d{2}b?)(?![\w])/g

await endWithSentence(async () => {
  const files = await allTestTitles()
  const named = new Map<string, string[]>()
  for (const { file, titles } of files) {
    for (const title of titles) {
      for (const [code] of title.matchAll(CODE)) named.set(code, [...(named.get(code) ?? []), `${file}: ${title}`])
    }
  }
  const codes = allCodes()
  const untested = codes.filter((code) => !named.has(code))
  const tests = files.reduce((sum, { titles }) => sum + titles.length, 0)
  if (process.argv.includes('--json')) console.log(JSON.stringify({ total: codes.length, untested }, null, 2))
  else {
    for (const code of codes) console.log(`${code.padEnd(8)}${String(named.get(code)?.length ?? 0).padStart(4)}`)
    console.log(`${codes.length} codes, ${tests} tests, ${untested.length} codes in no title: ${untested.join(' ')}`)
  }
  return 0
})
