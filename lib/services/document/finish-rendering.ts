import { z } from 'zod'
import { lockDocument, rememberKey } from '@/lib/db/rendering'
import { nextDocumentStatus } from '@/lib/domain/document/status'
import type { AuditStream } from '@/lib/db/audit'
import { ok } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** RENDERING → READY: the signed file is in the store. Only the worker does this. */
export const finishRenderingCommand = defineCommand({
  name: 'document.finishRendering',
  input: z.object({
    documentId: z.uuid(),
    fileId: z.uuid(),
    sha256,
    ed25519: z.string().min(1),
    key: z.object({ id: z.string().min(1), publicPem: z.string().min(1) }),
  }),
  load: (tx, { documentId }) => lockDocument(tx, documentId),
  authorise: (actor) => (actor.role === 'SYS' ? null : { code: 'document.system_only' }),
  decide: (document) => {
    const status = nextDocumentStatus(document.status, 'finish')
    return status.ok ? ok({ document, status: status.value }) : status
  },
  save: async (tx, { document, status }, { now }, input) => {
    await rememberKey(tx, { ...input.key, kind: 'ED25519' })
    const { fileId, ed25519, key } = input
    await tx.document.update({
      where: { id: document.id },
      data: {
        status,
        fileId,
        sha256: input.sha256,
        ed25519,
        keyId: key.id,
        renderedAt: now,
        renderError: null,
        version: { increment: 1 },
      },
    })
    return { documentId: document.id, status }
  },
  audit: ({ document }, _answer, { sha256: digest, key }) => [
    {
      stream: streamOf(document),
      action: 'document.rendered',
      subject: { type: 'document', id: document.id },
      detail: { sha256: digest, keyId: key.id },
    },
  ],
})

const streamOf = ({ caseId, institutionId }: { caseId: string | null; institutionId: string | null }): AuditStream => {
  if (caseId) return `case:${caseId}`
  return institutionId ? `institution:${institutionId}` : 'system'
}
