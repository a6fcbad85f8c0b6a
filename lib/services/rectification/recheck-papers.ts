import { officeDate, type IsoDate } from '@/lib/domain/shared/dates'
import type { VariablesOf } from '@/lib/domain/document/variables/registry'
import type { FindingRow } from '@/lib/db/rectification'
import { routes } from '@/lib/routes'
import type { CommandContext } from '@/lib/services/command'
import { type DocumentDraft, type IssuedDocument, renderJobs } from '@/lib/services/document/issue-document'
import { caseFactsOf, itemName, itemWords, partyOf } from '@/lib/services/inspection/visit-context'
import { noticesFor } from '@/lib/services/notice/notify'
import { roleRecipients } from '@/lib/services/notice/recipients'
import { type Concluded, isClosedBy, rechecked } from './concluded'
import { orderDraft, orderNotices } from './order-papers'

type Opinion09 = VariablesOf<'DOC-09@1'>

const FILES_NAMED = 20
const NAME_MAX = 200

const evidenceNames = ({ files }: FindingRow, round: number): string[] =>
  files
    .filter((file) => file.purpose === 'ANSWER' && file.round === round)
    .slice(0, FILES_NAMED)
    .map(({ name }) => name.slice(0, NAME_MAX))

const opinionOf = (concluded: Concluded, findingId: string): string =>
  concluded.opinions.find((one) => one.findingId === findingId)?.opinion.trim() ?? ''

function recheckPhotos(concluded: Concluded): Opinion09['photos'] {
  const { order } = concluded
  return rechecked(concluded)
    .flatMap(({ checkCode, files }) =>
      files
        .filter((file) => file.purpose === 'RECHECK' && file.round === order.round && file.isPicture)
        .map(({ sha256 }) => ({ sha256, caption: checkCode })),
    )
    .map((image, at) => ({ no: at + 1, image }))
}

/** DOC-09: finding by finding, closed or not. The supervisor's certificate is on record where there is one. */
export function recheckDraft(concluded: Concluded, { actor, today }: CommandContext): DocumentDraft {
  const { case: subject, bureau, order, catalogue, mode } = concluded
  const findings = rechecked(concluded)
  const submitted = findings.flatMap(({ answeredAt }) => answeredAt ?? []).sort((a, b) => a.getTime() - b.getTime())
  return {
    type: 'DOC-09',
    authority: bureau,
    caseId: subject.id,
    institutionId: subject.institutionId,
    variables: {
      caseNo: subject.caseNo,
      institution: partyOf(concluded),
      orderNo: order.documentNo ?? '',
      submittedOn: officeDateOf(submitted.at(-1), today),
      recheckedOn: today,
      mode,
      findings: findings.map((finding) => ({
        checkpoint: finding.checkCode,
        item: itemName(catalogue, finding.letter),
        fact: finding.fact,
        evidence: evidenceNames(finding, order.round),
        outcome: isClosedBy(concluded, finding.id) ? ('CLOSED' as const) : ('OPEN' as const),
        opinion: opinionOf(concluded, finding.id),
      })),
      photos: recheckPhotos(concluded),
      officers: [{ name: actor.name, certNo: actor.certNo }],
    },
  }
}

const officeDateOf = (instant: Date | undefined, fallback: IsoDate): IsoDate =>
  instant ? officeDate(instant) : fallback

/** I13: a second DOC-08 for what is still open. */
export function orderAgainDraft(concluded: Concluded, { today }: CommandContext): DocumentDraft[] {
  const { order, newTermOn } = concluded
  if (!newTermOn) return []
  const open = rechecked(concluded).filter(({ id }) => !isClosedBy(concluded, id))
  return [
    orderDraft(concluded, {
      taskNo: null,
      foundOn: today,
      orderedOn: today,
      termOn: newTermOn,
      round: order.round + 1,
      findings: open,
      wanted: new Map(),
    }),
  ]
}

interface Told {
  readonly nextOrderId: string | null
  readonly documents: readonly IssuedDocument[]
}

export function recheckOutbox(concluded: Concluded, { nextOrderId, documents }: Told, { today, now }: CommandContext) {
  const { case: subject, applicant, catalogue, letter, recheck, order, newTermOn } = concluded
  const findings = rechecked(concluded)
  const numberOf = (code: string): string => documents.find(({ type }) => type === code)?.number ?? ''
  const about = { caseId: subject.id, recipients: applicant, href: routes.applicantCase(subject.id) }
  const facts = caseFactsOf(concluded)
  const occasion = `${recheck.step.code}:${order.id}:${letter}`
  const open = findings.filter(({ id }) => !isClosedBy(concluded, id)).length
  const closed = { ...facts, count: findings.length, documentNo: numberOf('DOC-09') }
  const failed = { ...facts, items: itemWords(catalogue, [letter]), date: today }
  const leads = {
    caseId: subject.id,
    recipients: roleRecipients('LEAD', subject.region),
    href: routes.leadCase(subject.id),
  }
  return [
    ...renderJobs(documents),
    ...(recheck.outcome === 'CLOSED' ? noticesFor('N27', { ...about, occasion, facts: closed }) : []),
    ...(recheck.outcome === 'FAILED' ? noticesFor('N26', { ...about, occasion, facts: failed }) : []),
    ...(nextOrderId && newTermOn
      ? orderNotices(concluded, {
          orderId: nextOrderId,
          occasion: `I13:${nextOrderId}`,
          count: open,
          termOn: newTermOn,
          documentNo: numberOf('DOC-08'),
        })
      : []),
    ...(recheck.outcome === 'CLOSED' ? reviewerNotices(concluded, { occasion, facts: closed }) : []),
    ...(concluded.consolidated
      ? noticesFor('N09', {
          ...leads,
          occasion: `T10:${now.toISOString()}`,
          facts: { ...facts, date: subject.committedDue ?? '' },
        })
      : []),
  ]
}

/** The reviewer can now give the opinion (I02). */
function reviewerNotices(
  { case: subject, letter }: Concluded,
  { occasion, facts }: { occasion: string; facts: Record<string, string | number> },
) {
  const reviewerId = subject.items.find((item) => item.letter === letter)?.reviewerId
  if (!reviewerId) return []
  return noticesFor('N27', {
    caseId: subject.id,
    occasion: `${occasion}:review`,
    recipients: [{ kind: 'person', userId: reviewerId }],
    facts,
    href: routes.reviewCase(subject.id),
  })
}
