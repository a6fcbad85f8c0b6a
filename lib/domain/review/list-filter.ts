import { z } from 'zod'
import { SEARCH_MAX } from '../acceptance/search'
import { REVIEW_QUEUES, type ReviewQueue } from './views'

/** Columns of the worklist that can be left out; institution and case number always stand first. */
export const REVIEW_COLUMNS = ['term', 'delta', 'checks', 'items', 'own'] as const
export type ReviewColumn = (typeof REVIEW_COLUMNS)[number]

/** What a reviewer has chosen to see; all of it in the address, so that it can be kept as a bookmark and sent on. */
export interface ReviewFilter {
  readonly queue: ReviewQueue
  readonly search: string
  readonly category: string | null
  /** Only what differs from the last verification. */
  readonly changed: boolean
}

export interface ReviewListAsk extends ReviewFilter {
  readonly after: string | null
  /** Null: all of them. */
  readonly columns: readonly ReviewColumn[] | null
}

type Params = Readonly<Record<string, string | string[] | undefined>>

const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().optional())
const several = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.string()).optional())
const schema = z.object({
  queue: one.pipe(z.enum(REVIEW_QUEUES).catch('mine')),
  q: one.transform((text) => text?.trim().slice(0, SEARCH_MAX) ?? ''),
  category: one.transform((text) => (text && /^[A-Z]\d{3}$/.test(text) ? text : null)),
  changed: one.transform((text) => text === 'yes'),
  after: one.transform((text) => text ?? null),
  cols: several
    .catch(undefined)
    .transform((names) => (names ? REVIEW_COLUMNS.filter((column) => names.includes(column)) : null)),
})

/** Addresses are typed and mailed: what is not understood falls back to the whole list. */
export function readReviewAsk(params: Params): ReviewListAsk {
  const { q, cols, ...rest } = schema.parse(params)
  return { ...rest, search: q, columns: cols && cols.length > 0 ? cols : null }
}

export function reviewAskSearch({ queue, search, category, changed, after, columns }: Partial<ReviewListAsk>): string {
  const set = new URLSearchParams()
  if (queue && queue !== 'mine') set.set('queue', queue)
  if (search) set.set('q', search)
  if (category) set.set('category', category)
  if (changed) set.set('changed', 'yes')
  for (const column of columns ?? []) set.append('cols', column)
  if (after) set.set('after', after)
  const text = set.toString()
  return text ? `?${text}` : ''
}

export const isFiltered = ({ search, category, changed }: ReviewFilter): boolean =>
  search !== '' || category !== null || changed
