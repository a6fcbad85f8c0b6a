import path from 'node:path'
import { env } from '@/lib/env'

/** Everything on one file system below DATA_DIR, so that moving a finished file is a rename. */
export const filesFolder = (): string => path.join(env().dataDir, 'files')
export const stagingFolder = (): string => path.join(env().dataDir, 'staging')
export const tusFolder = (): string => path.join(env().dataDir, 'tus')
