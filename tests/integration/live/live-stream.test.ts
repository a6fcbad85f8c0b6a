import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { subscribe, stopListening } from '@/lib/live/listener'
import { openLiveStream } from '@/lib/services/live/live-stream'
import { tellPresence } from '@/lib/services/live/tell-presence'
import { makeCase, otherInstitution } from '@/tests/integration/files/arrange'
import { checked, institution } from '@/tests/integration/imports/files'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict, makeInstitution, makeStaff, REGION } from '@/tests/support/factories'

const db = testDatabase()
afterAll(async () => {
  await stopListening()
  await closeDatabase()
})

let handler: Actor
let caseId: string
beforeEach(async () => {
  await makeDistrict()
  const { id } = await makeInstitution()
  handler = await makeApplicant(id)
  caseId = await makeCase('IN_REVIEW', id, handler.userId)
})

interface Heard {
  readonly kind: string
  readonly caseId: string | null
  readonly name?: string
}

/** Reads a stream as a browser does. */
function listen(actor: Actor, options: { reauthorise?: () => Promise<Actor | null>; every?: number } = {}) {
  const ending = new AbortController()
  const stream = openLiveStream({
    actor,
    reauthorise: options.reauthorise ?? (() => Promise.resolve(actor)),
    signal: ending.signal,
    heartbeatMs: options.every ?? 60_000,
    reauthoriseMs: options.every ?? 60_000,
  })
  const heard: Heard[] = []
  let text = ''
  const done = (async () => {
    const decoder = new TextDecoder()
    for await (const chunk of stream) {
      text += decoder.decode(chunk)
      heard.splice(
        0,
        heard.length,
        ...[...text.matchAll(/^data: (.*)$/gm)].map(([, json = '']) => JSON.parse(json) as Heard),
      )
    }
  })()
  return { heard, raw: () => text, stop: () => ending.abort(), done }
}

const until = async (condition: () => boolean): Promise<void> => {
  for (let n = 0; n < 200 && !condition(); n += 1) await new Promise((resolve) => setTimeout(resolve, 25))
  expect(condition()).toBe(true)
}
const opened = ({ heard }: { heard: readonly Heard[] }) => until(() => heard.some(({ kind }) => kind === 'Open'))
const quiet = () => new Promise((resolve) => setTimeout(resolve, 300))

let seq = 0
const event = (of: string) =>
  database().caseEvent.create({
    data: {
      caseId: of,
      seq: (seq += 1),
      code: 'T10',
      actorRole: 'SYS',
      at: new Date('2026-11-24T02:00:00Z'),
      reason: '缺少第二章',
      hash: 'h',
    },
  })

describe('who hears of a case', () => {
  test('its institution and the office, with ids only; a stranger and an administrator hear nothing', async () => {
    const own = listen(handler)
    const lead = listen(await makeStaff('LEAD'))
    const stranger = listen(await makeApplicant(await otherInstitution()))
    const admin = listen(await makeStaff('ADM'))
    const all = [own, lead, stranger, admin]
    for (const one of all) await opened(one)
    await event(caseId)
    await until(() => own.heard.length === 2 && lead.heard.length === 2)
    await quiet()
    expect(own.heard[1]).toEqual({ kind: 'CaseEvent', caseId })
    expect(own.raw()).not.toContain('第二章')
    expect(stranger.heard).toHaveLength(1)
    expect(admin.heard).toHaveLength(1)
    for (const one of all) one.stop()
    await Promise.all(all.map(({ done }) => done))
  })

  test('a notice is heard by whom it is for', async () => {
    const clerk = listen(await makeStaff('WIN'))
    const reviewer = listen(await makeStaff('REV'))
    const own = listen(handler)
    for (const one of [clerk, reviewer, own]) await opened(one)
    const at = new Date('2026-11-24T02:00:00Z')
    await database().notice.create({ data: { role: 'WIN', region: REGION, code: 'N04', facts: {}, at } })
    await database().notice.create({ data: { institutionId: handler.institutionId, code: 'N02', facts: {}, at } })
    await until(() => clerk.heard.length === 2 && own.heard.length === 2)
    await quiet()
    expect(reviewer.heard).toHaveLength(1)
    for (const one of [clerk, reviewer, own]) one.stop()
  })

  test('colleagues see who is looking; the applicant does not, and nobody sees themselves', async () => {
    const lead = await makeStaff('LEAD', { name: '周明' })
    const looking = listen(lead)
    const colleague = listen(await makeStaff('WIN'))
    const own = listen(handler)
    for (const one of [looking, colleague, own]) await opened(one)
    expect(await tellPresence(lead, caseId, false)).toBe(true)
    await until(() => colleague.heard.length === 2)
    await quiet()
    expect(colleague.heard[1]).toMatchObject({ kind: 'Presence', caseId, name: '周明' })
    expect(looking.heard).toHaveLength(1)
    expect(own.heard).toHaveLength(1)
    expect(await tellPresence(handler, caseId, false)).toBe(false)
    expect(await tellPresence(await makeStaff('ADM'), caseId, false)).toBe(false)
    for (const one of [looking, colleague, own]) one.stop()
  })
})

