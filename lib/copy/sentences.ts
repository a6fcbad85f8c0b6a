import type { Refusal } from '@/lib/domain/shared/result'
import type { Locale, Wording } from '@/lib/domain/shared/wording'
import { FIELD_SENTENCES } from './fields'
import { FILE_REFUSALS } from './file-refusals'
import { IMPORT_REFUSALS } from './import-refusals'
import { wordFacts } from './refusal-facts'
import { REFUSALS } from './refusals'
import { say } from './say'

const FALLBACK: Wording = {
  zh: '这一步现在做不了（{code}）。请刷新页面看看最新情况，或联系窗口',
  en: 'This cannot be done now ({code}). Reload the page to see what changed, or contact the window',
}
const CHECK_FIELD: Wording = { zh: '请检查这一项', en: 'Please check this entry' }

const find = (table: Readonly<Record<string, Wording>>, code: string): Wording | undefined => table[code]

export const sayRefusal = (refusal: Refusal, locale: Locale): string =>
  say(
    find(REFUSALS, refusal.code) ??
      find(FIELD_SENTENCES, refusal.code) ??
      find(FILE_REFUSALS, refusal.code) ??
      find(IMPORT_REFUSALS, refusal.code) ??
      FALLBACK,
    locale,
    {
      code: refusal.code,
      ...wordFacts(refusal.facts, locale),
    },
  )

export const sayIssue = (issue: { code: string; facts?: Refusal['facts'] }, locale: Locale): string =>
  say(
    find(FIELD_SENTENCES, issue.code) ?? find(REFUSALS, issue.code) ?? CHECK_FIELD,
    locale,
    wordFacts(issue.facts, locale),
  )
