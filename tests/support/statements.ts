import pg from 'pg'

type Query = (this: pg.Client, ...given: unknown[]) => unknown

const textOf = (given: unknown): string =>
  typeof given === 'string' ? given : ((given as { text?: string }).text ?? '') // a query object of pg

/** The statements that this process sends while `work` runs. They are really sent: the client only looks on. */
export async function countStatements(work: () => Promise<unknown>): Promise<readonly string[]> {
  const texts: string[] = []
  const original = pg.Client.prototype.query as Query // one of its overloads, called with what it was given
  const watched: Query = function (...given) {
    texts.push(textOf(given[0]))
    return original.apply(this, given)
  }
  pg.Client.prototype.query = watched as typeof pg.Client.prototype.query // gives back what the original gives
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original as typeof pg.Client.prototype.query // as it was
  }
  return texts
}
