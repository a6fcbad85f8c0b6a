import type { PageMeasure } from './paper'

/** What the measures of a page mean. Kept apart from measuring, so that a threshold can move without reading a file again. */
export type PageTrouble = 'blank' | 'blurred' | 'turned' | 'small'

/** Less ink than this is dust and the edge of the sheet. */
const BLANK_INK = 0.0006
/** Letters with this little contrast at their edges cannot be read. */
const BLURRED_BELOW = 90

export function troublesOf(measure: PageMeasure, minShortSide: number): PageTrouble[] {
  const { hasText, ink, sharpness, turn, shortSide } = measure
  if (!hasText && ink < BLANK_INK) return ['blank']
  const troubles: PageTrouble[] = []
  if (!hasText && sharpness < BLURRED_BELOW) troubles.push('blurred')
  if (turn !== 0) troubles.push('turned')
  if (shortSide !== null && shortSide < minShortSide) troubles.push('small')
  return troubles
}

/** Nothing can be read on it, by a machine or a person: recognition is not tried. */
export const isBlank = (measure: Pick<PageMeasure, 'hasText' | 'ink'>): boolean =>
  !measure.hasText && measure.ink < BLANK_INK
