import { documentType, type PrintableCode } from '@/lib/domain/document/document-types'
import { freezeVariables } from '@/lib/domain/document/freeze'
import { remediesLines } from '@/lib/domain/document/legal-texts'
import { templateOf } from '@/lib/domain/document/templates'
import type { TemplateId, VariablesOf } from '@/lib/domain/document/variables/registry'
import type { Closing, DocumentView } from '@/lib/domain/document/view'
import { TEMPLATES } from './templates/registry'
import type { DocumentMeta, TemplateBody } from './templates/template'

const FORM_TITLE = '医疗机构校验一件事联合申请表'

/**
 * What a document says, as plain data: the page shows it, the PDF is set from it. Throws when frozen variables do not
 * fit their template; freezing has already refused such variables, so that is a fault and not an answer.
 */
export function documentView(
  code: PrintableCode,
  templateVersion: number,
  variables: unknown,
  meta: DocumentMeta,
): DocumentView {
  const template = templateOf(code, templateVersion)
  if (!template.ok) throw new Error(`no template ${code}@${templateVersion}`)
  const body = bodyOf(template.value, variables)
  const byApplicant = code === 'M01' || !documentType(code).sealed
  return {
    code,
    templateId: template.value,
    lang: 'zh-CN',
    title: body.title ?? (code === 'M01' ? FORM_TITLE : documentType(code).name.zh),
    subtitle: body.subtitle ?? null,
    head: byApplicant ? null : meta.bodyName,
    number: meta.number,
    reference: body.reference.filter((pair) => pair !== null),
    addressee: body.addressee,
    blocks: body.blocks,
    remedies: remediesOf(code, body),
    closing: closingOf(body, byApplicant, meta),
    verification: { code: meta.verificationCode, url: meta.verifyUrl },
    contact: body.contact,
    annexes: body.annexes ?? [],
  }
}

function bodyOf<T extends TemplateId>(templateId: T, input: unknown): TemplateBody {
  const frozen = freezeVariables(templateId, input)
  if (!frozen.ok) throw new Error(`${frozen.error.code}: ${JSON.stringify(frozen.error.facts)}`)
  // A lookup by a type parameter gives the union of all templates; the schema of T has made these variables.
  const template = TEMPLATES[templateId] as (variables: VariablesOf<T>) => TemplateBody
  return template(frozen.value.variables)
}

function closingOf(body: TemplateBody, byApplicant: boolean, meta: DocumentMeta): Closing | null {
  if (!byApplicant) return { signer: meta.bodyName, date: meta.issuedOn, seal: meta.sealText }
  return body.signer ? { signer: body.signer.name, date: body.signer.date, seal: null } : null
}

/** An adverse document without its remedies must not exist (DOMAIN §5.5). */
function remediesOf(code: PrintableCode, body: TemplateBody): readonly string[] | null {
  const lines = body.remedies ? remediesLines(body.remedies) : null
  const required = body.remedies != null || (code !== 'M01' && documentType(code).adverse === 'always')
  if (required && lines === null) throw new Error(`${code} has no text of remedies`)
  return lines
}
