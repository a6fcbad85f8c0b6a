import path from 'node:path'
import { z } from 'zod'

/** The only place of the product that reads process.env. Parsed on first use, so that importing it never fails. */

/** An empty variable is what a shell leaves behind when nothing was meant. */
const present = (value: unknown): unknown => (value === '' ? undefined : value)
const text = z.preprocess(present, z.string().optional())
const flag = z.preprocess(present, z.enum(['0', '1']).default('0')).transform((value) => value === '1')
const whole = (fallback: number, max: number) =>
  z.preprocess(present, z.coerce.number().int().min(1).max(max).default(fallback))
const address = z.preprocess(present, z.url().optional())

const schema = z.object({
  NODE_ENV: z.preprocess(present, z.enum(['development', 'test', 'production']).default('development')),
  DATABASE_URL: z.preprocess(present, z.string().startsWith('postgres').optional()),
  DATABASE_POOL: whole(10, 500),
  DATA_DIR: z.preprocess(present, z.string().default('.data')),
  PORT: whole(3000, 65_535),
  PORTAL_ORIGIN: address,
  DEMO: flag,
  DEMO_DISTRICT: z.preprocess(present, z.enum(['small', 'large']).default('large')),
  DEMO_NOW: z.preprocess(present, z.iso.datetime({ offset: true }).optional()),
  KEYS_DIR: text,
  SEALING_KEY_FILE: text,
  HMAC_KEY_FILE: text,
  SESSION_SECRET_FILE: text,
  ED25519_KEY_FILE: text,
  APPROVAL_P12_FILE: text,
  APPROVAL_P12_PASSPHRASE_FILE: text,
  HEALTH_P12_FILE: text,
  HEALTH_P12_PASSPHRASE_FILE: text,
  CLAMD_HOST: text,
  CLAMD_PORT: whole(3310, 65_535),
  SMTP_URL: address,
  MAIL_FROM: text,
  SMS_URL: address,
  NHC_URL: address,
  LICENCE_URL: address,
  SUPERVISION_URL: address,
  CREDIT_URL: address,
  DOSE_URL: address,
  ECOLOGY_URL: address,
  BIRTH_CERT_URL: address,
  WASTE_URL: address,
})

/** Where each key is read from: an own file when one is named, else its place in the key folder. */
export interface KeyFiles {
  readonly sealing: string
  readonly hmac: string
  readonly sessionSecret: string
  readonly ed25519: string
  readonly approvalP12: string
  readonly approvalPassphrase: string
  readonly healthP12: string
  readonly healthPassphrase: string
}

export interface Env {
  readonly production: boolean
  /** `next dev`: pages are compiled as they are asked for. */
  readonly development: boolean
  /** The demo desk, simulators and the movable clock exist only when this is true. */
  readonly demo: boolean
  /** What the demo begins with: twelve institutions and no case, or a thousand and cases in every state. */
  readonly demoDistrict: 'small' | 'large'
  /** First instant of the demo's office clock; read at the first seed only. */
  readonly demoNow: Date
  readonly databaseUrl: string | null
  readonly databasePool: number
  readonly dataDir: string
  readonly port: number
  /** Without a trailing slash; also what links in mail, SMS and QR codes begin with. */
  readonly origin: string
  readonly keysDir: string
  readonly keyFiles: KeyFiles
  readonly clamd: { readonly host: string; readonly port: number } | null
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly smsUrl: string | null
  /** Addresses of the other systems; one without is simulated in the demo and silent elsewhere. */
  readonly connectorUrls: Readonly<
    Partial<Record<'nhc' | 'licence' | 'supervision' | 'credit' | 'dose' | 'ecology' | 'birthCert' | 'waste', string>>
  >
}

/** DESIGN §3.6: the demo starts on 2026-11-24 at nine in the morning of the office. */
const DEMO_START = '2026-11-24T09:00:00+08:00'

function keyFiles(raw: z.infer<typeof schema>, keysDir: string): KeyFiles {
  const file = (own: string | undefined, name: string): string => (own ? path.resolve(own) : path.join(keysDir, name))
  return {
    sealing: file(raw.SEALING_KEY_FILE, 'sealing.keys'),
    hmac: file(raw.HMAC_KEY_FILE, 'hmac.key'),
    sessionSecret: file(raw.SESSION_SECRET_FILE, 'session.secret'),
    ed25519: file(raw.ED25519_KEY_FILE, 'ed25519.pem'),
    approvalP12: file(raw.APPROVAL_P12_FILE, 'approval.p12'),
    approvalPassphrase: file(raw.APPROVAL_P12_PASSPHRASE_FILE, 'approval.passphrase'),
    healthP12: file(raw.HEALTH_P12_FILE, 'health.p12'),
    healthPassphrase: file(raw.HEALTH_P12_PASSPHRASE_FILE, 'health.passphrase'),
  }
}

export type EnvSource = Readonly<Record<string, string | undefined>>

/** Throws one sentence per wrong variable; nothing can run on a setting that was misread. */
export function parseEnv(source: EnvSource): Env {
  const parsed = schema.safeParse(source)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not usable. ${lines.join('; ')}`)
  }
  const raw = parsed.data
  const dataDir = path.resolve(raw.DATA_DIR)
  const keysDir = raw.KEYS_DIR ? path.resolve(raw.KEYS_DIR) : path.join(dataDir, 'keys')
  return {
    production: raw.NODE_ENV === 'production' && !raw.DEMO,
    development: raw.NODE_ENV === 'development',
    demo: raw.DEMO,
    demoDistrict: raw.DEMO_DISTRICT,
    demoNow: new Date(raw.DEMO_NOW ?? DEMO_START),
    databaseUrl: raw.DATABASE_URL ?? null,
    databasePool: raw.DATABASE_POOL,
    dataDir,
    port: raw.PORT,
    origin: (raw.PORTAL_ORIGIN ?? `http://localhost:${raw.PORT}`).replace(/\/+$/, ''),
    keysDir,
    keyFiles: keyFiles(raw, keysDir),
    clamd: raw.CLAMD_HOST ? { host: raw.CLAMD_HOST, port: raw.CLAMD_PORT } : null,
    smtpUrl: raw.SMTP_URL ?? null,
    mailFrom: raw.MAIL_FROM ?? 'no-reply@localhost',
    smsUrl: raw.SMS_URL ?? null,
    connectorUrls: {
      ...(raw.NHC_URL ? { nhc: raw.NHC_URL } : {}),
      ...(raw.LICENCE_URL ? { licence: raw.LICENCE_URL } : {}),
      ...(raw.SUPERVISION_URL ? { supervision: raw.SUPERVISION_URL } : {}),
      ...(raw.CREDIT_URL ? { credit: raw.CREDIT_URL } : {}),
      ...(raw.DOSE_URL ? { dose: raw.DOSE_URL } : {}),
      ...(raw.ECOLOGY_URL ? { ecology: raw.ECOLOGY_URL } : {}),
      ...(raw.BIRTH_CERT_URL ? { birthCert: raw.BIRTH_CERT_URL } : {}),
      ...(raw.WASTE_URL ? { waste: raw.WASTE_URL } : {}),
    },
  }
}

let parsed: Env | null = null

export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

/** For commands that start a database themselves and only then know its address. */
export function forgetEnv(): void {
  parsed = null
}
