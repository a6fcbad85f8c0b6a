import { z } from 'zod'
import { currentActor } from '@/lib/auth/session'
import { DOCUMENT_COPY } from '@/lib/copy/files'
import { sendFile } from '@/lib/files/send-file'
import { openDocument } from '@/lib/services/document/open-document'

export const dynamic = 'force-dynamic'

const { not_ready } = DOCUMENT_COPY
const RETRY_SECONDS = '20'

/** The PDF of a document; `?inline=1` shows it in the browser. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ documentId: string }> },
): Promise<Response> {
  const actor = await currentActor()
  const { documentId } = await params
  if (!actor || !z.uuid().safeParse(documentId).success) return new Response(null, { status: 404 })
  const document = await openDocument(actor, documentId)
  if (document.kind === 'not_found') return new Response(null, { status: 404 })
  if (document.kind === 'not_ready') {
    const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': RETRY_SECONDS }
    return new Response(`${not_ready.zh}\n${not_ready.en}\n`, { status: 409, headers })
  }
  const inline = new URL(request.url).searchParams.get('inline') === '1'
  return sendFile(document, { inline, range: request.headers.get('range') })
}
