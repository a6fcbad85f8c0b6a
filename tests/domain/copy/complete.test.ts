import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ITEMS } from '@/lib/domain/items/registry'

/** Every sentence a person can read, found by walking what the copy modules export. */
interface Sentence {
  readonly place: string
  readonly zh: string
  readonly en: string
}
interface Found {
  readonly sentences: Sentence[]
  /** Printed or stored in Chinese only: documents of the office, grounds in the ledger. */
  readonly chineseOnly: { readonly place: string; readonly zh: string }[]
}

const HAN = /\p{Script=Han}/u
/** What an office does not say (TOKENS §7): a date stands for 尽快, a fact for 无效. */
const FORBIDDEN_ZH =
  /温馨提示|亲[，,！!~]|亲爱的|[!！]|请注意|系统异常|操作成功|操作失败|无效|非法|不合法|尽快|尽早|请耐心|您好/
const FORBIDDEN_EN = /!|\b(?:please note|kindly|oops|invalid|illegal|error occurred|as soon as possible|dear)\b/i

/** One thing, one word. Left what is not said, right what is. */
const ONE_WORD: readonly (readonly [RegExp, string])[] = [
  [/承诺时限/, '承诺期限'],
  [/法定时限/, '法定期限'],
  [/核验码/, '文书校验码'],
  [/系统核对结果/, '系统预检结果'],
  [/校验到期|到期校验/, '校验期满'],
  [/提交申请|申请校验/, '申报'],
  [/补件|补齐通知/, '补正'],
  [/改正通知|限期改正/, '整改'],
]
const ONE_WORD_EN: readonly (readonly [RegExp, string])[] = [
  [/Administrative Licence Law/, 'Administrative Licensing Law'],
  [/\blicenses?\b/i, 'licence'],
]

/** Chinese that English readers must see as it is: the name of the other language, the pattern printed on a licence. */
const HAN_IN_ENGLISH: Readonly<Record<string, string>> = {
  'shell.SHELL.otherLanguage': '中文',
  'refusals.REFUSALS.identifier.radiology_licence_no': '青卫放证字(2023)第0012号',
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function walk(value: unknown, place: string, found: Found): void {
  if (typeof value === 'string') {
    if (HAN.test(value)) found.chineseOnly.push({ place, zh: value })
    return
  }
  if (!isRecord(value)) return
  const { zh, en } = value
  const isSentence = typeof zh === 'string' && typeof en === 'string'
  if (isSentence) found.sentences.push({ place, zh, en })
  for (const [name, inner] of Object.entries(value)) {
    if (!isSentence || (name !== 'zh' && name !== 'en')) walk(inner, `${place}.${name}`, found)
  }
}

const COPY = join(import.meta.dirname, '../../../lib/copy')
const modules = readdirSync(COPY).filter((name) => name.endsWith('.ts'))

async function collect(): Promise<Found> {
  const all: Found = { sentences: [], chineseOnly: [] }
  for (const name of modules) {
    const area: unknown = await import(/* @vite-ignore */ pathToFileURL(join(COPY, name)).href)
    walk({ ...(isRecord(area) ? area : {}) }, name.replace('.ts', ''), all)
  }
  for (const item of ITEMS) walk(item.copy, `item ${item.letter}`, all)
  return all
}

const { sentences, chineseOnly } = await collect()
const blanks = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort().join(' ')
const ownWords = ({ place, en }: Sentence): string =>
  en.replace(HAN_IN_ENGLISH[place] ?? '', '').replace(/《[^》]*》/g, '')
const where = (faulty: readonly { readonly place: string; readonly zh: string }[]): string[] =>
  faulty.map(({ place, zh }) => `${place}: ${zh}`)

describe('every sentence of the portal', () => {
  it('is found at all', () => {
    expect(modules.length).toBeGreaterThan(40)
    expect(sentences.length).toBeGreaterThan(1200)
    expect(sentences.map(({ place }) => place)).toContain('notices.NOTICES.N03.sms')
    expect(sentences.map(({ place }) => place)).toContain('item A.conditions.0')
    expect(chineseOnly.map(({ place }) => place)).toContain('acceptance-grounds.GROUNDS.accepted')
  })

  it('is there in Chinese and in English', () => {
    expect(where(sentences.filter(({ zh, en }) => zh.trim() === '' || en.trim() === ''))).toEqual([])
  })

  it('has the same blanks in both languages', () => {
    expect(where(sentences.filter(({ zh, en }) => blanks(zh) !== blanks(en)))).toEqual([])
  })

  it('speaks English to an English reader', () => {
    expect(where(sentences.filter((sentence) => HAN.test(ownWords(sentence))))).toEqual([])
  })

  it('is said the way a good clerk says it', () => {
    expect(where(sentences.filter(({ zh, en }) => FORBIDDEN_ZH.test(zh) || FORBIDDEN_EN.test(en)))).toEqual([])
    expect(where(chineseOnly.filter(({ zh }) => FORBIDDEN_ZH.test(zh)))).toEqual([])
  })

  it.each(ONE_WORD)('has one word for one thing: not %s but %s', (not) => {
    expect(where([...sentences, ...chineseOnly].filter(({ zh }) => not.test(zh)))).toEqual([])
  })
  it.each(ONE_WORD_EN)('has one English word for one thing: not %s but %s', (not) => {
    expect(where(sentences.filter(({ en }) => not.test(en)))).toEqual([])
  })
})
