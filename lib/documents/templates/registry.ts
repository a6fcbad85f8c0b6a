import type { TemplateId, VariablesOf } from '@/lib/domain/document/variables/registry'
import { acceptanceNotice, receipt, refusalToAccept, supplementNotice } from './acceptance'
import { applicationForm, undertaking } from './application'
import { copyRecord, proofOfService, resultNotice } from './decision'
import { visitNotice, visitRecord } from './inspection'
import { recheckOpinion, rectificationOrder } from './rectification'
import { callbackRecord, withdrawalNotice } from './remedy'
import type { TemplateBody } from './template'

/** Every template id has its schema and its wording; a version that was issued once is never edited. */
export const TEMPLATES: { readonly [T in TemplateId]: (variables: VariablesOf<T>) => TemplateBody } = {
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
}
