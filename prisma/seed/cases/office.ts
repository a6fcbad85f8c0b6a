import type { SimulatedInstitution } from '@/lib/connectors/simulated-district/institutions'
import { handlerOf } from '@/lib/connectors/simulated-district/people'
import { database } from '@/lib/db/client'
import { hmacOf, seal } from '@/lib/db/sealed'
import type { Actor } from '@/lib/domain/shared/actor'
import { hashPassword } from '@/lib/services/account/password-hash'
import { DEMO_ACCOUNTS, type DemoAccount, type DemoAccountKey } from '../accounts'
import { authorityOf } from '../demo'
import { idOf, REGION } from '../ids'
import { institutionId } from '../institutions'

/** Who acts in the stories: the staff of the demo's accounts, and an account for each institution that applies. */
export const PASSWORD = DEMO_ACCOUNTS[0].password

export function staff(key: DemoAccountKey): Actor {
  const accounts: readonly DemoAccount[] = DEMO_ACCOUNTS
  const account = accounts.find((one) => one.key === key)
  if (!account) throw new Error(`no account ${key}`)
  return {
    userId: idOf(`user:${key}`),
    name: account.name,
    role: account.role,
    membershipId: idOf(`membership:${key}`),
    authorityId: authorityOf(account.role),
    region: REGION,
    institutionId: null,
    itemLetters: account.itemLetters ?? [],
    abilities: account.abilities ?? [],
    certNo: account.certNo ?? null,
    ip: null,
  }
}

/** Handlers sign in with the mobile of the register and the password of the other accounts. */
export async function openAccounts(institutions: readonly SimulatedInstitution[]): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD)
  const db = database()
  await db.user.createMany({
    data: institutions.map((one) => {
      const { name, mobile } = handlerOf(one)
      const sealed = { mobileHmac: hmacOf(mobile), mobileSealed: seal(mobile) }
      return { id: idOf(`user:${one.serial}`), name, passwordHash, ...sealed }
    }),
  })
  await db.membership.createMany({
    data: [
      ...institutions.map((one) => ({
        id: idOf(`membership:${one.serial}`),
        userId: idOf(`user:${one.serial}`),
        role: 'APP',
        relation: 'HANDLER',
        institutionId: institutionId(one),
      })),
      ...secondPlace(institutions),
    ],
  })
}

/** One handler acts for two institutions: who signs in chooses for whom. */
function secondPlace([first, second]: readonly SimulatedInstitution[]) {
  if (!first || !second) return []
  const [id, userId] = [idOf(`membership:${first.serial}:second`), idOf(`user:${first.serial}`)]
  return [{ id, userId, role: 'APP', relation: 'HANDLER', institutionId: institutionId(second) }]
}

export const applicantOf = (one: SimulatedInstitution): Actor => ({
  userId: idOf(`user:${one.serial}`),
  name: handlerOf(one).name,
  role: 'APP',
  membershipId: idOf(`membership:${one.serial}`),
  authorityId: null,
  region: null,
  institutionId: institutionId(one),
  itemLetters: [],
  abilities: [],
  certNo: null,
  ip: null,
})
