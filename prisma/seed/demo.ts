import { SYSTEMS } from '@/lib/connectors/port'
import type { Tx } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { hmacOf, seal } from '@/lib/db/sealed'
import { hashPassword } from '@/lib/services/account/password-hash'
import { DEMO_ACCOUNTS, type DemoAccount } from './accounts'
import { APPROVAL_ID, HEALTH_ID, idOf, REGION } from './ids'
import { seedNamedInstitutions } from './institutions'

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
  const main = await seedNamedInstitutions(tx, now)
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

const AUTHORITY_OF: Readonly<Partial<Record<DemoAccount['role'], string>>> = {
  INSP: HEALTH_ID,
  SUP: HEALTH_ID,
  EXP: HEALTH_ID,
}

export const authorityOf = (role: DemoAccount['role']): string => AUTHORITY_OF[role] ?? APPROVAL_ID

/** The paper of the demo's handler: begun this month, for nearly a year. */
const HANDLER_MANDATE = { mandateFrom: toDate('2026-11-01'), mandateTo: toDate('2027-10-31') }

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
      ...(account.relation === 'HANDLER' ? HANDLER_MANDATE : {}),
      ...(account.role === 'APP' ? { institutionId: mainInstitution } : { authorityId: authorityOf(account.role) }),
    })),
  })
}
