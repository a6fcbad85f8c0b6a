// Last step of an install: generates the database client and notes for which lock file the install was. Runs on Node 20
// without the net: the command only wants to see an existing path where its schema engine would be, and never starts it
// for `generate`.
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { STAMP, installStamp } from './install-stamp.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
const schema = path.join(root, 'prisma', 'schema.prisma')
const prisma = path.join(root, 'node_modules', 'prisma', 'build', 'index.js')

if (existsSync(schema) && existsSync(prisma)) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [prisma, 'generate', '--schema', schema], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (status !== 0) {
    console.error(`${stdout}\n${stderr}`)
    console.error('The database client could not be generated; prisma/schema.prisma is not valid, or the disk is full.')
    process.exit(1)
  }
}

if (existsSync(path.join(root, 'node_modules')))
  writeFileSync(path.join(root, 'node_modules', STAMP), installStamp(root))
