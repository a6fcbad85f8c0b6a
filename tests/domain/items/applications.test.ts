import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { calendar2026 } from '../clock/office'
import { disassembleForm } from '@/lib/domain/items/assemble'
import { caseFacts } from '@/lib/domain/items/facts'
import { lettersOf } from '@/lib/domain/items/precheck'
import {
  answerPrecheck,
  committedDueOn,
  precheckAnswerSchema,
  precheckFileSchema,
  precheckJsonSchemas,
  whatIsWrong,
} from '@/lib/domain/items/precheck-file'
import { currentCatalogue } from '@/lib/domain/items/registry'
import { validateSection } from '@/lib/domain/items/validation'
import { addDays } from '@/lib/domain/shared/dates'

const catalogue = currentCatalogue()
const FOLDER = 'tests/support/applications'
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8'))
const fileOf = (name: string) => precheckFileSchema.parse(read(name))
const count = (from: string, { unit, days }: { unit: 'WORKING_DAY' | 'DAY'; days: number }) =>
  unit === 'DAY' ? addDays(from, days) : calendar2026.addWorkingDays(from, days)
const answer = (name: string) => answerPrecheck(fileOf(name), catalogue, count)
const lines = (name: string) =>
  answer(name).map(({ rule, result, effect }) => (effect ? `${rule} ${result} ${effect}` : `${rule} ${result}`))

const CLEAN = {
  'six-item-hospital': ['ABCDEF', []],
  'dental-clinic': ['AB', ['AV17', 'AV19', 'AV29', 'AV30', 'AV31', 'AV32', 'AV33', 'AV34']],
  'village-clinic': ['A', ['AV01', 'AV03', 'AV17', 'AV19', ...numbered(21, 34)]],
  'filed-clinic': ['B', ['AV02', 'AV03', ...numbered(9, 20), ...numbered(29, 34)]],
} as const

function numbered(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `AV${String(from + index).padStart(2, '0')}`)
}

describe.each(Object.entries(CLEAN))('the clean application %s', (name, [letters, inapplicable]) => {
  it('is for these items', () => expect(lettersOf(fileOf(name).form).join('')).toBe(letters))
  it('passes every rule that applies to it', () => {
    const expected = numbered(1, 36).map((rule) =>
      (inapplicable as readonly string[]).includes(rule) ? `${rule} NOT_APPLICABLE` : `${rule} PASS`,
    ) // a tuple of literals
    expect(lines(name)).toEqual(expected)
  })
  it('is complete: nothing on any page is missing or wrong', () => {
    const { form, asOf } = fileOf(name)
    const sections = catalogue.sectionsFor(lettersOf(form))
    const flat = disassembleForm(form, sections)
    const facts = caseFacts({ form, letters: lettersOf(form), asOf })
    const problems = sections.flatMap((section) =>
      validateSection(section, flat.sections[section.code] ?? {}, flat.rows, facts),
    )
    expect(problems.filter(({ level }) => level === 'error')).toEqual([])
  })
})

/** What is wrong with each of the thirty, by the rule that finds it. */
const DEFECTS = {
  AV01: 'BLOCK_SUBMIT',
  AV02: 'BLOCK_SUBMIT',
  AV03: 'SUPPLEMENT',
  AV04: 'NOT_ACCEPT',
  AV05: 'BLOCK_SUBMIT',
  AV07: 'BLOCK_SUBMIT',
  AV08: 'NOT_ACCEPT',
  AV09: 'ONSITE_REQUIRED',
  AV10: 'SUPPLEMENT',
  AV11: 'RECTIFY',
  AV12: 'RECTIFY',
  AV13: 'RECTIFY',
  AV14: 'DEFER',
  AV15: 'RECTIFY',
  AV16: 'DEFER',
  AV17: 'RECTIFY',
  AV18: 'RECTIFY',
  AV19: 'SUPPLEMENT',
  AV20: 'ONSITE_REQUIRED',
  AV21: 'DEFER',
  AV22: 'DEFER',
  AV23: 'RECTIFY',
  AV24: 'RECTIFY',
  AV25: 'ONSITE_REQUIRED',
  AV26: 'DEFER',
  AV27: 'RECTIFY',
  AV28: 'RECTIFY',
  AV29: 'DEFER',
  AV30: 'NOT_ACCEPT',
  AV33: 'DEFER',
}

