import { currentActor } from '@/lib/auth/session'
import { REVIEW_CSV } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import { readReviewAsk } from '@/lib/domain/review/list-filter'
import { isLocale } from '@/lib/i18n/routing'
import { getReviewCsv } from '@/lib/services/review/get-review-csv'

export const dynamic = 'force-dynamic'

/** The reviewer's worklist as CSV, filtered as the page is. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const locale = params.locale && isLocale(params.locale) ? params.locale : 'zh'
  const csv = actor && (await getReviewCsv(actor, readReviewAsk(params), locale))
  if (!csv) return new Response(null, { status: 404 })
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(say(REVIEW_CSV.name, locale))}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
