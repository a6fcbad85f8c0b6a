import type { RefusalFact } from '@/lib/domain/shared/result'
import type { Locale, Wording } from '@/lib/domain/shared/wording'

export type Facts = Readonly<Record<string, RefusalFact>>

const LIST_SEPARATOR: Record<Locale, string> = { zh: '、', en: ', ' }
const YES_NO: Record<Locale, readonly [string, string]> = { zh: ['是', '否'], en: ['yes', 'no'] }

function sayFact(fact: RefusalFact, locale: Locale): string {
  if (fact === null) return ''
  if (typeof fact === 'boolean') return YES_NO[locale][fact ? 0 : 1]
  if (typeof fact === 'object') return fact.join(LIST_SEPARATOR[locale])
  return String(fact)
}

/** English nouns that stand behind a number in our sentences, and what one of them is called. */
const ONE: Readonly<Record<string, string>> = {
  ...{ cases: 'case', corrections: 'correction', days: 'day', entries: 'entry', findings: 'finding', items: 'item' },
  ...{ pages: 'page', papers: 'paper', points: 'point', questions: 'question', results: 'result', steps: 'step' },
  ...{ tries: 'try', years: 'year' },
}
const COUNTED = new RegExp(`\\{(\\w+)\\}( working)? (${Object.keys(ONE).join('|')})\\b`, 'g')

/** “1 point”, not “1 points”. */
const inTheSingular = (text: string, facts: Facts): string =>
  text.replace(COUNTED, (counted, name: string, middle: string | undefined, noun: string) =>
    facts[name] === 1 ? `1${middle ?? ''} ${ONE[noun] ?? noun}` : counted,
  )

/** The sentence in one language with its `{blanks}` filled. A blank without a fact stays visible, so that it is noticed. */
export function say(wording: Wording, locale: Locale, facts: Facts = {}): string {
  const text = locale === 'en' ? inTheSingular(wording.en, facts) : wording.zh
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const fact = facts[name]
    return fact === undefined ? blank : sayFact(fact, locale)
  })
}
