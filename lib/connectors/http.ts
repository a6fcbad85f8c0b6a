import { randomUUID, sign, type KeyObject } from 'node:crypto'
import {
  type Connector,
  type InstitutionKey,
  type OutgoingMessage,
  type PayloadSchema,
  type Pull,
  type Push,
  readAnswer,
  type System,
} from './port'

export interface HttpConnectorOptions<T> {
  readonly system: System
  readonly url: string
  readonly schema: PayloadSchema<T>
  readonly signer: { readonly id: string; readonly privateKey: KeyObject }
  readonly timeoutMs?: number
  /** Real time in ms; a parameter so that the breaker can be tested without waiting. */
  readonly clock?: () => number
}

const FAILURES_TO_OPEN = 5
const OPEN_MS = 60_000
const MAX_ANSWER = 4 * 1024 * 1024
const NOT_THERE = 404

/**
 * ASSUMED contract: one POST address per system takes the §11 envelope and answers with the payload as JSON, or with 404 for
 * an institution it does not know.
 */
export function httpConnector<T>(options: HttpConnectorOptions<T>): Connector<T> {
  const breaker = makeBreaker(options.clock ?? Date.now)
  const call = async (type: string, caseNo: string | null, body: unknown, id: string): Promise<Pull<unknown>> => {
    if (breaker.isOpen()) return { status: 'UNAVAILABLE', reason: 'circuit open' }
    try {
      const response = await fetch(options.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(envelope(options, { id, type, caseNo, body })),
        signal: AbortSignal.timeout(options.timeoutMs ?? 8_000),
      })
      const raw = await response.text()
      if (response.status === NOT_THERE) {
        breaker.succeeded()
        return { status: 'UNKNOWN' }
      }
      if (!response.ok || raw.length > MAX_ANSWER) throw new Error(`status ${response.status}`)
      breaker.succeeded()
      return { status: 'OK', data: null, raw }
    } catch (error) {
      breaker.failed()
      return { status: 'UNAVAILABLE', reason: error instanceof Error ? error.message : 'no answer' }
    }
  }
  return {
    system: options.system,
    async pull(key: InstitutionKey): Promise<Pull<T>> {
      const answer = await call(`${options.system}.pull.v1`, null, key, randomUUID())
      return answer.status === 'OK' ? readAnswer(options.schema, answer.raw) : answer
    },
    async push(message: OutgoingMessage): Promise<Push> {
      const answer = await call(message.type, message.caseNo, message.body, message.id)
      if (answer.status === 'UNKNOWN') return { status: 'UNAVAILABLE', reason: `status ${NOT_THERE}` }
      return answer.status === 'OK' ? { status: 'OK' } : answer
    },
  }
}

function envelope<T>(
  options: HttpConnectorOptions<T>,
  message: { id: string; type: string; caseNo: string | null; body: unknown },
) {
  const body = {
    msgId: message.id,
    type: message.type,
    source: 'yljy-portal',
    target: options.system,
    caseNo: message.caseNo,
    idempotencyKey: message.id,
    body: message.body,
  }
  const value = sign(null, Buffer.from(JSON.stringify(body)), options.signer.privateKey).toString('base64')
  return { ...body, sign: { alg: 'Ed25519', keyId: options.signer.id, value } }
}

/** After five failures in a row a system is left alone for a minute. */
export function makeBreaker(clock: () => number) {
  let failures = 0
  let openUntil = 0
  return {
    isOpen: () => clock() < openUntil,
    succeeded: () => {
      failures = 0
    },
    failed: () => {
      failures += 1
      if (failures >= FAILURES_TO_OPEN) {
        openUntil = clock() + OPEN_MS
        failures = 0
      }
    },
  }
}
