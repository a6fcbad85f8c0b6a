import { z } from 'zod'
import { currentActor } from '@/lib/auth/session'
import { sendFile } from '@/lib/files/send-file'
import { getFile } from '@/lib/services/files/get-file'

export const dynamic = 'force-dynamic'

const NOT_FOUND = 404

/** A bound file, for whoever may see the case it hangs on; `?inline=1` shows it in the page's viewer. */
export async function GET(request: Request, { params }: { params: Promise<{ bindingId: string }> }): Promise<Response> {
  const actor = await currentActor()
  const { bindingId } = await params
  const file = actor && z.uuid().safeParse(bindingId).success ? await getFile(actor, bindingId) : null
  if (!file) return new Response(null, { status: NOT_FOUND })
  const inline = new URL(request.url).searchParams.get('inline') === '1'
  return sendFile(file, { inline, range: request.headers.get('range') })
}
