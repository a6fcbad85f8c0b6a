import type { KeyObject } from 'node:crypto'
import { birthCertPayloadSchema } from './birth-cert/port'
import { creditPayloadSchema } from './credit/port'
import { dosePayloadSchema } from './dose/port'
import { ecologyPayloadSchema } from './ecology/port'
import { httpConnector } from './http'
import { licencePayloadSchema } from './licence/port'
import { nhcPayloadSchema } from './nhc/port'
import type { Connector, InstitutionKey, OutgoingMessage, PayloadSchema, System } from './port'
import { simulator } from './simulator'
import { isInDistrict, simulatedAnswer } from './simulated-district/answers'
import { supervisionPayloadSchema } from './supervision/port'
import { wastePayloadSchema } from './waste/port'

export const PAYLOAD_SCHEMAS = {
  nhc: nhcPayloadSchema,
  licence: licencePayloadSchema,
  supervision: supervisionPayloadSchema,
  credit: creditPayloadSchema,
  dose: dosePayloadSchema,
  ecology: ecologyPayloadSchema,
  birthCert: birthCertPayloadSchema,
  waste: wastePayloadSchema,
} as const satisfies Record<System, PayloadSchema<unknown>>

export interface ConnectorSettings {
  /** Address per system; a system without one is simulated in the demo and silent elsewhere. */
  readonly urls: Readonly<Partial<Record<System, string>>>
  readonly demo: boolean
  readonly signer: { readonly id: string; readonly privateKey: KeyObject }
  readonly isAvailable: (system: System) => Promise<boolean>
  readonly received: (message: OutgoingMessage) => Promise<void>
}

export function connectorFor(system: System, settings: ConnectorSettings): Connector<unknown> {
  const schema: PayloadSchema<unknown> = PAYLOAD_SCHEMAS[system]
  const url = settings.urls[system]
  if (url) return httpConnector({ system, url, schema, signer: settings.signer })
  const { isAvailable, received } = settings
  if (!settings.demo) return simulator({ system, schema, answer: () => undefined, isAvailable, received })
  const answer = (key: InstitutionKey) => simulatedAnswer(system, key)
  return simulator({ system, schema, answer, knows: isInDistrict, isAvailable, received })
}
