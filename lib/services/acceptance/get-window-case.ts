import { logAccess } from '@/lib/db/access-log'
import { type EarlierNoticeRow, listSupplementNotices } from '@/lib/db/acceptance'
import { type CaseState, findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { listMaterials } from '@/lib/db/materials'
import { officeNow } from '@/lib/db/office-clock'
import { findNames } from '@/lib/db/reviewers'
import { findLatestRuleRun } from '@/lib/db/rule-results'
import { loadDocumentsOfCase } from '@/lib/db/tracker'
import {
  whyMayNotAccept,
  whyMayNotAskForSupplement,
  whyMayNotRefuseAcceptance,
  whyMayNotRefuseItem,
} from '@/lib/domain/acceptance/policy'
import type { NoticeRecord, WindowCase, WindowItem } from '@/lib/domain/acceptance/views'
import { isPendingItem } from '@/lib/domain/application/item-status'
import { personalDataLevel } from '@/lib/domain/application/read-policy'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Refusal } from '@/lib/domain/shared/result'
import type { Locale } from '@/lib/domain/shared/wording'
import { toHead } from '@/lib/services/application/case-head'
import { runningClock } from '@/lib/services/application/get-tracker'
import { type Application, loadApplication } from '@/lib/services/application/load-application'
import {
  type CaseMaterial,
  materialsOf,
  missingMaterials,
  toMaterialView,
} from '@/lib/services/application/materials-of'
import { toRuleView } from '@/lib/services/application/views-of'
import { readCaseClock } from '@/lib/services/clock/case-clock'
import { staffAnswers } from '@/lib/services/review/staff-answers'
import { noticePoints } from './notice-points'
import { isTouchedSince, subjectOfTarget } from './supplement-targets'

export interface StaffCaseReading {
  readonly locale: Locale
  /** Asked for by the reader; granted only to whom the policy allows it. */
  readonly reveal: boolean
}

/** Papers, answers, rules and what the clerk may do with the case. */
export async function getWindowCase(
  actor: Actor,
  caseId: string,
  reading: StaffCaseReading,
): Promise<WindowCase | null> {
  const db = database()
  const subject = actor.role === 'WIN' ? await findVisibleCase(db, caseId, actor) : null
  if (!subject) return null
  const { today } = await officeNow()
  const application = await loadApplication(db, subject, today)
  const { letters, catalogue } = application
  const [stored, run, earlier, documents, clock, names] = await Promise.all([
    listMaterials(db, caseId),
    findLatestRuleRun(db, caseId),
    listSupplementNotices(db, caseId),
    loadDocumentsOfCase(db, caseId),
    readCaseClock({ ...subject, letters }, today),
    findNames(
      db,
      subject.items.flatMap(({ reviewerId }) => reviewerId ?? []),
    ),
  ])
  const mayReveal = personalDataLevel(actor, { ...subject, letters }) === 'reveal'
  const revealed = mayReveal && reading.reveal
  await logAccess(actor, 'VIEW', revealed ? 'personal_data' : 'case_masked', caseId, caseId)
  const materials = materialsOf(application, stored)
  const results = run?.results ?? []
  return {
    head: toHead(actor, subject),
    today,
    clock: runningClock(clock),
    items: subject.items.map((item) =>
      toItem(actor, subject, { item, reviewer: names.get(item.reviewerId ?? '') ?? null }),
    ),
    materials: materials.map((material) => toMaterialView(material, application)),
    rules: results.map((result) => toRuleView(result, { catalogue, defs: application.defs })),
    pages: staffAnswers(application, application.defs, { locale: reading.locale, reveal: revealed }),
    notices: earlier.map((notice) => toNotice(notice, { application, materials })),
    documents,
    personal: { mayReveal, revealed },
    points: noticePoints({ application, materials, results, earlier }).filter(({ ticked }) => ticked).length,
    may: {
      ask: whyMayNotAskForSupplement(actor, subject),
      accept: whyMayNotAccept(actor, subject) ?? whyPapersMissing(subject, materials),
      refuse: whyMayNotRefuseAcceptance(actor, subject),
    },
  }
}

/** What the command will say, said before the button is pressed. */
function whyPapersMissing(subject: CaseState, materials: readonly CaseMaterial[]): Refusal | null {
  const pending = subject.items.filter(isPendingItem).map(({ letter }) => letter)
  const missing = missingMaterials(materials).filter(({ instance }) =>
    instance.letters.some((letter) => pending.includes(letter)),
  )
  return missing.length > 0 ? { code: 'acceptance.papers_missing', facts: { count: missing.length } } : null
}

interface ItemAndReviewer {
  readonly item: CaseState['items'][number]
  readonly reviewer: string | null
}

function toItem(actor: Actor, subject: CaseState, { item, reviewer }: ItemAndReviewer): WindowItem {
  const lastOne = subject.items.filter(isPendingItem).length < 2
  const { letter, status, committedDue } = item
  const refuse =
    whyMayNotRefuseItem(actor, { case: subject, item: { ...item, proposedById: null } }) ??
    (lastOne ? { code: 'acceptance.last_item', facts: { item: letter } } : null)
  return { letter, status, reviewer, committedDue, refuse }
}

function toNotice(
  notice: EarlierNoticeRow,
  around: { application: Application; materials: readonly CaseMaterial[] },
): NoticeRecord {
  const { round, askedAt, termOn, answeredAt, reason, documentId, defects } = notice
  return {
    round,
    askedAt,
    termOn,
    answeredAt,
    reason,
    documentId,
    points: defects.map(({ target, requirement, how, answer, answered }) => ({
      subject: subjectOfTarget(target, around),
      requirement,
      how,
      answer,
      answered,
      touched: isTouchedSince(target, askedAt, around),
    })),
  }
}
