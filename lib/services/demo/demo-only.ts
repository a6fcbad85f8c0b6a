import { env } from '@/lib/env'

/** The desk is impossible outside the demo (DESIGN §3.16): the pages are not found, and what they call refuses too. */
export function demoOnly(): void {
  if (!env().demo) throw new Error('this exists in the demo only')
}
