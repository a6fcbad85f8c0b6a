import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const COPY = join(ROOT, 'lib/copy')
const MANUALS = join(ROOT, 'docs/manuals')
const HAN = /\p{Script=Han}/u

/** Words in quotation marks that are not on a screen: terms explained, codes typed, what other programs say. */
const NOT_ON_SCREEN = new Set([
  'Working days', '工作日', '打印 - 另存为 PDF', '兼容性最佳', 'Most Compatible', 'failed', '不合格',
]) // prettier-ignore

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return isRecord(value) ? Object.values(value).flatMap(textsOf) : []
}

/** A manual writes n or 某某 for a blank: “列补正告知，n 处”. */
const bare = (text: string): string =>
  text
    .replace(/\{\w+\}|某某/g, 'n')
    .replace(/\s+/g, '')
    .replace(/[.,，。]$/, '')
    .toLowerCase()

const modules = await Promise.all(
  readdirSync(COPY)
    .filter((name) => name.endsWith('.ts'))
    .map((name): Promise<unknown> => import(/* @vite-ignore */ pathToFileURL(join(COPY, name)).href)),
)
const onScreen = modules.flatMap((area) => textsOf({ ...(isRecord(area) ? area : {}) })).map(bare)
const isOnScreen = (quoted: string): boolean => onScreen.some((text) => text.includes(bare(quoted)))

const manuals = readdirSync(MANUALS).filter((name) => name.endsWith('.md'))

describe('the manuals', () => {
  it('are there for every kind of user', () => {
    expect(manuals.sort()).toEqual([
      'admin-security-auditor.md',
      'applicant.md',
      'inspector-supervisor.md',
      'lead.md',
      'public.md',
      'reviewer.md',
      'window.md',
    ])
  })

  it.each(manuals)('%s names buttons and pages as the screens do', (name) => {
    const text = readFileSync(join(MANUALS, name), 'utf8')
    const quoted = [...text.matchAll(/“([^”]+)”/g)].map(([, words]) => words ?? '')
    expect(quoted.length).toBeGreaterThan(8)
    expect(quoted.filter((words) => !NOT_ON_SCREEN.has(words) && !isOnScreen(words))).toEqual([])
  })

  it.each(manuals)('%s says everything in English too', (name) => {
    const paragraphs = readFileSync(join(MANUALS, name), 'utf8').split(/\n{2,}/)
    const prose = paragraphs.filter((text) => !text.startsWith('|') && !text.startsWith('#'))
    const chinese = prose.filter((text) => HAN.test(text.slice(0, 3)) || /^“\p{Script=Han}/u.test(text))
    expect(prose.length).toBe(chinese.length * 2 + 1)
  })
})
