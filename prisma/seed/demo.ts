import { createHash } from 'node:crypto'
import { answerOf } from '@/lib/connectors/simulated-district/answers'
import { INSTITUTIONS, MAIN_SERIAL, type SimulatedInstitution } from '@/lib/connectors/simulated-district/institutions'
import { lastDecidedOn, lettersOf, periodTo } from '@/lib/connectors/simulated-district/verification'
import { legalRepOf } from '@/lib/connectors/simulated-district/people'
import { dosePayloadSchema } from '@/lib/connectors/dose/port'
import { licencePayloadSchema } from '@/lib/connectors/licence/port'
import { nhcPayloadSchema } from '@/lib/connectors/nhc/port'
import { supervisionPayloadSchema } from '@/lib/connectors/supervision/port'
import { SYSTEMS } from '@/lib/connectors/port'
import type { Tx } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { hmacOf, seal } from '@/lib/db/sealed'
import { bigramsOf } from '@/lib/domain/shared/bigrams'
import { maskName } from '@/lib/domain/shared/masking'
import { startOfOfficeDay } from '@/lib/domain/shared/dates'
import { hashPassword } from '@/lib/services/account/password-hash'
import { importInstitution } from '@/lib/services/institution/import-institution'
import { DEMO_ACCOUNTS, type DemoAccount } from './accounts'

const REGION = '370211'
export const APPROVAL_ID = `approval-${REGION}`
export const HEALTH_ID = `health-${REGION}`

/** The same name gives the same id in every seed. */
const idOf = (name: string): string => {
  const hex = createHash('sha256').update(`seed:${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export async function seedDemoData(tx: Tx, now: Date): Promise<void> {
  await seedAuthorities(tx)
  await tx.connectorState.createMany({
    data: SYSTEMS.map((system) => ({ system, available: true })),
    skipDuplicates: true,
  })
  await tx.parameter.createMany({
    data: [{ key: 'requireScan', validFrom: toDate('2026-01-01'), value: false }],
    skipDuplicates: true,
  })
  const main = await seedInstitutions(tx, now)
  await seedAccounts(tx, main)
}

async function seedAuthorities(tx: Tx): Promise<void> {
  const addr = '青岛西海岸新区政务服务大厅2楼B区17号'
  await tx.authority.createMany({
    data: [
      {
        id: APPROVAL_ID,
        kind: 'APPROVAL',
        region: REGION,
        name: '青岛西海岸新区行政审批服务局',
        nameEn: 'Approval Service Bureau of Qingdao West Coast New Area',
        prefix: '青西审卫',
        phone: '0532-00000000',
        addr,
      },
      {
        id: HEALTH_ID,
        kind: 'HEALTH',
        region: REGION,
        name: '青岛西海岸新区卫生健康局',
        nameEn: 'Health Bureau of Qingdao West Coast New Area',
        prefix: '青西卫',
        phone: '0532-00000001',
        addr: '青岛西海岸新区长江中路1号',
      },
    ],
  })
}

/** Through the same import the register connector feeds; the silent one was loaded before its register went silent. */
async function seedInstitutions(tx: Tx, now: Date): Promise<string> {
  let main = ''
  for (const one of INSTITUTIONS) {
    const payload = {
      nhc: nhcPayloadSchema.parse(answerOf('nhc', one)),
      licence: licencePayloadSchema.parse(answerOf('licence', one)),
      supervision: supervisionPayloadSchema.parse(answerOf('supervision', one)),
      dose: dosePayloadSchema.parse(answerOf('dose', one)),
    }
    const id = await importInstitution(tx, payload, { source: 'nhc', asOf: now })
    if (one.serial === MAIN_SERIAL) main = id
    await publishHistory(tx, one, id)
  }
  await tx.documentCounter.create({
    data: { authorityId: APPROVAL_ID, kind: '校结', year: 2026, last: INSTITUTIONS.length },
  })
  return main
}

/** Results decided before the portal began are taken over into the public register, with their old document numbers. */
async function publishHistory(tx: Tx, one: SimulatedInstitution, institutionId: string): Promise<void> {
  if (one.region !== REGION || one.serial === MAIN_SERIAL) return
  const decidedOn = lastDecidedOn(one)
  const owner = legalRepOf(one)
  const number = String(INSTITUTIONS.indexOf(one) + 1).padStart(4, '0')
  await tx.publication.createMany({
    data: lettersOf(one).map((item) => ({
      id: idOf(`publication:${one.serial}:${item}`),
      region: REGION,
      caseId: idOf(`history:${one.serial}`),
      institutionId,
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
      nextDue: toDate(periodTo(one)),
      authorityName: '青岛西海岸新区行政审批服务局',
      documentNo: `青西审卫校结〔${decidedOn.slice(0, 4)}〕${number}号`,
      publishedAt: startOfOfficeDay(decidedOn),
    })),
  })
}

const AUTHORITY_OF: Readonly<Partial<Record<DemoAccount['role'], string>>> = {
  INSP: HEALTH_ID,
  SUP: HEALTH_ID,
  EXP: HEALTH_ID,
}

async function seedAccounts(tx: Tx, mainInstitution: string): Promise<void> {
  const accounts: readonly DemoAccount[] = DEMO_ACCOUNTS
  const hashes = await Promise.all(accounts.map(({ password }) => hashPassword(password)))
  await tx.user.createMany({
    data: accounts.map((account, index) => ({
      id: idOf(`user:${account.key}`),
      name: account.name,
      passwordHash: hashes[index] ?? null,
      ...(account.role === 'APP'
        ? { mobileHmac: hmacOf(account.login), mobileSealed: seal(account.login) }
        : { loginName: account.login, email: `${account.login}@example.invalid` }),
    })),
  })
  await tx.membership.createMany({
    data: accounts.map((account) => ({
      id: idOf(`membership:${account.key}`),
      userId: idOf(`user:${account.key}`),
      role: account.role,
      itemLetters: [...(account.itemLetters ?? [])],
      abilities: [...(account.abilities ?? [])],
      certNo: account.certNo ?? null,
      relation: account.relation ?? null,
      ...(account.role === 'APP'
        ? { institutionId: mainInstitution }
        : { authorityId: AUTHORITY_OF[account.role] ?? APPROVAL_ID }),
    })),
  })
}
