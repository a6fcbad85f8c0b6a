import type { Tx } from './client'
import { Prisma } from './generated/client'

/** Tasks of the worker. A task is a thin file in lib/jobs over a service. */
export const TASKS = ['send', 'render', 'exchange', 'publish', 'rules', 'import', 'precheck-paper'] as const
export type Task = (typeof TASKS)[number]

export interface JobDraft {
  readonly task: Task
  readonly payload: Record<string, unknown>
  /** The same key again is the same job. */
  readonly key: string
}

const ATTEMPTS = 25

/** Jobs as rows of a statement: task, payload, key. */
export const jobRows = (jobs: readonly JobDraft[]): Prisma.Sql =>
  Prisma.sql`json_to_recordset(${JSON.stringify(jobs)}::json) AS r("task" text, "payload" json, "key" text)`

/** The outbox: job rows are part of the business transaction; `key` makes each exactly once. One statement, whatever the number. */
export const addedJobs = (rows: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`SELECT portal_add_job(j."task", j."payload", j."key", ${ATTEMPTS}::int) FROM (${rows}) j`

export async function addJob(tx: Tx, task: Task, payload: Record<string, unknown>, key: string): Promise<void> {
  await tx.$executeRaw`${addedJobs(Prisma.sql`SELECT * FROM ${jobRows([{ task, payload, key }])}`)}`
}
