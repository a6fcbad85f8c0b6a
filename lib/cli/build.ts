import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'
import { underLock } from '@/lib/cli/lock'
import { endWithSentence, Problem } from '@/lib/cli/problem'
import { program, ROOT, runNode } from '@/lib/cli/run'
import { collectScriptHashes } from '@/lib/cli/script-hashes'

/**
 * The production build, once per state of the sources, in `.build/<hash>`: web (Next's standalone server with its static
 * files) and worker. A running server keeps its own folder, so a newer build never changes files under it.
 */
export interface Build {
  readonly folder: string
  readonly web: string
  readonly worker: string
}

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const LEFT_OUT = new Set([path.join('lib', 'db', 'generated')])
const KEPT_BUILDS = 3
const UNFINISHED = '.unfinished'

function filesBelow(relative: string): readonly string[] {
  const full = path.join(ROOT, relative)
  if (LEFT_OUT.has(relative) || !existsSync(full)) return []
  if (statSync(full).isFile()) return [relative]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(path.join(relative, name)))
}

export function sourceHash(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesBelow)) {
    hash
      .update(file.split(path.sep).join('/'))
      .update('\0')
      .update(readFileSync(path.join(ROOT, file)))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

const partsOf = (folder: string): Build => ({
  folder,
  web: path.join(folder, 'web', 'server.js'),
  worker: path.join(folder, 'worker.mjs'),
})

/** A page that is prerendered must not depend on where it is built, so the build sees no database and no secret. */
async function buildWeb(target: string): Promise<void> {
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: undefined, DEMO: undefined }
  const { code, output } = await runNode([program('next', 'dist', 'bin', 'next'), 'build'], { env })
  if (code !== 0) {
    if (/ENOSPC|No space left/.test(output)) throw new Problem('The disk is full: free some space and start again.')
    throw new Problem(`The web application could not be built.\n${output.trim()}`)
  }
  const next = path.join(ROOT, '.next')
  const web = path.join(target, 'web')
  cpSync(path.join(next, 'standalone'), web, { recursive: true, verbatimSymlinks: true })
  cpSync(path.join(next, 'static'), path.join(web, '.next', 'static'), { recursive: true })
  if (existsSync(path.join(ROOT, 'public')))
    cpSync(path.join(ROOT, 'public'), path.join(web, 'public'), { recursive: true })
  writeFileSync(
    path.join(web, 'script-hashes.json'),
    JSON.stringify(collectScriptHashes(path.join(next, 'server', 'app'))),
  )
}

/** The process that reads papers lies beside the worker, which starts it. */
const WORKER_ENTRIES = {
  worker: path.join(ROOT, 'lib', 'jobs', 'worker.ts'),
  'paper-reader': path.join(ROOT, 'lib', 'files', 'paper', 'reader-process.ts'),
}

async function buildWorker(target: string): Promise<void> {
  await bundle({
    entryPoints: WORKER_ENTRIES,
    outdir: target,
    outExtension: { '.js': '.mjs' },
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
  })
}

/** The build in use is the youngest by use, so only builds that nobody started lately are removed. */
function removeOldBuilds(base: string, current: string): void {
  const builds = readdirSync(base, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[0-9a-f]{16}$/.test(entry.name) && entry.name !== current)
    .map(({ name }) => ({ name, usedAt: statSync(path.join(base, name)).mtimeMs }))
    .sort((a, b) => b.usedAt - a.usedAt)
  for (const { name } of builds.slice(KEPT_BUILDS - 1)) rmSync(path.join(base, name), { recursive: true, force: true })
}

export async function ensureBuild(tell: (line: string) => void = console.log): Promise<Build> {
  const base = path.join(ROOT, '.build')
  mkdirSync(base, { recursive: true })
  return underLock(path.join(base, 'build.lock'), async () => {
    const name = sourceHash()
    const folder = path.join(base, name)
    if (existsSync(folder)) {
      utimesSync(folder, new Date(), new Date())
      return partsOf(folder)
    }
    tell('Building (a minute or two, only when the sources have changed) …')
    for (const left of readdirSync(base).filter((entry) => entry.endsWith(UNFINISHED))) {
      rmSync(path.join(base, left), { recursive: true, force: true })
    }
    const unfinished = folder + UNFINISHED
    mkdirSync(unfinished, { recursive: true })
    await buildWeb(unfinished)
    await buildWorker(unfinished)
    renameSync(unfinished, folder)
    removeOldBuilds(base, name)
    return partsOf(folder)
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await endWithSentence(async () => {
    console.log((await ensureBuild()).folder)
    return 0
  })
}
