import { endWithSentence } from '@/lib/cli/problem'
import { DOCUMENT_CODES, documentType } from '@/lib/domain/document/document-types'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import { combinationsOf } from '@/lib/domain/items/combinations'
import { currentCatalogue } from '@/lib/domain/items/registry'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'

/** The catalogue as the code has it: a summary for people, everything with `--json`. */
export function catalogueReport(catalogue: Catalogue) {
  const letters = ITEM_LETTERS.filter((letter) => catalogue.item(letter))
  const deskCodes = [...new Set(letters.flatMap((letter) => catalogue.deskChecksFor(letter).map(({ code }) => code)))]
  return {
    items: catalogue.items,
    materials: catalogue.data.materials,
    rules: catalogue.data.rules,
    deskChecks: deskCodes.sort().map((code) => {
      const items = letters.filter((letter) => catalogue.deskChecksFor(letter).some((check) => check.code === code))
      const check = items.flatMap((letter) => catalogue.deskChecksFor(letter)).find((one) => one.code === code)
      return { ...check, items }
    }),
    onSiteChecks: catalogue.onSiteChecksFor(letters),
    documents: DOCUMENT_CODES.map((code) => ({ code, ...documentType(code) })),
    combinations: combinationsOf(catalogue),
  }
}

const percent = (part: number, whole: number): string => `${((1 - part / whole) * 100).toFixed(1)}%`

function summary(report: ReturnType<typeof catalogueReport>): string {
  const { combinations, ...tables } = report
  const counts = Object.entries(tables).map(([name, rows]) => `${rows.length} ${name}`)
  const lines = combinations.map(({ items, separate, combined, supplied }) =>
    [
      items.padEnd(7),
      ...[separate, combined, supplied].map((count) => String(count).padStart(3)),
      percent(combined, separate).padStart(6),
      percent(supplied, separate).padStart(6),
    ].join('  '),
  )
  return [counts.join(', '), '', 'items      S    C    N   1−C/S   1−N/S', ...lines].join('\n')
}

await endWithSentence(() => {
  const report = catalogueReport(currentCatalogue())
  console.log(process.argv.includes('--json') ? JSON.stringify(report, null, 2) : summary(report))
  return Promise.resolve(0)
})
