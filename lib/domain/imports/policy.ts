import type { Actor } from '../shared/actor'
import type { Refusal } from '../shared/result'

/** Register data is brought in by the administrator of the region, who sees no case (DOMAIN §2). */
export function whyMayNotImport(actor: Actor, subject: { readonly region: string }): Refusal | null {
  if (actor.role !== 'ADM') return { code: 'account.admins_only' }
  return actor.region === subject.region ? null : { code: 'account.other_region' }
}

export const whyMayNotApplyBatch = (actor: Actor): Refusal | null =>
  actor.role === 'SYS' ? null : { code: 'system.system_only' }