describe('the stream', () => {
  test('ends when the session has ended, and keeps beating until then', async () => {
    let left = 2
    const stream = listen(handler, { every: 60, reauthorise: async () => ((left -= 1) >= 0 ? handler : null) })
    await stream.done
    expect(stream.raw()).toContain(': still here')
  })

  test('says to read again after the connection to the database was lost, and hears on', async () => {
    const stream = listen(handler)
    await opened(stream)
    await db.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'portal-live'`)
    await until(() => stream.heard.some(({ kind }) => kind === 'Reread'))
    await event(caseId)
    await until(() => stream.heard.some(({ kind }) => kind === 'CaseEvent'))
    stream.stop()
  })

  test('fifty streams of one process share one connection', async () => {
    const streams = Array.from({ length: 50 }, () => listen(handler))
    for (const one of streams) await opened(one)
    const rows = await db.query(
      `SELECT 1 FROM pg_stat_activity WHERE application_name = 'portal-live' AND datname = current_database()`,
    )
    expect(rows).toHaveLength(1)
    await event(caseId)
    await until(() => streams.every(({ heard }) => heard.length === 2))
    for (const one of streams) one.stop()
    await Promise.all(streams.map(({ done }) => done))
  })

  test('what is no event of ours is not passed on', async () => {
    const stream = listen(handler)
    await opened(stream)
    await db.query(`SELECT pg_notify('portal_live', 'no json')`)
    await db.query(`SELECT pg_notify('portal_live', '{"kind":"CaseEvent","caseId":"1"}')`)
    await quiet()
    expect(stream.heard).toHaveLength(1)
    stream.stop()
  })
})

test('a subscriber that has left hears nothing more', async () => {
  const heard: string[] = []
  const leave = await subscribe('portal_test', (one) => heard.push(one.kind))
  await db.query(`SELECT pg_notify('portal_test', '')`)
  await until(() => heard.length === 1)
  leave()
  await db.query(`SELECT pg_notify('portal_test', '')`)
  await quiet()
  expect(heard).toHaveLength(1)
})

describe('an import', () => {
  test('is heard of by the administrators of its region and by nobody else', async () => {
    const admin = await makeStaff('ADM')
    const others = [await makeStaff('ADM', { region: '370202' }), await makeStaff('AUD'), handler]
    const own = listen(admin)
    const theirs = others.map((actor) => listen(actor))
    for (const one of [own, ...theirs]) await opened(one)
    const importId = await checked(admin, 'institutions', [institution(1)])
    await until(() => own.heard.some(({ kind }) => kind === 'ImportRun'))
    expect(own.heard.find(({ kind }) => kind === 'ImportRun')).toEqual({ kind: 'ImportRun', caseId: null, importId })
    await quiet()
    for (const { heard } of theirs) expect(heard.map(({ kind }) => kind)).not.toContain('ImportRun')
    for (const one of [own, ...theirs]) one.stop()
    await Promise.all([own, ...theirs].map(({ done }) => done))
  })
})
