import { eraseDraftContent } from '@/lib/db/application'
import { applySteps, type CaseState, lockCase } from '@/lib/db/cases'
import { allSteps, stepCase, stepItem, type Step } from '@/lib/domain/application/events'
import { caseInput } from '@/lib/domain/application/inputs'
import { isOpenItem } from '@/lib/domain/application/item-status'
import { whyMayNotWithdraw } from '@/lib/domain/application/policy'
import { isDraft } from '@/lib/domain/application/status'
import { refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'

interface Discarded {
  readonly subject: CaseState
  readonly steps: readonly Step[]
}

/** T17 for a draft: nobody at the office has seen it, so it simply ends, and its content goes. */
export const discardDraftCommand = defineCommand({
  name: 'application.discardDraft',
  input: caseInput,
  load: (tx, { caseId }, actor) => lockCase(tx, caseId, actor),
  authorise: (actor, subject) =>
    whyMayNotWithdraw(actor, subject) ?? (isDraft(subject) ? null : { code: 'application.not_a_draft' }),
  decide: (subject): Result<Discarded> => {
    if (!isDraft(subject)) return refuse('application.not_a_draft')
    const steps = allSteps([
      stepCase(subject.status, 'withdraw'),
      ...subject.items.filter(isOpenItem).map((item) => stepItem(item, 'endWithCase', { caseKind: subject.kind })),
    ])
    return steps.ok ? { ok: true, value: { subject, steps: steps.value } } : steps
  },
  save: async (tx, { subject, steps }, context) => {
    await applySteps(tx, subject, steps, context)
    await eraseDraftContent(tx, subject.id)
    return { caseId: subject.id }
  },
  audit: ({ subject }) => [
    { stream: `case:${subject.id}`, action: 'application.draft_discarded', subject: { type: 'case', id: subject.id } },
  ],
})
