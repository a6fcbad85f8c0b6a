import { DOCUMENT_TYPES, isDocumentCode } from '@/lib/domain/document/document-types'
import { codeOfTemplate } from '@/lib/domain/document/templates'
import type { TemplateId, VariablesOf } from '@/lib/domain/document/variables/registry'
import { renderDocument, type DocumentMeta, type RenderOptions } from '@/lib/documents/render'
import { SAMPLES } from './document-variables'

export const BODIES = { approval: '西海岸新区行政审批服务局', health: '西海岸新区卫生健康局' } as const
const PREFIXES = { approval: '青西审卫', health: '青西卫' } as const

export function sampleMeta(id: TemplateId): DocumentMeta {
  const code = codeOfTemplate(id)
  const type = isDocumentCode(code) ? DOCUMENT_TYPES[code] : null
  const body = type && type.body !== 'approval' ? 'health' : 'approval'
  return {
    number: type?.kind ? `${PREFIXES[body]}${type.kind}〔2026〕0001号` : null,
    issuedOn: '2026-12-07',
    bodyName: BODIES[body],
    verificationCode: '7f3a91c25e08b64d',
    verifyUrl: 'https://portal.example/verify/7f3a91c25e08b64d',
    sealText: '演示用电子印章',
  }
}

export const renderSample = <T extends TemplateId>(
  id: T,
  change: Partial<VariablesOf<T>> = {},
  options: RenderOptions = {},
): Promise<Buffer> => renderDocument(codeOfTemplate(id), 1, { ...SAMPLES[id], ...change }, sampleMeta(id), options)
