import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { canReach, reachableFolder, serverAccount, type Account } from '@/lib/cli/postgres/account'
import { findBinaries, type Binaries } from '@/lib/cli/postgres/binaries'
import { isAlive, pause, processesIn, readPostmaster, runAs } from '@/lib/cli/postgres/process'

/**
 * The embedded Postgres of demo, development and tests. Everything is in one folder, `DATA_DIR/postgres`: the cluster in
 * `data`, the owner's password, the port, the log, and the process that answers for stopping it.
 */
export interface EmbeddedPostgres {
  /** Connects as the owner; the database named `postgres`. */
  readonly url: string
  /** True when another process started this server and still answers for it; `stop` then leaves it running. */
  readonly borrowed: boolean
  readonly stop: () => Promise<void>
}

interface Cluster {
  readonly home: string
  readonly data: string
  readonly account: Account | null
  readonly binaries: Binaries
}

const OWNER = 'portal'
const START_SECONDS = 60

/** Only root ever needs the detour: a link to a folder that the server's account can enter. */
function provideHome(dataDir: string, account: Account | null): string {
  const wanted = path.join(dataDir, 'postgres')
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(wanted)) {
    rmSync(wanted, { force: true }) // a link whose target is gone
    mkdirSync(wanted, { mode: 0o700 })
    if (account) chownSync(wanted, account.uid, account.gid)
    if (account && !canReach(account, realpathSync(wanted))) {
      rmSync(wanted, { recursive: true })
      const elsewhere = path.join(reachableFolder(account, 'clusters'), randomBytes(8).toString('hex'))
      mkdirSync(elsewhere, { mode: 0o700 })
      chownSync(elsewhere, account.uid, account.gid)
      symlinkSync(elsewhere, wanted)
    }
  }
  const home = realpathSync(wanted)
  if (canReach(account, home)) return home
  throw new Error(
    `The account “${account?.name}” cannot reach ${home}, where the database is: give it access, or set another DATA_DIR.`,
  )
}

/** Written for the account too, since initdb reads the password from a file. */
function writeFor(cluster: Pick<Cluster, 'home' | 'account'>, name: string, content: string): string {
  const file = path.join(cluster.home, name)
  writeFileSync(file, content, { mode: 0o600 })
  if (cluster.account) chownSync(file, cluster.account.uid, cluster.account.gid)
  return file
}

const readIn = (home: string, name: string): string | null => {
  const file = path.join(home, name)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/** Made under another name and renamed when whole: an interrupted first start simply begins anew. */
async function provideCluster({ home, data, account, binaries }: Cluster, fsync: boolean): Promise<void> {
  if (existsSync(path.join(data, 'PG_VERSION'))) return
  const unfinished = path.join(home, 'data.new')
  rmSync(unfinished, { recursive: true, force: true })
  rmSync(data, { recursive: true, force: true })
  const password = writeFor({ home, account }, 'password', `${randomBytes(24).toString('base64url')}\n`)
  // LC_CTYPE=C would make trigram search blind to Chinese.
  const args = [
    '-D',
    unfinished,
    '-U',
    OWNER,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ]
  const { code, output } = await runAs(account, binaries.initdb, {
    args: fsync ? args : [...args, '--no-sync'],
    cwd: home,
  })
  if (code !== 0) throw serverFailure('Postgres could not prepare its data folder', output)
  renameSync(unfinished, data)
}

function serverFailure(what: string, output: string): Error {
  if (/No space left on device|Check free disk space/.test(output))
    return new Error(`${what}: the disk is full, free some space and start again.`)
  return new Error(`${what}. It said:\n${output.trim().split('\n').slice(-12).join('\n')}`)
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

const anyFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port is free.')),
      )
    })
  })

/** The port of last time when it is still free, so that a connection noted down keeps working. */
async function choosePort(home: string): Promise<number> {
  const remembered = Number(readIn(home, 'port'))
  return remembered > 0 && (await isFree(remembered)) ? remembered : anyFreePort()
}

const urlOf = (home: string, port: number): string =>
  `postgres://${OWNER}:${readIn(home, 'password') ?? ''}@127.0.0.1:${port}/postgres`

