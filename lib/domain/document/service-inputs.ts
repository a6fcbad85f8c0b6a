import { z } from 'zod'
import { isIsoDate } from '../shared/dates'

/** Shapes of what is sent when a result is served (T13, T24). */
export const RECEIVER_MAX = 60
export const PROOF_MAX = 300
/** Ways the window serves by; electronic service is the portal's own. */
export const WINDOW_SERVICE_MODES = ['WINDOW', 'EMS', 'LEFT', 'PUBLIC_NOTICE'] as const

export const serveInput = z.object({
  caseId: z.uuid(),
  service: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ELECTRONIC') }),
    z.object({
      kind: z.literal('BY_WINDOW'),
      mode: z.enum(WINDOW_SERVICE_MODES, 'document.mode_missing'),
      servedOn: z.string().refine(isIsoDate, 'field.not_date'),
      receiver: z.string().trim().min(1, 'document.receiver_missing').max(RECEIVER_MAX, 'field.text_too_long'),
      proof: z.string().trim().min(1, 'document.proof_missing').max(PROOF_MAX, 'field.text_too_long'),
    }),
  ]),
})
export type Service = z.output<typeof serveInput>['service']
