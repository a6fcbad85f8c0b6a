import { routes } from '@/lib/routes'
import { text } from './form-action'

/** A table of rows as the forms send it. */
export const tableOf = (form: FormData) => ({
  caseId: text(form, 'caseId'),
  list: text(form, 'list'),
  mode: text(form, 'mode') || 'add',
  csv: text(form, 'csv'),
  head: text(form, 'head') || 'optional',
  over: text(form, 'overRow') === '' ? null : { rowKey: text(form, 'overRow'), column: text(form, 'overColumn') },
  faulty: text(form, 'faulty') || 'keep',
})

const CARRIED = ['csv', 'mode', 'head', 'overRow', 'overColumn'] as const

export const carriedTable = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries(CARRIED.map((name) => [name, text(form, name)]))

interface TakenRows {
  readonly caseId: string
  readonly section: string
  readonly errors: number
}

/** Back to the page, as a table where it was one; told what is wrong where something is. */
export function afterRows({ caseId, section, errors }: TakenRows, form: FormData): string {
  const query = new URLSearchParams()
  if (errors > 0) query.set('check', '1')
  if (text(form, 'table') !== '') query.set('table', text(form, 'table'))
  const page = routes.draftSection(caseId, section)
  return query.size === 0 ? page : `${page}?${query.toString()}`
}