async function answers(url: string, data: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return rows[0]?.data_directory === data
  } catch {
    return false // refused, starting up, or not this server
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A server that is there and answers, waiting while it is still starting or recovering. */
async function findRunning({ home, data }: Cluster): Promise<string | null> {
  for (let attempt = 0; attempt < START_SECONDS * 2; attempt += 1) {
    const postmaster = readPostmaster(data)
    if (!postmaster || !isAlive(postmaster.pid)) return null
    if (await answers(urlOf(home, postmaster.port), data)) return urlOf(home, postmaster.port)
    // Another program has got the number that a killed server once had.
    const inside = processesIn(data)
    if (existsSync('/proc/self/cwd') && !inside.includes(postmaster.pid)) return null
    await pause(500)
  }
  return null
}

/**
 * After `kill -9` the server's children need a moment to notice. Only when none is left may the old lock file go: Postgres
 * takes a zombie, or a stranger with the same number, for the old server and would refuse for ever.
 */
async function clearRemains({ data }: Cluster): Promise<void> {
  for (let attempt = 0; processesIn(data).length > 0; attempt += 1) {
    if (attempt > 100)
      throw new Error(`Processes of an earlier database still use ${data} and do not answer: end them and start again.`)
    await pause(100)
  }
  const postmaster = readPostmaster(data)
  if (postmaster && existsSync('/proc/self/stat')) rmSync(path.join(data, 'postmaster.pid'), { force: true })
}

function settings(port: number, fsync: boolean): string {
  const set: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    shared_buffers: '128MB',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  }
  const lines = Object.entries(set).map(([name, value]) => `${name} = '${value}'`)
  return `${lines.join('\n')}\n`
}

async function startServer(cluster: Cluster, fsync: boolean): Promise<string> {
  const { home, data, account, binaries } = cluster
  const port = await choosePort(home)
  writeFor(cluster, 'port', `${port}\n`)
  // In a file, because a path or value with spaces does not survive pg_ctl's own quoting.
  writeFor({ home: data, account }, 'postgresql.auto.conf', settings(port, fsync))
  const args = ['start', '-w', '-t', String(START_SECONDS), '-D', data, '-l', path.join(home, 'log')]
  const { code, output } = await runAs(account, binaries.pgCtl, { args, cwd: home })
  if (code === 0) return urlOf(home, port)
  throw serverFailure('Postgres did not start', `${output}\n${readIn(home, 'log') ?? ''}`)
}

const ownerPid = (home: string): number => Number(readIn(home, 'owner'))

export interface StartOptions {
  readonly dataDir: string
  /** Off only where the data may be lost: tests. */
  readonly fsync?: boolean
}

export async function startPostgres({ dataDir, fsync = true }: StartOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount()
  const home = provideHome(path.resolve(dataDir), account)
  const cluster: Cluster = { home, data: path.join(home, 'data'), account, binaries: findBinaries(account) }
  await provideCluster(cluster, fsync)
  const running = await findRunning(cluster)
  if (running && isAlive(ownerPid(home)) && ownerPid(home) !== process.pid) {
    return { url: running, borrowed: true, stop: () => Promise.resolve() }
  }
  if (!running) await clearRemains(cluster)
  const url = running ?? (await startServer(cluster, fsync))
  writeFor(cluster, 'owner', `${process.pid}\n`)
  return { url, borrowed: false, stop: () => stopServer(cluster) }
}

async function stopServer({ home, data, account, binaries }: Cluster): Promise<void> {
  const args = ['stop', '-m', 'fast', '-w', '-t', String(START_SECONDS), '-D', data]
  const { code, output } = await runAs(account, binaries.pgCtl, { args, cwd: home })
  if (code !== 0 && readPostmaster(data)) throw serverFailure('Postgres did not stop', output)
  rmSync(path.join(home, 'owner'), { force: true })
}

/** Removes a cluster for good, including the folder a link points to. For temporary ones only. */
export function removeCluster(dataDir: string): void {
  const wanted = path.join(dataDir, 'postgres')
  if (!lstatSync(wanted, { throwIfNoEntry: false })) return
  if (lstatSync(wanted).isSymbolicLink() && existsSync(wanted))
    rmSync(realpathSync(wanted), { recursive: true, force: true })
  rmSync(wanted, { recursive: true, force: true })
}

/** The same server's database `name`, created when it is not there. */
export async function ensureDatabase(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } catch (error) {
    // 42P04: it exists; 23505: somebody made it in this very moment
    const known = error instanceof Error && 'code' in error && ['42P04', '23505'].includes(String(error.code))
    if (!known) throw error
  } finally {
    await client.end()
  }
  const target = new URL(url)
  target.pathname = `/${encodeURIComponent(name)}`
  return target.href
}
