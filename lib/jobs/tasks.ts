import { z } from 'zod'
import type { Task } from '@/lib/services/queue/worker-office'
import { rerunRules } from '@/lib/services/application/run-rules'
import { renderDocument } from '@/lib/services/document/render-document'
import { applyBatch } from '@/lib/services/imports/apply-batch'
import { deliverToSystem } from '@/lib/services/outbox/deliver-to-system'
import { type Attempt, sendMessage } from '@/lib/services/outbox/send-message'
import { checkPaper } from '@/lib/services/paper/check-paper'
import { publishCase } from '@/lib/services/publication/publish-case'

/** What the worker does with a job of the queue. Each line is thin over a service, which may run any number of times. */
export type TaskHandler = (payload: unknown, attempt: Attempt) => Promise<void>

const messagePayload = z.object({ messageId: z.uuid() })
const casePayload = z.object({ caseId: z.uuid(), key: z.string().min(1).max(100) })
const publicationPayload = z.object({ caseId: z.uuid() })
const batchPayload = z.object({ importId: z.uuid(), batch: z.int().min(0) })
const filePayload = z.object({ fileId: z.uuid() })
const documentPayload = z.object({ documentId: z.uuid() })

/** A task without a line here stays in the queue until a release knows it. */
export const TASK_HANDLERS: Partial<Record<Task, TaskHandler>> = {
  send: (payload, attempt) => sendMessage(messagePayload.parse(payload).messageId, attempt),
  exchange: (payload, attempt) => deliverToSystem(messagePayload.parse(payload).messageId, attempt),
  rules: (payload) => {
    const { caseId, key } = casePayload.parse(payload)
    return rerunRules(caseId, key)
  },
  publish: async (payload) => {
    await publishCase(publicationPayload.parse(payload).caseId)
  },
  import: (payload) => {
    const { importId, batch } = batchPayload.parse(payload)
    return applyBatch(importId, batch)
  },
  'precheck-paper': (payload, attempt) => checkPaper(filePayload.parse(payload).fileId, attempt),
  render: (payload, attempt) => renderDocument(documentPayload.parse(payload).documentId, attempt.number),
}

/** After these, what waits for their outcome is looked for at once instead of within the minute (T13 after the render). */
export const WAKES_SCANNERS: readonly Task[] = ['render', 'exchange', 'publish', 'rules']
