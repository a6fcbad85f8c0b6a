import { headers } from 'next/headers'
import { PATH_HEADER } from './path-header'

/**
 * Address of whoever speaks to the proxy in front of us: the last entry of X-Forwarded-For is the one our own proxy
 * appended, everything before it is the client's word. Next fills the header from the connection only when the client sent
 * none, so without a proxy it may be invented (docs/operations.md).
 */
export function lastHop(forwardedFor: string | null): string | null {
  const last = forwardedFor?.split(',').at(-1)?.trim() ?? ''
  const plain = last.replace(/^::ffff:/, '')
  return /^[0-9a-fA-F.:]{2,45}$/.test(plain) ? plain : null
}

export interface RequestFacts {
  readonly ip: string | null
  readonly agent: string | null
  /** Path and query as the person sees them, language included; null where the proxy does not go. */
  readonly path: string | null
}

export async function requestFacts(): Promise<RequestFacts> {
  const all = await headers()
  return { ip: lastHop(all.get('x-forwarded-for')), agent: all.get('user-agent'), path: all.get(PATH_HEADER) }
}
