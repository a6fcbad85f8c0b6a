import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Postgres refuses to run as root, so under root it runs as another account, which must be able to reach its files. */
export interface Account {
  readonly uid: number
  readonly gid: number
  readonly name: string
}

const isRoot = (): boolean => process.getuid?.() === 0

function findAccount(name: string): Account | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid), name } : null
}

/** The account the server runs as; null when the present one will do. */
export function serverAccount(): Account | null {
  if (!isRoot()) return null
  const account = findAccount('postgres') ?? findAccount('nobody')
  if (account) return account
  throw new Error(
    'Postgres does not run as root: add an account named “postgres”, or start the portal as another user.',
  )
}

/** Asks the system itself, as the account, so that modes, groups and access lists all count. */
export function canReach(account: Account | null, file: string): boolean {
  if (!account) return true
  const { uid, gid } = account
  const probe = spawnSync('/bin/sh', ['-c', '[ -r "$0" ] && [ -x "$0" ]', file], {
    uid,
    gid,
    cwd: '/',
    stdio: 'ignore',
  })
  return probe.status === 0
}

/** A folder of the account's own that it can reach, outside every folder that only root may enter. */
export function reachableFolder(account: Account, name: string): string {
  for (const base of ['/var/lib', '/var/tmp', os.tmpdir()]) {
    const folder = path.join(base, 'verification-portal', name)
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 })
      chownSync(folder, account.uid, account.gid)
    } catch {
      continue // a read-only or full place is no candidate
    }
    if (canReach(account, folder)) return folder
  }
  throw new Error(
    `The account “${account.name}” can reach none of /var/lib, /var/tmp and ${os.tmpdir()}: set DATA_DIR to a folder it can reach.`,
  )
}
