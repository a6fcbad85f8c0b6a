import { database } from '@/lib/db/client'
import { unseal } from '@/lib/db/sealed'

/** Of the link in a message, as its reader has it. */
export async function sentToken(prefix: string): Promise<string> {
  const message = await database().outboxMessage.findFirstOrThrow({
    where: { key: { startsWith: prefix } },
    select: { body: true },
  })
  const body = JSON.parse(unseal((message.body as { sealed: string }).sealed)) as { link: string } // the sender's shape
  return new URL(body.link).pathname.split('/').at(-1) ?? ''
}

export async function published(caseId: string): Promise<{ publicationId: string; code: string }> {
  for (let tries = 0; tries < 240; tries += 1) {
    const entry = await database().publication.findFirst({ where: { caseId }, select: { id: true } })
    const paper = await database().document.findFirst({
      where: { caseId, type: 'DOC-10', status: { not: 'RENDERING' } },
      select: { verificationCode: true },
    })
    if (entry && paper) return { publicationId: entry.id, code: paper.verificationCode }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('the result was not published')
}
