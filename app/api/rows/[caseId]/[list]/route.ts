import { z } from 'zod'
import { currentActor } from '@/lib/auth/session'
import { ROSTER } from '@/lib/copy/rosters'
import { CSV_MAX } from '@/lib/domain/application/inputs'
import { isFromOwnSite } from '@/lib/files/own-site'
import { readUploadForm } from '@/lib/files/upload-form'
import { tableOf } from '@/lib/actions/roster-form'
import { text } from '@/lib/actions/form-action'
import { isLocale } from '@/lib/i18n/routing'
import { getRoster } from '@/lib/services/application/get-roster'
import { faultsOfRows } from '@/lib/services/application/preview-rows'

export const dynamic = 'force-dynamic'

const NOT_FOUND = (): Response => new Response(null, { status: 404 })

interface Context {
  params: Promise<{ caseId: string; list: string }>
}

interface Sent {
  readonly name: string
  readonly type: string
  readonly bytes: BodyInit
}

const download = ({ name, type, bytes }: Sent): Response =>
  new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })

const wishOf = (url: URL) => {
  const locale = url.searchParams.get('locale') ?? ''
  const format = url.searchParams.get('format') === 'xlsx' ? ('xlsx' as const) : ('csv' as const)
  return { format, locale: isLocale(locale) ? locale : ('zh' as const) }
}

/** The rows of one list as CSV, `?format=xlsx` as a workbook; `?locale=en` for English heads. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor()
  const { caseId, list } = await params
  if (!actor || !z.uuid().safeParse(caseId).success) return NOT_FOUND()
  const file = await getRoster(actor, caseId, { list: decodeURIComponent(list), ...wishOf(new URL(request.url)) })
  return file ? download({ ...file, bytes: new Uint8Array(file.bytes) }) : NOT_FOUND()
}

/** What is wrong in a table that was sent to be looked at; nothing is kept. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor()
  const { caseId, list } = await params
  if (!actor || !isFromOwnSite(request.headers)) return NOT_FOUND()
  const read = await readUploadForm(request, Math.ceil((CSV_MAX * 4) / 1_000_000))
  if (read.kind !== 'form') return NOT_FOUND()
  const locale = text(read.form, 'locale') === 'en' ? 'en' : 'zh'
  const input = { ...tableOf(read.form), caseId, list: decodeURIComponent(list) }
  const faults = await faultsOfRows(actor, input, locale)
  if (faults === null) return NOT_FOUND()
  return download({ name: `${ROSTER.faultsName[locale]}.csv`, type: 'text/csv; charset=utf-8', bytes: faults })
}
