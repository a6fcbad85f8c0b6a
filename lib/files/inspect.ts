import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { type FileLimits, type FileType, isFileType, MAX_PIXELS, MEGABYTE } from '@/lib/domain/files/limits'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { checkPdf } from './pdf-check'

export interface Inspected {
  readonly type: FileType
  readonly pages: number | null
  readonly width: number | null
  readonly height: number | null
}

/** Decides by content what a file is, and whether it may be kept (DOMAIN §3.5). Nothing is rewritten. */
export async function inspect(bytes: Buffer, limits: FileLimits): Promise<Result<Inspected>> {
  if (bytes.length === 0) return refuse('file.empty')
  if (bytes.length > limits.maxFileMb * MEGABYTE) return refuse('file.too_large', { maxMb: limits.maxFileMb })
  const found = await fileTypeFromBuffer(bytes)
  const type = found?.mime ?? ''
  if (!isFileType(type)) return refuse(codeOf(type), found ? { found: found.ext.toUpperCase() } : {})
  return type === 'application/pdf' ? inspectPdf(bytes) : inspectImage(bytes, type)
}

const OFFICE = /officedocument|msword|ms-excel|ms-powerpoint|opendocument|x-cfb|rtf/
const PICTURE = /^image\//

/** The sentence depends on what the person must do: save as PDF, change a phone's setting, or look for the right file. */
function codeOf(mime: string): string {
  if (mime === 'image/heic' || mime === 'image/heif') return 'file.heic'
  if (OFFICE.test(mime)) return 'file.office'
  if (mime === 'application/zip' || mime.includes('rar') || mime.includes('7z')) return 'file.archive'
  if (PICTURE.test(mime)) return 'file.other_picture'
  return mime === '' ? 'file.unknown_type' : 'file.other_type'
}

function inspectPdf(bytes: Buffer): Result<Inspected> {
  const { problem, pages } = checkPdf(bytes)
  if (problem) return refuse(`file.pdf_${problem}`)
  return ok({ type: 'application/pdf', pages, width: null, height: null })
}

async function inspectImage(bytes: Buffer, type: FileType): Promise<Result<Inspected>> {
  try {
    const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: MAX_PIXELS, sequentialRead: true })
    const { width, height } = await image.metadata()
    if (width * height > MAX_PIXELS) return refuse('file.picture_too_large')
    await image.resize(16, 16, { fit: 'inside' }).raw().toBuffer() // reads it to the end: a cut-off file fails here
    return ok({ type, pages: null, width, height })
  } catch (error) {
    const tooLarge = error instanceof Error && /pixel limit/.test(error.message)
    return refuse(tooLarge ? 'file.picture_too_large' : 'file.picture_broken')
  }
}

/** A hint, not a refusal: the reviewer may not be able to read it. */
export const isSmallPicture = (file: Pick<Inspected, 'width' | 'height'>, limits: FileLimits): boolean =>
  file.width !== null && file.height !== null && Math.min(file.width, file.height) < limits.minShortSide
