import type { Tx } from './client'

/** Tasks of the worker. A task is a thin file in lib/jobs over a service. */
export const TASKS = ['send', 'render', 'exchange', 'publish', 'rules'] as const
export type Task = (typeof TASKS)[number]

export interface JobDraft {
  readonly task: Task
  readonly payload: Record<string, unknown>
  /** The same key again is the same job. */
  readonly key: string
}

const ATTEMPTS = 25

/** The outbox: job rows are part of the business transaction; `key` makes each exactly once. One statement, whatever the number. */
export async function addJobs(tx: Tx, jobs: readonly JobDraft[]): Promise<void> {
  if (jobs.length === 0) return
  await tx.$executeRaw`
    SELECT portal_add_job(j.task, j.payload::json, j.key, ${ATTEMPTS}::int)
    FROM unnest(${jobs.map(({ task }) => task)}::text[], ${jobs.map(({ payload }) => JSON.stringify(payload))}::text[],
      ${jobs.map(({ key }) => key)}::text[]) AS j(task, payload, key)`
}

export const addJob = (tx: Tx, task: Task, payload: Record<string, unknown>, key: string): Promise<void> =>
  addJobs(tx, [{ task, payload, key }])
