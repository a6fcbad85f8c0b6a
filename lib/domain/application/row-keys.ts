/** Keys of new rows: short, stable, never one that was there before. Nested ones begin with the row they belong to. */
export function freshKey(taken: readonly string[], parentKey: string | null): string {
  const prefix = parentKey === null ? 'n' : `${parentKey}.n`
  const numbers = taken
    .flatMap((key) => (key.startsWith(prefix) ? Number(key.slice(prefix.length)) : []))
    .filter(Number.isInteger)
  return `${prefix}${Math.max(0, ...numbers) + 1}`
}
