import { z } from 'zod'
import { currentActor } from '@/lib/auth/session'
import { sendArchive } from '@/lib/files/send-archive'
import { getCaseArchive } from '@/lib/services/application/get-case-archive'

export const dynamic = 'force-dynamic'

/** All papers and documents of a case in one archive, for its institution. */
export async function GET(_request: Request, { params }: { params: Promise<{ caseId: string }> }): Promise<Response> {
  const actor = await currentActor()
  const caseId = z.uuid().safeParse((await params).caseId)
  const archive = actor && caseId.success ? await getCaseArchive(actor, caseId.data) : null
  return archive ? sendArchive(archive) : new Response(null, { status: 404 })
}
