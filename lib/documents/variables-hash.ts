import type { FrozenVariables } from '@/lib/domain/document/freeze'
import { sha256 } from './sign'

/** Hash of what a document says, over canonical JSON: the same content gives the same hash on every server. */
export const variablesHash = (frozen: Pick<FrozenVariables, 'templateId' | 'text'>): string =>
  sha256(`${frozen.templateId}\n${frozen.text}`)
