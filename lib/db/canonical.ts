import { createHash } from 'node:crypto'
import { canonicalJson as canonical, type Json } from '@/lib/domain/shared/canonical-json'

/** JSON form first (dates become ISO text, undefined members go), then one text for one value. */
export const canonicalJson = (value: unknown): string => canonical(JSON.parse(JSON.stringify(value ?? null)) as Json)

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

export const hashOf = (value: unknown): string => sha256(canonicalJson(value))
