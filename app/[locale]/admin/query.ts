import { z } from 'zod'
import { storable } from '@/lib/domain/shared/storable'

const text = (max: number) => z.string().overwrite(storable).trim().min(1).max(max)

const schema = z.object({
  q: text(50).nullable().catch(null),
  name: text(100).nullable().catch(null),
  id: z.uuid().nullable().catch(null),
})

export interface AccountsQuery {
  readonly search: string | null
  readonly after: { readonly name: string; readonly id: string } | null
}

export function accountsQuery(raw: Record<string, unknown>): AccountsQuery {
  const { q, name, id } = schema.parse(raw)
  return { search: q, after: name && id ? { name, id } : null }
}

export const moreAccounts = (search: string | null, next: { name: string; id: string }): string =>
  new URLSearchParams({ ...(search ? { q: search } : {}), name: next.name, id: next.id }).toString()
