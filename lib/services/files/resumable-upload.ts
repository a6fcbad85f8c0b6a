import { AsyncLocalStorage } from 'node:async_hooks'
import { rm } from 'node:fs/promises'
import { FileStore } from '@tus/file-store'
import { Server, type Upload } from '@tus/server'
import { realNow } from '@/lib/clock'
import { beginUploadRun, endUploadRun, touchUploadRun } from '@/lib/db/upload-runs'
import { cleanFileName } from '@/lib/domain/files/binding'
import { MEGABYTE } from '@/lib/domain/files/limits'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Refusal } from '@/lib/domain/shared/result'
import { tusFolder } from '@/lib/files/paths'
import { measure } from '@/lib/files/staging'
import { logError } from '@/lib/log'
import { parseTarget } from './plain-upload'
import { currentFileLimits, receiveFile, whyMayNotUpload } from './receive-file'

/**
 * Resumable uploads by the tus protocol. An upload belongs to the person and membership that began it, which every request
 * must be again; a finished one goes the same way as a plain upload, and its staged copy goes.
 */
export const TUS_PATH = '/api/tus'

const HALF_A_DAY_MS = 12 * 3_600_000
const FILE_NOT_FOUND = { status_code: 404, body: 'not found' }

const sender = new AsyncLocalStorage<Actor>()

function currentSender(): Actor {
  const actor = sender.getStore()
  if (!actor) throw new Error('an upload without a sender')
  return actor
}

/** Refusals travel as JSON: the browser part knows the code, the route words it. */
export const REFUSED_STATUS = 422
const refused = (refusal: Refusal) => ({ status_code: REFUSED_STATUS, body: JSON.stringify({ refusal }) })

interface Holder {
  portalUploads?: Server
}

export async function handleUpload(actor: Actor, request: Request): Promise<Response> {
  const holder = globalThis as typeof globalThis & Holder // one locker per process, also when modules load twice
  const server = (holder.portalUploads ??= makeServer())
  return sender.run(actor, () => server.handleWeb(request))
}

function makeServer(): Server {
  const store = new FileStore({ directory: tusFolder(), expirationPeriodInMilliseconds: HALF_A_DAY_MS })
  return new Server({
    path: TUS_PATH,
    datastore: store,
    relativeLocation: true,
    allowedOrigins: [], // our own pages only
    maxSize: async () => (await currentFileLimits()).maxFileMb * MEGABYTE,
    onIncomingRequest: (request, id) => requireOwnUpload(store, request.method, id),
    onUploadCreate: (_request, upload) => begin(upload),
    onUploadFinish: async (_request, upload) => finish(store, upload),
    onResponseError: translateError,
  })
}

const metadataOf = (upload: Upload, name: string): string => upload.metadata?.[name] ?? ''

async function requireOwnUpload(store: FileStore, method: string, id: string): Promise<void> {
  if (method === 'POST' || method === 'OPTIONS') return
  const upload = await store.getUpload(id)
  const actor = currentSender()
  const isOwn = metadataOf(upload, 'user') === actor.userId && metadataOf(upload, 'membership') === actor.membershipId
  if (!isOwn) throw FILE_NOT_FOUND
  if (method === 'PATCH') await touchUploadRun(id, realNow())
  if (method === 'DELETE') await endUploadRun(id)
  // All bytes are here but it was never bound: the process ended in between. The browser begins again.
  if (method === 'HEAD' && upload.offset === upload.size) {
    await store.remove(id)
    throw FILE_NOT_FOUND
  }
}

async function begin(upload: Upload): Promise<{ metadata: Record<string, string> }> {
  const actor = currentSender()
  const target = parseTarget(metadataOf(upload, 'target'))
  if (!target || upload.sizeIsDeferred) throw refused({ code: 'file.wrong_request' })
  if (upload.size === 0) throw refused({ code: 'file.empty' })
  const refusal = await whyMayNotUpload(actor, target)
  if (refusal) throw refused(refusal)
  if (target.kind === 'material') await beginUploadRun(upload.id, target.caseId, realNow())
  const filename = cleanFileName(metadataOf(upload, 'filename'), 'file')
  return {
    metadata: { filename, target: JSON.stringify(target), user: actor.userId, membership: actor.membershipId },
  }
}

async function finish(store: FileStore, upload: Upload): Promise<{ status_code: number; body: string }> {
  const target = parseTarget(metadataOf(upload, 'target'))
  const file = upload.storage?.path
  if (!target || !file) throw refused({ code: 'file.wrong_request' })
  try {
    const staged = await measure(file)
    const name = metadataOf(upload, 'filename')
    const received = await receiveFile(currentSender(), { staged, name, target, key: `tus:${upload.id}` })
    if (!received.ok) throw refused(received.error)
    return { status_code: 200, body: JSON.stringify(received.value) }
  } finally {
    // Not store.remove: the content has moved to the store of the portal, and that would stop at its absence.
    await store.configstore.delete(upload.id)
    await endUploadRun(upload.id)
    await rm(file, { force: true })
  }
}

/** No text of a library reaches a person (STYLE §7). */
async function translateError(
  request: Request,
  error: Error | { status_code: number; body: string },
): Promise<{ status_code: number; body: string }> {
  if (!('status_code' in error)) {
    logError('upload.failed', error, { method: request.method })
    return { status_code: 500, body: JSON.stringify({ refusal: { code: 'file.interrupted' } }) }
  }
  if (error.status_code === 413) {
    return refused({ code: 'file.too_large', facts: { maxMb: (await currentFileLimits()).maxFileMb } })
  }
  return { status_code: error.status_code, body: error.body }
}
