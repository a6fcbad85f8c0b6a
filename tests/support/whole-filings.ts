import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'

/** All that one handing-in writes (T02), counted over one snapshot of the database. */
interface Counted {
  readonly id: string
  readonly status: string
  readonly numbered: number
  readonly frozen: number
  readonly events: number
  readonly received: number
  readonly papers: number
  readonly receiptPapers: number
  readonly ruleRuns: number
  readonly openItems: number
  readonly receipts: number
  readonly audited: number
  readonly notices: number
  readonly renderJobs: number
}

const COUNT = `
  SELECT c."id"::text, c."status",
    (c."caseNo" IS NOT NULL AND c."queryCodeSealed" IS NOT NULL AND c."catalogueHash" IS NOT NULL)::int AS numbered,
    (c."frozenHash" IS NOT NULL)::int AS frozen,
    (SELECT count(*)::int FROM "CaseEvent" e WHERE e."caseId" = c."id" AND e."code" = 'T02') AS events,
    (SELECT count(*)::int FROM "ClockEvent" e WHERE e."caseId" = c."id" AND e."kind" = 'RECEIVED') AS received,
    (SELECT count(DISTINCT d."type")::int FROM "Document" d WHERE d."caseId" = c."id") AS papers,
    (SELECT count(*)::int FROM "Document" d WHERE d."caseId" = c."id" AND d."type" = 'DOC-04') AS "receiptPapers",
    (SELECT count(DISTINCT r."run")::int FROM "RuleResult" r WHERE r."caseId" = c."id") AS "ruleRuns",
    (SELECT count(*)::int FROM "CaseItem" i WHERE i."caseId" = c."id" AND i."open") AS "openItems",
    (SELECT count(*)::int FROM "CommandReceipt" r
      WHERE r."command" = 'application.submit' AND r."outcome"->>'caseId' = c."id"::text) AS receipts,
    (SELECT count(*)::int FROM "AuditEntry" a
      WHERE a."stream" = 'case:' || c."id" AND a."action" = 'application.submitted') AS audited,
    (SELECT count(*)::int FROM "Notice" n WHERE n."caseId" = c."id" AND n."code" = 'N02') AS notices,
    (SELECT count(*)::int FROM graphile_worker.jobs j JOIN "Document" d ON j."key" = 'render:' || d."id"
      WHERE d."caseId" = c."id" AND d."status" = 'RENDERING') +
    (SELECT count(*)::int FROM "Document" d WHERE d."caseId" = c."id" AND d."status" <> 'RENDERING') AS "renderJobs"
  FROM "Case" c`

const NOTHING = {
  ...{ status: 'DRAFT', numbered: 0, frozen: 0, events: 0, received: 0, papers: 0, receiptPapers: 0, ruleRuns: 0 },
  ...{ openItems: 0, receipts: 0, audited: 0, notices: 0, renderJobs: 0 },
}
const EVERYTHING = {
  ...{ status: 'SUBMITTED', numbered: 1, frozen: 1, events: 1, received: 1, papers: 3, receiptPapers: 1, ruleRuns: 1 },
  ...{ openItems: 2, receipts: 1, audited: 1, notices: 1, renderJobs: 3 },
}

export interface Filings {
  readonly handedIn: ReadonlySet<string>
  /** Neither a draft that nothing has happened to, nor an application with all that belongs to it. */
  readonly broken: readonly Counted[]
}

/** `owner` may look into the queue as well. */
export async function readFilings(owner: pg.Pool): Promise<Filings> {
  const { rows } = await owner.query<Counted>(COUNT)
  const matches = (row: Counted, wanted: object): boolean =>
    Object.entries(wanted).every(([name, value]) => row[name as keyof Counted] === value)
  return {
    handedIn: new Set(rows.filter((row) => matches(row, EVERYTHING)).map(({ id }) => id)),
    broken: rows.filter((row) => !matches(row, EVERYTHING) && !matches(row, NOTHING)),
  }
}

/** Documents not yet made, made twice, or whose bytes on the disk are not those that were signed. */
export async function brokenDocuments(owner: pg.Pool, dataDir: string): Promise<readonly string[]> {
  const { rows } = await owner.query<DocumentRow>(`
    SELECT d."id"::text, d."type", d."status", d."sha256", f."sha256" AS "fileSha256"
    FROM "Document" d LEFT JOIN "File" f ON f."id" = d."fileId"`)
  return rows.flatMap(({ id, type, status, sha256, fileSha256 }) => {
    const name = `${type} ${id}`
    if (status !== 'READY' || !fileSha256) return [`${name} is ${status}`]
    const bytes = readFileSync(path.join(dataDir, 'files', ...placeOf(fileSha256)))
    const isRight = createHash('sha256').update(bytes).digest('hex') === fileSha256 && fileSha256 === sha256
    return isRight ? [] : [`${name} differs from its file`]
  })
}

interface DocumentRow {
  readonly id: string
  readonly type: string
  readonly status: string
  readonly sha256: string | null
  readonly fileSha256: string | null
}

const placeOf = (sha256: string): readonly string[] => [sha256.slice(0, 2), sha256.slice(2, 4), sha256]
