/** Numbers that look thrown and are the same in every run: the district is generated, never random (mulberry32). */
export interface Dice {
  /** 0 ≤ n < below. */
  readonly whole: (below: number) => number
  /** Both bounds included. */
  readonly between: (from: number, to: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  /** True in `percent` of a hundred throws. */
  readonly chance: (percent: number) => boolean
  /** The same members in another order. */
  readonly shuffled: <T>(members: readonly T[]) => T[]
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (below: number): number => Math.floor(next() * below)
  const pick = <T>(from: readonly T[]): T => {
    const found = from[whole(from.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  return {
    whole,
    between: (from, to) => from + whole(to - from + 1),
    pick,
    chance: (percent) => next() * 100 < percent,
    shuffled: (members) =>
      members
        .map((member) => ({ member, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ member }) => member),
  }
}
