/** The database keeps neither U+0000 nor half a character. */
export const storable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()

/** The same for every text of a posted input, names of members included; anything that is not plain data is left alone. */
export function storableInput(input: unknown): unknown {
  if (typeof input === 'string') return storable(input)
  if (Array.isArray(input)) return input.map(storableInput)
  if (!isPlain(input)) return input
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [storable(name), storableInput(value)]))
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
