import { realNow } from '@/lib/clock'
import { currentDatabase } from '@/lib/db/client'
import { parametersInForce } from '@/lib/db/parameters'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { logError } from '@/lib/log'

/** Numbers of DOMAIN tagged `[GK]` or `[D]` are rows of the table `Parameter`; the code only knows their defaults. */
export type ParameterValue = string | number | boolean | readonly string[] | readonly number[]

const KEEP_MS = 10_000
const MOST_DAYS = 50

interface KeptDay {
  readonly values: ReadonlyMap<string, unknown>
  readonly until: number
}

const kept = new Map<IsoDate, KeptDay>()

/** Widens `false` to `boolean` and `20` to `number`, so that a default does not become the only allowed value. */
type Widened<T> = T extends boolean ? boolean : T extends number ? number : T extends string ? string : T

/** The value in force on `date`, else `fallback`. A stored value of another kind is logged and not used. */
export async function parameterAt<T extends ParameterValue>(
  key: string,
  date: IsoDate,
  fallback: T,
): Promise<Widened<T>> {
  const stored = await readKept(key, date)
  if (stored === undefined) return fallback as Widened<T> // a literal is a value of its own kind
  if (sameKind(stored, fallback)) return stored as Widened<T> // compared on the line before
  logError('parameter.wrong_kind', new Error('stored value has another kind than its default'), { key })
  return fallback as Widened<T>
}

/** After an administrator changed a value; other processes follow within seconds. */
export const forgetParameters = (): void => kept.clear()

/** All values of a day are read at once: a command asks for several, and one statement costs as much as the next. */
async function readKept(key: string, date: IsoDate): Promise<unknown> {
  const now = realNow().getTime()
  const known = kept.get(date)
  if (known && known.until > now) return known.values.get(key)
  const values = await parametersInForce(currentDatabase(), date)
  if (kept.size >= MOST_DAYS) kept.clear()
  kept.set(date, { values, until: now + KEEP_MS })
  return values.get(key)
}

function sameKind(stored: unknown, fallback: ParameterValue): boolean {
  if (!Array.isArray(fallback)) return typeof stored === typeof fallback
  const [first] = fallback as readonly unknown[]
  return (
    Array.isArray(stored) && (first === undefined || stored.every((member: unknown) => typeof member === typeof first))
  )
}
