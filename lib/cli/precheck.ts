import { existsSync, readFileSync } from 'node:fs'
import { endWithSentence } from '@/lib/cli/problem'
import { makeCalendar } from '@/lib/domain/clock/calendar'
import { answerPrecheck, precheckFileSchema, precheckJsonSchemas, whatIsWrong } from '@/lib/domain/items/precheck-file'
import { currentCatalogue } from '@/lib/domain/items/registry'
import { addDays } from '@/lib/domain/shared/dates'
import { calendarOverrides, LOADED_YEAR } from '@/prisma/seed/calendar'

/**
 * Judges one application file by the automatic rules (DOMAIN §3.8): prints one result per rule and ends with 0 whatever they
 * say; with 2 when there is no file to judge. `--schema` prints the JSON Schemas of both.
 */
const NO_FILE = 2

const calendar = makeCalendar({ days: calendarOverrides(), loadedYears: [LOADED_YEAR] })

function refuse(sentence: string): number {
  console.error(sentence)
  return NO_FILE
}

function readJson(file: string): { readonly value: unknown } | { readonly problem: string } {
  if (!existsSync(file)) return { problem: `${file} is not there.` }
  try {
    const text = readFileSync(file, 'utf8')
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch (error) {
    return { problem: `${file} is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}` }
  }
}

function judge(file: string | undefined): number {
  if (!file) return refuse('Say which file: npm run -s precheck -- FILE.json (its shape: docs/precheck.schema.json).')
  const json = readJson(file)
  if ('problem' in json) return refuse(json.problem)
  const parsed = precheckFileSchema.safeParse(json.value)
  if (!parsed.success) {
    const lines = whatIsWrong(parsed.error).map((line) => `  ${line}`)
    return refuse(`${file} does not have the shape of docs/precheck.schema.json:\n${lines.join('\n')}`)
  }
  const answer = answerPrecheck(parsed.data, currentCatalogue(), (from, { unit, days }) =>
    unit === 'DAY' ? addDays(from, days) : calendar.addWorkingDays(from, days),
  )
  console.log(JSON.stringify(answer, null, 2))
  return 0
}

await endWithSentence(() => {
  const [argument] = process.argv.slice(2)
  if (argument !== '--schema') return Promise.resolve(judge(argument))
  console.log(JSON.stringify(precheckJsonSchemas(), null, 2))
  return Promise.resolve(0)
})
