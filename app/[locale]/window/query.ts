import { z } from 'zod'
import { SEARCH_MAX } from '@/lib/domain/acceptance/search'
import { WINDOW_QUEUES, type WindowQueue } from '@/lib/domain/acceptance/views'

const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().optional())
const schema = z.object({
  queue: one.pipe(z.enum(WINDOW_QUEUES).catch('todo')),
  q: one.transform((text) => text?.trim().slice(0, SEARCH_MAX) ?? ''),
  after: one.transform((text) => text ?? null),
})

export interface WindowQuery {
  readonly queue: WindowQueue
  readonly search: string
  readonly after: string | null
}

/** Addresses are typed and mailed: what is not understood falls back to the first queue. */
export function windowQuery(params: Record<string, string | string[] | undefined>): WindowQuery {
  const { queue, q, after } = schema.parse(params)
  return { queue, search: q, after }
}

export const windowSearch = (query: Partial<WindowQuery>): string => {
  const set = new URLSearchParams()
  if (query.queue && query.queue !== 'todo') set.set('queue', query.queue)
  if (query.search) set.set('q', query.search)
  if (query.after) set.set('after', query.after)
  const text = set.toString()
  return text ? `?${text}` : ''
}
