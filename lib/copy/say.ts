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

/** The sentence in one language with its `{blanks}` filled. A blank without a fact stays visible, so that it is noticed. */
export function say(wording: Wording, locale: Locale, facts: Facts = {}): string {
  return wording[locale].replace(/\{(\w+)\}/g, (blank, name: string) => {
    const fact = facts[name]
    return fact === undefined ? blank : sayFact(fact, locale)
  })
}