/** Which rows each of them names. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  AV10: ['14'],
  AV11: ['p2'],
  AV12: ['n5', '2026-12-08'],
  AV13: ['07'],
  AV15: ['青西卫医罚〔2026〕12号'],
  AV21: ['2401-0001'],
  AV22: ['1905-0650'],
  AV24: ['p7', '2025-11-25'],
  AV26: ['i1'],
  AV29: ['PET/MR'],
  AV30: ['F'],
  AV33: ['青西卫医记〔2025〕3号'],
}

describe('the application with thirty defects', () => {
  it('has thirty', () => expect(Object.keys(DEFECTS)).toHaveLength(30))
  it('fails exactly those rules with exactly those effects, and passes the others', () => {
    const found: Readonly<Record<string, string>> = DEFECTS
    expect(lines('thirty-defects')).toEqual(
      numbered(1, 36).map((rule) => (found[rule] ? `${rule} FAIL ${found[rule]}` : `${rule} PASS`)),
    )
  })
  it.each(Object.entries(ROWS))('%s names the rows %j', (rule, refs) => {
    expect(
      answer('thirty-defects')
        .find((one) => one.rule === rule)
        ?.facts.map(({ ref }) => ref),
    ).toEqual(refs)
  })
  it('the same file gives the same answer, and no dose or exam conclusion is repeated in it', () => {
    const text = JSON.stringify(answer('thirty-defects'))
    expect(JSON.stringify(answer('thirty-defects'))).toBe(text)
    expect(text).not.toMatch(/mSv"|UNFIT/)
  })
})

describe('the contract of the pre-check', () => {
  it('its JSON Schema in docs is the one the command prints', () => {
    expect(JSON.parse(readFileSync('docs/precheck.schema.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(precheckJsonSchemas())),
    )
  })
  it('the decision date is the committed due date when the file does not say', () => {
    expect(committedDueOn(fileOf('dental-clinic'), catalogue, count)).toBe('2026-12-08')
  })
  it.each(['registers', 'history'] as const)('a file without %s is judged: every system counts as silent', (part) => {
    const { [part]: _, ...rest } = fileOf('dental-clinic')
    expect(answerPrecheck(precheckFileSchema.parse(rest), catalogue, count)).toHaveLength(36)
  })
})

describe('what is wrong with a file is said line by line', () => {
  const wrong = (json: unknown): string[] => {
    const parsed = precheckFileSchema.safeParse(json)
    return parsed.success ? [] : whatIsWrong(parsed.error)
  }
  it.each([
    [{ form: {} }, [/^asOf: /]],
    [[], [/^the file: /]],
    [{ asOf: '2026-02-29', form: {} }, [/^asOf: /]],
    [{ asOf: '2026-11-24', form: { b: { devices: [{ kind: 'X' }] } } }, [/^form\.b\.devices\[0\]\.kind: /]],
  ])('%j', (json, expected) => {
    const lines = wrong(json)
    expect(lines).toHaveLength(expected.length)
    expected.forEach((line, index) => expect(lines[index]).toMatch(line))
  })
  it('of many wrong places the first ten are named and the others counted', () => {
    const devices = Array.from({ length: 14 }, () => ({ status: 'on' }))
    const lines = wrong({ asOf: '2026-11-24', form: { b: { devices } } })
    expect([lines.length, lines.at(-1)]).toEqual([11, '… and 4 more'])
  })
})

const folder = mkdtempSync(path.join(os.tmpdir(), 'precheck-'))
afterAll(() => rmSync(folder, { recursive: true }))
const command = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'lib/cli/precheck.ts', ...args], { encoding: 'utf8' })
const written = (content: string): string => {
  const file = path.join(folder, 'file.json')
  writeFileSync(file, content)
  return file
}

/** Each starts a program of its own. */
const SLOW = { timeout: 120_000 }

describe('npm run precheck', SLOW, () => {
  it('prints one result for each of the 36 rules and ends with 0 whatever they say', () => {
    const { status, stdout } = command(`${FOLDER}/thirty-defects.json`)
    expect(status).toBe(0)
    expect(precheckAnswerSchema.parse(JSON.parse(stdout))).toEqual(answer('thirty-defects'))
  })
  it('a file of another shape ends with 2 and says what is wrong where', () => {
    const { status, stdout, stderr } = command(
      written('{"asOf":"24.11.2026","form":{"b":{"devices":[{"status":"on"}]}}}'),
    )
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/asOf: .*\n.*form\.b\.devices\[0\]\.status: /)
  })
  it('without a file, with one that is not there or is not JSON it ends with 2 too', () => {
    expect(command()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('npm run -s precheck -- FILE.json') as string,
    })
    expect(command('nowhere.json')).toMatchObject({ status: 2, stderr: 'nowhere.json is not there.\n' })
    expect(command(written('{"asOf":'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is not JSON') as string,
    })
  })
})
