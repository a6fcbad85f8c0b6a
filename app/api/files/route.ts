import { currentActor } from '@/lib/auth/session'
import { sayFileRefusal } from '@/lib/copy/files'
import { sayHint, uploadAnswerQuery } from '@/lib/copy/upload-answer'
import { safeNextPath } from '@/lib/domain/account/next-path'
import { isFromOwnSite } from '@/lib/files/own-site'
import { isLocale } from '@/lib/i18n/routing'
import { routes } from '@/lib/routes'
import { type PlainUpload, receiveForm } from '@/lib/services/files/plain-upload'

export const dynamic = 'force-dynamic'

/** One file from an ordinary form: the answer is the page the form stood on. Scripts that ask for JSON get JSON. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnSite(request.headers)) return new Response(null, { status: 403 })
  const upload = await receiveForm(await currentActor(), request)
  return request.headers.get('accept')?.includes('application/json') ? asJson(upload) : asPage(upload, request)
}

function asPage({ back, result }: PlainUpload, request: Request): Response {
  const query = result.ok ? uploadAnswerQuery('received') : uploadAnswerQuery(result.error.code, result.error.facts)
  const [path = routes.home, fragment] = (safeNextPath(back || refererPath(request)) ?? routes.home).split('#')
  const location = `${path}${path.includes('?') ? '&' : '?'}${query}${fragment ? `#${fragment}` : ''}`
  return new Response(null, { status: 303, headers: { Location: location } })
}

/** A form that was too long to be read is answered on the page it came from. */
function refererPath(request: Request): string {
  const referer = request.headers.get('referer') ?? ''
  if (!URL.canParse(referer)) return routes.home
  const url = new URL(referer)
  return `${url.pathname}${url.search}`
}

function asJson({ locale, result }: PlainUpload): Response {
  const language = isLocale(locale) ? locale : 'zh'
  if (!result.ok) {
    const message = sayFileRefusal(result.error, language)
    return Response.json({ code: result.error.code, message }, { status: statusOf(result.error.code) })
  }
  const hints = result.value.hints.map((hint) => sayHint(hint, language))
  return Response.json({ ...result.value, hints })
}

function statusOf(code: string): number {
  if (code === 'file.signed_out') return 401
  if (code === 'file.place_not_found') return 404
  return code === 'file.too_large' ? 413 : 422
}
