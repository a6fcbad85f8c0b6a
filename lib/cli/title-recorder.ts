/** Stands in for vitest and Playwright while titles are read: remembers every test's title, runs none. */
let path: string[] = []
let titles: string[] = []

export const recordedTitles = (): readonly string[] => [...titles]
export function forgetTitles(): void {
  path = []
  titles = []
}

type Body = (...row: unknown[]) => unknown
type Block = (title: unknown, ...rest: unknown[]) => unknown

/** Whatever a test file does with its runner outside a test goes on and comes to nothing. */
const anything: object = new Proxy(() => anything, {
  get: (_target, name) => (name === 'then' || name === Symbol.toPrimitive ? undefined : anything),
  apply: () => anything,
  construct: () => anything,
})

const nameOf = (title: unknown): string => (typeof title === 'function' ? title.name : String(title))

const bodyOf = (rest: readonly unknown[]): Body | null =>
  rest.find((one): one is Body => typeof one === 'function') ?? null

const group: Block = (title, ...rest) => {
  const body = typeof title === 'function' && rest.length === 0 ? (title as Body) : bodyOf(rest) // describe(() => …)
  path.push(body === title ? '' : nameOf(title))
  try {
    body?.()
  } finally {
    path.pop()
  }
}

const single: Block = (title) => {
  titles.push([...path, nameOf(title)].filter((part) => part !== '').join(' > '))
}

/** `%s` takes the row's next value, `$a.b` a value of a row that is an object, as vitest prints them. */
export function titleOf(template: string, row: readonly unknown[], index: number): string {
  let at = 0
  const printed = template.replace(/%([sdifjoO#$%])/g, (_mark, kind: string) => {
    if (kind === '%') return '%'
    if (kind === '#' || kind === '$') return String(kind === '#' ? index : index + 1)
    const value = row[at++]
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  })
  const [first] = row
  if (typeof first !== 'object' || first === null) return printed
  return printed.replace(/\$([\w.]+)/g, (mark, keys: string) => {
    const value = keys.split('.').reduce<unknown>((here, key) => (isRecord(here) ? here[key] : undefined), first)
    return value === undefined ? mark : String(value)
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const forEach =
  (block: Block) =>
  (table: readonly unknown[]) =>
  (template: unknown, ...rest: unknown[]): void => {
    const body = bodyOf(rest)
    table.forEach((entry, index) => {
      const row: readonly unknown[] = Array.isArray(entry) ? entry : [entry]
      block(titleOf(nameOf(template), row, index), () => body?.(...row))
    })
  }

const never: Block = () => undefined
const withModes = (block: Block): Block => {
  const plain = { only: block, concurrent: block, sequential: block, serial: block, parallel: block, fails: block }
  const hooks = { beforeEach: anything, afterEach: anything, beforeAll: anything, afterAll: anything, use: anything }
  const others = { step: anything, info: anything, slow: anything, setTimeout: anything, configure: anything }
  const each = forEach(block)
  return Object.assign(block, plain, hooks, others, {
    each,
    for: each,
    skip: never,
    todo: never,
    fixme: never,
    skipIf: () => block,
    runIf: () => block,
  })
}

export const describe: Block = withModes(group)
export const suite = describe
export const test: Block = withModes(single)
// Playwright hangs these on its test.
Object.assign(test, { describe, extend: () => test })
export const it = test

export const expect = anything
export const vi = anything
export const assert = anything
export const expectTypeOf = anything
export const inject = anything
export const onTestFinished = anything
export const beforeEach = anything
export const afterEach = anything
export const beforeAll = anything
export const afterAll = anything
export const devices = anything
export const chromium = anything
export const request = anything
export const defineConfig = anything
