import type { OutboxDraft } from '@/lib/db/outbox'
import type { DecidedItem } from '@/lib/domain/decision/decide'
import type { DecisionFile } from './decision-file'

/** What other systems are told of a decision: the national register (11.2) and the e-licence store (11.7). */
export function exchangeDrafts(
  { application, entries }: DecisionFile,
  decided: readonly DecidedItem[],
  documentNo: string | null,
): OutboxDraft[] {
  const { case: subject, institution, catalogue } = application
  return decided.flatMap((item): OutboxDraft[] => {
    const own = subject.items.find(({ letter }) => letter === item.letter)
    const entry = entries.find(({ id }) => id === own?.entryId)
    const base = { kind: 'message', caseId: subject.id } as const
    const register = {
      registrationNo: institution.registrationNo,
      item: catalogue.item(item.letter)?.code ?? item.letter,
      result: item.conclusion,
      periodFrom: own?.periodFrom ?? null,
      periodTo: item.nextDue,
      docNo: documentNo,
    }
    const annotation = {
      eLicenceId: entry?.eLicenceId ?? null,
      annotation: {
        type: 'VERIFICATION',
        item: register.item,
        conclusion: item.conclusion,
        periodTo: item.nextDue,
        docNo: documentNo,
      },
    }
    return [
      {
        ...base,
        channel: 'REGISTER',
        recipient: 'nhc',
        recipientMasked: 'nhc',
        body: register,
        key: `register:${subject.id}:${item.letter}`,
      },
      ...(entry?.eLicenceId
        ? [
            {
              ...base,
              channel: 'ELICENCE' as const,
              recipient: 'licence',
              recipientMasked: 'licence',
              body: annotation,
              key: `elicence:${subject.id}:${item.letter}`,
            },
          ]
        : []),
    ]
  })
}
