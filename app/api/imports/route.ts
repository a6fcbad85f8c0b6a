import { currentActor } from '@/lib/auth/session'
import { isFromOwnSite } from '@/lib/files/own-site'
import { localeHref } from '@/lib/i18n/navigation'
import { isLocale } from '@/lib/i18n/routing'
import { routes } from '@/lib/routes'
import { receiveImport } from '@/lib/services/imports/receive-import'
import { sealRefusedFile } from '@/lib/services/imports/refused-ticket'

export const dynamic = 'force-dynamic'

/** A spreadsheet to be checked; the answer is the page of what was found, or the form with the reason. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnSite(request.headers)) return new Response(null, { status: 403 })
  const { kind, locale, result } = await receiveImport(await currentActor(), request)
  if (!result) return new Response(null, { status: 404 })
  const language = isLocale(locale) ? locale : 'zh'
  const path = result.ok
    ? routes.importOf(result.value.importId)
    : `${routes.imports}?refused=${sealRefusedFile({ kind, refusal: result.error })}`
  return new Response(null, { status: 303, headers: { Location: localeHref(language, path) } })
}
