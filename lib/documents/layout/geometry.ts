/** A4 and the measures of design/TOKENS §6 “Print/document”, in points. */
export const MM = 72 / 25.4
export const PAGE = { width: 595.28, height: 841.89 } as const
export const MARGIN = { left: 25 * MM, right: 25 * MM, top: 25 * MM, bottom: 28 * MM } as const
export const LEFT = MARGIN.left
export const RIGHT = PAGE.width - MARGIN.right
export const WIDTH = RIGHT - LEFT
export const BOTTOM = PAGE.height - MARGIN.bottom

/** Red is for the head line and the seal only. */
export const COLOUR = {
  ink: '#16202B',
  body: '#1A1A1A',
  red: '#B42318',
  rule: '#333333',
  head: '#F3F3F1',
  faint: '#55616E',
} as const

export type Colour = (typeof COLOUR)[keyof typeof COLOUR]

export const BODY_SIZE = 12
export const BODY_LEADING = BODY_SIZE * 1.85
export const TABLE_SIZE = 10.5
export const TABLE_LEADING = TABLE_SIZE * 1.55
export const RULE = 0.75
export const QR_SIZE = 24 * MM
export const SEAL_RADIUS = 18.5 * MM
