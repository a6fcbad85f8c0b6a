import http from 'node:http'

/** One page under load, or one after the other; the agent keeps its connections as a browser does. */
export interface Target {
  readonly origin: string
  readonly path: string
  readonly cookie: string
}

const AT_ONCE = 8

function once(agent: http.Agent, { origin, path, cookie }: Target): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = cookie ? { cookie } : {}
    const request = http.get(origin + path, { agent, headers }, (answer) => {
      answer.resume()
      answer.on('error', reject)
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${path} answered ${answer.statusCode}`)),
      )
    })
    request.on('error', reject)
  })
}

/** Requests per second over a slice of time. */
export async function requestsPerSecond(target: Target, ms: number): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const began = performance.now()
  let done = 0
  const lane = async (): Promise<void> => {
    while (performance.now() - began < ms) {
      await once(agent, target)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  agent.destroy()
  return (done * 1000) / (performance.now() - began)
}

/** Milliseconds of each of `count` requests, one after the other. */
export async function durations(target: Target, count: number): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const taken: number[] = []
  for (let n = 0; n < count; n += 1) {
    const began = performance.now()
    await once(agent, target)
    taken.push(performance.now() - began)
  }
  agent.destroy()
  return taken
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

export interface Pair {
  readonly ratio: number
  readonly ours: number
  readonly bare: number
}

/** Both in turn within the same seconds, so that whatever else the machine does falls on both. */
export async function compare(
  ours: Target,
  bare: Target,
  { slices, ms }: { slices: number; ms: number },
): Promise<Pair> {
  await requestsPerSecond(ours, ms)
  await requestsPerSecond(bare, ms)
  const pairs: { ours: number; bare: number }[] = []
  for (let slice = 0; slice < slices; slice += 1) {
    const first = slice % 2 === 0
    const a = await requestsPerSecond(first ? ours : bare, ms)
    const b = await requestsPerSecond(first ? bare : ours, ms)
    pairs.push(first ? { ours: a, bare: b } : { ours: b, bare: a })
  }
  return {
    ratio: median(pairs.map((pair) => pair.ours / pair.bare)),
    ours: median(pairs.map((pair) => pair.ours)),
    bare: median(pairs.map((pair) => pair.bare)),
  }
}
