import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKeys, provideKeys } from '@/lib/cli/make-keys'
import { parseEnv } from '@/lib/env'
import { certificatesOf, readKeys } from '@/lib/keys'

describe('settings', () => {
  test('without any variable give a portal on port 3000 that is neither a demo nor in production', () => {
    expect(parseEnv({})).toMatchObject({ port: 3000, origin: 'http://localhost:3000', demo: false, production: false })
  })

  test('an empty variable counts as not set', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: '', CLAMD_HOST: '' })).toMatchObject({
      port: 3000,
      databaseUrl: null,
      clamd: null,
    })
  })

  test('a port that is no port is refused by name', () => {
    expect(() => parseEnv({ PORT: 'eighty' })).toThrow(/PORT/)
    expect(() => parseEnv({ PORT: '65536' })).toThrow(/PORT/)
  })

  test('links begin with the portal’s origin without a slash at its end', () => {
    expect(parseEnv({ PORTAL_ORIGIN: 'https://jy.example.gov.cn/' }).origin).toBe('https://jy.example.gov.cn')
  })

  test('the demo begins on 24 November 2026 at nine unless told otherwise', () => {
    expect(parseEnv({}).demoNow.toISOString()).toBe('2026-11-24T01:00:00.000Z')
    expect(parseEnv({ DEMO_NOW: '2027-03-01T08:00:00+08:00' }).demoNow.toISOString()).toBe('2027-03-01T00:00:00.000Z')
    expect(() => parseEnv({ DEMO_NOW: 'tomorrow' })).toThrow(/DEMO_NOW/)
  })
})

describe('keys', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'keys-'))
  const settings = parseEnv({ KEYS_DIR: dir })
  beforeAll(() => makeKeys(dir))
  afterAll(() => rmSync(dir, { recursive: true }))

  test('are made once, readable by their owner alone, and never made anew', () => {
    const before = readFileSync(settings.keyFiles.sealing, 'utf8')
    expect(statSync(settings.keyFiles.sealing).mode & 0o777).toBe(0o600)
    makeKeys(dir)
    expect(readFileSync(settings.keyFiles.sealing, 'utf8')).toBe(before)
  })

  test('each body signs with a certificate of its own from the demo’s authority', () => {
    const { bodies } = readKeys(settings.keyFiles)
    const [approval, authority] = certificatesOf(bodies.approval)
    const [health, sameAuthority] = certificatesOf(bodies.health)
    expect(approval).not.toBe(health)
    expect(authority).toBe(sameAuthority)
  })

  test('a former sealing key still opens what was sealed with it', () => {
    const rotated = path.join(dir, 'rotated.keys')
    const old = readKeys(settings.keyFiles).sealing
    writeFileSync(
      rotated,
      `k-new:${Buffer.alloc(32, 7).toString('base64')}\n${old.id}:${old.key.export().toString('base64')}\n`,
    )
    const after = readKeys({ ...settings.keyFiles, sealing: rotated })
    expect(after.sealing.id).toBe('k-new')
    expect(after.sealingById.get(old.id)).toEqual(old.key)
  })

  test.each([
    ['sealing', 'SEALING_KEY_FILE'],
    ['hmac', 'HMAC_KEY_FILE'],
    ['sessionSecret', 'SESSION_SECRET_FILE'],
    ['ed25519', 'ED25519_KEY_FILE'],
    ['approvalP12', 'APPROVAL_P12_FILE'],
    ['healthPassphrase', 'HEALTH_P12_PASSPHRASE_FILE'],
  ] as const)('in production a start without %s is refused with the variable to set', (name, variable) => {
    const production = parseEnv({ NODE_ENV: 'production', KEYS_DIR: dir })
    const missing = { ...production, keyFiles: { ...production.keyFiles, [name]: path.join(dir, 'nowhere') } }
    expect(() => provideKeys(missing)).toThrow(variable)
  })

  test('in production no key is made', () => {
    const empty = path.join(dir, 'empty')
    expect(() => provideKeys(parseEnv({ NODE_ENV: 'production', KEYS_DIR: empty }))).toThrow(/SEALING_KEY_FILE/)
    expect(() => statSync(empty)).toThrow()
  })
})
