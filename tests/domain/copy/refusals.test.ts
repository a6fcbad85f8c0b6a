import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIELD_SENTENCES } from '@/lib/copy/fields'
import { FILE_REFUSALS } from '@/lib/copy/file-refusals'
import { IMPORT_REFUSALS } from '@/lib/copy/import-refusals'
import { wordFacts } from '@/lib/copy/refusal-facts'
import { REFUSALS } from '@/lib/copy/refusals'
import { say } from '@/lib/copy/say'
import { GATE_CODES, decideGate } from '@/lib/domain/decision/gate'
import { ROLES } from '@/lib/domain/shared/actor'
import type { Wording } from '@/lib/domain/shared/wording'

const ROOT = join(import.meta.dirname, '../../..')

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('generated'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

/** Every literal refusal: `refuse('a.b'`, `{ code: 'a.b'`, a code handed to a policy helper, a zod message. */
const LITERAL = /(?:refuse\(|refused\(\{\s*code:\s*|\bcode:\s*|, |\? |: |\(|\[)'([a-z_]+\.[a-z0-9_]+)'/g
/** Areas whose codes are refusals; names of form fields, audit actions and commands look alike. */
const AREAS = [
  'acceptance', 'account', 'application', 'audit', 'case', 'catalogue', 'clock', 'credit', 'cycle', 'decision', 'document', 'finding',
  'identifier', 'import', 'inspection', 'institution', 'item', 'proceeding', 'publication', 'query', 'rectification',
  'review', 'visit',
] // prettier-ignore
/** Names of form fields (part of the item catalogue) that share an area's name. */
const FORM_PATH = /^institution\.(?!not_visible$)/

const domainCodes = (): string[] => {
  const found = sources('lib/domain').flatMap((text) => [...text.matchAll(LITERAL)].map((match) => match[1] ?? ''))
  const areas = found.filter((code) => AREAS.includes(code.split('.')[0] ?? '') && !FORM_PATH.test(code))
  return [...new Set(areas)].sort()
}

/** In services a code stands beside audit actions, so only what is plainly a refusal counts. */
const serviceCodes = (): string[] => {
  const plain =
    /(?:refuse\(|refused\(\{\s*code:\s*|refusal:\s*\{\s*code:\s*|return\s*\{\s*code:\s*|[?:]\s*\{\s*code:\s*|=\s*\{\s*code:\s*)'([a-z_]+\.[a-z0-9_]+)'/g
  const folders = ['lib/services', 'lib/auth', 'lib/files', 'lib/actions']
  const found = folders.flatMap(sources).flatMap((text) => [...text.matchAll(plain)].map((match) => match[1] ?? ''))
  return [...new Set(found)].sort()
}

const table: Readonly<Record<string, Wording>> = {
  ...FIELD_SENTENCES,
  ...FILE_REFUSALS,
  ...IMPORT_REFUSALS,
  ...REFUSALS,
}

describe('every refusal has a sentence', () => {
  it('finds the refusals at all', () => {
    expect(domainCodes().length).toBeGreaterThan(200)
    expect(domainCodes()).toContain('decision.four_eyes')
    expect(domainCodes()).toContain('inspection.planners_only')
  })
  it.each(domainCodes())('%s', (code) => expect(table[code]).toBeDefined())
  it.each(serviceCodes())('%s, said by a service', (code) => expect(table[code]).toBeDefined())
  it.each(['case', 'item', 'visit', 'finding', 'query', 'licence_entry', 'document', 'proceeding'])(
    'a wrong status of a %s',
    (area) => expect(table[`${area}.wrong_status`]).toBeDefined(),
  )
  it.each(GATE_CODES)('the line “%s” of the gate, when it blocks', (code) => {
    const item = { letter: 'A', status: 'DESK', openCheckpoints: 1, unacknowledged: 1, visitNeeded: true } as const
    const lines = decideGate({
      items: [item],
      visits: [],
      findings: [{ letter: 'A', status: 'CLOSED', ordered: true }],
      recheckNos: [],
      leadHoldsOtherRole: true,
      statutoryDue: null,
      committedDue: null,
      today: '2026-12-10',
      unavailableRegisters: [],
      unansweredQueries: 0,
    })
    const blocks = lines.find((line) => line.code === code)?.blocking ?? false
    expect(table[`decision.gate_${code}`] !== undefined).toBe(blocks)
  })
})

describe('a refusal is said as a good clerk says it', () => {
  const all = Object.entries<Wording>(REFUSALS)
  const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

  it.each(all)('%s: in both languages, with the same blanks', (_, { zh, en }) => {
    expect(zh.length).toBeGreaterThan(3)
    expect(en.length).toBeGreaterThan(3)
    expect(new Set(blanks(en))).toEqual(new Set(blanks(zh)))
  })
  it.each(all)('%s: plain, no codes, no scolding', (_, { zh, en }) => {
    expect(zh).not.toMatch(/温馨提示|亲，|！|请注意|系统异常|操作成功|无效|非法|不合法|失败，请重试/)
    expect(zh).not.toMatch(/[A-Z]{3,}(?!AL)/)
    expect(en).not.toMatch(/\b(invalid|illegal|error|oops|please note)\b/i)
    expect(zh).not.toMatch(/\s[，。]|。$/)
  })
})

describe('the facts of a refusal', () => {
  it('are worded: items by name, roles by title, dates as dates', () => {
    expect(wordFacts({ item: 'B', items: ['A', 'B'], role: 'SUP', term: '2026-12-11', count: 2 }, 'zh')).toEqual({
      item: '放射',
      items: ['执业', '放射'],
      role: '卫健监管人员',
      term: '2026年12月11日',
      count: 2,
    })
  })
  it.each(ROLES)('name the role %s', (role) => {
    expect(wordFacts({ role }, 'zh').role).not.toBe(role)
    expect(wordFacts({ role }, 'en').role).not.toBe(role)
  })
  it('leave other values as they are', () => {
    expect(wordFacts({ code: 'CK-P02', character: 'A', name: 'A', none: null }, 'en')).toEqual({
      code: 'CK-P02',
      character: 'A',
      name: 'A',
      none: null,
    })
    expect(wordFacts(undefined, 'zh')).toEqual({})
  })
  it('fill the sentence', () => {
    const facts = wordFacts({ item: 'A', count: 2 }, 'zh')
    expect(say(REFUSALS['decision.findings_open'], 'zh', facts)).toBe('执业这一项还有 2 处问题没有改好，不能定为合格')
  })
})
