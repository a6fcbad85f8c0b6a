import { STAFF_ANSWERS } from '@/lib/copy/staff-answers'
import { logAccess } from '@/lib/db/access-log'
import { type CaseState, findVisibleCase } from '@/lib/db/cases'
import { database, type Tx } from '@/lib/db/client'
import { clockEventsPart } from '@/lib/db/clock-events'
import { inspectionsOfCasePart } from '@/lib/db/inspections'
import { materialsPart } from '@/lib/db/materials'
import { officeNow } from '@/lib/db/office-clock'
import { readParts } from '@/lib/db/parts'
import {
  boardPart,
  type BoardRow,
  institutionFactsPart,
  queriesOfCasePart,
  type QueryOfCase,
  timelinePart,
} from '@/lib/db/review-case'
import { findNames } from '@/lib/db/reviewers'
import { documentsOfCasePart } from '@/lib/db/tracker'
import { deltaOf } from '@/lib/domain/application/delta-list'
import { personalDataLevel } from '@/lib/domain/application/read-policy'
import type { AnswerPage, Delta } from '@/lib/domain/application/staff-views'
import type { MaterialView } from '@/lib/domain/application/views'
import { committedClock, statutoryClock } from '@/lib/domain/clock/clocks'
import { clockLedger } from '@/lib/domain/clock/ledger'
import { whyMayNotDeclareConflict } from '@/lib/domain/review/declare-conflict'
import type { BoardTile, QueryView, ReviewCase } from '@/lib/domain/review/views'
import type { Actor } from '@/lib/domain/shared/actor'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'
import { subjectOfTarget } from '@/lib/services/acceptance/supplement-targets'
import { toHead } from '@/lib/services/application/case-head'
import { runningClock } from '@/lib/services/application/get-tracker'
import { type Application, loadApplication } from '@/lib/services/application/load-application'
import { type CaseMaterial, materialsOf, toMaterialView } from '@/lib/services/application/materials-of'
import { type CaseClock, clockOver } from '@/lib/services/clock/case-clock'
import { paperChecksOf } from '@/lib/services/paper/paper-checks-of'
import { parameterAt } from '@/lib/services/parameters'
import { queryTermAt } from './ask-query'
import { chooseItem, loadOwnItem } from './own-item'
import { staffAnswers } from './staff-answers'

export interface ReviewCaseQuery {
  readonly locale: Locale
  /** The item to open; the reader's own when left out. */
  readonly letter: ItemLetter | null
  readonly reveal: boolean
}

/** One case on one screen: what changed, the papers that show it, and what the reviewer has to say (USERS B2, C3). */
export async function getReviewCase(actor: Actor, caseId: string, query: ReviewCaseQuery): Promise<ReviewCase | null> {
  const db = database()
  const subject = actor.role === 'REV' ? await findVisibleCase(db, caseId, actor) : null
  if (!subject) return null
  const { today } = await officeNow()
  const application = await loadApplication(db, subject, today)
  const { letters } = application
  const { stored, events, board, queries, timeline, documents, inspections, institution } = await readParts(db, {
    stored: materialsPart(caseId),
    events: clockEventsPart([caseId]),
    board: boardPart(caseId),
    queries: queriesOfCasePart(caseId),
    timeline: timelinePart(caseId),
    documents: documentsOfCasePart(caseId),
    inspections: inspectionsOfCasePart(caseId),
    institution: institutionFactsPart(subject.institutionId),
  })
  const clock = await clockOver(db, { ...subject, letters }, { events: events.get(caseId) ?? [], today })
  const letter = chooseItem(actor, subject, query.letter)
  const mayReveal = personalDataLevel(actor, { ...subject, letters }) === 'reveal'
  const revealed = mayReveal && query.reveal
  await logAccess(actor, 'VIEW', revealed ? 'personal_data' : 'case_masked', caseId, caseId)
  const papers = materialsOf(application, stored)
  const materials = papers.map((material) => toMaterialView(material, application))
  const own = letter ? materials.filter((material) => material.letters.includes(letter)) : materials
  const pages = staffAnswers(application, sectionsOf(application, letter), { locale: query.locale, reveal: revealed })
  const names = namesIn(db)
  const deskDays = await parameterAt('review.deskDays', today, 3)
  return {
    head: toHead(actor, subject),
    today,
    institution: {
      category: institution.categoryCode,
      beds: institution.bedsApproved,
      chairs: institution.dentalChairs,
      uscc: institution.uscc,
    },
    acceptedOn: subject.acceptedOn,
    deskDue: subject.acceptedOn && clock.calendar.addWorkingDays(subject.acceptedOn, deskDays),
    clock: (letter && committedClock(clock.events, clock, letter)) ?? runningClock(clock),
    ledger: clockLedger(clock.events, clock.calendar, { today, limits: clock.limits }),
    statutory: statutoryOf(clock),
    board: await tilesOf(actor, subject, { board, queries, application, names }),
    item: letter ? await loadOwnItem(db, actor, letter, { application, materials, inspections, names, today }) : null,
    delta: deltaFor(application, pages, own, query.locale),
    lastOn: application.last?.on ?? null,
    pages,
    materials: own,
    checks: await paperChecksOf(db, application, own),
    queries: await queryViews(queries, { application, papers, names }),
    targets: targetsOf(application, papers, letter),
    queryTermOn: await queryTermAt(today),
    timeline,
    documents,
    personal: { mayReveal, revealed },
    mayDeclareConflict: whyMayNotDeclareConflict(actor, subject),
  }
}

