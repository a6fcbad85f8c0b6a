import { currentActor } from '@/lib/auth/session'
import { isImportKind } from '@/lib/domain/imports/kinds'
import { isLocale } from '@/lib/i18n/routing'
import { getTemplate, TEMPLATE_FORMATS } from '@/lib/services/imports/get-template'

export const dynamic = 'force-dynamic'

/** `institutions.xlsx`, `staff.csv` …: an empty table to fill in; `?locale=en` for English names. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const actor = await currentActor()
  const [kind = '', ending] = (await params).file.split('.')
  const format = TEMPLATE_FORMATS.find((one) => one === ending)
  if (actor?.role !== 'ADM' || !isImportKind(kind) || !format) return new Response(null, { status: 404 })
  const wanted = new URL(request.url).searchParams.get('locale') ?? ''
  const { name, type, bytes } = getTemplate(kind, format, isLocale(wanted) ? wanted : 'zh')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
