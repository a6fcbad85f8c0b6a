import { z } from 'zod'
import { currentActor } from '@/lib/auth/session'
import { isLocale } from '@/lib/i18n/routing'
import { getRowsCsv } from '@/lib/services/application/get-rows-csv'

export const dynamic = 'force-dynamic'

const NOT_FOUND = (): Response => new Response(null, { status: 404 })

/** The rows of one list as CSV; `?locale=en` for English heads. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ caseId: string; list: string }> },
): Promise<Response> {
  const actor = await currentActor()
  const { caseId, list } = await params
  if (!actor || !z.uuid().safeParse(caseId).success) return NOT_FOUND()
  const wanted = new URL(request.url).searchParams.get('locale') ?? ''
  const csv = await getRowsCsv(actor, caseId, {
    list: decodeURIComponent(list),
    locale: isLocale(wanted) ? wanted : 'zh',
  })
  if (!csv) return NOT_FOUND()
  return new Response(csv.text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(csv.name)}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
