import type { Tx } from './client'

/** Tasks of the worker. A task is a thin file in lib/jobs over a service. */
export const TASKS = ['send', 'render', 'exchange', 'publish', 'rules'] as const
export type Task = (typeof TASKS)[number]

/** The outbox: the job row is part of the business transaction; `key` makes it exactly once. */
export async function addJob(tx: Tx, task: Task, payload: Record<string, unknown>, key: string): Promise<void> {
  await tx.$executeRaw`SELECT portal_add_job(${task}, ${JSON.stringify(payload)}::json, ${key}, 25)`
}
