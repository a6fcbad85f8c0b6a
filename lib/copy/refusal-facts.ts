import { ITEM_NAMES } from '@/lib/domain/items/registry'
import type { VisitReason } from '@/lib/domain/review/visit-need'
import { ROLES } from '@/lib/domain/shared/actor'
import { isIsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import type { Refusal, RefusalFact } from '@/lib/domain/shared/result'
import type { Locale, Wording } from '@/lib/domain/shared/wording'
import { sayDate, sayInstant } from './dates'
import { ROLE_WORDS } from './roles'

export const VISIT_REASON_WORDS: Record<VisitReason, Wording> = {
  FIRST_VERIFICATION: { zh: '首次校验', en: 'first verification' },
  NONE_IN_TWO_PERIODS: { zh: '近两个校验期没有现场核查', en: 'no visit in the last two periods' },
  REVERIFICATION: { zh: '再次校验', en: 're-verification' },
  RULE: { zh: '系统预检结果要求', en: 'a check result requires it' },
  CHECKPOINT: { zh: '书面审查发现', en: 'the desk review found cause' },
  LEAD_ORDERED: { zh: '负责人要求', en: 'ordered by the lead' },
  JOINED: { zh: '和别的事项一起查', en: 'joined with another item' },
}

/** Why an institution may not promise, by the rule that closes the channel (DOMAIN §3.8 AV35, §6). */
export const PROMISE_BARS: Readonly<Record<string, Wording>> = {
  AV14: { zh: '本周期不良执业行为记分达到不能承诺的档次', en: 'bad-practice points of this cycle rule it out' },
  AV35: { zh: '在严重失信主体名单上', en: 'on the list of serious dishonesty' },
}

const ROLE_CODES: readonly string[] = ROLES
const isRole = (value: string): value is keyof typeof ROLE_WORDS => ROLE_CODES.includes(value)
const isVisitReason = (value: string): value is VisitReason => Object.hasOwn(VISIT_REASON_WORDS, value)

const INSTANT = /^\d{4}-\d{2}-\d{2}T/

/** Facts whose value is a code of the domain; a user reads its word. */
const ITEM_FACTS = ['item', 'items', 'waiting', 'needed']

function wordText(name: string, value: string, locale: Locale): string {
  if (ITEM_FACTS.includes(name) && isItemLetter(value)) return ITEM_NAMES[value].short[locale]
  if (name === 'role' && isRole(value)) return ROLE_WORDS[value][locale]
  if (name === 'ground' && isVisitReason(value)) return VISIT_REASON_WORDS[value][locale]
  if (name === 'at' && INSTANT.test(value)) return sayInstant(new Date(value), locale)
  if (name === 'barredBy') return PROMISE_BARS[value]?.[locale] ?? value
  return isIsoDate(value) ? sayDate(value, locale) : value
}

function wordFact(name: string, fact: RefusalFact, locale: Locale): RefusalFact {
  if (typeof fact === 'string') return wordText(name, fact, locale)
  return typeof fact === 'object' && fact !== null ? fact.map((value) => wordText(name, value, locale)) : fact
}

/** A refusal's facts in the reader's words: items by their short names, roles by title, dates as dates. */
export const wordFacts = (facts: Refusal['facts'], locale: Locale): Record<string, RefusalFact> =>
  Object.fromEntries(Object.entries(facts ?? {}).map(([name, fact]) => [name, wordFact(name, fact, locale)]))
