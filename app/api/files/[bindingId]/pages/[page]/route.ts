import { z } from 'zod'
import { currentActor } from '@/lib/auth/session'
import { PAPER_LIMITS } from '@/lib/domain/paper/paper'
import { getPagePicture } from '@/lib/services/paper/get-page-picture'

export const dynamic = 'force-dynamic'

const place = z.object({ bindingId: z.uuid(), page: z.coerce.number().int().min(1).max(PAPER_LIMITS.pages) })

/** Small picture of a page a hint points at, for whoever may open the file. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<Record<string, string>> },
): Promise<Response> {
  const actor = await currentActor()
  const asked = place.safeParse(await params)
  const picture = actor && asked.success ? await getPagePicture(actor, asked.data.bindingId, asked.data.page) : null
  if (!picture) return new Response(null, { status: 404 })
  return new Response(Uint8Array.from(picture), {
    headers: {
      'Content-Type': 'image/webp',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
    },
  })
}
