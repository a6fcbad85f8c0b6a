import { homeWords } from '@/components/publication/home-words'
import { COMMITTED_DAYS } from '@/components/publication/track-facts'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { getHomeNumbers } from '@/lib/services/publication/get-home-numbers'

export const dynamic = 'force-dynamic'

/** The moving part of the front page, for everybody the same: kept for a minute here and by whoever stands in between. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('locale') ?? ''
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  const numbers = await getHomeNumbers()
  return Response.json(homeWords(numbers, locale, COMMITTED_DAYS), {
    headers: { 'Cache-Control': numbers ? 'public, max-age=60' : 'no-store' },
  })
}
