import { realNow } from '@/lib/clock'
import { database, inTransaction } from '@/lib/db/client'
import { deleteUnboundFiles, whileUnknown } from '@/lib/db/files'
import { fileStore } from '@/lib/files/disk-store'
import { stagingFolder, tusFolder } from '@/lib/files/paths'
import { sweepFolder } from '@/lib/files/staging'

const DAY_MS = 86_400_000
const MOST_AT_ONCE = 500

export interface Swept {
  readonly broken: number
  readonly rows: number
  readonly contents: number
}

/** Removes what nothing refers to: broken-off uploads, rows without a binding, contents without a row; after a day. */
export async function sweepFiles(realTime: Date = realNow()): Promise<Swept> {
  const before = new Date(realTime.getTime() - DAY_MS)
  const broken = (await sweepFolder(stagingFolder(), before)) + (await sweepFolder(tusFolder(), before))
  const rows = await deleteUnboundFiles(database(), before, MOST_AT_ONCE)
  let contents = 0
  for (const sha256 of rows) contents += await removeContent(sha256)
  for await (const sha256 of fileStore().olderThan(before)) contents += await removeContent(sha256)
  return { broken, rows: rows.length, contents }
}

/** Inside the transaction on purpose: the lock keeps a new row for the same content away until the content is gone. */
const removeContent = async (sha256: string): Promise<number> =>
  (await inTransaction((tx) => whileUnknown(tx, sha256, () => fileStore().remove(sha256)))) ? 1 : 0
