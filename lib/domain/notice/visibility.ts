import type { Actor } from '../shared/actor'

export interface NoticeAddress {
  readonly userId: string | null
  readonly institutionId: string | null
  readonly role: string | null
  readonly region: string | null
}

/** A notice is for one person, for everybody of an institution, or for a role of a region. */
export function isNoticeFor(actor: Actor, to: NoticeAddress): boolean {
  if (to.userId !== null) return to.userId === actor.userId
  if (to.institutionId !== null) return actor.role === 'APP' && to.institutionId === actor.institutionId
  return to.role === actor.role && (to.region === null || to.region === actor.region)
}
