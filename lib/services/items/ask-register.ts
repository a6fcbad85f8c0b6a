import { z } from 'zod'
import { realNow } from '@/lib/clock'
import type { InstitutionKey } from '@/lib/connectors/port'
import type { PAYLOAD_SCHEMAS } from '@/lib/connectors/registry'
import { database } from '@/lib/db/client'
import { findKnownInstitution, type InstitutionNumber } from '@/lib/db/known-institutions'
import { officeNow } from '@/lib/db/office-clock'
import { countOne } from '@/lib/db/rate-limits'
import { hmacOf } from '@/lib/db/sealed'
import { letterSchema, wordingSchema } from '@/lib/domain/items/definition'
import { MOST_ROWS, NEEDED_COUNTS, NEEDED_TICKS } from '@/lib/domain/items/needed-facts'
import {
  knownFromRegister,
  type KnownInstitution,
  questionOf,
  withOwnEntries,
} from '@/lib/domain/items/needed-register'
import { normaliseIdentifier } from '@/lib/domain/shared/identifiers/normalise'
import { parseRegistrationNo } from '@/lib/domain/shared/identifiers/registration-no'
import { parseUscc } from '@/lib/domain/shared/identifiers/uscc'
import { maskInstitution } from '@/lib/domain/shared/masking'
import { err, ok, type Refusal, refuse, type Result } from '@/lib/domain/shared/result'
import { connector } from '@/lib/services/connectors/connectors'
import { openTicket, sealTicket } from '@/lib/services/sealed-ticket'
import { catalogueAt } from './catalogue'

/** The register belongs to somebody else: an address may ask now and then, and all of them together no more than this. */
export const QUESTIONS_PER_ADDRESS = 20
export const QUESTIONS_IN_ALL = 2_000
const WINDOW_MS = 15 * 60_000
const TICKET_MINUTES = 60

const ticketSchema = z.object({
  nameMasked: z.string(),
  /** Whether the register answered now, or our own records had to do. */
  source: z.enum(['REGISTER', 'OWN']),
  asOf: z.string(),
  letters: z.array(letterSchema),
  ticks: z.array(z.enum(NEEDED_TICKS)),
  rows: z.record(z.enum(NEEDED_COUNTS), z.number().int().min(0).max(MOST_ROWS).nullable()),
  dues: z.partialRecord(letterSchema, z.string()),
  elsewhere: z.partialRecord(letterSchema, wordingSchema),
})
export type RegisterAnswer = z.infer<typeof ticketSchema>

export interface RegisterAsked {
  readonly number: string
  readonly ip: string | null
}

export type RegisterAsking = Result<
  { readonly ticket: string },
  { readonly kind: 'mistyped' | 'refused'; readonly refusal: Refusal }
>

/**
 * “Which items do I need?” by number, for anybody: the licence face and nothing of a person. Nobody acts and nothing changes,
 * so this is no command; the answer travels in the ticket.
 */
export async function askRegister({ number, ip }: RegisterAsked, now: Date = realNow()): Promise<RegisterAsking> {
  const parsed = readNumber(number)
  if (!parsed.ok) return err({ kind: 'mistyped', refusal: parsed.error })
  const stopped = await whyTooOften(ip, now)
  if (stopped) return err({ kind: 'refused', refusal: stopped })
  const found = await findOut(parsed.value)
  if (!found.ok) return err({ kind: 'refused', refusal: found.error })
  const { today } = await officeNow()
  const { catalogue } = await catalogueAt(today)
  const { known, source } = found.value
  const { question, elsewhere, dues } = questionOf(known, catalogue)
  if (question.letters.length === 0 && Object.keys(elsewhere).length === 0) {
    return err({ kind: 'refused', refusal: { code: 'needed.no_licence' } })
  }
  const answer: RegisterAnswer = {
    nameMasked: maskInstitution(known.name),
    source,
    asOf: today,
    letters: [...question.letters],
    ticks: [...question.ticks],
    rows: question.rows,
    dues,
    elsewhere,
  }
  return ok({ ticket: sealTicket(answer, TICKET_MINUTES, now) })
}

export const openRegisterAnswer = (ticket: string, now: Date = realNow()): RegisterAnswer | null =>
  openTicket(ticketSchema, ticket, now)

const USCC_LENGTH = 18

/** Eighteen characters are a credit code; everything else is told what a registration number looks like. */
function readNumber(typed: string): Result<InstitutionNumber> {
  const value = normaliseIdentifier(typed)
  if (value === '') return refuse('needed.no_number')
  if (value.length === USCC_LENGTH) {
    const uscc = parseUscc(value)
    return uscc.ok ? ok({ uscc: uscc.value.value, registrationNo: null }) : uscc
  }
  const registration = parseRegistrationNo(value)
  if (registration.ok) return ok({ uscc: null, registrationNo: registration.value.value })
  const { code } = registration.error
  return code === 'identifier.registration_no_length' ? refuse('needed.number_length') : registration
}

async function whyTooOften(ip: string | null, now: Date): Promise<Refusal | null> {
  const keys = [
    { key: `needed:${hmacOf(ip ?? 'unknown')}`, most: QUESTIONS_PER_ADDRESS },
    { key: 'needed:all', most: QUESTIONS_IN_ALL },
  ]
  for (const { key, most } of keys) {
    const { count, resetsAt } = await countOne(key, WINDOW_MS, now)
    if (count > most) {
      const minutes = Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 60_000))
      return { code: 'needed.too_often', facts: { minutes } }
    }
  }
  return null
}

interface Found {
  readonly known: KnownInstitution
  readonly source: RegisterAnswer['source']
}

/** The register first; our own records add what was decided here, and stand in when it is silent. */
async function findOut(number: InstitutionNumber): Promise<Result<Found>> {
  const key: InstitutionKey = { ...number, filingNo: null }
  const [nhc, licence, own] = await Promise.all([
    connector('nhc').pull(key),
    connector('licence').pull(key),
    findKnownInstitution(database(), number),
  ])
  if (nhc.status === 'OK') {
    const told = knownFromRegister(
      nhc.data as Parsed<'nhc'>, // parsed by that very schema
      licence.status === 'OK' ? (licence.data as Parsed<'licence'>) : null, // likewise
    )
    return ok({ known: { ...told, entries: withOwnEntries(told.entries, own?.entries ?? []) }, source: 'REGISTER' })
  }
  if (own) return ok({ known: own, source: 'OWN' })
  return refuse(nhc.status === 'UNKNOWN' ? 'needed.unknown_number' : 'needed.register_silent')
}

type Parsed<S extends keyof typeof PAYLOAD_SCHEMAS> = z.infer<(typeof PAYLOAD_SCHEMAS)[S]>
