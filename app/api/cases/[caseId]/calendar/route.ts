import { z } from 'zod'
import { currentActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { getCaseCalendar } from '@/lib/services/application/get-case-calendar'

export const dynamic = 'force-dynamic'

/** The dates of a case for somebody's own calendar; `?lang=en` in English. */
export async function GET(request: Request, { params }: { params: Promise<{ caseId: string }> }): Promise<Response> {
  const actor = await currentActor()
  const caseId = z.uuid().safeParse((await params).caseId)
  const locale = new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'zh'
  if (actor?.role !== 'APP' || !caseId.success) return new Response(null, { status: 404 })
  const link = `${env().origin}${localeHref(locale, routes.applicantCase(caseId.data))}`
  const calendar = await getCaseCalendar(actor, caseId.data, { locale, link })
  if (calendar === null) return new Response(null, { status: 404 })
  return new Response(calendar.text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${calendar.name}.ics"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
