import { type Actor, SYSTEM_ACTOR } from '@/lib/domain/shared/actor'

/** Nobody is signed in yet: the system acts, on behalf of whoever is at this address. */
export const strangerAt = (ip: string | null): Actor => ({ ...SYSTEM_ACTOR, ip })
