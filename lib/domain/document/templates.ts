import type { IsoDate } from '../shared/dates'
import { refuse, ok, type Result } from '../shared/result'
import { isDocumentCode, type PrintableCode } from './document-types'
import { isTemplateId, TEMPLATE_IDS, type TemplateId } from './variables/registry'

/** From which day a template is used for new documents (DOMAIN §9: versioned, with effective dates). */
const VALID_FROM: Readonly<Partial<Record<TemplateId, IsoDate>>> = {}
const ALWAYS: IsoDate = '2026-01-01'

export const codeOfTemplate = (id: TemplateId): PrintableCode => {
  const code = id.slice(0, id.indexOf('@'))
  return isDocumentCode(code) ? code : 'M01'
}

const versionOf = (id: TemplateId): number => Number(id.slice(id.indexOf('@') + 1))

/** The template a document issued on that day is made with. */
export function currentTemplate(code: PrintableCode, on: IsoDate): Result<{ id: TemplateId; version: number }> {
  const usable = TEMPLATE_IDS.filter((id) => codeOfTemplate(id) === code && (VALID_FROM[id] ?? ALWAYS) <= on)
  const id = usable.toSorted((a, b) => versionOf(b) - versionOf(a))[0]
  return id ? ok({ id, version: versionOf(id) }) : refuse('document.no_template', { code })
}

/** The template a stored document was made with. */
export function templateOf(code: PrintableCode, version: number): Result<TemplateId> {
  const id = `${code}@${version}`
  return isTemplateId(id) ? ok(id) : refuse('document.no_template', { code, version })
}
