import { SEAL_TEXT } from '@/lib/copy/seal'
import { logAccess } from '@/lib/db/access-log'
import { namesOf } from '@/lib/db/audit-lists'
import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import {
  findLatestDecision,
  type FindingPhotos,
  listFindingPhotos,
  listSiteChecks,
  type SiteCheck,
} from '@/lib/db/decisions'
import { officeNow } from '@/lib/db/office-clock'
import { nextDueDates } from '@/lib/domain/clock/cycle'
import { caseCommittedClock, statutoryClock } from '@/lib/domain/clock/clocks'
import { type Proposal, proposalsOf } from '@/lib/domain/decision/conclusions'
import { decide, type DecisionOutcome } from '@/lib/domain/decision/decide'
import { blockingLines } from '@/lib/domain/decision/gate'
import { whyMayNotDecide, whyMayNotReturnToReview } from '@/lib/domain/decision/policy'
import type { CrossCheck, DecisionItem, DecisionPage } from '@/lib/domain/decision/views'
import { currentTemplate } from '@/lib/domain/document/templates'
import type { DocumentView } from '@/lib/domain/document/view'
import { isCheckpointMet } from '@/lib/domain/review/checkpoints'
import type { Actor } from '@/lib/domain/shared/actor'
import { officeDate, type IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { documentView } from '@/lib/documents/preview'
import type { ReviewItem } from '@/lib/services/review/review-item'
import { decidedEvents, resultVariables } from './decision-documents'
import { type DecisionFile, loadDecisionFile } from './decision-file'

/** Everything one lead needs to decide one case, from the same file the command decides on. */
export async function getDecisionPage(actor: Actor, caseId: string): Promise<DecisionPage | null> {
  const db = database()
  const subject = actor.role === 'LEAD' ? await findVisibleCase(db, caseId, actor) : null
  if (!subject) return null
  await logAccess(actor, 'VIEW', 'case_masked', caseId, caseId)
  const moment = await officeNow()
  const file = await loadDecisionFile(db, subject, actor, moment.today)
  const [checks, photos, names, decision] = await Promise.all([
    listSiteChecks(db, caseId),
    listFindingPhotos(db, caseId),
    namesOf(subject.items.flatMap(({ reviewerId }) => reviewerId ?? [])),
    findLatestDecision(db, caseId),
  ])
  const dues = duesIfQualified(file)
  const { clock } = file
  return {
    caseId,
    caseNo: subject.caseNo ?? '',
    institution: subject.institutionName,
    status: subject.status,
    version: subject.version,
    today: moment.today,
    clock: caseCommittedClock(clock.events, clock),
    statutory: subject.items.flatMap(({ letter }) => {
      const own = statutoryClock(clock.events, clock, letter)
      return own ? [{ letter, due: own.due }] : []
    }),
    items: file.reviews.map((review) => itemOf(review, { file, checks, photos, names, dues })),
    gate: file.gate,
    checks: crossChecks(file),
    latest: decision && { name: decision.actorName ?? '', at: decision.at },
    refusal: whyMayNotDecide(actor, subject),
    mayReturn: whyMayNotReturnToReview(actor, subject) === null,
    preview: previewOf(file, actor, moment),
  }
}

/** B follows A only when both qualify; the table shows what each date would be if all did. */
const duesIfQualified = ({ proposed }: DecisionFile): ReadonlyMap<ItemLetter, IsoDate> =>
  new Map(nextDueDates(proposed).map(({ letter, nextDue }) => [letter, nextDue]))

interface Around {
  readonly file: DecisionFile
  readonly checks: readonly SiteCheck[]
  readonly photos: readonly FindingPhotos[]
  readonly names: ReadonlyMap<string, string>
  readonly dues: ReadonlyMap<ItemLetter, IsoDate>
}

function itemOf({ item, rows, catalogue }: ReviewItem, around: Around): DecisionItem {
  const { letter } = item
  const def = catalogue.item(letter)
  const { file, names, dues } = around
  return {
    letter,
    name: def?.copy.name ?? { zh: letter, en: letter },
    licence: def?.copy.licence ?? { zh: '', en: '' },
    status: item.status,
    reviewer: item.reviewerId ? (names.get(item.reviewerId) ?? null) : null,
    proposal: rows.proposal && {
      conclusion: rows.proposal.conclusion as Proposal, // addProposal is the only writer
      reason: rows.proposal.reason,
      bySystem: rows.proposal.byId === null,
    },
    desk: {
      met: rows.verdicts.filter(({ answer }) => isCheckpointMet(answer)).length,
      total: catalogue.deskChecksFor(letter).filter(({ code }) => code !== 'DR22').length,
      notes: rows.verdicts.flatMap(({ answer, note }) => (note !== null && answer !== 'MET' ? [note] : [])),
    },
    site: siteOf(letter, { rows, catalogue }, around),
    visitNeeded: item.visitNeeded,
    findings: findingsOf(letter, around),
    nextDue: item.nextDue ?? dues.get(letter) ?? null,
    due: item.due,
    conclusion: item.conclusion,
    offered: proposalsOf(file.application.case.kind),
  }
}

function siteOf(
  letter: ItemLetter,
  { rows, catalogue }: Pick<ReviewItem, 'rows' | 'catalogue'>,
  { file, checks }: Around,
): DecisionItem['site'] {
  const visit = file.visits.find(({ items, on }) => on !== null && items.includes(letter))
  if (!visit && rows.visit === null) return null
  const own = checks.filter(({ item }) => item === letter)
  return {
    on: visit?.on ?? null,
    result: rows.visit,
    points: own.length,
    notMet: own
      .filter(({ answer }) => answer === 'NOT_MET')
      .map(({ code }) => ({ code, severity: catalogue.onSiteCheck(code)?.severity ?? '' })),
  }
}

const findingsOf = (letter: ItemLetter, { file, photos }: Around): DecisionItem['findings'] =>
  file.findings
    .filter(({ item }) => item === letter)
    .map(({ checkCode, fact, ordered, closedAt }) => {
      const shown = photos.find((photo) => photo.item === letter && photo.checkCode === checkCode)
      return {
        code: checkCode,
        fact,
        ordered,
        closedOn: closedAt && officeDate(closedAt),
        before: shown?.before ?? [],
        after: shown?.after ?? [],
      }
    })

/** “各项之间对得上吗”: what the rules found that concerns more than one item, and whatever is not plain sailing. */
function crossChecks({ application, reviews }: DecisionFile): CrossCheck[] {
  const { catalogue } = application
  const results = reviews[0]?.rows.run?.results ?? []
  return results
    .filter(({ items, result }) => result !== 'NOT_APPLICABLE' && (items.length > 1 || result !== 'PASS'))
    .map(({ rule, message, result }) => ({
      rule,
      title: catalogue.rule(rule)?.wording.title ?? { zh: rule, en: rule },
      message,
      result,
    }))
}

function previewOf(
  file: DecisionFile,
  actor: Actor,
  moment: { readonly now: Date; readonly today: IsoDate },
): DocumentView | null {
  if (blockingLines(file.gate).length > 0) return null
  const { application, authority } = file
  const choices = file.proposed.map(({ letter, proposal }) => ({
    letter,
    conclusion: proposal,
    reason: file.reviews.find(({ item }) => item.letter === letter)?.rows.proposal?.reason ?? '',
  }))
  const outcome = decide({ ...application.case, proposed: file.proposed }, choices, {
    gate: file.gate,
    now: moment.now,
  })
  if (!outcome.ok || outcome.value.decided.length === 0) return null
  return draw(file, outcome.value, { actor, ...moment, authorityName: authority.name })
}

function draw(
  file: DecisionFile,
  outcome: DecisionOutcome,
  { authorityName, ...context }: { actor: Actor; now: Date; today: IsoDate; authorityName: string },
): DocumentView | null {
  const template = currentTemplate('DOC-10', context.today)
  if (!template.ok) return null
  const quiet = { ...outcome, decided: outcome.decided.map((item) => ({ ...item, reason: null })) }
  const papers = { file, decided: quiet.decided, final: outcome.final, events: decidedEvents(outcome, context) }
  return documentView('DOC-10', template.value.version, resultVariables(papers, context), {
    number: null,
    issuedOn: context.today,
    bodyName: authorityName,
    verificationCode: '0000000000000000',
    verifyUrl: '',
    sealText: SEAL_TEXT,
  })
}
