import { currentActor } from '@/lib/auth/session'
import { sayFileRefusal } from '@/lib/copy/files'
import { sayHint } from '@/lib/copy/upload-answer'
import { isFromOwnSite } from '@/lib/files/own-site'
import { isLocale } from '@/lib/i18n/routing'
import { handleUpload, REFUSED_STATUS } from '@/lib/services/files/resumable-upload'
import type { ReceivedFile } from '@/lib/services/files/receive-file'
import type { Refusal } from '@/lib/domain/shared/result'
import type { Locale } from '@/lib/domain/shared/wording'

export const dynamic = 'force-dynamic'

/** Resumable uploads. Every request is asked again who sends it and whether it came from a page of ours. */
async function handle(request: Request): Promise<Response> {
  const locale = localeOfRequest(request)
  if (!isFromOwnSite(request.headers)) return worded({ code: 'file.foreign_page' }, locale, 403)
  const actor = await currentActor()
  if (!actor) return worded({ code: 'file.signed_out' }, locale, 401)
  const response = await handleUpload(actor, request)
  if (response.status === REFUSED_STATUS || response.status >= 500) {
    const { refusal } = (await response.json()) as { refusal: Refusal } // written by handleUpload itself
    return worded(refusal, locale, response.status)
  }
  if (request.method !== 'PATCH' || response.status !== 200) return response
  const received = (await response.json()) as ReceivedFile // as above
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return Response.json({ ...received, hints: received.hints.map((hint) => sayHint(hint, locale)) }, { headers })
}

const worded = (refusal: Refusal, locale: Locale, status: number): Response =>
  Response.json({ code: refusal.code, message: sayFileRefusal(refusal, locale) }, { status })

function localeOfRequest(request: Request): Locale {
  const wanted = request.headers.get('x-portal-locale') ?? ''
  return isLocale(wanted) ? wanted : 'zh'
}

export { handle as DELETE, handle as HEAD, handle as OPTIONS, handle as PATCH, handle as POST }
