import { Readable } from 'node:stream'
import { realNow } from '@/lib/clock'
import { SEAL_TEXT } from '@/lib/copy/seal'
import { database, inTransaction } from '@/lib/db/client'
import { saveFile } from '@/lib/db/files'
import { officeNow } from '@/lib/db/office-clock'
import { type DocumentToRender, findDocumentToRender, noteRenderError } from '@/lib/db/rendering'
import { isDocumentCode, type PrintableCode } from '@/lib/domain/document/document-types'
import { isRendered } from '@/lib/domain/document/status'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { officeDate } from '@/lib/domain/shared/dates'
import { renderDocument as renderPdf } from '@/lib/documents/render'
import { signDocument, type SignedDocument } from '@/lib/documents/sign'
import { env } from '@/lib/env'
import { fileStore } from '@/lib/files/disk-store'
import { discard, stage } from '@/lib/files/staging'
import { keys } from '@/lib/keys'
import { routes } from '@/lib/routes'
import { type CommandOutcome, runCommand } from '@/lib/services/command'
import { raiseAlarm } from '@/lib/services/notice/raise-alarm'
import { finishRenderingCommand } from './finish-rendering'

/** A paper that cannot be made is somebody's task after this many attempts; the retries go on. */
const ALARM_AFTER = 3
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024

/**
 * Makes, signs and stores the file of an issued document. May run any number of times: a document that is ready stays as it
 * is, and a failure leaves number and variables untouched.
 */
export async function renderDocument(documentId: string, attempt: number): Promise<void> {
  const document = await findDocumentToRender(database(), documentId)
  if (!document || isRendered(document)) return
  try {
    await makeFile(document)
  } catch (error) {
    await noteRenderError(database(), documentId, error instanceof Error ? error.message : String(error))
    if (attempt >= ALARM_AFTER) await alarm(document)
    throw error
  }
}

async function makeFile(document: DocumentToRender): Promise<void> {
  const { code, version } = parseTemplate(document.template)
  const images = await loadImages(document.variables)
  const pdf = await renderPdf(code, version, document.variables, metaOf(document), { images })
  const { bodies, ed25519 } = keys()
  const identity = document.authority.kind === 'HEALTH' ? bodies.health : bodies.approval
  const signed = await signDocument(pdf, { identity, ed25519: ed25519.privateKey }, (await officeNow()).now)
  const fileId = await storeFile(signed)
  const publicPem = ed25519.publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const input = {
    documentId: document.id,
    fileId,
    sha256: signed.sha256,
    ed25519: signed.ed25519,
    key: { id: ed25519.id, publicPem },
  }
  const key = `render:${document.id}`
  const outcome = await runCommand(finishRenderingCommand, { actor: SYSTEM_ACTOR, key, input })
  if (outcome.kind === 'done' || isSettled(outcome)) return
  const why = outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind
  throw new Error(`document ${document.id} was not finished: ${why}`)
}

/** Another attempt was faster, or the paper has been annulled meanwhile. */
const isSettled = (outcome: CommandOutcome<unknown>): boolean =>
  outcome.kind === 'refused' && ['document.wrong_status', 'command.key_reused'].includes(outcome.refusal.code)

function parseTemplate(template: string): { code: PrintableCode; version: number } {
  const [code = '', version = ''] = template.split('@')
  if (code !== 'M01' && !isDocumentCode(code)) throw new Error(`unknown template ${template}`)
  return { code, version: Number(version) }
}

const metaOf = ({ number, issuedAt, authority, verificationCode }: DocumentToRender) => ({
  number,
  issuedOn: officeDate(issuedAt),
  bodyName: authority.name,
  verificationCode,
  verifyUrl: `${env().origin}${routes.verifyCode(verificationCode)}`,
  sealText: SEAL_TEXT,
})

/** Photos and drawn signatures a document refers to, by the hash that is frozen with it. */
async function loadImages(variables: unknown): Promise<Map<string, Buffer>> {
  const images = new Map<string, Buffer>()
  for (const sha256 of new Set(hashesIn(variables))) {
    if (await fileStore().has(sha256)) images.set(sha256, await fileStore().read(sha256))
  }
  return images
}

function hashesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(hashesIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'sha256' && typeof member === 'string' ? [member] : hashesIn(member),
  )
}

async function storeFile({ file, sha256 }: SignedDocument): Promise<string> {
  const staged = await stage(Readable.from([file]), MAX_DOCUMENT_BYTES)
  if (!staged || staged.sha256 !== sha256) throw new Error('the file on disk is not the one that was signed')
  try {
    await fileStore().put(sha256, staged.path)
  } finally {
    await discard(staged)
  }
  const own = { sha256, size: file.length, type: 'application/pdf', pages: null, width: null, height: null } as const
  return inTransaction((tx) => saveFile(tx, { ...own, scan: 'NOT_SCANNED', scannedAt: null }, realNow()))
}

const alarm = ({ id, type, number, caseId, authority }: DocumentToRender): Promise<void> =>
  raiseAlarm({
    code: 'ALARM_RENDER',
    region: authority.region,
    caseId,
    subject: id,
    facts: { document: number ?? type },
  })
