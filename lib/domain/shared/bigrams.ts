/** Neighbouring pairs of a name: the index for searches of two Han characters, which trigrams cannot serve (STACK). */
export function bigramsOf(name: string): string[] {
  const characters = [...name.normalize('NFKC').toLowerCase().replace(/\s+/g, '')]
  return [...new Set(characters.slice(0, -1).map((character, index) => character + (characters[index + 1] ?? '')))]
}
