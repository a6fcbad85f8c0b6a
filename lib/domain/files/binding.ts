import { z } from 'zod'
import { FILE_NAME_LENGTH } from './limits'

/** What a file is handed in for. The file itself never travels through a command, only its id. */
export const materialTarget = z.object({
  kind: z.literal('material'),
  caseId: z.uuid(),
  code: z.string().regex(/^M\d{2}$/),
  /** Device, room, worker or person the paper is about; empty when it is asked once. */
  rowKey: z.string().max(100).default(''),
  /** The binding this one takes the place of; without it the file is added beside the others. */
  replaces: z.uuid().nullable().default(null),
})

/** A photo of one point of the checklist. */
export const checkTarget = z.object({ kind: z.literal('check'), checkId: z.uuid() })

/** A paper or photo with which the institution answers a finding. */
export const findingTarget = z.object({ kind: z.literal('finding'), findingId: z.uuid() })

/** What the supervisor keeps with a re-check. */
export const recheckTarget = z.object({ kind: z.literal('recheck'), findingId: z.uuid() })

export const fileTarget = z.discriminatedUnion('kind', [materialTarget, checkTarget, findingTarget, recheckTarget])
export type FileTarget = z.output<typeof fileTarget>

export const attachFileInput = z.object({
  /** Of a file that this server has just stored for this very upload; never taken from a request. */
  fileId: z.uuid(),
  name: z.string().trim().min(1).max(FILE_NAME_LENGTH),
  target: fileTarget,
})

export const removeFileInput = z.object({ bindingId: z.uuid() })

const NOT_IN_A_NAME = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/g

/** The last part of a path, without characters that a file system or a page could read as something else. */
export function cleanFileName(raw: string, fallback: string): string {
  const last = raw.split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(NOT_IN_A_NAME, '').trim().replace(/^\.+/, '')
  const characters = Array.from(clean)
  if (characters.length === 0) return fallback
  if (characters.length <= FILE_NAME_LENGTH) return clean
  const dot = clean.lastIndexOf('.')
  const extension = dot > 0 && clean.length - dot <= 6 ? clean.slice(dot) : ''
  return characters.slice(0, FILE_NAME_LENGTH - extension.length).join('') + extension
}
