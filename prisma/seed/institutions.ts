import { answerOf } from '@/lib/connectors/simulated-district/answers'
import { district } from '@/lib/connectors/simulated-district/district'
import { INSTITUTIONS, MAIN_SERIAL, type SimulatedInstitution } from '@/lib/connectors/simulated-district/institutions'
import { lastDecidedOn, lettersOf, periodTo } from '@/lib/connectors/simulated-district/verification'
import { legalRepOf } from '@/lib/connectors/simulated-district/people'
import { dosePayloadSchema } from '@/lib/connectors/dose/port'
import { licencePayloadSchema } from '@/lib/connectors/licence/port'
import { nhcPayloadSchema } from '@/lib/connectors/nhc/port'
import { supervisionPayloadSchema } from '@/lib/connectors/supervision/port'
import type { Tx } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { bigramsOf } from '@/lib/domain/shared/bigrams'
import { maskName } from '@/lib/domain/shared/masking'
import { startOfOfficeDay } from '@/lib/domain/shared/dates'
import { importInstitution, importNewInstitutions } from '@/lib/services/institution/import-institution'
import { APPROVAL_ID, idOf, REGION } from './ids'

/** Institutions and what was published of them before the portal began. */
const AT_ONCE = 25

const payloadOf = (one: SimulatedInstitution) => ({
  nhc: nhcPayloadSchema.parse(answerOf('nhc', one)),
  licence: licencePayloadSchema.parse(answerOf('licence', one)),
  supervision: supervisionPayloadSchema.parse(answerOf('supervision', one)),
  dose: dosePayloadSchema.parse(answerOf('dose', one)),
})

export const institutionId = (one: SimulatedInstitution): string => idOf(`institution:${one.serial}`)

/** Through the same import the register connector feeds; the silent one was loaded before its register went silent. */
export async function seedNamedInstitutions(tx: Tx, now: Date): Promise<string> {
  let main = ''
  for (const [index, one] of INSTITUTIONS.entries()) {
    const id = await importInstitution(tx, payloadOf(one), { source: 'nhc', asOf: now })
    if (one.serial === MAIN_SERIAL) main = id
    if (one.region !== REGION || one.serial === MAIN_SERIAL) continue
    await tx.publication.createMany({ data: historyOf(one, id, () => index + 1) })
  }
  const last = INSTITUTIONS.length
  await tx.documentCounter.create({ data: { authorityId: APPROVAL_ID, kind: '校结', year: 2026, last } })
  return main
}

/** The rest of the large district; numbers of old documents go on from those of the twelve. */
export async function seedDistrict(tx: Tx, now: Date): Promise<void> {
  const others = district().slice(INSTITUTIONS.length)
  await seedInstitutions(tx, now, others)
  await tx.documentCounter.update({
    where: { authorityId_kind_year: { authorityId: APPROVAL_ID, kind: '校结', year: 2026 } },
    data: { last: numbersOf(others).last.get('2026') ?? INSTITUTIONS.length },
  })
}

/** By the dozen, so that the database is never left waiting for long. */
export async function seedInstitutions(tx: Tx, now: Date, some: readonly SimulatedInstitution[]): Promise<void> {
  const { numbers } = numbersOf(some)
  for (let from = 0; from < some.length; from += AT_ONCE) {
    const next = some.slice(from, from + AT_ONCE)
    const payloads = next.map((one) => ({ id: institutionId(one), ...payloadOf(one) }))
    await importNewInstitutions(tx, payloads, { source: 'nhc', asOf: now })
    await tx.publication.createMany({
      data: next.flatMap((one) => historyOf(one, institutionId(one), (on) => numbers.get(decisionKey(one, on)) ?? 0)),
    })
  }
}

/** What was decided together: the A and B of one day, technologies on a day of their own. */
const decisionKey = (one: SimulatedInstitution, decidedOn: string): string => `${one.serial}:${decidedOn}`

const decisionsOf = (one: SimulatedInstitution): string[] => [
  ...new Set(lettersOf(one).map((letter) => lastDecidedOn(one, letter))),
]

interface Numbered {
  /** Document numbers by decision, without gaps within a year, in the order of the days. */
  readonly numbers: ReadonlyMap<string, number>
  readonly last: ReadonlyMap<string, number>
}

function numbersOf(others: readonly SimulatedInstitution[]): Numbered {
  const last = new Map<string, number>()
  const decisions = others.flatMap((one) => decisionsOf(one).map((on) => ({ on, key: decisionKey(one, on) })))
  const inOrder = decisions.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const numbers = new Map(
    inOrder.map(({ on, key }) => {
      const year = on.slice(0, 4)
      const number = (last.get(year) ?? INSTITUTIONS.length) + 1
      last.set(year, number)
      return [key, number]
    }),
  )
  return { numbers, last }
}

/** Results decided before the portal began are taken over into the public register, with their old document numbers. */
function historyOf(one: SimulatedInstitution, id: string, numberOf: (decidedOn: string) => number) {
  const owner = legalRepOf(one)
  return lettersOf(one).map((item) => {
    const decidedOn = lastDecidedOn(one, item)
    return {
      id: idOf(`publication:${one.serial}:${item}`),
      region: REGION,
      caseId: idOf(`history:${one.serial}`),
      institutionId: id,
      item,
      name: one.name,
      nameBigrams: bigramsOf(one.name),
      uscc: one.uscc,
      registrationNo: one.registrationNo,
      categoryCode: one.category,
      address: `${one.street}${one.naturalPerson ? '' : one.detail}`,
      principalName: one.naturalPerson ? maskName(owner.name) : owner.name,
      conclusion: 'QUALIFIED',
      decidedOn: toDate(decidedOn),
      nextDue: toDate(periodTo(one, item)),
      authorityName: '青岛西海岸新区行政审批服务局',
      documentNo: `青西审卫校结〔${decidedOn.slice(0, 4)}〕${String(numberOf(decidedOn)).padStart(4, '0')}号`,
      publishedAt: startOfOfficeDay(decidedOn),
    }
  })
}
