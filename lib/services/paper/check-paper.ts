import { database, inTransaction } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { failPaperCheck, findFileToCheck, finishPaperCheck, startPaperCheck } from '@/lib/db/paper-checks'
import { isFileType } from '@/lib/domain/files/limits'
import { fileStore } from '@/lib/files/disk-store'
import { readInProcess, type ReaderOptions, UnreadablePaper } from '@/lib/files/paper/reader'
import { logInfo } from '@/lib/log'

/**
 * Job `precheck-paper`: looks at one content, once. No command and no audit entry: what it finds follows from the content, is
 * no decision, and nothing waits for it. A file that cannot be read is told so; only a broken machine is tried again.
 */
export async function checkPaper(fileId: string, options: ReaderOptions = {}): Promise<void> {
  const file = await findFileToCheck(database(), fileId)
  if (!file || file.state === 'DONE' || file.state === 'FAILED' || !isFileType(file.type)) return
  const { now } = await officeNow()
  await startPaperCheck(database(), fileId, now)
  const bytes = await fileStore().read(file.sha256)
  try {
    const read = await readInProcess(bytes, file.type, options)
    const { now: then } = await officeNow()
    await inTransaction((tx) => finishPaperCheck(tx, fileId, read, then))
  } catch (error) {
    if (!(error instanceof UnreadablePaper)) throw error
    logInfo('paper.unreadable', { fileId, why: error.message })
    const { now: then } = await officeNow()
    await failPaperCheck(database(), fileId, then)
  }
}
