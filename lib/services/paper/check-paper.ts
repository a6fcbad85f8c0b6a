import { database, inTransaction } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { failPaperCheck, findFileToCheck, finishPaperCheck, startPaperCheck } from '@/lib/db/paper-checks'
import { isFileType } from '@/lib/domain/files/limits'
import { fileStore } from '@/lib/files/disk-store'
import { readInProcess, type ReaderOptions, UnreadablePaper } from '@/lib/files/paper/reader'
import type { Attempt } from '@/lib/services/outbox/send-message'
import { logInfo } from '@/lib/log'

/** For the worker that ends: the reading process goes with it. */
export { stopPaperReader } from '@/lib/files/paper/reader'

/**
 * Job `precheck-paper`: looks at one content, once. No command and no audit entry: what it finds follows from the content, is
 * no decision, and nothing waits for it. A file that cannot be read is told so; only a broken machine is tried again.
 */
export async function checkPaper(fileId: string, attempt: Attempt, options: ReaderOptions = {}): Promise<void> {
  const file = await findFileToCheck(database(), fileId)
  if (!file || file.state === 'DONE' || file.state === 'FAILED' || !isFileType(file.type)) return
  const { now } = await officeNow()
  await startPaperCheck(database(), fileId, now)
  try {
    if (!(await fileStore().has(file.sha256))) throw new UnreadablePaper('the content is not there')
    const read = await readInProcess(await fileStore().read(file.sha256), file.type, options)
    const { now: then } = await officeNow()
    await inTransaction((tx) => finishPaperCheck(tx, fileId, read, then))
  } catch (error) {
    if (!(error instanceof UnreadablePaper) && !attempt.last) throw error
    logInfo('paper.unreadable', { fileId, why: error instanceof Error ? error.message : 'unknown' })
    const { now: then } = await officeNow()
    await failPaperCheck(database(), fileId, then)
  }
}
