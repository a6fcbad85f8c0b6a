import { answerOf } from '@/lib/connectors/simulated-district/answers'
import { institutionBySerial, type SimulatedInstitution } from '@/lib/connectors/simulated-district/institutions'
import { type PayloadSchema, readAnswer, SYSTEMS, type System } from '@/lib/connectors/port'
import { PAYLOAD_SCHEMAS } from '@/lib/connectors/registry'
import { inTransaction } from '@/lib/db/client'
import {
  orgCodeCheckCharacter,
  USCC_ALPHABET,
  usccCheckCharacter,
} from '@/lib/domain/shared/identifiers/check-characters'
import { importInstitution } from '@/lib/services/institution/import-institution'
import type { PulledRegister } from '@/lib/services/institution/registers'
import { makeApplicant } from './factories'
import type { Clinic } from './filing'

/**
 * As many dental clinics as a proof needs: copies of the clean one of the simulated district (items A and B, one X-ray device,
 * no compulsory visit) under numbers of their own, so that each can hand in an application of its own.
 */
const MODEL = 31
/** Two characters of the synthetic organisation codes `MAXXXX..` are free (DOMAIN §10). */
export const MOST_CLINICS = USCC_ALPHABET.length ** 2 - 100

export interface ManyClinic extends Clinic {
  readonly name: string
  /** What each register would have answered when the draft was begun. */
  readonly pulled: readonly PulledRegister[]
}

function orgCodeOfCopy(n: number): string {
  const place = n + 100 // the first hundred belong to the district itself
  const pair = `${USCC_ALPHABET[Math.floor(place / 31)] ?? ''}${USCC_ALPHABET[place % 31] ?? ''}`
  const body = `MAXXXX${pair}`
  return body + orgCodeCheckCharacter(body)
}

export interface CopyOptions {
  readonly region?: string
  readonly name?: string
}

export function copyOf(n: number, { region, name }: CopyOptions = {}): SimulatedInstitution {
  if (n >= MOST_CLINICS) throw new Error(`only ${MOST_CLINICS} clinics have numbers of their own`)
  const model = institutionBySerial(MODEL)
  const place = region ?? model.region
  const code = orgCodeOfCopy(n)
  const first17 = `91${place}${code}`
  return {
    ...model,
    serial: n + 100,
    firstPerson: (n + 100) * 20,
    name: name ?? `青岛第${n + 1}口腔门诊部`,
    region: place,
    uscc: first17 + usccCheckCharacter(first17),
    registrationNo: `${code}${place}17${model.category}${model.nature}`,
  }
}

/** The district's mobile numbers have room for four digits after their prefix; the copies need five. */
const withRoomForMobiles = (json: string): string => json.replace(/"1999999(\d{5})"/g, '"199999$1"')

function answerOfCopy(system: System, one: SimulatedInstitution): string | null {
  const answer = answerOf(system, one)
  return answer === undefined ? null : withRoomForMobiles(JSON.stringify(answer))
}

function payloadOf<T>(system: System, schema: PayloadSchema<T>, one: SimulatedInstitution): T {
  const answer = readAnswer(schema, answerOfCopy(system, one) ?? '')
  if (answer.status !== 'OK') throw new Error(`${system}: ${JSON.stringify(answer)}`)
  return answer.data
}

export async function makeCopy(n: number, options: CopyOptions = {}): Promise<ManyClinic> {
  const one = copyOf(n, options)
  const payload = {
    nhc: payloadOf('nhc', PAYLOAD_SCHEMAS.nhc, one),
    licence: payloadOf('licence', PAYLOAD_SCHEMAS.licence, one),
    supervision: payloadOf('supervision', PAYLOAD_SCHEMAS.supervision, one),
    dose: payloadOf('dose', PAYLOAD_SCHEMAS.dose, one),
  }
  const asOf = new Date('2026-11-24T00:00:00Z')
  const institutionId = await inTransaction((tx) => importInstitution(tx, payload, { source: 'nhc', asOf }))
  const pulled = SYSTEMS.map((system): PulledRegister => {
    const raw = answerOfCopy(system, one)
    return raw === null ? { system, status: 'UNAVAILABLE', raw } : { system, status: 'OK', raw }
  })
  return { institutionId, name: one.name, applicant: await makeApplicant(institutionId), pulled }
}
