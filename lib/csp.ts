import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createHash } from 'node:crypto'

/**
 * Content-Security-Policy (DESIGN §3.14). A page rendered at request time marks its scripts with a nonce; a prerendered
 * page cannot, so the hashes of its inline scripts are listed, as the build collected them.
 */
export interface ScriptPolicy {
  readonly nonce: string | null
  readonly hashes: readonly string[]
}

export interface Surroundings {
  readonly https: boolean
  readonly development: boolean
}

export function contentSecurityPolicy({ nonce, hashes }: ScriptPolicy, { https, development }: Surroundings): string {
  const scripts = [
    "'self'",
    ...(nonce ? [`'nonce-${nonce}'`] : []),
    ...hashes.map((hash) => `'${hash}'`),
    // React's error overlay evaluates; the production build never does.
    ...(development ? ["'unsafe-eval'"] : []),
  ]
  const directives: readonly (readonly [string, ...string[]])[] = [
    ['default-src', "'self'"],
    ['script-src', ...scripts],
    // Widths of bars and rulers are style attributes; a style cannot run anything.
    ['style-src', "'self'", "'unsafe-inline'"],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['font-src', "'self'"],
    ['media-src', "'self'", 'blob:'],
    ['connect-src', "'self'", ...(development ? ['ws:'] : [])],
    // Papers are shown in a frame by their own address.
    ['frame-src', "'self'", 'blob:'],
    ['worker-src', "'self'", 'blob:'],
    ['manifest-src', "'self'"],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['frame-ancestors', "'none'"],
    ...(https ? [['upgrade-insecure-requests'] as const] : []),
  ]
  return directives.map((directive) => directive.join(' ')).join('; ')
}

/** For everything that leaves the portal, files and interfaces included. */
export const commonHeaders = (https: boolean): readonly (readonly [string, string])[] => [
  ['X-Content-Type-Options', 'nosniff'],
  // Links to set a password carry their secret in the address: no other site gets to see where somebody came from.
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ...(https ? [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] as const] : []),
]

/** For pages. Inspectors photograph and sign on their phones; nothing else of the device is asked for. */
export const pageHeaders: readonly (readonly [string, string])[] = [
  ['X-Frame-Options', 'DENY'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    'camera=(self), geolocation=(self), microphone=(self), display-capture=(self), payment=(), usb=(), serial=(), midi=()',
  ],
]

export const newNonce = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')

export const hashOfScript = (script: string): string => `sha256-${createHash('sha256').update(script).digest('base64')}`

export type PageHashes = ReadonlyMap<string, readonly string[]>

/** What the build left beside the server; nothing in development, where no page is prerendered. */
export function readPageHashes(folder: string): PageHashes {
  const file = path.join(folder, 'script-hashes.json')
  if (!existsSync(file)) return new Map()
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (parsed === null || typeof parsed !== 'object') return new Map()
  return new Map(
    Object.entries(parsed).map(([page, hashes]) => [page, Array.isArray(hashes) ? hashes.filter(isHash) : []]),
  )
}

const isHash = (value: unknown): value is string =>
  typeof value === 'string' && /^sha256-[A-Za-z0-9+/]{43}=$/.test(value)