type Names = (ids: readonly (string | null)[]) => Promise<ReadonlyMap<string, string>>

const namesIn =
  (db: Tx): Names =>
  (ids) =>
    findNames(db, [...new Set(ids.flatMap((id) => id ?? []))])

const sectionsOf = (application: Application, letter: ItemLetter | null) =>
  letter === null ? application.defs : application.catalogue.sectionsFor([letter])

function deltaFor(
  application: Application,
  pages: readonly AnswerPage[],
  materials: readonly MaterialView[],
  locale: Locale,
): Delta {
  const lists = application.defs.flatMap((section) => section.lists)
  const withFiles = materials.filter(({ files }) => files.length > 0)
  return deltaOf(pages, {
    folded: lists.filter(({ nestedIn }) => nestedIn !== undefined).map(({ path }) => path),
    papersOf: ({ rowKey, page }) =>
      withFiles
        .filter((material) =>
          rowKey ? material.rowKey === rowKey : material.sections.some(({ code }) => code === page),
        )
        .map((material) => `${material.code}:${material.rowKey}`),
    words: { none: STAFF_ANSWERS.none[locale] },
  })
}

function statutoryOf(clock: CaseClock): ReviewCase['statutory'] {
  const letters = Object.keys(clock.limits.items) as ItemLetter[] // keys of a partial record of letters
  return letters.flatMap((letter) => {
    const own = statutoryClock(clock.events, clock, letter)
    const term = clock.limits.items[letter]?.statutory
    return own && term ? [{ letter, due: own.due, term, provisional: own.provisional, endedOn: own.endedOn }] : []
  })
}

interface Tiles {
  readonly board: readonly BoardRow[]
  readonly queries: readonly QueryOfCase[]
  readonly application: Application
  readonly names: Names
}

async function tilesOf(
  actor: Actor,
  subject: CaseState,
  { board, queries, application, names }: Tiles,
): Promise<BoardTile[]> {
  const known = await names(subject.items.map(({ reviewerId }) => reviewerId))
  return subject.items.map(({ id, letter, status, reviewerId, visitNeeded }) => {
    const row = board.find(({ itemId }) => itemId === id)
    return {
      letter,
      status,
      visitNeeded,
      reviewer: known.get(reviewerId ?? '') ?? null,
      mine: reviewerId === actor.userId,
      answered: row?.answered ?? 0,
      total: application.catalogue.deskChecksFor(letter).filter(({ code }) => code !== 'DR22').length,
      conclusion: row?.conclusion ?? null,
      openQueries: queries.filter((query) => query.letter === letter && query.status === 'OPEN').length,
    }
  })
}

interface AroundQueries {
  readonly application: Application
  readonly papers: readonly CaseMaterial[]
  readonly names: Names
}

async function queryViews(
  rows: readonly QueryOfCase[],
  { application, papers, names }: AroundQueries,
): Promise<QueryView[]> {
  const known = await names(rows.map(({ askedById }) => askedById))
  return rows.map(({ target, askedById, ...row }) => ({
    ...row,
    target: subjectOfTarget(target, { application, materials: papers }),
    askedBy: known.get(askedById) ?? null,
  }))
}

/** What a question may be about: papers and pages of this item, and the shared ones. */
function targetsOf(
  application: Application,
  papers: readonly CaseMaterial[],
  letter: ItemLetter | null,
): ReviewCase['targets'] {
  const own = papers.filter(({ instance }) => letter === null || instance.letters.includes(letter))
  const values = own.map(({ instance }) => (instance.rowKey ? `${instance.code}:${instance.rowKey}` : instance.code))
  const pages = sectionsOf(application, letter).map(({ code, wording }) => ({ value: code, label: wording.title }))
  return [
    ...pages,
    ...values.map((value) => ({ value, label: subjectOfTarget(value, { application, materials: papers }) })),
  ]
}
