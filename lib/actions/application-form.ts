import { z } from 'zod'
import { routes } from '@/lib/routes'
import { text, texts } from './form-action'

/** How the applicant's forms name their inputs: the path of the field, so that an error can link to it. */

/** Inputs that are not answers. */
const OWN_NAMES =
  /^(?:\$|commandKey$|locale$|caseId$|section$|version$|version\.|change$|then$|list$|rowKey$|parentKey$|way$|mode$|csv$|file$|item$|was$|keep\.)/

const gather = (form: FormData, pathOf: (name: string) => string | null): Record<string, string | string[]> => {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    const path = pathOf(name)
    if (path === null) continue
    const [first = '', ...more] = texts(form, name)
    values[path] = more.length === 0 ? first : [first, ...more]
  }
  return values
}

export const fieldsOf = (form: FormData): Record<string, string | string[]> =>
  gather(form, (name) => (OWN_NAMES.test(name) || name.includes('[') ? null : name))

/** After a conflict: an answer left to the others is not sent at all, so what they stored stays. */
export const chosenFieldsOf = (form: FormData): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(fieldsOf(form)).filter(([path]) => text(form, `keep.${path}`) !== 'theirs'))

const wasSchema = z.record(z.string().max(200), z.string().max(20))

/** Marks of the answers the form began with. */
export function marksOf(form: FormData): Readonly<Record<string, string>> {
  const was = text(form, 'was')
  if (was === '' || was.length > 40_000) return {}
  try {
    return wasSchema.safeParse(JSON.parse(was)).data ?? {}
  } catch {
    return {} // not what our page sends: nothing is known of how the form began
  }
}

/** `b.devices[d1].statusTest.date` → `statusTest.date`; only of the row that was sent. */
export function columnsOf(form: FormData): Record<string, string | string[]> {
  const prefix = `${text(form, 'list')}[${text(form, 'rowKey') || 'new'}].`
  return gather(form, (name) => (name.startsWith(prefix) ? name.slice(prefix.length) : null))
}

export const sectionsOf = (form: FormData): { code: string; version: string }[] =>
  texts(form, 'section').map((code) => ({ code, version: text(form, `version.${code}`) }))

const DEFECT = /^answer(?:ed)?\.(.+)$/

export function answersOfDefects(form: FormData): { defectId: string; text: string; answered: boolean }[] {
  const ids = new Set([...form.keys()].flatMap((name) => DEFECT.exec(name)?.[1] ?? []))
  return [...ids].map((defectId) => ({
    defectId,
    text: text(form, `answer.${defectId}`),
    answered: text(form, `answered.${defectId}`) !== '',
  }))
}

interface AnsweredSection {
  readonly caseId: string
  readonly section: string
  readonly errors: number
  readonly stay: boolean
  readonly next: string | null
}

/** On to the next page that is not answered yet; back to this one while something is wrong with it. */
export function nextAfterSection({ caseId, section, errors, stay, next }: AnsweredSection): string {
  if (errors > 0) return sectionPage(caseId, section, {})
  if (stay) return routes.draftSection(caseId, section)
  return next === null ? routes.draft(caseId) : routes.draftSection(caseId, next)
}

/** `?check=1` asks the page to say what is wrong; `row` opens that row's form again. */
export function sectionPage(caseId: string, section: string, wrong: { list?: string; rowKey?: string } | null): string {
  const page = routes.draftSection(caseId, section)
  if (wrong === null) return page
  const row =
    wrong.list && wrong.rowKey ? `&list=${encodeURIComponent(wrong.list)}&row=${encodeURIComponent(wrong.rowKey)}` : ''
  return `${page}?check=1${row}`
}
