import { normalName } from './normal'

/** Recognition confuses one character in five at worst; names that differ by less are taken as the same. */
const TOLERATED = 0.2

/** Whether a paper that says `written` may mean the institution called `name`. */
export function isSameName(written: string, name: string, tolerated = TOLERATED): boolean {
  const a = normalName(written)
  const b = normalName(name)
  if (a === '' || b === '') return false
  if (a.includes(b) || (b.includes(a) && a.length * 2 >= b.length)) return true
  return distance(a, b) <= Math.floor(Math.max(a.length, b.length) * tolerated)
}

/** Levenshtein, two rows at a time; names are short. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    previous = row
  }
  return previous[b.length] ?? 0
}
