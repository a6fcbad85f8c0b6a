import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { doorTo, homeOf, signInAddress } from '@/lib/auth/areas'
import { collectScriptHashes, inlineScripts } from '@/lib/cli/script-hashes'
import { commonHeaders, contentSecurityPolicy, hashOfScript, newNonce, readPageHashes } from '@/lib/csp'
import { ROLES } from '@/lib/domain/shared/actor'

const production = { https: true, development: false }

describe('the content security policy', () => {
  it('lets a script run by its nonce or hash and never because it stands in the page', () => {
    const policy = contentSecurityPolicy({ nonce: 'abc', hashes: ['sha256-x'] }, production)
    expect(policy).toContain(`script-src 'self' 'nonce-abc' 'sha256-x';`)
    for (const directive of policy.split('; ').filter((text) => !text.startsWith('style-src'))) {
      expect(directive).not.toContain('unsafe')
    }
  })

  it('keeps the portal out of other people’s frames, forms and base addresses', () => {
    const policy = contentSecurityPolicy({ nonce: null, hashes: [] }, production)
    for (const directive of ["frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'", "object-src 'none'"]) {
      expect(policy.split('; ')).toContain(directive)
    }
  })

  it('asks for https only where the portal is reached by https', () => {
    expect(contentSecurityPolicy({ nonce: null, hashes: [] }, production)).toContain('upgrade-insecure-requests')
    const plain = contentSecurityPolicy({ nonce: null, hashes: [] }, { https: false, development: false })
    expect(plain).not.toContain('upgrade-insecure-requests')
    expect(new Map(commonHeaders(true)).has('Strict-Transport-Security')).toBe(true)
    expect(new Map(commonHeaders(false)).has('Strict-Transport-Security')).toBe(false)
  })

  it('has a new nonce for every page', () => {
    const nonces = new Set(Array.from({ length: 100 }, newNonce))
    expect(nonces.size).toBe(100)
    for (const nonce of nonces) expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/)
  })
})

describe('the hashes of prerendered pages', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'hashes '))
    mkdirSync(path.join(root, 'server', 'app', 'zh', 'guide'), { recursive: true })
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))
  const page = (name: string, html: string) => writeFileSync(path.join(root, 'server', 'app', name), html)
  const manifest = (seconds: number | false) =>
    writeFileSync(
      path.join(root, 'prerender-manifest.json'),
      JSON.stringify({ routes: { '/zh': { initialRevalidateSeconds: seconds } } }),
    )

  it('are kept page by page and read back as the proxy asks for them', () => {
    page('zh.html', '<script src="/a.js" async=""></script><script>one()</script>')
    page('zh/guide/a.html', '<script>two()</script><script id="x">two()</script>')
    manifest(false)
    const hashes = collectScriptHashes(path.join(root, 'server', 'app'))
    expect(hashes).toEqual({ '/zh': [hashOfScript('one()')], '/zh/guide/a': [hashOfScript('two()')] })
    writeFileSync(path.join(root, 'script-hashes.json'), JSON.stringify(hashes))
    expect(readPageHashes(root).get('/zh/guide/a')).toEqual([hashOfScript('two()')])
  })

  it('refuse a page that is made anew while the portal runs', () => {
    page('zh.html', '<script>one()</script>')
    manifest(60)
    expect(() => collectScriptHashes(path.join(root, 'server', 'app'))).toThrow('/zh')
  })

  it('find every inline script and no outside one', () => {
    const html =
      '<script>a</script><script async src="x"></script><script nonce="" id="b">b\n</script><script></script>'
    expect(inlineScripts(html)).toEqual(['a', 'b\n'])
  })

  it('take nothing into the header that is not a hash', () => {
    writeFileSync(path.join(root, 'script-hashes.json'), JSON.stringify({ '/zh': ["x'; script-src *", 7] }))
    expect(readPageHashes(root).get('/zh')).toEqual([])
    expect(readPageHashes(path.join(root, 'nowhere')).size).toBe(0)
  })
})

describe('the doors', () => {
  it.each([
    ['/applicant/cases/1', '/sign-in'],
    ['/en/account', '/sign-in'],
    ['/lead', '/sign-in/staff'],
    ['/en/admin/accounts/1', '/sign-in/staff'],
    ['/', null],
    ['/guide/a', null],
    ['/en/verify/ABC', null],
    ['/applicants', null],
  ])('%s is behind %s', (pathname, door) => {
    expect(doorTo(pathname)).toBe(door)
  })

  it('keep where somebody wanted to go, and the language', () => {
    expect(signInAddress('/sign-in', 'en', { next: '/en/applicant?a=1&b=2', reason: 'idle' })).toBe(
      '/en/sign-in?next=%2Fen%2Fapplicant%3Fa%3D1%26b%3D2&reason=idle',
    )
    expect(signInAddress('/sign-in', 'zh', {})).toBe('/sign-in')
  })

  it('lead every role to a home of its own', () => {
    const homes = ROLES.map(homeOf)
    expect(new Set(homes).size).toBe(ROLES.length)
  })
})
