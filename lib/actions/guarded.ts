import { randomUUID } from 'node:crypto'
import { unstable_rethrow } from 'next/navigation'
import { logError } from '@/lib/log'
import type { Failed } from './form-action'

/** For actions that do slow work before their command: a bug becomes an apology with the reference that is in the log. */
export async function guarded<T>(event: string, work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work()
  } catch (error) {
    unstable_rethrow(error)
    const reference = randomUUID().slice(0, 4).toUpperCase()
    logError(event, error, { reference })
    return { kind: 'failed', reference }
  }
}
