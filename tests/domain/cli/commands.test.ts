import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { tryLock, underLock } from '@/lib/cli/lock'
import { addCounts, closingLine } from '@/lib/cli/steps'
import { Problem, requireDataFolder } from '@/lib/cli/problem'
import { requireFreePort } from '@/lib/cli/portal'
import { createServer } from 'node:net'

const folder = mkdtempSync(path.join(os.tmpdir(), 'commands-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the first step of a command', () => {
  const bootstrap = (args: readonly string[], preload?: string) =>
    spawnSync(process.execPath, [...(preload ? ['--import', preload] : []), 'lib/cli/bootstrap.mjs', ...args], {
      encoding: 'utf8',
    })

  test('tells which commands there are when it does not know one', () => {
    const { status, stderr } = bootstrap(['nonsense'])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^There is no command “nonsense”.*demo.*test/)
  })

  test('refuses an old Node in one sentence', () => {
    const old = path.join(folder, 'old.mjs')
    writeFileSync(
      old,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.19.0' } })`,
    )
    const { status, stderr } = bootstrap(['demo'], `file://${old}`)
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining('Node.js 20.9 or newer is needed and this is 18.19.0'),
    ])
  })

  test('imports nothing that an install would have to bring', () => {
    for (const file of [
      'bootstrap.mjs',
      'install-stamp.mjs',
      'generate.mjs',
      'system-programs.mjs',
      'end-with-parent.mjs',
    ]) {
      const imports = [...readFileSync(path.join('lib/cli', file), 'utf8').matchAll(/from '([^']+)'/g)].map(
        ([, name]) => name,
      )
      expect(imports.filter((name) => !name?.startsWith('node:') && !name?.startsWith('./'))).toEqual([])
    }
  })
})

describe('a lock', () => {
  test('is held by one process and taken over from a dead one', () => {
    const file = path.join(folder, 'a.lock')
    writeFileSync(file, '4194300') // above the highest process number
    const taken = tryLock(file)
    expect(typeof taken).not.toBe('number')
    writeFileSync(file, '1')
    expect(tryLock(file)).toBe(1)
  })

  test('is released when the work under it fails', async () => {
    const file = path.join(folder, 'b.lock')
    await expect(underLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await underLock(file, () => Promise.resolve('yes'))).toBe('yes')
  })
})

describe('before anything is started', () => {
  test('a data folder that cannot be one is refused by name', () => {
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    expect(() => requireDataFolder(path.join(file, 'data'))).toThrow(Problem)
    expect(() => requireDataFolder(path.join(file, 'data'))).toThrow(/set DATA_DIR to another folder/)
  })

  test('a taken port is refused with another one to try', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        resolve(address && typeof address === 'object' ? address.port : 0)
      })
    })
    await expect(requireFreePort(port, '127.0.0.1')).rejects.toThrow(
      `Port ${port} is taken by another program: end it, or start with PORT=${port + 1}.`,
    )
    await new Promise((resolve) => other.close(resolve))
    await expect(requireFreePort(port, '127.0.0.1')).resolves.toBeUndefined()
  })
})

test('a run of all tests closes with one line that adds everything up', () => {
  const counts = addCounts({ passed: 3, failed: 0, skipped: 1 }, { passed: 4, failed: 2, skipped: 0 })
  expect(closingLine(counts)).toBe('7 passed, 2 failed, 1 skipped')
})
