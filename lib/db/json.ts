import type { Prisma } from './generated/client'

/** JSON as the database takes it; the only Prisma types services may name. */
export type JsonObject = Prisma.InputJsonObject
export type JsonValue = Prisma.InputJsonValue
