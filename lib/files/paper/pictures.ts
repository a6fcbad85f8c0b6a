import sharp, { type Sharp } from 'sharp'
import { MAX_PIXELS } from '@/lib/domain/files/limits'

/** One byte a pixel. */
export interface GreyPicture {
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

const of = ({ data, width, height }: GreyPicture): Sharp => sharp(data, { raw: { width, height, channels: 1 } })

/** A photo or scan as it is shown: turned as its camera says, never larger than needed, whatever its size. */
export async function readPicture(
  bytes: Buffer,
  longSide: number,
): Promise<GreyPicture & { readonly shortSide: number }> {
  const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, sequentialRead: true, failOn: 'truncated' })
  const original = await image.metadata()
  const { data, info } = await image
    .rotate()
    .resize(longSide, longSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, shortSide: Math.min(original.width, original.height) }
}

export async function shrink(picture: GreyPicture, longSide: number): Promise<GreyPicture> {
  const { data, info } = await of(picture)
    .resize(longSide, longSide, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

export const turned = (picture: GreyPicture, degrees: number): Promise<Buffer> =>
  of(picture).rotate(degrees).png({ compressionLevel: 1 }).toBuffer()

export const toWebp = async (picture: GreyPicture, longSide: number): Promise<Buffer> =>
  of(picture).resize(longSide, longSide, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 60 }).toBuffer()

const MEASURED_SIDE = 1000
/** So much darker than the paper is ink. */
const INK_BELOW = 0.72
const TILES = 5

/** Ink and sharpness at one size, so that a page says the same however finely it was scanned. */
export async function measure(picture: GreyPicture): Promise<{ readonly ink: number; readonly sharpness: number }> {
  const small = await shrink(picture, MEASURED_SIDE)
  const paper = brightness(small.data)
  let dark = 0
  for (const value of small.data) if (value < paper * INK_BELOW) dark += 1
  return { ink: dark / small.data.length, sharpness: sharpest(small) }
}

/** The shade nine tenths of the pixels do not exceed: the paper, also in a photo's shadow. */
function brightness(data: Buffer): number {
  const counts = new Uint32Array(256)
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1
  let left = data.length * 0.9
  for (let value = 0; value < 256; value += 1) {
    left -= counts[value] ?? 0
    if (left <= 0) return value
  }
  return 255
}

/** Of 25 tiles, the one with the most edges: a page with three lines of text is as sharp as a full one. */
function sharpest({ data, width, height }: GreyPicture): number {
  const sums = Array.from({ length: TILES * TILES }, () => ({ n: 0, sum: 0, squares: 0 }))
  const at = (x: number, y: number): number => data[y * width + x] ?? 0
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const edge = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y)
      const tile = sums[Math.floor((y * TILES) / height) * TILES + Math.floor((x * TILES) / width)]
      if (!tile) continue
      tile.n += 1
      tile.sum += edge
      tile.squares += edge * edge
    }
  }
  const variances = sums.map(({ n, sum, squares }) => (n === 0 ? 0 : squares / n - (sum / n) ** 2))
  return Math.round(Math.max(...variances))
}
