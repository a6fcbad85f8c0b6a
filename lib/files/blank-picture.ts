import sharp from 'sharp'

/** Paper has no more shades than this: compression and edges of the canvas. */
const FLAT = 1

/** A sheet on which nothing was drawn: one colour all over. What is no picture at all counts as blank. */
export async function isBlankPicture(bytes: Buffer): Promise<boolean> {
  try {
    const { channels } = await sharp(bytes, { limitInputPixels: 4_000_000 }).flatten({ background: '#fff' }).stats()
    return channels.every(({ stdev }) => stdev < FLAT)
  } catch {
    return true // whatever it is, it is no drawing
  }
}
