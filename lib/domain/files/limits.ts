/** File rules of DOMAIN §3.5 `[D]`: defaults of the parameters with the same names; the form shows the values in force. */
export const FILE_DEFAULTS = {
  maxFileMb: 20,
  maxCaseMb: 200,
  /** Pixels; a smaller picture is accepted with a hint. */
  minShortSide: 1000,
  /** Without a scanner: accept and mark “not scanned” (false) or refuse (true). */
  requireScan: false,
} as const

export interface FileLimits {
  readonly maxFileMb: number
  readonly maxCaseMb: number
  readonly minShortSide: number
  readonly requireScan: boolean
}

export const MEGABYTE = 1024 * 1024

/** A picture larger than this decodes to gigabytes of memory. */
export const MAX_PIXELS = 100_000_000

export const FILE_NAME_LENGTH = 200

export const FILE_TYPES = {
  'application/pdf': { extension: 'pdf', word: 'PDF' },
  'image/jpeg': { extension: 'jpg', word: 'JPG' },
  'image/png': { extension: 'png', word: 'PNG' },
} as const
export type FileType = keyof typeof FILE_TYPES

export const isFileType = (value: string): value is FileType => Object.hasOwn(FILE_TYPES, value)

/** For the browser's file chooser; what is accepted is decided by content. */
export const ACCEPT = 'application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png'
