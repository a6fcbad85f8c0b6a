import type { Actor, Role } from '@/lib/domain/shared/actor'

/** Placeholder signatures; the sign-in part replaces this file. */
export declare function currentActor(): Promise<Actor | null>
export declare function requireActor(...roles: Role[]): Promise<Actor>
