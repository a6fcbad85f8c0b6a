import { z } from 'zod'
import { currentActor } from '@/lib/auth/session'
import { isLocale } from '@/lib/i18n/routing'
import { getFaultsCsv } from '@/lib/services/imports/get-faults-csv'

export const dynamic = 'force-dynamic'

/** The faults of a file as CSV; `?locale=en` for English. */
export async function GET(request: Request, { params }: { params: Promise<{ importId: string }> }): Promise<Response> {
  const actor = await currentActor()
  const { importId } = await params
  const wanted = new URL(request.url).searchParams.get('locale') ?? ''
  const isId = z.uuid().safeParse(importId).success
  const csv = actor && isId ? await getFaultsCsv(actor, importId, isLocale(wanted) ? wanted : 'zh') : null
  if (!csv) return new Response(null, { status: 404 })
  return new Response(csv.text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(csv.name)}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
