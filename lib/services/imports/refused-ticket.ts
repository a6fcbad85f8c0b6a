import { z } from 'zod'
import { realNow } from '@/lib/clock'
import { IMPORT_KINDS, type ImportKind } from '@/lib/domain/imports/kinds'
import type { Refusal } from '@/lib/domain/shared/result'
import { openTicket, sealTicket } from '@/lib/services/sealed-ticket'

/** Carries why a file was refused to the page it came from: an address anybody can type must not say what we never said. */
const MINUTES = 30

const fact = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])
const refusedFile = z.object({
  kind: z.enum(IMPORT_KINDS).nullable(),
  refusal: z.object({ code: z.string(), facts: z.record(z.string(), fact).optional() }),
})
export interface RefusedFile {
  readonly kind: ImportKind | null
  readonly refusal: Refusal
}

export const sealRefusedFile = (refused: RefusedFile): string => sealTicket(refused, MINUTES, realNow())

export function openRefusedFile(ticket: string): RefusedFile | null {
  const opened = openTicket(refusedFile, ticket, realNow())
  if (!opened) return null
  const { code, facts } = opened.refusal
  return { kind: opened.kind, refusal: facts ? { code, facts } : { code } }
}
