import type { z } from 'zod'
import { acceptanceNotice, receipt, refusalToAccept, supplementNotice } from './acceptance'
import { applicationForm, undertaking } from './application'
import { copyRecord, proofOfService, resultNotice } from './decision'
import { visitNotice, visitRecord } from './inspection'
import { recheckOpinion, rectificationOrder } from './rectification'
import { callbackRecord, withdrawalNotice } from './remedy'

/**
 * The frozen variables by template. A template id keeps its schema for ever: a document is shown years later from
 * what was frozen then. A changed document is a new version beside the old one.
 */
export const VARIABLE_SCHEMAS = {
  'DOC-01@1': acceptanceNotice,
  'DOC-02@1': supplementNotice,
  'DOC-03@1': refusalToAccept,
  'DOC-04@1': receipt,
  'DOC-06@1': visitNotice,
  'DOC-07@1': visitRecord,
  'DOC-08@1': rectificationOrder,
  'DOC-09@1': recheckOpinion,
  'DOC-10@1': resultNotice,
  'DOC-18@1': proofOfService,
  'DOC-19@1': copyRecord,
  'DOC-20@1': withdrawalNotice,
  'DOC-21@1': undertaking,
  'DOC-22@1': callbackRecord,
  'M01@1': applicationForm,
} as const

export type TemplateId = keyof typeof VARIABLE_SCHEMAS
export type VariablesOf<T extends TemplateId> = z.output<(typeof VARIABLE_SCHEMAS)[T]>

export const TEMPLATE_IDS = Object.keys(VARIABLE_SCHEMAS) as readonly TemplateId[] // keys of a literal object
export const isTemplateId = (value: string): value is TemplateId => Object.hasOwn(VARIABLE_SCHEMAS, value)
