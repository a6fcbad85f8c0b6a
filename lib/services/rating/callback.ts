import { GRADE_WORDS, TAG_WORDS } from '@/lib/copy/rating'
import { type IssuingBody, findIssuingBody } from '@/lib/db/authorities'
import { type CaseState, lockCase } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import { type FilingInstitution, findFilingInstitution } from '@/lib/db/filing-institutions'
import { changeRating, findRating, type RatingRow } from '@/lib/db/ratings'
import type { VariablesOf } from '@/lib/domain/document/variables/registry'
import { recordCallInput, recordFixInput } from '@/lib/domain/rating/inputs'
import { whyMayNotCallBack } from '@/lib/domain/rating/policy'
import { nextRatingStatus, type RatingEvent, type RatingStatus } from '@/lib/domain/rating/status'
import type { Actor } from '@/lib/domain/shared/actor'
import { officeDate } from '@/lib/domain/shared/dates'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { institutionVariables } from '@/lib/services/application/issue-application'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { issueDocuments, renderJobs } from '@/lib/services/document/issue-document'

interface State {
  readonly case: CaseState
  readonly rating: RatingRow
}

interface Moved extends State {
  readonly status: RatingStatus
}

async function lockRated(tx: Tx, ratingId: string, actor: Actor): Promise<State | null> {
  const seen = await findRating(tx, { id: ratingId })
  const subject = seen && (await lockCase(tx, seen.caseId, actor))
  const rating = subject && (await findRating(tx, { id: ratingId }))
  return rating ? { case: subject, rating } : null
}

function moved(state: State, version: number, event: RatingEvent): Result<Moved> {
  const status = nextRatingStatus(state.rating.status, event)
  if (!status.ok || state.rating.version !== version) return refuse('rating.changed_meanwhile')
  return ok({ ...state, status: status.value })
}

/** The call after a low grade, within one working day. */
export const recordCallCommand = defineCommand({
  name: 'rating.recordCall',
  input: recordCallInput,
  load: (tx, { ratingId }, actor) => lockRated(tx, ratingId, actor),
  authorise: (actor, state) => whyMayNotCallBack(actor, state.case),
  decide: (state, { version }) => moved(state, version, 'recordCall'),
  save: async (tx, { case: subject, rating, status }, { actor, now }, { note }) => {
    await changeRating(tx, rating.id, { status, calledAt: now, calledByName: actor.name, callNote: note })
    return { caseId: subject.id, ratingId: rating.id }
  },
  audit: ({ case: { id }, rating }) => [
    { stream: `case:${id}`, action: 'rating.called_back', subject: { type: 'rating', id: rating.id } },
  ],
})

interface Fixing extends State {
  readonly authority: IssuingBody
  readonly institution: FilingInstitution
}

/** Mended within fifteen working days; DOC-22 keeps grade, call and mending together. */
export const recordFixCommand = defineCommand({
  name: 'rating.recordFix',
  input: recordFixInput,
  load: async (tx, { ratingId }, actor): Promise<Fixing | null> => {
    const state = await lockRated(tx, ratingId, actor)
    if (!state) return null
    const authority = await findIssuingBody(tx, state.case.region, 'APPROVAL')
    const institution = await findFilingInstitution(tx, state.case.institutionId)
    if (!authority || !institution) throw new Error(`case ${state.case.id} has no institution or no approval bureau`)
    return { ...state, authority, institution }
  },
  authorise: (actor, state) => whyMayNotCallBack(actor, state.case),
  decide: (state, { version }): Result<Fixing & Moved> => {
    const fixed = moved(state, version, 'recordFix')
    return fixed.ok ? ok({ ...state, ...fixed.value }) : fixed
  },
  save: async (tx, fixed, context, { fix }) => {
    const { case: subject, rating, status, authority } = fixed
    const variables = recordVariables(fixed, fix, context)
    const [document] = await issueDocuments(
      tx,
      [{ type: 'DOC-22', authority, caseId: null, institutionId: null, variables }],
      context,
    )
    if (!document) throw new Error('the record was not issued')
    await changeRating(tx, rating.id, { status, fixedAt: context.now, fix, documentId: document.id })
    return { caseId: subject.id, ratingId: rating.id, documentId: document.id }
  },
  audit: ({ case: { id }, rating }, { documentId }) => [
    {
      stream: `case:${id}`,
      action: 'rating.mended',
      subject: { type: 'rating', id: rating.id },
      detail: { documentId },
    },
  ],
  outbox: (_fixed, { documentId }) => renderJobs([{ id: documentId }]),
})

function recordVariables(
  { case: subject, rating, authority, institution }: Fixing,
  fix: string,
  { actor, now, today }: CommandContext,
): VariablesOf<'DOC-22@1'> {
  const grade = rating.grade ?? 1
  return {
    caseNo: subject.caseNo ?? '',
    institution: institutionVariables({ institution }),
    ratedOn: officeDate(rating.ratedAt ?? now),
    grade,
    gradeName: GRADE_WORDS[grade]?.zh ?? String(grade),
    tags: rating.tags.map((tag) => TAG_WORDS[tag]?.zh ?? tag),
    words: rating.words,
    calledOn: officeDate(rating.calledAt ?? now),
    caller: rating.calledByName ?? '',
    callNote: rating.callNote ?? '',
    fixedOn: today,
    fixer: actor.name,
    fix,
    contact: { office: authority.name, phone: authority.phone, address: authority.addr || null },
  }
}
