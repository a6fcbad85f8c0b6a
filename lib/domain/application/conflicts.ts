import { comparable } from './answers'

/** An answer that two people, or two tabs, left differently; `side` says who touched it since both began. */
export interface Clash {
  readonly path: string
  readonly side: 'mine' | 'theirs' | 'both'
}

export interface ThreeWays {
  /** What both began with; `null` where nobody knows any more. */
  readonly base: (path: string) => string | null
  readonly mine: (path: string) => unknown
  readonly theirs: (path: string) => unknown
}

/** Fields in which what I typed and what is stored differ. Where both say the same there is nothing to choose. */
export function clashesOf(paths: readonly string[], { base, mine, theirs }: ThreeWays): Clash[] {
  return paths.flatMap((path): Clash[] => {
    const [own, other] = [comparable(mine(path)), comparable(theirs(path))]
    if (own === other) return []
    const began = base(path)
    if (began !== null && own === began) return [{ path, side: 'theirs' }]
    return [{ path, side: began !== null && other === began ? 'mine' : 'both' }]
  })
}
