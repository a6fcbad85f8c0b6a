import { changeFinding, type FindingInCase, lockOneFinding } from '@/lib/db/rectification'
import { answerFindingInput } from '@/lib/domain/rectification/inputs'
import { whyMayNotAttachEvidence } from '@/lib/domain/rectification/policy'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'

interface Answered extends FindingInCase {
  readonly answer: string
}

/** What the institution did about one finding, kept as it is written; it is handed in with the others (I09). */
export const answerFindingCommand = defineCommand({
  name: 'rectification.answerFinding',
  input: answerFindingInput,
  load: (tx, { findingId }, actor) => lockOneFinding(tx, findingId, actor),
  authorise: whyMayNotAttachEvidence,
  decide: (state, { version, answer }): Result<Answered> =>
    state.finding.version === version ? ok({ ...state, answer }) : refuse('finding.changed_meanwhile'),
  save: async (tx, { case: subject, finding, answer }) => {
    await changeFinding(tx, finding.id, { answer: answer || null })
    return { findingId: finding.id, caseId: subject.id, version: finding.version + 1 }
  },
  audit: ({ case: subject, finding, answer }) => [
    {
      stream: `case:${subject.id}`,
      action: 'rectification.finding_answered',
      subject: { type: 'finding', id: finding.id },
      detail: { checkCode: finding.checkCode, answer },
    },
  ],
})
