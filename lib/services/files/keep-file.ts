import { readFile } from 'node:fs/promises'
import { realNow } from '@/lib/clock'
import { scanWithClamd } from '@/lib/connectors/clamav/scan'
import { inTransaction } from '@/lib/db/client'
import { type FileRecord, saveFile } from '@/lib/db/files'
import type { FileLimits } from '@/lib/domain/files/limits'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { env } from '@/lib/env'
import { fileStore } from '@/lib/files/disk-store'
import { inspect, isSmallPicture } from '@/lib/files/inspect'
import { discard, type StagedFile } from '@/lib/files/staging'
import { logInfo } from '@/lib/log'

export interface KeptFile {
  readonly fileId: string
  readonly sha256: string
  readonly size: number
  readonly type: FileRecord['type']
  readonly smallPicture: boolean
}

/**
 * Checks a staged file and keeps its content (DESIGN §3.11). The row it leaves is not yet bound to anything: whoever calls
 * binds it by a command, else the sweeper takes it after a day. The staged copy is gone in any case.
 */
export async function keepFile(staged: StagedFile, limits: FileLimits): Promise<Result<KeptFile>> {
  try {
    const inspected = await inspect(await readFile(staged.path), limits)
    if (!inspected.ok) return inspected
    const scanned = await scan(staged, limits)
    if (!scanned.ok) return scanned
    const record: FileRecord = { sha256: staged.sha256, size: staged.size, ...inspected.value, ...scanned.value }
    const fileId = await storeContent(staged, record)
    const smallPicture = isSmallPicture(inspected.value, limits)
    return ok({ fileId, sha256: staged.sha256, size: staged.size, type: inspected.value.type, smallPicture })
  } finally {
    await discard(staged)
  }
}

/** Content first, row second; and once more when the sweeper took the content in between. */
async function storeContent(staged: StagedFile, record: FileRecord): Promise<string> {
  const store = fileStore()
  await store.put(record.sha256, staged.path)
  const fileId = await inTransaction((tx) => saveFile(tx, record, realNow()))
  if (!(await store.has(record.sha256))) await store.put(record.sha256, staged.path)
  return fileId
}

type Scanned = Pick<FileRecord, 'scan' | 'scannedAt'>

async function scan(staged: StagedFile, limits: FileLimits): Promise<Result<Scanned>> {
  const { clamd } = env()
  const verdict = clamd ? await scanWithClamd(staged.path, clamd) : 'UNAVAILABLE'
  if (verdict === 'INFECTED') {
    logInfo('file.infected', { sha256: staged.sha256 })
    return refuse('file.infected')
  }
  if (verdict === 'CLEAN') return ok({ scan: 'CLEAN', scannedAt: realNow() })
  if (limits.requireScan) return refuse('file.not_scanned')
  return ok({ scan: 'NOT_SCANNED', scannedAt: null })
}
