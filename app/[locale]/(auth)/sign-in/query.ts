import { z } from 'zod'
import { safeNextPath } from '@/lib/domain/account/next-path'

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

/** Anything else in the address is not an error, only not meant for us. */
const reason = z.enum(['idle', 'ended', 'out', 'password']).optional().catch(undefined)

export async function signInQuery(
  params: Promise<Record<string, string | string[] | undefined>>,
): Promise<{ reason: z.output<typeof reason>; next: string | null }> {
  const query = await params
  return { reason: reason.parse(first(query.reason)), next: safeNextPath(first(query.next)) }
}
