import { database } from './client'
import { Prisma } from './generated/client'

const UUID = /^[0-9a-f-]{36}$/

export interface AuditPosition {
  readonly at: Date
  readonly stream: string
  readonly seq: number
}

export interface AuditFilter {
  /** Any of these; `null` for everybody. */
  readonly actorIds: readonly string[] | null
  readonly action: string | null
  readonly from: Date | null
  readonly until: Date | null
  readonly before: AuditPosition | null
  readonly take: number
}

export interface AuditListRow {
  readonly stream: string
  readonly seq: number
  readonly at: Date
  readonly actorId: string
  readonly actorRole: string
  readonly ip: string | null
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  readonly hash: string
  readonly text: string
}

/** Newest first, in pages by position. An action is searched by its beginning: `account.` finds the area. */
export function listAuditRows({ actorIds, action, from, until, before, take }: AuditFilter): Promise<AuditListRow[]> {
  const where = [Prisma.sql`TRUE`]
  if (actorIds) where.push(Prisma.sql`"actorId" = ANY (${[...actorIds]})`)
  if (action) where.push(Prisma.sql`starts_with("action", ${action})`)
  if (from) where.push(Prisma.sql`"at" >= ${from}`)
  if (until) where.push(Prisma.sql`"at" < ${until}`)
  if (before) where.push(Prisma.sql`("at", "stream", "seq") < (${before.at}, ${before.stream}, ${before.seq}::int)`)
  return database().$queryRaw<AuditListRow[]>`
    SELECT "stream", "seq", "at", "actorId", "actorRole", "ip", "action", "subjectType", "subjectId", "hash", "text"
    FROM "AuditEntry" WHERE ${Prisma.join(where, ' AND ')}
    ORDER BY "at" DESC, "stream" DESC, "seq" DESC LIMIT ${take}`
}

/** People whose login or name is this, so that the log can be searched by whom one knows. */
export async function findActorIds(search: string): Promise<string[]> {
  const rows = await database().user.findMany({
    where: { OR: [{ loginName: search.toLowerCase() }, { name: search }] },
    select: { id: true },
    take: 20,
  })
  return rows.map(({ id }) => id)
}

export async function namesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = userIds.filter((id) => UUID.test(id))
  const rows = await database().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Of these streams, those that tell of a case or an institution of another region. */
export async function foreignStreams(streams: readonly string[], region: string): Promise<ReadonlySet<string>> {
  const ids = (kind: string): string[] =>
    streams.flatMap((stream) => {
      const [of, id = ''] = stream.split(':')
      return of === kind && UUID.test(id) ? [id] : []
    })
  const rows = await database().$queryRaw<{ stream: string }[]>`
    SELECT 'case:' || "id" AS "stream" FROM "Case" WHERE "id" = ANY (${ids('case')}::uuid[]) AND "region" <> ${region}
    UNION ALL SELECT 'institution:' || "id" FROM "Institution"
      WHERE "id" = ANY (${ids('institution')}::uuid[]) AND "region" <> ${region}`
  return new Set(rows.map(({ stream }) => stream))
}
