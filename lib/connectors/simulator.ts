import {
  type Connector,
  type InstitutionKey,
  type OutgoingMessage,
  type PayloadSchema,
  readAnswer,
  type System,
} from './port'

export interface SimulatorOptions<T> {
  readonly system: System
  readonly schema: PayloadSchema<T>
  /** What that system knows; `undefined` when it does not answer for this institution. */
  readonly answer: (key: InstitutionKey) => unknown
  /** Whether the system has that institution at all; one without such knowledge is silent instead. */
  readonly knows?: (key: InstitutionKey) => boolean
  /** The demo desk can switch a system off. */
  readonly isAvailable: (system: System) => Promise<boolean>
  readonly received: (message: OutgoingMessage) => Promise<void>
}

/** Serves the same contract as the HTTP adapter from deterministic data, and keeps what it is sent. */
export function simulator<T>({
  system,
  schema,
  answer,
  knows,
  isAvailable,
  received,
}: SimulatorOptions<T>): Connector<T> {
  const down = { status: 'UNAVAILABLE', reason: 'switched off' } as const
  return {
    system,
    async pull(key) {
      if (!(await isAvailable(system))) return down
      if (knows && !knows(key)) return { status: 'UNKNOWN' }
      const data = answer(key)
      return data === undefined
        ? { status: 'UNAVAILABLE', reason: 'no answer' }
        : readAnswer(schema, JSON.stringify(data))
    },
    async push(message) {
      if (!(await isAvailable(system))) return down
      await received(message)
      return { status: 'OK' }
    },
  }
}
