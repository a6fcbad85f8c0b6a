import { REGISTER } from '@/lib/copy/publication'
import { readRegisterQuery } from '@/lib/domain/publication/register-query'
import { isLocale } from '@/lib/i18n/routing'
import { getRegisterCsv } from '@/lib/services/publication/get-register-csv'

export const dynamic = 'force-dynamic'

/** Open data: what the register shows for the same search, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const { after: _page, ...query } = readRegisterQuery(params)
  const locale = params.locale && isLocale(params.locale) ? params.locale : 'zh'
  return new Response(await getRegisterCsv(query, locale), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(REGISTER.csvName[locale])}`,
      'Cache-Control': 'public, max-age=60',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
