import type { Refusal } from '@/lib/domain/shared/result'
import type { Locale } from '@/lib/domain/shared/wording'
import { FILE_HINTS, sayFileRefusal, UPLOAD_COPY } from './files'
import { type Facts, say } from './say'

/** A hint beside “received”, by code and facts. */
export interface SayableHint {
  readonly code: keyof typeof FILE_HINTS
  readonly [fact: string]: string | number | null
}

export const sayHint = ({ code, ...facts }: SayableHint, locale: Locale): string => say(FILE_HINTS[code], locale, facts)

/**
 * After a plain upload the browser goes back to the page with `upload=<code>` in its address; the page words it. Facts come
 * from an address anybody can type, so only short plain ones are said.
 */
const CODE = 'upload'
const FACT = /^[\w .-]{1,20}$/

export function uploadAnswerQuery(code: string, facts: Refusal['facts'] = {}): string {
  const query = new URLSearchParams({ [CODE]: code })
  for (const [name, value] of Object.entries(facts)) {
    if (FACT.test(String(value)) && /^[a-zA-Z]{1,20}$/.test(name)) query.set(`${CODE}.${name}`, String(value))
  }
  return query.toString()
}

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

export interface UploadAnswer {
  readonly done: boolean
  readonly message: string
}

export function sayUploadAnswer(search: SearchParams, locale: Locale): UploadAnswer | null {
  const code = search[CODE]
  if (typeof code !== 'string') return null
  if (code === 'received') return { done: true, message: say(UPLOAD_COPY.done, locale) }
  const facts: Record<string, string> = {}
  for (const [name, value] of Object.entries(search)) {
    if (name.startsWith(`${CODE}.`) && typeof value === 'string' && FACT.test(value))
      facts[name.slice(CODE.length + 1)] = value
  }
  return { done: false, message: sayFileRefusal({ code, facts: facts satisfies Facts }, locale) }
}
