import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { supervise, type Supervised } from '@/lib/cli/supervise'
import { newKey } from '@/lib/services/command'
import { type Door, openPortalDoor, openProcessDoor } from '@/tests/support/doors'
import { makeDistrict } from '@/tests/support/factories'
import { type KillGround, openKillGround, startPortalOn } from '@/tests/support/kill-ground'
import { many, type ManyCase, readyCase } from '@/tests/support/many-cases'
import { brokenNumbers, expectOrder } from '@/tests/support/office-order'
import { proofSize, reportProof } from '@/tests/support/proofs'
import { brokenDocuments, readFilings } from '@/tests/support/whole-filings'

/**
 * Small: the services in a process of their own, handed applications one by one. Large: the built portal, used as a browser
 * without script uses it. The worker is the real one in both.
 */
const LARGE = process.env.PROVE === '1'
const SUBMITTERS = proofSize({ small: 5, large: 30 })
const WEB_KILLS = proofSize({ small: 1, large: 20 })
const POSTGRES_KILLS = proofSize({ small: 1, large: 5 })
const MINUTE = 60_000

let ground: KillGround
let door: Door
let worker: Supervised
let made = 0
const fail = (sentence: string): void => console.error(sentence)

beforeAll(async () => {
  ground = await openKillGround()
  await makeDistrict()
  if (LARGE) return openPortal()
  door = openProcessDoor(ground.settings)
  worker = supervise({
    name: 'worker',
    args: ['--import', 'tsx', 'lib/jobs/worker.ts'],
    cwd: process.cwd(),
    env: ground.settings,
    onGivingUp: fail,
  })
}, 15 * MINUTE)

async function openPortal(): Promise<void> {
  const portal = await startPortalOn(ground)
  door = openPortalDoor(portal)
  worker = portal.worker
}

afterAll(async () => {
  await door?.stop()
  await worker?.stop()
  await ground?.stop()
}, MINUTE)

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function until(condition: () => Promise<boolean>, ms: number): Promise<void> {
  const end = Date.now() + ms
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited too long')
    await pause(200)
  }
}

/** Everybody hands in at once; at a moment nobody chose the axe falls; everybody goes on until the office has answered. */
async function handInUnderTheAxe(drafts: readonly ManyCase[], axe: () => void | Promise<void>) {
  const acknowledged = new Set<string>()
  const fallsAfter = Math.floor(Math.random() * (drafts.length - 1)) // at least one is still under way
  let fell: Promise<void> | null = null
  let known: readonly string[] = []
  const strike = (): void => {
    if (fell || acknowledged.size < fallsAfter) return
    known = [...acknowledged]
    fell = Promise.resolve(axe())
  }
  const patience = Date.now() + 3 * MINUTE
  const sending = drafts.map(async (draft) => {
    const key = newKey()
    while (!(await door.send(draft, key))) {
      if (Date.now() > patience) throw new Error('the office did not come back')
      await pause(250)
    }
    acknowledged.add(draft.caseId)
    strike()
  })
  if (fallsAfter === 0) await pause(Math.random() * 200).then(strike)
  await until(async () => fell !== null, 3 * MINUTE)
  await fell
  await until(() => ground.owner.query('SELECT 1').then(Boolean, () => false), MINUTE)
  const { handedIn, broken } = await readFilings(ground.owner)
  expect(broken).toEqual([])
  expect(known.filter((caseId) => !handedIn.has(caseId))).toEqual([]) // acknowledged means there
  await Promise.all(sending)
  return { inFlight: drafts.length - known.length }
}

async function expectAllWhole(): Promise<void> {
  const { handedIn, broken } = await readFilings(ground.owner)
  expect(broken).toEqual([])
  expect(handedIn.size).toBe(made)
  expect(await brokenNumbers()).toEqual([])
  await expectOrder()
}

async function proveKills(count: number, axe: () => void | Promise<void>) {
  let held = 0
  let inFlight = 0
  for (let round = 0; round < count; round += 1) {
    const first = made
    const drafts = await many(SUBMITTERS, (n) => readyCase(first + n))
    made += SUBMITTERS
    inFlight += (await handInUnderTheAxe(drafts, axe)).inFlight
    await expectAllWhole()
    held += 1
  }
  return { held, note: `${count * SUBMITTERS} applications, ${inFlight} not yet answered when it fell` }
}

const minutes = (rounds: number): number => 2 * MINUTE + rounds * SUBMITTERS * 10_000

describe('what the office has acknowledged is there once and whole', () => {
  test('although web and worker are killed while people hand in', { timeout: minutes(WEB_KILLS) }, async () => {
    const { held, note } = await proveKills(WEB_KILLS, () => {
      door.kill()
      const pid = worker.pid()
      if (pid) process.kill(pid, 'SIGKILL')
    })
    reportProof({ claim: 'kill -9 of web and worker amid submitters', tries: WEB_KILLS, held, note })
  })

  test('although Postgres is killed while people hand in', { timeout: minutes(POSTGRES_KILLS) }, async () => {
    const { held, note } = await proveKills(POSTGRES_KILLS, () => ground.killPostgres())
    reportProof({ claim: 'kill -9 of Postgres amid submitters', tries: POSTGRES_KILLS, held, note })
  })

  test('and every paper is made, signed and stored once', { timeout: 5 * MINUTE + made * 5_000 }, async () => {
    const left = () => brokenDocuments(ground.owner, ground.settings.DATA_DIR)
    await until(async () => (await left()).length === 0, 4 * MINUTE + made * 4_000)
    const { rows } = await ground.owner.query<{ papers: number; dead: number }>(`
      SELECT (SELECT count(*)::int FROM "Document") AS papers,
        (SELECT count(*)::int FROM "OutboxMessage" WHERE "status" = 'DEAD') AS dead`)
    expect(rows).toEqual([{ papers: made * 3, dead: 0 }])
    await expectAllWhole()
    reportProof({ claim: 'Papers made once although the worker was killed', tries: made * 3, held: made * 3 })
  })
})
