/** A paper somebody still has to hand in, as its title says it; for papers about one person or device also whom they are about. */
export interface PaperPlace {
  readonly title: string
  readonly about: string | null
}

const LEAST = 0.34
/** A file that names somebody else is not about this one. */
const OTHER_PERSON = 0.5

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.[a-z]{3,4}$/, '')
    .replace(/[^\p{Script=Han}a-z0-9]/gu, '')

function pairs(text: string): Set<string> {
  const all = Array.from(plain(text))
  return new Set(all.slice(1).map((character, index) => `${all[index] ?? ''}${character}`))
}

/** Share of the shorter one's pairs of characters that the longer one has, 0 to 1. */
function likeness(one: Set<string>, other: Set<string>): number {
  const least = Math.min(one.size, other.size)
  if (least === 0) return 0
  return [...one].filter((pair) => other.has(pair)).length / least
}

const names = (file: string, about: string | null): boolean =>
  about !== null && plain(about) !== '' && file.includes(plain(about))

/**
 * Which paper a file most likely is, by its name: position in `places`, or `null` when nothing fits or two fit as well. Only a
 * suggestion that a person confirms.
 */
export function guessPlace(fileName: string, places: readonly PaperPlace[]): number | null {
  const file = plain(fileName)
  const own = pairs(fileName)
  const named = new Set(places.filter(({ about }) => names(file, about)).map(({ about }) => about))
  const scored = places.map(({ title, about }, position) => {
    const base = likeness(pairs(title), own)
    const person = about === null || named.size === 0 ? 0 : named.has(about) ? OTHER_PERSON : -OTHER_PERSON
    return { position, score: base === 0 ? 0 : base + person }
  })
  const [best, second] = scored.sort((one, other) => other.score - one.score)
  if (!best || best.score < LEAST || best.score === second?.score) return null
  return best.position
}
