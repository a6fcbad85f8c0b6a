import type { IsoDate } from '@/lib/domain/shared/dates'
import { FILE_DEFAULTS, type FileLimits } from '@/lib/domain/files/limits'
import { parameterAt } from '@/lib/services/parameters'

/** The file rules in force: parameters `files.*` and `requireScan`. */
export async function fileLimitsAt(date: IsoDate): Promise<FileLimits> {
  const [maxFileMb, maxCaseMb, minShortSide, requireScan] = await Promise.all([
    parameterAt('files.maxFileMb', date, FILE_DEFAULTS.maxFileMb),
    parameterAt('files.maxCaseMb', date, FILE_DEFAULTS.maxCaseMb),
    parameterAt('files.minShortSide', date, FILE_DEFAULTS.minShortSide),
    parameterAt('requireScan', date, FILE_DEFAULTS.requireScan),
  ])
  return { maxFileMb, maxCaseMb, minShortSide, requireScan }
}
