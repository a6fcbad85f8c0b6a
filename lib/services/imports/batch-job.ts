import type { OutboxDraft } from '@/lib/db/outbox'

/** Each batch queues the next one with its own rows: whoever is killed in between leaves exactly one job behind. */
export const batchJob = (importId: string, batch: number): OutboxDraft => ({
  kind: 'job',
  task: 'import',
  payload: { importId, batch },
  key: `import:${importId}:${batch}`,
})
