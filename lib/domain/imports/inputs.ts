import { z } from 'zod'
import { IMPORT_KINDS } from './kinds'

export const checkImportInput = z.object({
  kind: z.enum(IMPORT_KINDS),
  fileName: z.string().min(1).max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const version = z.coerce.number().int().min(1).max(1_000_000)

export const startImportInput = z.object({ importId: z.uuid(), version, leaveOutFaulty: z.boolean() })
export const endImportInput = z.object({ importId: z.uuid(), version })
export const applyBatchInput = z.object({ importId: z.uuid(), batch: z.int().min(0).max(100_000) })
export const lapseImportInput = z.object({ importId: z.uuid() })
