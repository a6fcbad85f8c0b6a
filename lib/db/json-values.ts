/** Reading JSON columns, of which nothing is promised but that they are JSON. */
export const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {} // checked on this line
