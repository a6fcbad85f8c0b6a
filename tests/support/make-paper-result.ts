import { closeDatabase, database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { acceptCaseCommand } from '@/lib/services/acceptance/accept-case'
import { readSession } from '@/lib/services/account/read-session'
import { signIn } from '@/lib/services/account/sign-in'
import { newKey, runCommand } from '@/lib/services/command'
import { decideCase } from '@/lib/services/decision/decide-case'
import { DEMO_ACCOUNTS, type DemoAccountKey } from '@/prisma/seed/accounts'
import { done } from './filing'
import { giveOpinion, type Office, prepareReview, submittedCase } from './many-cases'

/**
 * A decided case whose holder wants the result on paper, made in the portal of the browser tests by the demo's own people:
 * `make-paper-result.ts <number of the clinic>`. Prints the institution's name.
 */
async function actorOf(key: DemoAccountKey): Promise<Actor> {
  const account = DEMO_ACCOUNTS.find((one) => one.key === key)
  if (!account) throw new Error(`there is no ${key}`)
  const { login, password } = account
  const entered = await signIn({ as: 'STAFF', login, password, ip: null, agent: 'browser tests' })
  if (!entered.ok) throw new Error(`${key} could not sign in: ${entered.error.code}`)
  const reading = await readSession(entered.value.sessionId, { ip: null, touch: false })
  if (reading.kind !== 'open') throw new Error(`${key} is not signed in`)
  return reading.actor
}

const office: Office = {
  clerk: await actorOf('window'),
  reviewers: { A: await actorOf('reviewerA'), B: await actorOf('reviewerB') },
  leads: [await actorOf('lead1'), await actorOf('lead2')],
}

const number = Number(process.argv[2])
const { caseId, clinic } = await submittedCase(number, { name: `青岛窗口领取第${number}口腔门诊部` })
// The choice on the form; everything else of it is as last year.
await database().$executeRaw`
  UPDATE "CaseFact" SET "json" = jsonb_set("json", '{contact.deliveryMode}', '"WINDOW"')
  WHERE "caseId" = ${caseId}::uuid AND "json" ? 'contact.deliveryMode'`
done(await runCommand(acceptCaseCommand, { actor: office.clerk, key: newKey(), input: { caseId } }))
for (const letter of ['A', 'B'] as const) await prepareReview(caseId, letter, office.reviewers[letter])
for (const letter of ['A', 'B'] as const) done(await giveOpinion(caseId, letter, office))
const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } })
const choices = ['A', 'B'].map((letter) => ({ letter, conclusion: 'QUALIFIED', reason: '' }))
const [{ password }] = DEMO_ACCOUNTS
done(await decideCase(office.leads[0], { key: newKey(), password, input: { caseId, version, choices } }))
console.log(clinic.name)
await closeDatabase()
