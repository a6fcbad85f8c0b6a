import { applySteps } from '@/lib/db/cases'
import { addClockEvents } from '@/lib/db/clock-events'
import type { CommandContext } from '@/lib/db/command-context'
import type { Tx } from '@/lib/db/client'
import { changeVisit } from '@/lib/db/inspection'
import { type CheckState } from '@/lib/db/visit-checks'
import { createFindings } from '@/lib/db/rectification'
import type { Step } from '@/lib/domain/application/events'
import { findingsFromChecklist } from '@/lib/domain/inspection/findings'
import type { VisitResults } from '@/lib/domain/inspection/record'
import type { VisitStatus } from '@/lib/domain/inspection/status'
import { ITEM_LETTERS, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { routes } from '@/lib/routes'
import { type IssuedDocument, issueDocuments, renderJobs } from '@/lib/services/document/issue-document'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { roleRecipients } from '@/lib/services/notice/recipients'
import { withSeverity } from './record-visit'
import { caseFactsOf, checklistLabel, type VisitContext } from './visit-context'
import { type RecordParts, recordVariables, visitMilestones } from './visit-record'

export interface Finish {
  readonly status: VisitStatus
  readonly steps: readonly Step[]
  readonly checks: readonly CheckState[]
  readonly results: VisitResults
  readonly code: 'I04' | 'I34'
  readonly record: Omit<RecordParts, 'checks' | 'results' | 'checklist'>
}

export interface FinishedVisit {
  readonly documents: readonly IssuedDocument[]
  readonly findings: number
}

/** The outcome of a visit, once everybody has signed: items move, findings come into being, the record gets its number. */
export async function finishVisit(
  tx: Tx,
  site: VisitContext,
  finish: Finish,
  context: CommandContext,
): Promise<FinishedVisit> {
  const { case: subject, visit, catalogue, bureau } = site
  const { status, steps, checks, results, code, record } = finish
  const findings = findingsFromChecklist(withSeverity(checks, catalogue), plainResults(results))
  await changeVisit(tx, visit.id, {
    status,
    endedAt: record.endedAt,
    ...(code === 'I34' ? { results: JSON.parse(JSON.stringify(results)) as Record<string, object> } : {}), // numbers and words
  })
  await createFindings(tx, { caseId: subject.id, visitId: visit.id, findings })
  await applySteps(tx, subject, steps, context, { detail: { [code]: { visitId: visit.id, taskNo: visit.taskNo } } })
  const parts = {
    ...record,
    checks,
    results,
    checklist: await checklistLabel(tx, visit.checklistVersion, checks.length),
  }
  const documents = await issueDocuments(
    tx,
    [
      {
        type: 'DOC-07',
        authority: bureau,
        caseId: subject.id,
        institutionId: subject.institutionId,
        variables: recordVariables(site, parts),
      },
    ],
    context,
  )
  // After the number: the account of time names the record. Its rows lie under the case lock, so nobody can wait for them.
  const moved = steps.flatMap(({ item }) => item ?? [])
  await addClockEvents(
    tx,
    subject.id,
    visitMilestones(moved, context, { code, documentNo: documents[0]?.number ?? null }),
  )
  return { documents, findings: findings.length }
}

const plainResults = (results: VisitResults) =>
  Object.fromEntries(
    ITEM_LETTERS.flatMap((letter: ItemLetter) => {
      const own = results[letter]
      return own ? [[letter, own.result] as const] : []
    }),
  )

/** N22: the institution gets its copy the same day; reviewers see that they can go on, the supervisor what to order. */
export function finishedNotices(site: VisitContext, finished: FinishedVisit, today: string) {
  const { case: subject, visit } = site
  const about = {
    caseId: subject.id,
    facts: {
      ...caseFactsOf(site),
      date: today,
      documentNo: finished.documents[0]?.number ?? '',
      count: finished.findings,
    },
  }
  const reviewers = subject.items.flatMap(({ letter, reviewerId }): Recipient[] =>
    reviewerId && visit.letters.includes(letter) ? [{ kind: 'person', userId: reviewerId }] : [],
  )
  const occasion = `I04:${visit.id}`
  return [
    ...renderJobs(finished.documents),
    ...noticesFor('N22', { ...about, occasion, recipients: site.applicant, href: routes.applicantCase(subject.id) }),
    ...noticesFor('N22', {
      ...about,
      occasion: `${occasion}:review`,
      recipients: reviewers,
      href: routes.reviewCase(subject.id),
    }),
    ...(finished.findings > 0
      ? noticesFor('N22', {
          ...about,
          occasion: `${occasion}:order`,
          recipients: roleRecipients('SUP', subject.region),
          href: routes.visitFindings(visit.id),
        })
      : []),
  ]
}
