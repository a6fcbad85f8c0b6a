// First step of every command: runs on the machine's own Node (20.9 or newer) before anything is installed, installs when
// needed, then hands over to the Node that the install brought. Nothing but Node's own modules may be imported here.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { STAMP, installStamp } from './install-stamp.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
const modules = path.join(root, 'node_modules')
const GIGABYTE = 1024 ** 3
const INSTALL_NEEDS = 2.5 * GIGABYTE

const COMMANDS = {
  demo: 'lib/cli/demo.ts',
  start: 'lib/cli/start.ts',
  dev: 'lib/cli/dev.ts',
  test: 'lib/cli/test.ts',
  'test:e2e': 'lib/cli/e2e.ts',
  check: 'lib/cli/check.ts',
  prove: 'lib/cli/prove.ts',
  bench: 'lib/cli/bench.ts',
  build: 'lib/cli/build.ts',
  migrate: 'lib/cli/migrate.ts',
  keys: 'lib/cli/make-keys.ts',
  seed: 'prisma/seed/index.ts',
  'demo:accounts': 'lib/cli/demo-accounts.ts',
  'audit:verify': 'lib/cli/audit-verify.ts',
  'reminders:scan': 'lib/cli/reminders-scan.ts',
  precheck: 'lib/cli/precheck.ts',
  catalogue: 'lib/cli/catalogue.ts',
  taps: 'lib/cli/taps.ts',
  trace: 'lib/cli/trace.ts',
}

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 9)) return
  refuse(
    `Node.js 20.9 or newer is needed and this is ${process.versions.node}: install a current Node.js and start again.`,
  )
}

const isInstalled = () => {
  const stamp = path.join(modules, STAMP)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === installStamp(root)
}

function requireSpace() {
  const { bavail, bsize } = statfsSync(root)
  if (bavail * bsize >= INSTALL_NEEDS) return
  const free = (bavail * bsize) / GIGABYTE
  refuse(`Installing needs 2.5 GB and only ${free.toFixed(1)} GB is free in ${root}: free some space and start again.`)
}

const isRunning = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Two commands started on the same bare clone: the second waits for the first one's install. */
async function underInstallLock(work) {
  const lock = path.join(root, '.build', 'install.lock')
  mkdirSync(path.dirname(lock), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const holder = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0)
      if (holder > 0 && isRunning(holder)) await pause(500)
      else rmSync(lock, { force: true })
    }
  }
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** npm must run on the machine's Node: the one in node_modules is about to be removed under it. */
function machineEnvironment() {
  const entries = (process.env.PATH ?? '').split(path.delimiter)
  return { ...process.env, PATH: entries.filter((entry) => !entry.includes('node_modules')).join(path.delimiter) }
}

function runNpmCi() {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
      cwd: root,
      env: machineEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    const collect = (chunk) => {
      output = (output + chunk).slice(-20_000)
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

function whyInstallFailed(output) {
  if (/ENOSPC|no space left/i.test(output)) return 'The disk is full: free 2.5 GB and start again.'
  if (/EACCES|EPERM|EROFS/.test(output))
    return `npm may not write in ${root}: start as the folder’s owner, or clone elsewhere.`
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET/.test(output)) {
    return 'npm could not reach the package registry: check the network or npm’s registry setting, and start again.'
  }
  if (/spawn npm ENOENT|command not found/.test(output)) return 'npm was not found: install Node.js together with npm.'
  return 'npm could not install the packages; what it said stands above.'
}

async function install() {
  if (isInstalled()) return
  requireSpace()
  console.error('Installing packages (a minute or two, only when they have changed) …')
  const { code, output } = await runNpmCi()
  if (code !== 0) {
    console.error(output.trim().split('\n').slice(-25).join('\n'))
    refuse(whyInstallFailed(output))
  }
  // Written by the install's last script; a careful npm may not run scripts.
  if (!isInstalled()) await run(['lib/cli/generate.mjs'])
}

const ourNode = () => path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * npm passes a signal on to the shell it started for us, and a shell dies without passing it on further. (The scripts in
 * package.json say `exec` for that reason; this is for the shells and runners that do not.)
 */
function watchParent(onGone) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return undefined
  return setInterval(() => process.ppid !== parent && onGone(), 250).unref()
}

/** The child sees our end through the channel, so that nothing keeps running when this process is killed. */
function run(args) {
  const bin = path.join(modules, '.bin')
  const child = spawn(existsSync(ourNode()) ? ourNode() : process.execPath, args, {
    cwd: root,
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const forward = (signal) => child.kill(signal)
  for (const signal of forwarded) process.on(signal, forward)
  watchParent(() => child.kill('SIGTERM'))
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      for (const name of forwarded) process.off(name, forward)
      resolve(signal ? 1 : (code ?? 1))
    })
  })
}

async function main() {
  const [command = '', ...args] = process.argv.slice(2)
  const script = COMMANDS[command]
  if (!script) refuse(`There is no command “${command}”. There are: ${Object.keys(COMMANDS).join(', ')}.`)
  requireNode()
  if (!isInstalled()) await underInstallLock(install)
  process.exitCode = await run(['--import', 'tsx', script, ...args])
}

try {
  await main()
} catch (error) {
  if (error.code === 'ENOSPC') refuse('The disk is full: free some space and start again.')
  if (error.code === 'EACCES' || error.code === 'EROFS')
    refuse(`${root} cannot be written: clone into a folder of your own.`)
  throw error
}
