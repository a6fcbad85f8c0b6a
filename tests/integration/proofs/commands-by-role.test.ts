import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { AT_THE_DOOR, OWN_AFFAIRS, PROBES, type Probe, SYSTEM_ONLY } from '@/tests/support/command-probes'
import { changedTables, readContents } from '@/tests/support/contents'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict } from '@/tests/support/factories'
import { type Foreign, makeForeign, makeOutsiders, type Outsider } from '@/tests/support/foreign-ground'
import { proofSize, reportProof } from '@/tests/support/proofs'

const db = testDatabase({ once: true })

/** Small: every command, and of the outsiders every third, another third for each command. Large: everybody. */
const STRIDE = proofSize({ small: 3, large: 1 })
/** What notes that somebody was turned away. */
const MAY_CHANGE = ['AccessLog', 'RateLimit'] as const
const contents = () => readContents(db.query, MAY_CHANGE)

let foreign: Foreign
let outsiders: readonly Outsider[]
beforeAll(async () => {
  await makeDistrict()
  foreign = await makeForeign()
  outsiders = await makeOutsiders(foreign)
}, 180_000)

function mayDo({ name, rightful }: Probe, { where, role }: Outsider): boolean {
  if (OWN_AFFAIRS[name]?.includes(role)) return true
  return where === 'near' && rightful.includes(role)
}

const SOURCES = path.join('lib', 'services')

/** Every command there is, read from the sources: a new one without a probe fails here. */
function commandNames(): readonly string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const texts = files.map((file) => readFileSync(path.join(SOURCES, file), 'utf8'))
  return texts
    .filter((text) => text.includes('defineCommand('))
    .flatMap((text) => [...text.matchAll(/\bname: '([a-z]+\.[A-Za-z]+)'/g)].map(([, name]) => name ?? ''))
    .sort()
}

describe('somebody who has no business with a record', () => {
  test('is tried on every command there is', () => {
    const known = [...PROBES.map(({ name }) => name), ...SYSTEM_ONLY, ...AT_THE_DOOR].sort()
    expect(known).toEqual(commandNames())
  })

  test('changes nothing and learns nothing, whatever he sends', { timeout: 15 * 60_000 }, async () => {
    let tried = 0
    let before = await contents()
    const faults: string[] = []
    for (const [at, probe] of PROBES.entries()) {
      const those = outsiders.filter((outsider, n) => !mayDo(probe, outsider) && (n + at) % STRIDE === 0)
      for (const { where, role, actor } of those) {
        tried += 1
        const outcome = await probe.aim(actor, foreign)
        const who = `${probe.name} by ${role} (${where})`
        if (outcome.kind === 'done') faults.push(`${who} was done`)
        if (outcome.kind === 'invalid') faults.push(`${who} was badly aimed: ${JSON.stringify(outcome.issues)}`)
        const told = JSON.stringify(outcome)
        if (where === 'far' && foreign.names.some((name) => told.includes(name))) faults.push(`${who} tells: ${told}`)
      }
      const after = await contents()
      const touched = changedTables(before, after)
      if (touched.length > 0) faults.push(`${probe.name} changed ${touched.join(', ')}`)
      before = after
    }
    expect(faults).toEqual([])
    reportProof({
      claim: 'Commands by every role on foreign records: refused, nothing written',
      tries: tried,
      held: tried,
    })
  })

  test('would be found out: the rightful person does change something', async () => {
    const before = await contents()
    const accept = PROBES.find(({ name }) => name === 'acceptance.accept')
    const clerk = outsiders.find(({ where, role }) => where === 'near' && role === 'WIN')
    if (!accept || !clerk) throw new Error('no window clerk')
    expect((await accept.aim(clerk.actor, foreign)).kind).toBe('done')
    expect(changedTables(before, await contents())).toContain('Case')
  })
})
