import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Portal } from '@/lib/cli/portal'
import { routes } from '@/lib/routes'
import { changedTables, type Contents, readContents } from '@/tests/support/contents'
import { cookieFor, formFields } from '@/tests/support/doors'
import { makeDistrict } from '@/tests/support/factories'
import { type Foreign, makeForeign, makeOutsiders, type Outsider } from '@/tests/support/foreign-ground'
import { type KillGround, openKillGround, startPortalOn } from '@/tests/support/kill-ground'
import { addressesOfApp, NOT_READ, type PageProbe, PAGES } from '@/tests/support/page-probes'
import { proofSize, reportProof } from '@/tests/support/proofs'

/** On the production build, since a page is only what the server sends. Small: every third outsider per page. */
const STRIDE = proofSize({ small: 3, large: 1 })
const MINUTE = 60_000

interface Visitor {
  readonly name: string
  readonly outsider: Outsider | null
  readonly cookie: string
}

let ground: KillGround
let portal: Portal
let foreign: Foreign
let visitors: readonly Visitor[]

beforeAll(async () => {
  ground = await openKillGround({ fsync: false })
  await makeDistrict()
  foreign = await makeForeign()
  portal = await startPortalOn(ground)
  await portal.worker.stop() // so that whatever changes was changed by a page
  visitors = await signIn(await makeOutsiders(foreign))
}, 15 * MINUTE)

afterAll(async () => {
  await portal?.stop()
  await ground?.stop()
}, MINUTE)

/** Everybody with a cookie, somebody with a forged one, and somebody with none. */
async function signIn(outsiders: readonly Outsider[]): Promise<readonly Visitor[]> {
  const signedIn: Visitor[] = []
  for (const outsider of outsiders) {
    const { where, role, actor } = outsider
    signedIn.push({ name: `${role} (${where})`, outsider, cookie: await cookieFor(actor) })
  }
  const [name = ''] = signedIn[0]?.cookie.split('=') ?? []
  const forged = `${name}=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..x.y.z`
  return [
    ...signedIn,
    { name: 'a visitor with a forged cookie', outsider: null, cookie: forged },
    { name: 'a visitor', outsider: null, cookie: '' },
  ]
}

const MAY_CHANGE = ['AccessLog', 'RateLimit', 'Session'] as const
const contents = (): Promise<Contents> =>
  readContents(async (sql, values) => (await ground.owner.query(sql, [...values])).rows, MAY_CHANGE)

function mayRead({ kind, roles }: PageProbe, { outsider }: Visitor): boolean {
  if (kind === 'open') return true
  if (!outsider || !roles.includes(outsider.role)) return false
  return kind === 'own' || outsider.where === 'near'
}

/** Whose own records these are: they find the names on their pages. */
const isInsider = ({ kind }: PageProbe, { outsider }: Visitor): boolean => outsider?.where === 'near' && kind !== 'open'

const read = async (href: string, cookie: string) => {
  const answer = await fetch(portal.origin + href, {
    headers: cookie ? { cookie } : {},
    redirect: 'manual',
    signal: AbortSignal.timeout(30_000),
  })
  return { status: answer.status, location: answer.headers.get('location') ?? '', body: await answer.text() }
}

function faultOf(probe: PageProbe, visitor: Visitor, answer: Awaited<ReturnType<typeof read>>): string | null {
  const { status, location, body } = answer
  if (status >= 500) return `answered ${status}`
  if (mayRead(probe, visitor) && isInsider(probe, visitor)) return null
  const told = foreign.names.find((name) => body.includes(name))
  if (told) return `tells of ${told}`
  if (mayRead(probe, visitor)) return null
  const turnedAway = [401, 403, 404].includes(status) || ([303, 307].includes(status) && location.includes('/sign-in'))
  return turnedAway ? null : `answered ${status} ${location}`
}

describe('a page with somebody else’s record', () => {
  test('is tried for every address there is', () => {
    const known = new Set([...Object.keys(PAGES), ...Object.keys(NOT_READ)])
    expect(addressesOfApp().filter((address) => !known.has(address))).toEqual([])
  })

  test('does not exist for whoever has no business with it', { timeout: 15 * MINUTE }, async () => {
    const addresses = addressesOfApp().filter((address) => PAGES[address])
    const before = await contents()
    const faults: string[] = []
    let tried = 0
    for (const [at, address] of addresses.entries()) {
      const probe = PAGES[address]
      if (!probe) continue
      const those = visitors.filter((_, n) => (n + at) % STRIDE === 0)
      for (const visitor of those) {
        tried += 1
        const fault = faultOf(probe, visitor, await read(probe.href(foreign), visitor.cookie))
        if (fault) faults.push(`${address} for ${visitor.name} ${fault}`)
      }
    }
    expect(faults).toEqual([])
    expect(changedTables(before, await contents())).toEqual([])
    reportProof({ claim: 'Pages for every role with foreign records: nothing to see', tries: tried, held: tried })
  })

  test('cannot be sent by somebody else, although he has the form', { timeout: 5 * MINUTE }, async () => {
    const { draft } = foreign
    const address = routes.draftSign(draft.caseId)
    const form = formFields((await read(address, await cookieFor(draft.clinic.applicant))).body, 'id="hand-in"')
    if (!form) throw new Error('the form that hands in is not there')
    const before = await contents()
    const strangers = visitors.filter(({ outsider }) => outsider?.role !== 'APP' || outsider.where === 'far')
    for (const { name, cookie } of strangers) {
      const answer = await fetch(portal.origin + address, {
        ...{ method: 'POST', headers: { cookie, origin: portal.origin }, body: form, redirect: 'manual' },
      })
      expect(await answer.text(), name).not.toContain(draft.clinic.name)
      expect(answer.headers.get('location') ?? '', name).not.toContain(routes.receipt(draft.caseId))
    }
    expect(changedTables(before, await contents())).toEqual([])
    reportProof({
      claim: 'A form taken from its owner and sent by others',
      tries: strangers.length,
      held: strangers.length,
    })
  })
})
