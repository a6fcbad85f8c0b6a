import { getPaper } from '@/lib/services/items/get-paper'

export const dynamic = 'force-dynamic'

const DAY = 24 * 3600

/** Templates, samples and blank forms of the guide: the same for everybody, so whoever stands in between may keep them. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const paper = file.endsWith('.pdf') ? await getPaper(file.slice(0, -'.pdf'.length)) : null
  if (!paper) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(paper), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${file}"`,
      'Cache-Control': `public, max-age=${DAY}`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
